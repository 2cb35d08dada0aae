// Whether a slot comes at all today: what is beyond a gentle day, what is left alone, and what is beyond the
// budget is let go, or waits for its turn. The counts are BubbleBudget's.

import AnchorModel
import CivilTime

extension EngineState {
    /// Bedtime, put-off nudges and second showings are outside the budget.
    func isExempt(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime || slot.returning || slot.reshow || slot.record.shown != nil
    }

    var isBudgetSpent: Bool {
        agenda.day.map { habits.budget.isSpent(schedule.budget, on: $0) } ?? false
    }

    /// Why it gets no bubble at all today.
    func refusal(_ slot: LiveSlot, at now: Moment) -> LetGoReason? {
        if isBeyondGentle(slot, at: now) { return .gentle }
        let isNew = !slot.returning && !slot.reshow && slot.record.shown == nil
        if isNew, isFaded(slot.anchor.id, on: today(now.wall)) { return .fade }
        return !isExempt(slot) && isBudgetSpent ? .budget : nil
    }

    /// When the next first bubble may come, if not now.
    func apartEnd(at now: Instant) -> Instant? { habits.budget.apartEnd(schedule.budget, at: now) }
}

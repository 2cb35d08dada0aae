// How many bubbles a day has, and how far apart: what is beyond that is let go, or waits for its turn.

import AnchorModel
import CivilTime

extension EngineState {
    /// Bedtime, put-off nudges and second showings are outside the budget.
    func isExempt(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime || slot.returning || slot.reshow || slot.record.shown != nil
    }

    var isBudgetSpent: Bool {
        guard let perDay = schedule.budget.perDay, let day else { return false }
        return firstBubbles[day, default: 0] >= perDay
    }

    /// Why it gets no bubble at all today.
    func refusal(_ slot: LiveSlot, at now: Moment) -> LetGoReason? {
        if isBeyondGentle(slot, at: now) { return .gentle }
        let isNew = !slot.returning && !slot.reshow && slot.record.shown == nil
        if isNew, isFaded(slot.anchor.id, on: today(now.wall)) { return .fade }
        return !isExempt(slot) && isBudgetSpent ? .budget : nil
    }

    /// When the next first bubble may come, if not now.
    func apartEnd(at now: Instant) -> Instant? {
        guard let apart = schedule.budget.apart, let last = lastFirstBubble else { return nil }
        let end = last + apart
        return end > now ? end : nil
    }
}

// In which order the pieces are asked why a due slot waits: a pause, a locked screen, do not disturb, a call, quiet
// hours, its window; and why it does not come at all. A hold only delays.

import AnchorModel
import CivilTime

extension EngineState {
    /// Why it cannot be shown at all now; spacing and settling come after.
    func hold(_ slot: LiveSlot, at now: Moment) -> HoldReason? {
        if let reason = holds.reason { return reason }
        if isLocked { return .locked }
        if holdingWord(slot.anchor) != nil { return .word }
        if presence.surroundings.doNotDisturb == .yes || slot.isThrownAway { return .doNotDisturb }
        if presence.busy.holds(slot.anchor, schedule, on: today(now.wall)) { return .busy }
        if !slot.returning, quietEnd(at: now.wall) != nil { return .quiet }
        if let window = slot.anchor.window {
            let rules = zones.rules(for: slot.anchor)
            if rules.stretch(of: window, at: now.wall) == nil { return .outsideWindow }
        }
        return guided.isQuiet ? .settling : nil
    }

    /// Why it gets no bubble at all today: a gentle day, then what was left alone, then the budget.
    func refusal(_ slot: LiveSlot, at now: Moment) -> LetGoReason? {
        if habits.gentle.holdsBack(slot, on: today(now.wall)) { return .gentle }
        let isNew = !slot.returning && !slot.reshow && slot.record.shown == nil
        if isNew, schedule.fade, habits.fades.rests(slot.anchor.id, on: today(now.wall)) {
            return .fade
        }
        return !BubbleBudget.isExempt(slot) && isBudgetSpent ? .budget : nil
    }

    private var isBudgetSpent: Bool {
        agenda.day.map { habits.budget.isSpent(schedule.budget, on: $0) } ?? false
    }

    /// When the next first bubble may come, if not now.
    func apartEnd(at now: Instant) -> Instant? { habits.budget.apartEnd(schedule.budget, at: now) }

    /// All graphical sessions, or a person says so.
    var isLocked: Bool { presence.surroundings.locked == .yes || words.contains(TypedWord.locked) }

    /// The word that holds a slot of this anchor.
    /// - Parameter time: nil: now.
    func holdingWord(_ anchor: Anchor, at time: Instant? = nil) -> String? {
        words.holding(anchor, schedule, isLocked: isLocked, at: time)
    }

    /// The end of the quiet time that now is in. Being up ends it.
    func quietEnd(at now: Instant) -> Instant? { showingHours.quietEnd(at: now) }

    var showingHours: ShowingHours {
        ShowingHours(schedule, local: zones.local, woke: presence.wokeAt)
    }

    /// Nothing wakes for the beginning of quiet or the end of a window: while a slot waits for its
    /// spacing they change nothing, so that it is the same whether something else wakes or not.
    func isSpacing(_ index: Int, before reason: HoldReason, at now: Moment) -> Bool {
        slots[index].hold == .apart && (reason == .quiet || reason == .outsideWindow)
            && apartEnd(at: now.wall) != nil
    }

    mutating func setHold(_ index: Int, _ reason: HoldReason) {
        let word = reason == .word ? holdingWord(slots[index].anchor) : nil
        guard slots.hold(index, reason, word) else { return }
        outbox.journal(.held(slots[index].key, reason))
        outbox.changed()
    }

    /// A hold has ended, or the machine was away when the slot came.
    mutating func endHold(_ index: Int, at now: Moment) {
        let held = slots[index].hold
        // Spacing is asked again when it is about to be shown.
        guard held != .apart else { return }
        // Settling is a moment of waiting for others: a hold that nobody is told about.
        if let held, held != .settling { outbox.add(.released(slots[index].key)) }
        let wasReleased = slots[index].released
        let isLate = held != nil || now.wall - slots[index].wanted > DayPlan.onTime
        slots[index].release(isLate: isLate)
        if held != nil, !wasReleased, holds.settleUntil == nil { holds.beginSettling(at: now) }
    }
}

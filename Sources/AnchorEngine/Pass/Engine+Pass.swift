// The order of the pieces: what each is told as time goes on, one after the other. The one place of that order; what a
// piece makes of it is its own. Files of this folder say what time, the clocks, the desktop and the ledger lead to where
// several pieces have a part in it; each piece's own rule is in its folder.

import AnchorModel
import CivilTime

extension EngineState {
    /// One pass over everything that time alone decides. Repeating it changes nothing.
    mutating func evaluate(at now: Moment) {
        beginDay(at: now)
        eraseOld(at: now)
        holds.endPauseInTime(at: now, &outbox)
        endWords(at: now)
        endModeInTime(at: now)
        habits.gentle.endInTime(at: now.wall, &outbox)
        checkReturn(at: now)
        wakeInTime(at: now)
        presence.passBusy(on: today(now.wall), at: now, &outbox)
        admit(at: now)
        passSession(at: now)
        wakeSnoozed(at: now)
        endShown(at: now)
        endWaiting(at: now)
        release(at: now)
        claimAhead(at: now)
        outbox.retry(at: now)
    }

    /// What is older than any plan looks back is forgotten.
    private mutating func beginDay(at now: Moment) {
        let day = today(now.wall)
        guard agenda.begin(day) else { return }
        let oldest = day.adding(days: -EngineState.finalDays)
        elsewhere.drop(before: now.wall - .days(EngineState.finalDays))
        habits.budget.forget(before: oldest)
        agenda.forgetEvents(before: oldest, &outbox)
        // All days at once, and not every day: what stays a little longer does no harm.
        let worth = oldest.adding(days: -EngineState.finalDays)
        if slots.knows(before: worth) { slots.forget(before: oldest, &outbox) }
    }
}

// What it means that somebody leaves or is back: a guess of a night, a gentle day, the wake it may be, bubbles
// that nobody saw. Never shows anything itself.

import AnchorModel
import CivilTime

extension EngineState {
    /// Longer away than this, and the first day back is a gentle one (design section 4).
    private static let longAway = Span.days(3)

    /// Locked, or nobody of this user in front of the machine.
    var isAway: Bool { isLocked || presence.surroundings.present == .no }

    mutating func learn(_ surroundings: Surroundings, at now: Moment) {
        notice(at: now) { state in
            state.silenceEnds(surroundings)
            state.presence.hear(surroundings, at: now)
            if surroundings.loggedIn == .no { state.outbox.keep(state.words.clear()) }
        }
    }

    /// Something that may tell whether somebody is there is another thing now.
    mutating func notice(at now: Moment, _ change: (inout EngineState) -> Void) {
        let wasAway = isAway
        let wasUnseeing = isUnseeing
        let wasLocked = isLocked
        change(&self)
        // GNOME lets a bubble's time stand still while nobody moves, and no server does behind a lock.
        if isLocked != wasLocked { runOut(unseen: wasLocked, at: now) }
        outbox.changed()
        if isAway, !wasAway { leave(since: now.wall, at: now) }
        // Also the first word after a start, which may end an absence that began before it.
        if !isAway { comeBack(at: now) }
        if wasUnseeing, !isUnseeing { showUnseenAgain(at: now) }
    }

    /// The machine slept, or is about to.
    mutating func leave(since: Instant, at now: Moment) {
        if let absence = presence.endAtNight(by: since) { guessNight(absence) }
        presence.leave(since: since, from: NightPlace(zones.local, at: since), &outbox)
    }

    /// A return that no desktop told of.
    mutating func checkReturn(at now: Moment) {
        guard let check = presence.returnCheck, now.boot >= check else { return }
        // Where only the machine came back, the person's return is still to come.
        guard !isAway else {
            presence.takeReturn(at: now.wall)
            return
        }
        comeBack(at: now)
    }

    private mutating func comeBack(at now: Moment) {
        let time = presence.takeReturn(at: now.wall)
        guard let since = presence.awaySince, presence.backAtNight == nil else { return }
        let away = time - since
        if away > EngineState.longAway {
            habits.gentle.begin(.back, until: dayEnd(after: now.wall), &outbox)
        }
        let calendar = nightCalendar
        if away >= Presence.nightAway, time < calendar.wakeWindowStart(on: today(time)) {
            return presence.isBackAtNight(time, awaits: calendar.wake(after: time))
        }
        if let absence = presence.endAbsence(until: time, &outbox) { guessNight(absence) }
        guard away >= Presence.nightAway else { return }
        // Before the day starts it is the night of the day before.
        if let wake = calendar.wake(afterNightly: time) { return presence.await(wake) }
        isUp(since: time, at: now)
    }

    /// Up before it was morning, and still there: then the planned wake is the day's cue.
    mutating func wakeInTime(at now: Moment) {
        guard let wake = presence.wakeAwaited, wake <= now.wall, !isAway,
            presence.surroundings.idle != .yes
        else { return }
        if let absence = presence.wake(&outbox) { guessNight(absence) }
        isUp(since: now.wall - wake <= .minutes(1) ? wake : now.wall, at: now)
    }

    private mutating func isUp(since time: Instant, at now: Moment) {
        guard events[Cue.wakeWord]?.day != today(time) else { return }
        outbox.journal(.woke)
        eventCame(Cue.wakeWord, at: time, now)
    }

    /// An absence is over: part of it may have been a night.
    private mutating func guessNight(_ absence: Absence) {
        guard schedule.history != .off else { return nights.forget(before: nil, &outbox) }
        nights.guess(absence, nightCalendar, &outbox)
        nights.forget(before: today(absence.until).adding(days: -Nights.guessDays), &outbox)
    }

    // MARK: Bubbles that nobody saw

    /// What the server now removes from the screen was seen by nobody.
    var isUnseeing: Bool { isLocked || presence.surroundings.idle == .yes }

    /// Once more for what expired unseen and is still open.
    private mutating func showUnseenAgain(at now: Moment) {
        var any = false
        for index in slots.indices where slots[index].isUnseen && slots[index].phase == .open {
            slots[index].showUnseen(at: now.wall)
            any = true
        }
        if any { holds.beginSettling(at: now) }
    }

    // MARK: Slept through on purpose

    /// A sleep as long as the anchor's own step, over its due time, was the rest it asks for.
    func sleptInstead(_ slot: PlannedSlot) -> Bool {
        guard let slept = presence.slept, anchors[slot.anchor].afterSuspend == .countAsDone else {
            return false
        }
        let anchor = anchors[slot.anchor]
        return slot.due >= slept.lowerBound && slot.due <= slept.upperBound
            && slept.upperBound - slept.lowerBound >= anchor.length ?? anchor.kind.defaultLength
    }
}

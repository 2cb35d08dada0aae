// What a word that came leads to: the plan of what waits for it, and after a wake the way of gradual shifts and the
// plan of the nights that moved.

import AnchorModel
import CivilTime

extension EngineState {
    /// The first one of a day is the day's cue.
    mutating func eventCame(_ word: String, at time: Instant, _ now: Moment) {
        let day = today(time)
        let isAwaited = inForce.isAwaited(word)
        guard day == today(now.wall), isAwaited || word == Cue.wakeWord else { return }
        if word == Cue.wakeWord { presence.isUp(since: time) }
        guard agenda.come(word, on: day, at: time, &outbox) else { return }
        if isAwaited { replan(at: now.wall) }
        if word == Cue.wakeWord { shift(wokenAt: time, at: now) }
    }

    // MARK: Gradual shifts

    /// A morning is known.
    private mutating func shift(wokenAt time: Instant, at now: Moment) {
        habits.shifts.beginMorning()
        learnMorning(at: time, now)
    }

    /// What a morning says about the way to another bedtime.
    mutating func learnMorning(at time: Instant, _ now: Moment) {
        var moved = false
        for anchor in anchors {
            guard let progress = habits.shifts[anchor.id], anchor.shiftFrom != nil,
                progress.upTo != nil || time >= inForce.since[anchor.id] ?? time
            else { continue }
            let woke = zones.rules(for: anchor).local(at: time)
            // A morning after a night that was none of its own says nothing about it.
            guard wakes(anchor, on: woke.date) else { continue }
            let off = abs(BedtimeShift.shortest(progress.night.wake, woke.time))
            let isMoved = habits.shifts.learn(
                anchor.id, isNear: off <= BedtimeShift.near, on: today(time),
                today: today(now.wall), &outbox)
            moved = moved || isMoved
        }
        if moved { moveNights(at: now) }
    }

    private func wakes(_ anchor: Anchor, on date: LocalDate) -> Bool {
        let nights = PlannedNights([anchor], dayStartsAt: schedule.dayStartsAt)
        return (-3...1).contains { nights.evening(date.adding(days: $0))?.wakeDate == date }
    }

    /// The morning was taken back.
    mutating func unshift(at now: Moment) {
        if habits.shifts.takeBackMorning(&outbox) { moveNights(at: now) }
    }

    /// A night that was said was taken back.
    mutating func takeBackShift(of day: LocalDate, at now: Moment) {
        if habits.shifts.takeBackNight(day, &outbox) { moveNights(at: now) }
    }

    /// Some nights are other ones now. Nothing else of the schedule is looked at.
    private mutating func moveNights(at now: Moment) {
        var moved: Set<String> = []
        for written in inForce.asWritten.anchors where written.shiftFrom != nil {
            let anchor = habits.shifts.shifted(inForce.hidden.asBefore(written))
            guard schedule.anchor(anchor.id) != anchor else { continue }
            inForce.move(anchor, at: now.wall, &outbox)
            moved.insert(anchor.id)
        }
        for index in slots.indices.reversed() where moved.contains(slots[index].anchor.id) {
            letGo(index, .removed, at: now)
        }
        replan(at: now.wall)
        outbox.changed()
    }
}

// What a gradual shift changes: the night that an anchor has today, and its plan when that is another one.
// How far it has come is Shifts'.

package import AnchorModel
import CivilTime

/// Where a gradual shift is going.
package struct ShiftView: Hashable, Sendable {
    package let to: Night
    /// Held three times: staying here may be what fits.
    package let mayStay: Bool
}

extension EngineState {
    private static let holdsBeforeOffer = 3

    /// The anchor as written, with the night it is at.
    mutating func shifted(_ anchor: Anchor) -> Anchor {
        guard let from = anchor.shiftFrom, case .bedtime(let bed, let wake) = anchor.cue else {
            return anchor
        }
        let plan = BedtimeShift(from: from, to: Night(bed: bed, wake: wake))
        let night = habits.shifts.night(of: anchor.id, plan)
        var result = anchor
        result.cue = .bedtime(bed: night.bed, wake: night.wake)
        return result
    }

    /// A morning is known.
    mutating func shift(wokenAt time: Instant, at now: Moment) {
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
            let anchor = shifted(inForce.hidden.asBefore(written))
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

    func shiftView(_ anchor: Anchor) -> ShiftView? {
        guard anchor.shiftFrom != nil, let progress = habits.shifts[anchor.id],
            progress.night != progress.plan.to
        else { return nil }
        return ShiftView(
            to: progress.plan.to, mayStay: progress.holds >= EngineState.holdsBeforeOffer)
    }
}

// Absence and the wake, as the reference sees them. Ends quiet and nothing else here: no anchor of the
// model waits for the wake.

extension Reference {
    private static let night = 3 * hour

    mutating func leave(_ since: Time) {
        if let back = mind.backAtNight, since - back >= Reference.night { mind.awaySince = nil }
        mind.backAtNight = nil
        mind.awaited = nil
        guard mind.awaySince.map({ since < $0 }) ?? true else { return }
        mind.awaySince = since
        dirty = true
    }

    mutating func expectReturn() {
        mind.returnCheck = world.elapsed + Reference.settle
        mind.returnedAt = world.wall
    }

    mutating func checkReturn() {
        guard let check = mind.returnCheck, world.elapsed >= check else { return }
        let back = min(mind.returnedAt ?? world.wall, world.wall)
        mind.returnCheck = nil
        mind.returnedAt = nil
        guard let since = mind.awaySince, mind.backAtNight == nil else { return }
        let isNight = back - since >= Reference.night
        if isNight, back < morning(back) {
            mind.backAtNight = back
            mind.awaited = plannedWake(back)
            return
        }
        mind.awaySince = nil
        dirty = true
        if isNight, let wake = plannedWake(back), isAsleep(back), back < wake - hour {
            mind.awaited = wake
            return
        }
        let day = logicalDay(back)
        guard isNight, mind.events["wake"]?.day != day, day == logicalDay(world.wall) else {
            return
        }
        mind.wokeAt = back
        mind.events["wake"] = (day, back)
    }

    /// Up too early, and not gone again: the planned wake is the wake.
    mutating func wakeAtLast() {
        guard let wake = mind.awaited, wake <= world.wall else { return }
        mind.awaited = nil
        if mind.awaySince != nil, mind.backAtNight != nil {
            mind.awaySince = nil
            dirty = true
        }
        mind.backAtNight = nil
        let time = world.wall - wake <= minute ? wake : world.wall
        let day = logicalDay(time)
        guard mind.events["wake"]?.day != day, day == logicalDay(world.wall) else { return }
        mind.wokeAt = time
        mind.events["wake"] = (day, time)
        dirty = true
    }

    /// The night that is planned, and whose zone's clock it goes by.
    private var plannedNight: (bed: Int, wake: Int, zone: Atlas)? {
        for (place, anchor) in mind.sketch.anchors.enumerated() where anchor.enabled {
            if case .bed(let bed, let wake) = anchor.cue { return (bed, wake, zone(place)) }
        }
        return nil
    }

    private func isAsleep(_ time: Time) -> Bool {
        guard let night = plannedNight else { return false }
        let asleep = Stretch(from: night.bed, until: night.wake)
        return night.zone.beginning(of: asleep, around: time) != nil
    }

    private func plannedWake(_ time: Time) -> Time? {
        guard let night = plannedNight else { return nil }
        return next(night.wake, after: time, in: night.zone)
    }

    /// From when on a return is a wake.
    private func morning(_ time: Time) -> Time {
        let day = logicalDay(time)
        let start = local.instant(day, mind.sketch.dayStart)
        for (place, anchor) in mind.sketch.anchors.enumerated() where anchor.enabled {
            guard case .bed(_, let wake) = anchor.cue else { continue }
            let date = wake < mind.sketch.dayStart ? day + 1 : day
            return max(start, zone(place).instant(date, wake) - hour)
        }
        return start
    }
}

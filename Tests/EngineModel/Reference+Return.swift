// Absence and the wake, as the reference sees them. Ends quiet and nothing else here: no anchor of the
// model waits for the wake.

extension Reference {
    private static let night = 3 * hour

    mutating func leave(_ since: Time) {
        if let back = mind.backAtNight, since - back >= Reference.night { mind.awaySince = nil }
        mind.backAtNight = nil
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
            return
        }
        mind.awaySince = nil
        dirty = true
        let day = logicalDay(back)
        guard isNight, mind.events["wake"]?.day != day, day == logicalDay(world.wall) else {
            return
        }
        mind.wokeAt = back
        mind.events["wake"] = (day, back)
    }

    /// From when on a return is a wake.
    private func morning(_ time: Time) -> Time {
        let day = logicalDay(time)
        let start = local.instant(day, mind.sketch.dayStart)
        for (place, anchor) in mind.sketch.anchors.enumerated() where anchor.enabled {
            guard case .bed(_, let wake) = anchor.cue else { continue }
            let date = wake < mind.sketch.dayStart ? day + 1 : day
            return max(start, zone(place).instant(date, wake) - 2 * hour)
        }
        return start
    }
}

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
        if isNight, let wake = plannedWake(back), bedtime(around: back, by: zone) != nil,
            back < wake - hour
        {
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

    /// From when on a return is a wake.
    private func morning(_ time: Time) -> Time {
        let day = logicalDay(time)
        let start = local.instant(day, mind.sketch.dayStart)
        return wake(on: day).map { max(start, $0 - hour) } ?? start
    }
}

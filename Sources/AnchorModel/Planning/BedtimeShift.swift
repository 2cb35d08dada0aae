// From the nights somebody has to the nights they would like, a quarter of an hour at a time: a pure
// plan. Whether the next step is due is decided by evidence (`Shifts`).

package import CivilTime

/// A bed time and the wake time after it.
package struct Night: Hashable, Sendable {
    package var bed: LocalTime
    package var wake: LocalTime
    package init(bed: LocalTime, wake: LocalTime) {
        self.bed = bed
        self.wake = wake
    }

    /// From bed to wake, in minutes of the clock.
    package var minutes: Int { floorMod(wake.minuteOfDay - bed.minuteOfDay, 1440) }
}

/// Source: science 2.11 (AASM: 15 to 20 minutes at a time; the wake time first).
package struct BedtimeShift: Hashable, Sendable {
    package let from: Night
    package let to: Night
    /// Minutes, 15; never more than 30.
    package let step: Int

    package init(from: Night, to: Night, step: Int = 15) {
        self.from = from
        self.to = to
        self.step = step
    }

    /// No target has less than this between bed and wake: no sleep restriction.
    package static let leastSleep = 7 * 60
    /// Each step is held for so many known nights.
    package static let hold = 3
    /// So many of them near the target are evidence enough for the next.
    package static let evidence = 2
    /// Near the target: minutes either way.
    package static let near = 20

    private var wakeBy: Int { BedtimeShift.shortest(from.wake, to.wake) }
    private var bedBy: Int { BedtimeShift.shortest(from.bed, to.bed) }

    package var steps: Int {
        let longest = max(abs(wakeBy), abs(bedBy))
        return (longest + step - 1) / step
    }

    /// The night aimed at.
    /// - Parameters:
    ///   - number: steps taken so far, 0 to `steps`; the last one may be shorter.
    ///   - bedFollows: the bed is at this step too; until then at the one before.
    package func night(after number: Int, bedFollows: Bool) -> Night {
        let wake = moved(from.wake, by: wakeBy, number)
        var bed = moved(from.bed, by: bedBy, bedFollows ? number : max(0, number - 1))
        let night = Night(bed: bed, wake: wake)
        if night.minutes < BedtimeShift.leastSleep {
            bed = BedtimeShift.time(wake.minuteOfDay - BedtimeShift.leastSleep)
        }
        return Night(bed: bed, wake: wake)
    }

    private func moved(_ time: LocalTime, by total: Int, _ number: Int) -> LocalTime {
        let way = min(number * step, abs(total))
        return BedtimeShift.time(time.minuteOfDay + (total < 0 ? -way : way))
    }

    /// Minutes from one clock time to another, the shorter way round: -719 to 720.
    package static func shortest(_ a: LocalTime, _ b: LocalTime) -> Int {
        let way = floorMod(b.minuteOfDay - a.minuteOfDay, 1440)
        return way > 720 ? way - 1440 : way
    }

    private static func time(_ minutes: Int) -> LocalTime {
        let minute = floorMod(minutes, 1440)
        return LocalTime(hour: minute / 60, minute: minute % 60) ?? .midnight
    }
}

extension LocalTime {
    var minuteOfDay: Int { hour * 60 + minute }
}

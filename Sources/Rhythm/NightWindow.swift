// The day around a night: where on the clock one may lie, and where it is planned. Values alone.

package import CivilTime

/// From when to when a night may lie: a whole day, centred on the bedtime.
package struct NightWindow: Hashable, Sendable {
    /// Noon to noon: for nights without a bedtime anchor.
    package static let noon = 720
    /// Half a day after it begins.
    package static let middle = 720
    /// So long before the planned night somebody who goes to bed goes to bed for the night: shorter is a
    /// meal or a meeting (design section 4).
    package static let ahead = 180

    /// The clock minute of the day at which it begins.
    package let origin: Int
    /// The planned night, in minutes from the origin: from six in the evening to six in the morning without
    /// a bedtime anchor.
    package let core: Range<Int>

    package init(origin: Int = NightWindow.noon) {
        self.origin = origin
        core = NightWindow.middle - 360..<NightWindow.middle + 360
    }

    /// Centred on a bedtime, so that night work has nights too.
    package init(bed: LocalTime, wake: LocalTime) {
        let from = bed.hour * 60 + bed.minute
        let length = floorMod(wake.hour * 60 + wake.minute - from, Clock.day)
        origin = floorMod(from + length / 2 - Clock.day / 2, Clock.day)
        core = NightWindow.middle - length / 2..<NightWindow.middle + length / 2
    }

    /// The date of the evening that a local time belongs to.
    package func day(of local: LocalDateTime) -> LocalDate {
        let minute = local.time.hour * 60 + local.time.minute
        // A window that begins in the small hours (a night worker's) is of the date it begins on.
        return minute < origin ? local.date.adding(days: -1) : local.date
    }

    /// Clock minutes since the window of that day began.
    package func minute(of local: LocalDateTime, on day: LocalDate) -> Int {
        let days = local.date.dayNumber - day.dayNumber
        return days * Clock.day + local.time.hour * 60 + local.time.minute - origin
    }

    /// How many minutes lie in the planned night.
    package func planned(of minutes: Range<Int>) -> Int {
        minutes.clamped(to: core).count
    }

    /// Whether somebody who goes to bed then goes for the night, and not for a nap.
    package func isBedtime(_ local: LocalDateTime) -> Bool {
        let minute = minute(of: local, on: day(of: local))
        return (core.lowerBound - NightWindow.ahead..<core.upperBound).contains(minute)
    }
}

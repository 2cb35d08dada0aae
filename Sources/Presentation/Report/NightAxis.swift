// Where clock times of a night lie beside each other, evening on the left: the axis of the bedtime
// band on the terminal and on the page. Draws nothing.

import CivilTime
package import ControlInterface

/// Minutes from the start of a night.
///
/// A night that was said in a mode of night work may reach over the end of the axis' own day: its wake
/// lies after its bed all the same.
package struct NightAxis {
    private let origin: Int
    /// Whole hours of the clock around all that is to be drawn.
    package let range: Range<Int>

    package init?(_ rhythm: RhythmReport) {
        let origin = NightAxis.minute(rhythm.nightStartsAt) ?? 720
        self.origin = origin
        let bands = rhythm.bands.compactMap { NightAxis.band($0, origin)?.sometimes }
        guard let from = bands.map(\.lowerBound).min(), let to = bands.map(\.upperBound).max(),
            from < to
        else { return nil }
        // A bedtime of 22:45 has its night begin at a quarter to.
        let shown = floorMod(origin, 60)
        range = (from + shown) / 60 * 60 - shown..<(to + shown + 59) / 60 * 60 - shown
    }

    /// From the first bed to the last wake, and inside it where every night was asleep (or empty).
    package func band(_ band: SleepBandReport) -> (sometimes: Range<Int>, always: Range<Int>)? {
        NightAxis.band(band, origin)
    }

    package func night(bed: String, wake: String) -> Range<Int>? {
        guard let from = NightAxis.minute(bed), let to = NightAxis.minute(wake) else { return nil }
        let start = floorMod(from - origin, 1440)
        return start..<NightAxis.next(to - origin, after: start)
    }

    private static func band(
        _ band: SleepBandReport, _ origin: Int
    ) -> (sometimes: Range<Int>, always: Range<Int>)? {
        guard let bedFirst = minute(band.bedFirst), let bedLast = minute(band.bedLast),
            let wakeFirst = minute(band.wakeFirst), let wakeLast = minute(band.wakeLast)
        else { return nil }
        let first = floorMod(bedFirst - origin, 1440)
        let last = floorMod(bedLast - origin, 1440)
        guard first <= last else { return nil }
        // No night is as long as a day, so the last to get up did so within a day of the last bed, and
        // the first within a day of the first.
        let up = next(wakeFirst - origin, after: first)
        return (first..<next(wakeLast - origin, after: last), last..<max(last, up))
    }

    /// The minute at or behind a place at which the clock shows this.
    private static func next(_ clock: Int, after place: Int) -> Int {
        place + floorMod(clock - place, 1440)
    }

    private static func minute(_ clock: String) -> Int? {
        LocalTime(clock).map { $0.hour * 60 + $0.minute }
    }

    /// `23:00`.
    package func clock(_ place: Int) -> String {
        let minute = floorMod(place + origin, 1440)
        return padded(minute / 60, 2) + ":" + padded(minute % 60, 2)
    }
}

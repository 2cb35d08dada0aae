// A daily window (quiet, an anchor's window, the hours of `times` and `every`) as stretches of time, by one
// rule for all of them. Knows no schedule and no slot.
//
// The stretch of a date begins at `from`, where the clock shows it twice the first time, and ends at
// `until`, where it shows it twice the second time: an hour that comes twice is inside both times. An end
// that the clock skips is later by what is skipped, as every fixed time is (RFC 5545). A stretch that
// would end before it begins is none: its hours do not exist that night.

package import CivilTime

extension TimeZoneRules {
    /// The stretch that begins on this date; `nil` where it has none.
    package func stretch(of window: DailyWindow, on date: LocalDate) -> Range<Instant>? {
        let start = instant(date, window.from)
        let last = window.crossesMidnight ? date.adding(days: 1) : date
        let end: Instant
        if case .overlap(_, let second) = resolve(last, window.until) {
            end = second
        } else {
            end = instant(last, window.until)
        }
        return start < end ? start..<end : nil
    }

    /// The stretch that an instant is in, the later one where two meet in an hour that comes twice.
    package func stretch(of window: DailyWindow, at instant: Instant) -> Range<Instant>? {
        let date = local(at: instant).date
        // A skipped beginning can be on the next date, and a skipped day move a whole stretch by one.
        for days in [1, 0, -1, -2] {
            guard let stretch = stretch(of: window, on: date.adding(days: days)),
                stretch.contains(instant)
            else { continue }
            return stretch
        }
        return nil
    }

    /// When the next stretch begins, after this instant: at most four days later, where a night has none
    /// and the next day does not exist.
    package func opening(of window: DailyWindow, after instant: Instant) -> Instant {
        let date = local(at: instant).date
        for days in -1...4 {
            guard let stretch = stretch(of: window, on: date.adding(days: days)),
                stretch.lowerBound > instant
            else { continue }
            return stretch.lowerBound
        }
        return instant + .days(1)
    }
}

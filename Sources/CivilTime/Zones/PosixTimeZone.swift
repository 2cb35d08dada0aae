// The rule for the time after a zone file's table: a POSIX TZ string with the extensions of
// RFC 9636 3.3.1. Owns its grammar and its arithmetic; needs no table and no clock.

/// Standard time, and perhaps a daylight saving time between two dates of each year.
struct PosixTimeZone: Hashable, Sendable {
    struct Daylight: Hashable, Sendable {
        let offset: Int64
        let start: PosixDateRule
        let end: PosixDateRule
    }

    /// Seconds east of UTC.
    let standard: Int64
    let daylight: Daylight?

    /// The stretch around an instant in which the offset does not change. O(1): the changes of
    /// the year and its neighbours are enough, as a rule's hours reach at most a week
    /// (-167...167) across a year's border.
    func segment(at second: Int64) -> TimeZoneSegment {
        guard let daylight else {
            return TimeZoneSegment(start: .distantPast, end: .distantFuture, offset: standard)
        }
        let year = LocalDate(dayNumber: Int(floorDiv(second + standard, 86_400))).year
        var start = Int64.distantPast
        var end = Int64.distantFuture
        var offset = standard
        for candidate in year - 2...year + 2 {
            let begins = daylight.start.second(in: candidate) - standard
            let ends = daylight.end.second(in: candidate) - daylight.offset
            // Daylight saving all year ends at the very second it begins again: begin wins.
            if ends <= second, ends > start { (start, offset) = (ends, standard) }
            if begins <= second, begins >= start { (start, offset) = (begins, daylight.offset) }
            if ends > second { end = min(end, ends) }
            if begins > second { end = min(end, begins) }
        }
        return TimeZoneSegment(start: start, end: end, offset: offset)
    }
}

/// A date of each year and a time on it.
struct PosixDateRule: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        /// `Jn`: 1...365, February 29 is never counted.
        case julian(Int)
        /// `n`: 0...365, February 29 is counted.
        case zeroBased(Int)
        /// `Mm.w.d`: the week-th such day of the month, 5 is the last; 0 is Sunday.
        case weekday(month: Int, week: Int, day: Int)
    }

    let day: Day
    /// Seconds after that day's midnight, -167 h...167 h.
    let time: Int64

    /// Seconds from 1970 on the zone's own clock (subtract the offset for UTC).
    func second(in year: Int) -> Int64 {
        Int64(dayNumber(in: year)) * 86_400 + time
    }

    private func dayNumber(in year: Int) -> Int {
        switch day {
        case .julian(let n):
            let leapDay = LocalDate.isLeap(year) && n >= 60 ? 1 : 0
            return LocalDate.dayNumber(year: year, month: 1, day: 1) + n - 1 + leapDay
        case .zeroBased(let n):
            return LocalDate.dayNumber(year: year, month: 1, day: 1) + n
        case .weekday(let month, let week, let day):
            let first = LocalDate.dayNumber(year: year, month: month, day: 1)
            // 1970-01-01, day 0, was a Thursday: 4 when Sunday is 0.
            let ahead = floorMod(day - floorMod(first + 4, 7), 7)
            let found = ahead + (week - 1) * 7
            return first + (found < LocalDate.days(in: month, of: year) ? found : found - 7)
        }
    }
}

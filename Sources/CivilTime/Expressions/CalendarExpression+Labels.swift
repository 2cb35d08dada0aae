// The wall-clock readings ("labels") an expression names, in order, before any zone's rule. Owns
// the search through years, months, days and times; each step goes straight to the next match.

extension CalendarExpression {
    /// Whether the expression names any time on a date.
    package func includes(_ date: LocalDate) -> Bool {
        day(atOrAfter: date.dayNumber, within: date.dayNumber) != nil
    }

    /// The wall-clock times on a date, ascending, before any zone rule. At most `limit` of them,
    /// as `*:*:0/0.000001` names 86 billion; the default is one for each second of a day.
    package func times(on date: LocalDate, limit: Int = 86_400) -> [LocalTime] {
        guard includes(date) else { return [] }
        var times: [LocalTime] = []
        var next = time(atOrAfter: 0)
        while times.count < limit, let found = next, let time = LocalTime(microsecondOfDay: found) {
            times.append(time)
            next = self.time(atOrAfter: found + 1)
        }
        return times
    }

    /// The first label at or after another, in microseconds from 1970 on the zone's own clock;
    /// nil when there is none up to the end of 2199.
    func label(atOrAfter label: Int64) -> Int64? {
        let perDay = LocalTime.microsecondsPerDay
        let start = Int(floorDiv(label, perDay))
        guard let day = day(atOrAfter: start) else { return nil }
        if day == start {
            if let time = time(atOrAfter: floorMod(label, perDay)) {
                return Int64(day) * perDay + time
            }
            return self.label(atOrAfter: Int64(start + 1) * perDay)
        }
        return time(atOrAfter: 0).map { Int64(day) * perDay + $0 }
    }

    /// An instant at or after 1970 has a local year of at least 1969.
    private static let firstDay = LocalDate.dayNumber(year: 1969, month: 1, day: 1)
    private static let lastDay = LocalDate.dayNumber(year: years.upperBound, month: 12, day: 31)

    /// The first matching day from one to another. Bounded: a round for each month at most, so
    /// that `*-04-31` is known never to come after 2,772 rounds of a few instructions.
    private func day(atOrAfter start: Int, within end: Int = lastDay) -> Int? {
        guard start <= end, start <= CalendarExpression.lastDay else { return nil }
        var (year, month, day) =
            LocalDate(dayNumber: max(start, CalendarExpression.firstDay)).yearMonthDay
        while let matching = self.year(atOrAfter: year) {
            if matching > year { (year, month, day) = (matching, 1, 1) }
            let left = months & (UInt64.max << UInt64(month))
            guard left != 0 else {
                (year, month, day) = (year + 1, 1, 1)
                continue
            }
            if left.trailingZeroBitCount > month { (month, day) = (left.trailingZeroBitCount, 1) }
            let first = LocalDate.dayNumber(year: year, month: month, day: 1)
            guard first <= end else { return nil }
            let found = matchingDays(year, month, first) & (UInt64.max << UInt64(day))
            if found != 0 {
                let result = first + found.trailingZeroBitCount - 1
                return result <= end ? result : nil
            }
            (month, day) = (month + 1, 1)
        }
        return nil
    }

    private func year(atOrAfter year: Int) -> Int? {
        let last = CalendarExpression.years.upperBound
        guard year <= last else { return nil }
        guard let yearList else { return year }
        return yearList.compactMap { $0.value(atOrAfter: year, last: last) }.min()
    }

    /// Bit n: day n of the month exists and matches the day and the weekday.
    private func matchingDays(_ year: Int, _ month: Int, _ first: Int) -> UInt64 {
        let length = LocalDate.days(in: month, of: year)
        let existing = (UInt64(1) << UInt64(length + 1)) - 2
        var bits = days & existing
        if daysCountFromEnd {
            bits = 0
            for last in 1...28 where days & (1 << UInt64(last)) != 0 {
                bits |= 1 << UInt64(length - last + 1)
            }
        }
        if weekdays == .all { return bits }
        // Turn the week so that the month's first day comes lowest, then lay it down five times.
        let turn = UInt64(floorMod(first + 3, 7))
        let week = (weekdays.bits >> turn | weekdays.bits << (7 - turn)) & 0x7f
        return bits & (week * (1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28)) << 1
    }

    /// Microseconds since midnight; nil when no matching time is left.
    private func time(atOrAfter start: Int64) -> Int64? {
        let (hour, minute) = (Int(start / 3_600_000_000), Int(start / 60_000_000 % 60))
        let second = Int(start % 60_000_000)
        guard start < LocalTime.microsecondsPerDay else { return nil }
        guard let nextHour = bit(hours, from: hour) else { return nil }
        if nextHour == hour, let nextMinute = bit(minutes, from: minute) {
            if nextMinute > minute { return microseconds(hour, nextMinute, firstSecond) }
            if let nextSecond = self.second(atOrAfter: second) {
                return microseconds(hour, minute, nextSecond)
            }
            if let later = bit(minutes, from: minute + 1) {
                return microseconds(hour, later, firstSecond)
            }
        }
        guard let later = nextHour > hour ? nextHour : bit(hours, from: hour + 1) else {
            return nil
        }
        return microseconds(later, minutes.trailingZeroBitCount, firstSecond)
    }

    private func second(atOrAfter value: Int) -> Int? {
        var found: Int?
        let last = CalendarField.second.range.upperBound
        for component in secondList {
            guard let next = component.value(atOrAfter: value, last: last) else { continue }
            found = min(found ?? next, next)
        }
        return found
    }

    private func bit(_ bits: UInt64, from start: Int) -> Int? {
        // Invariant: start is at most 60, so the shift keeps its bits.
        let left = bits & (UInt64.max << UInt64(start))
        return left == 0 ? nil : left.trailingZeroBitCount
    }

    private func microseconds(_ hour: Int, _ minute: Int, _ second: Int) -> Int64 {
        Int64(hour * 3600 + minute * 60) * 1_000_000 + Int64(second)
    }
}

// A date on the wall calendar, without a zone. Owns the proleptic Gregorian arithmetic;
// never reads a clock.

/// Days of the week as systemd.time(7) writes them; raw value 0 is Monday (ISO 8601 order).
package enum Weekday: Int, CaseIterable, Sendable, Comparable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

    /// `Mon`, `Tue`, ...
    package var abbreviation: String {
        switch self {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
}

/// A calendar date, stored as the number of days since 1970-01-01.
package struct LocalDate: Hashable, Comparable, Sendable {
    package let dayNumber: Int

    package init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// Nil when there is no such date (month 1...12, day 1...28/29/30/31, year 0...9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= LocalDate.days(in: month, of: year)
        else { return nil }
        self.dayNumber = LocalDate.dayNumber(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`, exactly; nil for anything else.
    package init?(_ text: some StringProtocol) {
        // As bytes: every row of a history has one.
        let bytes = Array(text.utf8)
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
            let year = decimal(bytes[..<4]), let month = decimal(bytes[5..<7]),
            let day = decimal(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (a: LocalDate, b: LocalDate) -> Bool { a.dayNumber < b.dayNumber }

    package func adding(days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

    /// 1970-01-01 was a Thursday.
    package var weekday: Weekday {
        Weekday(rawValue: floorMod(dayNumber + 3, 7)) ?? .monday
    }

    package var year: Int { yearMonthDay.year }
    package var month: Int { yearMonthDay.month }
    package var day: Int { yearMonthDay.day }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from civil: eras of 400 years (146,097 days), the year starting in March so that the
    /// leap day comes last (Howard Hinnant, "chrono-compatible low-level date algorithms").
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDiv(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of `dayNumber(year:month:day:)`, same source.
    package var yearMonthDay: (year: Int, month: Int, day: Int) {
        let z = dayNumber + 719_468
        let era = floorDiv(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

/// Integer division and remainder that round towards minus infinity: dates before 1970 are negative.
package func floorDiv<I: BinaryInteger>(_ a: I, _ b: I) -> I {
    let quotient = a / b
    return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient
}

package func floorMod<I: BinaryInteger>(_ a: I, _ b: I) -> I {
    let remainder = a % b
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder
}

/// Decimal digits only (`Int("+5")` would accept a sign); nil for none, for others and for more than an `Int` holds.
package func decimal(_ text: some StringProtocol) -> Int? { decimal(Array(text.utf8)[...]) }

func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        let (tens, isTooMuch) = value.multipliedReportingOverflow(by: 10)
        let (sum, isMore) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
        guard !isTooMuch, !isMore else { return nil }
        value = sum
    }
    return value
}

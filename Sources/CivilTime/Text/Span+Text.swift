// Lengths of time as systemd.time(7) writes them: `1h 30min`. Owns the units, reading and printing.

extension Span: CustomStringConvertible {
    /// Reads what systemd reads, with two differences: a unit is always asked for (a bare `10`
    /// means seconds to systemd and minutes to people), and `infinity` is no length. Refuses
    /// what is negative or does not fit in 64 bits of microseconds (about 292,000 years).
    package init(systemd text: some StringProtocol) throws(SpanError) {
        var cursor = TextCursor(text)
        cursor.skip(while: isSpace)
        guard !cursor.atEnd else { throw cursor.expected(Span.someSpan) }
        var total: Int64 = 0
        while !cursor.atEnd {
            let start = cursor.offset
            let item = try cursor.spanItem()
            let (sum, overflow) = total.addingReportingOverflow(item)
            guard !overflow else { throw TextError(offset: start, expected: Span.shorterSpan) }
            total = sum
            cursor.skip(while: isSpace)
        }
        self.init(microseconds: total)
    }

    /// The largest units first, without those that are zero: `1h 30min`, `45s`, `0s`. A negative
    /// difference has a minus sign before the whole.
    package var description: String {
        var left = microseconds.magnitude
        var words: [String] = []
        for unit in SpanUnit.printed where left >= unit.microseconds.magnitude {
            let (count, rest) = left.quotientAndRemainder(dividingBy: unit.microseconds.magnitude)
            words.append("\(count)\(unit.name)")
            left = rest
        }
        if words.isEmpty { return "0s" }
        return (microseconds < 0 ? "-" : "") + words.joined(separator: " ")
    }

    fileprivate static let someSpan = Expectation(
        "a length of time such as 10min or 1h 30min")
    fileprivate static let shorterSpan = Expectation("a length of time below 292,000 years")
}

/// A unit's spelling and length.
private struct SpanUnit {
    let name: String
    let microseconds: Int64

    init(_ name: String, _ microseconds: Int64) {
        self.name = name
        self.microseconds = microseconds
    }

    static let second: Int64 = 1_000_000
    static let minute = 60 * second
    static let hour = 60 * minute
    static let day = 24 * hour
    static let week = 7 * day
    /// systemd's: 30.4375 days and 365.25 days.
    static let month = 2_629_800 * second
    static let year = 31_557_600 * second

    static let printed = [
        SpanUnit("y", year), SpanUnit("month", month), SpanUnit("w", week), SpanUnit("d", day),
        SpanUnit("h", hour), SpanUnit("min", minute), SpanUnit("s", second),
        SpanUnit("ms", 1000), SpanUnit("us", 1),
    ]

    /// A longer spelling comes before its own beginning; the case counts (`m`, `M`). The micro
    /// sign has two code points, and keyboards have either.
    static let read = [
        SpanUnit("seconds", second), SpanUnit("second", second), SpanUnit("sec", second),
        SpanUnit("s", second),
        SpanUnit("minutes", minute), SpanUnit("minute", minute), SpanUnit("min", minute),
        SpanUnit("months", month), SpanUnit("month", month), SpanUnit("M", month),
        SpanUnit("msec", 1000), SpanUnit("ms", 1000), SpanUnit("m", minute),
        SpanUnit("hours", hour), SpanUnit("hour", hour), SpanUnit("hr", hour), SpanUnit("h", hour),
        SpanUnit("days", day), SpanUnit("day", day), SpanUnit("d", day),
        SpanUnit("weeks", week), SpanUnit("week", week), SpanUnit("w", week),
        SpanUnit("years", year), SpanUnit("year", year), SpanUnit("y", year),
        SpanUnit("usec", 1), SpanUnit("us", 1), SpanUnit("\u{b5}s", 1), SpanUnit("\u{3bc}s", 1),
    ]
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

extension TextCursor {
    /// A number, perhaps with decimals, and its unit; in microseconds.
    fileprivate mutating func spanItem() throws(TextError) -> Int64 {
        let start = offset
        guard !isAt("-") else { throw expected("a length of time that is not negative") }
        let signed = skip("+")
        // systemd reads `.5s`, as it does not miss the digits before a point.
        guard peek().map(isDigit) ?? false || isAt(".") && !signed else {
            throw TextError(
                offset: offset, expected: start == 0 ? Span.someSpan : Expectation("a number"))
        }
        let whole = try number(upTo: Int.max) ?? 0
        let decimals = try decimals()
        skip(while: isSpace)
        guard let unit = skipUnit() else {
            throw expected("a unit such as s, min, h or d after the number")
        }
        let (length, overflow) = Int64(whole).multipliedReportingOverflow(by: unit.microseconds)
        // As systemd: each decimal adds its tenth, hundredth, ..., rounded down to microseconds.
        var fraction: Int64 = 0
        var weight = unit.microseconds
        for digit in decimals {
            weight /= 10
            fraction += Int64(digit) * weight
        }
        let (sum, carry) = length.addingReportingOverflow(fraction)
        guard !overflow, !carry else {
            throw TextError(offset: start, expected: Span.shorterSpan)
        }
        return sum
    }

    private mutating func decimals() throws(TextError) -> ArraySlice<UInt8> {
        guard skip(".") else { return [] }
        let start = offset
        skip(while: isDigit)
        guard offset > start else { throw expected("digits after the decimal point") }
        // A year has less than 10**14 microseconds: decimals after the 14th add nothing.
        return ArraySlice(bytes[start..<offset].prefix(14).map { $0 - 48 })
    }

    private mutating func skipUnit() -> SpanUnit? {
        for unit in SpanUnit.read where bytes[offset..<end].starts(with: unit.name.utf8) {
            let after = unit.name.utf8.count
            // `1mon` is no unit, not a minute and something else.
            guard !(peek(after).map(isLetter) ?? false) else { return nil }
            move(to: offset + after)
            return unit
        }
        return nil
    }
}

// Reads a POSIX TZ string (RFC 9636 3.3.1), the footer of a zone file. Owns its grammar:
//   name offset [name [offset] "," date ["/" time] "," date ["/" time]]

extension PosixTimeZone {
    init(_ text: ArraySlice<UInt8>) throws(TZifError) {
        var reader = PosixReader(text: text)
        try reader.name()
        // POSIX counts west of Greenwich as positive; the rest of the world does not.
        standard = try -reader.time(hours: 0...24)
        guard !reader.atEnd else {
            daylight = nil
            return
        }
        try reader.name()
        let offset = reader.atComma ? standard + 3600 : try -reader.time(hours: 0...24)
        let start = try reader.rule()
        let end = try reader.rule()
        guard reader.atEnd else { throw reader.damaged }
        daylight = Daylight(offset: offset, start: start, end: end)
    }
}

private struct PosixReader {
    var text: ArraySlice<UInt8>

    var atEnd: Bool { text.isEmpty }
    var atComma: Bool { text.first == UInt8(ascii: ",") }
    var damaged: TZifError {
        TZifError("the rule in the footer is damaged, \(text.count) bytes before its end")
    }

    /// `CET`, or between angle brackets where it has digits or signs, as in `<+0545>`.
    mutating func name() throws(TZifError) {
        if skip("<") {
            let length = text.prefix { isLetter($0) || isDigit($0) || $0 == 43 || $0 == 45 }.count
            text = text.dropFirst(length)
            guard length >= 1, skip(">") else { throw damaged }
        } else {
            let length = text.prefix(while: isLetter).count
            guard length >= 3 else { throw damaged }
            text = text.dropFirst(length)
        }
    }

    /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
    mutating func time(hours: ClosedRange<Int>) throws(TZifError) -> Int64 {
        let negative = skip("-")
        if !negative { _ = skip("+") }
        let hour = try number(hours.lowerBound...hours.upperBound)
        var seconds = Int64(hour) * 3600
        if skip(":") {
            seconds += Int64(try number(0...59)) * 60
            if skip(":") { seconds += Int64(try number(0...59)) }
        }
        return negative ? -seconds : seconds
    }

    mutating func rule() throws(TZifError) -> PosixDateRule {
        guard skip(",") else { throw damaged }
        let day: PosixDateRule.Day
        if skip("M") {
            let month = try number(1...12)
            guard skip(".") else { throw damaged }
            let week = try number(1...5)
            guard skip(".") else { throw damaged }
            day = .weekday(month: month, week: week, day: try number(0...6))
        } else if skip("J") {
            day = .julian(try number(1...365))
        } else {
            day = .zeroBased(try number(0...365))
        }
        // 02:00 is POSIX's default; 167 hours either way is RFC 9636's extension.
        return PosixDateRule(day: day, time: skip("/") ? try time(hours: 0...167) : 7200)
    }

    private mutating func number(_ range: ClosedRange<Int>) throws(TZifError) -> Int {
        // No number of the grammar has more than three digits.
        let digits = text.prefix(while: isDigit)
        guard (1...3).contains(digits.count) else { throw damaged }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        guard range.contains(value) else { throw damaged }
        text = text.dropFirst(digits.count)
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard text.first == UInt8(ascii: character) else { return false }
        text = text.dropFirst()
        return true
    }
}

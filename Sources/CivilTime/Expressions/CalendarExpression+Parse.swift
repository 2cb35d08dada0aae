// Reads a calendar expression: exactly what systemd reads, and for the rest the place and what was
// expected there. Owns the grammar; limits and the normal form are CalendarField's.

struct CalendarReader {
    private var cursor: TextCursor
    private var parts = CalendarParts()

    /// systemd ends a list after this many items so that nobody makes it follow a million.
    private static let longestList = 241
    /// systemd keeps values in a C int (seconds as microseconds).
    private static let largest = Int(Int32.max)

    static func read(
        _ text: String, isZone: (String) -> Bool
    ) throws(TextError) -> CalendarExpression {
        let bytes = Array(text.utf8)
        let (end, zone) = splitZone(bytes, isZone: isZone)
        guard end > 0 else {
            throw TextError(offset: 0, expected: "a calendar expression such as Mon..Fri 07:30")
        }
        let word = String(decoding: bytes[..<end].map(lowercased), as: UTF8.self)
        if var parts = CalendarKeyword.parts(word) {
            parts.zoneName = zone
            return try CalendarExpression(parts)
        }
        var reader = CalendarReader(cursor: TextCursor(bytes, end: end))
        reader.parts.zoneName = zone
        try reader.body()
        return try CalendarExpression(reader.parts)
    }

    /// The zone is what follows the last space: `UTC` in any case, or the name of a file.
    private static func splitZone(
        _ bytes: [UInt8], isZone: (String) -> Bool
    ) -> (end: Int, zone: String?) {
        guard let space = bytes.lastIndex(of: 32) else { return (bytes.count, nil) }
        let name = bytes[(space + 1)...]
        if name.map(lowercased).elementsEqual("utc".utf8) { return (space, "UTC") }
        let text = String(decoding: name, as: UTF8.self)
        // A name is a relative path without dots, so nobody asks about a file elsewhere.
        let isName =
            name.allSatisfy { isLetter($0) || isDigit($0) || [43, 45, 47, 95].contains($0) }
            && !text.isEmpty && !text.hasPrefix("/") && !text.hasSuffix("/")
            && !text.contains("//")
        return isName && isZone(text) ? (space, text) : (bytes.count, nil)
    }

    private mutating func body() throws(TextError) {
        parts.weekdays = try cursor.weekdays()
        if cursor.isAt("@") { return try timestamp() }
        try date()
        try time()
    }

    /// Seconds since 1970, always in UTC. systemd reads the number with strtoul, which takes
    /// spaces and a plus sign before it.
    private mutating func timestamp() throws(TextError) {
        _ = cursor.skip("@")
        cursor.skip { $0 == 32 || (9...13).contains($0) }
        _ = cursor.skip("+")
        let start = cursor.offset
        let limit = 253_402_300_799  // 9999-12-31T23:59:59Z, the last LocalDate
        guard let seconds = try cursor.number(upTo: limit) else {
            throw cursor.expected("seconds since 1970")
        }
        guard cursor.atEnd else { throw cursor.expected("the end after seconds since 1970") }
        let date = LocalDate(dayNumber: seconds / 86_400).yearMonthDay
        func single(_ value: Int) -> [CalendarComponent] {
            [CalendarComponent(start: value, stop: nil, step: 0, offset: start)]
        }
        parts.year = single(date.year)
        parts.month = single(date.month)
        parts.day = single(date.day)
        parts.hour = single(seconds / 3600 % 24)
        parts.minute = single(seconds / 60 % 60)
        parts.second = single(seconds % 60 * 1_000_000)
        parts.zoneName = "UTC"
    }

    /// Month and day, or year, month and day; nothing where a time or the end comes.
    private mutating func date() throws(TextError) {
        let start = cursor.offset
        if cursor.atEnd { return }
        let first = try list(.day)
        if cursor.atEnd || cursor.isAt(":") { return cursor.move(to: start) }
        let firstIsMonth = try dateSeparator()
        let second = try list(.day)
        if cursor.atEnd || cursor.isAt(" ") {
            (parts.month, parts.day) = (first, second)
            parts.daysCountFromEnd = firstIsMonth
            return cursor.skipSpaces()
        }
        guard !firstIsMonth else { throw cursor.expected("the end of the date") }
        parts.daysCountFromEnd = try dateSeparator()
        let third = try list(.day)
        guard cursor.atEnd || cursor.isAt(" ") else {
            throw cursor.expected("a space, or the end of the date")
        }
        (parts.year, parts.month, parts.day) = (first, second, third)
        cursor.skipSpaces()
    }

    /// True for `~`: days count from the month's end.
    private mutating func dateSeparator() throws(TextError) -> Bool {
        if cursor.skip("~") { return true }
        guard cursor.skip("-") else { throw cursor.expected("a date (- or ~) or a time (:)") }
        return false
    }

    private mutating func time() throws(TextError) {
        let zero = [CalendarComponent(start: 0, stop: nil, step: 0)]
        guard !cursor.atEnd else {
            (parts.hour, parts.minute, parts.second) = (zero, zero, zero)
            return
        }
        parts.hour = try list(.hour)
        guard cursor.skip(":") else { throw cursor.expected("a time such as 07:30") }
        parts.minute = try list(.minute)
        parts.second = zero
        if cursor.skip(":") { parts.second = try list(.second) }
        guard cursor.atEnd else {
            let name = cursor.isAt(" ") && cursor.peek(1).map(isLetter) ?? false
            throw name
                ? TextError(
                    offset: cursor.offset + 1,
                    expected: "UTC or the name of a time zone that has a file")
                : cursor.expected("the end of the time")
        }
    }

    /// `*` (nil), or values, ranges and repeats between commas.
    private mutating func list(_ field: CalendarField) throws(TextError) -> [CalendarComponent]? {
        if cursor.skip("*") {
            guard !cursor.isAt("/") else { throw cursor.expected("0/n in place of */n") }
            return nil
        }
        var list: [CalendarComponent] = []
        repeat {
            guard list.count < CalendarReader.longestList else {
                throw cursor.expected("at most \(CalendarReader.longestList) items in a list")
            }
            list.append(try component(field))
        } while cursor.skip(",")
        return list
    }

    private mutating func component(
        _ field: CalendarField
    ) throws(TextError) -> CalendarComponent {
        let start = cursor.offset
        var component = CalendarComponent(
            start: try value(field), stop: nil, step: 0, offset: start)
        if cursor.isAt("."), cursor.isAt(".", ahead: 1) {
            cursor.move(to: cursor.offset + 2)
            component.stop = try value(field)
            component.step = field.unit
        }
        if cursor.skip("/") {
            let place = cursor.offset
            component.step = try value(field)
            guard component.step > 0 else {
                throw TextError(offset: place, expected: "a repeat of at least 1")
            }
        } else if field == .second, let stop = component.stop,
            stop < component.start + field.unit
        {
            // systemd refuses a range of seconds below one second without a repeat of its own.
            throw TextError(offset: start, expected: "a range of at least one second")
        }
        let ends: [Unicode.Scalar] = [" ", ",", "-", "~", ":"]
        guard cursor.atEnd || ends.contains(where: { cursor.isAt($0) }) else {
            throw cursor.expected("a comma, a separator or the end")
        }
        return component
    }

    /// Seconds may have a fraction: six digits, rounded by the seventh.
    private mutating func value(_ field: CalendarField) throws(TextError) -> Int {
        let start = cursor.offset
        guard let whole = try cursor.number(upTo: CalendarReader.largest) else {
            throw cursor.expected(
                start == 0
                    ? Expectation("a weekday, a date, a time or a word such as daily")
                    : Expectation("a number or *"))
        }
        guard field == .second else { return whole }
        var value = whole * field.unit
        if cursor.isAt("."), !cursor.isAt(".", ahead: 1) {
            cursor.move(to: cursor.offset + 1)
            value += try fraction()
        }
        guard value <= CalendarReader.largest else {
            throw TextError(offset: start, expected: field.name)
        }
        return value
    }

    private mutating func fraction() throws(TextError) -> Int {
        guard cursor.peek().map(isDigit) ?? false else {
            throw cursor.expected("digits after the decimal point")
        }
        var value = 0
        for _ in 0..<6 {
            value *= 10
            if let digit = cursor.peek(), isDigit(digit) {
                value += Int(digit - 48)
                cursor.move(to: cursor.offset + 1)
            }
        }
        if let next = cursor.peek(), isDigit(next), next >= 53 { value += 1 }
        cursor.skip(while: isDigit)
        return value
    }
}

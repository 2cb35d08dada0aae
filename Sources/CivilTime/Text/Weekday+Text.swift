// Sets of weekdays as systemd.time(7) writes them: `Mon..Fri`, `Sat,Sun`. Owns reading and
// printing them, here and as the head of a calendar expression.

extension Weekday {
    /// Reads a list of days and ranges; full or three-letter English names in any case. A range
    /// does not wrap around the week's end (`Sat..Mon` is refused, as systemd does).
    package static func parseSet(_ text: some StringProtocol) throws(WeekdayError) -> Set<Weekday> {
        var cursor = TextCursor(text)
        let days = try cursor.weekdays()
        guard !days.isEmpty else { throw cursor.expected(TextCursor.someWeekday) }
        guard cursor.atEnd else { throw cursor.expected("the end of the weekdays") }
        return Set(allCases.filter(days.contains))
    }

    /// `Mon..Wed,Sat`: three or more days in a row become a range; empty for no days.
    package static func describe(_ days: Set<Weekday>) -> String {
        WeekdayMask(days).description
    }

    /// `monday`, ... in lower case.
    fileprivate var fullName: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }
}

/// Days of the week as bits, Monday the lowest.
struct WeekdayMask: Hashable, Sendable, CustomStringConvertible {
    var bits: UInt64 = 0

    static let all = WeekdayMask(bits: 0x7f)

    init(bits: UInt64) { self.bits = bits }
    init(_ days: some Sequence<Weekday>) { for day in days { insert(day) } }

    var isEmpty: Bool { bits == 0 }
    func contains(_ day: Weekday) -> Bool { bits & 1 << UInt64(day.rawValue) != 0 }
    mutating func insert(_ day: Weekday) { bits |= 1 << UInt64(day.rawValue) }

    var description: String {
        var parts: [String] = []
        var run: [Weekday] = []
        func close() {
            guard let first = run.first, let last = run.last else { return }
            parts +=
                run.count > 2
                ? ["\(first.abbreviation)..\(last.abbreviation)"] : run.map(\.abbreviation)
            run = []
        }
        for day in Weekday.allCases {
            if contains(day) { run.append(day) } else { close() }
        }
        close()
        return parts.joined(separator: ",")
    }
}

extension TextCursor {
    static let someWeekday = Expectation(
        "a weekday such as Mon, or a range such as Mon..Fri")

    /// Empty, with nothing read, where no weekday begins; otherwise to the end of the list and
    /// the spaces after it.
    mutating func weekdays() throws(TextError) -> WeekdayMask {
        var days = WeekdayMask(bits: 0)
        var rangeStart: Weekday?
        while true {
            let start = offset
            guard let day = weekday() else {
                if days.isEmpty { return days }
                throw expected(TextCursor.someWeekday)
            }
            guard atEnd || isAt("-") || isAt(".") || isAt(",") || isAt(" ") else {
                throw TextError(offset: start, expected: TextCursor.someWeekday)
            }
            let first = rangeStart ?? day
            guard first <= day else {
                throw TextError(
                    offset: start,
                    expected: "\(first.abbreviation) or a later day (a range does not wrap)")
            }
            for other in Weekday.allCases where first <= other && other <= day {
                days.insert(other)
            }
            let separator = offset
            if skip(",") {
                rangeStart = nil
                // systemd takes a comma after the last day.
                if atEnd || isAt(" ") { break }
            } else if isAt(".") || isAt("-") {
                guard skip("-") || skip(word: ".."), rangeStart == nil else {
                    throw TextError(offset: separator, expected: "a comma, or one range per item")
                }
                rangeStart = day
            } else {
                break
            }
        }
        skipSpaces()
        return days
    }

    private mutating func weekday() -> Weekday? {
        for day in Weekday.allCases
        where skip(word: day.fullName) || skip(word: String(day.fullName.prefix(3))) {
            return day
        }
        return nil
    }
}

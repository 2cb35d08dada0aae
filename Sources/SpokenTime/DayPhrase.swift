// Days as people say them: `morgen`, `vrijdag`, `1 december`, `2026-12-01`, `volgende week vrijdag`.

package import CivilTime

/// A day as it was said, before it is known on which side of now it is looked for.
enum SpokenDay: Hashable {
    /// Days from today.
    case relative(Int)
    /// The one before or after today.
    case weekday(Weekday)
    /// In a week counted from this one, which began on Monday.
    case weekdayOf(Weekday, week: Int)
    /// `next friday`: two days to different people.
    case either(Weekday)
    case date(LocalDate)
    case yearly(month: Int, day: Int)
    /// `1/12`, in English: the first is the day of the first one.
    case eitherOrder(Int, Int)
    case months(Int)
}

extension Phrase {
    mutating func day(dutchOrder: Bool) -> SpokenDay? {
        attempt { $0.isoDate() } ?? attempt { $0.namedDay() } ?? attempt { $0.monthDay() }
            ?? attempt { $0.numericDay(dutchOrder: dutchOrder) } ?? attempt { $0.distantDay() }
    }

    /// `YYYY-MM-DD`.
    private mutating func isoDate() -> SpokenDay? {
        guard case .number(let year, 4)? = peek()?.kind, isMark("-", 1),
            case .number(let month, 1...2)? = peek(2)?.kind, isMark("-", 3),
            case .number(let day, 1...2)? = peek(4)?.kind,
            let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        skip(5)
        return .date(date)
    }

    private static let named: [(words: [String], days: Int)] = [
        (["the", "day", "after", "tomorrow"], 2), (["day", "after", "tomorrow"], 2),
        (["the", "day", "before", "yesterday"], -2), (["day", "before", "yesterday"], -2),
        (["today"], 0), (["vandaag"], 0), (["tomorrow"], 1), (["morgen"], 1), (["overmorgen"], 2),
        (["yesterday"], -1), (["gisteren"], -1), (["eergisteren"], -2),
    ]

    private mutating func namedDay() -> SpokenDay? {
        for (words, days) in Phrase.named where take(anyOf: [words]) { return .relative(days) }
        let next = ["next", "volgende"]
        let last = ["last", "vorige", "afgelopen", "previous"]
        let week = { (phrase: inout Phrase) -> Int? in
            if phrase.take(anyOf: next.map { [$0, "week"] }) { return 1 }
            if phrase.take(anyOf: last.map { [$0, "week"] }) { return -1 }
            if phrase.take(anyOf: [["this", "week"], ["deze", "week"]]) { return 0 }
            return nil
        }
        if let number = attempt(week) {
            _ = take(oneOf: ["op", "on"])
            return weekday().map { .weekdayOf($0, week: number) }
        }
        if take(oneOf: Set(next)) { return weekday().map { .either($0) } }
        let isSaidPast = take(oneOf: Set(last))
        if !isSaidPast {
            _ = take(oneOf: [
                "this", "coming", "deze", "dit", "komende", "komend", "aanstaande", "aankomende",
            ])
        }
        guard let day = weekday() else { return nil }
        _ = take(mark: ".")
        if let number = attempt(week) { return .weekdayOf(day, week: number) }
        if take(anyOf: [
            ["over", "een", "week"], ["a", "week", "from", "now"], ["in", "a", "week"],
        ]) {
            return .weekdayOf(day, week: 1)
        }
        return .weekday(day)
    }

    private mutating func weekday() -> Weekday? {
        guard let word = word(), let day = Lexicon.weekdays[word] else { return nil }
        skip()
        return day
    }

    /// `1 december`, `1 dec 2026`, `Dec 1st`, `the 1st of December`.
    private mutating func monthDay() -> SpokenDay? {
        _ = take(oneOf: ["the", "de"])
        if let day = attempt({ $0.dayNumber() }) {
            _ = take("of") || take(oneOf: ["van"])
            guard let month = monthName() else { return nil }
            return dated(month, day)
        }
        guard let month = monthName(), let day = dayNumber() else { return nil }
        return dated(month, day)
    }

    private mutating func dayNumber() -> Int? {
        guard case .number(let day, 1...2)? = peek()?.kind, (1...31).contains(day) else {
            return nil
        }
        skip()
        if peek()?.isJoined == true { _ = take(oneOf: ["st", "nd", "rd", "th", "e", "ste", "de"]) }
        return day
    }

    private mutating func monthName() -> Int? {
        guard let word = word(), let month = Lexicon.months[word] else { return nil }
        skip()
        _ = take(mark: ".")
        return month
    }

    private mutating func dated(_ month: Int, _ day: Int) -> SpokenDay? {
        let year = attempt { phrase -> Int? in
            _ = phrase.take(mark: ",")
            guard case .number(let year, 4)? = phrase.peek()?.kind, (1900...2999).contains(year)
            else { return nil }
            // `1 december 2026` has its year, `1 december 20:26` has not: four digits are a year.
            phrase.skip()
            return year
        }
        return made(year, month, day)
    }

    private func made(_ year: Int?, _ month: Int, _ day: Int) -> SpokenDay? {
        guard let year else {
            // A leap year, so that 29 February is a day.
            return LocalDate(year: 2024, month: month, day: day).map { _ in
                .yearly(month: month, day: day)
            }
        }
        return LocalDate(year: year, month: month, day: day).map { .date($0) }
    }

    /// `1-12`, `1/12/2026`, `01-12-2026`, `1.12.2026`.
    private mutating func numericDay(dutchOrder: Bool) -> SpokenDay? {
        guard case .number(let first, 1...2)? = peek()?.kind, case .mark(let mark)? = peek(1)?.kind,
            ["-", "/", "."].contains(mark), peek(1)?.isJoined == true, peek(2)?.isJoined == true,
            case .number(let second, 1...2)? = peek(2)?.kind
        else { return nil }
        skip(3)
        var year: Int?
        if peek()?.isJoined == true, isMark(mark), case .number(let value, 4)? = peek(1)?.kind {
            year = value
            skip(2)
        }
        // `1.12` is a time.
        if mark == ".", year == nil { return nil }
        if dutchOrder || mark == "." || first > 12 { return made(year, second, first) }
        if second > 12 || first == second { return made(year, first, second) }
        return .eitherOrder(first, second)
    }

    /// `over 3 dagen`, `in a week`, `3 days ago`, `een week geleden`.
    private mutating func distantDay() -> SpokenDay? {
        let isAhead = take(oneOf: ["over", "in"])
        guard let length = length(), length.time == .zero else { return nil }
        let sign: Int
        if isAhead || take("from", "now") {
            sign = 1
        } else if take("ago") || take("geleden") || take("terug") {
            sign = -1
        } else {
            return nil
        }
        if length.days == 0 { return .months(sign * length.months) }
        return length.months == 0 ? .relative(sign * length.days) : nil
    }
}

extension LocalDate {
    /// The same day some months on, or the last one of that month.
    package func adding(months: Int) -> LocalDate {
        let parts = yearMonthDay
        let total = parts.year * 12 + parts.month - 1 + months
        let year = floorDiv(total, 12)
        let month = floorMod(total, 12) + 1
        let day = min(parts.day, LocalDate.days(in: month, of: year))
        return LocalDate(year: year, month: month, day: day) ?? self
    }
}

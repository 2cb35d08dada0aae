// Moments as people say them: a day, a part of the day and a time of the day, in any order.

import AnchorModel
import CivilTime

struct SpokenMoment {
    var day: SpokenDay?
    var part: DayPart?
    var clock: SpokenClock?
}

extension Phrase {
    /// - Parameter bare: `8` is a time, also without a day.
    mutating func moment(_ language: Language, bare: Bool) -> SpokenMoment? {
        var found = SpokenMoment()
        var hasPreposition = bare
        while !atEnd {
            if take(oneOf: Lexicon.beforeTime) {
                hasPreposition = true
            } else if take(mark: ",") || take(oneOf: ["op", "on"]) {
                continue
            } else if found.clock == nil, found.part == nil, attempt({ $0.tonight(&found) }) != nil
            {
                continue
            } else if found.part == nil,
                let part = attempt({ $0.dayPart(behindDay: found.day != nil) })
            {
                found.part = part
            } else if found.day == nil,
                let day = attempt({ $0.day(dutchOrder: language == .dutch) })
            {
                found.day = day
            } else if found.clock == nil,
                let clock = attempt({
                    $0.clock(
                        language, bare: hasPreposition || found.day != nil || found.part != nil)
                })
            {
                found.clock = clock
            } else {
                return nil
            }
        }
        return found
    }

    /// The evening or the night of a day, in a word.
    private mutating func tonight(_ found: inout SpokenMoment) -> Bool? {
        if take("tonight") {
            guard found.day == nil else { return nil }
            found.day = .relative(0)
            found.part = .night
        } else if take("last", "night") || take("vorige", "nacht") || take("afgelopen", "nacht") {
            guard found.day == nil else { return nil }
            found.day = .relative(-1)
            found.part = .night
        } else if take("vannacht") {
            found.part = .night
        } else if word() == "this", let next = word(1), Lexicon.parts[next] != nil {
            guard found.day == nil else { return nil }
            skip()
            found.day = .relative(0)
            return true
        } else {
            return nil
        }
        return true
    }

    private mutating func dayPart(behindDay: Bool) -> DayPart? {
        if behindDay, take("morgen") { return .morning }
        if take("s") { return word() == "morgens" || word() != nil ? namedPart() : nil }
        if take(anyOf: [["in", "the"], ["in", "de"], ["at"]]) {
            if take("morgen") { return .morning }
            return namedPart()
        }
        guard let word = word(), Lexicon.parts[word] != nil else { return nil }
        // `morning` alone, before a time or behind one.
        return namedPart()
    }

    private mutating func namedPart() -> DayPart? {
        guard let word = word(), let part = Lexicon.parts[word] else { return nil }
        skip()
        return part
    }

    /// `2026-12-01T07:40:12.5+01:00`: a date and a time in one, with its offset in seconds.
    mutating func isoMoment() -> (local: LocalDateTime, offset: Int?)? {
        guard case .number(let year, 4)? = peek()?.kind, isMark("-", 1),
            case .number(let month, 2)? = peek(2)?.kind, isMark("-", 3),
            case .number(let day, 2)? = peek(4)?.kind,
            let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        skip(5)
        _ = take("t")
        guard case .number(let hour, 2)? = peek()?.kind, isMark(":", 1),
            case .number(let minute, 2)? = peek(2)?.kind
        else { return nil }
        skip(3)
        var second = 0
        var fraction = 0
        if isMark(":"), case .number(let value, 2)? = peek(1)?.kind {
            second = value
            skip(2)
            if isMark(".") || isMark(","), case .number(let value, let digits)? = peek(1)?.kind {
                fraction = microseconds(value, digits)
                skip(2)
            }
        }
        guard let whole = LocalTime(hour: hour, minute: minute, second: second),
            let time = LocalTime(microsecondOfDay: whole.microseconds + Int64(fraction))
        else { return nil }
        let local = LocalDateTime(date: date, time: time)
        if take("z") || take("utc") { return atEnd ? (local, 0) : nil }
        guard !atEnd else { return (local, nil) }
        guard let sign = isMark("+") ? 1 : isMark("-") ? -1 : nil else { return nil }
        skip()
        guard case .number(let hours, let digits)? = peek()?.kind else { return nil }
        skip()
        var minutes = 0
        var wholeHours = hours
        if digits == 4 {
            (wholeHours, minutes) = hours.quotientAndRemainder(dividingBy: 100)
        } else if take(mark: ":") {
            guard case .number(let value, 2)? = peek()?.kind else { return nil }
            minutes = value
            skip()
        }
        guard atEnd, digits == 2 || digits == 4, wholeHours < 24, minutes < 60 else { return nil }
        return (local, sign * (wholeHours * 3600 + minutes * 60))
    }

    /// `@1795980000.5`; a minus is a time before 1970.
    func epoch() -> Instant? {
        guard isMark("@") else { return nil }
        var phrase = self
        phrase.skip()
        let isNegative = phrase.take(mark: "-")
        guard case .number(let seconds, _)? = phrase.peek()?.kind else { return nil }
        phrase.skip()
        var fraction = 0
        if phrase.take(mark: ".") {
            guard case .number(let value, let digits)? = phrase.peek()?.kind else { return nil }
            fraction = microseconds(value, digits)
            phrase.skip()
        }
        guard phrase.atEnd, seconds < 1_000_000_000_000 else { return nil }
        let total = Int64(seconds) * 1_000_000 + Int64(fraction)
        return Instant(microseconds: isNegative ? -total : total)
    }
}

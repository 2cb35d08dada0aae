// Times of the day as people say them: `half acht`, `quarter past seven`, `7.30`, `8:30pm`. Reads what
// was said; which of two halves of the day was meant is decided later (DayHalf.swift).

import AnchorModel
import CivilTime

/// A time as it was said.
struct SpokenClock: Hashable {
    /// 0...23, or 24:00.
    var hour: Int
    var minute = 0
    var second = 0
    var microsecond = 0
    /// `half acht` can be in the morning or the evening; `7:30`, `19 uur` and `7 pm` cannot.
    var isEither = false
    /// Said with am or pm: no part of the day is beside it.
    var isHalfSaid = false
}

extension Phrase {
    /// - Parameter bare: `8` alone is a time, as behind a day or `om`.
    mutating func clock(_ language: Language, bare: Bool) -> SpokenClock? {
        attempt { phrase in
            var clock: SpokenClock? =
                phrase.attempt { $0.namedTime() } ?? phrase.attempt { $0.halfHour(language) }
            clock = clock ?? phrase.attempt { $0.relativeToHour(language) }
            clock = clock ?? phrase.attempt { $0.digital() } ?? phrase.attempt { $0.hourWord() }
            clock = clock ?? phrase.attempt { $0.bareTime(bare) }
            guard var found = clock else { return nil }
            guard phrase.takeHalf(into: &found) else { return nil }
            _ = phrase.take(oneOf: ["precies", "sharp", "exactly", "stipt"])
            return found
        }
    }

    private mutating func namedTime() -> SpokenClock? {
        if take("noon") || take("midday") { return SpokenClock(hour: 12) }
        if take("midnight") || take("middernacht") { return SpokenClock(hour: 24) }
        guard case .number(12, _)? = peek()?.kind ?? nil, let next = word(1) else { return nil }
        guard ["noon", "midnight"].contains(next) else { return nil }
        skip(2)
        return SpokenClock(hour: next == "noon" ? 12 : 24)
    }

    /// `half acht` (7:30), `half eight` (8:30), `half past seven`.
    private mutating func halfHour(_ language: Language) -> SpokenClock? {
        guard take("half") else { return nil }
        if take("past") {
            return hour().map { SpokenClock(hour: $0.value, minute: 30, isEither: true) }
        }
        guard let hour = hour() else { return nil }
        return isDutch(hour, language)
            ? SpokenClock(hour: before(hour.value), minute: 30, isEither: true)
            : SpokenClock(hour: hour.value, minute: 30, isEither: true)
    }

    /// `kwart over zeven`, `tien over half acht`, `quarter to eight`, `ten past eight`.
    private mutating func relativeToHour(_ language: Language) -> SpokenClock? {
        let minutes: Int
        if take(oneOf: ["kwart"]) || take("quarter") || take("a", "quarter") || take("een", "kwart")
        {
            minutes = 15
        } else {
            guard let number = number(), (1...59).contains(number.value) else { return nil }
            minutes = number.value
            _ = take(oneOf: ["minuten", "minuut", "minutes", "minute", "min"])
        }
        let isAfter: Bool
        if take(oneOf: ["over", "na", "past", "after"]) {
            isAfter = true
        } else if take(oneOf: ["voor", "to", "till", "til", "before", "of"]) {
            isAfter = false
        } else {
            return nil
        }
        let toHour: Int
        if take("half") {
            guard let hour = hour() else { return nil }
            toHour = (isDutch(hour, language) ? before(hour.value) : hour.value) * 60 + 30
        } else if take("noon") || take("midday") {
            toHour = 12 * 60
        } else if take("midnight") || take("middernacht") {
            let total = isAfter ? minutes : 24 * 60 - minutes
            return SpokenClock(hour: total / 60, minute: total % 60)
        } else {
            guard let hour = hour() else { return nil }
            toHour = hour.value * 60
        }
        let total = floorMod(isAfter ? toHour + minutes : toHour - minutes, 12 * 60)
        return SpokenClock(
            hour: total / 60 == 0 ? 12 : total / 60, minute: total % 60, isEither: true)
    }

    /// An hour of the clock's face, with `uur` or `o'clock` where that is said.
    private mutating func hour() -> SpokenNumber? {
        guard let number = number(), (1...12).contains(number.value) else { return nil }
        _ = take(oneOf: Lexicon.oclock)
        return number
    }

    private func before(_ hour: Int) -> Int { hour == 1 ? 12 : hour - 1 }

    private func isDutch(_ number: SpokenNumber, _ language: Language) -> Bool {
        switch number.spelling {
        case .dutch: true
        case .english: false
        case .digits: language == .dutch
        }
    }

    /// `7:30`, `7.30`, `07:30:15.5`, `7u30`.
    private mutating func digital() -> SpokenClock? {
        guard case .number(let hour, let digits)? = peek()?.kind, digits <= 2, hour <= 24 else {
            return nil
        }
        let mark = peek(1)?.kind
        guard mark == .mark(":") || mark == .mark(".") || mark == .word("u") || mark == .word("h"),
            peek(1)?.isJoined == true, let minute = twoDigits(at: 2)
        else { return nil }
        var clock = SpokenClock(hour: hour, minute: minute)
        skip(3)
        if mark == .mark(":"), isMark(":"), peek()?.isJoined == true, let second = twoDigits(at: 1)
        {
            clock.second = second
            skip(2)
            if isMark(".") || isMark(","), let token = peek(1), token.isJoined,
                case .number(let value, let digits) = token.kind
            {
                clock.microsecond = microseconds(value, digits)
                skip(2)
            }
        }
        // A third part (`1.12.2026`) is a date's.
        if isMark(".") || isMark(":"), peek()?.isJoined == true, peek(1)?.isJoined == true {
            return nil
        }
        guard hour < 24 || minute == 0 && clock.second == 0 && clock.microsecond == 0 else {
            return nil
        }
        _ = take(oneOf: Lexicon.oclock) || take(oneOf: ["hrs", "hours"])
        return clock
    }

    private func twoDigits(at ahead: Int) -> Int? {
        guard let token = peek(ahead), token.isJoined, case .number(let value, 2) = token.kind,
            value < 60
        else { return nil }
        return value
    }

    /// `8 uur`, `acht uur dertig`, `8 o'clock`, `19h`.
    private mutating func hourWord() -> SpokenClock? {
        guard let number = number(), number.value <= 24, take(oneOf: Lexicon.oclock) else {
            return nil
        }
        var clock = SpokenClock(hour: number.value, isEither: isFace(number))
        let minutes = attempt { phrase -> Int? in
            guard let minutes = phrase.number(one: false), (10...59).contains(minutes.value) else {
                return nil
            }
            // `8 uur 10 december`, `8 uur 30 min`: another thing's number.
            guard let next = phrase.word() else { return minutes.value }
            return Lexicon.months[next] == nil && Lexicon.units[next] == nil ? minutes.value : nil
        }
        if let minutes {
            guard clock.hour < 24 else { return nil }
            clock.minute = minutes
        }
        return clock
    }

    /// `0730`, `8pm`, `eight thirty`; and `8` where nothing but a time may stand.
    private mutating func bareTime(_ bare: Bool) -> SpokenClock? {
        guard let number = number() else { return nil }
        if case .digits(4) = number.spelling, let clock = packed(number.value) { return clock }
        if bare, case .digits(3) = number.spelling, let clock = packed(number.value) {
            return clock
        }
        guard number.value <= 24 else { return nil }
        if number.spelling == .english, (1...12).contains(number.value) {
            let minutes = attempt { phrase -> Int? in
                _ = phrase.take(mark: "-")
                if phrase.take("oh") {
                    return phrase.number().flatMap { (1...9).contains($0.value) ? $0.value : nil }
                }
                guard let minutes = phrase.number(), minutes.spelling == .english,
                    (10...59).contains(minutes.value), phrase.word() != "past"
                else { return nil }
                return minutes.value
            }
            if let minutes {
                return SpokenClock(hour: number.value, minute: minutes, isEither: true)
            }
        }
        guard bare || ["am", "pm"].contains(word()) else { return nil }
        return SpokenClock(hour: number.value, isEither: isFace(number))
    }

    private func packed(_ value: Int) -> SpokenClock? {
        guard value / 100 < 24, value % 100 < 60 else { return nil }
        return SpokenClock(hour: value / 100, minute: value % 100)
    }

    /// Said as on a clock's face; `08 uur` and `19 uur` are of the day's 24 hours.
    private func isFace(_ number: SpokenNumber) -> Bool {
        if case .digits(2) = number.spelling, number.value < 10 { return false }
        return (1...12).contains(number.value)
    }

    /// `am`, `pm`; false where they do not go with the time.
    private mutating func takeHalf(into clock: inout SpokenClock) -> Bool {
        let isLate = word() == "pm"
        guard isLate || word() == "am" else { return true }
        guard (1...12).contains(clock.hour) else { return false }
        skip()
        clock.hour = clock.hour % 12 + (isLate ? 12 : 0)
        clock.isEither = false
        clock.isHalfSaid = true
        return true
    }
}

/// A fraction of a second from its digits, rounded down.
func microseconds(_ value: Int, _ digits: Int) -> Int {
    var result = value
    for _ in 0..<max(6 - digits, 0) { result *= 10 }
    for _ in 0..<max(digits - 6, 0) { result /= 10 }
    return result
}

// Lengths of time as people say them: `een kwartier`, `1,5 uur`, `an hour and a half`, `PT10M`.

package import CivilTime

/// A length: what a clock counts, and what the calendar does.
package struct SpokenLength: Hashable, Sendable {
    /// Of the same day in another month.
    package var months = 0
    package var days = 0
    /// Never negative.
    package var time = Span.zero

    /// Nil with months in it, which have no one length.
    package var span: Span? { months == 0 ? .days(days) + time : nil }
}

extension Phrase {
    /// A length with its units; nothing else is read than what belongs to it.
    mutating func length() -> SpokenLength? {
        if let iso = attempt({ $0.isoLength() }) { return iso }
        var total = SpokenLength()
        var isFirst = true
        var last: LengthUnit?
        while let item = attempt({ $0.lengthItem(isFirst: isFirst, after: last) }) {
            guard total.add(item.amount, item.unit) else { return nil }
            isFirst = false
            last = item.unit
        }
        return isFirst ? nil : total
    }

    /// A count in halves and tenths, as thousandths of its unit.
    private struct Item {
        let amount: Int
        let unit: LengthUnit
    }

    private mutating func lengthItem(isFirst: Bool, after last: LengthUnit?) -> Item? {
        if !isFirst {
            let isLinked = take(oneOf: ["en", "and"]) || take(mark: ",")
            // `an hour and a half`, `een uur en een half`: of the unit before.
            if isLinked, let last, attempt({ $0.halfAlone() }) != nil {
                return Item(amount: 500, unit: last)
            }
            // `1 uur 30`: the minutes after the hours.
            if last == .hour, let minutes = attempt({ $0.minutesAlone() }) {
                return Item(amount: minutes * 1000, unit: .minute)
            }
        }
        return fixedItem() ?? countedItem()
    }

    private mutating func halfAlone() -> Bool? {
        _ = take(oneOf: Lexicon.articles)
        guard take(oneOf: ["half", "halve", "halfje"]), word().flatMap({ Lexicon.units[$0] }) == nil
        else { return nil }
        return true
    }

    /// `1u30` is a time (statedLength reads it where only a length may stand).
    private mutating func minutesAlone() -> Int? {
        guard peek()?.isJoined == false, let number = number(one: false),
            (1...59).contains(number.value), atEnd
        else {
            return nil
        }
        return number.value
    }

    /// Those with a word of their own.
    private mutating func fixedItem() -> Item? {
        attempt { phrase in
            let isOne = phrase.take(oneOf: Lexicon.articles) || phrase.take("one")
            if phrase.take(oneOf: ["anderhalf", "anderhalve"]) {
                return phrase.unit().map { Item(amount: 1500, unit: $0) }
            }
            if phrase.take(oneOf: ["halfuur", "halfuurtje"]) {
                return Item(amount: 500, unit: .hour)
            }
            if phrase.take(oneOf: ["kwartier", "kwartiertje"]) {
                return Item(amount: 250, unit: .hour)
            }
            if phrase.take(oneOf: ["half", "halve"]) {
                _ = phrase.take(oneOf: Lexicon.articles)
                return phrase.unit().map { Item(amount: 500, unit: $0) }
            }
            if phrase.take("quarter") {
                if phrase.take("of") { guard phrase.take(oneOf: ["an", "a"]) else { return nil } }
                return phrase.take("hour") ? Item(amount: 250, unit: .hour) : nil
            }
            guard isOne else { return nil }
            return phrase.unit().map { Item(amount: 1000, unit: $0) }
        }
    }

    private mutating func countedItem() -> Item? {
        attempt { phrase in
            if phrase.peek()?.kind == .mark("+") { phrase.skip() }
            guard let number = phrase.number(), number.value <= 1_000_000 else { return nil }
            var amount = number.value * 1000
            if !number.isWord, let fraction = phrase.attempt({ $0.fraction() }) {
                amount += fraction
            } else if phrase.take("en", "een", "half") || phrase.take("en", "een", "halve")
                || phrase.take("and", "a", "half")
            {
                amount += 500
            }
            if phrase.take(oneOf: ["kwartier", "kwartiertje", "kwartieren"]) {
                return Item(amount: amount / 4, unit: .hour)
            }
            if phrase.take("quarters", "of", "an", "hour") {
                return Item(amount: amount / 4, unit: .hour)
            }
            return phrase.unit().map { Item(amount: amount, unit: $0) }
        }
    }

    /// `,5`, `.25`, `½`: thousandths; more decimals than three add nothing.
    private mutating func fraction() -> Int? {
        if let mark = peek(), mark.isJoined, take(mark: "½") { return 500 }
        guard let mark = peek(), mark.isJoined, isMark(".") || isMark(","), let token = peek(1),
            token.isJoined, case .number(let value, let digits) = token.kind
        else { return nil }
        skip(2)
        var thousandths = value
        for _ in 0..<max(3 - digits, 0) { thousandths *= 10 }
        for _ in 0..<max(digits - 3, 0) { thousandths /= 10 }
        return thousandths
    }

    private mutating func unit() -> LengthUnit? {
        guard let word = word(), let unit = Lexicon.units[word] else { return nil }
        skip()
        // `3 hours`, and the point of an abbreviation: `10 min.`
        return unit
    }

    /// `PT1H30M`, `P2D`: one word to the reader of words, but for its digits.
    private mutating func isoLength() -> SpokenLength? {
        guard let head = word(), head == "p" || head == "pt" else { return nil }
        skip()
        var isTime = head == "pt"
        var total = SpokenLength()
        var isEmpty = true
        while let token = peek(), token.isJoined, case .number(let value, _) = token.kind {
            guard value <= 1_000_000, let next = peek(1), next.isJoined, let letters = word(1)
            else {
                return nil
            }
            skip(2)
            // The T of the time stands behind the unit of the days.
            let name =
                letters.count == 2 && letters.hasSuffix("t") ? letters.dropLast() : letters[...]
            let unit: LengthUnit
            switch (name, isTime) {
            case ("y", false): unit = .year
            case ("m", false): unit = .month
            case ("w", false): unit = .week
            case ("d", false): unit = .day
            case ("h", true): unit = .hour
            case ("m", true): unit = .minute
            case ("s", true): unit = .second
            default: return nil
            }
            if name.count < letters.count { isTime = true }
            guard total.add(value * 1000, unit) else { return nil }
            isEmpty = false
        }
        return isEmpty ? nil : total
    }
}

extension SpokenLength {
    /// More than anybody waits for: a hundred years. Sums stay far from the end of their numbers.
    static let longestDays = 36_525

    /// False where there would be too much, or a part of a month.
    fileprivate mutating func add(_ thousandths: Int, _ unit: LengthUnit) -> Bool {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        switch unit {
        case .second: time = time + Span(microseconds: Int64(thousandths) * 1000)
        case .minute: time = time + Span(microseconds: Int64(thousandths) * 60_000)
        case .hour: time = time + Span(microseconds: Int64(thousandths) * 3_600_000)
        case .day:
            days += whole
            time = time + Span(microseconds: Int64(rest) * 86_400_000)
        case .week:
            days += whole * 7
            time = time + Span(microseconds: Int64(rest) * 7 * 86_400_000)
        case .month, .year:
            guard rest == 0 else { return false }
            months += whole * (unit == .year ? 12 : 1)
        }
        return days <= SpokenLength.longestDays && months <= 1200
            && time <= .days(SpokenLength.longestDays)
    }
}

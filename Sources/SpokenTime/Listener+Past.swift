// What is past, and days on either side of now. Owns rules 2, 9 and 17 of docs/times.md for that side.

import AnchorModel
package import CivilTime

/// The side of now on which a day or a moment is looked for.
package enum Side: Hashable, Sendable { case past, ahead }

extension Listener {
    /// A moment that was: `half acht`, `10 min ago`, `yesterday 7:40`, `2026-03-29T07:40`, `@...`. A
    /// day alone is its first moment.
    package func past(_ text: String) throws(NotUnderstood) -> Instant {
        guard var phrase = phrase(text) else { throw NotUnderstood(text, .past) }
        _ = phrase.take(oneOf: Lexicon.since)
        let found: Instant
        if let instant = fixed(phrase) { found = instant } else { found = try past(phrase, text) }
        guard found <= now + .minutes(1) else { throw NotUnderstood(text, .past, .toCome) }
        return found
    }

    private func past(_ phrase: Phrase, _ text: String) throws(NotUnderstood) -> Instant {
        if phrase.whole({ $0.justNow() }) != nil { return now }
        if let length = phrase.whole({ $0.agoLength() }) {
            let local = rules.local(at: now)
            if length.days == 0, length.months == 0 { return now - length.time }
            let date = local.date.adding(months: -length.months).adding(days: -length.days)
            return rules.instant(date, local.time) - length.time
        }
        guard let said = phrase.whole({ $0.moment(language, bare: true) }) else {
            throw NotUnderstood(text, .past)
        }
        let day = try dateSaid(said.day, .past, text, .past)
        guard said.clock != nil else {
            guard let day, said.part == nil else {
                throw NotUnderstood(text, .past, .needsTime(example: exampleTime(text, said.part)))
            }
            return rules.instant(day, .midnight)
        }
        let times = self.times(said)
        guard !times.isEmpty else { throw NotUnderstood(text, .past) }
        if let day {
            let instants = times.map { rules.instant(day.adding(days: $0.daysLater), $0.time) }
            if day == today { return instants.last { $0 <= now + .minutes(1) } ?? instants[0] }
            return instants[times.firstIndex { $0.time >= .fromSix } ?? 0]
        }
        let gone = times.flatMap { time in
            (-2...0).map { rules.instant(today.adding(days: $0 + time.daysLater), time.time) }
        }
        guard let last = gone.filter({ $0 <= now + .minutes(1) }).max() else {
            throw NotUnderstood(text, .past, .toCome)
        }
        return last
    }

    /// A moment on either side of now, looked for ahead where both are meant; a day alone is its
    /// first moment.
    /// - Parameter needsTime: a day alone will not do.
    package func moment(
        _ text: String, needsTime: Bool = false
    ) throws(NotUnderstood) -> Instant {
        guard let phrase = phrase(text) else { throw NotUnderstood(text, .ahead) }
        if let instant = fixed(phrase) { return instant }
        if phrase.whole({ $0.justNow() }) != nil { return now }
        guard let said = phrase.whole({ $0.moment(language, bare: false) }),
            said.clock != nil || said.part == nil
        else { throw NotUnderstood(text, .ahead) }
        let day = try dateSaid(said.day, .ahead, text, .ahead) ?? today
        guard said.clock != nil else {
            guard !needsTime else {
                throw NotUnderstood(text, .ahead, .needsTime(example: exampleTime(text, nil)))
            }
            return rules.instant(day, .midnight)
        }
        let times = self.times(said)
        guard let time = times.first(where: { $0.time >= .fromSix }) ?? times.first else {
            throw NotUnderstood(text, .ahead)
        }
        return rules.instant(day.adding(days: time.daysLater), time.time)
    }

    /// A day: `gisteren`, `zaterdag`, `1 december`, `2026-03-29`, `over 3 dagen`.
    package func day(_ text: String, _ side: Side) throws(NotUnderstood) -> LocalDate {
        let asked: NotUnderstood.Asked = side == .past ? .dayPast : .dayAhead
        guard var phrase = phrase(text) else { throw NotUnderstood(text, asked) }
        _ = phrase.take(oneOf: Lexicon.since) || phrase.take(oneOf: ["op", "on"])
        // The day of an evening, too: `gisteravond`.
        guard let said = phrase.whole({ $0.moment(language, bare: false) }), said.clock == nil,
            let day = said.day
        else { throw NotUnderstood(text, asked) }
        return try date(day, side, text, asked)
    }

    func dateSaid(
        _ day: SpokenDay?, _ side: Side, _ text: String, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> LocalDate? {
        guard let day else { return nil }
        return try date(day, side, text, asked)
    }

    func date(
        _ day: SpokenDay, _ side: Side, _ text: String, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> LocalDate {
        let step = side == .past ? -1 : 1
        switch day {
        case .relative(let days): return today.adding(days: days)
        case .months(let months): return today.adding(months: months)
        case .date(let date): return date
        case .weekday(let weekday):
            let distance = floorMod(step * (weekday.rawValue - today.weekday.rawValue), 7)
            return today.adding(days: step * (distance == 0 ? 7 : distance))
        case .weekdayOf(let weekday, let week):
            return today.adding(days: weekday.rawValue - today.weekday.rawValue + week * 7)
        case .either(let weekday):
            let first = floorMod(weekday.rawValue - today.weekday.rawValue, 7)
            let near = today.adding(days: first == 0 ? 7 : first)
            throw NotUnderstood(text, asked, .either("\(near)", "\(near.adding(days: 7))"))
        case .eitherOrder(let first, let second):
            guard let near = nearest(month: first, day: second, step),
                let other = nearest(month: second, day: first, step)
            else { throw NotUnderstood(text, asked) }
            throw NotUnderstood(text, asked, .either("\(near)", "\(other)"))
        case .yearly(let month, let day):
            guard let date = nearest(month: month, day: day, step) else {
                throw NotUnderstood(text, asked)
            }
            return date
        }
    }

    /// Today is on either side. 29 February is at most eight years away.
    private func nearest(month: Int, day: Int, _ step: Int) -> LocalDate? {
        for years in 0...8 {
            let date = LocalDate(year: today.year + step * years, month: month, day: day)
            if let date, step > 0 ? date >= today : date <= today { return date }
        }
        return nil
    }
}

extension Phrase {
    fileprivate mutating func justNow() -> Bool? {
        take(anyOf: [
            ["just", "now"], ["right", "now"], ["now"], ["nu"], ["zojuist"], ["zonet"], ["net"],
        ])
            ? true : nil
    }

    /// `10 min ago`, `een uur geleden`, and a length alone that is not also a time.
    fileprivate mutating func agoLength() -> SpokenLength? {
        if whole({ $0.hoursOrTime() }) != nil { return nil }
        guard let length = length() else { return nil }
        _ = take(oneOf: ["ago", "geleden", "terug", "back"])
        return length
    }
}

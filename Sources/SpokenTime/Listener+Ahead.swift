// What is ahead: how long something is put off, when it ends. Owns rules 2, 4, 9, 10 and 11 of
// docs/times.md for that side of now.

import AnchorModel
package import CivilTime

/// An end that was said.
package enum Ahead: Hashable, Sendable {
    /// From now, as a clock counts.
    case length(Span)
    /// Days and months on the calendar: at this time of the day.
    case calendar(SpokenLength)
    case moment(Instant)
    /// When a day begins, or with it included when it is over.
    case day(LocalDate, isIncluded: Bool)
}

extension Listener {
    /// How long, or until when: `een kwartier`, `16.30`, `morgen`, `tot vrijdag 9 uur`, `through
    /// sunday`, `2 days`.
    package func ahead(_ text: String) throws(NotUnderstood) -> Ahead {
        try ahead(text, isUntil: false, .ahead)
    }

    /// The same, where an end is asked for.
    /// - Parameter isUntil: it stands behind a word that says "until".
    package func end(_ text: String, isUntil: Bool = false) throws(NotUnderstood) -> Ahead {
        try ahead(text, isUntil: isUntil, .until)
    }

    /// To when something is put off: never a day alone.
    package func putOff(_ text: String) throws(NotUnderstood) -> Ahead {
        let end = try ahead(text)
        guard case .day = end else { return end }
        throw NotUnderstood(text, .ahead, .needsTime(example: exampleTime(text, nil)))
    }

    private func ahead(
        _ text: String, isUntil: Bool, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> Ahead {
        guard var phrase = phrase(text) else { throw NotUnderstood(text, asked) }
        var isUntil = isUntil
        var isIncluded = !isUntil
        if phrase.take("tot", "en", "met") || phrase.take(oneOf: Lexicon.through) {
            (isUntil, isIncluded) = (true, true)
        } else if phrase.take(oneOf: Lexicon.until) {
            (isUntil, isIncluded) = (true, false)
        }
        if let instant = fixed(phrase) { return try later(instant, text, asked) }
        if let length = try lengthAhead(phrase, isUntil: isUntil, text, asked) { return length }
        guard let said = phrase.whole({ $0.moment(language, bare: isUntil) }) else {
            throw NotUnderstood(text, asked)
        }
        let day = try dateSaid(said.day, .ahead, text, asked)
        guard said.clock != nil else {
            guard let day, said.part == nil else {
                throw NotUnderstood(text, asked, .needsTime(example: exampleTime(text, said.part)))
            }
            guard day > today || isIncluded && day == today else {
                throw NotUnderstood(text, asked, .over)
            }
            return .day(day, isIncluded: isIncluded)
        }
        return try later(moment(said, day, text, asked), text, asked)
    }

    /// When an end that was said comes.
    package func instant(of end: Ahead) -> Instant {
        switch end {
        case .length(let span): return now + span
        case .moment(let instant): return instant
        case .day(let day, let isIncluded):
            return rules.instant(isIncluded ? day.adding(days: 1) : day, .midnight)
        case .calendar(let length):
            let local = rules.local(at: now)
            let date = local.date.adding(months: length.months).adding(days: length.days)
            return rules.instant(date, local.time) + length.time
        }
    }

    private func lengthAhead(
        _ phrase: Phrase, isUntil: Bool, _ text: String, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> Ahead? {
        var rest = phrase
        let isSaid = rest.take(oneOf: ["over", "in", "for", "voor", "gedurende", "nog", "another"])
        if let hours = rest.whole({ $0.hoursOrTime() }), !isSaid {
            if isUntil { return nil }
            if (13...23).contains(hours) {
                throw NotUnderstood(
                    text, asked,
                    language == .dutch
                        ? .either("om \(hours) uur", "over \(hours) uur")
                        : .either("\(hours):00", "\(hours) hours"))
            }
        }
        let found = rest.whole { phrase -> SpokenLength? in
            if let length = phrase.attempt({ $0.length() }) {
                _ = phrase.take("from", "now") || phrase.take(oneOf: ["later", "lang", "long"])
                return length
            }
            // A number alone means minutes, four digits that make a time aside.
            if isUntil, !isSaid { return nil }
            if phrase.whole({ $0.clock(language, bare: false) }) != nil { return nil }
            return phrase.bareMinutes()
        }
        guard let found else { return nil }
        guard found != SpokenLength() else { throw NotUnderstood(text, asked, .zero) }
        if found.months == 0, found.days == 0 { return .length(found.time) }
        return .calendar(found)
    }

    private func later(
        _ instant: Instant, _ text: String, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> Ahead {
        guard instant > now else { throw NotUnderstood(text, asked, .over) }
        return .moment(instant)
    }

    /// With a day, on it; without one, the first that comes.
    private func moment(
        _ said: SpokenMoment, _ day: LocalDate?, _ text: String, _ asked: NotUnderstood.Asked
    ) throws(NotUnderstood) -> Instant {
        let times = self.times(said)
        guard !times.isEmpty else { throw NotUnderstood(text, asked) }
        if let day {
            let instants = times.map { rules.instant(day.adding(days: $0.daysLater), $0.time) }
            if day == today { return instants.first { $0 > now } ?? instants[instants.count - 1] }
            let place = times.firstIndex { $0.time >= .fromSix } ?? 0
            return instants[place]
        }
        let coming = times.flatMap { time in
            // The small hours of a night are said of the evening before.
            (-1...1).map { rules.instant(today.adding(days: $0 + time.daysLater), time.time) }
        }
        guard let first = coming.filter({ $0 > now }).min() else {
            throw NotUnderstood(text, asked, .over)
        }
        return first
    }

    func times(_ said: SpokenMoment) -> [SpokenClock.Exact] {
        guard let clock = said.clock else { return [] }
        guard let part = said.part else { return clock.times }
        return clock.inPart(part).map { [$0] } ?? []
    }

    /// What was typed with a time that goes with it.
    func exampleTime(_ text: String, _ part: DayPart?) -> String {
        let hour =
            switch part {
            case nil, .morning: 9
            case .afternoon: 15
            case .evening: 20
            case .night: 23
            }
        return "\(text) \(hour)" + (language == .dutch ? ".00" : ":00")
    }

    /// `@1795980000`, `2026-03-29T07:40Z`: the same on either side of now.
    func fixed(_ phrase: Phrase) -> Instant? {
        var phrase = phrase
        _ = phrase.take(oneOf: Lexicon.beforeTime)
        if let instant = phrase.epoch() { return instant }
        return phrase.whole { $0.isoMoment() }.map { instant($0.local, $0.offset) }
    }

    private func instant(_ local: LocalDateTime, _ offset: Int?) -> Instant {
        guard let offset else { return rules.instant(local.date, local.time) }
        let utc = TimeZoneRules.utc.instant(local.date, local.time)
        return utc - .seconds(offset)
    }
}

extension Phrase {
    /// `3 uur`, `16 u`: hours, or a time; nil for what is only one of them.
    mutating func hoursOrTime() -> Int? {
        guard let number = number(one: false), (1...23).contains(number.value),
            take(oneOf: ["uur", "u", "h"]), atEnd
        else { return nil }
        return number.value
    }
}

// Understands times, lengths and days as a person types them, in English and Dutch: the one reader of
// them (docs/times.md says how it decides). Pure: knows the moment and the zone it was given, reads no
// clock, keeps nothing.

package import AnchorModel
package import CivilTime

/// Somebody who typed at a moment, in a zone, with a language for what both could mean.
package struct Listener: Sendable {
    package let now: Instant
    package let rules: TimeZoneRules
    package let language: Language

    package init(now: Instant, rules: TimeZoneRules, language: Language) {
        self.now = now
        self.rules = rules
        self.language = language
    }

    package var today: LocalDate { rules.local(at: now).date }

    func phrase(_ text: String) -> Phrase? { Token.all(in: text).map(Phrase.init) }

    /// A time of the day: `half acht`, `7.30`, `8pm`, `8`.
    /// - Parameter start: of the two times that words can mean, the first from here on
    ///   (`.fromSix`, `.wakeFrom`, `.bedFrom`).
    package func clock(
        _ text: String, from start: LocalTime = .fromSix
    ) throws(NotUnderstood) -> LocalTime {
        guard let phrase = phrase(text) else { throw NotUnderstood(text, .clock) }
        guard let said = phrase.whole({ $0.moment(language, bare: true) }), said.day == nil,
            let time = clock(said, from: start)
        else { throw NotUnderstood(text, .clock) }
        return time
    }

    /// A length: `een kwartier`, `10 minuten`, `1h 30min`, `10` (minutes). More than nothing, with no
    /// months in it.
    package func length(_ text: String) throws(NotUnderstood) -> Span {
        guard let phrase = phrase(text),
            let length = phrase.whole({ $0.statedLength() }), let span = length.span
        else { throw NotUnderstood(text, .length) }
        guard span > .zero else { throw NotUnderstood(text, .length, .zero) }
        return span
    }

    /// A set of weekdays: `werkdagen`, `ma t/m vr`, `mon, wed and fri`, `elke dag`.
    package func weekdays(_ text: String) throws(NotUnderstood) -> Set<Weekday> {
        guard let days = phrase(text)?.whole({ $0.weekdays() }) else {
            throw NotUnderstood(text, .weekdays)
        }
        return days
    }

    func clock(_ said: SpokenMoment, from start: LocalTime) -> LocalTime? {
        guard let clock = said.clock else { return nil }
        guard let part = said.part else { return clock.first(from: start)?.time }
        return clock.inPart(part)?.time
    }
}

extension Phrase {
    /// `voor`, `for` or nothing, a length, or a number that means minutes; and no more.
    mutating func statedLength() -> SpokenLength? {
        _ = take(oneOf: ["for", "voor", "gedurende"])
        if let length = attempt({ phrase in phrase.length().flatMap { phrase.atEnd ? $0 : nil } }) {
            return length
        }
        // `7u30` where only a length may stand.
        if case .number(let hours, 1...2)? = peek()?.kind, ["u", "h"].contains(word(1)),
            case .number(let minutes, 2)? = peek(2)?.kind, minutes < 60
        {
            skip(3)
            return SpokenLength(time: .hours(hours) + .minutes(minutes))
        }
        return bareMinutes()
    }

    /// At most a year: a longer number is a typing mistake.
    mutating func bareMinutes() -> SpokenLength? {
        guard let number = number(), number.value <= 366 * 24 * 60 else { return nil }
        return SpokenLength(time: .minutes(number.value))
    }
}

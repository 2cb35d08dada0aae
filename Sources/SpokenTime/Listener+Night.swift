// A night as a person says it, and a part of the day with its two ends.

import AnchorModel
package import CivilTime

/// An answer to "how was that night?".
package enum SpokenNight: Hashable, Sendable {
    case times(bed: LocalTime?, wake: LocalTime?)
    case sleepless
    case unknown
    case back
}

extension Listener {
    private static let sleepless: Set<String> = [
        "none", "sleepless", "no sleep", "not slept", "geen", "niet", "niet geslapen",
        "niet-geslapen", "geen slaap", "slapeloos",
    ]
    private static let back: Set<String> = ["b", "back", "t", "terug"]
    private static let unknown: Set<String> = [
        "?", "unknown", "don't know", "dont know", "no idea", "weet niet", "weet ik niet",
        "geen idee", "onbekend",
    ]

    /// `22:40`, `-7:05`, `22.40 7.05`, `half elf tot zeven uur`, `none`, `?`, `b`.
    package func night(_ text: String) throws(NotUnderstood) -> SpokenNight {
        let plain = Listener.trimmed(text).lowercased()
        if Listener.unknown.contains(plain) { return .unknown }
        if Listener.sleepless.contains(plain) { return .sleepless }
        if Listener.back.contains(plain) { return .back }
        guard var phrase = phrase(text) else { throw NotUnderstood(text, .night) }
        if phrase.take(mark: "-") {
            guard let wake = time(phrase, from: .wakeFrom) else {
                throw NotUnderstood(text, .night)
            }
            return .times(bed: nil, wake: wake)
        }
        if let (bed, wake) = pair(phrase, from: .bedFrom, until: .wakeFrom) {
            return .times(bed: bed, wake: wake)
        }
        if let bed = time(phrase, from: .bedFrom) { return .times(bed: bed, wake: nil) }
        throw NotUnderstood(text, .night)
    }

    /// The day of its evening, and how the night was; nil where only the day was said.
    package func dayAndNight(
        _ text: String
    ) throws(NotUnderstood) -> (day: LocalDate, night: SpokenNight?) {
        let words = text.split(separator: " ").map(String.init)
        var bad = NotUnderstood(text, .dayPast)
        // A day has at most five words: `de 1e van december 2026`.
        for length in stride(from: min(words.count, 5), through: 1, by: -1) {
            let head = words[..<length].joined(separator: " ")
            let day: LocalDate
            do { day = try self.day(head, .past) } catch {
                if error.reason != .unreadable || length == 1 && bad.asked == .dayPast {
                    bad = error
                }
                continue
            }
            guard length < words.count else { return (day, nil) }
            do { return (day, try night(words[length...].joined(separator: " "))) } catch {
                bad = error
            }
        }
        throw bad
    }

    /// `9-17`, `9.00 tot 17.00`, `between 9 and 5`, `22:00-07:00`.
    /// - Parameter isNight: from going to bed to getting up.
    package func window(
        _ text: String, isNight: Bool = false
    ) throws(NotUnderstood) -> (from: LocalTime, until: LocalTime) {
        guard let phrase = phrase(text), let (from, until) = window(phrase, isNight) else {
            throw NotUnderstood(text, .window)
        }
        return (from, until)
    }

    func window(_ phrase: Phrase, _ isNight: Bool = false) -> (LocalTime, LocalTime)? {
        var rest = phrase
        _ = rest.take(oneOf: ["tussen", "between", "van", "from"])
        let ends: (from: LocalTime, until: LocalTime) =
            isNight ? (.bedFrom, .wakeFrom) : (.fromSix, .fromSix)
        guard let (from, until) = pair(rest, from: ends.from, until: ends.until), from != until
        else { return nil }
        return (from, until)
    }

    /// Two times with a dash, a word or nothing between them.
    private func pair(
        _ phrase: Phrase, from start: LocalTime, until end: LocalTime
    ) -> (LocalTime, LocalTime)? {
        var rest = phrase
        _ = rest.take(oneOf: ["van", "from"])
        let tokens = Array(rest.tokens[rest.place...])
        for split in 1..<max(tokens.count, 1) {
            var second = Phrase(Array(tokens[split...]))
            _ =
                second.take(mark: "-") || second.take("tot", "en", "met")
                || second.take(oneOf: ["tot", "to", "until", "till", "and", "en", "op"])
            guard let first = time(Phrase(Array(tokens[..<split])), from: start),
                let last = time(second, from: end)
            else { continue }
            return (first, last)
        }
        return nil
    }

    private func time(_ phrase: Phrase, from start: LocalTime) -> LocalTime? {
        guard let said = phrase.whole({ $0.moment(language, bare: true) }), said.day == nil else {
            return nil
        }
        return clock(said, from: start)
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

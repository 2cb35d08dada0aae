// What makes an anchor due, as a person says it: `half negen en drie uur op werkdagen`, `drie keer tussen
// 9 en 17`, `elke 2 uur`, `een kwartier na de eerste koffie, uiterlijk half elf`. Reads it; what a schedule
// makes of it is the schedule's.

import AnchorModel
package import CivilTime

package enum SpokenCue: Hashable, Sendable {
    /// In the order they were said.
    case at([LocalTime])
    /// Without a window where none was said.
    case times(Int, between: SpokenWindow?)
    case every(Span, between: SpokenWindow?)
    /// The event as a schedule writes it (`coffee`), and the clock time at which it comes anyway.
    case after(String, delay: Span?, by: LocalTime?)
}

package struct SpokenWindow: Hashable, Sendable {
    package let from: LocalTime
    package let until: LocalTime
}

/// A cue, and the days it is for; nil where no days were said.
package struct SpokenWhen: Hashable, Sendable {
    package var cue: SpokenCue
    package var days: Set<Weekday>?
}

extension Listener {
    package func when(_ text: String) throws(NotUnderstood) -> SpokenWhen {
        guard let phrase = phrase(text) else { throw NotUnderstood(text, .cue) }
        // The days stand first, last, or not at all.
        let tokens = phrase.tokens
        for length in stride(from: tokens.count - 1, through: 1, by: -1) {
            let tail = Phrase(Array(tokens[(tokens.count - length)...]))
            if let days = tail.whole({ $0.weekdays() }),
                let cue = cue(Phrase(Array(tokens.dropLast(length))))
            {
                return SpokenWhen(cue: cue, days: days)
            }
            let head = Phrase(Array(tokens[..<length]))
            if let days = head.whole({ $0.weekdays() }),
                let cue = cue(Phrase(Array(tokens[length...])))
            {
                return SpokenWhen(cue: cue, days: days)
            }
        }
        guard let cue = cue(phrase) else { throw NotUnderstood(text, .cue) }
        return SpokenWhen(cue: cue)
    }

    /// The word of an event, as a schedule writes it: `na de eerste koffie` is `koffie`, `after I wake
    /// up` is `wake`.
    package func event(_ text: String) throws(NotUnderstood) -> String {
        guard var phrase = phrase(text) else { throw NotUnderstood(text, .event) }
        _ = phrase.take(oneOf: ["na", "after"])
        guard let event = Phrase(Array(phrase.tokens[phrase.place...])).event() else {
            throw NotUnderstood(text, .event)
        }
        return event
    }

    private func cue(_ phrase: Phrase) -> SpokenCue? {
        var phrase = phrase
        _ = phrase.take(mark: ",")
        return times(phrase) ?? every(phrase) ?? after(phrase) ?? clockTimes(phrase)
    }

    private func times(_ phrase: Phrase) -> SpokenCue? {
        var rest = phrase
        let count: Int
        if rest.take(oneOf: ["once", "eenmaal"]) {
            count = 1
        } else if rest.take(oneOf: ["twice", "tweemaal"]) {
            count = 2
        } else {
            guard let number = rest.number(), (1...288).contains(number.value),
                rest.take(oneOf: ["keer", "maal", "times", "time", "x"]) || rest.take(mark: "×")
            else { return nil }
            count = number.value
        }
        _ = rest.take(anyOf: [
            ["per", "dag"], ["a", "day"], ["op", "een", "dag"], ["daags"], ["per", "day"],
        ])
        if rest.atEnd { return .times(count, between: nil) }
        return spokenWindow(rest).map { .times(count, between: $0) }
    }

    private func every(_ phrase: Phrase) -> SpokenCue? {
        var rest = phrase
        guard rest.take(oneOf: ["every", "each", "elk", "elke", "ieder", "iedere", "om", "hourly"])
        else { return nil }
        let isRound = rest.take("de")
        if phrase.word() == "om", !isRound { return nil }
        let length: SpokenLength?
        if phrase.word() == "hourly" {
            length = SpokenLength(time: .hours(1))
        } else if let counted = rest.attempt({ $0.length() }) {
            length = counted
        } else if rest.take(oneOf: ["uur", "hour"]) {
            length = SpokenLength(time: .hours(1))
        } else if rest.take(oneOf: ["kwartier"]) {
            length = SpokenLength(time: .minutes(15))
        } else {
            return nil
        }
        guard let span = length?.span, span > .zero, span < .days(1) else { return nil }
        if rest.atEnd { return .every(span, between: nil) }
        return spokenWindow(rest).map { .every(span, between: $0) }
    }

    private func after(_ phrase: Phrase) -> SpokenCue? {
        var rest = phrase
        let delay = rest.attempt { $0.length() }
        guard rest.take(oneOf: ["na", "after"]) else { return nil }
        if let delay, delay.months > 0 || delay.days > 0 { return nil }
        let tokens = Array(rest.tokens[rest.place...])
        let before: [[String]] = [
            ["uiterlijk", "om"], ["uiterlijk"], ["op", "zijn", "laatst", "om"], ["by"],
            ["at", "the", "latest", "at"], ["voor"], ["before"],
        ]
        for place in tokens.indices.dropFirst() {
            var tail = Phrase(Array(tokens[place...]))
            _ = tail.take(mark: ",")
            guard tail.take(anyOf: before),
                let said = tail.whole({ $0.moment(language, bare: true) }), said.day == nil,
                let by = clock(said, from: .fromSix),
                let event = Phrase(Array(tokens[..<place])).event()
            else { continue }
            return .after(event, delay: delay?.time, by: by)
        }
        return Phrase(tokens).event().map { .after($0, delay: delay?.time, by: nil) }
    }

    private func clockTimes(_ phrase: Phrase) -> SpokenCue? {
        var times: [LocalTime] = []
        var tokens = Array(phrase.tokens[phrase.place...])[...]
        // Each as long as it can be: `8 uur 30` is one time.
        while !tokens.isEmpty {
            let found = stride(from: tokens.count, through: 1, by: -1).lazy
                .compactMap { length -> (Int, LocalTime)? in
                    guard let time = self.time(Phrase(Array(tokens.prefix(length)))) else {
                        return nil
                    }
                    return (length, time)
                }.first
            guard let (length, time) = found else { return nil }
            times.append(time)
            tokens = tokens.dropFirst(length)
            var rest = Phrase(Array(tokens))
            _ = rest.take(mark: ",")
            _ = rest.take(oneOf: ["en", "and"])
            tokens = tokens.dropFirst(rest.place)
        }
        return times.isEmpty ? nil : .at(times)
    }

    private func time(_ phrase: Phrase) -> LocalTime? {
        guard let said = phrase.whole({ $0.moment(language, bare: true) }), said.day == nil else {
            return nil
        }
        return clock(said, from: .fromSix)
    }

    private func spokenWindow(_ phrase: Phrase) -> SpokenWindow? {
        window(phrase).map { SpokenWindow(from: $0.0, until: $0.1) }
    }
}

extension Phrase {
    private static let waking: Set<String> = [
        "wake", "wakker", "waking", "opstaan", "awake", "wakeup", "uit-bed", "ontwaken", "get-up",
        "getting-up", "waking-up", "wake-up", "wakker-worden", "op", "up",
    ]

    /// All the words that are left, in the form of a schedule's names; nil where they make none.
    fileprivate func event() -> String? {
        var phrase = self
        // Whose it is and which one it is do not make another event.
        let filler: Set<String> = [
            "de", "het", "een", "mijn", "the", "my", "a", "an", "i", "ik", "first", "eerste", "am",
            "ben", "is", "got", "get", "getting", "als", "zodra", "when", "once",
        ]
        var words: [String] = []
        while let token = phrase.peek() {
            switch token.kind {
            case .word(let word):
                if !filler.contains(word) || word == "getting" { words.append(word) }
            case .number(let value, _):
                guard !words.isEmpty else { return nil }
                words.append("\(value)")
            case .mark("-"), .mark("_"): break
            case .mark: return nil
            }
            phrase.skip()
        }
        let name = words.joined(separator: "-")
        if Phrase.waking.contains(name) { return Cue.wakeWord }
        let isName = name.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
        return !name.isEmpty && name.utf8.count <= 64 && words.count <= 4 && isName ? name : nil
    }
}

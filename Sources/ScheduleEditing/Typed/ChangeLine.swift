// A line as a person types it - `23.05`, `na de koffie lengte 2 min`, `drie keer tussen 9 en 17` - as a
// change of an anchor, or a new one. Times are the listener's; decides only what a word speaks of.

package import AnchorModel
import CivilTime
package import SpokenTime

package struct ChangeLine {
    let listener: Listener

    package init(listener: Listener) { self.listener = listener }

    package enum Problem: Error {
        case time(NotUnderstood)
        /// Nothing follows the word.
        case nothing(after: String)
        /// What follows is none of these.
        case noneOf(String, [String])
        /// A new anchor without a moment.
        case noMoment(String)
        /// Neither a kind nor words with a moment.
        case noKind(String)
    }

    // MARK: A change

    /// - Parameter words: what follows the anchor's name; at least one.
    package func change(_ words: [String], of anchor: Anchor) throws(Problem) -> AnchorChange {
        let isTo = ["to", "naar"].contains(words.first?.lowercased()) && words.count > 1
        return try read(isTo ? Array(words.dropFirst()) : words, kind: anchor.kind)
    }

    private func read(_ words: [String], kind: Kind) throws(Problem) -> AnchorChange {
        var change = AnchorChange()
        var rest = words[...]
        while let first = rest.first {
            if let topic = ChangeTopic.words[first.lowercased()] {
                let part =
                    topic.takesText
                    ? rest.dropFirst() : rest.dropFirst().prefix { !Self.isNext($0) }
                rest = rest.dropFirst(part.count + 1)
                guard !part.isEmpty else { throw .nothing(after: first) }
                try read(part.joined(separator: " "), topic, &change)
            } else {
                let part = rest.prefix { !Self.isNext($0) }
                rest = rest.dropFirst(part.count)
                try read(moment: part.joined(separator: " "), kind: kind, &change)
            }
        }
        return change
    }

    /// Everything behind such a word is a person's own.
    package static func takesText(_ word: String) -> Bool {
        ChangeTopic.words[word.lowercased()]?.takesText ?? false
    }

    private static func isNext(_ word: String) -> Bool {
        ChangeTopic.words[word.lowercased()]?.mayFollow ?? false
    }

    // MARK: A topic

    private func read(
        _ text: String, _ topic: ChangeTopic, _ change: inout AnchorChange
    ) throws(Problem) {
        switch topic {
        case .length: change.keys.append(try span("length", text))
        case .windDown: change.keys.append(try span("windDown", text))
        case .snooze: change.keys.append(try span("snooze", text))
        case .grace: change.keys.append(try span("grace", text))
        case .openFor: change.keys.append(try span("openFor", text))
        case .title: change.keys.append(.init("title", .text(text)))
        case .why: change.keys.append(.init("why", .text(text)))
        case .grow:
            let names = ["ask": "ask", "vraag": "ask", "never": "never", "nooit": "never"]
            guard let name = names[text.lowercased()] else {
                throw .noneOf(text, ["ask", "never"])
            }
            change.keys.append(.init("grow", .text(name)))
        case .discreet:
            let names = [
                "yes": true, "ja": true, "true": true, "no": false, "nee": false, "false": false,
            ]
            guard let flag = names[text.lowercased()] else { throw .noneOf(text, ["yes", "no"]) }
            change.keys.append(.init("discreet", .flag(flag)))
        case .window:
            let window = try heard { listener throws(NotUnderstood) in try listener.window(text) }
            change.keys.append(
                .init("window", .list([.text("\(window.from)"), .text("\(window.until)")])))
        case .calendar: change.when.calendar = text
        case .days:
            change.when.days = try heard { listener throws(NotUnderstood) in
                try listener.weekdays(text)
            }
        case .bed:
            change.when.bed = try heard { listener throws(NotUnderstood) in
                try listener.clock(text, from: .bedFrom)
            }
        case .wake:
            change.when.wake = try heard { listener throws(NotUnderstood) in
                try listener.clock(text, from: .wakeFrom)
            }
        case .by:
            change.when.by = try heard { listener throws(NotUnderstood) in try listener.clock(text)
            }
        case .delay:
            change.when.delay = try heard { listener throws(NotUnderstood) in
                try listener.length(text)
            }
        }
    }

    private func span(_ key: String, _ text: String) throws(Problem) -> Literal.Entry {
        let span = try heard { listener throws(NotUnderstood) in try listener.length(text) }
        return .init(key, .text("\(span)"))
    }

    private func heard<T>(_ hear: (Listener) throws(NotUnderstood) -> T) throws(Problem) -> T {
        do throws(NotUnderstood) { return try hear(listener) } catch { throw .time(error) }
    }

    // MARK: A moment

    private func read(
        moment text: String, kind: Kind, _ change: inout AnchorChange
    ) throws(Problem) {
        if kind == .bedtime { return try read(night: text, &change) }
        let unheard: NotUnderstood
        do throws(NotUnderstood) {
            let said = try listener.when(text)
            change.when.days = said.days
            return take(said.cue, text, &change)
        } catch { unheard = error }
        if let days = try? listener.weekdays(text) {
            change.when.days = days
        } else if let window = try? listener.window(text) {
            change.when.between = DailyWindow(from: window.from, until: window.until)
        } else if let length = try? listener.length(text) {
            change.keys.append(.init("length", .text("\(length)")))
        } else {
            throw .time(unheard)
        }
    }

    private func take(_ cue: SpokenCue, _ text: String, _ change: inout AnchorChange) {
        func window(_ spoken: SpokenWindow?) -> DailyWindow? {
            spoken.map { DailyWindow(from: $0.from, until: $0.until) }
        }
        switch cue {
        case .at(let times):
            change.when.times = times
            let first = text.lowercased().split(separator: " ").first ?? ""
            change.when.isAt = times.count > 1 || ["at", "om", "@"].contains(first)
        case .times(let count, let between):
            change.when.count = count
            change.when.between = window(between)
        case .every(let span, let between):
            change.when.every = span
            change.when.between = window(between)
        case .after(let event, let delay, let by):
            change.when.after = event
            change.when.delay = delay
            change.when.by = by
        }
    }

    /// One time is the bed's, two are the night's.
    private func read(night text: String, _ change: inout AnchorChange) throws(Problem) {
        if let days = try? listener.weekdays(text) {
            change.when.days = days
            return
        }
        if case .times(let bed, let wake)? = try? listener.night(text) {
            change.when.bed = bed
            change.when.wake = wake
            return
        }
        change.when.bed = try heard { listener throws(NotUnderstood) in
            try listener.clock(text, from: .bedFrom)
        }
    }

    // MARK: A new one

    /// A kind and a moment, or words of one's own and a moment: `movement after coffee`, `de planten water
    /// geven zaterdag 10 uur`.
    package func new(_ words: [String], in schedule: Schedule) throws(Problem) -> NewAnchor {
        guard let first = words.first else { throw .noKind("") }
        guard let kind = KindWords.words[first.lowercased()] else {
            if let own = own(words, schedule) { return own }
            // `three times a day movement`
            if let last = words.last, KindWords.words[last.lowercased()] != nil,
                let new = try? self.new([last] + words.dropLast(), in: schedule)
            {
                return new
            }
            throw .noKind(words.joined(separator: " "))
        }
        let rest = Array(words.dropFirst())
        guard !rest.isEmpty else { throw .noMoment(first) }
        let change = try read(rest, kind: kind)
        guard !change.when.isEmpty else { throw .noMoment(first) }
        return named(KindWords.id(of: kind, in: schedule.language), kind, change, schedule)
    }

    /// Words of one's own up to where a moment begins; nil where none does.
    private func own(_ words: [String], _ schedule: Schedule) -> NewAnchor? {
        for place in words.indices.dropFirst() {
            guard var change = try? read(Array(words[place...]), kind: .custom),
                !change.when.isEmpty, change.when.bed == nil, change.when.wake == nil
            else { continue }
            let title = words[..<place].joined(separator: " ")
            let name = ChangeLine.name(title) ?? KindWords.id(of: .custom, in: schedule.language)
            if !change.keys.contains(where: { $0.key == "title" }) {
                change.keys.insert(.init("title", .text(ChangeLine.capitalised(title))), at: 0)
            }
            return named(name, .custom, change, schedule)
        }
        return nil
    }

    private func named(
        _ name: String, _ kind: Kind, _ change: AnchorChange, _ schedule: Schedule
    ) -> NewAnchor {
        let known = Set(schedule.anchors.map(\.id))
        var id = name
        var number = 2
        while known.contains(id) {
            id = "\(name)-\(number)"
            number += 1
        }
        var keys = change.keys
        if !keys.contains(where: { $0.key == "length" }), kind == .movement || kind == .breathing {
            // As the starter has it: small to begin with.
            keys.append(.init("length", .text("1min")))
        }
        return NewAnchor(id: id, kind: kind, when: change.when, keys: keys)
    }

    /// Of a title's words the first that makes a name: `de planten water geven` is `planten`.
    static func name(_ title: String) -> String? {
        let small: Set<String> = ["de", "het", "een", "the", "a", "an", "my", "mijn"]
        let words = title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            .map(String.init).filter { !small.contains($0) }
        // What a name on the command line may be made of.
        return words.first { word in
            word != Cue.wakeWord && word.utf8.count <= 64
                && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        }
    }

    private static func capitalised(_ text: String) -> String {
        (text.first.map { String($0).uppercased() } ?? "") + text.dropFirst()
    }
}

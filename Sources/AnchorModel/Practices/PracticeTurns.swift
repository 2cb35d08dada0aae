// Whose turn it is: two of a person's own ideas to one of our lines, and of our lines the one that was on
// the screen longest ago. A value, and a pure function of what it remembers, the hour and the anchor: the
// same life gives the same words, after a restart too. Must never show or schedule anything.

package import CivilTime

/// The words a nudge was given. Names and numbers alone: no text of a person.
package struct ChosenWords: Hashable, Sendable {
    package enum FirstLine: Hashable, Sendable {
        /// The anchor's own title.
        case title
        /// The person's ideas or steps, by place.
        case own(Int)
        /// By the practice's id.
        case practice(String)
    }

    package let slot: SlotKey
    package let first: FirstLine
    /// By its id; nil: the practice's own second line, or none.
    package let saying: String?
    /// Second line of a titled anchor: which idea.
    package let idea: Int?
    /// Which of the lines that tell the kind alone.
    package let neutral: Int
}

package struct PracticeTurns: Hashable, Sendable {
    /// When each of our lines was last given, by the id of the practice or saying.
    private(set) var given: [String: Instant] = [:]
    private var anchors: [String: AnchorTurn] = [:]

    /// How far one anchor is.
    fileprivate struct AnchorTurn: Hashable, Sendable {
        var words: ChosenWords
        /// Nudges so far.
        var count: Int
        /// Of those with the person's own words.
        var own: Int
    }

    /// What a choice depends on besides what is remembered.
    package struct Moment: Sendable {
        package let at: Instant
        /// Of the clock on the person's wall, 0...23.
        package let hour: Int
        /// A soft day: nothing that could be heard as "you could have".
        package let isSoft: Bool
        /// No clock belongs to the step: only the smallest practices.
        package let isSmall: Bool

        package init(at: Instant, hour: Int, isSoft: Bool = false, isSmall: Bool = false) {
            self.at = at
            self.hour = hour
            self.isSoft = isSoft
            self.isSmall = isSmall
        }
    }

    /// No line of ours comes again within a week.
    package static let leastGap = Span.days(7)
    /// Two of a person's own, then one of ours.
    private static let round = 3

    package init() {}

    /// What was given to this slot, if it is the anchor's last one.
    package func words(of slot: SlotKey) -> ChosenWords? {
        anchors[slot.anchor].flatMap { $0.words.slot == slot ? $0.words : nil }
    }

    /// What this slot would get now. Changes nothing.
    /// - Parameter neutral: how many lines tell the anchor's kind alone, 1 or more.
    package func choice(
        for anchor: Anchor, slot: SlotKey, neutral: Int, _ now: Moment
    ) -> ChosenWords {
        if let words = words(of: slot) { return words }
        let turn = anchors[anchor.id]
        let count = turn?.count ?? 0
        let own = anchor.ownWords
        let place = own.isEmpty ? nil : (turn?.own ?? 0) % own.count
        var first = ChosenWords.FirstLine.title
        var saying: String?
        var idea: Int?
        if anchor.title != nil {
            idea = place
            if idea == nil { saying = nextSaying(anchor.kind, now) }
        } else if let place, anchor.keepsToOwn || count % PracticeTurns.round < 2 {
            first = .own(place)
            saying = nextSaying(anchor.kind, now)
        } else {
            first = .practice(nextPractice(anchor.kind, now))
            // Now and then what the articles say takes the place of a practice's own second line.
            if now.isSoft || own.isEmpty && count % PracticeTurns.round == 2 {
                saying = nextSaying(anchor.kind, now)
            }
        }
        return ChosenWords(
            slot: slot, first: first, saying: saying, idea: idea, neutral: count % neutral)
    }

    /// Gives a slot its words, once; what is to be kept of that.
    package mutating func give(_ words: ChosenWords, at now: Instant) -> [LedgerChange] {
        let anchor = words.slot.anchor
        guard self.words(of: words.slot) == nil else { return [] }
        var turn = anchors[anchor] ?? AnchorTurn(words: words, count: 0, own: 0)
        turn.words = words
        turn.count += 1
        if words.isOwn { turn.own += 1 }
        anchors[anchor] = turn
        var changes = [LedgerChange.setting(PracticeTurns.wordsKey + anchor, turn.text)]
        for id in words.lines {
            given[id] = now
            changes.append(.setting(PracticeTurns.lineKey + id, "\(now.microseconds)"))
        }
        return changes
    }

    /// Another anchor of this name starts afresh.
    package mutating func forget(_ anchor: String) -> [LedgerChange] {
        guard anchors.removeValue(forKey: anchor) != nil else { return [] }
        return [.setting(PracticeTurns.wordsKey + anchor, nil)]
    }

    package var knownAnchors: [String] { Array(anchors.keys) }

    // MARK: Ours

    private func nextPractice(_ kind: Kind, _ now: Moment) -> String {
        let all = Practice.all(of: kind)
        let small = now.isSmall ? all.filter(\.isSmall) : []
        let sized = small.isEmpty ? all : small
        let fitting = sized.filter { $0.hours.contains(hour: now.hour) }
        return oldest((fitting.isEmpty ? sized : fitting).map(\.id), at: now.at) ?? ""
    }

    /// Nil: each that fits was said within the week, and none need be said.
    private func nextSaying(_ kind: Kind, _ now: Moment) -> String? {
        let fitting = Saying.all.filter { saying in
            saying.kinds.contains(kind) && (!now.isSoft || saying.sort == .askingNothing)
                && since(saying.id, now.at).map { $0 >= PracticeTurns.leastGap } ?? true
        }
        return oldest(fitting.map(\.id), at: now.at)
    }

    /// Those that were never given come first, in the order of the list.
    private func oldest(_ ids: [String], at now: Instant) -> String? {
        var best: (id: String, since: Span?)?
        for id in ids {
            guard let since = since(id, now) else { return id }
            if best?.since.map({ since > $0 }) ?? true { best = (id, since) }
        }
        return best?.id
    }

    /// Nil: never, or by a clock that was ahead.
    private func since(_ id: String, _ now: Instant) -> Span? {
        given[id].flatMap { $0 <= now ? now - $0 : nil }
    }
}

// MARK: In the ledger's settings

extension PracticeTurns {
    private static let lineKey = "line/"
    private static let wordsKey = "words/"

    /// From the engine's own settings; what cannot be read is as if it had not been.
    package init(_ settings: [String: String]) {
        for (key, value) in settings {
            if key.hasPrefix(PracticeTurns.lineKey), let at = Int64(value) {
                given[String(key.dropFirst(PracticeTurns.lineKey.count))] =
                    Instant(microseconds: at)
            } else if key.hasPrefix(PracticeTurns.wordsKey) {
                let anchor = String(key.dropFirst(PracticeTurns.wordsKey.count))
                anchors[anchor] = AnchorTurn(anchor: anchor, text: value)
            }
        }
    }
}

extension PracticeTurns.AnchorTurn {
    /// A number no life reaches: what is larger is not ours.
    private static let most = 1_000_000_000

    /// `day count own first saying idea neutral label`; a label comes last, it may be any word.
    fileprivate var text: String {
        let first =
            switch words.first {
            case .title: "-"
            case .own(let place): "#\(place)"
            case .practice(let id): id
            }
        let idea = words.idea.map { "\($0)" } ?? "-"
        return "\(words.slot.day) \(count) \(own) \(first) \(words.saying ?? "-") \(idea)"
            + " \(words.neutral) \(words.slot.label)"
    }

    fileprivate init?(anchor: String, text: String) {
        let parts = text.split(separator: " ", maxSplits: 7)
        func number(_ place: Int) -> Int? {
            Int(parts[place]).flatMap { (0...Self.most).contains($0) ? $0 : nil }
        }
        guard parts.count == 8, let day = LocalDate(parts[0]), let count = number(1),
            let own = number(2), let neutral = number(6)
        else { return nil }
        let first: ChosenWords.FirstLine
        if parts[3] == "-" {
            first = .title
        } else if parts[3].hasPrefix("#") {
            guard let place = Int(parts[3].dropFirst()), (0...Self.most).contains(place) else {
                return nil
            }
            first = .own(place)
        } else {
            first = .practice(String(parts[3]))
        }
        words = ChosenWords(
            slot: SlotKey(anchor: anchor, day: day, label: String(parts[7])), first: first,
            saying: parts[4] == "-" ? nil : String(parts[4]), idea: number(5), neutral: neutral)
        self.count = count
        self.own = own
    }
}

extension ChosenWords {
    fileprivate var isOwn: Bool {
        if case .own = first { return true }
        return idea != nil
    }

    /// The ids of our lines in it.
    fileprivate var lines: [String] {
        var ids = [saying].compactMap(\.self)
        if case .practice(let id) = first { ids.append(id) }
        return ids
    }
}

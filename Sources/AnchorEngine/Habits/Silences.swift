// Letting go of the tool, one anchor at a time. Owns the days on which attempts came before the nudge, what was
// asked and what was said, and keeps them in the ledger. Never silences or wakes by itself, never ends a slot.

import AnchorModel
package import CivilTime

extension Kind {
    /// Begun before the nudge, the nudge has nothing left to say. Bed before the wind-down is not
    /// that: the evening is what it is about.
    var canBeAhead: Bool { self != .bedtime }
}

/// What was asked and said about the silence of one anchor.
struct Silence: Hashable, Sendable {
    /// The day the question came up; nil: it never did.
    fileprivate(set) var asked: LocalDate?
    fileprivate(set) var isAnswered = false
    /// The slot whose bubble carries the question: the one bubble that does.
    fileprivate(set) var asks: SlotKey?
    /// Silent from this day on.
    fileprivate(set) var since: LocalDate?
    /// Silent from then on until it was woken; for `undo`.
    fileprivate(set) var before: LocalDate?
}

/// An anchor that is silent until it is started again.
package struct SilentAnchor: Hashable, Sendable {
    package let anchor: String
    package let since: LocalDate
}

struct Silences: Sendable {
    private var byAnchor: [String: Silence] = [:]
    /// The days on which an anchor was begun before its nudge, oldest first.
    private(set) var ahead: [String: [LocalDate]] = [:]

    /// Three days a week for four weeks: a habit of one's own and no chance.
    private static let aheadDays = 12
    private static let aheadWindow = 28
    /// Left alone for this long the question goes away by itself, and does not come back.
    private static let questionDays = 28

    subscript(_ id: String) -> Silence? { byAnchor[id] }
    func isSilent(_ id: String) -> Bool { byAnchor[id]?.since != nil }
    var known: Set<String> { Set(ahead.keys).union(byAnchor.keys) }

    func silent(_ anchors: [Anchor]) -> [SilentAnchor] {
        anchors.compactMap { anchor in
            byAnchor[anchor.id]?.since.map { SilentAnchor(anchor: anchor.id, since: $0) }
        }
    }

    /// Whether the question stands: in `status` until it is answered or its time is over.
    func isAsked(_ id: String, on day: LocalDate) -> Bool {
        guard let silence = byAnchor[id], let asked = silence.asked else { return false }
        return !silence.isAnswered && silence.since == nil
            && day.dayNumber - asked.dayNumber < Silences.questionDays
    }

    /// Whether the bubble of this slot carries the question.
    func asks(on slot: SlotKey, _ day: LocalDate) -> Bool {
        byAnchor[slot.anchor]?.asks == slot && isAsked(slot.anchor, on: day)
    }

    // MARK: Days ahead

    /// Whether an attempt came before the first nudge of its day was shown, and with one still to come that day.
    /// - Parameter planned: the slots of its anchor on that day.
    /// - Parameter records: those of its anchor that are known.
    /// - Parameter today: the day that an instant belongs to.
    static func isAhead(
        at time: Instant, _ planned: [PlannedSlot], _ records: [SlotRecord],
        today: (Instant) -> LocalDate
    ) -> Bool {
        let day = today(time)
        let wasShown = records.contains { record in
            record.shown.map { $0 <= time && today($0) == day } ?? false
        }
        guard !wasShown else { return false }
        return planned.contains { slot in
            // The one that was waiting and is answered by it came before nobody's eyes either.
            slot.due > time
                || records.contains { $0.key == slot.key && $0.shown == nil && !$0.state.isLetGo }
        }
    }

    /// It was begun before its nudge on this day, which may be past. After enough of them the question is there.
    mutating func count(_ id: String, on day: LocalDate, today: LocalDate, _ outbox: inout Outbox) {
        // Asked, silent or woken once: there is nothing left to ask.
        guard byAnchor[id] == nil, ahead[id]?.contains(day) != true else { return }
        let days = ((ahead[id] ?? []) + [day]).sorted()
        let newest = days.last ?? day
        let kept = days.filter { newest.dayNumber - $0.dayNumber < Silences.aheadWindow }
        guard kept.count >= Silences.aheadDays else { return keep(id, kept, &outbox) }
        keep(id, [], &outbox)
        byAnchor[id] = Silence(asked: today)
        keep(id, &outbox)
        outbox.changed()
    }

    /// The one attempt of that day was taken back. The question it brought up stays: it was put.
    mutating func uncount(_ id: String, on day: LocalDate, _ outbox: inout Outbox) {
        guard let days = ahead[id], days.contains(day) else { return }
        keep(id, days.filter { $0 != day }, &outbox)
    }

    // MARK: The question

    /// The next bubble of the anchor asks; no other does after it.
    mutating func ask(on slot: SlotKey, _ day: LocalDate, _ outbox: inout Outbox) {
        guard isAsked(slot.anchor, on: day), byAnchor[slot.anchor]?.asks == nil else { return }
        byAnchor[slot.anchor]?.asks = slot
        keep(slot.anchor, &outbox)
    }

    /// It was answered with no. The slot whose bubble asked; nil: there was no question.
    mutating func keepComing(_ id: String, on day: LocalDate, _ outbox: inout Outbox) -> SlotKey? {
        guard isAsked(id, on: day) else { return nil }
        byAnchor[id]?.isAnswered = true
        keep(id, &outbox)
        outbox.changed()
        return byAnchor[id]?.asks
    }

    // MARK: What a person says

    mutating func begin(_ id: String, on day: LocalDate, _ outbox: inout Outbox) {
        keep(id, [], &outbox)
        byAnchor[id, default: Silence()].since = day
        keep(id, &outbox)
    }

    /// Ends the silence. False: there was none.
    mutating func end(_ id: String, _ outbox: inout Outbox) -> Bool {
        guard let since = byAnchor[id]?.since else { return false }
        byAnchor[id]?.before = since
        byAnchor[id]?.since = nil
        byAnchor[id]?.isAnswered = true
        keep(id, &outbox)
        return true
    }

    /// That it was woken was taken back.
    mutating func takeBackWaking(_ id: String, on day: LocalDate) {
        byAnchor[id, default: Silence()].since = byAnchor[id]?.before ?? day
        byAnchor[id]?.before = nil
    }

    /// That it be silent was taken back. A question that was answered in words stays answered.
    mutating func takeBackSilence(_ id: String) {
        if byAnchor[id]?.asked == nil {
            byAnchor[id] = nil
        } else {
            byAnchor[id]?.since = nil
        }
    }

    /// Another anchor of that name starts afresh; its settings go with the others'.
    mutating func forget(_ id: String) {
        ahead[id] = nil
        byAnchor[id] = nil
    }

    // MARK: In the ledger

    private mutating func keep(_ id: String, _ days: [LocalDate], _ outbox: inout Outbox) {
        ahead[id] = days.isEmpty ? nil : days
        let text = days.map(\.description).joined(separator: " ")
        outbox.keep(SettingKey(.ahead, id), days.isEmpty ? nil : text)
    }

    func keep(_ id: String, _ outbox: inout Outbox) {
        let value = byAnchor[id].map { silence in
            let days = [silence.asked, silence.since, silence.before, silence.asks?.day]
            let words = days.map { $0.map(\.description) ?? "-" }
            return (words + [silence.isAnswered ? "1" : "0", silence.asks?.label ?? "-"])
                .joined(separator: " ")
        }
        outbox.keep(SettingKey(.silence, id), value)
    }

    init() {}

    init(_ settings: Settings) {
        for (id, value) in settings.each(.ahead) {
            ahead[id] = value.split(separator: " ").compactMap { LocalDate($0) }
        }
        for (id, value) in settings.each(.silence) {
            // A label comes last: it may be any word.
            let words = value.split(separator: " ", maxSplits: 5)
            guard words.count == 6 else { continue }
            byAnchor[id] = Silence(
                asked: LocalDate(words[0]), isAnswered: words[4] == "1",
                asks: LocalDate(words[3]).map {
                    SlotKey(anchor: id, day: $0, label: String(words[5]))
                },
                since: LocalDate(words[1]), before: LocalDate(words[2]))
        }
    }
}

extension SlotState {
    fileprivate var isLetGo: Bool { if case .letGo = self { true } else { false } }
}

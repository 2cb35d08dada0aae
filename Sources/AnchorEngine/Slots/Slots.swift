// The slots that are due and not over, and those of the last days that are: how they ended, and how they came to be
// shown. Owns all three. A slot is at one place at a time, and its row goes to the ledger from here. Never decides
// whether one comes.

import AnchorModel
import CivilTime

struct Slots: RandomAccessCollection, Sendable {
    /// In the order they became due.
    private var live: [LiveSlot] = []
    /// Labels that are over, and how; those of the last few days.
    private(set) var finals: [SlotKey: SlotRecord] = [:]
    private(set) var circumstances: [SlotKey: Circumstances] = [:]

    var startIndex: Int { live.startIndex }
    var endIndex: Int { live.endIndex }

    /// A slot moves by its own methods alone.
    subscript(_ index: Int) -> LiveSlot {
        get { live[index] }
        _modify { yield &live[index] }
    }

    /// Two of each anchor are the most there are at once: looking through them is quicker than keeping an index.
    func index(of key: SlotKey) -> Int? { live.firstIndex { $0.record.key == key } }

    // MARK: Asking

    /// The slot an answer is about: the newest shown, else the newest put off.
    /// - Parameter anchor: nil: of any, where one is on the screen or put off.
    func target(_ anchor: String?) -> Int? {
        let mine = live.indices.filter { index in
            live[index].arrived && (anchor == nil || live[index].anchor.id == anchor)
        }
        let shown = mine.filter { live[$0].record.shown != nil && live[$0].phase != .snoozed }
        if let newest = shown.max(by: { order($0) < order($1) }) { return newest }
        if let newest = mine.filter({ live[$0].phase == .snoozed }).max(by: {
            order($0) < order($1)
        }) {
            return newest
        }
        return anchor == nil ? nil : mine.max { order($0) < order($1) }
    }

    /// Of several shown at once the newest is the one that had the bubble.
    private func order(_ index: Int) -> (Instant, Int, Instant, String) {
        let record = live[index].record
        return (
            record.shown ?? record.due, record.dismissed ? 0 : 1, record.due, record.key.anchor
        )
    }

    /// The slot that a press is about: open, though its bubble may be gone already.
    /// - Parameter owner: what an ended bubble was of.
    func slot(of bubble: BubbleReference, ofEnded owner: SlotKey?) -> LiveSlot? {
        if let slot = live.first(where: { $0.record.bubble == bubble }) { return slot }
        guard let owner else { return nil }
        return live.first { $0.key == owner && $0.phase != .snoozed }
    }

    /// The answer of one anchor that was given last, of those that fit.
    func lastAnswered(_ anchor: String, where fits: (SlotRecord) -> Bool) -> SlotRecord? {
        finals.values.filter { record in
            guard record.key.anchor == anchor, case .answered = record.state else { return false }
            return fits(record)
        }.max { ($0.changed, $0.due, $0.key.label) < ($1.changed, $1.due, $1.key.label) }
    }

    /// Those that are over and fit, in the order they were due.
    func over(where fits: (SlotRecord) -> Bool) -> [SlotRecord] {
        finals.values.filter(fits).sorted { a, b in
            (a.due, a.key.anchor, a.key.day, a.key.label)
                < (b.due, b.key.anchor, b.key.day, b.key.label)
        }
    }

    /// Of one anchor, live or over.
    func records(of anchor: String) -> [SlotRecord] {
        live.map(\.record).filter { $0.key.anchor == anchor }
            + finals.values.filter { $0.key.anchor == anchor }
    }

    // MARK: Live

    mutating func append(_ slot: LiveSlot) { live.append(slot) }

    mutating func remove(at index: Int) -> LiveSlot { live.remove(at: index) }

    mutating func removeAll(where isGone: (LiveSlot) -> Bool) { live.removeAll(where: isGone) }

    mutating func sortByDue() { live.sort { $0.record.due < $1.record.due } }

    // MARK: Over

    mutating func end(_ record: SlotRecord) { finals[record.key] = record }

    /// It may come, or come again.
    mutating func forgetEnd(of key: SlotKey) { finals[key] = nil }

    /// Whether any is from before that day.
    func knows(before day: LocalDate) -> Bool { finals.keys.contains { $0.day < day } }

    mutating func forget(before oldest: LocalDate, _ outbox: inout Outbox) {
        finals = finals.filter { $0.key.day >= oldest }
        let old = circumstances.keys.filter { $0.day < oldest }.map(\.description)
        circumstances = circumstances.filter { $0.key.day >= oldest }
        for name in old.sorted() { outbox.keep(SettingKey(.circumstances, name), nil) }
        outbox.keep(.pruneSlots(before: oldest))
    }

    // MARK: In the ledger

    /// The row of a slot, and how it came about in the same transaction: what is not worth a row is not worth more.
    func keep(_ record: SlotRecord, _ outbox: inout Outbox) {
        outbox.keep(.slot(record))
        guard let known = circumstances[record.key] else { return }
        outbox.keep(SettingKey(.circumstances, record.key.description), known.text)
    }

    // MARK: Circumstances

    /// It waits for this. False: it did already.
    mutating func hold(_ index: Int, _ reason: HoldReason, _ word: String?) -> Bool {
        let key = live[index].key
        guard live[index].hold != reason || circumstances[key]?.word != word else { return false }
        live[index].wait(for: reason)
        circumstances[key, default: .init()].waitedFor = reason
        circumstances[key]?.word = word
        return true
    }

    /// Another anchor's bubble stands for it.
    mutating func came(_ key: SlotKey, with other: String) {
        circumstances[key, default: .init()].cameWith = other
    }

    mutating func cameAlone(_ key: SlotKey) { circumstances[key]?.cameWith = nil }

    /// Those of the slots that are there again; what is left of others is removed.
    mutating func restoreCircumstances(
        of slots: [SlotRecord], _ settings: Settings, _ outbox: inout Outbox
    ) {
        var left = Dictionary(
            settings.each(.circumstances).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        for slot in slots {
            guard let text = left.removeValue(forKey: slot.key.description) else { continue }
            circumstances[slot.key] = Circumstances(text)
        }
        for name in left.keys.sorted() { outbox.keep(SettingKey(.circumstances, name), nil) }
    }
}

/// How a slot came to be shown: what it waited for, and whose bubble stood for it too. Kept for
/// `explain`, also across a restart; no rule may read it.
struct Circumstances: Hashable, Sendable {
    /// The last thing it waited for.
    fileprivate(set) var waitedFor: HoldReason?
    /// Which one, where that was a word that was set.
    fileprivate(set) var word: String?
    /// It was released together with this anchor, which had the one bubble.
    fileprivate(set) var cameWith: String?

    /// `paused`, `paused walk`, `- walk` or `word - on the phone`: neither a reason nor an anchor's id has a
    /// space in it.
    fileprivate var text: String {
        let reason = waitedFor?.rawValue ?? Circumstances.none
        guard let word else { return cameWith.map { "\(reason) \($0)" } ?? reason }
        return "\(reason) \(cameWith ?? Circumstances.none) \(word)"
    }

    private static let none = "-"

    fileprivate init(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
        waitedFor = parts.first.flatMap(HoldReason.init)
        cameWith = parts.count > 1 && parts[1] != Circumstances.none ? parts[1] : nil
        word = parts.count > 2 ? parts[2] : nil
    }

    fileprivate init() {}
}

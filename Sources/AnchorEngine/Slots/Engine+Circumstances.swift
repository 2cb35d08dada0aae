// How a slot came to be shown: what it waited for, and whose bubble stood for it too. Kept for
// `explain`, also across a restart; no rule may read it.

import AnchorModel
import CivilTime

struct Circumstances: Hashable, Sendable {
    /// The last thing it waited for.
    var waitedFor: HoldReason?
    /// Which one, where that was a word that was set.
    var word: String?
    /// It was released together with this anchor, which had the one bubble.
    var cameWith: String?

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

    init() {}
}

extension EngineState {
    /// In the transaction of the slot's row: what is not worth a row is not worth more.
    mutating func saveCircumstances(of key: SlotKey) {
        guard let known = circumstances[key] else { return }
        outbox.keep(SettingKey(.circumstances, key.description), known.text)
    }

    /// Those of the slots that are there again; what is left of others is removed.
    mutating func restoreCircumstances(_ ledger: RestoredLedger, _ settings: Settings) {
        var left = Dictionary(
            settings.each(.circumstances).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        for slot in ledger.slots {
            guard let text = left.removeValue(forKey: slot.key.description) else {
                continue
            }
            circumstances[slot.key] = Circumstances(text)
        }
        for name in left.keys.sorted() { outbox.keep(SettingKey(.circumstances, name), nil) }
    }

    mutating func forgetCircumstances(before oldest: LocalDate) {
        let old = circumstances.keys.filter { $0.day < oldest }.map(\.description)
        circumstances = circumstances.filter { $0.key.day >= oldest }
        for name in old.sorted() { outbox.keep(SettingKey(.circumstances, name), nil) }
    }
}

// How a slot came to be shown: what it waited for, and whose bubble stood for it too. Kept for
// `explain`, also across a restart; no rule may read it.

import AnchorModel
import CivilTime

struct Circumstances: Hashable, Sendable {
    /// The last thing it waited for.
    var waitedFor: HoldReason?
    /// It was released together with this anchor, which had the one bubble.
    var cameWith: String?

    /// `paused`, `paused walk` or `- walk`: neither a reason nor an anchor's id has a space in it.
    fileprivate var text: String {
        let reason = waitedFor?.rawValue ?? "-"
        return cameWith.map { "\(reason) \($0)" } ?? reason
    }

    fileprivate init(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 1)
        waitedFor = words.first.flatMap { HoldReason(rawValue: String($0)) }
        cameWith = words.count == 2 ? String(words[1]) : nil
    }

    init() {}
}

extension EngineState {
    private static let prefix = "circumstances/"
    private static func setting(_ key: SlotKey) -> String { prefix + key.description }

    /// In the transaction of the slot's row: what is not worth a row is not worth more.
    mutating func keepCircumstances(of key: SlotKey) {
        guard let known = circumstances[key] else { return }
        changes.append(.setting(EngineState.setting(key), known.text))
    }

    /// Those of the slots that are there again; what is left of others is removed.
    mutating func restoreCircumstances(_ ledger: RestoredLedger) {
        var left = ledger.settings.filter { $0.key.hasPrefix(EngineState.prefix) }
        for slot in ledger.slots {
            guard let text = left.removeValue(forKey: EngineState.setting(slot.key)) else {
                continue
            }
            circumstances[slot.key] = Circumstances(text)
        }
        for name in left.keys.sorted() { changes.append(.setting(name, nil)) }
    }

    mutating func dropCircumstances(before oldest: LocalDate) {
        let old = circumstances.keys.filter { $0.day < oldest }.map(EngineState.setting)
        circumstances = circumstances.filter { $0.key.day >= oldest }
        for name in old.sorted() { changes.append(.setting(name, nil)) }
    }
}

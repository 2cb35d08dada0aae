// The settings that the engine keeps in the ledger, by name: `pausedUntil`, or `fade/move` where there is
// one for each anchor, word, night or slot. Owns the names; what a value means is its piece's.

import AnchorModel

/// The name of one setting.
struct SettingKey: Hashable, Sendable {
    /// The names as ledgers have them: none is ever given to another thing.
    enum Kind: String {
        case ahead, awaySince, boot, busyUnheard, circumstances, days, event, explained, fade, felt,
            gentle, hiddenAsBefore, leftFrom, login, mode, night, nightShift, pausedUntil,
            questions, shift, silence, since, size, word
        /// The day on which what is too old was last looked for.
        case looked = "kept"
    }

    let kind: Kind
    /// Whose it is; nil: there is one.
    let name: String?

    init(_ kind: Kind, _ name: String? = nil) {
        self.kind = kind
        self.name = name
    }

    var text: String { name.map { "\(kind.rawValue)/\($0)" } ?? kind.rawValue }
}

/// What a ledger has of them.
struct Settings {
    /// As the ledger has them, for what keeps names of its own.
    let all: [String: String]
    private var named: [SettingKey.Kind: [(name: String, value: String)]] = [:]

    init(_ all: [String: String]) {
        self.all = all
        for (key, value) in all {
            guard let slash = key.firstIndex(of: "/"),
                let kind = SettingKey.Kind(rawValue: String(key[..<slash]))
            else { continue }
            named[kind, default: []].append((String(key[key.index(after: slash)...]), value))
        }
    }

    subscript(kind: SettingKey.Kind) -> String? { all[kind.rawValue] }

    /// One for each anchor, word, night or slot, in no order.
    func each(_ kind: SettingKey.Kind) -> [(name: String, value: String)] { named[kind] ?? [] }
}

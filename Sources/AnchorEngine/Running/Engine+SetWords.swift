// Words that a person sets for as long as they hold ("docked", "visitors"), until they are unset or the
// person logs out. One of them means something here: `locked`, for a locker that tells nobody. A
// schedule may ask for the others.

import AnchorModel

/// The words that are set. In the ledger as settings, each with the login it was set in.
struct SetWords: Hashable, Sendable {
    /// What a locker's user sets around it.
    static let locked = "locked"
    /// One for each thing that can be so at once; more are some script's mistake.
    static let most = 64
    private static let prefix = "word/"
    private static let login = "login"

    private(set) var all: Set<String> = []

    func contains(_ word: String) -> Bool { all.contains(word) }

    /// Nil: there are too many already.
    mutating func set(_ word: String, _ isSet: Bool) -> [LedgerChange]? {
        guard isSet else {
            return all.remove(word) == nil ? [] : [.setting(SetWords.prefix + word, nil)]
        }
        guard all.contains(word) || all.count < SetWords.most else { return nil }
        return all.insert(word).inserted ? [.setting(SetWords.prefix + word, "1")] : []
    }

    /// The person logged out: nothing that was set is so any more.
    mutating func clear() -> [LedgerChange] {
        defer { all = [] }
        return all.sorted().map { .setting(SetWords.prefix + $0, nil) }
    }

    /// Those of the same login.
    mutating func restore(_ settings: [String: String], login: String) -> [LedgerChange] {
        all = Set(
            settings.keys.filter { $0.hasPrefix(SetWords.prefix) }.map {
                String($0.dropFirst(SetWords.prefix.count))
            })
        guard settings[SetWords.login] != login else { return [] }
        return clear() + [.setting(SetWords.login, login)]
    }
}

extension EngineState {
    /// All graphical sessions, or a person says so.
    var isLocked: Bool { surroundings.locked == .yes || words.contains(SetWords.locked) }

    mutating func setWord(
        _ word: String, _ isSet: Bool, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard EngineState.isWord(word) else { return .failure(.invalid(parameter: "word")) }
        var kept: [LedgerChange]? = []
        notice(at: now) { kept = $0.words.set(word, isSet) }
        guard let kept else { return .failure(.invalid(parameter: "word")) }
        changes += kept
        return .success(.words(words.all.sorted()))
    }
}

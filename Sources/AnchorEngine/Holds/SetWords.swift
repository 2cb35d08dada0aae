// Words that a person sets for as long as they hold ("docked", "visitors"): until they are unset, an end that
// was given comes, or the person logs out. `locked` is as a locked screen; the others hold what the
// schedule says (`unless`). Owns which are set and until when, and gives back what the ledger is to keep of them.
// Ends no slot, and never sets a word by itself.

import AnchorModel
import CivilTime

/// The words that are set. In the ledger as settings, each with the login it was set in.
struct SetWords: Hashable, Sendable {
    /// One for each thing that can be so at once; more are some script's mistake.
    static let most = 64
    /// What the ledger has for one without an end.
    private static let endless = "1"

    private enum End: Hashable {
        case logout
        case at(Instant)

        var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
    }

    private var ends: [String: End] = [:]

    /// In their order.
    var all: [String] { ends.keys.sorted() }
    func contains(_ word: String) -> Bool { ends[word] != nil }
    func end(of word: String) -> Instant? { ends[word]?.instant }
    /// Of those that have one.
    var allEnds: [String: Instant] { ends.compactMapValues(\.instant) }
    var nextEnd: Instant? { ends.values.compactMap(\.instant).min() }

    /// The word that holds a slot: its anchor's, or the whole schedule's. What `locked` would hold waits
    /// for the lock already.
    /// - Parameter isLocked: the screen is, or the word is set.
    /// - Parameter time: nil: now. As it is now it will hold then: it has no end, or a later one.
    func holding(
        _ anchor: Anchor, _ schedule: Schedule, isLocked: Bool, at time: Instant? = nil
    ) -> String? {
        (anchor.unless + schedule.unless).first { word in
            if word == TypedWord.locked { return time == nil && isLocked }
            guard contains(word) else { return false }
            return time.map { time in end(of: word).map { $0 > time } ?? true } ?? true
        }
    }

    private static func row(_ word: String, _ end: End?) -> LedgerChange {
        .setting(
            SettingKey(.word, word).text,
            end.map { $0.instant.map { "\($0.microseconds)" } ?? endless })
    }

    /// Nil: there are too many already.
    /// - Parameter until: nil: until it is unset or the logout; a later word on it holds.
    mutating func set(_ word: String, until: Instant? = nil) -> [LedgerChange]? {
        guard contains(word) || ends.count < SetWords.most else { return nil }
        let end = until.map(End.at) ?? .logout
        guard ends.updateValue(end, forKey: word) != end else { return [] }
        return [SetWords.row(word, end)]
    }

    mutating func unset(_ word: String) -> [LedgerChange] {
        ends.removeValue(forKey: word) == nil ? [] : [SetWords.row(word, nil)]
    }

    /// Those whose end has come.
    mutating func pass(at now: Instant) -> [LedgerChange] {
        unset { $0.instant.map { $0 <= now } ?? false }
    }

    /// The person logged out: nothing that was set holds.
    mutating func clear() -> [LedgerChange] { unset { _ in true } }

    private mutating func unset(where isOver: (End) -> Bool) -> [LedgerChange] {
        let over = ends.filter { isOver($0.value) }.keys.sorted()
        return over.flatMap { unset($0) }
    }

    /// A clock that was far ahead must not leave ends that never come.
    mutating func bound(after farthest: Instant, to end: Instant) -> [LedgerChange] {
        let far = all.filter { self.end(of: $0).map { $0 > farthest } ?? false }
        return far.flatMap { set($0, until: end) ?? [] }
    }

    /// Those of the same login.
    mutating func restore(_ settings: Settings, login: String) -> [LedgerChange] {
        for (word, value) in settings.each(.word) {
            let end = value == SetWords.endless ? nil : Int64(value)
            ends[word] = end.map { .at(Instant(microseconds: $0)) } ?? .logout
        }
        guard settings[.login] != login else { return [] }
        return clear() + [.setting(SettingKey(.login).text, login)]
    }
}

// What one input leads to, gathered in order and handed out at its end: what the ledger is to keep and what
// is to be done. Owns records that failed until the disk takes them, and the ids of rows. Decides nothing.

import AnchorModel
import CivilTime

struct Outbox: Sendable {
    private var changes: [LedgerChange] = []
    private var effects: [Effect] = []
    private var identifiers: IdentifierSource
    /// Records that failed, oldest first.
    private(set) var unrecorded: [LedgerChange] = []
    /// Boot time at which they are tried again.
    private(set) var retryAt: Int64?
    /// Why the last record failed; nil: it did not.
    private(set) var problem: String?

    /// A failed record is tried again after this, and with every other record.
    private static let retryDelay: Int64 = 30_000_000
    /// At most this many changes wait for the disk: some weeks of a few anchors, about 4 MB. The oldest
    /// go first.
    static let backlogLimit = 10_000

    init(identifiers: IdentifierSource) { self.identifiers = identifiers }

    // MARK: Gathering

    mutating func keep(_ change: LedgerChange) { changes.append(change) }

    mutating func keep(_ all: [LedgerChange]) { changes += all }

    /// Nil removes it.
    mutating func keep(_ key: SettingKey, _ value: String?) {
        changes.append(.setting(key.text, value))
    }

    mutating func add(_ effect: Effect) { effects.append(effect) }

    mutating func journal(_ happening: Happening) { effects.append(.journal(happening)) }

    /// Something that a person can see in `status` is another thing now.
    mutating func changed() { effects.append(.changed) }

    mutating func rowID() -> String { identifiers.uuid() }

    // MARK: Handing out

    /// The one record of this input, what failed before in front of it.
    mutating func drain() -> (changes: [LedgerChange], effects: [Effect]) {
        var record = changes
        if !changes.isEmpty || (retryAt == nil && !unrecorded.isEmpty) {
            record = unrecorded + changes
            unrecorded = []
            retryAt = nil
        }
        defer {
            changes = []
            effects = []
        }
        return (record, effects)
    }

    // MARK: Records that failed

    mutating func hold(_ failed: [LedgerChange], reason: String, at now: Moment) {
        unrecorded = failed + unrecorded
        if unrecorded.count > Outbox.backlogLimit {
            unrecorded.removeFirst(unrecorded.count - Outbox.backlogLimit)
        }
        retryAt = now.boot + Outbox.retryDelay
        if problem == nil { journal(.recordFailed(reason)) }
        problem = reason
        changed()
    }

    mutating func retry(at now: Moment) {
        guard let retry = retryAt, now.boot >= retry, changes.isEmpty else { return }
        // Without a time of its own the backlog goes out with this input.
        retryAt = nil
    }

    /// The disk took a record again.
    mutating func recordsWork() {
        guard problem != nil else { return }
        problem = nil
        journal(.recordsCaughtUp)
        changed()
    }

    /// Rows that are gone for good never come to the disk.
    mutating func drop(_ erasure: Erasure) {
        unrecorded.removeAll { change in
            if case .history(let row) = change { return erasure.covers(row) }
            return false
        }
    }
}

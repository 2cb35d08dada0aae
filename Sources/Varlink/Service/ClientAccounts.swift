// What the clients of one server make it keep in memory, and who has to go when it is too much or
// when nobody reads what waits. Has no clock and closes nothing: its owner does, on its word.

package struct ClientAccounts<ID: Hashable> {
    package enum Fault: Hashable, Sendable {
        /// Replies waited and it took none for so long.
        case neverReads
        /// All together held too much, and it the most.
        case holdsTooMuch
        /// The house was full, and it never asked anything.
        case neverAsked
    }

    private struct Account {
        var held: Int
        var hasReplies: Bool
        /// When it last took a byte of what waits for it, or began to wait.
        var since: Int64
    }

    /// Bytes that all may hold together.
    private let limit: Int
    /// Microseconds that replies may wait for a reader that takes nothing.
    private let patience: Int64
    private var accounts: [ID: Account] = [:]
    private var held = 0

    package init(limit: Int, patience: Int64) {
        self.limit = limit
        self.patience = patience
    }

    /// What is kept for a client: bytes of calls not answered yet, and of replies not taken yet.
    /// `moved`: it took some of them just now.
    package mutating func set(
        _ id: ID, calls: Int, replies: Int, moved: Bool, at now: Int64
    ) {
        let old = accounts[id]
        held += calls + replies - (old?.held ?? 0)
        guard calls + replies > 0 else {
            if old != nil { accounts[id] = nil }
            return
        }
        let waited = old?.hasReplies == true && replies > 0 && !moved
        accounts[id] = Account(
            held: calls + replies, hasReplies: replies > 0,
            since: waited ? old?.since ?? now : now)
    }

    package mutating func remove(_ id: ID) {
        held -= accounts.removeValue(forKey: id)?.held ?? 0
    }

    /// Somebody has to go, now: the one who holds most; of those the one that waited longest. Small
    /// holders stay served, whatever the big ones do.
    package var tooBig: ID? {
        guard held > limit else { return nil }
        return accounts.max { first, second in
            (first.value.held, second.value.since) < (second.value.held, first.value.since)
        }?.key
    }

    /// Those who took nothing for too long.
    package func overdue(at now: Int64) -> [ID] {
        accounts.filter { $0.value.hasReplies && now - $0.value.since >= patience }.map(\.key)
    }

    /// When the next one may be overdue; nil while nobody's replies wait.
    package var nextLook: Int64? {
        accounts.values.filter(\.hasReplies).map(\.since).min().map { $0 + patience }
    }
}

// Who may come in: keys that open once and soon, and the sessions they open. Reads no clock and makes no
// secret; the moment and the random bytes are given.

package struct Door: Sendable {
    /// Long enough for a browser to start on a slow machine, in milliseconds.
    package static let keyLife: Int64 = 30_000
    /// Windows of one person; the oldest makes room.
    static let mostSessions = 8
    /// Keys that wait or are remembered as used.
    static let mostKeys = 64

    package struct Session: Hashable, Sendable {
        package let cookie: Secret
        /// What each form of it carries.
        package let token: Secret
        fileprivate let key: Secret
    }

    package enum Entry: Hashable, Sendable {
        /// And the path that its key leads to.
        case welcome(Session, onward: String)
        /// Not one of ours, or its time is over.
        case unknown
        /// Somebody else has it too: the session that it opened is over.
        case spent
    }

    private struct Key {
        let secret: Secret
        /// Milliseconds of the given clock.
        let until: Int64
        let path: String
        var isUsed = false
    }

    private var keys: [Key] = []
    private var sessions: [Session] = []

    package init() {}

    /// - Parameter now: milliseconds of a clock that only goes forward.
    /// - Parameter path: of the view that it leads to.
    package mutating func key(_ secret: Secret, now: Int64, to path: String = "/") -> Secret {
        keys.removeAll { !$0.isUsed && $0.until <= now }
        if keys.count >= Door.mostKeys { keys.removeFirst() }
        keys.append(Key(secret: secret, until: now + Door.keyLife, path: path))
        return secret
    }

    /// - Parameters:
    ///   - cookie: what the session gets if the key is good.
    ///   - token: what its forms carry.
    package mutating func enter(
        _ text: some StringProtocol, now: Int64, cookie: Secret, token: Secret
    ) -> Entry {
        guard let place = keys.firstIndex(where: { $0.secret.matches(text) }) else {
            return .unknown
        }
        let key = keys[place]
        guard !key.isUsed else {
            sessions.removeAll { $0.key == key.secret }
            return .spent
        }
        guard now < key.until else { return .unknown }
        keys[place].isUsed = true
        let session = Session(cookie: cookie, token: token, key: key.secret)
        if sessions.count >= Door.mostSessions { sessions.removeFirst() }
        sessions.append(session)
        return .welcome(session, onward: key.path)
    }

    package func session(cookie text: some StringProtocol) -> Session? {
        sessions.first { $0.cookie.matches(text) }
    }
}

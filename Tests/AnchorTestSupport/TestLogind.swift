// logind in a test's hands, on a real bus: the part of org.freedesktop.login1 that anchord reads,
// with sessions that come, go, lock and idle as the test says.

package import Systemd

package final class TestLogind {
    package struct Session: Sendable {
        package var user: UInt32 = 1000
        package var type = "x11"
        package var `class` = "user"
        package var state = "active"
        package var seat = "seat0"
        package var isActive = true
        package var isRemote = false
        package var isLocked = false
        package var isIdle = false
        package var idleSince: UInt64 = 0

        package init() {}
    }

    package let service: TestService
    package private(set) var sessions: [String: Session] = [:]

    private static let root = "/org/freedesktop/login1"
    private static let manager = "org.freedesktop.login1.Manager"
    private static let session = "org.freedesktop.login1.Session"

    package init(address: String, loop: EventLoop) throws(SystemdError) {
        service = try TestService("org.freedesktop.login1", address: address, loop: loop)
        service.answer = { [weak self] message throws(SystemdError) in
            try self?.answer(message) ?? false
        }
    }

    /// Adds one, or changes one that is there, and tells.
    package func set(
        _ id: String, _ change: (inout Session) -> Void = { _ in }
    ) throws(SystemdError) {
        let isNew = sessions[id] == nil
        var session = sessions[id] ?? Session()
        change(&session)
        sessions[id] = session
        if isNew {
            try tell("SessionNew", id)
        } else {
            try service.emitChanged(TestLogind.session, at: TestLogind.path(id))
        }
    }

    package func remove(_ id: String) throws(SystemdError) {
        sessions[id] = nil
        try tell("SessionRemoved", id)
    }

    package func prepareForSleep(_ isAsleep: Bool) throws(SystemdError) {
        try service.bus.emit(
            path: TestLogind.root, interface: TestLogind.manager, member: "PrepareForSleep"
        ) { $0.append(isAsleep) }
    }

    package static func path(_ id: String) -> String { "\(root)/session/\(id)" }

    private func tell(_ member: String, _ id: String) throws(SystemdError) {
        try service.bus.emit(
            path: TestLogind.root, interface: TestLogind.manager, member: member
        ) {
            $0.append(id)
            $0.appendPath(TestLogind.path(id))
        }
    }

    private func answer(_ message: BusMessage) throws(SystemdError) -> Bool {
        switch message.member {
        case "ListSessions":
            try service.bus.reply(to: message, body: list)
            return true
        case "GetAll":
            let found = sessions.first { TestLogind.path($0.key) == message.path }
            guard let session = found?.value else { return false }
            try service.bus.reply(to: message) { TestLogind.write(session, into: $0) }
            return true
        default: return false
        }
    }

    private func list(into body: BusBody) {
        body.appendArray(of: "(susso)") {
            for (id, session) in sessions.sorted(by: { $0.key < $1.key }) {
                body.appendStruct(of: "susso") {
                    body.append(id)
                    body.append(session.user)
                    body.append("anna")
                    body.append(session.seat)
                    body.appendPath(TestLogind.path(id))
                }
            }
        }
    }

    /// Among properties of every kind, as the real one has them.
    private static func write(_ session: Session, into body: BusBody) {
        body.appendDictionary {
            body.entry("Name", "anna")
            body.entry("User", "(uo)") {
                body.appendStruct(of: "uo") {
                    body.append(session.user)
                    body.appendPath("\(root)/user/_\(session.user)")
                }
            }
            body.entry("Type", session.type)
            body.entry("Class", session.class)
            body.entry("State", session.state)
            body.entry("Seat", "(so)") {
                body.appendStruct(of: "so") {
                    body.append(session.seat)
                    body.appendPath(session.seat.isEmpty ? "/" : "\(root)/seat/\(session.seat)")
                }
            }
            body.entry("Active", session.isActive)
            body.entry("Remote", session.isRemote)
            body.entry("IdleHint", session.isIdle)
            body.entry("IdleSinceHint", "t") { body.append(session.idleSince) }
            body.entry("LockedHint", session.isLocked)
        }
    }
}

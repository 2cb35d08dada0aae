// A notification server in a test's hands, on a real bus: records what it is asked to show, and
// presses, closes, refuses, keeps silent or leaves as the test says.

package import Systemd

package final class TestNotificationServer {
    package struct Shown: Equatable, Sendable {
        package var id: UInt32 = 0
        package var appName = ""
        package var replaces: UInt32 = 0
        package var icon = ""
        package var summary = ""
        package var body = ""
        package var actions: [String] = []
        /// Each hint's value as text, its D-Bus type before it (`y 1`, `b true`, `s message`).
        package var hints: [String: String] = [:]
        package var timeout: Int32 = 0
        package var signature = ""

        package init() {}
    }

    package enum Manner: Equatable, Sendable {
        case answering
        /// Tells the end of a bubble before its id: silent, and shows nothing (Xfce).
        case throwingAway
        case refusing(String)
        case silent
        /// Keeps what it is asked until `answerKept`, as one that stands still for a while.
        case slow
    }

    package private(set) var shown: [Shown] = []
    package private(set) var closed: [UInt32] = []
    /// The members called, in the order they came.
    package private(set) var calls: [String] = []
    package private(set) var hasName = false
    package var manner = Manner.answering
    /// Whether `manner` holds for questions about the server too.
    package var mannerForQuestions = Manner.answering

    private let bus: Bus
    private let facts: [String]
    private let capabilities: [String]
    private var filter: BusFilter?
    private var kept: [BusMessage] = []
    private var lastID: UInt32 = 0
    private let path = "/org/freedesktop/Notifications"
    private let name = "org.freedesktop.Notifications"

    package init(
        address: String, loop: EventLoop, name serverName: String = "test server",
        capabilities: [String] = ["actions", "body", "body-markup"]
    ) throws(SystemdError) {
        self.capabilities = capabilities
        facts = [serverName, "anchord", "1.0", "1.2"]
        bus = try Bus(address: address, loop: loop, name: "test-notification-server")
        filter = try bus.addFilter { [weak self] in self?.received($0) ?? false }
        let driver = "org.freedesktop.DBus"
        let request = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "RequestName")
        try bus.call(request, timeoutUSec: 5_000_000) { [name] in
            $0.append(name)
            // DBUS_NAME_FLAG_DO_NOT_QUEUE
            $0.append(UInt32(4))
        } completion: { [weak self] result in
            // 1: DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
            if case .success(let reply) = result { self?.hasName = reply.readUInt32() == 1 }
        }
    }

    package var uniqueName: String? { bus.uniqueName }

    package func press(_ id: UInt32, _ key: String, to: String? = nil) throws(SystemdError) {
        try bus.emit(path: path, interface: name, member: "ActionInvoked", to: to) {
            $0.append(id)
            $0.append(key)
        }
    }

    package func tellClosed(_ id: UInt32, reason: UInt32) throws(SystemdError) {
        try bus.emit(path: path, interface: name, member: "NotificationClosed") {
            $0.append(id)
            $0.append(reason)
        }
    }

    /// A signal with that name and whatever in it.
    package func emit(_ member: String, _ body: (BusBody) -> Void) throws(SystemdError) {
        try bus.emit(path: path, interface: name, member: member, body: body)
    }

    package func leave() { bus.close() }

    /// It can again: what was kept is answered, and what comes.
    package func answerKept() {
        manner = .answering
        mannerForQuestions = .answering
        let late = kept
        kept = []
        for message in late { act(on: message) }
    }

    private func received(_ message: BusMessage) -> Bool {
        guard message.isMethodCall, message.interface == name, let member = message.member else {
            return false
        }
        calls.append(member)
        act(on: message)
        return true
    }

    private func act(on message: BusMessage) {
        guard let member = message.member else { return }
        let isQuestion = member.hasPrefix("Get")
        do throws(SystemdError) {
            switch isQuestion ? mannerForQuestions : manner {
            case .answering, .throwingAway: try answer(member, message)
            case .refusing(let error): try bus.reply(to: message, error: error, text: "no")
            case .silent: break
            case .slow: kept.append(message)
            }
        } catch {
            calls.append("failed: \(error)")
        }
    }

    private func answer(_ member: String, _ message: BusMessage) throws(SystemdError) {
        switch member {
        case "GetCapabilities":
            try bus.reply(to: message) { [capabilities] in $0.append(capabilities) }
        case "GetServerInformation":
            try bus.reply(to: message) { [facts] in for text in facts { $0.append(text) } }
        case "Notify":
            let read = self.read(message)
            shown.append(read)
            if manner == .throwingAway { try tellClosed(read.id, reason: 4) }
            try bus.reply(to: message) { $0.append(read.id) }
        case "CloseNotification":
            guard let id = message.readUInt32() else { return }
            closed.append(id)
            try bus.reply(to: message)
            try tellClosed(id, reason: 3)
        default:
            try bus.reply(
                to: message, error: "org.freedesktop.DBus.Error.UnknownMethod", text: member)
        }
    }

    private func read(_ message: BusMessage) -> Shown {
        var read = Shown()
        read.signature = message.signature
        read.appName = message.readString() ?? "?"
        read.replaces = message.readUInt32() ?? .max
        read.icon = message.readString() ?? "?"
        read.summary = message.readString() ?? "?"
        read.body = message.readString() ?? "?"
        read.actions = message.readStrings() ?? ["?"]
        _ = message.readDictionary { key, message in
            read.hints[key] = hint(message)
            return read.hints[key] != nil
        }
        read.timeout = message.readInt32() ?? .min
        if read.replaces == 0 { lastID += 1 }
        read.id = read.replaces == 0 ? lastID : read.replaces
        return read
    }

    private func hint(_ message: BusMessage) -> String? {
        let type = message.variantSignature() ?? "?"
        let value: String? =
            switch type {
            case "y": message.readVariant(of: "y") { $0.readByte() }.map { "\($0)" }
            case "b": message.readVariant(of: "b") { $0.readBool() }.map { "\($0)" }
            case "i": message.readVariant(of: "i") { $0.readInt32() }.map { "\($0)" }
            case "s": message.readVariant(of: "s") { $0.readString() }
            default: nil
            }
        return value.map { "\(type) \($0)" }
    }
}

// A service of the desktop in a test's hands, on a real bus: takes one name and answers calls as the
// test says; others are refused, as a real service refuses what it does not know.

package import Systemd

package final class TestService {
    package enum Manner: Equatable, Sendable {
        case answering
        case refusing
        case silent
        /// Keeps what it is asked until `answerKept`, as one that stands still for a while.
        case slow
    }

    package var manner = Manner.answering
    package private(set) var hasName = false
    /// The members called, in the order they came.
    package private(set) var calls: [String] = []
    /// Answers one call, and says whether it knows it.
    package var answer: (BusMessage) throws(SystemdError) -> Bool = { _ in false }

    package let bus: Bus
    private var filter: BusFilter?
    private var kept: [BusMessage] = []

    package init(_ name: String, address: String, loop: EventLoop) throws(SystemdError) {
        bus = try Bus(address: address, loop: loop, name: name)
        filter = try bus.addFilter { [weak self] in self?.received($0) ?? false }
        let driver = "org.freedesktop.DBus"
        let request = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "RequestName")
        try bus.call(request, timeoutUSec: 5_000_000) {
            $0.append(name)
            // DBUS_NAME_FLAG_DO_NOT_QUEUE
            $0.append(UInt32(4))
        } completion: { [weak self] result in
            // 1: DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
            if case .success(let reply) = result { self?.hasName = reply.readUInt32() == 1 }
        }
    }

    package func leave() { bus.close() }

    /// org.freedesktop.DBus.Properties: which ones changed is left for the listener to ask.
    package func emitChanged(_ interface: String, at path: String) throws(SystemdError) {
        try bus.emit(
            path: path, interface: "org.freedesktop.DBus.Properties", member: "PropertiesChanged"
        ) {
            $0.append(interface)
            $0.appendDictionary {}
            $0.append([String]())
        }
    }

    /// It can again: what was kept is answered, and what comes.
    package func answerKept() {
        manner = .answering
        let late = kept
        kept = []
        for message in late { act(on: message) }
    }

    private func received(_ message: BusMessage) -> Bool {
        guard message.isMethodCall, let member = message.member else { return false }
        calls.append(member)
        act(on: message)
        return true
    }

    private func act(on message: BusMessage) {
        do throws(SystemdError) {
            switch manner {
            case .answering:
                guard try !answer(message) else { return }
                try refuse(message, "UnknownMethod")
            case .refusing: try refuse(message, "AccessDenied")
            case .silent: break
            case .slow: kept.append(message)
            }
        } catch {
            calls.append("failed: \(error)")
        }
    }

    private func refuse(_ message: BusMessage, _ error: String) throws(SystemdError) {
        try bus.reply(to: message, error: "org.freedesktop.DBus.Error.\(error)", text: "no")
    }
}

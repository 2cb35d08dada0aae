// Who owns one name on a bus, now and later. Asks the bus alone, so it never starts a service.

import Systemd

final class NameWatch {
    private let name: String
    private let tell: () -> Void
    private var match: BusMatch?

    /// The owner's unique name: calls to that start nothing either.
    private(set) var owner: String?

    /// - Parameter tell: called when the bus has told the first time, also of nobody, when it told
    ///   nothing in time, and at each change.
    init(
        _ name: String, on bus: Bus, timeoutUSec: UInt64, tell: @escaping () -> Void
    ) throws(SystemdError) {
        self.name = name
        self.tell = tell
        // Subscribed before asked: no change of owner fits in between. Both come from the bus, in
        // its order, so the last heard is the newest.
        match = try bus.addMatch(
            sender: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "NameOwnerChanged", firstArgument: name
        ) { [weak self] message in self?.changed(message) }
        let method = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "GetNameOwner")
        try bus.ask(method, timeoutUSec: timeoutUSec) {
            $0.append(name)
        } completion: { [weak self] result in
            guard let self else { return }
            if case .success(let reply) = result { self.owner = reply.readString() }
            self.tell()
        }
    }

    private func changed(_ message: BusMessage) {
        guard message.sender == driver, message.readString() == name,
            message.readString() != nil, let new = message.readString()
        else { return }
        owner = new.isEmpty ? nil : new
        tell()
    }
}

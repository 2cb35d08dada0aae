// Who owns org.freedesktop.Notifications on one bus, and what that server can do. Asks, and tells;
// shows nothing. Answers that come late count: at a login everything is slow, and a server taken for
// one that can do nothing would have no buttons until it is restarted.

import AnchorModel
import Systemd

final class ServerWatch {
    enum News {
        case appeared(ServerIdentity, ServerFacts)
        /// Nobody owns the name; whether the bus can start somebody who does.
        case vanished(canBeStarted: Bool)
        /// Asked for by name, to start it, and nobody came.
        case notFound(NotifierFailure)
    }

    /// A refusal is asked about again this often, this much later: at a login GNOME's name is taken by a
    /// program that refuses everything until the shell stands behind it.
    private static let mostRetries = 10
    private static let retryDelay: Int64 = 2_000_000

    private let bus: Bus
    private let timeoutUSec: UInt64
    private let tell: (News) -> Void
    private var ownerMatch: BusMatch?
    /// Counts the questions, so that an answer about a former server is known as such.
    private var round = 0
    private var isAsking = false
    private var startWanted = false
    private var retries = 0
    private var retryTimer: Systemd.Timer?
    /// The bus knows a program for the name, as far as it has said.
    private var canBeStarted = false

    /// The owner's unique name, from the first moment the bus tells it.
    private(set) var owner: String?
    private(set) var current: (identity: ServerIdentity, facts: ServerFacts)?

    init(
        bus: Bus, loop: EventLoop, timeoutUSec: UInt64, tell: @escaping (News) -> Void
    ) throws(SystemdError) {
        self.bus = bus
        self.timeoutUSec = timeoutUSec
        self.tell = tell
        // Subscribed before asked: no change of owner fits in between.
        ownerMatch = try bus.addMatch(
            sender: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "NameOwnerChanged", firstArgument: Notifications.name
        ) { [weak self] message in self?.ownerChanged(message) }
        retryTimer = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 250_000, name: "server-retry"
        ) { [weak self] in
            guard let self, let owner = self.owner, !self.isAsking else { return }
            self.ask(owner)
        }
        // Asked first, so that it is known when the owner is. A bus that does not say has none.
        try askStartable()
        try askOwner()
    }

    /// Some servers are started by whoever has something to show, and end when they have nothing to do.
    private func askStartable() throws(SystemdError) {
        let method = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "ListActivatableNames")
        try bus.ask(method, timeoutUSec: timeoutUSec) { [weak self] result in
            guard let self, case .success(let reply) = result else { return }
            let canBeStarted = reply.readStrings()?.contains(Notifications.name) ?? false
            guard canBeStarted != self.canBeStarted else { return }
            self.canBeStarted = canBeStarted
            // Installed or removed since, and somebody was told otherwise.
            if self.owner == nil, !self.isAsking {
                self.tell(.vanished(canBeStarted: canBeStarted))
            }
        }
    }

    private func askOwner() throws(SystemdError) {
        isAsking = true
        let asked = round
        let method = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "GetNameOwner")
        try bus.ask(method, timeoutUSec: timeoutUSec) {
            $0.append(Notifications.name)
        } completion: { [weak self] result in
            guard let self, self.round == asked else { return }
            self.isAsking = false
            if case .success(let reply) = result, let name = reply.readString() {
                self.ask(name)
            } else if case .failure(.disconnected) = result {
                return
            } else if self.startWanted {
                self.ask(nil)
            } else {
                self.tell(.vanished(canBeStarted: self.canBeStarted))
            }
        }
    }

    /// Somebody has something to show and there is no server: asking for it by its name makes the
    /// bus start it, where that is set up.
    func wantServer() {
        startWanted = true
        guard !isAsking, current == nil else { return }
        ask(owner)
    }

    /// Nobody waits any longer for what the server says of itself: from now on it can do nothing. False:
    /// there is none.
    func useUnasked() -> Bool {
        guard let owner, current == nil else { return false }
        appeared(owner, nil, [])
        return true
    }

    private func ownerChanged(_ message: BusMessage) {
        guard message.sender == driver, message.readString() == Notifications.name,
            message.readString() != nil, let new = message.readString()
        else { return }
        guard new != owner || new.isEmpty else { return }
        let had = owner != nil
        round += 1
        isAsking = false
        owner = nil
        current = nil
        retries = 0
        try? retryTimer?.disarm()
        if had || new.isEmpty { tell(.vanished(canBeStarted: canBeStarted)) }
        if !new.isEmpty { return ask(new) }
        try? askStartable()
    }

    /// Asks for capabilities, then for the server's name. The order is of use: what `Notify`
    /// depends on comes first, and the second answer makes the news complete.
    /// - Parameter name: the owner; nil to have the bus find or start one.
    private func ask(_ name: String?) {
        round += 1
        isAsking = true
        startWanted = false
        owner = name
        let asked = round
        call("GetCapabilities", to: name) { [weak self] result in
            guard let self, self.round == asked else { return }
            switch result {
            case .success(let reply):
                let sender = name ?? reply.sender ?? ""
                self.owner = sender
                self.askInformation(sender, Set(reply.readStrings() ?? []))
            case .failure(.disconnected):
                self.isAsking = false
            case .failure(let failure):
                // A server that is there but does not tell is used as one that can do nothing, until
                // it does.
                guard let name else { return self.giveUp(NotifierFailure(failure)) }
                if failure == .timedOut { return self.appeared(name, nil, []) }
                self.retryLater()
                self.askInformation(name, [])
            }
        }
    }

    private func askInformation(_ name: String, _ capabilities: Set<String>) {
        let asked = round
        call("GetServerInformation", to: name) { [weak self] result in
            guard let self, self.round == asked else { return }
            if case .failure(.refused) = result { self.retryLater() }
            self.appeared(name, try? result.get(), capabilities)
        }
    }

    /// It is used as it is meanwhile. What it tells then is news.
    private func retryLater() {
        guard retries < ServerWatch.mostRetries else { return }
        retries += 1
        try? retryTimer?.arm(atUSec: Clocks.read().monotonicUSec + ServerWatch.retryDelay)
    }

    private func appeared(_ name: String, _ reply: BusMessage?, _ capabilities: Set<String>) {
        isAsking = false
        guard let busID = bus.busID else { return }
        let facts = ServerFacts(
            name: reply?.readString() ?? "", vendor: reply?.readString() ?? "",
            version: reply?.readString() ?? "", specVersion: reply?.readString() ?? "",
            capabilities: capabilities)
        let identity = ServerIdentity(busID: busID, uniqueName: name)
        guard current?.identity != identity || current?.facts != facts else { return }
        current = (identity, facts)
        tell(.appeared(identity, facts))
    }

    private func call(
        _ member: String, to name: String?,
        completion: @escaping (Result<BusMessage, BusFailure>) -> Void
    ) {
        do throws(SystemdError) {
            try bus.ask(
                Notifications.method(member, to: name ?? Notifications.name),
                timeoutUSec: timeoutUSec, completion: completion)
        } catch {
            completion(.failure(.disconnected))
        }
    }

    private func giveUp(_ failure: NotifierFailure) {
        isAsking = false
        tell(.notFound(failure))
        // It was to be started, and did not come.
        guard canBeStarted, failure == .noServer else { return }
        canBeStarted = false
        tell(.vanished(canBeStarted: false))
    }
}

/// The message bus itself.
let driver = "org.freedesktop.DBus"

extension NotifierFailure {
    init(_ failure: BusFailure) {
        switch failure {
        case .timedOut: self = .timedOut
        case .disconnected: self = .noBus
        case .refused(let name, _):
            self = Self.missing.contains(name) ? .noServer : .refused(name: name)
        }
    }

    /// What the bus says when nobody has the name, nobody can be started, or the callee left
    /// without an answer. (`Spawn...` errors: a .service file whose program does not start.)
    private static let missing: Set<String> = [
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.NoReply",
        "org.freedesktop.DBus.Error.Spawn.ExecFailed",
        "org.freedesktop.DBus.Error.Spawn.ChildExited",
        "org.freedesktop.DBus.Error.Spawn.ChildSignaled",
        "org.freedesktop.DBus.Error.Spawn.Failed",
        "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
        "org.freedesktop.systemd1.NoSuchUnit",
    ]
}

// The listening sockets and the clients on them. Lets in this user alone, so many at a time and with
// so much kept in memory; lets go who does not read. Decides nothing about calls.

import Glibc
import Systemd
import Varlink

final class ControlServer {
    /// sd-varlink's own limit for one user. When it is reached the one goes that has been in for longest
    /// without asking anything; where all have asked, further clients wait in the sockets' queue until one
    /// leaves.
    static let mostClients = 1024
    /// Descriptors for everything else: the ledger, the buses, timers, a file being read. About 25
    /// are in use.
    private static let ownFiles = 64
    static let mostFiles = mostClients + ownFiles
    /// What all clients together may have waiting, calls and replies: 32 KiB for each of a full
    /// house, or a hundred that use up theirs.
    static let memoryLimit = 32 * 1024 * 1024
    /// Half a minute in which replies waited and not one byte was taken: a stopped process, or one
    /// that never meant to read. A pager may take hours for a page: anchorctl reads on meanwhile, and keeps
    /// the rest for it.
    static let patience: Int64 = 30_000_000

    /// How many and how much: smaller where a test fills the house.
    struct Limits {
        var clients = ControlServer.mostClients
        /// Bytes.
        var memory = ControlServer.memoryLimit
        /// Microseconds.
        var patience = ControlServer.patience
    }
    /// After a failed accept (no descriptor, no memory): the loop would try again without end.
    private static let pause: Int64 = 1_000_000

    private let loop: EventLoop
    private let group: IOGroup
    private let clientLimit: Int
    private let perform: (Call, ControlConnection) -> Void
    private let letGo: (UnixConnection.Peer, ClientAccounts<ObjectIdentifier>.Fault) -> Void
    private var listeners: [(socket: UnixListener, source: IOSource)] = []
    private var isListening = true
    private var clients: [ObjectIdentifier: ControlConnection] = [:]
    /// Those that have not asked when last looked at, in the order they came. By themselves and not by
    /// their identifiers, which a new one takes over from one that left.
    private var silent: [Newcomer] = []
    private struct Newcomer {
        weak var client: ControlConnection?
        /// Nobody to let go: it asked, or it left.
        var isSettled: Bool { client.map { $0.hasAsked || $0.isClosed } ?? true }
    }
    private let patience: Int64
    private var accounts: ClientAccounts<ObjectIdentifier>
    private var lookTimer: Timer?
    private var isLooking = false
    private var pauseTimer: Timer?

    init(
        _ loop: EventLoop, limits: Limits = Limits(),
        perform: @escaping (Call, ControlConnection) -> Void,
        letGo: @escaping (UnixConnection.Peer, ClientAccounts<ObjectIdentifier>.Fault) -> Void
    ) throws(SystemdError) {
        self.loop = loop
        group = try IOGroup(loop: loop, name: "control-clients")
        self.perform = perform
        self.letGo = letGo
        patience = limits.patience
        accounts = ClientAccounts(limit: limits.memory, patience: limits.patience)
        let files = FileLimit.raise(to: ControlServer.mostFiles)
        clientLimit = min(limits.clients, max(files - ControlServer.ownFiles, 1))
        // A quarter of a second: neither has to be exact, and the wake may be shared.
        lookTimer = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 250_000, name: "control-readers"
        ) { [weak self] in self?.lookAtReaders() }
        pauseTimer = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 250_000, name: "control-pause"
        ) { [weak self] in self?.setListening(true) }
    }

    // MARK: Coming and going

    func listen(on listener: UnixListener) throws(SystemdError) {
        let source = try loop.addIO(fd: listener.fd, events: .read, name: "control-socket") {
            [weak self] _ in self?.accept(from: listener)
        }
        listeners.append((listener, source))
    }

    private func accept(from listener: UnixListener) {
        do throws(SystemdError) {
            var hasHeardLeavers = false
            while true {
                // Whoever has left is heard before anybody goes: a crowd that follows another would otherwise be
                // thrown out for those who are gone.
                if clients.count >= clientLimit, !hasHeardLeavers {
                    hasHeardLeavers = true
                    try group.hearLeavers()
                }
                guard clients.count < clientLimit || hasSilentClient() else { break }
                guard let socket = try listener.accept() else { return }
                if clients.count >= clientLimit, let oldest = silent.removeFirst().client {
                    disconnect(ObjectIdentifier(oldest), .neverAsked)
                }
                serve(socket)
            }
            setListening(false)
        } catch {
            setListening(false)
            try? pauseTimer?.arm(atUSec: now() + ControlServer.pause)
        }
    }

    /// Looks at each client once after it asked or left, however often this is called. What the first of them has
    /// sent and nobody has read yet is read.
    private func hasSilentClient() -> Bool {
        while let first = silent.first {
            if !first.isSettled { first.client?.hear() }
            guard first.isSettled else { return true }
            silent.removeFirst()
        }
        return false
    }

    func serve(_ socket: UnixConnection) {
        // The 0700 folder keeps others out already; root and a mistaken mode do not. A socket that
        // is dropped here is closed.
        guard let peer = try? socket.peer(), peer.uid == geteuid() else { return }
        let client = try? ControlConnection(
            socket, from: peer, loop: loop, group: group, delegate: self)
        guard let client else { return }
        clients[ObjectIdentifier(client)] = client
        silent.append(Newcomer(client: client))
        // Most ask at once: what has asked behind the first silent one is not kept for ever.
        if silent.count > 2 * clientLimit { silent.removeAll(where: \.isSettled) }
    }

    private func setListening(_ wanted: Bool) {
        guard wanted != isListening, !wanted || clients.count < clientLimit else { return }
        isListening = wanted
        for listener in listeners { try? listener.source.setEvents(wanted ? .read : []) }
    }

    /// No new clients; those there are keep their sockets until they are closed.
    func stopListening() { listeners = [] }

    // MARK: Readers

    private func now() -> Int64 { Clocks.read().monotonicUSec }

    private func lookAtReaders() {
        isLooking = false
        for id in accounts.overdue(at: now()) { disconnect(id, .neverReads) }
        look(at: accounts.nextLook)
    }

    /// The timer runs only while somebody's replies wait.
    private func look(at time: Int64?) {
        guard let time, !isLooking else { return }
        isLooking = true
        try? lookTimer?.arm(atUSec: time)
    }

    private func disconnect(_ id: ObjectIdentifier, _ fault: ClientAccounts<ObjectIdentifier>.Fault)
    {
        guard let client = clients[id] else { return accounts.remove(id) }
        letGo(client.peer, fault)
        client.close()
    }
}

extension ControlServer: ControlConnectionDelegate {
    func handle(_ call: Call, from client: ControlConnection) { perform(call, client) }

    func changed(_ client: ControlConnection, moved: Bool) {
        let (calls, replies) = client.held
        accounts.set(
            ObjectIdentifier(client), calls: calls, replies: replies, moved: moved, at: now())
        while let id = accounts.tooBig { disconnect(id, .holdsTooMuch) }
        if replies > 0, !isLooking { look(at: now() + patience) }
    }

    func ended(_ client: ControlConnection) {
        clients[ObjectIdentifier(client)] = nil
        accounts.remove(ObjectIdentifier(client))
        setListening(true)
    }
}

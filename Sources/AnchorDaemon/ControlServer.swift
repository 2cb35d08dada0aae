// The listening sockets and the clients on them. Lets in this user alone, and so many at a time.
// Decides nothing about calls.

import Glibc
import Systemd
import Varlink

final class ControlServer {
    /// One person's bars, scripts and terminals; each may hold 256 KiB of replies (sd-varlink's own
    /// limit is 1024 for one user).
    static let clientLimit = 64

    private let loop: EventLoop
    private let handle: (Call, ControlConnection) -> Void
    private var listeners: [(UnixListener, IOSource)] = []
    private var clients: [ObjectIdentifier: ControlConnection] = [:]

    init(_ loop: EventLoop, handle: @escaping (Call, ControlConnection) -> Void) {
        self.loop = loop
        self.handle = handle
    }

    func listen(on listener: UnixListener) throws(SystemdError) {
        let source = try loop.addIO(fd: listener.fd, events: .read, name: "control-socket") {
            [weak self] _ in self?.accept(from: listener)
        }
        listeners.append((listener, source))
    }

    private func accept(from listener: UnixListener) {
        // No descriptor left for one more, or the peer gone again: the next wake is a new try.
        guard let socket = try? listener.accept() else { return }
        serve(socket)
    }

    func serve(_ socket: UnixConnection) {
        // The 0700 folder keeps others out already; root and a mistaken mode do not. A socket that
        // is dropped here is closed.
        guard clients.count < ControlServer.clientLimit,
            let peer = try? socket.peer(), peer.uid == geteuid()
        else { return }
        let client = try? ControlConnection(socket, loop: loop, handle: handle) {
            [weak self] client in self?.clients[ObjectIdentifier(client)] = nil
        }
        if let client { clients[ObjectIdentifier(client)] = client }
    }

    var all: [ControlConnection] { Array(clients.values) }

    /// No new clients; those there are keep their sockets until they are closed.
    func stopListening() { listeners = [] }
}

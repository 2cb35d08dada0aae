// A blocking Unix stream socket with a deadline on every wait, for clients. The daemon has its own
// that never block. Must never be waited on without a limit unless asked to.

package import Glibc

package enum SocketError: Error, Hashable, Sendable {
    /// Nobody listens there: the errno of socket or connect.
    case unreachable(Int32)
    case tooLongPath
    /// Somebody else's program listens there: the user id of who made the socket. Nothing was sent.
    case foreign(UInt32)
    case timeout
    /// Whoever reads what we print has gone.
    case readerGone
    /// The errno of a read or write on an open connection.
    case broken(Int32)
}

/// Confined to the thread that made it.
package final class StreamSocket {
    private let descriptor: Int32
    /// Milliseconds per wait; nil waits for ever (a monitor between two changes).
    package var timeout: Int32?
    /// A descriptor that is printed to: its reader going away ends a wait.
    package var reader: Int32?

    package init(path: String, timeout: Int32?) throws(SocketError) {
        self.timeout = timeout
        // SOCK_CLOEXEC: what a caller starts later has no business here.
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | StreamSocket.closeOnExec, 0)
        guard descriptor >= 0 else { throw .unreachable(errno) }
        guard var address = StreamSocket.address(path) else { throw .tooLongPath }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw .unreachable(errno) }
        // What a person says of a night or a week is for their own daemon: another user's program at the
        // place that ANCHORD_SOCKET names would be handed it.
        guard let owner = peerUser(), owner == geteuid() else {
            throw peerUser().map { .foreign($0) } ?? .unreachable(errno)
        }
    }

    /// Of who listens, also where a service manager does it for a service (SO_PEERCRED, unix(7)).
    private func peerUser() -> UInt32? {
        // Linux's struct ucred: pid, uid, gid, 32 bits each; glibc declares it for _GNU_SOURCE alone.
        var credentials: [UInt32] = [0, 0, 0]
        var size = socklen_t(MemoryLayout<UInt32>.size * 3)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else {
            return nil
        }
        return credentials[1]
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)

    /// Nil when the path does not fit into `sun_path` (108 bytes with its end).
    package static func address(_ path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard bytes.count < room else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return address
    }

    package func write(_ bytes: [UInt8]) throws(SocketError) {
        var sent = 0
        while sent < bytes.count {
            try wait(for: Int16(POLLOUT))
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count >= 0 else { throw .broken(errno) }
            sent += count
        }
    }

    /// At most 64 KiB; empty at the end of the stream.
    package func read() throws(SocketError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            try wait(for: Int16(POLLIN))
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count >= 0 else { throw .broken(errno) }
            return Array(buffer[..<count])
        }
    }

    /// No more will be written; replies to what was written still come.
    package func finishWriting() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

    private func wait(for events: Int16) throws(SocketError) {
        var polled = [
            pollfd(fd: descriptor, events: events, revents: 0),
            pollfd(fd: reader ?? -1, events: 0, revents: 0),
        ]
        while true {
            let ready = poll(&polled, 2, timeout ?? -1)
            if ready > 0, polled[1].revents != 0 { throw .readerGone }
            if ready > 0 { return }
            if ready == 0 { throw .timeout }
            guard errno == EINTR else { throw .broken(errno) }
        }
    }
}

// Unix stream sockets for a loop: non-blocking, close-on-exec, never SIGPIPE. Moves bytes and says
// who is on the other side; knows no protocol.

import CSystemd
import Glibc
import HostSystem

package final class UnixListener {
    private let descriptor: FileDescriptor
    /// Set only for a socket file of our own making: that file, and no other, is removed at the end.
    private let own: OwnFile?

    private struct OwnFile {
        let path: String
        let device: dev_t
        let inode: ino_t
    }

    package var fd: Int32 { descriptor.raw }

    /// Takes over a listening socket that somebody else made (socket activation).
    package init(adopting fd: Int32) throws(SystemdError) {
        let taken = FileDescriptor(fd)
        try taken.setCloseOnExec()
        try taken.setNonBlocking()
        descriptor = taken
        own = nil
    }

    /// Listens on a new socket file. A file left behind by a process that died is replaced; a
    /// living listener is EADDRINUSE; anything that is no socket is left alone (ENOTSOCK).
    package init(path: String, mode: UInt32) throws(SystemdError) {
        let address = try UnixAddress(path: path)
        let made = try makeSocket()
        // Before bind, and so without a moment in which others could connect: Linux gives the
        // file the mode of the unbound socket.
        try checkErrno(fchmod(made.raw, mode), "fchmod")
        do {
            try address.bind(made.raw)
        } catch  where error.errno == EADDRINUSE {
            try Self.removeStale(address)
            try address.bind(made.raw)
        }
        // Those who come while the server is full wait here; the kernel caps it at
        // net.core.somaxconn, as it does a socket unit's Backlog=.
        try checkErrno(listen(made.raw, SOMAXCONN), "listen")
        var status = stat()
        try checkErrno(lstat(path, &status), "lstat")
        own = OwnFile(path: path, device: status.st_dev, inode: status.st_ino)
        descriptor = made
    }

    deinit {
        guard let own else { return }
        var status = stat()
        guard lstat(own.path, &status) == 0, status.st_dev == own.device,
            status.st_ino == own.inode
        else { return }
        unlink(own.path)
    }

    private static func removeStale(_ address: UnixAddress) throws(SystemdError) {
        var status = stat()
        guard lstat(address.path, &status) == 0 else { return }
        // connect(2) says ECONNREFUSED for a regular file too.
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw SystemdError(call: "bind", errno: ENOTSOCK)
        }
        let probe = try makeSocket()
        do {
            try address.connect(probe.raw)
        } catch  where error.errno == ECONNREFUSED {
            try checkErrno(unlink(address.path), "unlink")
            return
        } catch  where error.errno == ENOENT {
            return
        } catch {
            // EAGAIN is a living listener with a full queue.
        }
        throw SystemdError(call: "bind", errno: EADDRINUSE)
    }

    /// The next waiting client; nil when there is none.
    package func accept() throws(SystemdError) -> UnixConnection? {
        while true {
            // Not accept4, a GNU extension that Swift's Glibc leaves out: this process starts no
            // other, so nothing can inherit the descriptor in between.
            let raw = Glibc.accept(descriptor.raw, nil, nil)
            if raw >= 0 { return try UnixConnection(adopting: raw) }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EAGAIN: return nil
            default: throw SystemdError(call: "accept", errno: errno)
            }
        }
    }
}

package final class UnixConnection {
    private let descriptor: FileDescriptor

    package var fd: Int32 { descriptor.raw }

    package enum Received: Equatable, Sendable {
        case bytes([UInt8])
        /// Nothing there now; the loop will tell.
        case nothingYet
        /// The other side has finished writing (it may still read).
        case end
    }

    package struct Peer: Hashable, Sendable {
        package let uid: UInt32
        package let pid: Int32

        package init(uid: UInt32, pid: Int32) {
            self.uid = uid
            self.pid = pid
        }
    }

    fileprivate init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

    /// Takes over a connected socket that somebody else made (`varlinkctl exec:`).
    package init(adopting fd: Int32) throws(SystemdError) {
        let taken = FileDescriptor(fd)
        try taken.setCloseOnExec()
        try taken.setNonBlocking()
        descriptor = taken
    }

    package init(connectingTo path: String) throws(SystemdError) {
        let made = try makeSocket()
        try UnixAddress(path: path).connect(made.raw)
        descriptor = made
    }

    /// Who opened the other end (as of then; SO_PEERCRED).
    package func peer() throws(SystemdError) -> Peer {
        var credentials = csystemd_ucred()
        var length = socklen_t(MemoryLayout<csystemd_ucred>.size)
        try checkErrno(
            getsockopt(descriptor.raw, SOL_SOCKET, SO_PEERCRED, &credentials, &length),
            "getsockopt")
        return Peer(uid: credentials.uid, pid: credentials.pid)
    }

    /// At most `limit` bytes, as many as are there.
    package func read(atMost limit: Int) throws(SystemdError) -> Received {
        var error: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(limit, 1)) { buffer, filled in
            var count = -1
            repeat {
                count = recv(descriptor.raw, buffer.baseAddress, buffer.count, 0)
            } while count < 0 && errno == EINTR
            error = count < 0 ? errno : 0
            filled = max(count, 0)
        }
        if error == EAGAIN { return .nothingYet }
        guard error == 0 else { throw SystemdError(call: "recv", errno: error) }
        return bytes.isEmpty ? .end : .bytes(bytes)
    }

    /// How many of the bytes went out; 0 when the other side has to read first.
    package func write(_ bytes: ArraySlice<UInt8>) throws(SystemdError) -> Int {
        guard !bytes.isEmpty else { return 0 }
        var error: Int32 = 0
        let sent = bytes.withUnsafeBytes { buffer -> Int in
            var count = -1
            repeat {
                count = send(
                    descriptor.raw, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            } while count < 0 && errno == EINTR
            error = count < 0 ? errno : 0
            return max(count, 0)
        }
        if error == EAGAIN { return 0 }
        guard error == 0 else { throw SystemdError(call: "send", errno: error) }
        return sent
    }

    /// No more will be written; what was written still arrives.
    package func finishWriting() {
        _ = shutdown(descriptor.raw, Int32(SHUT_WR))
    }
}

private func makeSocket() throws(SystemdError) -> FileDescriptor {
    let kind =
        Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let raw = socket(AF_UNIX, kind, 0)
    try checkErrno(raw, "socket")
    return FileDescriptor(raw)
}

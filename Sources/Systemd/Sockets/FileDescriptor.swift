// Ownership of one descriptor: exactly one owner, closed exactly once.

import Glibc

package struct FileDescriptor: ~Copyable {
    package let raw: Int32

    package init(_ raw: Int32) { self.raw = raw }

    /// On Linux the number is free even when close(2) says EINTR: it is never called twice.
    deinit { if raw >= 0 { close(raw) } }

    /// Gives the descriptor away, open.
    package consuming func release() -> Int32 {
        let released = raw
        discard self
        return released
    }

    package borrowing func setNonBlocking() throws(SystemdError) {
        let flags = try checkErrno(fcntl(raw, F_GETFL), "fcntl")
        try checkErrno(fcntl(raw, F_SETFL, flags | O_NONBLOCK), "fcntl")
    }

    package borrowing func setCloseOnExec() throws(SystemdError) {
        let flags = try checkErrno(fcntl(raw, F_GETFD), "fcntl")
        try checkErrno(fcntl(raw, F_SETFD, flags | FD_CLOEXEC), "fcntl")
    }
}

// Ownership of one descriptor: exactly one owner, closed exactly once. The only such type of the house.

import Glibc

package struct FileDescriptor: ~Copyable {
    package let raw: Int32

    package init(_ raw: Int32) { self.raw = raw }

    /// Opens a file, closed in programs that are started (O_CLOEXEC); nil with errno set.
    package init?(_ path: String, _ flags: Int32, mode: UInt32 = 0) {
        var descriptor: Int32
        repeat {
            descriptor = open(path, flags | O_CLOEXEC, mode)
        } while descriptor < 0
            && errno == EINTR
        guard descriptor >= 0 else { return nil }
        raw = descriptor
    }

    /// On Linux the number is free even when close(2) says EINTR: it is never called twice.
    deinit { if raw >= 0 { close(raw) } }

    /// Gives the descriptor away, open.
    package consuming func release() -> Int32 {
        let released = raw
        discard self
        return released
    }
}

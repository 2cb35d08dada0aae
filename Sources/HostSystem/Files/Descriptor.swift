// A file descriptor that closes itself. Owns nothing else; close is not retried on Linux (close(2)).

import Glibc

struct Descriptor: ~Copyable {
    let raw: Int32

    /// Nil with errno set.
    init?(_ path: String, _ flags: Int32, mode: mode_t = 0) {
        var descriptor: Int32
        repeat {
            descriptor = open(path, flags | O_CLOEXEC, mode)
        } while descriptor < 0
            && errno == EINTR
        guard descriptor >= 0 else { return nil }
        raw = descriptor
    }

    deinit { close(raw) }
}

// Signals as bytes on a pipe, so that one poll waits for them, the keys and the time together.

import Glibc

enum BreatheSignals {
    /// Set once before any handler is in place; the handler only reads it.
    nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)

    static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD]

    /// The end to poll; nil where there are no descriptors left.
    static func open() -> Int32? {
        var both: [Int32] = [-1, -1]
        guard pipe(&both) == 0 else { return nil }
        for end in both {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        ends = (both[0], both[1])
        for number in watched { catchSignal(number) }
        return both[0]
    }

    /// Without SA_RESTART: a write to a terminal that does not move must come back.
    static func catchSignal(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(BreatheSignals.ends.write, &byte, 1)
            errno = saved
        }
        sigaction(number, &action, nil)
    }

    /// What a program without a screen does: the second Ctrl-C ends it at once.
    static func release() {
        for number in watched { signal(number, SIG_DFL) }
    }

    /// The signals that came, oldest first.
    static func pending() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(ends.read, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map { Int32($0) } : []
    }
}

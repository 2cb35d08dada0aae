// One reading of all clocks, and the boot they belong to. Must never be called by rooms that
// decide: the loop reads, and passes on.

import CSystemd
import Glibc
import HostSystem

/// Microseconds on three clocks, read one after the other (a few hundred nanoseconds apart).
package struct Clocks: Hashable, Sendable {
    /// Since 1970-01-01 00:00 UTC; may be stepped.
    package let realtimeUSec: Int64
    /// Since boot, suspend included.
    package let boottimeUSec: Int64
    /// Since boot, suspend excluded.
    package let monotonicUSec: Int64

    package static func read() -> Clocks { read(with: microseconds(of:)) }

    /// A process that is stopped between two of the clocks (SIGSTOP, a debugger, a busy machine, a suspend)
    /// would take the pause for a step of one of them. So boot time, which counts through all of
    /// these, is read around the others, and a reading that was too slow is made again.
    package static func read(with read: (Int32) -> Int64) -> Clocks {
        var clocks: Clocks
        var left = mostReadings
        repeat {
            let boot = read(CLOCK_BOOTTIME)
            clocks = Clocks(
                realtimeUSec: read(CLOCK_REALTIME), boottimeUSec: boot,
                monotonicUSec: read(CLOCK_MONOTONIC))
            left -= 1
        } while left > 0 && read(CLOCK_BOOTTIME) - clocks.boottimeUSec > longestReading
        return clocks
    }

    /// 100 ms: far below the 2 s from which a difference is a step, and far above what a busy machine
    /// takes for a time slice.
    private static let longestReading: Int64 = 100_000
    /// A machine that is stopped at every one of these is not told from one with a bad clock.
    private static let mostReadings = 5

    package init(realtimeUSec: Int64, boottimeUSec: Int64, monotonicUSec: Int64) {
        self.realtimeUSec = realtimeUSec
        self.boottimeUSec = boottimeUSec
        self.monotonicUSec = monotonicUSec
    }

    /// clock_gettime(2) fails only for clocks that do not exist, and these three always do.
    private static func microseconds(of clock: clockid_t) -> Int64 {
        var now = timespec()
        clock_gettime(clock, &now)
        return Int64(now.tv_sec) &* 1_000_000 &+ Int64(now.tv_nsec) / 1000
    }
}

/// Which boot the boot and monotonic clocks count from.
package enum BootID {
    /// As the kernel writes it, lower-case with hyphens (36 characters).
    package static func read() throws(SystemdError) -> String {
        let file = FileDescriptor(open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC))
        try checkErrno(file.raw, "open")
        // 36 characters and a newline; room for no more than that.
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(file.raw, &bytes, bytes.count)
        guard count >= 36 else { throw SystemdError(call: "read", errno: count < 0 ? errno : EIO) }
        return String(decoding: bytes.prefix(36), as: UTF8.self)
    }
}

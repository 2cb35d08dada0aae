// Tells when somebody sets the wall clock (by hand, NTP, after resume). Says only that it
// happened; reading the clocks and judging is the listener's.

import CSystemd
import Glibc
import HostSystem

package final class ClockWatch {
    private let loop: EventLoop
    private let handler: () throws(SystemdError) -> Void
    private var descriptor: FileDescriptor?
    private var source: IOSource?

    package init(
        loop: EventLoop, priority: Int64 = EventPriority.beforeNormal,
        handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) {
        self.loop = loop
        self.handler = handler
        try watch(priority: priority)
    }

    private func watch(priority: Int64) throws(SystemdError) {
        source = nil
        let made = try Self.makeTimer()
        let fd = made.raw
        descriptor = consume made
        source = try loop.addIO(fd: fd, events: .read, priority: priority, name: "clock-watch") {
            [weak self] (_) throws(SystemdError) in
            guard let self else { return }
            try self.wake(fd: fd, priority: priority)
        }
    }

    private func wake(fd: Int32, priority: Int64) throws(SystemdError) {
        var expirations: UInt64 = 0
        let count = read(fd, &expirations, MemoryLayout<UInt64>.size)
        let error = errno
        // EAGAIN: woken for nothing. An expiry is the far future come true; start over as well.
        if count < 0, error == EAGAIN || error == EINTR { return }
        guard count >= 0 || error == ECANCELED else {
            throw SystemdError(call: "read", errno: error)
        }
        // A cancelled timer stays cancelled: a new one before the news, lest a step between them
        // goes unseen.
        try watch(priority: priority)
        try handler()
    }

    private static func makeTimer() throws(SystemdError) -> FileDescriptor {
        let raw = timerfd_create(
            CLOCK_REALTIME, Int32(TFD_CLOEXEC) | Int32(TFD_NONBLOCK))
        try checkErrno(raw, "timerfd_create")
        let timer = FileDescriptor(raw)
        var far = itimerspec()
        // The year 2255: far enough never to come, and below the kernel's own limit (2262, the last
        // nanosecond of a signed 64-bit count), past which it is cut.
        far.it_value.tv_sec = 9_000_000_000
        let flags = timerAbsolute | timerCancelOnSet
        try checkErrno(timerfd_settime(timer.raw, flags, &far, nil), "timerfd_settime")
        return timer
    }
}

/// timerfd_settime(2): `TFD_TIMER_ABSTIME`, `TFD_TIMER_CANCEL_ON_SET`; the header has them as
/// macros in one glibc and as an enum in another.
private let timerAbsolute: Int32 = 1
private let timerCancelOnSet: Int32 = 2

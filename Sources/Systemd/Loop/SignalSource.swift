// A Unix signal as an event. Must be made before any other thread exists: the signal is blocked
// in the making thread only, and threads made later inherit that.

import CSystemd
import Glibc

package final class SignalSource: EventSource {
    fileprivate let handler: () throws(SystemdError) -> Void

    init(
        loop: EventLoop, number: Int32, priority: Int64, name: String,
        handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        super.init(loop: loop)
        var made: OpaquePointer?
        // PROCMASK (systemd 250): sd-event blocks the signal itself; unblocked ones are EBUSY.
        try check(
            sd_event_add_signal(
                loop.event, &made, number | Int32(SD_EVENT_SIGNAL_PROCMASK), onSignal, userdata),
            "sd_event_add_signal")
        try adopt(made, name: name, priority: priority)
    }
}

extension EventLoop {
    package func addSignal(
        _ number: Int32, priority: Int64 = EventPriority.normal, name: String,
        handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) -> SignalSource {
        try SignalSource(
            loop: self, number: number, priority: priority, name: name, handler: handler)
    }
}

private func onSignal(
    _: OpaquePointer?, _: UnsafePointer<signalfd_siginfo>?, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    guard let source = EventSource.from(userdata, as: SignalSource.self) else { return -EINVAL }
    return withExtendedLifetime(source) { source.dispatch(source.handler) }
}

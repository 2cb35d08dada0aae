// One timer on one clock, absolute, armed and disarmed by its owner. Made disarmed.
// Must never fire early, nor more than once per arming.

import CSystemd
import Glibc

package enum TimerClock: Sendable {
    /// Wall time.
    case realtime
    /// Counts through suspend, knows no steps.
    case boottime
    /// Stops in suspend, knows no steps.
    case monotonic

    var id: clockid_t {
        switch self {
        case .realtime: CLOCK_REALTIME
        case .boottime: CLOCK_BOOTTIME
        case .monotonic: CLOCK_MONOTONIC
        }
    }
}

package final class Timer: EventSource {
    fileprivate let handler: () throws(SystemdError) -> Void

    init(
        loop: EventLoop, clock: TimerClock, accuracyUSec: UInt64, priority: Int64, name: String,
        handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        super.init(loop: loop)
        var made: OpaquePointer?
        // sd-event reads an accuracy of 0 as 250 ms, which nobody who writes 0 means.
        let accuracy = max(accuracyUSec, 1)
        try check(
            sd_event_add_time(
                loop.event, &made, clock.id, UInt64.max, accuracy, onTime, userdata),
            "sd_event_add_time")
        try adopt(made, name: name, priority: priority)
        try setEnabled(Int(SD_EVENT_OFF))
    }

    /// Fires once, when the clock reaches this many microseconds (at once when it is past).
    package func arm(atUSec: Int64) throws(SystemdError) {
        try check(
            sd_event_source_set_time(source, UInt64(max(atUSec, 0))), "sd_event_source_set_time")
        try setEnabled(Int(SD_EVENT_ONESHOT))
    }

    package func disarm() throws(SystemdError) { try setEnabled(Int(SD_EVENT_OFF)) }
}

extension EventLoop {
    /// - Parameter accuracyUSec: how late the timer may be so that wakes can be shared, >= 1.
    package func addTimer(
        clock: TimerClock, accuracyUSec: UInt64, priority: Int64 = EventPriority.normal,
        name: String, handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) -> Timer {
        try Timer(
            loop: self, clock: clock, accuracyUSec: accuracyUSec, priority: priority, name: name,
            handler: handler)
    }
}

private func onTime(
    _: OpaquePointer?, _: UInt64, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    guard let timer = EventSource.from(userdata, as: Timer.self) else { return -EINVAL }
    return withExtendedLifetime(timer) { timer.dispatch(timer.handler) }
}

// Tells when a descriptor can be read or written. Borrows the descriptor: its owner closes it,
// after dropping this source.

import CSystemd
import Glibc

package struct IOEvents: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let read = IOEvents(rawValue: EPOLLIN.rawValue)
    package static let write = IOEvents(rawValue: EPOLLOUT.rawValue)
    /// The other side is gone (reported whether asked for or not).
    package static let hangup = IOEvents(rawValue: EPOLLHUP.rawValue)
    /// Reported whether asked for or not.
    package static let error = IOEvents(rawValue: EPOLLERR.rawValue)
}

package final class IOSource: EventSource {
    fileprivate let handler: (IOEvents) throws(SystemdError) -> Void

    init(
        loop: EventLoop, fd: Int32, events: IOEvents, priority: Int64, name: String,
        handler: @escaping (IOEvents) throws(SystemdError) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        super.init(loop: loop)
        var made: OpaquePointer?
        try check(
            sd_event_add_io(loop.event, &made, fd, events.rawValue, onIO, userdata),
            "sd_event_add_io")
        try adopt(made, name: name, priority: priority)
    }

    package func setEvents(_ events: IOEvents) throws(SystemdError) {
        try check(
            sd_event_source_set_io_events(source, events.rawValue),
            "sd_event_source_set_io_events")
    }
}

extension EventLoop {
    package func addIO(
        fd: Int32, events: IOEvents, priority: Int64 = EventPriority.normal, name: String,
        handler: @escaping (IOEvents) throws(SystemdError) -> Void
    ) throws(SystemdError) -> IOSource {
        try IOSource(
            loop: self, fd: fd, events: events, priority: priority, name: name, handler: handler)
    }
}

private func onIO(
    _: OpaquePointer?, _: Int32, _ events: UInt32, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    guard let source = EventSource.from(userdata, as: IOSource.self) else { return -EINVAL }
    return withExtendedLifetime(source) {
        source.dispatch { () throws(SystemdError) in
            try source.handler(IOEvents(rawValue: events))
        }
    }
}

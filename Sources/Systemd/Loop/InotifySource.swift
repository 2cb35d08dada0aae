// Tells of changes to a file or in a folder. Says what happened and to which name; reads nothing.

import CSystemd
import Glibc

package struct InotifyMask: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    // Asked for. The numbers are the kernel's (inotify(7)); the C macros are cast expressions
    // that Swift types differently from one header version to the next.
    package static let modify = InotifyMask(rawValue: 0x0000_0002)
    package static let attributes = InotifyMask(rawValue: 0x0000_0004)
    package static let closeWrite = InotifyMask(rawValue: 0x0000_0008)
    package static let movedFrom = InotifyMask(rawValue: 0x0000_0040)
    package static let movedTo = InotifyMask(rawValue: 0x0000_0080)
    package static let create = InotifyMask(rawValue: 0x0000_0100)
    package static let delete = InotifyMask(rawValue: 0x0000_0200)
    package static let deleteSelf = InotifyMask(rawValue: 0x0000_0400)
    package static let moveSelf = InotifyMask(rawValue: 0x0000_0800)
    package static let onlyFolder = InotifyMask(rawValue: 0x0100_0000)
    package static let doNotFollow = InotifyMask(rawValue: 0x0200_0000)

    // Only told.
    /// Events were lost: look at everything again.
    package static let overflow = InotifyMask(rawValue: 0x0000_4000)
    /// The watch is over (the file is gone).
    package static let ignored = InotifyMask(rawValue: 0x0000_8000)
}

package struct InotifyEvent: Hashable, Sendable {
    package let mask: InotifyMask
    /// The name inside the watched folder; nil when the watched thing itself changed, or when
    /// the name is not UTF-8.
    package let name: String?

    package init(mask: InotifyMask, name: String?) {
        self.mask = mask
        self.name = name
    }
}

extension InotifyMask: Hashable {}

package final class InotifySource: EventSource {
    fileprivate let handler: (InotifyEvent) throws(SystemdError) -> Void

    init(
        loop: EventLoop, path: String, mask: InotifyMask, priority: Int64, name: String,
        handler: @escaping (InotifyEvent) throws(SystemdError) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        super.init(loop: loop)
        var made: OpaquePointer?
        try check(
            sd_event_add_inotify(loop.event, &made, path, mask.rawValue, onInotify, userdata),
            "sd_event_add_inotify")
        try adopt(made, name: name, priority: priority)
    }
}

extension EventLoop {
    package func addInotify(
        path: String, mask: InotifyMask, priority: Int64 = EventPriority.normal, name: String,
        handler: @escaping (InotifyEvent) throws(SystemdError) -> Void
    ) throws(SystemdError) -> InotifySource {
        try InotifySource(
            loop: self, path: path, mask: mask, priority: priority, name: name, handler: handler)
    }
}

private func onInotify(
    _: OpaquePointer?, _ event: UnsafePointer<inotify_event>?,
    _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    guard let event, let source = EventSource.from(userdata, as: InotifySource.self) else {
        return -EINVAL
    }
    let read = InotifyEvent(
        mask: InotifyMask(rawValue: event.pointee.mask), name: name(of: event))
    return withExtendedLifetime(source) {
        source.dispatch { () throws(SystemdError) in try source.handler(read) }
    }
}

/// The name follows the fixed part, padded with NUL to `len` bytes.
private func name(of event: UnsafePointer<inotify_event>) -> String? {
    let length = Int(event.pointee.len)
    guard length > 0 else { return nil }
    let start = UnsafeRawPointer(event).advanced(by: MemoryLayout<inotify_event>.size)
    let bytes = UnsafeRawBufferPointer(start: start, count: length).prefix { $0 != 0 }
    return String(validating: bytes, as: UTF8.self)
}

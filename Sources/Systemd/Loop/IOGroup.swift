// Many descriptors behind one source of the loop: an epoll of their own. sd-event asks the kernel
// about every ready descriptor before each single handler, which with a thousand busy ones costs more
// than the work; here a wake serves a handful, in turn. Borrows the descriptors, as IOSource does.

import CSystemd
import Glibc
import HostSystem

package final class IOGroup {
    /// Handlers per wake: then timers and everything else of the loop have their turn.
    private static let perWake: Int32 = 16

    fileprivate let poller: FileDescriptor
    private var source: IOSource?
    private var members: [UInt64: WeakMember] = [:]
    private var nextNumber: UInt64 = 0

    private struct WeakMember { weak var member: IOMember? }

    package init(loop: EventLoop, name: String) throws(SystemdError) {
        let raw = epoll_create1(Int32(EPOLL_CLOEXEC))
        try checkErrno(raw, "epoll_create1")
        poller = FileDescriptor(raw)
        source = try loop.addIO(fd: raw, events: .read, name: name) {
            [weak self] _ throws(SystemdError) in try self?.dispatch()
        }
    }

    /// The handler is called until the member is dropped.
    package func add(
        fd: Int32, events: IOEvents, handler: @escaping (IOEvents) -> Void
    ) throws(SystemdError) -> IOMember {
        nextNumber += 1
        let member = IOMember(self, fd, nextNumber, handler)
        try member.control(EPOLL_CTL_ADD, events)
        member.isAdded = true
        members[nextNumber] = WeakMember(member: member)
        return member
    }

    fileprivate func forget(_ number: UInt64) { members[number] = nil }

    private func dispatch() throws(SystemdError) { handle(try ready(atMost: IOGroup.perWake)) }

    /// Those whose other end is gone, all at once and ahead of their turn.
    package func hearLeavers() throws(SystemdError) {
        let gone = EPOLLHUP.rawValue | EPOLLERR.rawValue
        handle(try ready(atMost: Int32(max(members.count, 1))).filter { $0.events & gone != 0 })
    }

    private func ready(atMost most: Int32) throws(SystemdError) -> [epoll_event] {
        var found = [epoll_event](repeating: epoll_event(), count: Int(most))
        let count = epoll_wait(poller.raw, &found, most, 0)
        if count < 0, errno == EINTR { return [] }
        try checkErrno(count, "epoll_wait")
        return Array(found[..<Int(count)])
    }

    private func handle(_ events: [epoll_event]) {
        for event in events {
            // Numbers are never used again: one that an earlier handler dropped is not found.
            guard let member = members[event.data.u64]?.member else { continue }
            member.handler(IOEvents(rawValue: event.events))
        }
    }
}

/// One descriptor of a group; dropping it silences it.
package final class IOMember {
    private let group: IOGroup
    private let fd: Int32
    private let number: UInt64
    fileprivate let handler: (IOEvents) -> Void
    fileprivate var isAdded = false

    fileprivate init(
        _ group: IOGroup, _ fd: Int32, _ number: UInt64, _ handler: @escaping (IOEvents) -> Void
    ) {
        self.group = group
        self.fd = fd
        self.number = number
        self.handler = handler
    }

    deinit {
        guard isAdded else { return }
        epoll_ctl(group.poller.raw, EPOLL_CTL_DEL, fd, nil)
        group.forget(number)
    }

    package func setEvents(_ events: IOEvents) throws(SystemdError) {
        try control(EPOLL_CTL_MOD, events)
    }

    fileprivate func control(_ what: Int32, _ events: IOEvents) throws(SystemdError) {
        var event = epoll_event()
        event.events = events.rawValue
        event.data.u64 = number
        try checkErrno(epoll_ctl(group.poller.raw, what, fd, &event), "epoll_ctl")
    }
}

// One connection to a message bus (sd-bus), hung on the loop: opens, calls and signals without ever
// waiting. Every call is answered, also when the bus dies or is closed first: `call` once, `ask` once
// more when the answer comes after its time.

import CSystemd
import Glibc

package final class Bus {
    package let bus: OpaquePointer
    private let loop: EventLoop
    private var pending: [ObjectIdentifier: PendingCall] = [:]
    /// Those whose time is over and whose answer still counts, oldest first.
    private var overdue: [PendingCall] = []
    private var local: [BusMatch] = []
    private var isClosed = false

    /// The bus said hello: `uniqueName` and `busID` are known now.
    package var onConnected: () -> Void = {}
    /// The bus went away. Told once, after all outstanding calls were answered; not after `close`.
    package var onDisconnected: () -> Void = {}

    /// Begins to connect; `onConnected` tells when done. What is called and matched before that
    /// waits in the queue. Throws at once when nobody listens at the address.
    package init(
        address: String, loop: EventLoop, priority: Int64 = EventPriority.normal, name: String
    ) throws(SystemdError) {
        self.loop = loop
        var made: OpaquePointer?
        try check(sd_bus_new(&made), "sd_bus_new")
        guard let made else { throw SystemdError(call: "sd_bus_new", errno: ENOMEM) }
        bus = made
        try check(sd_bus_set_description(bus, name), "sd_bus_set_description")
        try check(sd_bus_set_address(bus, address), "sd_bus_set_address")
        try check(sd_bus_set_bus_client(bus, 1), "sd_bus_set_bus_client")
        try check(sd_bus_set_connected_signal(bus, 1), "sd_bus_set_connected_signal")
        try check(sd_bus_start(bus), "sd_bus_start")
        try check(sd_bus_attach_event(bus, loop.event, Int32(priority)), "sd_bus_attach_event")
        try watchConnection()
    }

    deinit { close(); sd_bus_unref(bus) }

    /// sd-bus tells of its own connection as signals of a sender that no bus lets anybody be.
    private func watchConnection() throws(SystemdError) {
        let own = "org.freedesktop.DBus.Local"
        local.append(
            try BusMatch(bus: bus, local: own, member: "Connected") { [weak self] _ in
                self?.onConnected()
            })
        local.append(
            try BusMatch(bus: bus, local: own, member: "Disconnected") { [weak self] _ in
                self?.onDisconnected()
            })
    }

    /// Said hello to and not yet gone: sending goes straight to the socket.
    package var isReady: Bool { !isClosed && sd_bus_is_ready(bus) > 0 }

    /// Not closed and not gone; perhaps still connecting.
    package var isOpen: Bool { !isClosed && sd_bus_is_open(bus) > 0 }

    /// Our own name (`:1.42`); nil before `onConnected` (asking sd-bus earlier would block).
    package var uniqueName: String? {
        var name: UnsafePointer<CChar>?
        guard isReady, sd_bus_get_unique_name(bus, &name) >= 0 else { return nil }
        return text(name)
    }

    /// Which bus this is, 32 hexadecimal digits, new at each start of the bus; nil before
    /// `onConnected`.
    package var busID: String? {
        var id = sd_id128_t()
        guard isReady, sd_bus_get_bus_id(bus, &id) >= 0 else { return nil }
        // 32 digits and the NUL.
        var digits = [CChar](repeating: 0, count: 33)
        return text(sd_id128_to_string(id, &digits))
    }

    /// Sends a call and returns; the answer comes from the loop, never from inside this function.
    /// - Parameter timeoutUSec: counted from when the connection stands.
    package func call(
        _ method: BusMethod, timeoutUSec: UInt64, body: (BusBody) -> Void = { _ in },
        completion: @escaping (Result<BusMessage, BusFailure>) -> Void
    ) throws(SystemdError) {
        try send(method, timeoutUSec, body, completion, heedsLate: false)
    }

    /// As `call`, where an answer is of use whenever it comes: after `timedOut` the completion is called
    /// once more, with the answer, should the callee find its voice. That is its sign of life, and
    /// costs no wake until then.
    /// - Parameter timeoutUSec: counted from now, also while the connection is being made: a bus that
    ///   accepts and keeps silent is no reason to wait longer.
    package func ask(
        _ method: BusMethod, timeoutUSec: UInt64, body: (BusBody) -> Void = { _ in },
        completion: @escaping (Result<BusMessage, BusFailure>) -> Void
    ) throws(SystemdError) {
        try send(method, timeoutUSec, body, completion, heedsLate: true)
    }

    private func send(
        _ method: BusMethod, _ timeoutUSec: UInt64, _ body: (BusBody) -> Void,
        _ completion: @escaping (Result<BusMessage, BusFailure>) -> Void, heedsLate: Bool
    ) throws(SystemdError) {
        guard isOpen else { throw SystemdError(call: "sd_bus_call_async", errno: ENOTCONN) }
        var made: OpaquePointer?
        try check(
            sd_bus_message_new_method_call(
                bus, &made, method.destination, method.path, method.interface, method.member),
            "sd_bus_message_new_method_call")
        guard let made else { throw SystemdError(call: "sd_bus_message_new", errno: ENOMEM) }
        defer { sd_bus_message_unref(made) }
        let writer = BusBody(made)
        body(writer)
        try writer.finish()

        let call = PendingCall(bus: self, timeoutUSec: timeoutUSec, completion: completion)
        if heedsLate { try call.startClock(on: loop) }
        try call.send(made)
        pending[ObjectIdentifier(call)] = call
    }

    /// Waits until everything queued is written; for the last words before `close`. Does nothing
    /// while the connection is not up, which is when it would wait for long.
    package func flush() throws(SystemdError) {
        guard isReady else { return }
        try check(sd_bus_flush(bus), "sd_bus_flush")
    }

    /// Ends the connection; what is outstanding is answered with `.disconnected`, from in here.
    /// Dropping the last reference does the same, but while that reference is being changed:
    /// owners whose answers look at it close first.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        local = []
        sd_bus_detach_event(bus)
        sd_bus_close(bus)
        let outstanding = pending.values
        pending = [:]
        overdue = []
        for call in outstanding { call.finish(.failure(.disconnected)) }
    }

    /// Answers that are still hoped for. 64: a callee that hangs for a day is asked a few dozen times;
    /// one that hangs for ever must not cost more with every question.
    private static let mostOverdue = 64

    func keepOverdue(_ call: PendingCall) {
        overdue.append(call)
        if overdue.count > Bus.mostOverdue { forget(overdue[0]) }
    }

    func forget(_ call: PendingCall) {
        pending[ObjectIdentifier(call)] = nil
        overdue.removeAll { $0 === call }
    }
}

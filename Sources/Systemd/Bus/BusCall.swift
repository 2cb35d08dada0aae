// One outstanding method call and how it ends: with a reply, an error, no answer in time, or the
// bus gone; exactly once. A call that heeds late answers ends once more with that one.

import CSystemd
import Glibc

/// Whom to call, and what.
package struct BusMethod: Hashable, Sendable {
    package let destination: String
    package let path: String
    package let interface: String
    package let member: String

    package init(destination: String, path: String, interface: String, member: String) {
        self.destination = destination
        self.path = path
        self.interface = interface
        self.member = member
    }
}

package enum BusFailure: Error, Hashable, Sendable {
    /// No answer within the time given; the callee may have acted all the same.
    case timedOut
    /// The connection ended first.
    case disconnected
    /// A D-Bus error, from the callee or from the bus (`org.freedesktop.DBus.Error...`).
    case refused(name: String, text: String)
}

final class PendingCall {
    private weak var owner: Bus?
    private let bus: OpaquePointer
    private let timeoutUSec: UInt64
    private let deadlineUSec: Int64
    private var slot: OpaquePointer?
    private var completion: ((Result<BusMessage, BusFailure>) -> Void)?
    /// Ours, where the answer counts after its time: sd-bus's own timeout ends the call.
    private var clock: Timer?
    private var isOverdue = false
    /// A twentieth of a second: nobody sees it, and the wake may be shared.
    private static let accuracy: UInt64 = 50_000

    init(
        bus: Bus, timeoutUSec: UInt64,
        completion: @escaping (Result<BusMessage, BusFailure>) -> Void
    ) {
        owner = bus
        self.bus = bus.bus
        self.timeoutUSec = timeoutUSec
        self.completion = completion
        deadlineUSec =
            Clocks.read().monotonicUSec.addingReportingOverflow(Int64(clamping: timeoutUSec))
            .partialValue
    }

    deinit { sd_bus_slot_unref(slot) }

    /// From here on the answer counts after its time too.
    func startClock(on loop: EventLoop) throws(SystemdError) {
        let timer = try loop.addTimer(
            clock: .monotonic, accuracyUSec: PendingCall.accuracy, name: "bus-call"
        ) { [weak self] in self?.ranOut() }
        try timer.arm(atUSec: deadlineUSec)
        clock = timer
    }

    private func ranOut() {
        isOverdue = true
        owner?.keepOverdue(self)
        completion?(.failure(.timedOut))
    }

    func send(_ message: OpaquePointer) throws(SystemdError) {
        let userdata = Unmanaged.passUnretained(self).toOpaque()
        let timeout = clock == nil ? timeoutUSec : UInt64.max
        try check(
            sd_bus_call_async(bus, &slot, message, onReply, userdata, timeout),
            "sd_bus_call_async")
    }

    fileprivate func received(_ message: BusMessage) {
        owner?.forget(self)
        guard let failure = message.failure else { return finish(.success(message)) }
        finish(.failure(classify(failure)))
    }

    func finish(_ result: Result<BusMessage, BusFailure>) {
        sd_bus_slot_unref(slot)
        slot = nil
        clock = nil
        let answer = completion
        completion = nil
        // That it came to nothing was told when its time was over.
        if isOverdue, case .failure = result { return }
        answer?(result)
    }

    /// sd-bus and the bus daemon both write `NoReply`: for a timeout, for a lost connection, and
    /// for a callee that left without answering. The connection and the clock tell them apart.
    private func classify(_ failure: (name: String, text: String)) -> BusFailure {
        let error = "org.freedesktop.DBus.Error."
        guard failure.name == error + "NoReply" || failure.name == error + "Timeout" else {
            return .refused(name: failure.name, text: failure.text)
        }
        if sd_bus_is_open(bus) <= 0 { return .disconnected }
        if failure.name == error + "Timeout" || Clocks.read().monotonicUSec >= deadlineUSec {
            return .timedOut
        }
        return .refused(name: failure.name, text: failure.text)
    }
}

private func onReply(
    _ message: OpaquePointer?, _ userdata: UnsafeMutableRawPointer?,
    _: UnsafeMutablePointer<sd_bus_error>?
) -> Int32 {
    guard let message, let userdata else { return -EINVAL }
    let call = Unmanaged<PendingCall>.fromOpaque(userdata).takeUnretainedValue()
    withExtendedLifetime(call) { call.received(BusMessage(message)) }
    return 1
}

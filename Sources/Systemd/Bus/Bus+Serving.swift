// The answering side of a bus: take a name, receive calls, reply. The daemon
// owns no name; the page does, and tests play the desktop's services with this, over a real bus.

import CSystemd
import Glibc

package final class BusFilter {
    private var slot: OpaquePointer?
    /// Whether the message was dealt with.
    fileprivate let handler: (BusMessage) -> Bool

    fileprivate init(
        bus: OpaquePointer, handler: @escaping (BusMessage) -> Bool
    ) throws(SystemdError) {
        self.handler = handler
        let userdata = Unmanaged.passUnretained(self).toOpaque()
        try check(sd_bus_add_filter(bus, &slot, onMessage, userdata), "sd_bus_add_filter")
    }

    deinit { sd_bus_slot_unref(slot) }
}

extension Bus {
    /// Sees every message that arrives, replies included; returns whether it dealt with it.
    package func addFilter(
        _ handler: @escaping (BusMessage) -> Bool
    ) throws(SystemdError) -> BusFilter {
        try BusFilter(bus: bus, handler: handler)
    }

    package func reply(
        to call: BusMessage, body: (BusBody) -> Void = { _ in }
    ) throws(SystemdError) {
        var made: OpaquePointer?
        try check(
            sd_bus_message_new_method_return(call.message, &made),
            "sd_bus_message_new_method_return")
        try send(made, to: nil, body: body)
    }

    package func reply(
        to call: BusMessage, error name: String, text: String
    ) throws(SystemdError) {
        let result = name.withCString { name in
            text.withCString { text in
                var error = sd_bus_error(name: name, message: text, _need_free: 0)
                return sd_bus_reply_method_error(call.message, &error)
            }
        }
        try check(result, "sd_bus_reply_method_error")
    }

    /// Sends a message that was made: to one connection, or to whoever it is for.
    package func send(
        _ made: OpaquePointer?, to destination: String?, body: (BusBody) -> Void
    ) throws(SystemdError) {
        guard let made else { throw SystemdError(call: "sd_bus_message_new", errno: ENOMEM) }
        defer { sd_bus_message_unref(made) }
        let writer = BusBody(made)
        body(writer)
        try writer.finish()
        if let destination {
            try check(sd_bus_send_to(bus, made, destination, nil), "sd_bus_send_to")
        } else {
            try check(sd_bus_send(bus, made, nil), "sd_bus_send")
        }
    }
}

private func onMessage(
    _ message: OpaquePointer?, _ userdata: UnsafeMutableRawPointer?,
    _: UnsafeMutablePointer<sd_bus_error>?
) -> Int32 {
    guard let message, let userdata else { return -EINVAL }
    let filter = Unmanaged<BusFilter>.fromOpaque(userdata).takeUnretainedValue()
    return withExtendedLifetime(filter) { filter.handler(BusMessage(message)) ? 1 : 0 }
}

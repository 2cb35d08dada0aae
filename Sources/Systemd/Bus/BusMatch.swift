// A subscription to a signal; ends when it is dropped. Delivers what arrives; whether the sender is
// the right one is for the listener to judge.

import CSystemd
import Glibc

package final class BusMatch {
    private var slot: OpaquePointer?
    fileprivate let handler: (BusMessage) -> Void

    deinit { sd_bus_slot_unref(slot) }

    /// A rule for the bus, sent without waiting. If the bus refuses the rule, sd-bus ends the
    /// connection (`onDisconnected`): a deaf connection would be worse than none.
    fileprivate init(
        bus: OpaquePointer, rule: String, handler: @escaping (BusMessage) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        let userdata = Unmanaged.passUnretained(self).toOpaque()
        try check(
            sd_bus_add_match_async(bus, &slot, rule, onSignal, nil, userdata),
            "sd_bus_add_match_async")
    }

    /// For sd-bus's own signals about the connection; nothing is sent.
    init(
        bus: OpaquePointer, local sender: String, member: String,
        handler: @escaping (BusMessage) -> Void
    ) throws(SystemdError) {
        self.handler = handler
        let userdata = Unmanaged.passUnretained(self).toOpaque()
        try check(
            sd_bus_match_signal(
                bus, &slot, sender, "/org/freedesktop/DBus/Local", sender, member, onSignal,
                userdata),
            "sd_bus_match_signal")
    }
}

extension Bus {
    /// Subscribes to a signal. The texts are names by the D-Bus specification, not user input.
    /// - Parameter path: nil for any object of the sender.
    /// - Parameter member: nil for any signal of the interface.
    /// - Parameter firstArgument: only signals whose first value is this text.
    /// - Parameter firstPath: only signals whose first value is this path, or a folder above it (with a
    ///   slash at its end), or below it.
    package func addMatch(
        sender: String, path: String?, interface: String, member: String?,
        firstArgument: String? = nil, firstPath: String? = nil,
        handler: @escaping (BusMessage) -> Void
    ) throws(SystemdError) -> BusMatch {
        var rule = "type='signal',sender='\(sender)',interface='\(interface)'"
        if let member { rule += ",member='\(member)'" }
        if let path { rule += ",path='\(path)'" }
        if let firstArgument { rule += ",arg0='\(firstArgument)'" }
        if let firstPath { rule += ",arg0path='\(firstPath)'" }
        return try BusMatch(bus: bus, rule: rule, handler: handler)
    }
}

private func onSignal(
    _ message: OpaquePointer?, _ userdata: UnsafeMutableRawPointer?,
    _: UnsafeMutablePointer<sd_bus_error>?
) -> Int32 {
    guard let message, let userdata else { return -EINVAL }
    let match = Unmanaged<BusMatch>.fromOpaque(userdata).takeUnretainedValue()
    withExtendedLifetime(match) { match.handler(BusMessage(message)) }
    // 0: others may have subscribed to the same signal.
    return 0
}

// What only a service of the desktop does on a bus, and so the tests that play one: emit signals, and the
// values that no program of ours writes or reads.

import CSystemd
package import Systemd

extension Bus {
    /// - Parameter destination: one connection (as some servers do), or nil for everybody.
    package func emit(
        path: String, interface: String, member: String, to destination: String? = nil,
        body: (BusBody) -> Void
    ) throws(SystemdError) {
        var made: OpaquePointer?
        let result = sd_bus_message_new_signal(bus, &made, path, interface, member)
        guard result >= 0 else {
            throw SystemdError(call: "sd_bus_message_new_signal", errno: -result)
        }
        try send(made, to: destination, body: body)
    }
}

extension BusBody {
    package func appendStruct(of contents: String, _ fields: () -> Void) {
        container("r", contents, fields)
    }

    package func appendVariant(of contents: String, _ value: () -> Void) {
        container("v", contents, value)
    }

    package func appendPath(_ path: String) { append("o", text: path) }
}

extension BusMessage {
    package func readByte() -> UInt8? { read("y", zero: 0) }
    package func readInt32() -> Int32? { read("i", zero: 0) }
}

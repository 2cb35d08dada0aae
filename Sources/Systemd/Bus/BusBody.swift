// Writes the values of one D-Bus message, in order. The first failure is kept and ends the
// writing; whoever sends the message asks for it.

import CSystemd
import Glibc

package final class BusBody {
    private let message: OpaquePointer
    private var failure: SystemdError?

    /// Borrows the message for as long as the body is written.
    init(_ message: OpaquePointer) { self.message = message }

    func finish() throws(SystemdError) {
        if let failure { throw failure }
    }

    package func append(_ value: String) { append("s", text: BusBody.sendable(value)) }

    /// A type that is text on the wire: `s`, or `o` for a path.
    package func append(_ type: Unicode.Scalar, text: String) {
        text.withCString { pointer in
            keep(
                sd_bus_message_append_basic(message, busType(type), pointer),
                "sd_bus_message_append_basic")
        }
    }

    /// NUL cannot be on the wire: a text would end there. Unicode's noncharacters can, but sd-bus
    /// refuses the whole message for one (`utf8_is_valid` in its source).
    private static func sendable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isRefused) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { safe.append(isRefused(scalar) ? "\u{FFFD}" : scalar) }
        return String(safe)
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0 || (0xfdd0...0xfdef).contains(scalar.value)
            || scalar.value & 0xfffe == 0xfffe
    }

    package func append(_ value: UInt8) { append("y", value) }
    package func append(_ value: Int32) { append("i", value) }
    package func append(_ value: UInt32) { append("u", value) }
    package func append(_ value: Int64) { append("x", value) }
    package func append(_ value: UInt64) { append("t", value) }

    /// 32 bits wide on the wire and in C.
    package func append(_ value: Bool) { append("b", Int32(value ? 1 : 0)) }

    package func append(_ values: [String]) {
        container("a", "s") { for value in values { append(value) } }
    }

    /// An `a{sv}`; its entries come from `entry` inside the closure.
    package func appendDictionary(_ entries: () -> Void) { container("a", "{sv}", entries) }

    package func entry(_ key: String, _ value: String) { entry(key, "s") { append(value) } }
    package func entry(_ key: String, _ value: Bool) { entry(key, "b") { append(value) } }
    package func entry(_ key: String, _ value: UInt8) { entry(key, "y") { append(value) } }
    package func entry(_ key: String, _ value: Int32) { entry(key, "i") { append(value) } }

    /// `type`: the signature of what `value` appends.
    package func entry(_ key: String, _ type: String, _ value: () -> Void) {
        container("e", "sv") {
            append(key)
            container("v", type, value)
        }
    }

    /// An array whose elements, each of this signature, come from `elements`.
    package func appendArray(of contents: String, _ elements: () -> Void) {
        container("a", contents, elements)
    }

    private func append<Value>(_ type: Unicode.Scalar, _ value: Value) {
        withUnsafePointer(to: value) { pointer in
            keep(
                sd_bus_message_append_basic(message, busType(type), pointer),
                "sd_bus_message_append_basic")
        }
    }

    /// An array (`a`), a struct (`r`), a variant (`v`) or an entry (`e`) whose contents have this signature.
    package func container(_ type: Unicode.Scalar, _ contents: String, _ body: () -> Void) {
        keep(
            sd_bus_message_open_container(message, busType(type), contents),
            "sd_bus_message_open_container")
        body()
        keep(sd_bus_message_close_container(message), "sd_bus_message_close_container")
    }

    private func keep(_ result: Int32, _ call: StaticString) {
        guard failure == nil, result < 0 else { return }
        failure = SystemdError(call: "\(call)", errno: -result)
    }
}

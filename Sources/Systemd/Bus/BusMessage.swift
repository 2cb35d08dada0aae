// One D-Bus message as read: who sent it, and its values in order, each nil when the message holds
// something else there. Must never trap on what another program sent.

import CSystemd
import Glibc

package final class BusMessage {
    let message: OpaquePointer

    /// Takes a reference of its own.
    init(_ message: OpaquePointer) { self.message = sd_bus_message_ref(message) }

    deinit { sd_bus_message_unref(message) }

    package var sender: String? { text(sd_bus_message_get_sender(message)) }
    package var path: String? { text(sd_bus_message_get_path(message)) }
    package var interface: String? { text(sd_bus_message_get_interface(message)) }
    package var member: String? { text(sd_bus_message_get_member(message)) }
    package var signature: String { text(sd_bus_message_get_signature(message, 1)) ?? "" }

    package var isMethodCall: Bool { sd_bus_message_is_method_call(message, nil, nil) > 0 }

    /// Name and text when this is an error reply.
    var failure: (name: String, text: String)? {
        guard sd_bus_message_is_method_error(message, nil) > 0,
            let error = sd_bus_message_get_error(message)
        else { return nil }
        return (text(error.pointee.name) ?? "", text(error.pointee.message) ?? "")
    }

    // MARK: Values, in order

    package func readString() -> String? {
        var pointer: UnsafePointer<CChar>?
        guard read("s", into: &pointer) || read("o", into: &pointer) else { return nil }
        return text(pointer)
    }

    package func readUInt32() -> UInt32? { read("u", zero: 0) }
    package func readUInt64() -> UInt64? { read("t", zero: 0) }

    /// On the wire and in C a boolean is 32 bits wide; a Swift Bool's address would be overrun.
    package func readBool() -> Bool? {
        let value: Int32? = read("b", zero: 0)
        return value.map { $0 != 0 }
    }

    package func readStrings() -> [String]? {
        readArray(of: "s") { $0.readString() }
    }

    /// `a` of something: `element` is called until the array is at its end.
    package func readArray<Element>(
        of contents: String, _ element: (BusMessage) -> Element?
    ) -> [Element]? {
        guard enter("a", contents) else { return nil }
        var elements: [Element] = []
        while sd_bus_message_at_end(message, 0) == 0 {
            guard let next = element(self) else { return nil }
            elements.append(next)
        }
        return exit() ? elements : nil
    }

    /// A struct with these fields; `fields` has to consume all of them.
    package func readStruct<Value>(
        of contents: String, _ fields: (BusMessage) -> Value?
    ) -> Value? {
        guard enter("r", contents), let found = fields(self), exit() else { return nil }
        return found
    }

    /// A `v` that holds this signature.
    package func readVariant<Value>(
        of contents: String, _ value: (BusMessage) -> Value?
    ) -> Value? {
        guard enter("v", contents), let found = value(self), exit() else { return nil }
        return found
    }

    /// An `a{sv}`: keys this end does not understand are to be passed over with `skipVariant`,
    /// so `value` has to consume exactly one variant.
    package func readDictionary(_ value: (String, BusMessage) -> Bool) -> Bool {
        guard enter("a", "{sv}") else { return false }
        while sd_bus_message_at_end(message, 0) == 0 {
            guard enter("e", "sv"), let key = readString(), value(key, self), exit() else {
                return false
            }
        }
        return exit()
    }

    /// Passes over one variant, whatever is in it.
    package func skipVariant() -> Bool { sd_bus_message_skip(message, "v") >= 0 }

    /// What the next variant holds; nil when the next value is none.
    package func variantSignature() -> String? {
        var type: CChar = 0
        var contents: UnsafePointer<CChar>?
        guard sd_bus_message_peek_type(message, &type, &contents) > 0,
            type == busType("v")
        else { return nil }
        return text(contents)
    }

    package func read<Value>(_ type: Unicode.Scalar, zero: Value) -> Value? {
        var value = zero
        return read(type, into: &value) ? value : nil
    }

    private func read<Value>(_ type: Unicode.Scalar, into value: inout Value) -> Bool {
        withUnsafeMutablePointer(to: &value) {
            sd_bus_message_read_basic(message, busType(type), $0) > 0
        }
    }

    private func enter(_ type: Unicode.Scalar, _ contents: String) -> Bool {
        sd_bus_message_enter_container(message, busType(type), contents) > 0
    }

    private func exit() -> Bool { sd_bus_message_exit_container(message) >= 0 }
}

/// D-Bus writes a type as one ASCII letter.
func busType(_ letter: Unicode.Scalar) -> CChar {
    CChar(truncatingIfNeeded: letter.value)
}

func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
}

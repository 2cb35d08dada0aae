// Reading and building D-Bus messages, as far as this server needs it.

import CSystemd

/// Borrowed: valid while the callback that got it runs.
struct Message {
    let raw: OpaquePointer

    private static func code(_ letter: Unicode.Scalar) -> CChar { CChar(letter.value) }

    var member: String { sd_bus_message_get_member(raw).map { String(cString: $0) } ?? "" }
    var interface: String { sd_bus_message_get_interface(raw).map { String(cString: $0) } ?? "" }

    func uint32() -> UInt32 {
        var value: UInt32 = 0
        sd_bus_message_read_basic(raw, Message.code("u"), &value)
        return value
    }

    func int32() -> Int32 {
        var value: Int32 = 0
        sd_bus_message_read_basic(raw, Message.code("i"), &value)
        return value
    }

    func string() -> String {
        var value: UnsafePointer<CChar>?
        sd_bus_message_read_basic(raw, Message.code("s"), &value)
        return value.map { String(cString: $0) } ?? ""
    }

    /// Runs `item` for each element of the array that comes next.
    func array(of contents: String, _ item: () -> Void) {
        guard sd_bus_message_enter_container(raw, Message.code("a"), contents) > 0 else { return }
        while sd_bus_message_at_end(raw, 0) == 0 { item() }
        sd_bus_message_exit_container(raw)
    }

    /// `name:type=value` of the dictionary entry that comes next.
    func entry() -> String {
        sd_bus_message_enter_container(raw, Message.code("e"), "sv")
        let name = string()
        var kind: CChar = 0
        var contents: UnsafePointer<CChar>?
        sd_bus_message_peek_type(raw, &kind, &contents)
        let signature = contents.map { String(cString: $0) } ?? ""
        sd_bus_message_enter_container(raw, Message.code("v"), signature)
        let value = value(signature)
        sd_bus_message_exit_container(raw)
        sd_bus_message_exit_container(raw)
        return "\(name):\(signature)=\(value)"
    }

    private func value(_ signature: String) -> String {
        switch signature {
        case "s": return string()
        case "u": return "\(uint32())"
        case "i": return "\(int32())"
        case "b":
            // A boolean is a C int on this interface.
            var flag: Int32 = 0
            sd_bus_message_read_basic(raw, Message.code("b"), &flag)
            return flag == 0 ? "false" : "true"
        case "y":
            var byte: UInt8 = 0
            sd_bus_message_read_basic(raw, Message.code("y"), &byte)
            return "\(byte)"
        default:
            sd_bus_message_skip(raw, signature)
            return "?"
        }
    }

    func append(_ value: UInt32) {
        var value = value
        sd_bus_message_append_basic(raw, Message.code("u"), &value)
    }

    func append(_ value: String) { sd_bus_message_append_basic(raw, Message.code("s"), value) }

    func append(_ values: [String]) {
        sd_bus_message_open_container(raw, Message.code("a"), "s")
        for value in values { append(value) }
        sd_bus_message_close_container(raw)
    }

    /// Sends an answer to this call, filled by `fill`.
    func reply(_ fill: (Message) -> Void) {
        var answer: OpaquePointer?
        guard sd_bus_message_new_method_return(raw, &answer) >= 0, let answer else { return }
        fill(Message(raw: answer))
        sd_bus_message_send(answer)
        sd_bus_message_unref(answer)
    }

    func refuse(_ name: String, _ text: String) {
        var error = sd_bus_error()
        sd_bus_error_set(&error, name, text)
        sd_bus_reply_method_error(raw, &error)
        sd_bus_error_free(&error)
    }
}

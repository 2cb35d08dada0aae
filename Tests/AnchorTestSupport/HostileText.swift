// Text as somebody writes it who means no good: what a terminal would obey, what shows the rest in another order, what
// begins a line or a tag of its own. One list for every door that a person's, a file's or another program's words
// go out of.

import ControlInterface
package import Varlink

package enum HostileText {
    /// Each obeyed by some terminal, or by a reader of lines; letters on either side tells that it came through.
    package static let pieces = [
        // Colour, cursor and screen; by ESC and by C1's own CSI.
        "\u{1B}[31m", "\u{1B}[2J", "\u{9B}2J", "\u{1B}[6n",
        // Title bar, a link that says one thing and leads to another, the clipboard; ended by BEL and by ST.
        "\u{1B}]0;c\u{7}", "\u{1B}]8;;https://example.org\u{1B}\\here\u{1B}]8;;\u{1B}\\",
        "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{9D}8;;file:///etc\u{9C}",
        // A device's own, keys that come back as typed, a full reset.
        "\u{1B}P1$r0m\u{1B}\\", "\u{90}+q544e\u{9C}", "\u{1B}c",
        // A line over the line, one byte back, the end of a string in C, DEL, C1's next line.
        "\r", "\u{8}", "\u{0}", "\u{7F}", "\u{85}", "\u{B}\u{C}",
        // Another order of what follows, and lines that are none.
        "\u{202E}", "\u{202A}", "\u{2066}", "\u{2067}", "\u{2028}", "\u{2029}",
        // For pages and tables.
        "</p><script>alert(1)</script>", "\" onclick=\"x", "<!--", "&#x202e;", "=1+1",
    ]

    /// All of it between plain letters.
    package static let all = "XQ" + pieces.joined(separator: "XQ") + "XQz"

    /// What of it a schedule takes: no control characters are read there.
    package static var inSchedule: String {
        String(
            String.UnicodeScalarView(
                all.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        )
    }

    /// The first character in a text that was to be harmless.
    package static func obeyed(in text: String) -> String? {
        let found = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        return found.map { "U+\(String($0.value, radix: 16))" }
    }
}

/// Replies to any call: each string of the declared type is hostile, each number the same moment. Made from the
/// interface's own definition, so that a new field is tried too.
package final class HostileDaemon {
    private let text: String
    private let service: VarlinkService
    private let interface: InterfaceDescription

    package init(_ text: String = HostileText.all) throws {
        self.text = text
        interface = try Interface.description()
        service = try VarlinkService(
            info: ServiceInfo(vendor: "v", product: "p", version: "1", url: "u"),
            interfaces: [interface])
    }

    package func answer(_ call: Call, _ connection: inout ServerConnection) -> [UInt8] {
        guard let path = call.path, let method = interface.methods[path.method] else {
            return connection.fail(CallError("a.B", ["why": .string(text)]))
        }
        let reply = members(method.output)
        return connection.reply(reply, continues: true)
            + (call.more ? connection.reply(reply) : [])
    }

    private func members(_ fields: [InterfaceField]) -> [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, value($0)) })
    }

    private func value(_ field: InterfaceField) -> JSONValue {
        // What a client looks up in a table of its own stays itself, so that it gets that far.
        switch field.name {
        case "event": "done"
        case "undoes": .null
        case "language": "en"
        default: value(field.type)
        }
    }

    private func value(_ type: InterfaceType) -> JSONValue {
        switch type {
        case .bool: true
        case .int: 1_774_616_400_000_000
        case .float: .double(0.5)
        case .string: .string(text)
        case .object: [:]
        case .named(let name): interface.types[name].map(value) ?? .null
        case .structure(let fields): .object(members(fields))
        case .enumeration(let names): .string(names[0])
        case .array(let inner): [value(inner), value(inner)]
        case .map(let inner): .object([text: value(inner)])
        case .nullable(let inner): value(inner)
        }
    }
}

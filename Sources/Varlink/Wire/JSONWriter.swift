// Values into the text of JSON, as the wire wants it: keys sorted by their bytes, slashes plain, no white space.
// Owns how a text is escaped and a number is spelled; must never write what JSON has no form for.

package enum JSONWriter {
    /// False, with half of it written, for a number JSON has no form for (infinity, not-a-number).
    package static func append(_ value: JSONValue, to bytes: inout [UInt8]) -> Bool {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .int(let number): append(number, to: &bytes)
        case .double(let number):
            guard number.isFinite else { return false }
            bytes += spelled(number).utf8
        case .string(let text): append(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                guard append(item, to: &bytes) else { return false }
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (key, item) in members.sorted(by: { isBefore($0.key, $1.key) }) {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                append(key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                guard append(item, to: &bytes) else { return false }
            }
            bytes.append(UInt8(ascii: "}"))
        }
        return true
    }

    private static func isBefore(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    package static func append(_ number: Int64, to bytes: inout [UInt8]) {
        bytes += String(number).utf8
    }

    /// The shortest digits that read back as the same number; a whole one without its `.0`.
    private static func spelled(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// In quotes; what RFC 8259 section 7 wants escaped is, and nothing else.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { content in
            var plain = content.startIndex
            for place in content.indices {
                guard let escape = escape(content[place]) else { continue }
                unsafe bytes += content[plain..<place]
                bytes += escape.utf8
                plain = place + 1
            }
            unsafe bytes += content[plain...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x20...: return nil
        case 0x08: return "\\b"
        case 0x09: return "\\t"
        case 0x0A: return "\\n"
        case 0x0C: return "\\f"
        case 0x0D: return "\\r"
        default: return (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
        }
    }
}

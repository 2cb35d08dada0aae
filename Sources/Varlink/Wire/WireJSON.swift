// JSON text to values and back, as the wire wants it: keys sorted, slashes plain, no whitespace.
// Must never hand a decoder text whose nesting has not been measured.

import FoundationEssentials

/// Why a message cannot be used, for a person to read.
package struct WireError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

package enum WireJSON {
    /// Deeper than any message of an interface needs, and far from the end of the stack: a decoder
    /// recurses once per level.
    package static let deepest = 64

    /// One value; text after it, invalid UTF-8 or too deep nesting is refused.
    package static func value(_ bytes: some Collection<UInt8>) throws(WireError) -> JSONValue {
        try decode(JSONValue.self, from: bytes)
    }

    package static func decode<T: Decodable>(
        _ type: T.Type, from bytes: some Collection<UInt8>
    ) throws(WireError) -> T {
        try checkBrackets(of: bytes)
        // A decoder would guess at UTF-16 and UTF-32, and read on past broken sequences.
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw WireError("not UTF-8")
        }
        guard let first = bytes.first(where: { !isSpace($0) }), first < 0x80 else {
            throw WireError("no JSON")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw WireError(explain(error))
        } catch {
            throw WireError("no JSON")
        }
    }

    /// Nil for a number JSON has no form for (infinity, not-a-number).
    package static func encode(_ value: some Encodable) -> [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { Array($0) }
    }

    /// For people and pipes: the text of a value, one line. The same value as the wire's text; what a
    /// terminal would obey and JSON lets stand (C1 controls, reordering) is written as its number.
    package static func text(_ value: some Encodable) -> String {
        guard let bytes = encode(value) else { return "null" }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            guard isObeyed(scalar) else { return result.unicodeScalars.append(scalar) }
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    /// Only ever within a string: outside there is nothing but ASCII.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Between two types that have the same JSON; no text is made of it on the way.
    package static func convert<T: Decodable>(
        _ value: some Encodable, to type: T.Type
    ) throws(WireError) -> T {
        let plain: JSONValue
        do { plain = try ValueEncoder.value(of: value) } catch {
            throw WireError("a number JSON has no form for")
        }
        do { return try ValueDecoder(plain).decode(type) } catch let error as DecodingError {
            throw WireError(explain(error))
        } catch {
            throw WireError("no JSON")
        }
    }

    /// Refuses too many brackets open at once (those within strings not counted), and a comma
    /// before a closing one: the decoder lets that pass and RFC 8259 does not. Anything unbalanced
    /// is left for the decoder to refuse.
    private static func checkBrackets(of bytes: some Collection<UInt8>) throws(WireError) {
        var open = 0
        var inString = false
        var escaped = false
        var previous: UInt8 = 0
        for byte in bytes {
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open += 1
                guard open <= deepest else {
                    throw WireError("nested deeper than \(deepest) levels")
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard previous != UInt8(ascii: ",") else {
                    throw WireError("a comma with nothing after it")
                }
                open -= 1
            default: break
            }
            if !isSpace(byte) { previous = byte }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func explain(_ error: DecodingError) -> String {
        let context: DecodingError.Context
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
            context = found
        case .keyNotFound(let key, _): return "\(key.stringValue) is not there"
        @unknown default: return "no JSON"
        }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? "no JSON" : "\(path) has another type"
    }
}

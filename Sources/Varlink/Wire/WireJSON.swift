// JSON text to values and back, as the wire wants it: keys sorted, slashes plain, no whitespace.
// Must never hand a decoder text whose nesting has not been measured.

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
        try JSONReader.read(Array(bytes))
    }

    package static func decode<T: Decodable>(
        _ type: T.Type, from bytes: some Collection<UInt8>
    ) throws(WireError) -> T {
        let value = try value(bytes)
        do { return try ValueDecoder(value).decode(type) } catch let error as DecodingError {
            throw WireError(explain(error))
        } catch {
            throw WireError("no JSON")
        }
    }

    /// Nil for a number JSON has no form for (infinity, not-a-number).
    package static func encode(_ value: some Encodable) -> [UInt8]? {
        guard let plain = try? ValueEncoder.value(of: value) else { return nil }
        var bytes: [UInt8] = []
        return JSONWriter.append(plain, to: &bytes) ? bytes : nil
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

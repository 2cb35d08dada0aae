// The text of JSON (RFC 8259) into values: one pass over the bytes, strict in everything. Owns the grammar of the
// wire and nothing of what a value means; must never recurse deeper than `WireJSON.deepest`, and never trap.

struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// The one value of a text. Of a key that is there twice the first counts; a whole number within 64 bits is an `int`,
    /// however it is written (`1e3`).
    static func read(_ bytes: [UInt8]) throws(WireError) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        reader.skipSpace()
        let value = try reader.value()
        reader.skipSpace()
        guard reader.place == bytes.count else { throw noJSON }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static let noJSON = WireError("no JSON")

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(WireError) -> JSONValue {
        switch peek {
        case UInt8(ascii: "\"")?: return .string(try string())
        case UInt8(ascii: "{")?: return try object()
        case UInt8(ascii: "[")?: return try array()
        case UInt8(ascii: "t")?: return try word("true", .bool(true))
        case UInt8(ascii: "f")?: return try word("false", .bool(false))
        case UInt8(ascii: "n")?: return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(WireError) -> JSONValue {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count, "\(word)".utf8.elementsEqual(bytes[place..<end]) else {
            throw JSONReader.noJSON
        }
        place = end
        return value
    }

    private mutating func open() throws(WireError) {
        depth += 1
        guard depth <= WireJSON.deepest else {
            throw WireError("nested deeper than \(WireJSON.deepest) levels")
        }
        place += 1
        skipSpace()
    }

    /// True where one more follows, false at the end.
    private mutating func goesOn(until close: UInt8) throws(WireError) -> Bool {
        skipSpace()
        if take(close) {
            depth -= 1
            return false
        }
        guard take(UInt8(ascii: ",")) else { throw JSONReader.noJSON }
        skipSpace()
        guard peek != close else { throw WireError("a comma with nothing after it") }
        return true
    }

    private mutating func array() throws(WireError) -> JSONValue {
        try open()
        var items: [JSONValue] = []
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return .array(items)
        }
        repeat { items.append(try value()) } while try goesOn(until: UInt8(ascii: "]"))
        return .array(items)
    }

    private mutating func object() throws(WireError) -> JSONValue {
        try open()
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return .object(members)
        }
        repeat {
            guard peek == UInt8(ascii: "\"") else { throw JSONReader.noJSON }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw JSONReader.noJSON }
            skipSpace()
            let item = try value()
            if let first = members.updateValue(item, forKey: key) { members[key] = first }
        } while try goesOn(until: UInt8(ascii: "}"))
        return .object(members)
    }
}

// MARK: - Numbers

extension JSONReader {
    private mutating func number() throws(WireError) -> JSONValue {
        let start = place
        let isNegative = take(UInt8(ascii: "-"))
        var whole: Int64? = 0
        let first = place
        while let digit = digit() {
            whole = whole.flatMap { JSONReader.appending(digit, to: $0, isNegative) }
        }
        let digits = place - first
        guard digits == 1 || digits > 1 && bytes[first] != UInt8(ascii: "0") else {
            throw JSONReader.noJSON
        }
        var isWritten = true
        if take(UInt8(ascii: ".")) {
            isWritten = false
            try skipDigits()
        }
        if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
            isWritten = false
            place += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
            try skipDigits()
        }
        if isWritten, let whole { return .int(whole) }
        if !isWritten, let whole = JSONReader.whole(bytes[start..<place]) { return .int(whole) }
        // ASCII by now, and a number in Swift's own grammar.
        guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)),
            number.isFinite
        else { throw JSONReader.noJSON }
        return Int64(exactly: number).map(JSONValue.int) ?? .double(number)
    }

    /// A number with a point or an exponent that is whole all the same, to its last digit; nil for any other.
    private static func whole(_ text: ArraySlice<UInt8>) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        let parts = text.drop { $0 == UInt8(ascii: "-") }.split { $0 | 0x20 == UInt8(ascii: "e") }
        let halves = parts[0].split(separator: UInt8(ascii: "."))
        var digits = halves.joined().map { Int64($0 &- 0x30) }
        var exponent = -(halves.count > 1 ? halves[1].count : 0)
        if parts.count > 1 {
            guard let power = Int(String(decoding: parts[1], as: UTF8.self)),
                (-1_000...1_000).contains(power)
            else { return nil }
            exponent += power
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return 0 }
        // The least of all has 19 digits; so zeros are not written without end.
        guard (0..<19).contains(exponent) else { return nil }
        digits += Array(repeating: 0, count: exponent)
        return digits.reduce(0 as Int64?) { whole, digit in
            whole.flatMap { appending(digit, to: $0, isNegative) }
        }
    }

    private mutating func digit() -> Int64? {
        guard let byte = peek, byte &- 0x30 < 10 else { return nil }
        place += 1
        return Int64(byte &- 0x30)
    }

    private mutating func skipDigits() throws(WireError) {
        guard digit() != nil else { throw JSONReader.noJSON }
        while digit() != nil {}
    }

    /// Below zero throughout for a negative one, so that the least of all fits too; nil past 64 bits.
    private static func appending(_ digit: Int64, to whole: Int64, _ isNegative: Bool) -> Int64? {
        let (tens, isTooLarge) = whole.multipliedReportingOverflow(by: 10)
        guard !isTooLarge else { return nil }
        let (sum, isOver) =
            isNegative
            ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
        return isOver ? nil : sum
    }
}

// MARK: - Texts

extension JSONReader {
    private mutating func string() throws(WireError) -> String {
        place += 1
        let start = place
        // Most texts are what they look like: taken as one.
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw JSONReader.noJSON }
            place += 1
        }
        if take(UInt8(ascii: "\"")) { return try text(bytes[start..<(place - 1)]) }
        var content = Array(bytes[start..<place])
        while let byte = peek {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(content[...])
            case UInt8(ascii: "\\"): try escape(&content)
            case ..<0x20: throw JSONReader.noJSON
            default: content.append(byte)
            }
        }
        throw JSONReader.noJSON
    }

    private func text(_ content: ArraySlice<UInt8>) throws(WireError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw WireError("not UTF-8")
        }
        return text
    }

    private mutating func escape(_ content: inout [UInt8]) throws(WireError) {
        guard let byte = peek else { throw JSONReader.noJSON }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content += Array(String(try escapedScalar()).utf8)
        default: throw JSONReader.noJSON
        }
    }

    /// `\uXXXX` behind its `u`; half a surrogate pair is no character.
    private mutating func escapedScalar() throws(WireError) -> Character {
        var value = try hexDigits()
        if 0xD800..<0xDC00 ~= value {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw JSONReader.noJSON }
            let low = try hexDigits()
            guard 0xDC00..<0xE000 ~= low else { throw JSONReader.noJSON }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw JSONReader.noJSON }
        return Character(scalar)
    }

    private mutating func hexDigits() throws(WireError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, byte < 0x80,
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { throw JSONReader.noJSON }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }
}

// The wire's JSON beside the library's: random texts, and damaged ones, are read alike or refused alike, and what is
// written is the same text to the byte. `ANCHORD_JSON` is how many texts (20,000 where it is not set).

import AnchorTestSupport
import FoundationEssentials
import Glibc
import Testing

@testable import Varlink

struct JSONOracleTests {
    private static var count: Int {
        getenv("ANCHORD_JSON").flatMap { Int(String(cString: $0)) } ?? 20_000
    }

    /// The library, in what RFC 8259 has: it guesses at other encodings, reads on past broken sequences, lets a comma at
    /// the end pass and goes as deep as it likes.
    private func library(_ bytes: [UInt8]) -> JSONValue? {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0),
            bytes.first(where: { !" \t\r\n".utf8.contains($0) }).map({ $0 < 0x80 }) == true
        else { return nil }
        return try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    /// Beyond 2^53 the library makes a whole number of one that is not quite, by leaving its fraction off: either is within what a number there can tell apart.
    private static func isSame(_ one: JSONValue?, _ other: JSONValue?) -> Bool {
        switch (one, other) {
        case (.array(let left)?, .array(let right)?):
            left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
        case (.object(let left)?, .object(let right)?):
            left.count == right.count && left.allSatisfy { isSame($0.value, right[$0.key]) }
        case (.int(let number)?, .int(let whole)?):
            number == whole
                || number.magnitude > 1 << 53
                    && (Double(number) - Double(whole)).magnitude <= 2 * Double(number).ulp
        default: one == other
        }
    }

    private func libraryText(_ value: JSONValue) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    @Test func `texts are read or refused as the library does`() throws {
        let seed = seedOfThisRun()
        print("json: seed \(seed)")
        var random = SeededGenerator(state: seed)
        var read = 0
        var refused = 0
        for index in 0..<JSONOracleTests.count {
            var bytes = RandomJSON.text(&random)
            if index % 2 == 1 { RandomJSON.damage(&bytes, &random) }
            let own = try? WireJSON.value(bytes)
            let shown = String(decoding: bytes, as: UTF8.self)
            if own == nil, RandomJSON.isRefusedHereAlone(bytes) {
                refused += 1
                continue
            }
            let expected = library(bytes)
            try #require(
                JSONOracleTests.isSame(own, expected), "seed \(seed), text \(index): \(shown)")
            if own == nil { refused += 1 } else { read += 1 }
        }
        #expect(read > JSONOracleTests.count / 3 && refused > JSONOracleTests.count / 10)
    }

    @Test func `values are written as the library writes them`() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        for index in 0..<(JSONOracleTests.count / 4) {
            let value = RandomJSON.value(&random, depth: 4)
            let text = try #require(WireJSON.encode(value))
            let expected = try libraryText(value)
            try #require(
                text == expected,
                "seed \(seed), value \(index): \(String(decoding: text, as: UTF8.self)) \(String(decoding: expected, as: UTF8.self))"
            )
            try #require(try WireJSON.value(text) == value)
        }
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "NaN",
        "Infinity",
        "-Infinity", "1e999", "tru", "nul", "truex", "'a'", "{a:1}", "{\"a\" 1}", "[1 2]",
        "\"\\x41\"", "\"\\u12\"",
        "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "\"a\tb\"", "\"", "\"\\",
        "// x\n1", "1 2",
        "\u{FEFF}1", "[\u{A0}1]", "\u{0}", "1\u{0}",
    ])
    func `what is no JSON is refused`(_ text: String) {
        #expect(throws: WireError.self) { try WireJSON.value(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            [0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
            [0x22, 0xC0, 0xAF, 0x22], [0xFE, 0xFF, 0x00, 0x31], [0x31, 0x00], [0x22, 0x80, 0x22],
        ] as [[UInt8]])
    func `what is no UTF-8 is refused`(_ bytes: [UInt8]) {
        #expect(throws: WireError.self) { try WireJSON.value(bytes) }
    }

    @Test(arguments: [
        ("9223372036854775807", JSONValue.int(.max)), ("-9223372036854775808", .int(.min)),
        ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("1e3", .int(1000)),
        ("1.0", .int(1)),
        ("3.8430771953122917e+18", .int(3_843_077_195_312_291_700)),
        ("9.223372036854775807e18", .int(.max)),
        ("9.223372036854775808e18", .double(9_223_372_036_854_775_808)), ("120e-1", .int(12)),
        ("0e99999", .int(0)),
        ("1e-99999", .int(0)), ("12.50", .double(12.5)),
        ("-0", .int(0)), ("-0.0", .int(0)), ("0.1", .double(0.1)), ("1E-2", .double(0.01)),
        ("\"\\ud83c\\udf3f\\/\\b\\f\\n\\r\\t\\\"\\\\\"", .string("\u{1F33F}/\u{8}\u{C}\n\r\t\"\\")),
        ("\"\\u0000\"", .string("\0")), ("{\"a\":1,\"a\":2}", .object(["a": .int(1)])),
        (" [ ] ", .array([])),
        ("{ }", .object([:])),
    ])
    func `edges are read`(_ text: String, _ value: JSONValue) throws {
        #expect(try WireJSON.value(Array(text.utf8)) == value)
    }

    @Test func `nesting has a limit, and brackets within texts are none`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try WireJSON.value(nested(WireJSON.deepest)) }
        #expect(throws: WireError.self) { try WireJSON.value(nested(WireJSON.deepest + 1)) }
        #expect(throws: WireError.self) {
            try WireJSON.value([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
        }
        let text = "\"" + String(repeating: "[", count: 1000) + "\""
        #expect(throws: Never.self) { try WireJSON.value(Array(text.utf8)) }
        // One beside another is no deeper.
        let wide = "[" + Array(repeating: "[{}]", count: 1000).joined(separator: ",") + "]"
        #expect(throws: Never.self) { try WireJSON.value(Array(wide.utf8)) }
    }
}

/// Texts of JSON in every spelling, and values.
enum RandomJSON {
    private static let characters: [String] = [
        "a", "Z", "0", "/", "\"", "\\", "\u{8}", "\u{C}", "\n", "\r", "\t", "\u{0}", "\u{1F}",
        "\u{7F}", "\u{85}",
        "\u{2028}", "\u{2029}", "\u{202E}", "é", "e\u{301}", "漢", "🌿", "👩‍👩‍👧", "\u{FFFF}",
        "\u{10FFFF}", " ",
        "{", "[", ",",
    ]

    static func string(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
            characters.randomElement(using: &random) ?? ""
        }.joined()
    }

    static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2:
            return .int(
                Int64.random(in: .min ... .max, using: &random)
                    >> Int64.random(in: 0...63, using: &random))
        case 3, 4: return .string(string(&random))
        case 5:
            let number = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
            let plain = number.isFinite ? number : 0.5
            return Int64(exactly: plain) == nil ? .double(plain) : .double(0.25)
        case 6, 7:
            var members: [String: JSONValue] = [:]
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                members["k" + string(&random)] = value(&random, depth: depth - 1)
            }
            return .object(members)
        default:
            return .array(
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    value(&random, depth: depth - 1)
                })
        }
    }

    static func text(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        write(value(&random, depth: 4), &text, &random)
        return Array(text.utf8)
    }

    private static func space(_ text: inout String, _ random: inout SeededGenerator) {
        if Int.random(in: 0..<6, using: &random) == 0 {
            text += [" ", "\t", "\r\n", "\n  "].randomElement(using: &random) ?? " "
        }
    }

    private static func write(
        _ value: JSONValue, _ text: inout String, _ random: inout SeededGenerator
    ) {
        space(&text, &random)
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number):
            text += Int.random(in: 0..<8, using: &random) == 0 ? "\(number % 10000)e2" : "\(number)"
        case .double(let number): text += "\(number)"
        case .string(let content): write(content, &text, &random)
        case .array(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                write(item, &text, &random)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { text += "," }
                space(&text, &random)
                write(member.key, &text, &random)
                space(&text, &random)
                text += ":"
                write(member.value, &text, &random)
            }
            text += "}"
        }
        space(&text, &random)
    }

    private static func write(
        _ content: String, _ text: inout String, _ random: inout SeededGenerator
    ) {
        text += "\""
        for unit in content.unicodeScalars {
            let isAlways = unit == "\"" || unit == "\\" || unit.value < 0x20
            guard isAlways || Int.random(in: 0..<8, using: &random) == 0 else {
                text.unicodeScalars.append(unit)
                continue
            }
            for half in String(unit).utf16 {
                let digits = String(half, radix: 16, uppercase: Bool.random(using: &random))
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        text += "\""
    }

    static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let pieces = Array("{}[]:,\"\\/eE+-.0129ntfu \n".utf8)
        for _ in 0...Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(pieces.randomElement(using: &random) ?? 0x20, at: place)
            default: bytes.removeSubrange(place...)
            }
        }
    }

    /// What RFC 8259 forbids and the library lets pass: a comma before a closing bracket.
    static func isRefusedHereAlone(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes where !" \t\r\n".utf8.contains(byte) {
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"), previous == UInt8(ascii: ",")
            {
                return true
            }
            previous = byte
        }
        return false
    }
}

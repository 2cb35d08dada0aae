import FoundationEssentials
import Testing

@testable import ScheduleReading

/// A value as Foundation's decoder sees it.
private enum Decoded: Decodable, Equatable {
    case object([String: Decoded])
    case list([Decoded])
    case text(String)
    case number(Double)
    case bool(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let value = try? single.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? single.decode(Double.self) {
            self = .number(value)
        } else if let value = try? single.decode(String.self) {
            self = .text(value)
        } else if let value = try? single.decode([Decoded].self) {
            self = .list(value)
        } else {
            self = .object(try single.decode([String: Decoded].self))
        }
    }

    init(_ node: Node) {
        switch node.value {
        case .object(let members):
            self = .object(
                Dictionary(uniqueKeysWithValues: members.map { ($0.key, Decoded($0.node)) }))
        case .list(let nodes): self = .list(nodes.map(Decoded.init))
        case .text(let text): self = .text(text)
        case .number(let number, _): self = .number(number)
        case .bool(let flag): self = .bool(flag)
        case .null: self = .null
        }
    }
}

@Suite struct ReaderOracleTests {
    @Test func `Two thousand random documents are read as Foundation reads them`() throws {
        let seed = printedSeed("random documents")
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        for index in 0..<2000 {
            let text = RandomDocument(seed: seed &+ UInt64(index)).text
            let node = try JSON5Reader.read(SourceText(Array(text.utf8)), Findings())
            guard let expected = try? decoder.decode(Decoded.self, from: Data(text.utf8)) else {
                Issue.record("Foundation refuses seed \(seed &+ UInt64(index)): \(text)")
                return
            }
            try #require(Decoded(node) == expected, "seed \(seed &+ UInt64(index)): \(text)")
        }
    }

    /// Foundation keeps the line end, unlike JSON5 section 5.2; so no oracle here.
    @Test(arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}"])
    func `A text continued on the next line has no line end`(_ end: String) throws {
        let node = try JSON5Reader.read(SourceText(Array("'a\\\(end)b'".utf8)), Findings())
        #expect(node.value == .text("ab"))
    }

    @Test(arguments: [
        ("0", 0.0), ("-0", 0), ("0.0e+2", 0), ("+1", 1), ("1.", 1), (".5", 0.5), ("-.5e1", -5),
        ("5.e2", 500), ("0xfF", 255), ("-0X10", -16), ("1E3", 1000), ("1e-400", 0),
    ])
    func `Numbers are spelt as JSON5 has them`(_ text: String, _ number: Double) throws {
        let node = try JSON5Reader.read(SourceText(Array(text.utf8)), Findings())
        #expect(node.value == .number(number, text))
    }

    @Test(arguments: ["01", "1e", "1e+", ".", "+", "-", "0x", "0xg", "1_000", "1.2.3", "--1", "e1"])
    func `What is no number is refused`(_ text: String) {
        #expect(throws: Finding.self) {
            try JSON5Reader.read(SourceText(Array(text.utf8)), Findings())
        }
    }

    /// Each value's place is where a person would look for it.
    @Test func `Places are lines and columns in Unicode scalars`() throws {
        let text = "{\r\n  é: '🌿', // two\r  b:\t[1,\u{2028} 2],\n}"
        let source = SourceText(Array(text.utf8))
        let node = try JSON5Reader.read(source, Findings())
        guard case .object(let members) = node.value, case .list(let items) = members[1].node.value
        else {
            Issue.record("no object")
            return
        }
        let places = (members.map(\.offset) + members.map(\.node.offset) + items.map(\.offset)).map
        {
            let (line, column) = source.place(of: $0)
            return "\(line):\(column)"
        }
        #expect(places == ["2:3", "3:3", "2:6", "3:6", "3:7", "3:11"])
    }
}

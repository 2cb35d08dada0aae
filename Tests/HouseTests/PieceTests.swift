// The engine is made of pieces that each own their state. The compiler keeps a piece's state to its file where it
// is private; this keeps it private, few, and without circles.

import AnchorTestSupport
import Testing

@Suite struct PieceTests {
    /// A structure of the engine as its source has it.
    struct Structure {
        let name: String
        let path: String
        var stored: [(line: String, type: String)] = []
        var mutates = false
        var hasMethods = false
        /// Of its whole file, comments aside.
        var words: Set<Substring> = []

        var isMutable: Bool { stored.contains { $0.line.contains("var ") } }
    }

    /// The ordered pass: what is made of the pieces.
    private static let whole: Set = ["Engine", "EngineState", "Habits", "SlotSearch"]
    /// The most that one thing may remember. Beyond it nobody sees what belongs together.
    private static let most = 16

    private static let structures: [Structure] = {
        let files = (try? SourceTree.swiftFiles(in: "Sources/AnchorEngine")) ?? []
        return files.filter { !$0.path.contains("/Rehearsal/") }.flatMap(read)
    }()

    private static var pieces: [Structure] {
        structures.filter { $0.mutates && !whole.contains($0.name) }
    }

    /// Four columns are one level: `swift format` sees to that.
    private static func read(_ path: String, _ text: String) -> [Structure] {
        let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        let words = Set(lines.joined(separator: "\n").split { !$0.isLetter && !$0.isNumber })
        var found: [Structure] = []
        for (place, line) in lines.enumerated() {
            guard let name = declared(line) else { continue }
            let indent = line.prefix { $0 == " " }
            let body = lines[(place + 1)...].prefix { $0 != indent + "}" }
            let members = body.filter {
                $0.hasPrefix(indent + "    ") && $0.dropFirst(indent.count + 4).first != " "
            }
            .map { String($0.dropFirst(indent.count + 4)) }
            var structure = Structure(name: name, path: path, words: words)
            structure.mutates = members.contains { $0.contains("mutating func ") }
            structure.hasMethods = members.contains { $0.contains("func ") }
            structure.stored = members.filter(isStored).map { ($0, type(of: $0)) }
            found.append(structure)
        }
        return found
    }

    private static func declared(_ line: Substring) -> String? {
        let words = line.split { $0 == " " || $0 == ":" }
        guard let place = words.firstIndex(of: "struct"), words.count > place + 1,
            words[..<place].allSatisfy({ ["package", "private", "fileprivate"].contains($0) })
        else { return nil }
        return String(words[place + 1])
    }

    private static func isStored(_ member: String) -> Bool {
        guard !member.contains("static "), !member.contains("func "), !member.hasPrefix("case ")
        else { return false }
        // What has a body, and no value before it, is computed.
        let head = member.prefix { $0 != "{" }
        let words = head.prefix { $0 != "=" }.split(separator: " ")
        return words.contains { $0 == "var" || $0 == "let" }
            && (!member.contains("{") || head.contains(" = "))
    }

    private static func type(of member: String) -> String {
        let tail = member.split(separator: ":", maxSplits: 1).dropFirst().first ?? ""
        let written = tail.prefix { $0 != "=" && $0 != "{" }.filter { $0 != " " && $0 != "?" }
        if !written.isEmpty { return String(written) }
        let value = member.split(separator: "=").dropFirst().first ?? ""
        return value.filter { $0 != " " }.prefix { $0 != "(" && $0 != "." }.map(String.init)
            .joined()
    }

    private static func count(_ structure: Structure) -> Int {
        structure.stored.reduce(0) { sum, property in
            let nested = structures.first { $0.name == property.type && !$0.hasMethods }
            return sum + (nested.map(count) ?? 1)
        }
    }

    @Test func `a piece of the engine is read as it stands`() {
        let names = Set(PieceTests.pieces.map(\.name))
        #expect(names.isSuperset(of: ["Outbox", "Fades", "Sizes", "Presence", "Nights", "Holds"]))
        #expect(PieceTests.structures.first { $0.name == "Presence" }.map(PieceTests.count) == 11)
    }

    @Test func `nothing that changes remembers more than sixteen things`() {
        let many = PieceTests.structures.filter(\.isMutable).filter {
            PieceTests.count($0) > PieceTests.most
        }
        #expect(many.isEmpty, "\(many.map { ($0.name, PieceTests.count($0)) })")
    }

    @Test func `a piece is written in its own file alone`() throws {
        for piece in PieceTests.pieces {
            for property in piece.stored where property.line.contains("var ") {
                #expect(
                    property.line.hasPrefix("private") || property.line.contains("private(set)"),
                    "\(piece.name): \(property.line)")
            }
        }
    }

    /// Where what sees all the pieces stands, and what drives the engine from outside.
    private static let ofAll = ["Pass", "Requests", "Rehearsal"]

    @Test func `a piece's folder holds pieces and functions on values alone`() throws {
        var folders: Set<Substring> = []
        for (path, text) in try SourceTree.swiftFiles(in: "Sources/AnchorEngine") {
            let parts = path.split(separator: "/")
            guard parts.count > 3, !PieceTests.ofAll.contains(String(parts[2])) else { continue }
            folders.insert(parts[2])
            for line in text.split(separator: "\n") {
                #expect(
                    !line.hasPrefix("extension Engine") && !line.contains("inout EngineState"),
                    "\(path): \(line)")
            }
        }
        #expect(folders.isSuperset(of: ["Habits", "Slots", "Presence", "Nights", "Session"]))
    }

    @Test func `the header of a piece says what it owns, and what it never does`() throws {
        let whole = PieceTests.structures.filter { ["EngineState", "Habits"].contains($0.name) }
        let names = Set(whole.flatMap(\.stored).map(\.type))
        let pieces = PieceTests.pieces.filter { names.contains($0.name) }
        #expect(pieces.count > 15)
        for piece in pieces {
            let header = try SourceTree.text(piece.path).split(separator: "\n")
                .prefix { $0.hasPrefix("//") }.joined(separator: " ").lowercased()
            let never = ["never", "nothing", " no ", " not "]
            #expect(header.contains("owns"), "\(piece.path)")
            #expect(never.contains(where: header.contains), "\(piece.path)")
        }
    }

    @Test func `an input is handed on in one place, each by its name`() throws {
        let engine = try SourceTree.text("Sources/AnchorEngine/Engine.swift")
        let input = try SourceTree.text("Sources/AnchorEngine/Input.swift")
        let body =
            input.split(separator: "package enum Input", maxSplits: 1).last?
            .split(separator: "\n}", maxSplits: 1).first ?? ""
        let cases = body.split(separator: "\n").filter { $0.hasPrefix("    case ") }
            .map { $0.dropFirst("    case ".count).prefix { $0.isLetter } }
        #expect(cases.count > 15)
        for name in cases { #expect(engine.contains("case .\(name)"), "\(name)") }
        for (path, text) in try SourceTree.swiftFiles(in: "Sources/AnchorEngine") {
            #expect(
                text.contains("switch input") == path.hasSuffix("/Engine.swift"), "\(path)")
        }
        #expect(!engine.contains("default:"))
    }

    @Test func `no piece needs another that needs it`() {
        let pieces = PieceTests.pieces
        var left = Dictionary(
            uniqueKeysWithValues: pieces.map { piece in
                let others = pieces.filter { other in
                    other.path != piece.path && piece.words.contains(Substring(other.name))
                }
                return (piece.name, Set(others.map(\.name)))
            })
        while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key {
            left[free] = nil
        }
        #expect(left.isEmpty, "in a circle: \(left)")
    }

    @Test func `no Bool stands beside a slot's phase`() throws {
        let slot = try #require(PieceTests.structures.first { $0.name == "LiveSlot" })
        #expect(slot.stored.contains { $0.type == "SlotLife" })
        for property in slot.stored {
            let isBool = property.type == "Bool" || ["true", "false"].contains(property.type)
            #expect(!isBool, "\(property.line)")
        }
    }
}

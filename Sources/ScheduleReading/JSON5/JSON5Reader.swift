// Reads JSON5 (https://spec.json5.org) into positioned values. Owns the grammar's structure; what
// a schedule means is decided elsewhere. Never recurses deeper than `depthLimit`.

import AnchorModel

struct JSON5Reader {
    let scalars: [Unicode.Scalar]
    var offset = 0
    private var depth = 0
    let findings: Findings
    /// Turns an offset into "line:column" for messages that name a second place.
    private let source: SourceText

    /// The whole file; two equal keys are added to the findings and reading goes on.
    static func read(_ source: SourceText, _ findings: Findings) throws(Finding) -> Node {
        var reader = JSON5Reader(source, findings)
        try reader.skipSpace()
        guard !reader.atEnd else {
            throw reader.finding(
                Message(
                    "no schedule in this file (expected { version: 1, anchors: [ ... ] };"
                        + " anchorctl init writes one)"))
        }
        let node = try reader.value()
        try reader.skipSpace()
        guard reader.atEnd else {
            throw reader.finding(
                Message("\(reader.found) after the end of the schedule (expected nothing)"))
        }
        return node
    }

    private init(_ source: SourceText, _ findings: Findings) {
        self.source = source
        self.scalars = source.scalars
        self.findings = findings
    }

    var atEnd: Bool { offset >= scalars.count }
    var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    func scalar(ahead: Int) -> Unicode.Scalar? {
        offset + ahead < scalars.count ? scalars[offset + ahead] : nil
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        offset += 1
        return true
    }

    func finding(_ message: Message, at place: Int? = nil) -> Finding {
        Finding(offset: place ?? offset, message: message)
    }

    func place(_ offset: Int) -> String {
        let (line, column) = source.place(of: offset)
        return "\(line):\(column)"
    }

    /// What stands here, for a message.
    var found: Message {
        guard let scalar = peek else { return Message("the file ends") }
        let word = bareWord.hasSuffix(":") ? String(bareWord.dropLast()) : bareWord
        return word.isEmpty
            ? Message("found \(quoted(String(Character(scalar))))")
            : Message("found \(short(word))")
    }

    private mutating func value() throws(Finding) -> Node {
        let start = offset
        switch peek {
        case "{": return try nested { (reader: inout Self) throws(Finding) in try reader.object() }
        case "[": return try nested { (reader: inout Self) throws(Finding) in try reader.list() }
        case "\"", "'":
            let (text, isPlain) = try string()
            return Node(start, .text(text), textOffset: isPlain ? start + 1 : nil, end: offset)
        case nil: throw finding(Message("the file ends where a value was expected"))
        default: return try numberOrWord()
        }
    }

    private mutating func nested(
        _ body: (inout Self) throws(Finding) -> Node
    ) throws(Finding) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= depthLimit else {
            throw finding(Message("nested too deep (expected at most \(depthLimit) levels)"))
        }
        return try body(&self)
    }

    private mutating func list() throws(Finding) -> Node {
        let start = offset
        offset += 1
        var items: [Node] = []
        while true {
            try skipSpace()
            if skip("]") { return Node(start, .list(items), end: offset) }
            var node = try value()
            node.comma = try separator(
                or: "]", openedAt: start, "[", after: Message("the value"))
            items.append(node)
        }
    }

    private mutating func object() throws(Finding) -> Node {
        let start = offset
        offset += 1
        var members: [Member] = []
        var places: [String: Int] = [:]
        while true {
            try skipSpace()
            if skip("}") { return Node(start, .object(members), end: offset) }
            let keyOffset = offset
            let key = try key(openedAt: start)
            try skipSpace()
            guard skip(":") else {
                throw finding(Message("\(found) after the key \(quoted(key)) (expected \":\")"))
            }
            try skipSpace()
            var node = try value()
            let first = places[key]
            if let first {
                findings.add(
                    keyOffset,
                    Message(
                        "the key \(quoted(key)) is here twice (the first is at \(place(first)))"))
            } else {
                places[key] = keyOffset
            }
            node.comma = try separator(
                or: "}", openedAt: start, "{", after: Message("the value of \(quoted(key))"))
            if first == nil { members.append(Member(key: key, offset: keyOffset, node: node)) }
        }
    }

    /// Where the comma is; nil before the end.
    private mutating func separator(
        or close: Unicode.Scalar, openedAt start: Int, _ open: String, after what: Message
    ) throws(Finding) -> Int? {
        try skipSpace()
        if skip(",") { return offset - 1 }
        if peek == close { return nil }
        throw finding(
            atEnd
                ? Message(
                    "\(found) after \(what) (expected \",\" or \"\(close)\" for the \"\(open)\" at"
                        + " \(place(start)))")
                : Message("\(found) after \(what) (expected \",\" or \"\(close)\")"))
    }

    private mutating func key(openedAt start: Int) throws(Finding) -> String {
        switch peek {
        case "\"", "'": return try string().text
        case nil:
            throw finding(
                Message("the file ends (expected a key, or \"}\" for the \"{\" at \(place(start)))")
            )
        case let first? where first == "\\" || JSON5Reader.startsIdentifier(first):
            return try identifier()
        default: throw finding(Message("\(found) (expected a key such as \"version\", or \"}\")"))
        }
    }

    /// A key without quotes; an escape in it stands for the character it names, which has to be one that
    /// could stand there (ECMAScript 5.1 section 7.6).
    private mutating func identifier() throws(Finding) -> String {
        var name = String.UnicodeScalarView()
        while let next = peek {
            let start = offset
            var scalar = next
            if next == "\\" {
                offset += 1
                guard skip("u") else {
                    throw finding(
                        Message(
                            "an escape in a key without quotes (expected \\u and 4 hex digits)"),
                        at: start)
                }
                scalar = try unicodeEscape(at: start)
            } else {
                guard JSON5Reader.continuesIdentifier(next) else { break }
                offset += 1
            }
            guard
                name.isEmpty
                    ? JSON5Reader.startsIdentifier(scalar) : JSON5Reader.continuesIdentifier(scalar)
            else {
                throw finding(
                    Message(
                        "an escape of \(quoted(String(Character(scalar)))) in a key without quotes"
                            + " (expected quotes around the key)"), at: start)
            }
            name.append(scalar)
        }
        return String(name)
    }

    /// ECMAScript 5.1 section 7.6; the two joiners have a place inside a name alone.
    static func startsIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "$" || scalar == "_" || scalar.properties.isAlphabetic
    }

    static func continuesIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        if startsIdentifier(scalar) || scalar == "\u{200c}" || scalar == "\u{200d}" { return true }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark, .connectorPunctuation: return true
        default: return false
        }
    }
}

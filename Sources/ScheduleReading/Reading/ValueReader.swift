// Single values: flags, whole numbers, texts, clock times, spans, words of a list. Each returns nil
// and reports once when the value is not one its key accepts.

import AnchorModel
import CivilTime
import SpokenTime

struct ValueReader {
    let findings: Findings
    /// Whether a time zone of that name has a file on this machine.
    let isZone: (String) -> Bool

    func report(_ node: Node, _ key: String, expected: Message) {
        findings.add(node.offset, Message("\"\(key)\" is \(node.words) (expected \(expected))"))
    }

    func flag(_ node: Node?, _ key: String) -> Bool? {
        guard let node else { return nil }
        if case .bool(let flag) = node.value { return flag }
        report(node, key, expected: Message("true or false"))
        return nil
    }

    func count(_ node: Node?, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        if case .number(let number, _) = node.value, let whole = Int(exactly: number),
            range.contains(whole)
        {
            return whole
        }
        report(
            node, key,
            expected: Message("a whole number from \(range.lowerBound) to \(range.upperBound)"))
        return nil
    }

    func text(_ node: Node, _ key: String, expected: Message) -> String? {
        if case .text(let text) = node.value { return text }
        report(node, key, expected: expected)
        return nil
    }

    /// The user's words: not blank, one line unless `lines`, at most `limit` characters.
    func words(_ node: Node?, _ key: String, limit: Int, lines: Bool = false) -> String? {
        guard let node else { return nil }
        guard let text = text(node, key, expected: Message("a text in quotes")) else { return nil }
        if text.allSatisfy(\.isWhitespace) {
            report(node, key, expected: Message("some words, or no such key"))
        } else if !lines, text.contains(where: \.isNewline) {
            report(node, key, expected: Message("one line"))
        } else if text.count > limit {
            findings.add(
                node.offset,
                Message("\"\(key)\" has \(text.count) characters (expected at most \(limit))"))
        } else {
            return text
        }
        return nil
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: Node?, _ key: String, of type: Word.Type
    ) -> Word? {
        guard let node else { return nil }
        let names = Word.allCases.map(\.rawValue)
        guard case .text(let text) = node.value else {
            report(node, key, expected: oneOf(names))
            return nil
        }
        if let word = Word(rawValue: text) { return word }
        guard let near = findings.guess(text, among: names) else {
            report(node, key, expected: oneOf(names))
            return nil
        }
        report(node, key, expected: Message("\(oneOf(names)); did you mean \(quoted(near))?"))
        return nil
    }

    func time(_ node: Node?, _ key: String) -> LocalTime? {
        guard let node else { return nil }
        guard case .text(let text) = node.value else {
            report(
                node, key,
                expected: hinted(Message("a time such as \"08:30\""), node, OtherForms.time))
            return nil
        }
        if let time = LocalTime(text) { return time }
        let expected = Message("a time from \"00:00\" to \"23:59\", such as \"08:30\"")
        report(node, key, expected: hinted(expected, node, OtherForms.time))
        return nil
    }

    /// A span within a range; `example` is a value the key would take.
    func span(
        _ node: Node?, _ key: String, _ range: ClosedRange<Span>, example: String
    ) -> Span? {
        guard let node else { return nil }
        guard case .text(let text) = node.value else {
            let expected = Message("a length of time such as \"\(example)\"")
            report(node, key, expected: hinted(expected, node, spanForm(range)))
            return nil
        }
        do {
            let span = try Span(systemd: text)
            if range.contains(span) { return span }
            report(
                node, key,
                expected: Message(
                    "\(range.lowerBound) to \(range.upperBound), such as \"\(example)\""))
        } catch {
            let expected = hinted(Message(expected: error.expected), node, spanForm(range))
            findings.add(
                node.place(inText: text, byte: error.offset),
                Message("\"\(key)\" is \(node.words) (expected \(expected))"))
        }
        return nil
    }

    /// A length that its key would take.
    private func spanForm(_ range: ClosedRange<Span>) -> (String) -> String? {
        { text in
            guard let form = OtherForms.span(text), let span = try? Span(systemd: form),
                range.contains(span)
            else { return nil }
            return form
        }
    }

    /// With the form that a value of another tool, or of a person, has here; where that is sure.
    func hinted(
        _ expected: Message, _ node: Node, _ form: (String) -> String?
    ) -> Message {
        let text: String
        switch node.value {
        case .text(let value): text = value
        case .number(let number, _):
            guard let whole = Int(exactly: number) else { return expected }
            text = "\(whole)"
        default: return expected
        }
        guard let told = form(text) else { return expected }
        return Message("\(expected); did you mean \(quoted(told))?")
    }

    /// A list, or one value standing for a list of one. Nil when something in it was wrong.
    func list<Item>(
        _ node: Node?, _ key: String, limit: Int, expected: Message, _ item: (Node) -> Item?
    ) -> [Item]? {
        guard let node else { return nil }
        let nodes: [Node]
        switch node.value {
        case .list(let items): nodes = items
        case .text: nodes = [node]
        default:
            report(node, key, expected: expected)
            return nil
        }
        guard nodes.count <= limit else {
            findings.add(
                node.offset,
                Message("\"\(key)\" has \(nodes.count) items (expected at most \(limit))"))
            return nil
        }
        let items = nodes.compactMap(item)
        return items.count == nodes.count ? items : nil
    }

    /// A folder's path that means the same wherever the daemon was started.
    func folder(_ node: Node?, _ key: String) -> String? {
        guard let node else { return nil }
        let expected: Message = Message("a folder, from / or ~/ on, such as \"~/Sync/anchord\"")
        guard let path = words(node, key, limit: ValueReader.pathLimit) else { return nil }
        guard path.hasPrefix("/") || path.hasPrefix("~/"),
            !path.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
        else {
            report(node, key, expected: expected)
            return nil
        }
        // One name for one folder.
        var bare = path
        while bare.hasSuffix("/") { bare.removeLast() }
        guard bare.count > 1 else {
            report(node, key, expected: expected)
            return nil
        }
        return bare
    }

    /// Linux accepts no longer path (PATH_MAX).
    static let pathLimit = 4096

    func zone(_ node: Node?, _ key: String) -> String? {
        guard let node else { return nil }
        if case .text(let text) = node.value, isZone(text) { return text }
        report(node, key, expected: Message("a time zone such as \"Europe/Amsterdam\" or \"UTC\""))
        return nil
    }

    /// The name of an anchor, an event or a mode.
    /// - Parameter form: what it would be for other words.
    func name(
        _ node: Node, _ key: String, _ form: (String) -> String? = { _ in nil }
    ) -> String? {
        if case .text(let text) = node.value, isName(text) { return text }
        let expected = Message("a short name of a-z and 0-9, with - _ . between, such as \"thee\"")
        report(node, key, expected: hinted(expected, node, form))
        return nil
    }
}

/// `[a-z0-9]` words joined by `-`, `_` or `.`; at most 64 bytes (a name on the command line, and
/// in the journal's fields).
func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count) else { return false }
    func isWord(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    guard let first = bytes.first, let last = bytes.last, isWord(first), isWord(last) else {
        return false
    }
    let joins = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    return zip(bytes, bytes.dropFirst()).allSatisfy { a, b in
        (isWord(a) || joins.contains(a)) && (isWord(b) || isWord(a))
    }
}

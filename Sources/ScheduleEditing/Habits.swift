// How somebody writes their schedule: quotes, spaces, line ends, indentation, as most of the text has it.
// What is added is written the same way; what stands is never touched for it.

import ScheduleReading

struct Habits {
    /// Nil: keys stand without quotes.
    private(set) var keyQuote: Unicode.Scalar? = nil
    private(set) var textQuote: Unicode.Scalar = "\""
    private(set) var afterColon = " "
    private(set) var afterComma = " "
    private(set) var inBraces = " "
    private(set) var inBrackets = ""
    private(set) var lineEnd = "\n"
    /// One level further in.
    private(set) var step = "  "

    init(_ document: JSON5Document) {
        var count = Count(document.scalars)
        count.look(at: document.root)
        keyQuote = count.bareKeys.isMost ? nil : count.singleKeys.isMost ? "'" : "\""
        textQuote = count.singleTexts.isMost ? "'" : "\""
        // JSON as others read it stays that.
        if keyQuote == "\"", !count.singleTexts.isMost { textQuote = "\"" }
        afterColon = count.colonSpaces.isLeast ? "" : " "
        afterComma = count.commaSpaces.isLeast ? "" : " "
        inBraces = count.braceSpaces.isLeast ? "" : " "
        inBrackets = count.bracketSpaces.isMost ? " " : ""
        lineEnd = Habits.lineEnd(document.scalars)
        step = Habits.step(document)
    }

    private static func lineEnd(_ scalars: [Unicode.Scalar]) -> String {
        guard let first = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else {
            return "\n"
        }
        guard scalars[first] == "\r" else { return "\n" }
        return first + 1 < scalars.count && scalars[first + 1] == "\n" ? "\r\n" : "\r"
    }

    /// What the schedule's own keys are further in than its brace.
    private static func step(_ document: JSON5Document) -> String {
        guard case .object(let members) = document.root.value else { return "  " }
        let lines = Lines(document.scalars)
        let outer = lines.indent(before: document.root.offset) ?? ""
        for member in members {
            guard let inner = lines.indent(before: member.offset), inner.count > outer.count,
                inner.hasPrefix(outer)
            else { continue }
            return String(inner.dropFirst(outer.count))
        }
        return "  "
    }

    // MARK: Writing

    func key(_ key: String) -> String {
        if keyQuote == nil, JSON5Document.isIdentifier(key) { return key }
        return Habits.quoted(key, keyQuote ?? textQuote)
    }

    /// - Parameter quote: of the text in whose place it comes.
    func text(_ text: String, quote: Unicode.Scalar? = nil) -> String {
        Habits.quoted(text, quote ?? textQuote)
    }

    /// JSON's own escapes, which JSON5 has too.
    private static func quoted(_ text: String, _ quote: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        result.append(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case quote, "\\": result += "\\".unicodeScalars + CollectionOfOne(scalar)
            case "\n": result += "\\n".unicodeScalars
            case "\t": result += "\\t".unicodeScalars
            case "\r": result += "\\r".unicodeScalars
            case "\u{2028}": result += "\\u2028".unicodeScalars
            case "\u{2029}": result += "\\u2029".unicodeScalars
            default: result.append(scalar)
            }
        }
        result.append(quote)
        return String(result)
    }

    /// On one line.
    func line(_ literal: Literal) -> String {
        switch literal {
        case .text(let text): return self.text(text)
        case .number(let number): return "\(number)"
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            return "[\(items.isEmpty ? "" : inBrackets)"
                + items.map(line).joined(separator: ",\(afterComma)")
                + "\(items.isEmpty ? "" : inBrackets)]"
        case .object(let entries):
            return "{\(inBraces)" + entries.map(line).joined(separator: ",\(afterComma)")
                + "\(inBraces)}"
        }
    }

    func line(_ entry: Literal.Entry) -> String {
        "\(key(entry.key)):\(afterColon)\(line(entry.value))"
    }
}

/// How often a habit shows and how often it does not.
private struct Tally {
    var yes = 0
    var no = 0
    var isMost: Bool { yes > no }
    var isLeast: Bool { no > yes }
    mutating func note(_ flag: Bool) { if flag { yes += 1 } else { no += 1 } }
}

private struct Count {
    let scalars: [Unicode.Scalar]
    var bareKeys = Tally()
    var singleKeys = Tally()
    var singleTexts = Tally()
    var colonSpaces = Tally()
    var commaSpaces = Tally()
    var braceSpaces = Tally()
    var bracketSpaces = Tally()

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func look(at node: Node) {
        switch node.value {
        case .text: singleTexts.note(scalars[node.offset] == "'")
        case .list(let items):
            for item in items {
                look(at: item)
                lookAtComma(item)
            }
            if let first = items.first { note(&bracketSpaces, node.offset + 1, first.offset) }
        case .object(let members):
            for member in members {
                let mark = scalars[member.offset]
                let isBare = mark != "'" && mark != "\""
                bareKeys.note(isBare)
                if !isBare { singleKeys.note(mark == "'") }
                if scalars[member.node.offset - 1] != "\n" {
                    colonSpaces.note(scalars[member.node.offset - 1] != ":")
                }
                look(at: member.node)
                lookAtComma(member.node)
            }
            if let first = members.first { note(&braceSpaces, node.offset + 1, first.offset) }
        default: break
        }
    }

    private mutating func lookAtComma(_ node: Node) {
        guard let comma = node.comma, comma + 1 < scalars.count,
            !JSON5Document.isLineEnd(scalars[comma + 1]),
            !"]}/".unicodeScalars.contains(scalars[comma + 1])
        else { return }
        commaSpaces.note(JSON5Document.isSpace(scalars[comma + 1]))
    }

    /// A value on a line of its own says nothing about spaces on one line.
    private func note(_ tally: inout Tally, _ start: Int, _ end: Int) {
        guard !scalars[start..<end].contains(where: JSON5Document.isLineEnd) else { return }
        tally.note(start < end)
    }
}

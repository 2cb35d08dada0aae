// Words that judge, hurry or count against someone, and how they are found in a text. Must never hold
// a copy of a text it is to judge.

package enum CopyLint {
    /// Whole words no text for a person has.
    static let unkind: Set<String> = [
        "moet", "moeten", "gemist", "gefaald", "mislukt", "streak", "slechts", "helaas", "jammer",
        "schuld", "verdien", "verdient", "verdiend", "should", "must", "failed", "missed", "only",
        "broke", "unfortunately", "behind",
    ]
    static let unkindPairs = [
        "reeks verbroken", "alweer niet", "doel gehaald", "te laat", "nog maar",
    ]
    /// Words of the machinery: keys of the schedule, and no words to say to a person.
    static let machinery: Set<String> = [
        "late", "budget", "grace", "goal", "goals", "target", "doel", "score", "punten", "points",
    ]

    /// What is wrong with a text, for the message of a test; nil: nothing.
    package static func problem(in text: String, machinery: Bool = true) -> String? {
        if text.contains("!") { return "an exclamation mark in: \(text)" }
        let lower = text.lowercased()
        let words = lower.split { !$0.isLetter }.map(String.init)
        let found = words.first {
            unkind.contains($0) || machinery && CopyLint.machinery.contains($0)
        }
        if let found { return "'\(found)' in: \(text)" }
        return unkindPairs.first { lower.contains($0) }.map { "'\($0)' in: \(text)" }
    }

    /// The texts of a Swift source as they are written: string literals, what is interpolated left
    /// out, comments passed by.
    package static func literals(inSwift source: String) -> [String] {
        var scanner = LiteralScanner(source)
        return scanner.literals()
    }
}

/// Enough of Swift's grammar for this house's own sources.
private struct LiteralScanner {
    private let text: [Character]
    private var place = 0

    init(_ source: String) { text = Array(source) }

    mutating func literals() -> [String] {
        var found: [String] = []
        while place < text.count {
            if starts("//") {
                skipLine()
            } else if text[place] == "\"" || starts("#\"") {
                found += literal()
            } else {
                place += 1
            }
        }
        return found
    }

    private func starts(_ word: String) -> Bool {
        text[place...].starts(with: word)
    }

    private mutating func skipLine() {
        while place < text.count, text[place] != "\n" { place += 1 }
    }

    /// The literal, and those inside its interpolations.
    private mutating func literal() -> [String] {
        let pounds = text[place] == "#" ? "#" : ""
        place += pounds.count
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        place += quote.count
        var written = ""
        var inside: [String] = []
        while place < text.count, !starts(quote + pounds) {
            if starts("\\" + pounds + "(") {
                place += 2 + pounds.count
                written += " "
                inside += interpolation()
            } else if starts("\\" + pounds) {
                // An escaped character is no letter.
                place += 2 + pounds.count
                written += " "
            } else {
                written.append(text[place])
                place += 1
            }
        }
        place += quote.count + pounds.count
        return [written] + inside
    }

    private mutating func interpolation() -> [String] {
        var found: [String] = []
        var depth = 1
        while place < text.count, depth > 0 {
            switch text[place] {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"":
                found += literal()
                continue
            default: break
            }
            place += 1
        }
        return found
    }
}

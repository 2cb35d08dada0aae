// Every sentence that the sources say, found where it is marked: the literals inside `Message(...)` and
// `say(...)`. Must never hold a copy of a sentence.

package struct SaidSentence: Hashable, Sendable {
    /// English, with {0}, {1} ... for its parts, as a table of another language has it.
    package let key: String
    /// From 1.
    package let line: Int
}

package enum MessageSources {
    /// - Parameter labels: arguments whose literal is a sentence as well, such as `expected`.
    /// - Parameter calls: functions whose literals are sentences, besides the two marks.
    package static func sentences(
        inSwift source: String, labels: Set<String> = [], calls: Set<String> = []
    ) -> [SaidSentence] {
        var reader = SentenceReader(source, labels, calls)
        reader.read(until: nil, marked: false)
        return reader.found
    }

    /// The numbers of the parts of a sentence, each as often as it is there.
    package static func parts(_ text: String) -> [Int] {
        text.split(separator: "{").compactMap { piece in
            piece.contains("}") ? Int(piece.prefix { $0 != "}" }) : nil
        }.sorted()
    }
}

/// Enough of Swift's grammar for this house's own sources.
private struct SentenceReader {
    private let text: [UInt8]
    private let labels: Set<String>
    private let marks: Set<String>
    private var place = 0
    private var line = 1
    var found: [SaidSentence] = []

    /// Arguments of a message that are no sentence.
    private static let plain: Set<String> = ["separator", "key", "verbatim", "expected"]

    init(_ source: String, _ labels: Set<String>, _ calls: Set<String>) {
        text = Array(source.utf8)
        self.labels = labels
        marks = calls.union(["Message", "say"])
    }

    private var next: UInt8? { place < text.count ? text[place] : nil }

    private func starts(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where place < text.count {
            if text[place] == UInt8(ascii: "\n") { line += 1 }
            place += 1
        }
    }

    /// Through code; to the parenthesis that closes it, or the end of the file.
    /// - Parameter marked: literals here are sentences.
    mutating func read(until close: UInt8?, marked: Bool) {
        var label = ""
        while let byte = next {
            if byte == close {
                advance()
                return
            }
            switch byte {
            case UInt8(ascii: "/") where starts("//"):
                while let byte = next, byte != UInt8(ascii: "\n") {
                    _ = byte
                    advance()
                }
            case UInt8(ascii: "\""),
                UInt8(ascii: "#") where starts("#\""):
                let isContext = label == "about"
                literals(
                    isSentence: marked && !isContext && !SentenceReader.plain.contains(label)
                        || labels.contains(label), isContext: marked && isContext)
            case UInt8(ascii: "("):
                advance()
                read(until: UInt8(ascii: ")"), marked: marked)
            case _ where SentenceReader.isName(byte):
                let name = word()
                if next == UInt8(ascii: "("), marks.contains(name) {
                    advance()
                    let isPlain = SentenceReader.plain.contains { starts($0 + ":") }
                    read(until: UInt8(ascii: ")"), marked: !isPlain)
                } else if next == UInt8(ascii: ":") {
                    label = name
                    advance()
                    continue
                }
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                advance()
                continue
            default: advance()
            }
            label = ""
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private mutating func word() -> String {
        let start = place
        while let byte = next, SentenceReader.isName(byte) { place += 1 }
        return String(decoding: text[start..<place], as: UTF8.self)
    }

    /// A literal and those joined to it with +, as one sentence.
    private mutating func literals(isSentence: Bool, isContext: Bool) {
        let first = line
        var key = ""
        var parts = 0
        repeat { key += literal(&parts) } while joins()
        if isContext, let last = found.popLast() {
            found.append(SaidSentence(key: "\(last.key){\(key)}", line: last.line))
        } else if isSentence {
            found.append(SaidSentence(key: key, line: first))
        }
    }

    /// Whether + and another literal follow; then the place is at that literal.
    private mutating func joins() -> Bool {
        let (start, startLine) = (place, line)
        func isSpace(_ byte: UInt8?) -> Bool {
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
        }
        while isSpace(next) { advance() }
        if next == UInt8(ascii: "+") {
            advance()
            while isSpace(next) { advance() }
            if next == UInt8(ascii: "\"") || starts("#\"") { return true }
        }
        (place, line) = (start, startLine)
        return false
    }

    private mutating func literal(_ parts: inout Int) -> String {
        let pounds = next == UInt8(ascii: "#") ? "#" : ""
        advance(pounds.utf8.count)
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        advance(quote.utf8.count)
        var bytes: [UInt8] = []
        while next != nil, !starts(quote + pounds) {
            if starts("\\" + pounds + "(") {
                advance(2 + pounds.utf8.count)
                read(until: UInt8(ascii: ")"), marked: false)
                bytes += Array("{\(parts)}".utf8)
                parts += 1
            } else if starts("\\" + pounds) {
                advance(1 + pounds.utf8.count)
                escape(&bytes)
            } else {
                bytes.append(text[place])
                advance()
            }
        }
        advance(quote.utf8.count + pounds.utf8.count)
        let whole = String(decoding: bytes, as: UTF8.self)
        return quote == "\"" ? whole : SentenceReader.unindented(whole)
    }

    private mutating func escape(_ bytes: inout [UInt8]) {
        let letter = next
        advance()
        switch letter {
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        // The end of the line is not part of the text.
        case UInt8(ascii: "\n"): bytes.append(0)
        case UInt8(ascii: "u"):
            let digits = text[place...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
            advance(digits.count + 2)
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
            bytes += Array(String(Character(Unicode.Scalar(code) ?? " ")).utf8)
        case let letter?: bytes.append(letter)
        case nil: break
        }
    }

    /// Without what stands before the closing quotes, on each line.
    private static func unindented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = lines.removeLast().count
        guard !lines.isEmpty else { return "" }
        lines.removeFirst()
        return lines.map { line in
            // A line that goes on has its own indentation behind the mark.
            line.split(separator: "\0", omittingEmptySubsequences: false)
                .map { $0.prefix(indent).allSatisfy { $0 == " " } ? $0.dropFirst(indent) : $0 }
                .joined()
        }.joined(separator: "\n")
    }
}

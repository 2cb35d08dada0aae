// Sentences on a terminal of any width: broken between words, never inside one. Into a pipe a
// sentence stays one line.

import Glibc

enum Prose {
    /// Lines longer than this are hard to read, however wide the window is.
    private static let widest = 80
    /// Narrower than this a word hardly fits, and the terminal may break lines itself.
    private static let narrowest = 16

    /// Of a sentence; nil where the output is no terminal.
    static var width: Int? { columns.map { min($0, widest) } }

    /// Where the output is no terminal but is read as one: help.
    static var page: Int { width ?? widest }

    /// Of the terminal, for a table; nil where the output is none.
    static var columns: Int? { columns(of: STDOUT_FILENO) }

    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col >= narrowest
        else { return nil }
        return Int(size.ws_col)
    }

    /// The same text with line ends instead of some of its spaces; each line begins with `indent`.
    static func wrapped(_ text: String, indent: String = "", width: Int? = Prose.width) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { indent + broken($0, indent, width) }.joined(separator: "\n")
    }

    /// One row of a listing: what does not fit goes on below, further in.
    static func hanging(_ text: String, by inset: Int = 4, width: Int? = Prose.columns) -> String {
        guard let width, text.columns > width else { return text }
        let indent = String(repeating: " ", count: inset)
        // The spaces between columns have lost their use.
        let words = text.split(separator: " ").joined(separator: " ")
        let first = String(text.prefix { $0 == " " })
        let lines = wrapped(words, indent: indent, width: width)
        return first + lines.dropFirst(min(inset, lines.count))
    }

    /// Narrower than this a column is a ladder of single words.
    private static let narrowColumn = 20

    /// One row of a table that is wider than the window: the parts below each other, beside what the
    /// row begins with, so that its first columns stay; nil where too little is left for that.
    static func beside(_ left: String, _ parts: [String], at indent: Int, width: Int) -> [String]? {
        guard width - indent >= narrowColumn, left.columns + 2 <= indent else { return nil }
        let gap = String(repeating: " ", count: indent)
        var lines = parts.filter { !$0.isEmpty }.flatMap {
            wrapped($0, indent: gap, width: width).split(separator: "\n").map(String.init)
        }
        guard let first = lines.first else { return nil }
        lines[0] = Output.padded(left, indent) + first.dropFirst(indent)
        return lines
    }

    private static func broken(_ line: Substring, _ indent: String, _ width: Int?) -> String {
        guard let width else { return String(line) }
        var result = ""
        var isFirst = true
        var column = indent.columns
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if isFirst {
                isFirst = false
                result += word
                column += word.columns
            } else if column + 1 + word.columns > width {
                result += "\n" + indent + word
                column = indent.columns + word.columns
            } else {
                result += " " + word
                column += 1 + word.columns
            }
        }
        return result
    }
}

extension Output {
    /// A sentence for people, broken to the terminal's width.
    static func prose(_ text: String, indent: String = "") {
        line(Prose.wrapped(text, indent: indent))
    }
}

// Sentences on a terminal of any width: broken between words, never inside one. Into a pipe a
// sentence stays one line.

import Glibc

enum Prose {
    /// Lines longer than this are hard to read, however wide the window is.
    private static let widest = 80
    /// Narrower than this a word hardly fits, and the terminal may break lines itself.
    private static let narrowest = 16

    /// Nil where the output is no terminal.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col >= narrowest
        else { return nil }
        return min(Int(size.ws_col), widest)
    }

    /// The same text with line ends instead of some of its spaces; each line begins with `indent`.
    static func wrapped(_ text: String, indent: String = "", width: Int? = Prose.width) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { indent + broken($0, indent, width) }.joined(separator: "\n")
    }

    private static func broken(_ line: Substring, _ indent: String, _ width: Int?) -> String {
        guard let width else { return String(line) }
        var result = ""
        var isFirst = true
        var column = indent.count
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if isFirst {
                isFirst = false
                result += word
                column += word.count
            } else if column + 1 + word.count > width {
                result += "\n" + indent + word
                column = indent.count + word.count
            } else {
                result += " " + word
                column += 1 + word.count
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

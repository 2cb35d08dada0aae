// What reaches the terminal: stdout is data, stderr is words. Must never let a control character of
// somebody's text through to a terminal.

import AnchorModel
import Glibc

enum Output {
    /// One line for people; what is wider than the terminal goes on below, further in.
    static func line(_ text: String) { raw(fitted(text, Prose.columns) + "\n") }

    private static func fitted(_ text: String, _ columns: Int?) -> String {
        harmless(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { Prose.hanging(String($0), width: columns) }.joined(separator: "\n")
    }

    /// Text as it is (JSON, help).
    static func raw(_ text: String) { raw(Array(text.utf8)) }

    static func raw(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Nobody reads on: not our failure.
            if count < 0, errno == EPIPE { exit(0) }
            guard count > 0 else {
                complain("standard output: \(String(cString: strerror(errno)))")
                exit(Failure.Code.failed.rawValue)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// - Parameter named: with the name of the program in front, as every tool's errors have it.
    static func complain(_ lines: [String], named: Bool) {
        for (number, line) in lines.enumerated() {
            complain(named && number == 0 && !line.isEmpty ? "anchorctl: \(line)" : line)
        }
    }

    static func complain(_ text: String) {
        let bytes = Array((fitted(text, Prose.columns(of: STDERR_FILENO)) + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// As every text of somebody else is shown; the colours of `Colour` are put around it after.
    static func harmless(_ text: String) -> String { TerminalText.harmless(text) }

    static func padded(before text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - text.columns, 0)) + text
    }

    /// Spaces up to a width in columns.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.columns, 0))
    }
}

enum ColourChoice: String, CaseIterable { case auto, always, never }

/// Bold for what is open, faint for what is beside the point; nothing else.
struct Colour {
    let isOn: Bool

    init(_ choice: ColourChoice, environment: [String: String]) {
        let wanted =
            isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
        isOn = choice == .always || choice == .auto && wanted
    }

    /// The text is made harmless here, before the escapes are put around it.
    func bold(_ text: String) -> String { wrap(text, "1") }
    func faint(_ text: String) -> String { wrap(text, "2") }

    private func wrap(_ text: String, _ code: String) -> String {
        let text = Output.harmless(text)
        return isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

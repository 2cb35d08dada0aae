// Help by example: the eight everyday verbs, or all of them.

import AnchorControl
import ArgumentParser

enum Help {
    /// Nil when the parser answers (help about one verb).
    static func text(for arguments: [String]) -> String? {
        switch arguments {
        case ["--help"], ["-h"], ["help"]: everyday
        case ["--version"]: "anchorctl \(Version.number)\n"
        case ["help", "all"], ["--help", "all"], ["--help-all"]: all
        default: nil
        }
    }

    private static var everyday: String {
        """
        anchorctl - answer, put off, log and look ahead

        \(rows(examples))

        \(Prose.wrapped("Without a name a verb means the newest nudge shown, and says which."))
        \(Prose.wrapped(
            "anchorctl VERB --help tells more about one, anchorctl help all shows the others."))

        """
    }

    private static var all: String {
        let verbs = VerbTable.all.map { verb in
            let names = [VerbTable.name(of: verb)] + verb.configuration.aliases
            return (names.joined(separator: ", "), verb.configuration.abstract)
        }
        return """
            anchorctl - every verb, with its other names

            \(rows(verbs))

            Options of every verb:
            \(rows([
                ("--json", "exactly what the daemon replied; streams one object per line"),
                ("--socket PATH", "the daemon's socket (also ANCHORD_SOCKET)"),
                ("--color WHEN", "auto, always or never (auto heeds NO_COLOR)"),
            ]))

            \(Prose.wrapped("Times are spans (10min, 1h 30min, bare minutes) or clock times (16:30)."))
            \(Prose.wrapped(
                "Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor"
                    + " or nothing open."))

            """
    }

    private static let examples = [
        ("anchorctl", "what is open and what comes next (status)"),
        ("anchorctl next -n 3", "the next three nudges"),
        ("anchorctl done", "did it; or: done ANCHOR"),
        ("anchorctl tried", "gave it a try, which counts just as much"),
        ("anchorctl later 16:30", "come back then; or: later ANCHOR 10min"),
        ("anchorctl not-today", "let this one rest until tomorrow"),
        ("anchorctl log coffee", "note an event, or an anchor done on your own (--at 7:40)"),
        ("anchorctl pause 2h", "quiet for a while; resume ends it"),
    ]

    /// Fewer columns than this make a ladder of single words.
    private static let narrow = 24

    private static func rows(_ rows: [(String, String)]) -> String {
        let width = min(rows.map(\.0.count).max() ?? 0, 44)
        return rows.map { row($0.0, $0.1, width) }.joined(separator: "\n")
    }

    /// What a verb does, beside its name; below it where the window is too narrow for both.
    private static func row(_ name: String, _ text: String, _ width: Int) -> String {
        let head = "  \(Output.padded(name, width))  "
        guard let columns = Prose.width else { return head + text }
        guard columns - head.count >= narrow else {
            return "  \(name)\n" + Prose.wrapped(text, indent: "      ", width: columns)
        }
        let indent = String(repeating: " ", count: head.count)
        return head + Prose.wrapped(text, indent: indent, width: columns).dropFirst(indent.count)
    }
}

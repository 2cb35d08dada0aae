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

        Without a name a verb means the newest nudge shown, and says which.
        anchorctl VERB --help tells more about one, anchorctl help all shows the others.

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

            Times are spans (10min, 1h 30min, bare minutes) or clock times (16:30).
            Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor or
            nothing open.

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

    private static func rows(_ rows: [(String, String)]) -> String {
        let width = min(rows.map(\.0.count).max() ?? 0, 44)
        return rows.map { "  \(Output.padded($0.0, width))  \($0.1)" }.joined(separator: "\n")
    }
}

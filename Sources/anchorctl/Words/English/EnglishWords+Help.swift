// English: help.

import ArgumentParser

extension EnglishWords: HelpWords {
    var helpTitle: String { "anchorctl - answer, put off, log and look ahead" }
    var helpExamples: [(String, String)] {
        [
            ("anchorctl", "what is open and what comes next (status)"),
            ("anchorctl next -n 3", "the next three nudges"),
            ("anchorctl done", "did it; or: done ANCHOR"),
            ("anchorctl tried", "gave it a try, which counts just as much"),
            ("anchorctl later 16:30", "come back then; or: later ANCHOR 10min"),
            ("anchorctl not-today", "let this one rest until tomorrow"),
            (
                "anchorctl log coffee",
                "note an event, or an anchor done on your own (--at 7:40)"
            ),
            ("anchorctl pause 2h", "quiet for a while; resume ends it"),
        ]
    }
    var helpNames: String { "Without a name a verb means the newest nudge shown, and says which." }
    var helpMore: String {
        "anchorctl VERB --help tells more about one, anchorctl help all shows the others."
    }
    var helpAllTitle: String { "anchorctl - every verb, with its other names" }
    var helpOptionsTitle: String { "Options of every verb:" }
    var helpOptions: [(String, String)] {
        [
            ("--json", "exactly what the daemon replied; streams one object per line"),
            ("--socket PATH", "the daemon's socket (also ANCHORD_SOCKET)"),
            ("--color WHEN", "auto, always or never (auto heeds NO_COLOR)"),
        ]
    }
    var helpTimes: String {
        "Times are spans (10min, 1h 30min, bare minutes) or clock times (16:30)."
    }
    var helpCodes: String {
        "Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor or nothing"
            + " open."
    }
    func names(of verb: any ParsableCommand.Type) -> [String] {
        [VerbTable.name(of: verb)] + verb.configuration.aliases
    }
    func abstract(of verb: any ParsableCommand.Type) -> String { verb.configuration.abstract }
    func notAVerb(_ word: String) -> String { "\(word) is not a verb of anchorctl." }
    func isAKey(_ word: String) -> String {
        "It is a part of the schedule: anchorctl edit opens that, and man anchord-schedule tells of"
            + " \"\(word)\"."
    }
    var whereTheVerbsAre: String { "anchorctl --help shows the verbs." }
}

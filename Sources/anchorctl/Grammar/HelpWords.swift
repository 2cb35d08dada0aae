// What help says; the verbs' own texts stand in their files.

import AnchorModel
import ArgumentParser

extension Words {
    var helpTitle: String { say("anchorctl - answer, put off, log and look ahead") }
    var helpExamples: [(String, String)] {
        [
            ("anchorctl", say("what is open and what comes next (status)")),
            (say("anchorctl next -n 3"), say("the next three nudges")),
            (say("anchorctl done"), say("did it; or: done ANCHOR")),
            (say("anchorctl tried"), say("gave it a try, which counts just as much")),
            (say("anchorctl later 16:30"), say("come back then; or: later ANCHOR 10min")),
            (say("anchorctl not-today"), say("let this one rest until tomorrow")),
            (
                say("anchorctl log coffee"),
                say("note an event, or an anchor you did on your own (--at 7:40)")
            ),
            (say("anchorctl pause 2h"), say("quiet for a while; anchorctl resume ends it")),
            (
                say("anchorctl soft a week"),
                say("gentle days: one small nudge a day at most; anchorctl soft off ends them")
            ),
            (
                say("anchorctl change bed 23:05"),
                say("another time for an anchor; add, on, off and undo, too")
            ),
        ]
    }
    var helpNames: String {
        say("Without a name, a command means the newest nudge, and says which.")
    }
    var helpMore: String {
        say("anchorctl COMMAND --help tells more about one; anchorctl help all shows them all.")
    }
    var helpAllTitle: String { say("anchorctl - every command, with its other names") }
    var helpOptionsTitle: String { say("Options of every command:") }
    var helpOptions: [(String, String)] {
        [
            (
                "-j, --json",
                say("exactly what the daemon replied; a stream has one object per line")
            ),
            (say("--socket PATH"), say("the daemon's socket (also ANCHORD_SOCKET)")),
            (say("--color WHEN"), say("auto, always or never (auto heeds NO_COLOR)")),
        ]
    }
    var newHere: String {
        say("New here? anchorctl init writes a first schedule, after three questions at most.")
    }
    /// Where no schedule of one's own is in force.
    var beginHere: String { say("New here? Type: anchorctl init") }
    var soughtHelp: String { say("Looking for how anchorctl works? Type: anchorctl help") }
    var helpTimes: String {
        say(
            "Times are as you say them: 10min, a quarter of an hour, 16:30, half past seven,"
                + " tomorrow 9:00, until friday.")
    }
    var helpCodes: String {
        say(
            "Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor or nothing"
                + " open.")
    }
    func names(of verb: any ParsableCommand.Type) -> [String] {
        let all = [VerbTable.name(of: verb)] + verb.configuration.aliases
        let own = VerbTable.name(of: verb, in: say)
        return [own] + all.filter { $0 != own }
    }
    func abstract(of verb: any ParsableCommand.Type) -> String {
        say(Message(key: verb.configuration.abstract))
    }
    func notAVerb(_ word: String) -> String { say("unknown command: \(word)") }
    func isAKey(_ word: String) -> String {
        say(
            "It is part of the schedule: anchorctl edit opens that, and man anchord-schedule explains \"\(word)\"."
        )
    }
    var whereTheVerbsAre: String { say("Try anchorctl --help.") }

    var usage: String { say("Usage:") }
    var argumentsTitle: String { say("Arguments:") }
    var optionsTitle: String { say("Options:") }
    func help(of argument: VerbShape.Argument) -> String { say(Message(key: argument.text)) }
    /// What stands between < and >.
    func valueName(_ name: String) -> String {
        String(say(Message(key: "<\(name)>")).dropFirst().dropLast())
    }

    func discussion(of verb: any ParsableCommand.Type) -> String {
        say(Message(key: verb.configuration.discussion))
    }
}

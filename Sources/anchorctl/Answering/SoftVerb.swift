// `soft`: a gentle day, or several.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct SoftVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soft",
        abstract:
            "A gentle day, or some: one small nudge a day at most, and bedtime: soft [2 days].",
        discussion: """
              anchorctl soft
              anchorctl soft a week
              anchorctl soft until friday
              anchorctl soft off
            """,
        aliases: ["zacht"])
    @Argument(
        help: ArgumentHelp(
            "How many days, today the first, or until when; today if not given.",
            valueName: "until"))
    var end: [String] = []
    @Option(help: ArgumentHelp("The same as an option.", valueName: "until"))
    var until: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if until != nil, !end.isEmpty {
            throw ValidationError { $0.exclusive(["UNTIL", "--until"]) }
        }
    }

    /// `soft off` ends it, as `mode none` does.
    private static let ends: Set<String> = [
        "off", "none", "stop", "end", "over", "uit", "geen", "klaar", "voorbij",
    ]

    static func isEnd(_ words: [String]) -> Bool {
        words.count == 1 && ends.contains(words[0].lowercased())
    }

    /// `zacht week` is one of them: alone, a unit has no other reading here.
    static func length(_ words: [String]) -> [String] {
        let units = ["day", "week", "month", "dag", "maand"]
        return words.count == 1 && units.contains(words[0].lowercased()) ? ["1"] + words : words
    }

    func run() throws {
        let session = Session(common)
        if until == nil, SoftVerb.isEnd(end) {
            guard let reply = try session.call(SetMode.self, .init()) else { return }
            return session.tell(reply)
        }
        let until = try session.modeEnd(SoftVerb.length(end), until, isDays: true)
        let parameters = SetMode.Parameters(
            mode: Schedule.softMode, untilUSec: until?.microseconds)
        guard let reply = try session.call(SetMode.self, parameters) else { return }
        session.tell(reply)
    }
}

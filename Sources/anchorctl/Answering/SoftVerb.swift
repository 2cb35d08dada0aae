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

    func run() throws {
        let session = Session(common)
        if until == nil, end.count == 1, SoftVerb.ends.contains(end[0].lowercased()) {
            guard let reply = try session.call(SetMode.self, .init()) else { return }
            return session.tell(reply)
        }
        let until = try session.modeEnd(end, until, isDays: true)
        let parameters = SetMode.Parameters(
            mode: Schedule.softMode, untilUSec: until?.microseconds)
        guard let reply = try session.call(SetMode.self, parameters) else { return }
        session.tell(reply)
    }
}

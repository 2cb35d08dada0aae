// `mode`: another part of the schedule for a while, until it ends by itself.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct ModeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mode",
        abstract: "Another mode for a while: mode NAME [until T]; mode none ends it.",
        discussion: """
              anchorctl mode holiday through 2026-08-09
              anchorctl mode ill until friday
              anchorctl mode none
            """,
        aliases: ["stand"])

    @Argument(
        help: "One of the schedule's modes, soft, or none; without it, what is in force.",
        completion: Completing.modes)
    var name: String?
    @Argument(
        help: ArgumentHelp(
            "Until when: until friday, 2 days, 18:00; the end of the day if not given.",
            valueName: "until"))
    var end: [String] = []
    @Option(
        help: ArgumentHelp(
            "The same as an option: 2d, 18:00, sunday (when it begins), 2026-08-10.",
            valueName: "until"))
    var until: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if name == nil, until != nil { throw ValidationError { $0.untilNeedsMode } }
        if until != nil, !end.isEmpty {
            throw ValidationError { $0.exclusive(["UNTIL", "--until"]) }
        }
    }

    func run() throws {
        let session = Session(common)
        guard let name else { return try show(session) }
        let until = try session.modeEnd(end, until)
        let isNone = [Schedule.noMode, "geen"].contains(name)
        let parameters = SetMode.Parameters(
            mode: isNone ? nil : try inEnglish(name, session),
            untilUSec: until?.microseconds)
        guard let reply = try session.call(SetMode.self, parameters) else { return }
        session.tell(reply)
    }

    /// `zacht` is the Dutch name of `soft`, where the schedule has no mode of that name.
    private func inEnglish(_ name: String, _ session: Session) throws -> String {
        guard name == "zacht" else { return name }
        let modes = try session.ask(GetStatus.self, Nothing()).modes ?? []
        return modes.contains(name) ? name : Schedule.softMode
    }

    private func show(_ session: Session) throws {
        guard let status = try session.call(GetStatus.self, Nothing()) else { return }
        session.speak(status.language)
        let words = session.words
        if let mode = status.mode, let until = status.modeUntilUSec {
            Output.line(words.modeUntil(mode, session.plain(until)))
        }
        if let until = status.gentleUntilUSec {
            Output.line(words.gentleUntil(session.plain(until)))
        }
        if status.mode == nil, status.gentleUntilUSec == nil { Output.line(words.usualSchedule) }
        let modes = status.modes ?? []
        Output.line(
            modes.isEmpty
                ? words.noModes
                : words.modesAre(
                    (modes + [words.modeName(Schedule.softMode)]).joined(separator: ", ")))
    }
}

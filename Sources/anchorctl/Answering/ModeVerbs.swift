// `mode` and `soft`: another part of the schedule, or a gentle day, until it ends by itself.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct ModeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mode",
        abstract: "Another mode for a while: mode NAME [--until T]; mode none ends it.",
        discussion: """
              anchorctl mode holiday --until 2026-08-09
              anchorctl mode none
            """,
        aliases: ["stand"])

    @Argument(
        help: "One of the schedule's modes, soft, or none; without it, what is in force.",
        completion: Completing.modes)
    var name: String?
    @Option(
        help:
            "A span, a clock time or a day (2d, 18:00, sunday, 2026-08-09); the end of the day if not given."
    )
    var until: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if name == nil, until != nil { throw ValidationError { $0.untilNeedsMode } }
        _ = try end(LocalClock(rules: .utc, now: Instant(seconds: 0)))
    }

    private func end(_ clock: LocalClock) throws -> Instant? {
        guard let until else { return nil }
        // The whole of that day is still in the mode.
        if let date = DayWord.ahead(until, clock.today) {
            return clock.rules.instant(date.adding(days: 1), .midnight)
        }
        switch TimeArgument(until) {
        case .span(let span)?: return clock.now + span
        case .clock(let time)?: return clock.next(time)
        case nil: throw ValidationError { $0.isNo(until, .modeEnd) }
        }
    }

    func run() throws {
        let session = Session(common)
        guard let name else { return try show(session) }
        let isNone = [Schedule.noMode, "geen"].contains(name)
        let parameters = SetMode.Parameters(
            mode: isNone ? nil : try inEnglish(name, session),
            untilUSec: try end(session.clock)?.microseconds)
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
        if status.mode == nil, status.gentleUntilUSec == nil { Output.line(words.noMode) }
        let modes = status.modes ?? []
        Output.line(
            modes.isEmpty
                ? words.noModes
                : words.modesAre(
                    (modes + [words.modeName(Schedule.softMode)]).joined(separator: ", ")))
    }
}

struct SoftVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soft",
        abstract: "A gentle day: until tomorrow one nudge at most, a small one.",
        aliases: ["zacht"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(SetMode.self, .init(mode: Schedule.softMode)) else {
            return
        }
        session.tell(reply)
    }
}

extension Session {
    func plain(_ microseconds: Int64) -> String { times.plain(Instant(microseconds: microseconds)) }

    fileprivate func tell(_ reply: SetMode.Reply) {
        guard let mode = reply.mode, let until = reply.untilUSec else {
            return Output.line(words.noMode)
        }
        guard mode == Schedule.softMode else {
            return Output.line(words.modeUntil(mode, plain(until)))
        }
        Output.line(words.gentleUntil(plain(until)))
        showLetter()
    }
}

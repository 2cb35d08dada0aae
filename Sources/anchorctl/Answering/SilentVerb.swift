// `silent`: no nudges of an anchor until it is started again. What was asked once is answered here too.

import ArgumentParser
import ControlInterface

struct SilentVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silent",
        abstract: "No nudges of an anchor until it is started again: silent [ANCHOR] [--off].",
        discussion: """
              anchorctl silent move
              anchorctl silent move --off
            """,
        aliases: ["stil"])

    @Argument(help: "The anchor; without it, those that are silent.")
    var anchor: String?
    @Flag(help: "Have it come, as the schedule says.")
    var off = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if off, anchor == nil { throw ValidationError { $0.goesWith(["--off"], ["ANCHOR"]) } }
    }

    func run() throws {
        let session = Session(common)
        guard let anchor else {
            guard let status = try session.call(GetStatus.self, Nothing()) else { return }
            session.speak(status.language)
            let lines = session.silentLines(status)
            if lines.isEmpty { Output.line(session.words.nothingSilent) }
            for line in lines { Output.prose(line) }
            return
        }
        let parameters = SetSilent.Parameters(anchor: anchor, silent: !off)
        guard let reply = try session.call(SetSilent.self, parameters) else { return }
        Output.prose(
            reply.sinceDay == nil
                ? session.words.keepsComing(reply.anchor) : session.words.nowSilent(reply.anchor))
    }
}

extension Session {
    func silentLines(_ status: Status) -> [String] {
        (status.silent ?? []).map { words.isSilent($0.anchor, since: pastDay($0.sinceDay)) }
    }

    /// A day that is not ahead, as a person says it.
    func pastDay(_ text: String) -> String { text == "\(clock.today)" ? words.today : day(text) }
}

// `resume`: ends a pause.

import AnchorModel
import ArgumentParser
import ControlInterface

struct ResumeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "End a pause.", aliases: ["verder"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard !common.json else {
            _ = try session.call(ResumeNudges.self, Nothing())
            return
        }
        // What was in force before says whether there was a pause to end.
        guard let status = try session.call(GetStatus.self, Nothing()) else { return }
        session.learn(status)
        guard try session.call(ResumeNudges.self, Nothing()) != nil else { return }
        let words = session.words
        Output.line(status.pausedUntilUSec == nil ? words.noPause : words.nudgesAreBack)
        if let mode = status.mode, let until = status.modeUntilUSec {
            Output.line(words.modeUntil(mode, session.plain(until)))
            if status.gentleUntilUSec == nil { Output.line(words.backEarlier) }
        }
        if status.gentleUntilUSec != nil {
            session.tellGentle()
            Output.line(words.gentleEndsEarlier)
        }
    }
}

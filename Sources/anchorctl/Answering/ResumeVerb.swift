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
        guard try session.call(ResumeNudges.self, Nothing()) != nil else { return }
        Output.line(session.words.nudgesAreBack)
    }
}

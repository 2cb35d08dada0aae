// `reload`: the daemon reads the schedule again, and says what is wrong with it.

import ArgumentParser
import ControlInterface

struct ReloadVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Read the schedule again; says what is wrong with it.",
        aliases: ["herlees"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(ReloadSchedule.self, Nothing()) else { return }
        Output.line(session.words.reloaded(reply.anchors, reply.scheduleFile))
        for warning in reply.warnings { Output.complain(warning.text) }
    }
}

// `done`: the anchor was done.

import ArgumentParser
import ControlInterface

struct DoneVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Did it.", aliases: ["gedaan"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.done) }
}

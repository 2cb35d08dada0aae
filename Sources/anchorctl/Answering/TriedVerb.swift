// `tried`: an attempt, which counts as much as `done`.

import ArgumentParser
import ControlInterface

struct TriedVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tried", abstract: "Gave it a try, which counts just as much.",
        aliases: ["geprobeerd"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.tried) }
}

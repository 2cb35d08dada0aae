// `not-today`: the anchor rests until tomorrow.

import ArgumentParser
import ControlInterface

struct NotTodayVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-today", abstract: "Let an anchor rest until tomorrow.",
        aliases: ["skip", "vandaag-niet"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.notToday) }
}

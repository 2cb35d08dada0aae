// `on`: an anchor comes again.

import ArgumentParser
import ScheduleEditing

struct OnVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "on", abstract: "Let an anchor come again: on ANCHOR.",
        discussion: """
              anchorctl on move
            """,
        aliases: ["aan"])
    @OptionGroup var target: ChangedAnchor
    func run() throws { try target.make("on") { .turn(anchor: $0, on: true) } }
}

// `off`: an anchor comes no more, until it is on again.

import ArgumentParser
import ScheduleEditing

struct OffVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "off",
        abstract: "Let an anchor come no more, until it is on again: off ANCHOR.",
        discussion: """
              anchorctl off tea
            """,
        aliases: ["uit"])
    @OptionGroup var target: ChangedAnchor
    func run() throws { try target.make("off") { .turn(anchor: $0, on: false) } }
}

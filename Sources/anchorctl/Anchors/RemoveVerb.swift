// `remove`: an anchor leaves the schedule; its history stays.

import ArgumentParser
import ScheduleEditing

struct RemoveVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take an anchor out of the schedule; what was done stays: remove ANCHOR.",
        discussion: """
            off is enough for one that may come back. undo takes it back.
              anchorctl remove tea
            """,
        aliases: ["haal-weg"])
    @OptionGroup var target: ChangedAnchor
    func run() throws { try target.make("remove") { .remove(anchor: $0) } }
}

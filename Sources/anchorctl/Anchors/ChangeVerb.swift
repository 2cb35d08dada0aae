// `change`: another time, length or words for an anchor, without writing JSON.

import AnchorModel
import ArgumentParser
import ScheduleEditing

struct ChangeVerb: ParsableCommand, TakesChange {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Give an anchor another time, length or words: change ANCHOR WHAT.",
        discussion: """
            A time alone is the one the anchor has: bed for a bedtime, the latest for what comes after
            something. undo takes it back.
              anchorctl change bed 23:05
              anchorctl change bed wake 7:00
              anchorctl change breathe length 2min
              anchorctl change move after coffee, by 11:00
              anchorctl change walk three times between 9 and 17
              anchorctl change tea title Tea by the window
            """,
        aliases: ["verander"])

    @Argument(
        help:
            "The anchor, then its new moment; or length, title, why, days, windDown, snooze and what follows.",
        completion: Completing.anchors)
    var words: [String] = []
    @OptionGroup var options: DryRunOption

    func run() throws {
        let changing = try options.changing()
        var words = words[...]
        let anchor = try changing.anchor(words.popFirst())
        var rest = Array(words)
        if rest.isEmpty { rest = try changing.askWhat(of: anchor) }
        let line = ChangeLine(listener: changing.session.listener)
        let change = try changing.session.reading { () throws(ChangeLine.Problem) in
            try line.change(rest, of: anchor)
        }
        try changing.make(
            .change(anchor: anchor.id, change), anchor: anchor.id,
            what: (["change", anchor.id] + rest).joined(separator: " "))
    }
}

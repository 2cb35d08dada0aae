// `add`: a new anchor, out of a line as people type it.

import AnchorModel
import ArgumentParser
import ScheduleEditing

struct AddVerb: ParsableCommand, TakesChange {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put a new anchor into the schedule: add WHAT WHEN.",
        discussion: """
            What: movement, breathing, rest, check-in, reflection, bedtime, or words of your own. Without
            any it asks three questions.
              anchorctl add movement after coffee
              anchorctl add rest three times between 9 and 17
              anchorctl add water the plants at 10:00 on saturday
            """,
        aliases: ["voeg-toe"])

    @Argument(
        help: "What, and when it comes; length, title and why can follow.",
        completion: Completing.spoken(
            ["movement", "breathing", "rest", "check-in", "reflection", "bedtime"],
            dutch: ["bewegen", "ademen", "rust", "voelen", "terugblik", "bedtijd"]))
    var words: [String] = []
    @OptionGroup var options: DryRunOption

    func run() throws {
        let changing = try options.changing()
        let words = words.isEmpty ? try changing.askNew() : words
        let line = ChangeLine(listener: changing.session.listener)
        let new = try changing.session.reading { () throws(ChangeLine.Problem) in
            try line.new(words, in: changing.schedule)
        }
        try changing.make(
            .add(new), anchor: new.id, what: (["add"] + words).joined(separator: " "))
        // Of the starter's, perhaps, which waits to be switched on.
        let name = String(new.id.prefix { $0 != "-" })
        let resting = changing.schedule.anchors.first { anchor in
            !anchor.enabled
                && (anchor.kind == .custom ? anchor.id == name : anchor.kind == new.kind)
        }
        if let resting, !options.common.json {
            Output.prose(changing.session.words.restsThere(resting.id, beside: new.id))
        }
    }
}

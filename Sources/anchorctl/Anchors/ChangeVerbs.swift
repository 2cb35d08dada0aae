// `change`, `on`, `off` and `remove`: one anchor of the schedule, without writing JSON.

import AnchorModel
import ArgumentParser
import ScheduleEditing

struct DryRunOption: ParsableArguments {
    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false
    @OptionGroup var common: CommonOptions

    func changing() throws -> Changing { try Changing(Session(common), dryRun: dryRun) }
}

/// A line that says what an anchor becomes: behind `title` and `why` it is a person's own text.
protocol TakesChange: TakesText {}

extension TakesChange {
    static var optionsAmongWords: (values: Set<String>, flags: Set<String>) { ([], ["--dry-run"]) }

    static func isText(_ word: String, after words: [String]) -> Bool {
        words.contains(where: ChangeLine.takesText)
            || !word.hasPrefix("--") && !CommandLineWords.isOfEveryVerb(word)
    }
}

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
              anchorctl change pause three times between 9 and 17
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

/// What `on`, `off` and `remove` take.
struct ChangedAnchor: ParsableArguments {
    @Argument(help: "The anchor.", completion: Completing.anchors)
    var anchor: String?
    @OptionGroup var options: DryRunOption

    func make(_ verb: String, _ change: (String) -> ScheduleChange) throws {
        let changing = try options.changing()
        let anchor = try changing.anchor(anchor)
        try changing.make(change(anchor.id), anchor: anchor.id, what: "\(verb) \(anchor.id)")
    }
}

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
        let name = new.id.prefix { $0 != "-" }
        if name != new.id, let resting = changing.schedule.anchor(String(name)), !resting.enabled,
            !options.common.json
        {
            Output.prose(changing.session.words.restsThere(resting.id))
        }
    }
}

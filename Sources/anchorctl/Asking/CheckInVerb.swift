// `anchorctl check-in`: three questions, each skippable; after a rest the signs of recovery.

import AnchorModel
import ArgumentParser
import ControlInterface

struct CheckInVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-in",
        abstract: "How does my body feel? Three questions, Enter skips: check-in [--after-rest].",
        aliases: ["inchecken"])

    @Flag(help: "What the rest did: seven signs to tick, any or none.")
    var afterRest = false
    @Flag(help: "Ask again what was set aside with -.")
    var again = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let sitting = try Sitting(session, afterRest ? .recovery : .checkIn)
        if again, !afterRest { try sitting.bringBack() }
        let questions = try sitting.questions()
        if afterRest {
            sitting.asking.show(session.words.whichSigns, bold: true)
            try sitting.tick(questions)
            return try sitting.end(stopped: true)
        }
        sitting.asking.show(questions.isEmpty ? session.words.allAside : session.words.howToAnswer)
        var isStopped = false
        for question in questions where !isStopped {
            isStopped = try sitting.put(question) == nil
        }
        try sitting.end(stopped: isStopped)
    }
}

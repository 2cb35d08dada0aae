// `anchorctl reflect`: a look back at the week. One question, two more by choice, then what may go;
// letting an anchor rest is offered before adding one. The foot is always the same.

import ArgumentParser
import ControlInterface

struct ReflectVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reflect",
        abstract: "A look back at the week: one question, two more by choice.",
        aliases: ["terugblik"])

    /// The question that ends every look back.
    private static let last = "mayGo"
    private static let counts = 1...3
    /// More would push the question off a small screen.
    private static let readBack = 5

    @Option(
        name: [.customShort("n"), .long],
        help: ArgumentHelp("How many, 1 to 3, without being asked.", valueName: "n"))
    var questions: Int?
    @Flag(help: "Ask again what was set aside with -.")
    var again = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard let questions, !ReflectVerb.counts.contains(questions) else { return }
        throw ValidationError { $0.numbers("-n", 1, 3) }
    }

    func run() throws {
        let session = Session(common)
        let sitting = try Sitting(session, .reflection)
        if again { try sitting.bringBack() }
        if sitting.asking.isTerminal, !common.json { try readBack(session) }
        let all = try sitting.questions()
        sitting.asking.show(all.isEmpty ? session.words.allAside : session.words.howToAnswer)
        var isStopped = false
        do {
            isStopped = try !askBank(all.filter { $0.id != ReflectVerb.last }, sitting, session)
            for question in all where question.id == ReflectVerb.last && !isStopped {
                isStopped = try sitting.put(question) == nil
            }
            try sitting.end(stopped: isStopped)
        } catch let failure as Failure where failure.code == .interrupted {
            throw Failure(
                .interrupted, lines: failure.lines + [Prose.wrapped(session.words.whenTooMuch)])
        }
        guard !common.json else { return }
        if !isStopped { try offerRest(session) }
        Output.line("")
        Output.prose(session.words.whenTooMuch)
    }

    /// What was said in the week, before anything is asked about it.
    private func readBack(_ session: Session) throws {
        let said = try session.words(ofDays: 7)
        guard !said.isEmpty else { return }
        Output.prose(session.words.thisWeek)
        session.show(said.suffix(ReflectVerb.readBack))
        if said.count > ReflectVerb.readBack { Output.prose(session.words.moreWords) }
        Output.line("")
    }

    /// False when the person has stopped.
    private func askBank(
        _ bank: [ListQuestions.Question], _ sitting: Sitting, _ session: Session
    ) throws -> Bool {
        var left = questions ?? (sitting.asking.isTerminal ? ReflectVerb.counts.upperBound : 1)
        var isFirst = true
        for question in bank where left > 0 {
            if !isFirst, questions == nil,
                try !sitting.asking.agrees(session.words.oneMore, kept: sitting.kept)
            {
                return true
            }
            guard let answer = try sitting.put(question) else { return false }
            // One that was set aside makes room for another.
            if answer != .aside {
                left -= 1
                isFirst = false
            }
        }
        return true
    }

    private func offerRest(_ session: Session) throws {
        let anchors = try session.ask(ListAnchors.self, Nothing()).anchors.filter(\.enabled)
        let file = try session.ask(GetStatus.self, Nothing()).scheduleFile
        guard !anchors.isEmpty else { return }
        let names = anchors.map(\.id).joined(separator: ", ")
        Output.line("")
        Output.prose(session.words.mayRest(names, file))
        Output.prose(session.words.mayAdd)
    }
}

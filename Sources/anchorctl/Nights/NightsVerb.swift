// `anchorctl nights`: the nights of the last days, guessed ones put as questions in one go. Nothing is
// kept before the last answer, so that Ctrl-C leaves everything as it was.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import SpokenTime

struct NightsVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nights",
        abstract: "Say how the nights were: nights [--since DATE] or nights DATE 22:40 7:05.",
        discussion: """
            nights alone asks about the nights that anchord guesses, a week back; Enter is yes.
              anchorctl nights
              anchorctl nights yesterday 22:40 7:05
              anchorctl nights saturday none
            """,
        aliases: ["nachten"])

    /// A week is what somebody remembers, and a screen holds.
    private static let days = 7

    // A time of getting up alone begins with a dash.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "One night: the day of its evening (yesterday, 2026-11-14), and how it was: "
                + "22:40 7:05, none or ?.",
            valueName: "night"))
    var night: [String] = []
    @Option(
        help: ArgumentHelp(
            "From this evening on: yesterday, saturday, 2026-11-01.", valueName: "date"))
    var since: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard night.isEmpty || since == nil else {
            throw ValidationError { $0.exclusive(["NIGHT", "--since"]) }
        }
    }

    func run() throws {
        let session = Session(common)
        let said = try night.isEmpty ? nil : dayAndNight(session)
        let since = try since.map { text in
            try session.understand { listener throws(NotUnderstood) in
                try listener.day(text, .past)
            }
        }
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        if let said { return try tell(said.day, said.answer, session) }
        let asksHere = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !common.json
        let first = since ?? session.clock.today.adding(days: -NightsVerb.days)
        let list = try session.ask(
            ListNights.self, .init(sinceDay: "\(first)"), isShown: true)
        guard !common.json else { return }
        guard list.kept else { return Output.prose(session.words.nightsNotKept) }
        let text = NightText(session)
        guard asksHere, list.nights.contains(where: { $0.state == .guessed }) else {
            let lines = text.lines(list)
            for line in lines { Output.line(line) }
            if lines.isEmpty { Output.prose(session.words.noNights) }
            if asksHere { Output.prose(session.words.howToSayNight) }
            return
        }
        try NightSitting(session, list).run()
    }

    private func dayAndNight(_ session: Session) throws -> (day: LocalDate, answer: SpokenNight) {
        let text = night.joined(separator: " ")
        let said = try session.understand { listener throws(NotUnderstood) in
            try listener.dayAndNight(text)
        }
        guard let answer = said.night else { throw ValidationError { $0.howWasIt(text) } }
        return (said.day, answer)
    }

    /// Without a question.
    private func tell(_ day: LocalDate, _ answer: SpokenNight, _ session: Session) throws {
        let list = try session.ask(ListNights.self, .init(sinceDay: "\(day)"))
        let known =
            list.nights.first { $0.day == "\(day)" } ?? NightEntry(day: "\(day)", state: .unknown)
        let book = NightBook(session, start: list.start)
        guard let said = book.said(known, answer) else {
            throw Failure(.usage, session.words.bothTimes)
        }
        if let problem = book.problem(said) { throw Failure(.failed, problem) }
        let reply = try session.ask(ConfirmNights.self, .init(nights: [said]), isShown: true)
        guard !common.json else { return }
        guard reply.kept else { throw Failure(.failed, session.words.nightsNotKept) }
        for night in reply.nights { Output.line(NightText(session).line(night)) }
    }
}

// `anchorctl report`: a calm look back, on the terminal, as JSON, or as a page to keep or print.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import Presentation
import SpokenTime

struct ReportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "A calm look back: report [--from DAY] [--to DAY] [--page FILE.html].",
        discussion: """
              anchorctl report
              anchorctl report --from 2026-11-01 --to yesterday --detail
              anchorctl report --work-days Mon,Wed..Fri --page report.html
            """,
        aliases: ["overzicht"])

    @Option(
        help: ArgumentHelp(
            "From this day on: yesterday, monday or 2026-03-29 (four weeks in all if not given).",
            valueName: "day"))
    var from: String?
    @Option(help: ArgumentHelp("To this day, today if not given.", valueName: "day"))
    var to: String?
    @Option(
        help: ArgumentHelp(
            "The days you work, for the nights: Mon..Fri if not given; Mon,Wed..Fri.",
            valueName: "days"))
    var workDays: String?
    @Flag(help: "The numbers of the nights as well.")
    var detail = false
    @Option(
        help: ArgumentHelp(
            "Write it as a page of its own, to read in a browser or print; - for the output.",
            valueName: "file"))
    var page: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if page != nil, common.json {
            throw ValidationError { $0.exclusive(["--page", "--json"]) }
        }
        if page == "" { throw ValidationError { $0.pageNeedsName } }
    }

    func run() throws {
        let session = Session(common)
        let wanted = try parameters(session)
        guard let report = try session.call(ReadReport.self, wanted) else { return }
        let phrases = ReportPhrases(
            words: ReportWords(session.language), report: report, today: session.clock.today,
            isOfDays: from != nil || to != nil)
        let isMorning = phrases.to == session.clock.today && session.clock.isMorning
        if let page { return try write(phrases, isMorning, to: page, session.words) }
        guard !phrases.isEmpty else { return Output.prose(phrases.nothing) }
        let text = ReportText(
            phrases, isMorning: isMorning, colour: session.colour, columns: session.pictureWidth,
            isUnicode: session.isUnicode, prose: Prose.width)
        for line in text.lines(detail: detail) { Output.raw(line + "\n") }
    }

    private func write(
        _ phrases: ReportPhrases, _ isMorning: Bool, to path: String, _ words: Words
    ) throws {
        let text = ReportPage(phrases, words, isMorning: isMorning).text
        guard path != "-" else { return Output.raw(text) }
        try PageFile.write(text, to: path, words)
        Output.complain(words.pageWritten(path))
    }

    // MARK: What is asked for

    private func parameters(_ session: Session) throws -> ReadReport.Parameters {
        let words = session.words
        let today = session.clock.today
        func day(_ text: String?) throws -> LocalDate? {
            guard let text else { return nil }
            return try session.understand { listener throws(NotUnderstood) in
                try listener.day(text, .past)
            }
        }
        let first = try day(from)
        let last = try day(to)
        // The daemon's day may still be yesterday's; it has the last word on what is ahead.
        guard (last ?? today) <= today, (first ?? today) <= today else {
            throw Failure(.usage, words.daysAhead)
        }
        if let first {
            let end = last ?? today
            guard first <= end else { throw Failure(.usage, words.daysReversed) }
            guard end.dayNumber - first.dayNumber < ReadReport.mostDays - 1 else {
                throw Failure(.usage, words.daysTooFar)
            }
        }
        let works = try workDays.map { text in
            try session.understand { listener throws(NotUnderstood) in
                try listener.weekdays(text)
            }
        }
        return ReadReport.Parameters(
            fromDay: first?.description, toDay: last?.description,
            workDays: works.map(Weekday.describe))
    }
}

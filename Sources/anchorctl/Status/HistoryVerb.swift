// `anchorctl history`: what happened, oldest first; or the person's own words, as they were given.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime
import Varlink

struct HistoryVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "What happened: history [-n N] [--since DATE | --day DATE] [--words] [--ids].",
        discussion: """
              anchorctl history --day yesterday
              anchorctl history --words --since monday
              anchorctl history --ids
            """,
        aliases: ["geschiedenis"])

    /// A screenful; --json gives all.
    private static let screenful = 20

    @Option(
        name: .short,
        help: "The newest so many (20 if not given; all with --json, --since or --day).")
    var n: Int?
    @Option(
        help: ArgumentHelp("From then on: yesterday, 2026-03-29T07:40 or 7:40.", valueName: "date"))
    var since: String?
    @Option(
        help: ArgumentHelp("One day: today, yesterday, monday or 2026-03-29.", valueName: "date"),
        completion: Completing.spoken(["today", "yesterday"], dutch: ["vandaag", "gisteren"]))
    var day: String?
    @Flag(help: "Your own words, read back as you gave them.")
    var words = false
    @Flag(help: "Each entry's id in front of it, for forget.")
    var ids = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let n, n < 1 { throw ValidationError { $0.numbers("-n", 1, nil) } }
        if since != nil, day != nil {
            throw ValidationError { $0.exclusive(["--since", "--day"]) }
        }
    }

    private func range(
        _ listener: Listener
    ) throws(NotUnderstood) -> (since: Instant?, until: Instant?) {
        if let day {
            let date = try listener.day(day, .past)
            return (
                listener.instant(of: .day(date, isIncluded: false)),
                listener.instant(of: .day(date, isIncluded: true))
            )
        }
        guard let since else { return (nil, nil) }
        return (try listener.past(since), nil)
    }

    func run() throws {
        let session = Session(common)
        let range = try session.understand { listener throws(NotUnderstood) in
            try self.range(listener)
        }
        let count = n ?? (common.json || since != nil || day != nil ? nil : HistoryVerb.screenful)
        // Which rows hold words is known when all of them were read.
        let parameters = ReadHistory.Parameters(
            count: words ? nil : count, sinceUSec: range.since?.microseconds,
            untilUSec: range.until?.microseconds)
        let rows = try read(parameters, session)
        guard !common.json else { return }
        if words {
            let found = WordsOfHistory(rows).newest(count)
            if found.isEmpty { Output.prose(session.words.noWordsYet) }
            return session.show(found, ids: ids)
        }
        for row in rows { Output.line(session.line(row, id: ids)) }
        let isOpenEnded = since == nil && day == nil
        if day != nil || rows.isEmpty, !rows.contains(where: \.isOwn) {
            Output.prose(isOpenEnded ? session.words.nothingYet : session.words.emptyDay)
        }
    }

    /// With --json the rows are printed as they come and as they are read, and none are returned.
    private func read(
        _ parameters: ReadHistory.Parameters, _ session: Session
    ) throws -> [Entry] {
        let caller = try session.caller()
        var rows: [Entry] = []
        var printed = ReadAhead()
        // What came is printed, also when no more does.
        defer { printed.finish() }
        do {
            if !common.json { session.speak(try caller.call(GetStatus.self, Nothing()).language) }
            try caller.stream(ReadHistory.name.full, try caller.encode(parameters)) {
                reply throws(CallerError) in
                // Where there is nothing the one reply is empty.
                guard reply.parameters["id"] != nil else { return true }
                guard common.json else {
                    rows.append(try caller.decode(Entry.self, reply.parameters))
                    return true
                }
                if !words || reply.parameters["text"]?.string != nil {
                    printed.add((WireJSON.text(reply.parameters) + "\n").utf8)
                }
                return true
            }
        } catch { throw session.failure(error) }
        return rows
    }
}

extension Entry {
    /// Something the person did or said; a nudge that came and went is not.
    fileprivate var isOwn: Bool {
        switch HistoryEvent(rawValue: event) {
        case .done, .tried, .notToday, .snoozed, .logged, .noted, .checkedIn, .reflected,
            .recovered, .silenced, .woken, .letter:
            true
        default: false
        }
    }
}

// `anchorctl history`: what happened, oldest first.

import AnchorControl
import ArgumentParser
import CivilTime
import Varlink

struct HistoryVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What happened: history [-n N] [--since DATE].",
        aliases: ["geschiedenis"])

    /// A screenful; --json gives all.
    private static let screenful = 20

    @Option(name: .short, help: "The newest so many (20 if not given; all with --json or --since).")
    var n: Int?
    @Option(help: ArgumentHelp("2026-03-29, 2026-03-29T07:40 or 7:40.", valueName: "date"))
    var since: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let n, n < 1 { throw ValidationError("-n takes a number from 1 on.") }
        _ = try start(LocalClock(rules: .utc, now: Instant(seconds: 0)))
    }

    private func start(_ clock: LocalClock) throws -> Instant? {
        guard let since else { return nil }
        guard let time = TimeArgument.past(since, clock) else {
            throw ValidationError("\(since) is no date (2026-03-29).")
        }
        return time
    }

    func run() throws {
        let session = Session(common)
        let count = n ?? (common.json || since != nil ? nil : HistoryVerb.screenful)
        let parameters = ReadHistory.Parameters(
            count: count, sinceUSec: try start(session.clock)?.microseconds)
        let caller = try session.caller()
        var shown = 0
        do {
            if !common.json { session.speak(try caller.call(GetStatus.self, Nothing()).language) }
            try caller.stream(ReadHistory.name.full, try caller.encode(parameters)) {
                reply throws(CallerError) in
                // The reply that ends the stream is empty.
                guard reply.parameters["id"] != nil else { return true }
                shown += 1
                if common.json {
                    session.printJSON(reply.parameters)
                } else {
                    print(try caller.decode(ReadHistory.Reply.self, reply.parameters), session)
                }
                return true
            }
        } catch { throw session.failure(error) }
        if shown == 0, !common.json { Output.line(session.words.nothingYet) }
    }

    private func print(_ entry: ReadHistory.Reply, _ session: Session) {
        let local = session.clock.rules.local(at: Instant(microseconds: entry.atUSec ?? 0))
        let time = "\(padded(local.time.hour, 2)):\(padded(local.time.minute, 2))"
        let what = [entry.anchor, entry.label, entry.word].compactMap { $0 }
        var detail: [String] = []
        if let length = entry.lengthUSec { detail.append("\(Span(microseconds: length))") }
        if let reason = entry.reason { detail.append(session.words.reason(reason)) }
        if let until = entry.untilUSec {
            detail.append("> " + session.times.plain(Instant(microseconds: until)))
        }
        let event = Output.padded(session.words.event(entry.event ?? "?"), 12)
        let tail = detail.isEmpty ? "" : "  " + detail.joined(separator: ", ")
        Output.line("\(local.date) \(time)  \(event)  \(what.joined(separator: " "))\(tail)")
    }
}

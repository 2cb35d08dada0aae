// `later`, `log`, `pause` and `resume`: the verbs that take a time.

import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

struct LaterVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "later", abstract: "Put a nudge off: later [ANCHOR] [10min | 16:30].",
        discussion: """
              anchorctl later            as long as the schedule says
              anchorctl later 16:30      then
              anchorctl later half an hour
              anchorctl later move 1h    another one than the newest
            """,
        aliases: ["snooze", "straks"])

    @Argument(
        help: "The anchor, and a span or a clock time; one of them alone is fine.",
        completion: Completing.anchors)
    var words: [String] = []
    @OptionGroup var common: CommonOptions

    /// All of it is a time, or an anchor stands before or behind it.
    private func target(_ listener: Listener) throws(NotUnderstood) -> (String?, Ahead?) {
        guard let first = words.first, let last = words.last else { return (nil, nil) }
        let whole: NotUnderstood
        do { return (nil, try listener.putOff(words.joined(separator: " "))) } catch {
            whole = error
        }
        guard words.count > 1 else {
            // One word that is no time is an anchor.
            guard whole.reason == .unreadable else { throw whole }
            return (first, nil)
        }
        do {
            return (first, try listener.putOff(words.dropFirst().joined(separator: " ")))
        } catch {
            if let time = try? listener.putOff(words.dropLast().joined(separator: " ")) {
                return (last, time)
            }
            let isAbout = whole.reason == .unreadable
            throw isAbout && (words.count == 2 || error.reason != .unreadable) ? error : whole
        }
    }

    func parameters(_ listener: Listener) throws(NotUnderstood) -> SnoozeNudge.Parameters {
        let (anchor, time) = try target(listener)
        var parameters = SnoozeNudge.Parameters(anchor: anchor)
        switch time {
        case .length(let span)?: parameters.spanUSec = span.microseconds
        case let end?: parameters.untilUSec = listener.instant(of: end).microseconds
        case nil: break
        }
        return parameters
    }

    func run() throws {
        let session = Session(common)
        let parameters = try session.understand { listener throws(NotUnderstood) in
            try self.parameters(listener)
        }
        guard let reply = try session.call(SnoozeNudge.self, parameters) else { return }
        let what = "\(reply.anchor) \(reply.label)"
        Output.line(session.words.snoozed(what, session.relative(reply.untilUSec)))
    }
}

struct LogVerb: ParsableCommand, TakesText {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = (["--at"], [])

    /// What follows the word is a length and a time: `--att` is a slip, `-10min` is told as no time.
    static func isText(_ word: String, after words: [String]) -> Bool {
        !word.hasPrefix("--") && !CommandLineWords.isOfEveryVerb(word)
    }

    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Note an anchor done on your own, or an event: log WORD [10min] [--at TIME].",
        discussion: """
              anchorctl log coffee
              anchorctl log move 10min --at 7:40
              anchorctl log coffee 10min ago
              anchorctl log bed yesterday 23:10
            """,
        aliases: ["meld"])

    @Argument(
        help: "An anchor, or any other word: wake, coffee; bed and sleepless are of the night.",
        completion: Completing.loggable)
    var word: String
    @Argument(help: "How long it took, and when: 10min, half past seven, 10min ago.")
    var length: [String] = []
    @Option(
        help: ArgumentHelp(
            "When it was: 7:40, yesterday 7:40 or 2026-03-29T07:40.", valueName: "time"))
    var at: String?
    @OptionGroup var common: CommonOptions

    /// A night without sleep in Dutch; the history has one word for it.
    private static let sleepless = ["niet-geslapen": "sleepless"]

    func parameters(_ listener: Listener) throws(NotUnderstood) -> LogWord.Parameters {
        var parameters = LogWord.Parameters(word: LogVerb.sleepless[word] ?? word)
        if !length.isEmpty {
            let said = try lengthAndTime(listener)
            parameters.lengthUSec = said.length?.microseconds
            parameters.atUSec = said.at?.microseconds
        }
        if let at { parameters.atUSec = try listener.past(at).microseconds }
        return parameters
    }

    /// `10 minuten`, `gisteren half acht`, `10 minuten om half acht`.
    private func lengthAndTime(
        _ listener: Listener
    ) throws(NotUnderstood) -> (length: Span?, at: Instant?) {
        let text = length.joined(separator: " ")
        let asLength: NotUnderstood
        do { return (try listener.length(text), nil) } catch { asLength = error }
        guard at == nil else { throw asLength }
        let asTime: NotUnderstood
        do { return (nil, try listener.past(text)) } catch { asTime = error }
        for place in length.indices.dropFirst() {
            let head = length[..<place].joined(separator: " ")
            let tail = length[place...].joined(separator: " ")
            if let span = try? listener.length(head), let time = try? listener.past(tail) {
                return (span, time)
            }
        }
        throw asTime.reason == .unreadable ? asLength : asTime
    }

    func run() throws {
        let session = Session(common)
        let parameters = try session.understand { listener throws(NotUnderstood) in
            try self.parameters(listener)
        }
        guard let reply = try session.call(LogWord.self, parameters) else { return }
        Output.line(session.words.logged(reply.word, isAnchor: reply.isAnchor))
    }
}

struct PauseVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "No nudges for a while: pause [2h | until friday].",
        discussion: """
              anchorctl pause 2h
              anchorctl pause tomorrow
              anchorctl pause until friday 9:00
            """,
        aliases: ["pauze"])

    @Argument(
        help: "A span, a clock time or a day; until the end of the day if not given.")
    var until: [String] = []
    @OptionGroup var common: CommonOptions

    func parameters(_ listener: Listener) throws(NotUnderstood) -> PauseNudges.Parameters {
        guard !until.isEmpty else { return PauseNudges.Parameters() }
        switch try listener.end(until.joined(separator: " ")) {
        case .length(let span): return PauseNudges.Parameters(spanUSec: span.microseconds)
        // The daemon knows when a day ends.
        case .day(listener.today, isIncluded: true): return PauseNudges.Parameters()
        case let end:
            return PauseNudges.Parameters(untilUSec: listener.instant(of: end).microseconds)
        }
    }

    func run() throws {
        let session = Session(common)
        let parameters = try session.understand { listener throws(NotUnderstood) in
            try self.parameters(listener)
        }
        guard let reply = try session.call(PauseNudges.self, parameters) else { return }
        let end = session.times.plain(Instant(microseconds: reply.untilUSec))
        Output.line(session.words.pausedUntil(end))
    }
}

struct ResumeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "End a pause.", aliases: ["verder"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard try session.call(ResumeNudges.self, Nothing()) != nil else { return }
        Output.line(session.words.resumed)
    }
}

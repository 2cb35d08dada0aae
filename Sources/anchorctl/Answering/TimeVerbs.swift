// `later`, `log`, `pause` and `resume`: the verbs that take a time.

import ArgumentParser
import CivilTime
import ControlInterface

struct LaterVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "later", abstract: "Put a nudge off: later [ANCHOR] [10min | 16:30].",
        discussion: """
              anchorctl later            as long as the schedule says
              anchorctl later 16:30      then
              anchorctl later move 1h    another one than the newest
            """,
        aliases: ["snooze", "straks"])

    @Argument(
        help: "The anchor, and a span or a clock time; one of them alone is fine.",
        completion: Completing.anchors)
    var words: [String] = []
    @OptionGroup var common: CommonOptions

    /// One word that is a time means the time.
    func target() throws -> (anchor: String?, time: TimeArgument?) {
        switch words.count {
        case 0: return (nil, nil)
        case 1:
            let time = TimeArgument(words[0])
            return (time == nil ? words[0] : nil, time)
        default:
            // `later bewegen 1h 30min`: what follows the anchor is one time; so may be all of it.
            if let time = TimeArgument(words.joined(separator: " ")) { return (nil, time) }
            let text = words.dropFirst().joined(separator: " ")
            guard let time = TimeArgument(text) else {
                throw ValidationError { $0.isNo(text, .snooze) }
            }
            return (words[0], time)
        }
    }

    func validate() throws { _ = try target() }

    func run() throws {
        let session = Session(common)
        let target = try target()
        var parameters = SnoozeNudge.Parameters(anchor: target.anchor)
        switch target.time {
        case .span(let span)?: parameters.spanUSec = span.microseconds
        case .clock(let time)?: parameters.untilUSec = session.clock.next(time).microseconds
        case nil: break
        }
        guard let reply = try session.call(SnoozeNudge.self, parameters) else { return }
        let what = "\(reply.anchor) \(reply.label)"
        Output.line(session.words.snoozed(what, session.relative(reply.untilUSec)))
    }
}

struct LogVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Note an anchor done on your own, or an event: log WORD [10min] [--at TIME].",
        discussion: """
              anchorctl log coffee
              anchorctl log move 10min --at 7:40
              anchorctl log bed --at "yesterday 23:10"
            """,
        aliases: ["meld"])

    @Argument(
        help: "An anchor, or any other word: wake, coffee; bed and sleepless are of the night.",
        completion: Completing.anchors)
    var word: String
    @Argument(help: "How long it took: 10min.")
    var length: [String] = []
    @Option(
        help: ArgumentHelp(
            "When it was: 7:40, yesterday 7:40 or 2026-03-29T07:40.", valueName: "time"))
    var at: String?
    @OptionGroup var common: CommonOptions

    private func span() throws -> Span? {
        guard !length.isEmpty else { return nil }
        let text = length.joined(separator: " ")
        guard case .span(let span)? = TimeArgument(text) else {
            throw ValidationError { $0.isNo(text, .length) }
        }
        return span
    }

    /// A night without sleep in Dutch; the history has one word for it.
    private static let sleepless = ["niet-geslapen": "sleepless"]

    func parameters(_ clock: LocalClock) throws -> LogWord.Parameters {
        var parameters = LogWord.Parameters(
            word: LogVerb.sleepless[word] ?? word, lengthUSec: try span()?.microseconds)
        if let at {
            guard let time = TimeArgument.past(at, clock) else {
                throw ValidationError { $0.isNo(at, .pastTime) }
            }
            parameters.atUSec = time.microseconds
        }
        return parameters
    }

    func validate() throws { _ = try parameters(LocalClock(rules: .utc, now: Instant(seconds: 0))) }

    func run() throws {
        let session = Session(common)
        let parameters = try parameters(session.clock)
        guard let reply = try session.call(LogWord.self, parameters) else { return }
        Output.line(session.words.logged(reply.word, isAnchor: reply.isAnchor))
    }
}

struct PauseVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "No nudges for a while: pause [2h | 16:30].",
        discussion: """
              anchorctl pause 2h
              anchorctl pause 16:30
            """,
        aliases: ["pauze"])

    @Argument(help: "A span or a clock time; until the end of the day if not given.")
    var until: [String] = []
    @OptionGroup var common: CommonOptions

    private func time() throws -> TimeArgument? {
        guard !until.isEmpty else { return nil }
        let text = until.joined(separator: " ")
        guard let time = TimeArgument(text) else {
            throw ValidationError { $0.isNo(text, .pause) }
        }
        return time
    }

    func parameters(_ clock: LocalClock) throws -> PauseNudges.Parameters {
        switch try time() {
        case .span(let span)?: PauseNudges.Parameters(forUSec: span.microseconds)
        case .clock(let time)?: PauseNudges.Parameters(untilUSec: clock.next(time).microseconds)
        case nil: PauseNudges.Parameters()
        }
    }

    func validate() throws { _ = try time() }

    func run() throws {
        let session = Session(common)
        let parameters = try parameters(session.clock)
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

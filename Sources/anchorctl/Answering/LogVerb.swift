// `log`: an anchor that was done unasked, or another word, now or earlier.

import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

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
        for anchor in reply.over ?? [] { Output.prose(session.words.isOverToday(anchor)) }
    }
}

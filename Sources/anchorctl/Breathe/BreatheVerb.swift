// `anchorctl breathe`: 4 s in, 6 s out, and afterwards a word to the daemon. Breathing needs no
// daemon; noting it does, and the breath never waits for it.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import SpokenTime

struct BreatheVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breathe",
        abstract: "Breathe for a while, 4 s in and 6 s out: breathe [2min].",
        discussion: """
              anchorctl breathe 5min
              anchorctl breathe --sound --quiet-screen
            """,
        aliases: ["adem"])

    @Argument(help: "How long, 20s to 60min; the anchor's own length, or 2min.")
    var length: [String] = []
    @Option(
        help: ArgumentHelp("The anchor it counts for.", valueName: "id"),
        completion: Completing.anchors)
    var anchor: String?
    @Flag(help: "A sound for in and another for out, for closed eyes.")
    var sound = false
    @Flag(help: "Draw nothing.")
    var quietScreen = false
    @OptionGroup var common: CommonOptions

    private func span(_ session: Session) throws -> Span? {
        guard !length.isEmpty else { return nil }
        let text = length.joined(separator: " ")
        let span = try session.understand { listener throws(NotUnderstood) in
            try listener.length(text)
        }
        guard Pacer.lengths.contains(span) else {
            throw ValidationError { $0.sessionOutOfReach(text) }
        }
        return span
    }

    func run() throws {
        let session = Session(common)
        let span = try span(session)
        let noting = try BreatheNoting(session, named: anchor, patience: BreatheNoting.glance)
        let own = noting.length.map {
            min(max($0, Pacer.lengths.lowerBound), Pacer.lengths.upperBound)
        }
        let length = span ?? own ?? Pacer.usual
        let ending = try breathe(length, session)
        // The words come first: a daemon that is slow is nobody's breath.
        let words = session.words
        if !common.json, ending.isHeard {
            Output.line(ending.isComplete ? words.breatheOver : words.breatheStopped)
        }
        noting.note(ending)
        // Stopping is a good end; one from outside is told to whoever asked for it.
        if let signal = ending.signal { Glibc.exit(128 + signal) }
    }

    private func breathe(_ length: Span, _ session: Session) throws -> BreatheEnding {
        guard let pacer = Pacer(length: length) else { throw Failure(.usage, "\(length)") }
        let environment = session.environment
        var player: BreatheSound?
        if sound {
            player = BreatheSound(environment: environment, isQuietOutput: common.json)
            if player == nil { Output.complain(session.words.noSound) }
        }
        let terminal = BreatheTerminal(
            wantsPicture: !quietScreen && !common.json, term: environment["TERM"])
        if !terminal.draws, !common.json { Output.line(session.words.breatheIntro) }
        let run = BreatheRun(
            pacer, words: session.words, terminal: terminal, sound: player,
            palette: session.colour.palette(environment), isUnicode: session.isUnicode,
            tells: !quietScreen && !common.json)
        guard let run else {
            throw Failure(.failed, "pipe: \(String(cString: strerror(errno)))")
        }
        return run.run()
    }
}

extension Colour {
    func palette(_ environment: [String: String]) -> BreatheScreen.Palette {
        guard isOn else { return .none }
        if ["truecolor", "24bit"].contains(environment["COLORTERM"]) { return .any }
        return environment["TERM", default: ""].contains("256color") ? .cube : .sixteen
    }
}

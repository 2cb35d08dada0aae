// `pause`: no nudges for a while.

import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

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

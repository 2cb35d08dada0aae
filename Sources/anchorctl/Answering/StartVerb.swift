// `start`: begin, which already counts. The session itself is the daemon's.

import ArgumentParser
import CivilTime
import ControlInterface

struct StartVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Begin, which already counts: start [ANCHOR].",
        aliases: ["begin"])

    @Argument(
        help: "The anchor; if not given, the newest nudge shown.", completion: Completing.anchors)
    var anchor: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(StartAnchor.self, .init(anchor: anchor)) else { return }
        let what = [reply.anchor, reply.label].compactMap { $0 }.joined(separator: " ")
        let length = reply.lengthUSec.map { "\(Span(microseconds: $0))" }
        Output.line(session.words.started(what, length))
        if reply.woken == true { Output.line(session.words.comesAgain) }
        if let verb = reply.verb { Output.line(session.words.goOn(with: verb)) }
    }
}

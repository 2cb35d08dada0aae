// `next`: the nudges that come next.

import AnchorModel
import ArgumentParser
import ControlInterface

struct NextVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "The nudges that come next.", aliases: ["hierna"])

    @Option(name: .short, help: "How many, 1 to 1000 (5 if not given).")
    var n: Int?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard let n, !ListNext.counts.contains(n) else { return }
        throw ValidationError { $0.numbers("-n", 1, 1000) }
    }

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(ListNext.self, .init(count: n)) else { return }
        if reply.slots.isEmpty { Output.line(session.words.nothingPlanned) }
        session.tellGentle()
        let rows = reply.slots.map { (word: $0.day, slot: $0) }
        for line in StatusText(session).table(rows) { Output.raw(line + "\n") }
        for line in session.status.map(session.silentLines) ?? [] {
            Output.raw(session.colour.faint(Prose.wrapped(line)) + "\n")
        }
    }
}

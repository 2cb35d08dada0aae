// `size`: how big the step of an anchor is, in minutes a day.

import AnchorControl
import ArgumentParser

struct SizeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "size",
        abstract: "A step a minute smaller or larger: size ANCHOR smaller|larger|keep.",
        aliases: ["maat"])

    @Argument(help: "The anchor.")
    var anchor: String
    @Argument(help: "smaller, larger, or keep: no offer for four weeks (kleiner, groter, houden).")
    var change: String
    @OptionGroup var common: CommonOptions

    private static let changes: [String: SizeChange] = [
        "smaller": .smaller, "larger": .larger, "keep": .keep,
        "kleiner": .smaller, "groter": .larger, "houden": .keep,
    ]

    private func wanted() throws -> SizeChange {
        guard let wanted = SizeVerb.changes[change] else {
            throw ValidationError("\(change) is not smaller, larger or keep.")
        }
        return wanted
    }

    func validate() throws { _ = try wanted() }

    func run() throws {
        let session = Session(common)
        let parameters = Resize.Parameters(anchor: anchor, change: try wanted())
        guard let reply = try session.call(Resize.self, parameters) else { return }
        Output.line(session.words.sized(reply.anchor, reply.minutes))
    }
}

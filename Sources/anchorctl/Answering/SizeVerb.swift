// `size`: how big the step of an anchor is, in minutes a day, and how it was.

import AnchorModel
import ArgumentParser
import ControlInterface

struct SizeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "size",
        abstract: "A smaller or larger step, or how it was: size ANCHOR larger|heavy.",
        discussion: """
              anchorctl size move larger
              anchorctl size move heavy
            """,
        aliases: ["maat"])

    @Argument(help: "The anchor.", completion: Completing.anchors)
    var anchor: String
    @Argument(
        help: ArgumentHelp(
            "smaller, larger, or keep: no offer for four weeks; light, right or heavy: how it was, and heavy halves the step (kleiner, groter, houden; licht, goed, zwaar)."
        ), completion: Completing.spoken(SizeVerb.english, dutch: SizeVerb.dutch))
    var change: String
    @OptionGroup var common: CommonOptions

    private static let changes: [String: SizeWord] = [
        "smaller": .smaller, "larger": .larger, "keep": .keep,
        "kleiner": .smaller, "groter": .larger, "houden": .keep,
    ]

    private static let feelings: [String: FeltWord] = [
        "light": .light, "right": .right, "heavy": .heavy,
        "licht": .light, "goed": .right, "zwaar": .heavy,
    ]

    static let english =
        SizeWord.allCases.map(\.rawValue) + FeltWord.allCases.map(\.rawValue)

    static let dutch = ["kleiner", "groter", "houden", "licht", "goed", "zwaar"]

    func validate() throws {
        guard SizeVerb.changes[change] == nil, SizeVerb.feelings[change] == nil else { return }
        let isDutch = Help.language == .dutch
        let known = Array(SizeVerb.changes.keys) + Array(SizeVerb.feelings.keys)
        let near = Nearest.to(change, among: known.sorted()).map(
            Help.language.words.didYouMean)
        throw ValidationError {
            $0.notAChange(change, among: isDutch ? SizeVerb.dutch : SizeVerb.english)
                + (near.map { " \($0)" } ?? "")
        }
    }

    func run() throws {
        let session = Session(common)
        if let felt = SizeVerb.feelings[change] { return try tell(felt, session) }
        guard let change = SizeVerb.changes[change] else { return }
        let parameters = Resize.Parameters(anchor: anchor, change: change)
        guard let reply = try session.call(Resize.self, parameters) else { return }
        Output.line(session.words.sized(reply.anchor, reply.minutes))
    }

    private func tell(_ felt: FeltWord, _ session: Session) throws {
        guard let reply = try session.call(Feel.self, .init(anchor: anchor, felt: felt)) else {
            return
        }
        Output.line("\(reply.anchor): \(session.words.change(felt.rawValue)).")
        guard let minutes = reply.minutes else { return }
        Output.line(session.words.sized(reply.anchor, minutes))
    }
}

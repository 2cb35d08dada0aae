// What `done`, `tried` and `not-today` have in common: an anchor, and one of the three answers to it.

import ArgumentParser
import ControlInterface

struct AnchorArgument: ParsableArguments {
    @Argument(
        help: "The anchor; if not given, the newest nudge shown.", completion: Completing.anchors)
    var anchor: String?
    @OptionGroup var common: CommonOptions

    func answer(_ answer: AnswerWord) throws {
        let session = Session(common)
        let parameters = AnswerNudge.Parameters(anchor: anchor, answer: answer)
        guard let reply = try session.call(AnswerNudge.self, parameters) else { return }
        let what = [reply.anchor, reply.label].compactMap { $0 }.joined(separator: " ")
        Output.line(session.words.answered(reply.answer, what))
    }
}

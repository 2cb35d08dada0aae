// `done`, `tried`, `not-today` and `undo`.

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
        Output.line(session.words.answered(reply.answer.rawValue, what))
    }
}

struct DoneVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Did it.", aliases: ["gedaan"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.done) }
}

struct TriedVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tried", abstract: "Gave it a try, which counts just as much.",
        aliases: ["geprobeerd"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.tried) }
}

struct NotTodayVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-today", abstract: "Let an anchor rest until tomorrow.",
        aliases: ["skip", "vandaag-niet"])
    @OptionGroup var target: AnchorArgument
    func run() throws { try target.answer(.notToday) }
}

struct UndoVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last answer, put-off, note or change of the schedule.",
        discussion: """
            A change of the schedule is named first, and stays where the file was changed since.
              anchorctl undo
            """,
        aliases: ["terug"])
    @Flag(help: "Say what would be taken back, and leave it.")
    var dryRun = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        if try TakingBack(session: session, isDry: dryRun).run() { return }
        do {
            if dryRun {
                guard let next = try session.call(NextUndo.self, Nothing()) else { return }
                let reply = Undo.Reply(
                    event: next.event, anchor: next.anchor, night: next.night, word: next.word)
                return Output.line(session.words.wouldTakeBack(said(reply, session)))
            }
            guard let reply = try session.call(Undo.self, Nothing()) else { return }
            Output.line(said(reply, session))
        } catch let failure as Failure where failure.lines == [session.words.nothingOpen] {
            throw Failure(failure.code, session.words.nothingToUndo)
        }
    }

    private func said(_ reply: Undo.Reply, _ session: Session) -> String {
        guard let night = reply.night else {
            return session.words.undone(reply.event, reply.anchor ?? reply.word)
        }
        return session.words.nightUndone(NightText(session).evening(night))
    }
}

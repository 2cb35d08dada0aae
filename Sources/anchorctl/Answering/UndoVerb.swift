// `undo`: takes back the last answer or the last change of the schedule, whichever is newer.

import AnchorModel
import ArgumentParser
import ControlInterface
import HostSystem

struct UndoVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last answer, put-off, note or change of the schedule.",
        discussion: """
            The newest of the two. On a terminal it is named first, and you say whether it goes back; a
            change of the schedule stays where the file was changed since. With an anchor's name it goes back
            if it is about that one, and is named and left otherwise.
              anchorctl undo
              anchorctl undo bed
            """,
        aliases: ["terug"])
    @Argument(
        help: "The anchor, or the word that was logged, that it is to be about.",
        completion: Completing.anchors)
    var anchor: String?
    @Flag(help: "Say what would be taken back, and leave it.")
    var dryRun = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        if try TakingBack(session: session, isDry: dryRun, anchor: anchor).run() { return }
        do {
            try checkName(session)
            if dryRun {
                guard let next = try session.call(NextUndo.self, Nothing()) else { return }
                let words = session.words
                return Output.line(words.wouldTakeBack(named(next, session)))
            }
            if session.asksBeforeUndo { try confirm(session) }
            guard let reply = try session.call(Undo.self, Nothing()) else { return }
            Output.line(said(reply, session))
        } catch let failure as Failure where failure.refusal == .nothingOpen {
            throw Failure(failure.code, session.words.nothingToUndo)
        }
    }

    private func checkName(_ session: Session) throws {
        guard let anchor else { return }
        let next = try session.ask(NextUndo.self, Nothing())
        let names = [next.anchor, next.word].compactMap(\.self)
        let zones = ZoneFiles(environment: session.environment)
        let schedule = try? session.schedule(nil, zones)
        guard !names.contains(anchor),
            !names.contains(schedule?.anchor(called: anchor)?.id ?? anchor)
        else { return }
        throw Failure(.failed, session.words.newestIsAnother(named(next, session)))
    }

    /// What goes back is what was named, also where another terminal was quicker.
    private func confirm(_ session: Session) throws {
        guard let next = try session.call(NextUndo.self, Nothing()) else { return }
        Output.line(session.words.takingBack(named(next, session)))
        guard try session.wantsItBack() else {
            throw Failure(.failed, lines: [session.words.staysSo], bare: true)
        }
        session.hangUp()
        guard try session.ask(NextUndo.self, Nothing()).id == next.id else {
            throw Failure(.failed, session.words.saidMeanwhile)
        }
    }

    private func named(_ next: NextUndo.Reply, _ session: Session) -> String {
        if let night = next.night {
            return session.words.ofNight(NightText(session).evening(night))
        }
        let event = session.words.event(next.event)
        return (next.anchor ?? next.word).map { "\(event) (\($0))" } ?? event
    }

    private func said(_ reply: Undo.Reply, _ session: Session) -> String {
        guard let night = reply.night else {
            return session.words.undone(reply.event, reply.anchor ?? reply.word)
        }
        return session.words.nightUndone(NightText(session).evening(night))
    }
}

// Which anchor a breathing session counts for, and telling the daemon of it afterwards.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc

final class BreatheNoting {
    /// Before the first breath the daemon gets half a second, in milliseconds: who wants to
    /// breathe does not wait for a program.
    static let glance: Int32 = 500

    private enum Target {
        case anchor(String)
        case none
        case several([String])
    }

    private let session: Session
    private let name: String?
    private var target: Target?
    private var isHeard = true
    /// The anchor's own, if it has one.
    private(set) var length: Span?

    /// Throws for a name that the schedule does not have: better now than after two minutes.
    init(_ session: Session, named name: String?, patience: Int32) throws {
        self.session = session
        self.name = name
        guard let caller = try? Caller(socketPath: session.socketPath, patience: patience),
            let language = try? caller.call(GetStatus.self, Nothing()).language,
            let anchors = try? caller.call(ListAnchors.self, Nothing()).anchors
        else { return }
        session.speak(language)
        try choose(from: anchors)
    }

    private func choose(from anchors: [AnchorEntry]) throws {
        let breathing = anchors.filter { $0.kind == Kind.breathing.rawValue }
        let planned = breathing.filter(\.enabled)
        let candidates =
            name.map { name in anchors.filter { $0.id == name } }
            ?? (planned.isEmpty ? breathing : planned)
        if let name, candidates.isEmpty {
            throw session.noSuchAnchor(name, among: anchors.map(\.id))
        }
        switch candidates.count {
        case 0: target = Target.none
        case 1:
            target = .anchor(candidates[0].id)
            length = candidates[0].lengthUSec.map(Span.init(microseconds:))
        default: target = .several(candidates.map(\.id))
        }
    }

    /// One dim line either way; with --json the daemon's reply, or an empty object.
    func note(_ ending: BreatheEnding) {
        isHeard = ending.isHeard
        do {
            if target == nil { try choose(from: session.anchors()) }
            let words = session.words
            switch target {
            case .anchor(let id)?: try answer(id, ending)
            case .several(let names)?:
                tell(nothing: words.whichBreathingAnchor(names.joined(separator: ", ")))
            default: tell(nothing: words.noBreathingAnchor)
            }
        } catch {
            tell(nothing: (error as? Failure)?.lines.first ?? "\(error)")
        }
    }

    private func answer(_ id: String, _ ending: BreatheEnding) throws {
        // Whole seconds: the rest is the time a finger takes.
        let seconds = Int(ending.elapsed.seconds)
        let parameters = AnswerNudge.Parameters(
            anchor: id, answer: ending.isComplete ? .done : .tried,
            lengthUSec: seconds > 0 ? Span.seconds(seconds).microseconds : nil)
        guard let reply = try session.call(AnswerNudge.self, parameters), isHeard else { return }
        Output.raw(
            session.colour.faint(session.words.answered(reply.answer, reply.anchor))
                + "\n")
    }

    private func tell(nothing reason: String) {
        guard isHeard else { return }
        let line = session.words.nothingNoted(reason)
        if session.options.json {
            session.printJSON([:])
        } else if isatty(STDOUT_FILENO) == 1 {
            Output.raw(session.colour.faint(line) + "\n")
        } else {
            Output.complain(line)
        }
    }
}

extension Session {
    fileprivate func anchors() throws -> [AnchorEntry] {
        let caller = try caller()
        do {
            speak(try caller.call(GetStatus.self, Nothing()).language)
            return try caller.call(ListAnchors.self, Nothing()).anchors
        } catch { throw failure(error) }
    }
}

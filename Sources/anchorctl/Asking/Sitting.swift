// One check-in, look back or rest, from its first question to its end: each answer is kept as soon as
// it is given, so that nothing said is lost. Decides nothing the daemon decides.

import AnchorModel
import ControlInterface

final class Sitting {
    let asking: Asking
    private let session: Session
    private let kind: NoteKindWord
    private var said = 0
    private var isThrough = false
    private var keeps = true
    /// The anchor these words are about, and its slot that they answered.
    private var anchor: String?
    private var answered: String?

    init(_ session: Session, _ kind: NoteKindWord) throws {
        self.session = session
        self.kind = kind
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        asking = Asking(session)
    }

    /// How many answers the ledger has.
    var kept: Int { keeps ? said : 0 }

    func questions() throws -> [ListQuestions.Question] {
        try session.ask(ListQuestions.self, .init(kind: kind)).questions
    }

    /// What was set aside is asked again.
    func bringBack() throws { _ = try keep(.init(kind: kind, aside: false)) }

    /// Nil when the person has stopped.
    func put(_ question: ListQuestions.Question) throws -> Asking.Answer? {
        // What goes deep has beside it where to turn.
        let isDeep = Question(rawValue: question.id)?.isDeep ?? false
        let foot = isDeep ? "\n" + session.words.whereToTurn : ""
        let answer = try asking.ask(question.text + foot)
        switch answer {
        case .text(let text):
            try keep(.init(kind: kind, question: question.id, text: text, anchor: anchor))
            said += 1
        case .skipped: try keep(.init(kind: kind, question: question.id))
        case .aside:
            try keep(.init(kind: kind, question: question.id, aside: true))
            asking.show(session.words.isSetAside)
        case .ended: return nil
        case .interrupted: throw session.interrupted(kept)
        }
        return answer
    }

    func tick(_ signs: [ListQuestions.Question]) throws {
        for (number, sign) in signs.enumerated() { asking.show("\(number + 1)  \(sign.text)") }
        asking.show(session.words.howToTick)
        guard let ticked = try asking.tick(of: signs.count) else { return }
        try keep(.init(kind: kind, signs: ticked.map { signs[$0].id }))
        isThrough = true
        said += 1
    }

    /// The last question was put.
    func end(stopped: Bool) throws {
        if said == 0, !stopped { try keep(.init(kind: kind)) }
        guard !session.options.json else { return }
        let words = session.words
        if let answered { Output.prose(words.answered(Answer.done, answered)) }
        if said == 0 {
            Output.prose(words.nothingSaid)
        } else {
            Output.prose(keeps ? words.kept(isThrough ? nil : said) : words.wordsNotKept)
        }
    }

    private func keep(_ note: KeepNote.Parameters) throws {
        do {
            let reply = try session.ask(KeepNote.self, note, isShown: true)
            anchor = reply.anchor ?? anchor
            if let anchor = reply.anchor, let label = reply.label, answered == nil {
                answered = "\(anchor) \(label)"
            }
            if note.text != nil || note.signs != nil { keeps = reply.kept }
        } catch let failure as Failure where said > 0 && keeps {
            throw Failure(
                failure.code, lines: failure.lines + [session.words.keptSoFar(said)],
                bare: failure.isBare)
        }
    }
}

extension Session {
    /// A call on a connection of its own: between two of them a person thinks, and the daemon may be
    /// another one by then.
    func ask<M: ControlMethod>(
        _ method: M.Type, _ parameters: M.Parameters, isShown: Bool = false
    ) throws -> M.Reply {
        hangUp()
        defer { hangUp() }
        let caller = try caller()
        do {
            let reply = try caller.call(M.name.full, try caller.encode(parameters))
            if options.json, isShown { printJSON(reply) }
            return try caller.decode(M.Reply.self, reply)
        } catch { throw failure(error) }
    }

    func interrupted(_ kept: Int) -> Failure {
        Failure(.interrupted, lines: ["", words.keptSoFar(kept)], bare: true)
    }
}

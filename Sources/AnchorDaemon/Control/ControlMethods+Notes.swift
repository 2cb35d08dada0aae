// What to ask, and what was said, between the wire and the engine. Contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import Varlink

extension Daemon {
    func listQuestions(_ call: Call, _ client: ControlConnection) throws {
        let kind = NoteKind(try parameters(ListQuestions.self, call).kind)
        let book = engine.schedule.language.phrasebook
        let questions: [ListQuestions.Question]
        if kind == .recovery {
            questions = RecoverySign.allCases.map { .init(id: $0.rawValue, text: book.sign($0)) }
        } else {
            questions = engine.questions(kind).map { .init(id: $0.rawValue, text: book.ask($0)) }
        }
        client.reply(
            ListQuestions.Reply(
                questions: questions, aside: engine.questionsAside(kind).map(\.rawValue),
                anchor: engine.anchorAnswered(by: kind, at: clocks())))
    }
}

extension Note {
    init(_ wanted: KeepNote.Parameters) throws(CallError) {
        var question: Question?
        if let id = wanted.question {
            question = Question(rawValue: id)
            if question == nil { throw .invalid(.question) }
        }
        let signs = (wanted.signs ?? []).compactMap(RecoverySign.init(rawValue:))
        guard signs.count == wanted.signs?.count ?? 0 else { throw .invalid(.signs) }
        self.init(
            NoteKind(wanted.kind), question: question, text: wanted.text, with: wanted.with,
            signs: signs,
            anchor: wanted.anchor, setAside: wanted.aside)
    }
}

extension KeepNote.Reply {
    init(_ noted: Noted) {
        self.init(
            anchor: noted.anchor, day: noted.slot?.day.description, label: noted.slot?.label,
            kept: noted.isKept)
    }
}

// Whose turn a question is: the one asked longest ago, and none that was put aside. Owns which were asked, and keeps that
// in the ledger. Never reads what was said to one.

import AnchorModel
import CivilTime

/// Which questions were asked, so that none comes again before the others did.
struct QuestionTurns: Hashable, Sendable {
    /// The one asked longest ago first. Left open counts: it was put.
    private(set) var asked: [Question] = []
    private(set) var aside: Set<Question> = []

    /// One, and two more by choice.
    private static let aWeek = 3

    private static let askedKey = SettingKey(.questions, "asked")
    private static let asideKey = SettingKey(.questions, "aside")

    init() {}

    /// From the engine's own settings. A question this version does not know is passed by.
    init(_ settings: Settings) {
        func read(_ key: SettingKey) -> [Question] {
            (settings.all[key.text] ?? "").split(separator: " ").compactMap {
                Question(rawValue: "\($0)")
            }
        }
        for question in read(QuestionTurns.askedKey) { ask(question) }
        aside = Set(read(QuestionTurns.asideKey))
    }

    private var settings: [LedgerChange] {
        func write(_ key: SettingKey, _ questions: [Question]) -> LedgerChange {
            let text = questions.map(\.rawValue).joined(separator: " ")
            return .setting(key.text, text.isEmpty ? nil : text)
        }
        return [
            write(QuestionTurns.askedKey, asked),
            write(QuestionTurns.asideKey, Question.allCases.filter(aside.contains)),
        ]
    }

    /// What a note says about turns: a question answered or left open, put aside or brought back.
    mutating func take(_ note: Note, _ outbox: inout Outbox) {
        let before = self
        switch (note.setAside, note.question) {
        case (true?, let question?): aside.insert(question)
        case (false?, let question): bringBack(question, of: note.kind)
        case (nil, let question?): ask(question)
        case (_, nil): break
        }
        if self != before { outbox.keep(settings) }
    }

    /// The answer to a question was taken back: it may be asked again at once.
    mutating func askAgain(_ question: String?, _ outbox: inout Outbox) {
        guard let question = question.flatMap(Question.init(rawValue:)) else { return }
        forget(question)
        outbox.keep(settings)
    }

    private mutating func ask(_ question: Question) {
        forget(question)
        if question.isInBank { asked.append(question) }
    }

    private mutating func forget(_ question: Question) { asked.removeAll { $0 == question } }

    private mutating func bringBack(_ question: Question?, of kind: NoteKind) {
        aside = aside.filter { question == nil ? $0.kind != kind : $0 != question }
    }

    /// In the order to ask them.
    func next(_ kind: NoteKind) -> [Question] {
        let wanted = Question.all(of: kind).filter { !aside.contains($0) }
        guard kind == .reflection else { return wanted }
        let bank = wanted.filter(\.isInBank)
        let new = bank.filter { !asked.contains($0) }
        let turn = new + asked.filter(bank.contains)
        var week: [Question] = []
        for question in turn where week.count < QuestionTurns.aWeek {
            if question.isDeep, week.contains(where: \.isDeep) { continue }
            week.append(question)
        }
        return week + wanted.filter { !$0.isInBank }
    }
}

// A person's own words: kept, the open check-in or look back answered by them, and whose turn a
// question is. Runs on a copy of the state, as every request.

package import AnchorModel
import CivilTime

/// Which questions were asked, so that none comes again before the others did.
struct QuestionTurns: Hashable, Sendable {
    /// The one asked longest ago first. Left open counts: it was put.
    private(set) var asked: [Question] = []
    private(set) var aside: Set<Question> = []

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

    var settings: [LedgerChange] {
        func write(_ key: SettingKey, _ questions: [Question]) -> LedgerChange {
            let text = questions.map(\.rawValue).joined(separator: " ")
            return .setting(key.text, text.isEmpty ? nil : text)
        }
        return [
            write(QuestionTurns.askedKey, asked),
            write(QuestionTurns.asideKey, Question.allCases.filter(aside.contains)),
        ]
    }

    mutating func ask(_ question: Question) {
        forget(question)
        if question.isInBank { asked.append(question) }
    }

    mutating func forget(_ question: Question) { asked.removeAll { $0 == question } }

    mutating func putAside(_ question: Question) { aside.insert(question) }

    mutating func bringBack(_ question: Question?, of kind: NoteKind) {
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
        for question in turn where week.count < Engine.questionsAWeek {
            if question.isDeep, week.contains(where: \.isDeep) { continue }
            week.append(question)
        }
        return week + wanted.filter { !$0.isInBank }
    }
}

extension Engine {
    /// One, and two more by choice.
    package static let questionsAWeek = 3

    /// What to ask now, in this order.
    package func questions(_ kind: NoteKind) -> [Question] { state.questions.next(kind) }

    package func questionsAside(_ kind: NoteKind) -> [Question] {
        Question.all(of: kind).filter(state.questions.aside.contains)
    }

    /// The anchor that words of this kind would answer now.
    package func anchorAnswered(by kind: NoteKind, at now: Moment) -> String? {
        var state = state
        return state.anchorAnswered(by: Note(kind), at: now)
    }
}

extension EngineState {
    mutating func keep(_ note: Note, at now: Moment) -> Result<Reply, RequestError> {
        if let part = note.misfit { return .failure(.invalid(part)) }
        if let name = note.anchor, schedule.anchor(name) == nil {
            return .failure(.noSuchAnchor(name))
        }
        takeTurn(note)
        // Asked and left open: nothing was said.
        let isThrough = note.setAside == nil && (note.question == nil || note.hasText)
        let answered = isThrough ? anchorAnswered(by: note, at: now) : nil
        let slot = answered.flatMap { answerWithWords($0, at: now) }
        let isSaid = note.hasText || note.kind == .recovery
        if isSaid {
            log(
                note.kind.event, at: now.wall, anchor: answered ?? note.anchor,
                said: note)
            outbox.journal(.logged(anchor: answered ?? note.anchor))
        }
        return .success(
            .noted(
                Noted(
                    kind: note.kind, anchor: answered ?? note.anchor, slot: slot,
                    isKept: isSaid && schedule.history == .words)))
    }

    /// As `done`; but words ahead of a slot are about that one, and an earlier answer of the day stays.
    private mutating func answerWithWords(_ anchor: String, at now: Moment) -> SlotKey? {
        if slots.contains(where: { $0.arrived && $0.anchor.id == anchor }) {
            let reply = answer(anchor, .done, length: nil, at: now)
            guard case .success(.answered(_, _, let slot)) = reply else { return nil }
            return slot
        }
        guard let slot = takeEarly(anchor, .done, at: now) else { return nil }
        touch(anchor)
        log(.done, at: now.wall, slot: slot)
        outbox.journal(.answered(anchor: anchor, .done, slot: slot))
        eventCame(anchor, at: now.wall, now)
        countDay(anchor, tried: true, at: now.wall)
        countAhead(anchor, at: now.wall)
        return slot
    }

    private mutating func takeTurn(_ note: Note) {
        let before = questions
        switch (note.setAside, note.question) {
        case (true?, let question?): questions.putAside(question)
        case (false?, let question): questions.bringBack(question, of: note.kind)
        case (nil, let question?): questions.ask(question)
        case (_, nil): break
        }
        if questions != before { outbox.keep(questions.settings) }
    }

    /// The answer to a question was taken back: it may be asked again at once.
    mutating func askAgain(_ question: String?) {
        guard let question = question.flatMap(Question.init(rawValue:)) else { return }
        questions.forget(question)
        outbox.keep(questions.settings)
    }

    /// The anchor with the newest open slot, else the one due within the hour, as with `done`.
    mutating func anchorAnswered(by note: Note, at now: Moment) -> String? {
        guard let kind = note.kind.answers else { return nil }
        func fits(_ id: String) -> Bool {
            if let name = note.anchor { return id == name }
            return anchor(id)?.kind == kind
        }
        let open = slots.filter { $0.arrived && fits($0.anchor.id) }
        if let newest = open.max(by: { newestLast($0, $1) }) { return newest.anchor.id }
        // The next words of the same check-in do not take another slot.
        let lately = finals.values.filter { record in
            guard case .answered = record.state else { return false }
            return now.wall - record.changed < EngineState.early
        }
        return agenda.ahead(until: now.wall + EngineState.early).first { slot in
            fits(slot.key.anchor) && finals[slot.key] == nil && !slot.noSuchDay
                && !lately.contains { $0.key.anchor == slot.key.anchor }
        }?.key.anchor
    }

    private func newestLast(_ a: LiveSlot, _ b: LiveSlot) -> Bool {
        (a.record.shown ?? a.record.due) < (b.record.shown ?? b.record.due)
    }
}

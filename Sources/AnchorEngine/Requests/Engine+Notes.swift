// A person's own words: kept, and the open check-in or look back answered by them; a letter to oneself for a soft
// day. The words go into the history and are nowhere else in the engine. Runs on a copy of the state, as every request.

package import AnchorModel
import CivilTime

extension Engine {
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
        questions.take(note, &outbox)
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

    mutating func saveLetter(_ text: String, at now: Moment) -> Result<Reply, RequestError> {
        // As long as a note, and as harmless.
        guard Note(.note, text: text).misfit == nil else {
            return .failure(.invalid(.text))
        }
        // A row without its words would be no letter.
        guard schedule.history == .words else { return .success(.letter(isKept: false)) }
        log(.letter, at: now.wall, letter: text)
        outbox.journal(.logged(anchor: nil))
        return .success(.letter(isKept: true))
    }

    /// As `done`; but words ahead of a slot are about that one, and an earlier answer of the day stays.
    private mutating func answerWithWords(_ anchor: String, at now: Moment) -> SlotKey? {
        if slots.contains(where: { $0.arrived && $0.anchor.id == anchor }) {
            let reply = answer(anchor, .done, length: nil, at: now)
            guard case .success(.answered(_, _, let slot)) = reply else { return nil }
            return slot
        }
        guard let slot = takeEarly(anchor, .done, at: now) else { return nil }
        habits.fades.touch(anchor, &outbox)
        log(.done, at: now.wall, slot: slot)
        outbox.journal(.answered(anchor: anchor, .done, slot: slot))
        eventCame(anchor, at: now.wall, now)
        countDay(anchor, tried: true, at: now.wall)
        countAhead(anchor, at: now.wall)
        return slot
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

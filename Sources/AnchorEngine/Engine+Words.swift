// Puts a slot into words: the phrase of the day, the user's own words unchanged, the buttons.

import AnchorModel
import CivilTime

extension EngineState {
    /// A minute is what a person would call on time.
    private static let sayFrom = Span.minutes(1)

    func compose(_ slot: LiveSlot, at now: Moment) -> Nudge {
        let book = schedule.language.phrasebook
        let words = chosen(of: slot.anchor, slot.key, at: now.wall)
        var phrase = onScreen(slot.anchor, slot.key, words)
        if slot.anchor.openness == .open, now.wall - slot.record.due > EngineState.sayFrom,
            !slot.reshow, slot.returnDue == nil
        {
            let from = book.from(zones.rules(for: slot.anchor).local(at: slot.record.due).time)
            phrase = Phrase(phrase.summary, join(from, phrase.body, with: " "))
        }
        if !slot.reshow || slot.wasNeverSeen, let how = screen.howToAnswer(book) {
            phrase = Phrase(phrase.summary, join(how, phrase.body, with: "\n"))
        }
        guard asksSilence(slot, at: now) else { return nudge(slot, phrase) }
        // The step stays, and the way to begin it.
        return nudge(
            slot, Phrase(phrase.summary, book.maySilence),
            [slot.anchor.kind.buttons[0], .beSilent, .keepComing])
    }

    mutating func restoreScreen(_ ledger: RestoredLedger, _ settings: Settings) {
        let knows = ledger.history.contains { $0.host == nil && $0.event.isAnswer }
        screen = Screen(settings, knows: knows)
    }

    /// After a click on the body: the words themselves, the user's why and an idea as well.
    func composeMore(_ slot: LiveSlot, at now: Moment) -> Nudge {
        let book = schedule.language.phrasebook
        let words = chosen(of: slot.anchor, slot.key, at: now.wall)
        let phrase = phrase(slot.anchor, slot.key, words)
        var lines = [phrase.body]
        let idea = slot.anchor.ideas.first { $0 != phrase.summary && $0 != phrase.body }
        if let idea { lines.append(idea) }
        if let why = slot.anchor.why { lines.append(why) }
        if let more = offer(slot.anchor, at: now) {
            lines.append(book.offer(slot.anchor.id, minutes: more))
        }
        return nudge(
            slot, Phrase(phrase.summary, lines.filter { !$0.isEmpty }.joined(separator: "\n")))
    }

    private func nudge(
        _ slot: LiveSlot, _ phrase: Phrase, _ keys: [ActionKey]? = nil
    ) -> Nudge {
        let book = schedule.language.phrasebook
        let kind = slot.anchor.kind
        let isPutOffAgain = timesPutOff(slot.key) >= EngineState.putOffOften
        let buttons = ((keys ?? kind.buttons) + [.default]).map { key in
            NudgeButton(
                key: key,
                label: key == .notToday && isPutOffAgain
                    ? book.letItBe : book.label(of: key, for: kind))
        }
        return Nudge(
            slot: slot.key, summary: phrase.summary, body: phrase.body, buttons: buttons,
            timeout: schedule.bubble, sound: schedule.sound, replaces: slot.record.bubble)
    }

    // MARK: Words

    /// Those the slot was given, or would get at that time.
    func chosen(of anchor: Anchor, _ slot: SlotKey, at time: Instant) -> ChosenWords {
        chosen(of: anchor, slot, at: time, turns)
    }

    func chosen(
        of anchor: Anchor, _ slot: SlotKey, at time: Instant, _ turns: PracticeTurns
    ) -> ChosenWords {
        turns.choice(
            for: anchor, slot: slot,
            neutral: schedule.language.phrasebook.neutral(anchor.kind).count,
            PracticeTurns.Moment(
                at: time, hour: zones.rules(for: anchor).local(at: time).time.hour,
                isSoft: habits.gentle.day.map { time < $0.until } ?? false,
                isSmall: isClockless(anchor)))
    }

    /// From here on they are the slot's, and known to have been said.
    mutating func giveWords(to anchor: Anchor, _ slot: SlotKey, at now: Instant) {
        outbox.keep(turns.give(chosen(of: anchor, slot, at: now), at: now))
    }

    func phrase(_ anchor: Anchor, _ slot: SlotKey, _ words: ChosenWords) -> Phrase {
        schedule.phrase(
            for: anchor, words, length: isClockless(anchor) ? nil : length(of: anchor, slot))
    }

    /// What of it may be read by who passes.
    func onScreen(_ anchor: Anchor, _ slot: SlotKey, _ words: ChosenWords) -> Phrase {
        let book = schedule.language.phrasebook
        return switch anchor.openness {
        case .open: phrase(anchor, slot, words)
        case .neutral: book.neutral(words, anchor.kind)
        case .discreet: book.discreet
        }
    }

    private func join(_ a: String, _ b: String, with separator: String) -> String {
        b.isEmpty ? a : a + separator + b
    }
}

extension HistoryEvent {
    fileprivate var isAnswer: Bool {
        switch self {
        case .done, .tried, .notToday, .snoozed: true
        default: false
        }
    }
}

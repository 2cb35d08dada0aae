// Puts a slot into words: the phrase of the day, the user's own words unchanged, the buttons, and how long its step is.
// Shows nothing.

import AnchorModel
import CivilTime

extension EngineState {
    /// Put off so often the button beside it says that it may be let be.
    private static let putOffOften = 2
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
        guard habits.silences.asks(on: slot.key, today(now.wall)) else {
            return nudge(slot, phrase)
        }
        // The step stays, and the way to begin it.
        return nudge(
            slot, Phrase(phrase.summary, book.maySilence),
            [slot.anchor.kind.buttons[0], .beSilent, .keepComing])
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
        if let more = habits.sizes.offer(slot.anchor, on: today(now.wall)) {
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
        let isPutOffAgain = undoList.timesPutOff(slot.key) >= EngineState.putOffOften
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

    // MARK: How long

    /// How long the step of a slot is.
    func length(of anchor: Anchor, _ key: SlotKey) -> Span {
        habits.sizes.length(of: anchor, isGentle: habits.gentle.day != nil) {
            daySlots(anchor.id, key.day).firstIndex { $0.key == key } ?? 0
        }
    }

    func daySlots(_ id: String, _ day: LocalDate) -> [PlannedSlot] {
        guard let index = anchors.firstIndex(where: { $0.id == id }) else { return [] }
        return planner.day(of: index).slots(on: day).sorted { $0.due < $1.due }
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
                isSmall: habits.sizes.isClockless(anchor)))
    }

    /// From here on they are the slot's, and known to have been said.
    mutating func giveWords(to anchor: Anchor, _ slot: SlotKey, at now: Instant) {
        outbox.keep(turns.give(chosen(of: anchor, slot, at: now), at: now))
    }

    func phrase(_ anchor: Anchor, _ slot: SlotKey, _ words: ChosenWords) -> Phrase {
        schedule.phrase(
            for: anchor, words,
            length: habits.sizes.isClockless(anchor) ? nil : length(of: anchor, slot))
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

// Puts a slot into words: the phrase of the day, the user's own words unchanged, the buttons.

package import AnchorModel
package import CivilTime

extension EngineState {
    /// A minute is what a person would call on time.
    private static let sayFrom = Span.minutes(1)

    func compose(_ slot: LiveSlot, at now: Moment) -> Nudge {
        let book = schedule.language.phrasebook
        var phrase = schedule.phrase(
            for: slot.anchor, slot: slot.key, length: length(of: slot.anchor, slot.key))
        if now.wall - slot.record.due > EngineState.sayFrom, !slot.reshow, slot.returnDue == nil {
            let from = book.from(zones.rules(for: slot.anchor).local(at: slot.record.due).time)
            phrase = Phrase(phrase.summary, join(from, phrase.body, with: " "))
        }
        if slot.anchor.discreet { phrase = book.discreet }
        if !slot.reshow || slot.wasNeverSeen, let how = howToAnswer {
            phrase = Phrase(phrase.summary, join(how, phrase.body, with: "\n"))
        }
        guard asksSilence(slot, at: now) else { return nudge(slot, phrase) }
        // The step stays, and the way to begin it.
        return nudge(
            slot, Phrase(phrase.summary, book.maySilence),
            [slot.anchor.kind.buttons[0], .beSilent, .keepComing])
    }

    /// The first nudges say how they are answered where a person cannot see it.
    static let mostExplained = 3

    private var howToAnswer: String? {
        guard explained < EngineState.mostExplained else { return nil }
        return schedule.language.phrasebook.howToAnswer(buttonsShown)
    }

    mutating func countExplained() {
        guard howToAnswer != nil else { return }
        explained += 1
        changes.append(.setting("explained", "\(explained)"))
    }

    mutating func restoreExplained(_ ledger: RestoredLedger) {
        // Whoever answered a version that explained nothing has found out.
        let knows = ledger.history.contains { $0.host == nil && $0.event.isAnswer }
        explained =
            ledger.settings["explained"].flatMap { Int($0) }
            ?? (knows ? EngineState.mostExplained : 0)
    }

    /// After a click on the body: the user's why and an idea as well.
    func composeMore(_ slot: LiveSlot, at now: Moment) -> Nudge {
        let book = schedule.language.phrasebook
        let phrase = schedule.phrase(
            for: slot.anchor, slot: slot.key, length: length(of: slot.anchor, slot.key))
        let idea = slot.anchor.ideas.isEmpty ? nil : slot.anchor.idea(for: slot.key)
        var lines = [phrase.body]
        if let idea, idea != phrase.summary, idea != phrase.body { lines.append(idea) }
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
        let buttons = ((keys ?? kind.buttons) + [.default]).map { key in
            NudgeButton(key: key, label: book.label(of: key, for: kind))
        }
        return Nudge(
            slot: slot.key, summary: phrase.summary, body: phrase.body, buttons: buttons,
            timeout: schedule.bubble, sound: schedule.sound, replaces: slot.record.bubble)
    }

    private func join(_ a: String, _ b: String, with separator: String) -> String {
        b.isEmpty ? a : a + separator + b
    }
}

extension Schedule {
    /// The words of a slot, the same each time they are asked for.
    /// - Parameter length: of the step; the anchor's own if nil.
    package func phrase(for anchor: Anchor, slot: SlotKey, length: Span? = nil) -> Phrase {
        let book = language.phrasebook
        let length = book.length(length ?? anchor.length ?? anchor.kind.defaultLength)
        let choices = book.nudges(for: anchor.kind, length: length)
        var phrase = choices[slot.rotation % choices.count]
        if anchor.kind == .bedtime, !anchor.steps.isEmpty {
            phrase = book.windDown(step: anchor.steps[slot.rotation % anchor.steps.count])
        }
        if let title = anchor.title {
            return Phrase(title, anchor.ideas.isEmpty ? "" : anchor.idea(for: slot))
        }
        guard !anchor.ideas.isEmpty else { return phrase }
        // Another pair once all ideas have had their turn.
        let asides = book.asides(length: length)
        let aside = asides[slot.rotation / anchor.ideas.count % asides.count]
        return Phrase(anchor.idea(for: slot), aside)
    }
}

extension Anchor {
    func idea(for slot: SlotKey) -> String { ideas[slot.rotation % ideas.count] }
}

extension SlotKey {
    /// A number that goes on by one a day and differs between the labels of a day, so that words
    /// rotate and a restart does not change them.
    var rotation: Int {
        var hash = 0
        func add(_ byte: UInt8) { hash = (hash &* 31 &+ Int(byte)) & 0xFFFF }
        for byte in anchor.utf8 { add(byte) }
        add(UInt8(ascii: "/"))
        for byte in label.utf8 { add(byte) }
        return floorMod(day.dayNumber + hash, 1 << 30)
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

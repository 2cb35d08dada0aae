// What a press on a bubble asks for, and what became of the bubbles of slots: run out, or in the place of another one.
// Must never answer anything for a person.

import AnchorModel
import CivilTime

extension EngineState {
    /// What the key asks for; nil where it asks for nothing that is recorded.
    mutating func press(
        _ key: ActionKey, on bubble: BubbleReference, at now: Moment
    ) -> Request? {
        let owner = bubbles.owner(of: bubble)
        guard let slot = slots.slot(of: bubble, ofEnded: owner) else {
            return guided.request(key, on: bubble, ofEnded: owner)
        }
        let anchor = slot.anchor.id
        switch key {
        case .answer: return press(slot.anchor.kind.buttons[0], on: bubble, at: now)
        case .done: return .answer(anchor: anchor, .done)
        case .start: return .start(anchor: anchor, isPressed: true)
        case .notToday: return .answer(anchor: anchor, .notToday)
        case .later: return .snooze(anchor: anchor, nil)
        case .default:
            askForPage(of: slot)
            return nil
        // Of a session's bubble.
        case .light, .right, .heavy: return nil
        case .beSilent, .keepComing:
            guard habits.silences.asks(on: slot.key, today(now.wall)) else { return nil }
            return .silence(anchor: anchor, key == .beSilent)
        }
    }

    /// What was there for as long as it asked until now has run out, whether or not its server says so.
    /// - Parameter unseen: the screen was locked all the while.
    mutating func runOut(unseen: Bool, at now: Moment) {
        for index in slots.indices where slots[index].phase == .open {
            guard let bubble = slots[index].record.bubble, !bubbles.hasRunOut(bubble),
                bubbles.hasHadItsTime(bubble, at: now.boot)
            else { continue }
            bubbles.runsOut(bubble)
            slots[index].runsOut(unseen: unseen)
        }
    }

    /// The new bubble of a slot takes the place of its old one, where it may.
    mutating func takePlace(_ index: Int, at now: Moment) {
        let slot = slots[index]
        slots[index].replace(
            bubbles.place(of: slot.record.bubble, for: slot.key, at: now, &outbox))
    }
}

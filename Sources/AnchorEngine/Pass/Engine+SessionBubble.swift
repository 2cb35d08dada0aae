// The one bubble of a guided session, in the place of the nudge's: drawn, pressed, swept away. Must never
// begin a session.

import AnchorModel
import CivilTime

extension EngineState {
    /// A bubble with progress outlives its session by this, should nobody replace it.
    static let spareTime = Span.seconds(30)

    /// False when it is about something else.
    mutating func sessionDelivered(
        _ key: SlotKey, _ bubble: BubbleReference, at now: Moment
    ) -> Bool {
        guard let session, session.key == key else { return false }
        if let old = session.bubble, old != bubble { outbox.add(.close(old)) }
        bubbles.comes(
            bubble, until: Bubbles.end(after: time(of: session, at: now), from: now))
        guided.delivered(bubble)
        return true
    }

    /// A server that stands still has the question in its queue. Asked again at every step it would have a
    /// hundred bubbles to draw when it goes on.
    mutating func sessionNotDelivered(_ key: SlotKey, _ failure: DeliveryFailure) -> Bool {
        guard session?.key == key else { return false }
        guided.notDelivered(isAsking: failure == .unanswered)
        return true
    }

    mutating func sessionClosed(_ bubble: BubbleReference, _ closing: BubbleClosing) -> Bool {
        guard let session, session.bubble == bubble else { return false }
        switch closing {
        case .expired:
            bubbles.runsOut(bubble)
            if session.stage == .over { takeSessionOff(bubble) }
        // What was begun stays begun: a click that is told after this one still counts.
        case .dismissed:
            bubbles.ends(bubble, of: session.key)
            guided.isSwept()
        case .byCall, .undefined: break
        }
        return true
    }

    /// What it left on the screen had its time: servers with a list would keep it for good.
    mutating func clearSession(at now: Moment) {
        guard let session, let bubble = session.bubble, let clears = session.clearsAt,
            now.boot >= clears
        else { return }
        takeSessionOff(bubble)
    }

    private mutating func takeSessionOff(_ bubble: BubbleReference) {
        guard let session else { return }
        outbox.add(.close(bubble))
        bubbles.ends(bubble, of: session.key)
        guided.isOffScreen()
    }

    mutating func showSession(
        _ anchor: Anchor, replacing old: BubbleReference?, at now: Moment
    ) {
        guard let session else { return }
        let old = bubbles.place(of: old, for: session.key, at: now, &outbox)
        guided.ask(inPlaceOf: old)
        outbox.add(.show(compose(session, anchor, replacing: old, at: now)))
    }

    /// How long its bubble asks to stay.
    private func time(of session: GuidedSession, at now: Moment) -> Span {
        guard session.stage == .running, screen.drawsProgress else { return schedule.bubble }
        return Span(microseconds: max(session.end - now.boot, 0)) + EngineState.spareTime
    }

    private func compose(
        _ session: GuidedSession, _ anchor: Anchor, replacing old: BubbleReference?, at now: Moment
    ) -> Nudge {
        let book = schedule.language.phrasebook
        let key = session.slot ?? session.key
        let words = chosen(of: anchor, key, at: now.wall)
        // What somebody began is theirs to read, but where they chose that nobody does.
        let isDiscreet = anchor.openness == .discreet
        let title = isDiscreet ? book.discreet.summary : phrase(anchor, key, words).summary
        let phrase: Phrase
        var buttons: [ActionKey] = []
        var percent: Int?
        switch session.stage {
        case .running:
            let words = book.underway(anchor.kind, length: book.length(session.length))
            phrase = Phrase(title, isDiscreet ? "" : words)
            buttons = [.done]
            if screen.drawsProgress { percent = session.percent(at: now.boot) }
        case .over:
            phrase = book.sessionOver(anchor.kind)
            buttons = [.light, .right, .heavy]
        case .telling where anchor.kind.hasSize:
            phrase = Phrase(title, isDiscreet ? "" : book.underway(anchor.kind, length: nil))
        case .telling: phrase = Phrase(title, book.goOn(with: anchor.kind.verb ?? "status"))
        }
        return Nudge(
            slot: session.key, summary: phrase.summary, body: phrase.body,
            buttons: buttons.map {
                NudgeButton(key: $0, label: book.label(of: $0, for: anchor.kind))
            },
            timeout: time(of: session, at: now), sound: session.stage == .over && schedule.sound,
            replaces: old,
            percent: percent, isSession: true)
    }
}

// What the desktop answers: delivered or not, servers that come and go, bubbles that close. Never decides that
// something is shown.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func delivered(_ key: SlotKey, _ bubble: BubbleReference, at now: Moment) {
        // A server that shows is there, whether or not the bus has said so yet.
        comes(bubble.server, at: now)
        if sessionDelivered(key, bubble, at: now) { return }
        guard let index = slots.index(of: key) else { return drop(bubble) }
        switch slots[index].phase {
        case .showing:
            bubbles.comes(bubble, until: Bubbles.end(after: schedule.bubble, from: now))
            opened(index, bubble, at: now)
        case .open: deliveredLate(index, bubble, at: now)
        // Put off, or to be shown elsewhere, while the server was being asked.
        case .waiting, .snoozed: drop(bubble)
        }
    }

    /// The server took longer than it was waited for, and the slot counted as shown. What is on the
    /// screen is its bubble from now on, and the only one.
    private mutating func deliveredLate(_ index: Int, _ bubble: BubbleReference, at now: Moment) {
        let record = slots[index].record
        guard record.bubble != bubble else { return }
        guard !record.dismissed, record.bubble.map({ $0.server == bubble.server }) ?? true
        else { return drop(bubble) }
        if let old = record.bubble { outbox.add(.close(old)) }
        if record.bubble == nil { countBubble(of: slots[index].anchor.id, at: now) }
        bubbles.comes(bubble, until: Bubbles.end(after: schedule.bubble, from: now))
        slots[index].openedLate(bubble, at: now)
        save(slots[index].record, at: now)
        outbox.changed()
    }

    /// Of a slot that was answered or is over, unless somebody else took the bubble over.
    private mutating func drop(_ bubble: BubbleReference) {
        let isInUse = bubble == session?.bubble || slots.contains { $0.record.bubble == bubble }
        if !isInUse { outbox.add(.close(bubble)) }
    }

    mutating func notDelivered(
        _ key: SlotKey, _ failure: DeliveryFailure, at now: Moment
    ) {
        if sessionNotDelivered(key, failure) { return }
        guard let index = slots.index(of: key), slots[index].phase == .showing
        else { return }
        outbox.journal(.notDelivered(key, failure))
        // The server that was asked went away meanwhile, and another one is there.
        if failure == .nobody, let server = screen.server, server != slots[index].asked {
            return slots[index].askAgain()
        }
        if !slots[index].reshow { outbox.add(.tell(compose(slots[index], at: now))) }
        let handedOn = slots[index].record.bubble
        if failure == .nobody, let handedOn { outbox.add(.close(handedOn)) }
        // Otherwise what it was to take the place of is still on the screen.
        if let handedOn { bubbles.isUncertain(handedOn) }
        opened(index, failure == .nobody ? nil : handedOn, at: now)
    }

    private mutating func opened(_ index: Int, _ bubble: BubbleReference?, at now: Moment) {
        // One that was thrown away comes for the first time.
        let again = !slots[index].isFirst
        slots[index].opened(bubble, fade: habits.fades[slots[index].anchor.id], at: now)
        save(slots[index].record, at: now)
        if !again { log(.nudged, at: now.wall, slot: slots[index].key) }
        if !again { countDay(slots[index].anchor.id, tried: false, at: now.wall) }
        if !again, bubble != nil { screen.countExplained(schedule.language.phrasebook, &outbox) }
        if !again, bubble != nil { countBubble(of: slots[index].anchor.id, at: now) }
        outbox.changed()
    }

    mutating func serverAppeared(
        _ identity: ServerIdentity, _ drawsProgress: Bool, _ buttons: ButtonsShown, at now: Moment
    ) {
        screen.can(drawProgress: drawsProgress, buttons: buttons)
        comes(identity, at: now)
    }

    /// Later ones are about nobody.
    mutating func serverVanished(at now: Moment) {
        if screen.server != nil { runOut(unseen: isLocked, at: now) }
        screen.isGone()
        outbox.changed()
    }

    /// A new server gets the open slots once: those still within their time, never one that was
    /// swept away or had run out: some servers end when idle and come with anybody's next bubble. The
    /// same server after our own restart still has them.
    private mutating func comes(_ identity: ServerIdentity, at now: Moment) {
        guard identity != screen.server else { return }
        if screen.server != nil { runOut(unseen: isLocked, at: now) }
        screen.comes(identity)
        freeThrownAway()
        // A question to the server before this one stays unanswered.
        guided.notDelivered(isAsking: false)
        outbox.changed()
        var any = false
        for index in slots.indices where slots[index].phase == .open {
            let record = slots[index].record
            guard record.bubble?.server != identity, !record.dismissed,
                !bubbles.hasRunOut(record.bubble), now.wall <= slots[index].latest
            else { continue }
            if let old = record.bubble { bubbles.drop(old) }
            slots[index].loseBubble()
            any = true
        }
        if any { holds.beginSettling(at: now) }
    }

    mutating func closed(
        _ bubble: BubbleReference, _ closing: BubbleClosing, at now: Moment
    ) {
        if sessionClosed(bubble, closing) { return }
        guard let index = slots.firstIndex(where: { $0.record.bubble == bubble }) else { return }
        switch closing {
        // Off the screen, but still known to its server: a list of notifications keeps it, and a
        // restart must not take it for one that was never shown there.
        case .expired:
            bubbles.runsOut(bubble)
            slots[index].runsOut(unseen: isUnseeing)
            return
        case .undefined:
            guard let came = slots[index].came, now.boot - came.at <= EngineState.atOnce else {
                return
            }
            return throwAway(index, wasFirst: came.isFirst, fade: came.fade, at: now)
        case .byCall: return
        // Seen, and no answer: never an answer, never shown again.
        case .dismissed:
            bubbles.ends(bubble, of: slots[index].key)
            habits.fades.touch(slots[index].anchor.id, &outbox)
        }
        slots[index].dismiss(at: now.wall)
        save(slots[index].record, at: now)
        outbox.changed()
    }

    /// What a server closes within this is not shown: Xfce does so while it is silent.
    private static let atOnce: Int64 = 1_000_000

    /// Nobody can have seen it: it waits, and comes once when the silence ends.
    private mutating func throwAway(
        _ index: Int, wasFirst: Bool, fade: Fade?, at now: Moment
    ) {
        slots[index].throwAway(wasFirst: wasFirst, at: now.wall)
        if wasFirst, schedule.fade {
            habits.fades.restore(slots[index].anchor.id, fade, &outbox)
        }
        save(slots[index].record, at: now)
        outbox.changed()
    }

    /// The silence is over, or another server may not have it.
    mutating func silenceEnds(_ new: Surroundings) {
        let old = presence.surroundings.doNotDisturb
        let ends =
            old != new.doNotDisturb
            && (old == .yes || new.doNotDisturb == .no)
        // Where nobody tells of the silence it may be over when somebody is back.
        let returns = isUnseeing && new.locked != .yes && new.idle != .yes
        if ends || returns { freeThrownAway() }
    }

    private mutating func freeThrownAway() {
        for index in slots.indices { slots[index].isFree() }
    }

    /// Nothing stays on the screen, and what follows is an absence.
    mutating func stop(at now: Moment) {
        for slot in slots {
            if let bubble = slot.record.bubble { outbox.add(.close(bubble)) }
        }
        endSession()
        leave(since: now.wall, at: now)
    }

    /// A bubble of the anchor came to the screen for the first time.
    private mutating func countBubble(of anchor: String, at now: Moment) {
        if schedule.fade { habits.fades.count(anchor, on: today(now.wall), &outbox) }
    }
}

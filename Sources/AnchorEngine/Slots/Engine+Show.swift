// Shows a slot: the only place that asks for a bubble. The claim is recorded before it, and so is what the
// slot leaves on the screen.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func tryShow(_ key: SlotKey, at now: Moment) {
        guard let index = live.firstIndex(where: { $0.key == key }) else { return }
        let slot = live[index]
        if let reason = refusal(slot, at: now) { return letGo(index, reason, at: now) }
        if !isExempt(slot) {
            if let end = apartEnd(at: now.wall) {
                setHold(index, .apart)
                extend(index, until: end)
                return
            }
            budget.count(on: agenda.day ?? today(now.wall), at: now.wall)
        }
        // Not while it waits for its spacing: it would be in its own way.
        spendGentle(on: slot, at: now)
        show(index, at: now)
    }

    private mutating func show(_ index: Int, at now: Moment) {
        if live[index].hold == .apart { outbox.add(.released(live[index].key)) }
        circumstances[live[index].key]?.cameWith = nil
        live[index].phase = .showing
        live[index].asked = screen.server
        live[index].hold = nil
        comesOnScreen(index, at: now)
        if !live[index].claimed, !live[index].reshow {
            live[index].claimed = true
            live[index].record.state = .claimed
            save(live[index].record, at: now)
        }
        live[index].returning = false
        live[index].closes = live[index].closes ?? closing(of: live[index])
        silences.ask(on: live[index].key, today(now.wall), &outbox)
        live[index].record.bubble = place(
            of: live[index].record.bubble, for: live[index].key, at: now)
        giveWords(to: live[index].anchor, live[index].key, at: now.wall)
        outbox.add(.show(compose(live[index], at: now)))
        outbox.journal(.nudged(live[index].key, due: live[index].record.due))
        outbox.changed()
    }

    /// Open in status, without a bubble of its own: the other anchor's stands for it.
    mutating func openQuietly(_ index: Int, with other: String, at now: Moment) {
        circumstances[live[index].key, default: .init()].cameWith = other
        giveWords(to: live[index].anchor, live[index].key, at: now.wall)
        live[index].phase = .open
        live[index].hold = nil
        comesOnScreen(index, at: now)
        live[index].returning = false
        live[index].reshow = false
        live[index].record.state = .open
        live[index].record.dismissed = true
        // An older one's, handed on: on the screen it would speak for what is over.
        if let bubble = live[index].record.bubble { outbox.add(.close(bubble)) }
        live[index].record.bubble = nil
        live[index].closes = live[index].closes ?? closing(of: live[index])
        save(live[index].record, at: now)
        outbox.changed()
    }

    /// Put off and back, it comes like a new one: its time to be open counts from now, after a restart too.
    private mutating func comesOnScreen(_ index: Int, at now: Moment) {
        guard live[index].record.shown == nil || live[index].returning else { return }
        live[index].record.shown = now.wall
    }

    /// When a shown slot ends by itself: `openFor`, the day's end, for bedtime the bed. The same
    /// before and after a restart.
    func closing(of slot: LiveSlot) -> Instant {
        let shown = slot.record.shown ?? slot.record.due
        if slot.anchor.openFor == nil, case .bedtime(let bed, _) = slot.anchor.cue {
            return bedInstant(slot, bed)
        }
        let openFor = slot.anchor.openFor ?? slot.anchor.kind.defaultOpenFor
        let end = shown + openFor
        // What stays open for days by intention does not end with the first of them.
        return openFor > .hours(24) ? end : min(end, dayEnd(after: shown))
    }

    /// Makes the claim of what is about to come durable, so that at the due time the bubble does
    /// not wait for the disk. What cannot be shown is not claimed.
    mutating func claimAhead(at now: Moment) {
        for index in live.indices where !live[index].arrived && !live[index].claimed {
            let slot = live[index]
            guard hold(slot, at: now) == nil, refusal(slot, at: now) == nil,
                apartEnd(at: slot.record.due) == nil
            else { continue }
            live[index].claimed = true
            save(live[index].record, at: now)
        }
    }
}

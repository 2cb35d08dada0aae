// Shows a slot: the only place that asks for a bubble. The claim is recorded before it, and so is what the
// slot leaves on the screen.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func tryShow(_ key: SlotKey, at now: Moment) {
        guard let index = slots.index(of: key) else { return }
        let slot = slots[index]
        if let reason = refusal(slot, at: now) { return letGo(index, reason, at: now) }
        if !BubbleBudget.isExempt(slot) {
            if let end = apartEnd(at: now.wall) {
                setHold(index, .apart)
                extend(index, until: end)
                return
            }
            habits.budget.count(on: agenda.day ?? today(now.wall), at: now.wall)
        }
        // Not while it waits for its spacing: it would be in its own way.
        habits.gentle.spend(slot, on: today(now.wall), &outbox)
        show(index, at: now)
    }

    private mutating func show(_ index: Int, at now: Moment) {
        if slots[index].hold == .apart { outbox.add(.released(slots[index].key)) }
        slots.cameAlone(slots[index].key)
        if slots[index].show(on: screen.server, at: now.wall) {
            save(slots[index].record, at: now)
        }
        slots[index].close(by: slots[index].closing(schedule, zones))
        habits.silences.ask(on: slots[index].key, today(now.wall), &outbox)
        takePlace(index, at: now)
        giveWords(to: slots[index].anchor, slots[index].key, at: now.wall)
        outbox.add(.show(compose(slots[index], at: now)))
        outbox.journal(.nudged(slots[index].key, due: slots[index].record.due))
        outbox.changed()
    }

    /// Open in status, without a bubble of its own: the other anchor's stands for it.
    mutating func openQuietly(_ index: Int, with other: String, at now: Moment) {
        slots.came(slots[index].key, with: other)
        giveWords(to: slots[index].anchor, slots[index].key, at: now.wall)
        // An older one's, handed on: on the screen it would speak for what is over.
        if let bubble = slots[index].openQuietly(at: now.wall) { outbox.add(.close(bubble)) }
        slots[index].close(by: slots[index].closing(schedule, zones))
        save(slots[index].record, at: now)
        outbox.changed()
    }

    /// Makes the claim of what is about to come durable, so that at the due time the bubble does
    /// not wait for the disk. What cannot be shown is not claimed.
    mutating func claimAhead(at now: Moment) {
        for index in slots.indices where !slots[index].arrived && !slots[index].claimed {
            let slot = slots[index]
            guard hold(slot, at: now) == nil, refusal(slot, at: now) == nil,
                apartEnd(at: slot.record.due) == nil
            else { continue }
            slots[index].claim()
            save(slots[index].record, at: now)
        }
    }
}

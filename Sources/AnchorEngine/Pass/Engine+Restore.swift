// What the ledger's rows mean to a new run: slots that live on, nudges that count as shown, acts that can
// still be taken back. Writes down no more than what a schedule's change ends.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func restoreSlots(
        _ records: [SlotRecord], changed: Set<String>, sameBoot: Bool, at now: Moment
    ) {
        for record in records {
            holds.saw(record.changed)
            switch record.state {
            case .answered, .letGo: slots.end(record)
            case .claimed, .open, .snoozed:
                let stays = !changed.contains(record.key.anchor) || record.due >= now.wall
                revive(record, stays: stays, sameBoot: sameBoot, at: now)
            }
        }
        slots.sortByDue()
    }

    private mutating func revive(
        _ old: SlotRecord, stays: Bool, sameBoot: Bool, at now: Moment
    ) {
        guard stays, let index = anchors.firstIndex(where: { $0.id == old.key.anchor }) else {
            var record = old
            if let bubble = record.bubble { outbox.add(.close(bubble)) }
            record.bubble = nil
            record.state = .letGo(.removed)
            settle(record, at: now)
            log(.letGo, at: now.wall, slot: record.key, reason: .removed)
            return
        }
        let planned = planner.slot(old.key)
        let anchor = anchors[index]
        let grace = anchor.grace ?? anchor.kind.defaultGrace
        var slot = LiveSlot(
            kept: old, anchor, latest: planned?.latest ?? old.due + grace, due: planned?.due)
        switch old.state {
        case .open:
            slot.close(by: slot.closing(schedule, zones))
            // Nobody was there to hear of it; its server alone knows better.
            if let bubble = old.bubble, schedule.bubble > .zero {
                let left = old.changed + schedule.bubble - now.wall
                bubbles.comes(bubble, until: now.boot + left.microseconds)
                if left <= .zero { bubbles.runsOut(bubble) }
            }
        case .snoozed(until: .span(let wall, let boot)):
            let due =
                sameBoot
                ? boot : (Instant(microseconds: now.boot) + (wall - now.wall)).microseconds
            slot.putOff(until: .span(wall: wall, boot: due))
            // The next run of this boot goes by it.
            if !sameBoot { save(slot.record, at: now) }
        default: break
        }
        slots.append(slot)
    }

    mutating func restoreHistory(_ rows: [HistoryRow], at now: Moment) {
        let undone = Set(rows.compactMap(\.undoes))
        var seen: Set<SlotKey> = []
        var undoable: [HistoryRow] = []
        // What another machine saw, or was imported, is no word of this one's today.
        for row in rows where row.host == nil && !undone.contains(row.id) {
            switch row.event {
            case .snoozed:
                undoable.append(row)
                // Put off before it was ever shown: outside the budget.
                if let key = row.slot { seen.insert(key) }
            case .done, .tried, .notToday, .logged, .noted, .checkedIn, .reflected, .recovered,
                .silenced, .woken, .letter:
                undoable.append(row.withoutWords)
            case .nudged:
                guard let key = row.slot, schedule.anchor(key.anchor)?.kind != .bedtime else {
                    continue
                }
                guard seen.insert(key).inserted else { continue }
                habits.budget.restore(on: today(row.at), at: row.at)
            default: break
            }
        }
        let days = Span.days(EngineState.finalDays)
        undoList.restore(undoable, and: nights.unknown(since: now.wall - days))
        // Without rows the slots tell: one that came without a bubble counts too, never one too few.
        if schedule.history == .off {
            for record in Array(finals.values) + slots.map(\.record) {
                guard let shown = record.shown, seen.insert(record.key).inserted,
                    schedule.anchor(record.key.anchor)?.kind != .bedtime
                else { continue }
                habits.budget.restore(on: today(shown), at: shown)
            }
        }
        // Asked for, and the process ended before it was told of the bubble.
        for slot in slots where slot.phase == .waiting && slot.anchor.kind != .bedtime {
            guard let shown = slot.record.shown, seen.insert(slot.key).inserted else { continue }
            habits.budget.restore(on: today(shown), at: shown)
        }
    }
}

// From planned to due to over: admits slots as their time comes, ends what is over. Decides no
// showing (Engine+Release, Engine+Show).

import AnchorModel
import CivilTime

extension EngineState {
    /// Moves slots out of the plan shortly before they are due, and lets the newest of an anchor
    /// take the place of an older one when it is.
    mutating func admit(at now: Moment) {
        var taken: [PlannedSlot] = []
        var newest: [Int: Instant] = [:]
        while let slot = agenda.removeFirst(until: now.wall + EngineState.claimLead) {
            taken.append(slot)
            if slot.due <= now.wall { newest[slot.anchor] = slot.due }
        }
        for slot in taken {
            guard slot.due >= inForce.since[slot.key.anchor] ?? now.wall, !isOver(slot),
                !slots.contains(where: { $0.key == slot.key })
            else { continue }
            slots.forgetEnd(of: slot.key)
            // Its whole time passed while nobody looked, and a newer one did too: that one speaks
            // for it. A week of sleep is no flood of rows.
            if slot.latest < now.wall, let newer = newest[slot.anchor], newer > slot.due {
                continue
            }
            let record = SlotRecord(
                key: slot.key, due: slot.due, state: .claimed, changed: now.wall)
            slots.append(
                LiveSlot(record, inForce.shared[slot.anchor], latest: slot.latest))
            if slot.noSuchDay {
                letGo(slots.count - 1, .noSuchDay, at: now)
            } else if sleptInstead(slot) {
                letGo(slots.count - 1, .doneAlready, at: now)
            } else if habits.silences.isSilent(slot.key.anchor) {
                letGo(slots.count - 1, .silent, at: now)
            }
        }
        for index in slots.indices.reversed() where index < slots.count {
            guard !slots[index].arrived, slots[index].record.due <= now.wall else { continue }
            slots[index].arrive()
            outbox.changed()
            supersede(by: index, at: now)
        }
    }

    /// Its label was handled. A bedtime on its way over midnight has two nights on one date: the
    /// later one is another night all the same.
    func isOver(_ slot: PlannedSlot) -> Bool {
        guard let final = finals[slot.key] else { return false }
        let isShifting = anchor(slot.key.anchor)?.shiftFrom != nil
        let isSinceChanged = inForce.since[slot.key.anchor].map { $0 > final.due } ?? false
        return !(isShifting && isSinceChanged && slot.due - final.due >= .hours(12))
    }

    /// Older slots of the same anchor end where a newer one begins. Its bubble is handed on.
    private mutating func supersede(by newer: Int, at now: Moment) {
        let key = slots[newer].key
        let due = slots[newer].record.due
        var heir: BubbleReference?
        let older = slots.indices.filter { index in
            slots[index].arrived && slots[index].record.due <= due
                && slots[index].record.key.anchor == key.anchor && slots[index].record.key != key
        }
        for index in older.reversed() {
            let bubble = slots[index].handOn()
            heir = heir ?? bubble
            let wasShown = slots[index].phase != .waiting || slots[index].reshow
            let snoozed = slots[index].phase == .snoozed
            letGo(index, wasShown && !snoozed ? .unanswered : .newer, at: now)
        }
        guard let place = slots.index(of: key) else { return }
        // An older slot can arrive after a newer one (a changed zone): it is the one to go.
        let newerExists = slots.contains {
            $0.arrived && $0.record.due > due && $0.record.key.anchor == key.anchor
        }
        if slots[place].record.bubble == nil, let heir {
            slots[place].replace(heir)
            // A life that ends here must find the bubble again, or there would be two.
            if slots[place].claimed { save(slots[place].record, at: now) }
        }
        if newerExists { letGo(place, .newer, at: now) }
    }

    mutating func wakeSnoozed(at now: Moment) {
        for index in slots.indices where slots[index].phase == .snoozed {
            guard case .snoozed(let snooze) = slots[index].record.state,
                snooze.isDue(at: now)
            else { continue }
            slots[index].comesBack(
                snooze.due(at: now), limit: slots[index].lastMoment(schedule, zones))
        }
    }

    mutating func endShown(at now: Moment) {
        for index in slots.indices.reversed() {
            guard let closes = slots[index].closes, closes <= now.wall,
                slots[index].phase != .snoozed, !slots[index].returning
            else { continue }
            letGo(index, .unanswered, at: now)
        }
    }

    mutating func endWaiting(at now: Moment) {
        for index in slots.indices.reversed()
        where slots[index].phase == .waiting && slots[index].arrived
            && now.wall > slots[index].latest
        {
            if slots[index].reshow, !slots[index].wasNeverSeen {
                slots[index].staysOpen()
                continue
            }
            letGo(index, slots[index].hold?.asLetGo ?? .away, at: now)
        }
    }

    /// Ends a live slot without an answer.
    mutating func letGo(_ index: Int, _ reason: LetGoReason, at now: Moment) {
        let slot = slots[index]
        finish(index, as: .letGo(reason), at: now)
        log(.letGo, at: now.wall, slot: slot.key, reason: reason)
        outbox.journal(.letGo(slot.key, reason))
    }

    /// Moves a slot out of `live` into the finals and the ledger, and closes its bubble.
    mutating func finish(_ index: Int, as state: SlotState, at now: Moment) {
        var record = slots.remove(at: index).record
        if let bubble = record.bubble { outbox.add(.close(bubble)) }
        bubbles.forget(record.key, record.bubble)
        record.bubble = nil
        record.state = state
        settle(record, at: now)
        outbox.changed()
    }

    /// Writes a final row.
    mutating func settle(_ record: SlotRecord, at now: Moment) {
        var record = record
        record.changed = now.wall
        slots.end(record)
        save(record, at: now)
    }

    mutating func save(_ record: SlotRecord, at now: Moment) {
        var record = record
        record.changed = now.wall
        holds.saw(now.wall)
        slots.keep(record, &outbox)
    }
}

// From planned to due to over: admits slots as their time comes, ends what is over. Decides no
// showing (Engine+Release, Engine+Show).

import AnchorModel
import CivilTime

extension EngineState {
    /// One pass over everything that time alone decides. Repeating it changes nothing.
    mutating func evaluate(at now: Moment) {
        beginDay(at: now)
        eraseOld(at: now)
        holds.endPauseInTime(at: now, &outbox)
        endWords(at: now)
        endModeInTime(at: now)
        gentle.endInTime(at: now.wall, &outbox)
        checkReturn(at: now)
        wakeInTime(at: now)
        presence.passBusy(on: today(now.wall), at: now, &outbox)
        admit(at: now)
        passSession(at: now)
        wakeSnoozed(at: now)
        endShown(at: now)
        endWaiting(at: now)
        release(at: now)
        claimAhead(at: now)
        outbox.retry(at: now)
    }

    private mutating func beginDay(at now: Moment) {
        let day = today(now.wall)
        guard agenda.begin(day) else { return }
        let oldest = day.adding(days: -EngineState.finalDays)
        elsewhere.drop(before: now.wall - .days(EngineState.finalDays))
        budget.forget(before: oldest)
        agenda.forgetEvents(before: oldest, &outbox)
        // All days at once, and not every day: what stays a little longer does no harm.
        let worth = oldest.adding(days: -EngineState.finalDays)
        guard finals.keys.contains(where: { $0.day < worth }) else { return }
        finals = finals.filter { $0.key.day >= oldest }
        forgetCircumstances(before: oldest)
        outbox.keep(.pruneSlots(before: oldest))
    }

    /// Moves slots out of the plan shortly before they are due, and lets the newest of an anchor
    /// take the place of an older one when it is.
    private mutating func admit(at now: Moment) {
        var taken: [PlannedSlot] = []
        var newest: [Int: Instant] = [:]
        while let slot = agenda.removeFirst(until: now.wall + EngineState.claimLead) {
            taken.append(slot)
            if slot.due <= now.wall { newest[slot.anchor] = slot.due }
        }
        for slot in taken {
            guard slot.due >= inForce.since[slot.key.anchor] ?? now.wall, !isOver(slot),
                !live.contains(where: { $0.key == slot.key })
            else { continue }
            finals[slot.key] = nil
            // Its whole time passed while nobody looked, and a newer one did too: that one speaks
            // for it. A week of sleep is no flood of rows.
            if slot.latest < now.wall, let newer = newest[slot.anchor], newer > slot.due {
                continue
            }
            let record = SlotRecord(
                key: slot.key, due: slot.due, state: .claimed, changed: now.wall)
            live.append(
                LiveSlot(
                    record: record, shared: inForce.shared[slot.anchor], phase: .waiting,
                    latest: slot.latest))
            if slot.noSuchDay {
                letGo(live.count - 1, .noSuchDay, at: now)
            } else if sleptInstead(slot) {
                letGo(live.count - 1, .doneAlready, at: now)
            } else if isSilent(slot.key.anchor) {
                letGo(live.count - 1, .silent, at: now)
            }
        }
        for index in live.indices.reversed() where index < live.count {
            guard !live[index].arrived, live[index].record.due <= now.wall else { continue }
            live[index].arrived = true
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
        let key = live[newer].key
        let due = live[newer].record.due
        var heir: BubbleReference?
        let older = live.indices.filter { index in
            live[index].arrived && live[index].record.due <= due
                && live[index].record.key.anchor == key.anchor && live[index].record.key != key
        }
        for index in older.reversed() {
            heir = heir ?? live[index].record.bubble
            live[index].record.bubble = nil
            let wasShown = live[index].phase != .waiting || live[index].reshow
            let snoozed = live[index].phase == .snoozed
            letGo(index, wasShown && !snoozed ? .unanswered : .newer, at: now)
        }
        guard let place = live.firstIndex(where: { $0.key == key }) else { return }
        // An older slot can arrive after a newer one (a changed zone): it is the one to go.
        let newerExists = live.contains {
            $0.arrived && $0.record.due > due && $0.record.key.anchor == key.anchor
        }
        if live[place].record.bubble == nil, let heir {
            live[place].record.bubble = heir
            // A life that ends here must find the bubble again, or there would be two.
            if live[place].claimed { save(live[place].record, at: now) }
        }
        if newerExists { letGo(place, .newer, at: now) }
    }

    private mutating func wakeSnoozed(at now: Moment) {
        for index in live.indices where live[index].phase == .snoozed {
            guard case .snoozed(let snooze) = live[index].record.state,
                snooze.isDue(at: now)
            else { continue }
            live[index].phase = .waiting
            live[index].returning = true
            live[index].returnDue = snooze.due(at: now)
            live[index].latest =
                snooze.due(at: now) + max(live[index].grace, DayPlan.onTime)
            if case .bedtime(let bed, _) = live[index].anchor.cue {
                live[index].latest = min(
                    live[index].latest, bedInstant(live[index], bed) - Span(microseconds: 1))
            }
        }
    }

    private mutating func endShown(at now: Moment) {
        for index in live.indices.reversed() {
            guard let closes = live[index].closes, closes <= now.wall,
                live[index].phase != .snoozed, !live[index].returning
            else { continue }
            letGo(index, .unanswered, at: now)
        }
    }

    private mutating func endWaiting(at now: Moment) {
        for index in live.indices.reversed()
        where live[index].phase == .waiting && live[index].arrived && now.wall > live[index].latest
        {
            if live[index].reshow, !live[index].wasNeverSeen {
                live[index].phase = .open
                continue
            }
            letGo(index, live[index].hold?.asLetGo ?? .away, at: now)
        }
    }

    /// Ends a live slot without an answer.
    mutating func letGo(_ index: Int, _ reason: LetGoReason, at now: Moment) {
        let slot = live[index]
        finish(index, as: .letGo(reason), at: now)
        log(.letGo, at: now.wall, slot: slot.key, reason: reason)
        outbox.journal(.letGo(slot.key, reason))
    }

    /// Moves a slot out of `live` into the finals and the ledger, and closes its bubble.
    mutating func finish(_ index: Int, as state: SlotState, at now: Moment) {
        var record = live.remove(at: index).record
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
        finals[record.key] = record
        save(record, at: now)
    }

    mutating func save(_ record: SlotRecord, at now: Moment) {
        var record = record
        record.changed = now.wall
        holds.saw(now.wall)
        outbox.keep(.slot(record))
        saveCircumstances(of: record.key)
    }

    func bedInstant(_ slot: LiveSlot, _ bed: LocalTime) -> Instant {
        DayPlan(
            anchor: slot.anchor, index: 0, zone: zones.rules(for: slot.anchor),
            dayStart: schedule.dayStartsAt, event: nil
        ).bedInstant(on: slot.key.day, bed)
    }
}

extension HoldReason {
    /// What a slot that waited for this until its time was over is let go for.
    var asLetGo: LetGoReason {
        switch self {
        case .paused: .paused
        case .quiet: .quiet
        case .apart: .apart
        case .locked: .locked
        case .doNotDisturb: .doNotDisturb
        case .busy: .busy
        case .word: .word
        case .outsideWindow: .outsideWindow
        case .clock: .clock
        case .settling, .away: .away
        }
    }
}

extension Snooze {
    /// A span is counted on boot time: through sleep and clock steps.
    func isDue(at now: Moment) -> Bool {
        switch self {
        case .span(_, let boot): now.boot >= boot
        case .clock(let wall): now.wall >= wall
        }
    }

    /// On the wall clock as it is now.
    func due(at now: Moment) -> Instant {
        switch self {
        case .span(_, let boot):
            now.wall
                + (Instant(microseconds: boot) - Instant(microseconds: now.boot))
        case .clock(let wall): wall
        }
    }
}

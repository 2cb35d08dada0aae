// Where a run begins and what an edited schedule changes: restored rows, revisions of anchors, a
// changed zone. Nothing retroactive, ever.

import CivilTime

extension Engine {
    /// - Parameter boot: this boot's id. The ledger has the same one: a crash or a restart, not a login.
    package static func start(
        schedule: Schedule, zones: ZoneTable, host: String, ledger: RestoredLedger,
        boot: String, seed: UInt64, at now: Moment
    ) -> (Engine, [Effect]) {
        let sameBoot = ledger.settings["boot"] == boot
        let empty = Planner(anchors: [], zones: zones, schedule: schedule, events: [:])
        var state = EngineState(
            schedule: schedule, written: schedule, zones: zones, host: host,
            plan: Plan(empty, around: now.wall),
            last: now, newest: Instant(microseconds: .min),
            identifiers: IdentifierSource(seed: seed))
        state.restoreSettings(ledger.settings, at: now)
        let changed = state.adopt(schedule, at: now)
        state.restoreSlots(ledger.slots, changed: changed, sameBoot: sameBoot, at: now)
        state.restoreHistory(ledger.history, at: now)
        state.restoreCircumstances(ledger)
        state.plan = Plan(state.planner, around: now.wall)
        state.hear(ledger.history, restored: true, at: now)
        if !sameBoot {
            // In one transaction with the times that are counted on this boot from now on.
            state.changes.append(.setting("boot", boot))
            state.beginSettling(at: now)
        }
        // What this start itself closes is no word of before.
        state.restoreAbsence(
            after: ledger.slots.map(\.changed).max(), sameBoot: sameBoot, at: now)
        state.leaveFuture(at: now)
        state.holdForClock(at: now)
        var engine = Engine(state: state)
        let effects = engine.handle(.wake, at: now)
        return (engine, effects)
    }
}

extension EngineState {
    /// After another boot somebody was away at least since the ledger's last word.
    fileprivate mutating func restoreAbsence(
        after lastWord: Instant?, sameBoot: Bool, at now: Moment
    ) {
        if !sameBoot, awaySince == nil, let lastWord, lastWord < now.wall {
            leave(since: lastWord, at: now)
        }
        if awaySince != nil { expectReturn(at: now) }
    }

    fileprivate mutating func restoreSettings(_ settings: [String: String], at now: Moment) {
        restoreMode(settings["mode"])
        restoreGentle(settings["gentle"])
        awaySince = settings["awaySince"].flatMap(Int64.init).map(Instant.init(microseconds:))
        pausedUntil = settings["pausedUntil"].flatMap(Int64.init).map(Instant.init(microseconds:))
        for (key, value) in settings where key.hasPrefix("event/") {
            let parts = value.split(separator: " ")
            guard parts.count == 2, let day = LocalDate(parts[0]), let at = Int64(parts[1]) else {
                continue
            }
            events[String(key.dropFirst("event/".count))] = EventTime(
                day: day, at: Instant(microseconds: at))
        }
        wokeAt = events["wake"]?.at
        for (key, value) in settings where key.hasPrefix("fade/") {
            restoreFade(String(key.dropFirst("fade/".count)), value)
        }
        questions = QuestionTurns(settings)
        restoreLook(settings)
        restoreNights(settings)
        for (key, value) in settings where key.hasPrefix("shift/") {
            restoreShift(String(key.dropFirst("shift/".count)), value)
        }
        restoreNightShift(settings)
        for (key, value) in settings {
            restoreSize(key, value)
            restoreSilence(key, value)
        }
        for (key, value) in settings where key.hasPrefix("since/") {
            revisions[String(key.dropFirst("since/".count))] = value
        }
    }

    /// Takes a schedule's anchors: an unchanged one keeps its past, a new or changed one begins now.
    /// Returns the ids of those.
    /// - Parameter start: when it came into force; nil: now.
    fileprivate mutating func adopt(
        _ schedule: Schedule, since start: Instant? = nil, at now: Moment
    ) -> Set<String> {
        self.schedule = inForce(schedule)
        anchors = self.schedule.anchors.filter { anchor in
            anchor.enabled && anchor.isMeant(for: host)
        }
        var kept: [String: Instant] = [:]
        var changed: Set<String> = []
        for anchor in anchors {
            let parts = revisions[anchor.id]?.split(separator: " ") ?? []
            if parts.count == 2, parts[0] == anchor.fingerprint, let at = Int64(parts[1]) {
                kept[anchor.id] = Instant(microseconds: at)
            } else {
                changed.insert(anchor.id)
            }
        }
        since = kept
        for anchor in anchors where changed.contains(anchor.id) {
            begin(anchor, at: start ?? now.wall)
        }
        forgetUnknown(schedule)
        for id in revisions.keys where since[id] == nil {
            revisions[id] = nil
            changes.append(.setting("since/\(id)", nil))
            if schedule.anchor(id) == nil { touch(id) }
        }
        return changed
    }

    /// What was learnt of anchors that are in no schedule any more: another one of that name begins anew.
    private mutating func forgetUnknown(_ schedule: Schedule) {
        let all = schedule.anchors + schedule.modes.values.flatMap(\.anchors)
        let known = Set(all.map(\.id))
        for id in Set(sizes.keys).union(felt.keys).union(dueDays.keys).union(shifts.keys)
            .union(ahead.keys).union(silences.keys).subtracting(known).sorted()
        {
            sizes[id] = nil
            felt[id] = nil
            dueDays[id] = nil
            shifts[id] = nil
            ahead[id] = nil
            silences[id] = nil
            if nightShift?.before[id] != nil { nightShift = nil }
            for kind in ["size", "felt", "days", "shift", "nightShift", "ahead", "silence"] {
                changes.append(.setting("\(kind)/\(id)", nil))
            }
        }
    }

    /// Its plan begins now, for later runs too: what is due from here on is shown or accounted for.
    mutating func begin(_ anchor: Anchor, at start: Instant) {
        since[anchor.id] = start
        let revision = "\(anchor.fingerprint) \(start.microseconds)"
        revisions[anchor.id] = revision
        changes.append(.setting("since/\(anchor.id)", revision))
    }

    fileprivate mutating func restoreSlots(
        _ records: [SlotRecord], changed: Set<String>, sameBoot: Bool, at now: Moment
    ) {
        for record in records {
            newest = max(newest, record.changed)
            switch record.state {
            case .answered, .letGo: finals[record.key] = record
            case .claimed, .open, .snoozed:
                let stays = !changed.contains(record.key.anchor) || record.due >= now.wall
                revive(record, stays: stays, sameBoot: sameBoot, at: now)
            }
        }
        live.sort { $0.record.due < $1.record.due }
    }

    private mutating func revive(
        _ old: SlotRecord, stays: Bool, sameBoot: Bool, at now: Moment
    ) {
        guard stays, let index = anchors.firstIndex(where: { $0.id == old.key.anchor }) else {
            var record = old
            if let bubble = record.bubble { effects.append(.close(bubble)) }
            record.bubble = nil
            record.state = .letGo(.removed)
            settle(record, at: now)
            log(.letGo, at: now.wall, slot: record.key, reason: .removed)
            return
        }
        let planned = planner.slot(old.key)
        let anchor = anchors[index]
        var slot = LiveSlot(record: old, anchor: anchor, phase: .waiting, latest: old.due)
        slot.latest = planned?.latest ?? old.due + slot.grace
        slot.claimed = true
        if old.shown == nil, let planned { slot.record.due = planned.due }
        // Shown once is due, also for a clock that was set back meanwhile. What was not arrives in
        // the first pass, and ends an older one of its anchor.
        slot.arrived = old.shown != nil
        switch old.state {
        case .open:
            slot.phase = .open
            slot.closes = closing(of: slot)
        case .snoozed(until: .span(let wall, let boot)):
            slot.phase = .snoozed
            let due =
                sameBoot
                ? boot : (Instant(microseconds: now.boot) + (wall - now.wall)).microseconds
            slot.record.state = .snoozed(until: .span(wall: wall, boot: due))
            // The next run of this boot goes by it.
            if !sameBoot { save(slot.record, at: now) }
        case .snoozed: slot.phase = .snoozed
        default: break
        }
        live.append(slot)
    }

    fileprivate mutating func restoreHistory(_ rows: [HistoryRow], at now: Moment) {
        let undone = Set(rows.compactMap(\.undoes))
        var seen: Set<SlotKey> = []
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
                firstBubbles[today(row.at), default: 0] += 1
                lastFirstBubble = max(lastFirstBubble ?? row.at, row.at)
            default: break
            }
        }
        restoreUnknownNights(at: now)
        undoable = Array(undoable.suffix(EngineState.undoLimit))
        // Without rows the slots tell: one that came without a bubble counts too, never one too few.
        if schedule.history == .off {
            for record in Array(finals.values) + live.map(\.record) {
                guard let shown = record.shown, seen.insert(record.key).inserted,
                    schedule.anchor(record.key.anchor)?.kind != .bedtime
                else { continue }
                firstBubbles[today(shown), default: 0] += 1
                lastFirstBubble = max(lastFirstBubble ?? shown, shown)
            }
        }
        // Asked for, and the process ended before it was told of the bubble.
        for slot in live where slot.phase == .waiting && slot.anchor.kind != .bedtime {
            guard let shown = slot.record.shown, seen.insert(slot.key).inserted else { continue }
            firstBubbles[today(shown), default: 0] += 1
            lastFirstBubble = max(lastFirstBubble ?? shown, shown)
        }
    }

    // MARK: Changes while running

    mutating func reload(_ schedule: Schedule, _ zones: ZoneTable, at now: Moment) {
        self.zones = zones
        // A shorter time to keep holds at once.
        if schedule.keep != written.keep { lookedForOld = nil }
        apply(schedule, because: .removed, at: now)
    }

    /// A schedule as written; what is in force of it takes the place of what was.
    mutating func apply(
        _ schedule: Schedule, because reason: LetGoReason, since start: Instant? = nil,
        at now: Moment
    ) {
        let changed = adopt(schedule, since: start, at: now)
        for index in live.indices.reversed() {
            let id = live[index].anchor.id
            guard let anchor = anchor(id), !changed.contains(id) else {
                letGo(index, reason, at: now)
                continue
            }
            live[index].take(anchor)
        }
        replan(at: now.wall)
        effects.append(.changed)
    }

    mutating func changeZone(_ zones: ZoneTable, at now: Moment) {
        self.zones = zones
        note(.zoneChanged(zones.local.name))
        replan(at: now.wall)
        effects.append(.changed)
    }
}

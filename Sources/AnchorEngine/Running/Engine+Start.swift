// Where a run begins: settings of the last one, and the revisions of anchors that an edited schedule
// changes. Nothing retroactive, ever.

package import AnchorModel
import CivilTime

extension Engine {
    /// - Parameter boot: this boot's id. The ledger has the same one: a crash or a restart, not a login.
    /// - Parameter login: what all runs between a login and the logout have in common; the boot if nil.
    package static func start(
        schedule: Schedule, zones: ZoneTable, host: String, ledger: RestoredLedger,
        boot: String, login: String? = nil, seed: UInt64, at now: Moment
    ) -> (Engine, [Effect]) {
        let sameBoot = ledger.settings["boot"] == boot
        let empty = Planner(anchors: [], zones: zones, schedule: schedule, events: [:])
        var state = EngineState(
            schedule: schedule, written: schedule, zones: zones, host: host,
            plan: Plan(empty, around: now.wall),
            last: now, newest: Instant(microseconds: .min),
            identifiers: IdentifierSource(seed: seed))
        state.restoreSettings(ledger.settings, at: now)
        state.changes += state.words.restore(ledger.settings, login: login ?? boot)
        state.restoreHidden(ledger.settings, schedule, at: now)
        let changed = state.adopt(schedule, at: now)
        state.restoreSlots(ledger.slots, changed: changed, sameBoot: sameBoot, at: now)
        state.restoreHistory(ledger.history, at: now)
        state.restoreCircumstances(ledger)
        state.restoreExplained(ledger)
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
        wokeAt = events[Cue.wakeWord]?.at
        for (key, value) in settings where key.hasPrefix("fade/") {
            restoreFade(String(key.dropFirst("fade/".count)), value)
        }
        busy.restore(settings["busyUnheard"])
        questions = QuestionTurns(settings)
        turns = PracticeTurns(settings)
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

    /// Adopts a schedule's anchors: an unchanged one has its past, a new or changed one begins now.
    /// Returns the ids of those.
    /// - Parameter start: when it came into force; nil: now.
    mutating func adopt(
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

    /// What was learnt of anchors that are no longer in the schedule: another one of that name starts afresh.
    private mutating func forgetUnknown(_ schedule: Schedule) {
        let all = schedule.anchors + schedule.modes.values.flatMap(\.anchors)
        let known = Set(all.map(\.id))
        for id in Set(turns.knownAnchors).subtracting(known).sorted() {
            changes += turns.forget(id)
        }
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
}

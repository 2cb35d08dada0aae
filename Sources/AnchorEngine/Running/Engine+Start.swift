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
        let settings = Settings(ledger.settings)
        let sameBoot = settings[.boot] == boot
        let empty = Planner(anchors: [], zones: zones, schedule: schedule, events: [:])
        var state = EngineState(
            schedule: schedule, written: schedule, zones: zones, host: host,
            plan: Plan(empty, around: now.wall),
            last: now, newest: Instant(microseconds: .min),
            outbox: Outbox(identifiers: IdentifierSource(seed: seed)))
        state.restoreSettings(settings, at: now)
        state.outbox.keep(state.words.restore(settings, login: login ?? boot))
        state.restoreHidden(settings, schedule, at: now)
        let changed = state.adopt(schedule, at: now)
        state.restoreSlots(ledger.slots, changed: changed, sameBoot: sameBoot, at: now)
        state.restoreHistory(ledger.history, at: now)
        state.restoreCircumstances(ledger, settings)
        state.restoreExplained(ledger, settings)
        state.plan = Plan(state.planner, around: now.wall)
        state.hear(ledger.history, restored: true, at: now)
        if !sameBoot {
            // In one transaction with the times that are counted on this boot from now on.
            state.outbox.keep(SettingKey(.boot), boot)
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

    fileprivate mutating func restoreSettings(_ settings: Settings, at now: Moment) {
        restoreMode(settings[.mode])
        gentle = Gentle(settings, today: today)
        awaySince = settings[.awaySince].flatMap(Int64.init).map(Instant.init(microseconds:))
        pausedUntil = settings[.pausedUntil].flatMap(Int64.init).map(Instant.init(microseconds:))
        for (word, value) in settings.each(.event) {
            let parts = value.split(separator: " ")
            guard parts.count == 2, let day = LocalDate(parts[0]), let at = Int64(parts[1]) else {
                continue
            }
            events[word] = EventTime(
                day: day, at: Instant(microseconds: at))
        }
        wokeAt = events[Cue.wakeWord]?.at
        fades = Fades(settings)
        busy.restore(settings[.busyUnheard])
        questions = QuestionTurns(settings)
        turns = PracticeTurns(settings.all)
        restoreLook(settings)
        restoreNights(settings)
        shifts = Shifts(settings)
        sizes = Sizes(settings)
        silences = Silences(settings)
        for (id, value) in settings.each(.since) { revisions[id] = value }
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
            outbox.keep(SettingKey(.since, id), nil)
            if schedule.anchor(id) == nil { touch(id) }
        }
        return changed
    }

    /// What was learnt of anchors that are no longer in the schedule: another one of that name starts afresh.
    private mutating func forgetUnknown(_ schedule: Schedule) {
        let all = schedule.anchors + schedule.modes.values.flatMap(\.anchors)
        let known = Set(all.map(\.id))
        for id in Set(turns.knownAnchors).subtracting(known).sorted() {
            outbox.keep(turns.forget(id))
        }
        for id in sizes.known.union(shifts.all.keys).union(silences.known).subtracting(known)
            .sorted()
        {
            sizes.forget(id)
            shifts.forget(id)
            silences.forget(id)
            for kind: SettingKey.Kind in [
                .size, .felt, .days, .shift, .nightShift, .ahead, .silence,
            ] {
                outbox.keep(SettingKey(kind, id), nil)
            }
        }
    }

    /// Its plan begins now, for later runs too: what is due from here on is shown or accounted for.
    mutating func begin(_ anchor: Anchor, at start: Instant) {
        since[anchor.id] = start
        let revision = "\(anchor.fingerprint) \(start.microseconds)"
        revisions[anchor.id] = revision
        outbox.keep(SettingKey(.since, anchor.id), revision)
    }
}

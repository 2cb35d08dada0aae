// Where a run begins: every piece from the settings of the last one, then slots, history and what other machines said, in
// this order; and how a schedule comes into force, here and later. Nothing retroactive, ever.

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
        var state = EngineState(
            schedule, zones, host: host, settings, login: login ?? boot,
            Outbox(identifiers: IdentifierSource(seed: seed)), at: now)
        let changed = state.adopt(schedule, at: now)
        state.restoreSlots(ledger.slots, changed: changed, sameBoot: sameBoot, at: now)
        state.restoreHistory(ledger.history, at: now)
        state.slots.restoreCircumstances(of: ledger.slots, settings, &state.outbox)
        let knows = ledger.history.contains { $0.host == nil && $0.event.isOnBubble }
        state.screen = Screen(settings, knows: knows)
        state.plan(around: now.wall)
        state.hear(ledger.history, restored: true, at: now)
        if !sameBoot {
            // In one transaction with the times that are counted on this boot from now on.
            state.outbox.keep(SettingKey(.boot), boot)
            state.holds.beginSettling(at: now)
        }
        // What this start itself closes is no word of before.
        state.restoreAbsence(
            after: ledger.slots.map(\.changed).max(), sameBoot: sameBoot, at: now)
        state.leaveFuture(at: now)
        state.holds.holdForClock(at: now)
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
        if !sameBoot, presence.awaySince == nil, let lastWord, lastWord < now.wall {
            leave(since: lastWord, at: now)
        }
        if presence.awaySince != nil { presence.expectReturn(at: now) }
    }

    /// Adopts a schedule as written: an unchanged anchor has its past, a new or changed one begins now.
    /// Returns the ids of those.
    /// - Parameter start: when it came into force; nil: now.
    mutating func adopt(
        _ written: Schedule, since start: Instant? = nil, at now: Moment
    ) -> Set<String> {
        var schedule = inForce.take(written, &outbox)
        for index in schedule.anchors.indices {
            schedule.anchors[index] = habits.shifts.shifted(schedule.anchors[index])
        }
        let changed = inForce.adopt(schedule, at: start ?? now.wall, &outbox)
        forgetUnknown(written)
        for id in inForce.gone {
            inForce.forget(id, &outbox)
            if written.anchor(id) == nil { habits.fades.touch(id, &outbox) }
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
        habits.forget(allBut: known, &outbox)
    }
}

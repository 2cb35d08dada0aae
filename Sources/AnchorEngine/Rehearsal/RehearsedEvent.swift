// What a rehearsal tells of each slot: that it was shown, waited or was let go, and why. Reads what
// the engine did; never asks the plan.

package import AnchorModel
package import CivilTime

package struct RehearsedEvent: Hashable, Sendable {
    package enum What: String, Sendable {
        case nudged
        /// Open in status, without a bubble of its own: another of the group had it.
        case opened
        case held, letGo
    }

    package enum Why: Hashable, Sendable {
        /// Its label is a time the clocks jumped over.
        case gap
        /// It waited for this first.
        case after(HoldReason)
        case held(HoldReason)
        case letGo(LetGoReason)
    }

    package let at: Instant
    /// For people: what is decided a moment ahead of a time is of that time.
    package var nearestSecond: Instant {
        Instant(seconds: (at + Span(microseconds: 500_000)).seconds)
    }
    package let slot: SlotKey
    package let what: What
    /// Nil: at its time, and nothing to explain.
    package let why: Why?
    /// What the notification says.
    package var words: Phrase?
}

extension RehearsedEvent.Why {
    /// One word for programs.
    package var word: String {
        switch self {
        case .gap: "gap"
        case .after(let reason), .held(let reason): reason.rawValue
        case .letGo(let reason): reason.rawValue
        }
    }
}

/// From observations to lines; remembers why a slot waited until it came.
struct RehearsedEvents {
    var ready: [RehearsedEvent] = []
    private var waited: [SlotKey: HoldReason] = [:]
    private var shown: [SlotKey: Phrase] = [:]

    /// A minute is what a person would call on time.
    private static let onTime = Span.minutes(1)

    mutating func take(
        _ observation: Rehearsal.Observation, _ zones: ZoneTable, _ schedule: Schedule
    ) {
        let at = observation.at
        switch observation.event {
        case .shown(let nudge): shown[nudge.slot] = Phrase(nudge.summary, nudge.body)
        case .journal(.nudged(let key, let due)):
            add(at, key, .nudged, cause(key, due, at, zones, schedule))
            ready[ready.count - 1].words = shown.removeValue(forKey: key)
        case .journal(.held(let key, let reason)):
            waited[key] = reason
            add(at, key, .held, .held(reason))
        case .journal(.letGo(let key, let reason)):
            if !waited.isEmpty { waited[key] = nil }
            add(at, key, .letGo, .letGo(reason))
        case .recorded(let changes):
            for case .slot(let record) in changes
            where record.state == .open && record.dismissed && record.shown == at
                && record.changed == at
            {
                add(at, record.key, .opened, cause(record.key, record.due, at, zones, schedule))
            }
        case .journal, .closed, .told, .replied, .passing, .released: break
        }
    }

    private mutating func cause(
        _ key: SlotKey, _ due: Instant, _ at: Instant, _ zones: ZoneTable, _ schedule: Schedule
    ) -> RehearsedEvent.Why? {
        let reason = waited.isEmpty ? nil : waited.removeValue(forKey: key)
        if let reason { return .after(reason) }
        if at - due > RehearsedEvents.onTime { return .after(.away) }
        guard let anchor = schedule.anchor(key.anchor), anchor.isShifted(key, due, zones) else {
            return nil
        }
        return .gap
    }

    private mutating func add(
        _ at: Instant, _ key: SlotKey, _ what: RehearsedEvent.What, _ why: RehearsedEvent.Why?
    ) {
        ready.append(RehearsedEvent(at: at, slot: key, what: what, why: why))
    }
}

extension Anchor {
    /// Whether a slot's label is a clock time that its zone did not show on that date.
    func isShifted(_ key: SlotKey, _ due: Instant, _ zones: ZoneTable) -> Bool {
        let rules = zones.rules(for: self)
        // Where the offset is what it was a day ago nothing was jumped over.
        guard rules.local(at: due).offset != rules.local(at: due - .days(1)).offset else {
            return false
        }
        let wanted: LocalTime?
        switch cue {
        case .at, .calendar: wanted = LocalTime(key.label)
        case .after(_, _, let by): wanted = by
        case .bedtime, .times, .every: wanted = nil
        }
        guard let wanted,
            case .gap(let shifted, _) = rules.resolve(key.day, wanted)
        else { return false }
        return shifted == due
    }
}

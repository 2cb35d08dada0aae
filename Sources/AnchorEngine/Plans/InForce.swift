// The schedule as written and the one in force: its mode, its zones, its anchors of this host and since when each
// has its present plan. Owns these and keeps them in the ledger. Never retroactive: nothing due before its plan began is
// shown. Ends no slot for a change.

import AnchorModel
package import CivilTime

/// The mode in force.
package struct ActiveMode: Hashable, Sendable {
    package let name: String
    package let until: Instant
}

/// An anchor by reference: it never changes, and a slot is copied many times in every pass.
final class SharedAnchor: Sendable {
    let anchor: Anchor
    init(_ anchor: Anchor) { self.anchor = anchor }
}

struct InForce: Sendable {
    /// The one in force: as written, in the present mode.
    private(set) var schedule: Schedule
    private(set) var written: Schedule
    private(set) var mode: ActiveMode?
    private(set) var zones: ZoneTable
    let host: String
    /// The anchors planned on this host, in the schedule's order.
    private(set) var anchors: [Anchor] = []
    private(set) var shared: [SharedAnchor] = []
    /// Since when each anchor has its present plan: nothing before it is ever shown.
    private(set) var since: [String: Instant] = [:]
    /// `fingerprint since` of each anchor, as the ledger keeps it.
    private var revisions: [String: String] = [:]
    private(set) var hidden: HiddenAsBefore

    init(
        _ schedule: Schedule, _ zones: ZoneTable, host: String, _ settings: Settings,
        on today: LocalDate, _ outbox: inout Outbox
    ) {
        self.schedule = schedule
        written = schedule
        self.zones = zones
        self.host = host
        for (id, value) in settings.each(.since) { revisions[id] = value }
        hidden = HiddenAsBefore(
            settings[.hiddenAsBefore], schedule, stood: Set(revisions.keys), on: today, &outbox)
        // A mode that ended meanwhile ends in the first pass: what came due since is late and no more.
        let parts = settings[.mode]?.split(separator: " ", maxSplits: 1) ?? []
        guard parts.count == 2, let until = Int64(parts[0]) else { return }
        mode = ActiveMode(name: String(parts[1]), until: Instant(microseconds: until))
    }

    mutating func change(_ zones: ZoneTable) { self.zones = zones }

    // MARK: The mode

    mutating func begin(_ mode: ActiveMode, _ outbox: inout Outbox) {
        self.mode = mode
        outbox.keep(SettingKey(.mode), "\(mode.until.microseconds) \(mode.name)")
    }

    /// What is in force changes with the next `adopt`.
    mutating func endMode(_ outbox: inout Outbox) {
        mode = nil
        outbox.keep(SettingKey(.mode), nil)
    }

    /// A clock that was far ahead must not leave an end that never comes.
    mutating func boundMode(after farthest: Instant, to end: Instant) {
        guard let mode, mode.until > farthest else { return }
        self.mode = ActiveMode(name: mode.name, until: end)
    }

    // MARK: Anchors

    /// In the present mode.
    var asWritten: Schedule { mode.map { written.inMode($0.name) } ?? written }

    /// What was written, in the present mode, hiding what it hid before.
    mutating func take(_ written: Schedule, _ outbox: inout Outbox) -> Schedule {
        self.written = written
        hidden.settle(written, &outbox)
        if let mode, written.modes[mode.name] == nil { endMode(&outbox) }
        var schedule = asWritten
        for index in schedule.anchors.indices {
            schedule.anchors[index] = hidden.asBefore(schedule.anchors[index])
        }
        return schedule
    }

    /// Adopts a schedule's anchors: an unchanged one has its past, a new or changed one begins at this time.
    /// Returns the ids of those.
    mutating func adopt(
        _ schedule: Schedule, at start: Instant, _ outbox: inout Outbox
    ) -> Set<String> {
        self.schedule = schedule
        anchors = schedule.anchors.filter { $0.enabled && $0.isMeant(for: host) }
        shared = anchors.map { SharedAnchor($0) }
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
            begin(anchor, at: start, &outbox)
        }
        return changed
    }

    /// Those that are no longer planned, in the order of their names.
    var gone: [String] { revisions.keys.filter { since[$0] == nil }.sorted() }

    /// Whether an anchor comes after this word.
    func isAwaited(_ word: String) -> Bool {
        anchors.contains { anchor in
            if case .after(word, _, _) = anchor.cue { return true }
            return false
        }
    }

    mutating func forget(_ id: String, _ outbox: inout Outbox) {
        revisions[id] = nil
        outbox.keep(SettingKey(.since, id), nil)
    }

    /// Another night, and nothing else, of one anchor.
    mutating func move(_ anchor: Anchor, at start: Instant, _ outbox: inout Outbox) {
        guard let index = schedule.anchors.firstIndex(where: { $0.id == anchor.id }) else { return }
        schedule.anchors[index] = anchor
        guard let place = anchors.firstIndex(where: { $0.id == anchor.id }) else { return }
        anchors[place] = anchor
        shared[place] = SharedAnchor(anchor)
        begin(anchor, at: start, &outbox)
    }

    /// Its plan begins now, for later runs too: what is due from here on is shown or accounted for.
    private mutating func begin(_ anchor: Anchor, at start: Instant, _ outbox: inout Outbox) {
        since[anchor.id] = start
        let revision = "\(anchor.fingerprint) \(start.microseconds)"
        revisions[anchor.id] = revision
        outbox.keep(SettingKey(.since, anchor.id), revision)
    }

    /// A clock that was far ahead must not leave plans that never begin.
    mutating func clockIsBack(to now: Instant, _ outbox: inout Outbox) {
        for anchor in anchors where since[anchor.id] ?? now > now {
            begin(anchor, at: now, &outbox)
        }
    }
}

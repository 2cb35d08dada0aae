// What the loop knows when it wakes: one reading of all clocks, and the zones. The engine never
// reads a clock itself.

package import CivilTime

/// One reading of all clocks, taken together.
package struct Moment: Hashable, Sendable {
    /// CLOCK_REALTIME: can be set, jumps.
    package var wall: Instant
    /// CLOCK_BOOTTIME in microseconds: counts through sleep, never set.
    package var boot: Int64
    /// CLOCK_MONOTONIC in microseconds: stands still during sleep, never set.
    package var monotonic: Int64

    package init(wall: Instant, boot: Int64, monotonic: Int64) {
        self.wall = wall
        self.boot = boot
        self.monotonic = monotonic
    }
}

/// The machine's zone, and the rules of every zone the schedule names.
package struct ZoneTable: Hashable, Sendable {
    package var local: TimeZoneRules
    package var named: [String: TimeZoneRules]

    package init(local: TimeZoneRules, named: [String: TimeZoneRules] = [:]) {
        self.local = local
        self.named = named
    }

    /// The rules an anchor is planned by. A name without rules cannot come from the loader, which
    /// refuses it; after a removed tzdata file the local zone is the least surprise.
    package func rules(for anchor: Anchor) -> TimeZoneRules {
        if case .calendar(let expression) = anchor.cue, let name = expression.zoneName {
            return name == "UTC" ? .utc : named[name] ?? local
        }
        guard let name = anchor.timeZone else { return local }
        return name == "UTC" ? .utc : named[name] ?? local
    }
}

extension TimeZoneRules {
    /// The day an answer or a log belongs to: it starts at `dayStart`, not at midnight.
    package func logicalDay(at instant: Instant, startingAt dayStart: LocalTime) -> LocalDate {
        LocalDateTime(local(at: instant)).day(startingAt: dayStart)
    }

    /// The first instant strictly after `instant` at which the wall clock shows `time`.
    package func next(_ time: LocalTime, after instant: Instant) -> Instant {
        let date = local(at: instant).date
        for days in 0...2 {
            switch resolve(date.adding(days: days), time) {
            case .unique(let only), .gap(let only, _): if only > instant { return only }
            case .overlap(let first, let second):
                if first > instant { return first }
                if second > instant { return second }
            }
        }
        return instant + .days(1)
    }
}

extension Schedule {
    /// The zones it pins anchors to, `UTC` aside.
    package var zoneNames: [String] {
        let all = anchors + modes.values.flatMap(\.anchors)
        return all.flatMap { anchor in
            var names = [anchor.timeZone].compactMap(\.self)
            if case .calendar(let expression) = anchor.cue, let name = expression.zoneName {
                names.append(name)
            }
            return names
        }.filter { $0 != "UTC" }
    }
}

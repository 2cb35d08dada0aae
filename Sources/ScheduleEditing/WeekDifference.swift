// What another schedule changes in the next seven days: times that come and times that go, by the daemon's
// own planning, without anybody in it. Says nothing in words.

package import AnchorModel
package import CivilTime

package struct WeekDifference: Sendable {
    /// A time of an anchor, on the days of the week on which it is new or gone.
    package struct Row: Hashable, Sendable {
        package let anchor: String
        package let isNew: Bool
        /// What it waits for; its time is then the latest one.
        package let event: String?
        /// Nil for what waits for an event alone.
        package let time: LocalTime?
        package let days: Set<Weekday>
    }

    private struct Place: Hashable {
        let anchor: String
        let event: String?
        let time: LocalTime?

        /// In the day, for the order of rows; -1 for what waits for an event alone.
        var minute: Int { time.map { $0.hour * 60 + $0.minute } ?? -1 }
    }

    /// From now until this time in a week: each time of each day of the week once.
    package static let days = 7

    private let now: Instant
    private let rules: TimeZoneRules
    private let host: String
    private let zone: @Sendable (String) -> TimeZoneRules?

    /// - Parameters:
    ///   - host: this machine's name; anchors bound to others are left out.
    ///   - zone: the rules of a zone that a schedule names.
    package init(
        now: Instant, rules: TimeZoneRules, host: String,
        zone: @escaping @Sendable (String) -> TimeZoneRules?
    ) {
        self.now = now
        self.rules = rules
        self.host = host
        self.zone = zone
    }

    /// By anchor and time, what comes before what goes; empty when no time changes.
    package func rows(from before: Schedule, to after: Schedule) -> [Row] {
        let old = week(of: before)
        let new = week(of: after)
        var rows: [(place: Place, row: Row)] = []
        for place in Set(old.keys).union(new.keys) {
            func add(_ days: Set<Weekday>, isNew: Bool) {
                guard !days.isEmpty else { return }
                rows.append(
                    (
                        place,
                        Row(
                            anchor: place.anchor, isNew: isNew, event: place.event,
                            time: place.time, days: days)
                    ))
            }
            add((old[place] ?? []).subtracting(new[place] ?? []), isNew: false)
            add((new[place] ?? []).subtracting(old[place] ?? []), isNew: true)
        }
        return rows.sorted {
            ($0.place.anchor, $0.place.minute, $0.row.isNew ? 0 : 1)
                < ($1.place.anchor, $1.place.minute, $1.row.isNew ? 0 : 1)
        }.map(\.row)
    }

    private func week(of schedule: Schedule) -> [Place: Set<Weekday>] {
        let anchors = schedule.anchors.filter { anchor in
            anchor.enabled && (anchor.only.isEmpty || anchor.only.contains(host))
        }
        var named: [String: TimeZoneRules] = [:]
        for name in Set(schedule.zoneNames) { named[name] = zone(name) }
        let planner = Planner(
            anchors: anchors, zones: ZoneTable(local: rules, named: named),
            schedule: schedule, events: [:])
        let today = rules.local(at: now).date
        var places: [Place: Set<Weekday>] = [:]
        let end = rules.instant(today.adding(days: WeekDifference.days), rules.local(at: now).time)
        for day in 0...WeekDifference.days {
            let date = today.adding(days: day)
            for slot in planner.slots(on: date) where slot.due > now && slot.due <= end {
                let local = rules.local(at: slot.due).time
                let minute = LocalTime(hour: local.hour, minute: local.minute) ?? local
                let place = Place(
                    anchor: slot.key.anchor, event: anchors[slot.anchor].event, time: minute)
                places[place, default: []].insert(date.weekday)
            }
            // What waits for an event alone has no time ahead of it.
            for anchor in anchors {
                guard case .after(let event, _, nil) = anchor.cue,
                    anchor.missing(on: date, schedule.dayStartsAt) == nil
                else { continue }
                places[Place(anchor: anchor.id, event: event, time: nil), default: []]
                    .insert(date.weekday)
            }
        }
        return places
    }
}

extension Anchor {
    fileprivate var event: String? {
        if case .after(let event, _, _) = cue { return event }
        return nil
    }
}

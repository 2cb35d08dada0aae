// The slots ahead, in order of due time, planned a few days at a time. Owns the horizon; knows
// nothing of what was shown.

package import CivilTime

package struct Plan: Sendable {
    /// Sorted by due time, then by the order of the schedule.
    private var slots: [PlannedSlot] = []
    private var cursor = 0
    /// Dates up to here are planned.
    private var through: LocalDate
    private let planner: Planner

    /// How far back a plan begins: the longest grace of a kind (reflection, 2 days) and one more.
    package static let daysBack = 3

    package init(_ planner: Planner, around now: Instant) {
        self.planner = planner
        let today = LocalDate(dayNumber: Int(floorDiv(now.seconds, 86_400)))
        through = today.adding(days: -Plan.daysBack - 1)
        for _ in 0...(Plan.daysBack + 2) { planNextDate() }
    }

    /// Every slot due before this is planned: no zone is ahead of UTC by more than 14 hours.
    private var complete: Instant {
        Instant(seconds: Int64(through.dayNumber + 1) * 86_400 - 14 * 3600)
    }

    private mutating func planNextDate() {
        through = through.adding(days: 1)
        let fresh = planner.slots(on: through)
        guard !fresh.isEmpty else { return }
        slots.removeFirst(cursor)
        cursor = 0
        slots.append(contentsOf: fresh)
        slots.sort { ($0.due, $0.anchor) < ($1.due, $1.anchor) }
    }

    /// The next slot not yet taken, if it is due at or before `limit`.
    package mutating func removeFirst(until limit: Instant) -> PlannedSlot? {
        while limit >= complete { planNextDate() }
        guard cursor < slots.count, slots[cursor].due <= limit else { return nil }
        cursor += 1
        return slots[cursor - 1]
    }

    /// When the plan next wants to be looked at: its next slot, or the end of what is planned.
    package var nextWake: Instant {
        cursor < slots.count ? min(slots[cursor].due, complete) : complete
    }

    /// What is not yet taken and due before `limit`, in order of due time.
    package mutating func ahead(until limit: Instant) -> ArraySlice<PlannedSlot> {
        while limit >= complete { planNextDate() }
        return slots[cursor...].prefix { $0.due < limit }
    }
}

/// Everything that decides which slots a date has.
package struct Planner: Sendable {
    package let anchors: [Anchor]
    private let zones: ZoneTable
    private let dayStart: LocalTime
    private let except: [DateRange]
    private let events: [String: EventTime]
    /// Those whose answers are events, and how long after one of them the next comes.
    private let answered: [Anchor]
    private let breath: Span

    /// Ten minutes, where the schedule has no `apart`: what is done is done, and the next is not at once.
    package static let leastBreath = Span.minutes(10)

    package init(
        anchors: [Anchor], zones: ZoneTable, schedule: Schedule, events: [String: EventTime]
    ) {
        self.anchors = anchors
        self.zones = zones
        self.dayStart = schedule.dayStartsAt
        self.except = schedule.except
        self.events = events
        answered = schedule.anchors
        breath = schedule.budget.apart ?? Planner.leastBreath
    }

    package func slots(on date: LocalDate) -> [PlannedSlot] {
        guard !except.contains(where: { $0.contains(date) }) else { return [] }
        return anchors.indices.flatMap { day(of: $0).slots(on: date) }
    }

    /// Those of one anchor, by its place.
    package func slots(on date: LocalDate, of index: Int) -> [PlannedSlot] {
        guard !except.contains(where: { $0.contains(date) }) else { return [] }
        return day(of: index).slots(on: date)
    }

    /// The slot of this name, if the plan has it.
    package func slot(_ key: SlotKey) -> PlannedSlot? {
        guard let index = anchors.firstIndex(where: { $0.id == key.anchor }) else { return nil }
        return day(of: index).slots(on: key.day).first { $0.key == key }
    }

    package func day(of index: Int) -> DayPlan {
        let anchor = anchors[index]
        var event: EventTime?
        var breath = Span.zero
        if case .after(let word, _, _) = anchor.cue {
            event = events[word]
            if answered.contains(where: { $0.id == word }) { breath = self.breath }
        }
        return DayPlan(
            anchor: anchor, index: index, zone: zones.rules(for: anchor), dayStart: dayStart,
            event: event, breath: breath)
    }
}

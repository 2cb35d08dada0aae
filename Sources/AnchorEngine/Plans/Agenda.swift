// What is ahead: the plan, the events of the last days that it waits for, and the day it is. Owns these and keeps
// the events in the ledger. Knows nothing of what was shown.

import AnchorModel
import CivilTime

struct Agenda: Sendable {
    private var plan: Plan
    private(set) var events: [String: EventTime] = [:]
    /// The day last looked at: when it changes, what is older than any plan is forgotten.
    private(set) var day: LocalDate?
    /// The day on which what is too old was last looked for.
    private var lookedForOld: LocalDate?

    /// Longer than this since the last look, and the clock may be wrong: one wrong morning must not
    /// erase years. The next morning is believed.
    private static let longestGap = 31

    init(_ plan: Plan, _ settings: Settings) {
        self.plan = plan
        for (word, value) in settings.each(.event) {
            let parts = value.split(separator: " ")
            guard parts.count == 2, let day = LocalDate(parts[0]), let at = Int64(parts[1]) else {
                continue
            }
            events[word] = EventTime(day: day, at: Instant(microseconds: at))
        }
        lookedForOld = settings[.looked].flatMap { LocalDate($0) }
    }

    // MARK: The plan

    mutating func plan(_ planner: Planner, around now: Instant) {
        plan = Plan(planner, around: now)
    }

    var nextWake: Instant { plan.nextWake }

    mutating func removeFirst(until limit: Instant) -> PlannedSlot? {
        plan.removeFirst(until: limit)
    }

    mutating func ahead(until limit: Instant) -> ArraySlice<PlannedSlot> {
        plan.ahead(until: limit)
    }

    // MARK: Events

    /// The first one of a day is the day's cue. False: there was one.
    mutating func come(_ word: String, on day: LocalDate, at time: Instant, _ outbox: inout Outbox)
        -> Bool
    {
        guard events[word]?.day != day else { return false }
        events[word] = EventTime(day: day, at: time)
        outbox.keep(SettingKey(.event, word), "\(day) \(time.microseconds)")
        return true
    }

    mutating func forget(_ word: String, _ outbox: inout Outbox) {
        events[word] = nil
        outbox.keep(SettingKey(.event, word), nil)
    }

    // MARK: Days

    /// False: it is that day already.
    mutating func begin(_ day: LocalDate) -> Bool {
        guard day != self.day else { return false }
        self.day = day
        return true
    }

    mutating func forgetEvents(before oldest: LocalDate, _ outbox: inout Outbox) {
        let old = events.filter { $0.value.day < oldest }
        for word in old.keys.sorted() { forget(word, &outbox) }
    }

    /// Whether what is too old is to be looked for: once a day.
    mutating func lookForOld(on day: LocalDate, _ outbox: inout Outbox) -> Bool {
        let last = lookedForOld
        guard last != day else { return false }
        lookedForOld = day
        outbox.keep(SettingKey(.looked), "\(day)")
        return last.map { abs(day.dayNumber - $0.dayNumber) <= Agenda.longestGap } ?? true
    }

    /// A shorter time to keep holds at once.
    mutating func lookAgain() { lookedForOld = nil }
}

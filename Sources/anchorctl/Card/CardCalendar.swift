// The anchors of a card as events of a calendar: by rule where every week is the same, one by one for the
// weeks ahead where not. Only plans; nothing here knows what was done.

import AnchorModel
import CivilTime
import Presentation

struct CardCalendar {
    /// Days that are written out where no weekly rule says them.
    private static let daysAhead = 8 * 7
    /// A file has no end, dates left out have: two years of them.
    private static let exceptDays = 2 * 366

    let schedule: Schedule
    let words: Words
    let zones: ZoneTable
    let today: LocalDate
    /// Whose events they are.
    let mark: String

    private(set) var events: [ICalendar.Event] = []
    /// Ids of those without one clock time, or with more than a calendar is read for.
    private(set) var leftOut: [String] = []

    init(
        _ anchors: [Anchor], _ schedule: Schedule, _ words: Words, _ zones: ZoneTable,
        from today: LocalDate, mark: String
    ) {
        self.mark = mark
        self.schedule = schedule
        self.words = words
        self.zones = zones
        self.today = today
        for anchor in anchors {
            let found = events(of: anchor)
            if found.isEmpty { leftOut.append(anchor.id) }
            events += found
        }
    }

    private func events(of anchor: Anchor) -> [ICalendar.Event] {
        isPinned(anchor)
            ? instances(of: anchor, zones.rules(for: anchor), floats: false)
            : isWeekly(anchor) ? rules(of: anchor) : instances(of: anchor, .utc, floats: true)
    }

    private func isPinned(_ anchor: Anchor) -> Bool {
        if case .calendar(let expression) = anchor.cue, expression.zoneName != nil { return true }
        return anchor.timeZone != nil
    }

    /// The same from week to week; dates, months and years make an expression another thing.
    private func isWeekly(_ anchor: Anchor) -> Bool {
        guard case .calendar(let expression) = anchor.cue else { return true }
        return expression.description.contains("*-*-* ")
    }

    private func slots(
        of anchor: Anchor, on date: LocalDate, _ rules: TimeZoneRules
    ) -> [PlannedSlot] {
        let plan = DayPlan(
            anchor: anchor, index: 0, zone: rules, dayStart: schedule.dayStartsAt, event: nil)
        let slots = plan.slots(on: date)
        return slots.count > WeeklyTimes.most ? [] : slots
    }

    // MARK: By rule

    /// One event for each time of day: planned in UTC, where every day is like the others, and read as the
    /// time of any clock. What comes every so many weeks may need one for each week of its turn: past
    /// midnight Sunday's is in the next.
    private func rules(of anchor: Anchor) -> [ICalendar.Event] {
        struct Place: Hashable {
            let label: String
            let time: LocalTime
            /// After midnight of the slot's date.
            let later: Int
            /// The week of its turn.
            let turn: Int
        }
        let interval = anchor.dates.weeks?.every ?? 1
        // What is left out of the rule is left out of the plan as well, one by one.
        var ruled = anchor
        ruled.dates.except = []
        let start = max(today, (anchor.dates.weeks?.from.monday ?? today).adding(days: -1))
        var days: [Place: Set<Weekday>] = [:]
        for offset in 0..<Weekday.allCases.count * interval + 1 {
            let date = start.adding(days: offset)
            for slot in slots(of: ruled, on: date, .utc) {
                let local = TimeZoneRules.utc.local(at: slot.due)
                let place = Place(
                    label: slot.key.label, time: local.time,
                    later: local.date.dayNumber - date.dayNumber,
                    turn: local.date.week % interval)
                days[place, default: []].insert(local.date.weekday)
            }
        }
        let names = Dictionary(grouping: days.keys) { "\($0.label) \($0.time) \($0.later)" }
        return days.sorted {
            ($0.key.later, $0.key.time, $0.key.turn) < ($1.key.later, $1.key.time, $1.key.turn)
        }.compactMap { place, weekdays in
            let dates = (0..<CardCalendar.exceptDays).map { start.adding(days: $0 + place.later) }
                .filter { weekdays.contains($0.weekday) && $0.week % interval == place.turn }
            func comes(_ date: LocalDate) -> Bool {
                let slot = date.adding(days: -place.later)
                return !isExcept(slot) && anchor.missing(on: slot, schedule.dayStartsAt) == nil
            }
            guard let first = dates.first(where: comes) else { return nil }
            let isOneOfSome = (names["\(place.label) \(place.time) \(place.later)"]?.count ?? 0) > 1
            return event(
                anchor, "\(anchor.id).\(place.label)" + (isOneOfSome ? ".\(place.turn)" : ""),
                .floating(LocalDateTime(date: first, time: place.time)), repeats: weekdays,
                interval: interval, except: dates.filter { $0 > first && !comes($0) })
        }
    }

    private func isExcept(_ date: LocalDate) -> Bool {
        schedule.except.contains { $0.contains(date) }
    }

    // MARK: One by one

    private func instances(
        of anchor: Anchor, _ rules: TimeZoneRules, floats: Bool
    ) -> [ICalendar.Event] {
        (0..<CardCalendar.daysAhead).map { today.adding(days: $0) }.filter { !isExcept($0) }
            .flatMap { slots(of: anchor, on: $0, rules) }.filter { !$0.noSuchDay }
            .map { slot in
                let local = rules.local(at: slot.due)
                return event(
                    anchor, "\(anchor.id).\(slot.key.label).\(slot.key.day)",
                    floats
                        ? .floating(LocalDateTime(date: local.date, time: local.time))
                        : .utc(slot.due))
            }
    }

    private func event(
        _ anchor: Anchor, _ id: String, _ start: ICalendar.Event.Start,
        repeats: Set<Weekday> = [], interval: Int = 1, except: [LocalDate] = []
    ) -> ICalendar.Event {
        // The way to bed is as long as the wind-down.
        let length =
            anchor.kind == .bedtime
            ? anchor.windDown : anchor.length ?? anchor.kind.defaultLength
        let step = anchor.firstStep(schedule, words.card)
        return ICalendar.Event(
            // The same each time, so that a second file changes what came of the first.
            uid: "\(id).\(mark)@anchord", start: start, length: length, repeats: repeats,
            interval: interval, except: except,
            summary: anchor.hasOwnStep ? step : step.capitalisedFirst,
            description: anchor.why)
    }
}

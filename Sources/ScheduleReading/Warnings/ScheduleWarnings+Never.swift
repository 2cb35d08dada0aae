// Anchors that never come, and those that come and are never shown, over a year of plans in UTC, where each
// day is like the others. By the planner's own rules; what they are is not decided here.

import AnchorModel
import CivilTime

extension ScheduleWarnings {
    /// A range of dates that covers more than this is meant for good.
    private static let yearsAhead = 8

    func isLeftOut(_ date: LocalDate) -> Bool { schedule.except.contains { $0.contains(date) } }

    /// Whether a date has slots, an event counted as coming.
    func comes(_ anchor: Anchor, on date: LocalDate) -> Bool {
        guard anchor.missing(on: date, schedule.dayStartsAt) == nil else { return false }
        if case .calendar(let expression) = anchor.cue { return expression.includes(date) }
        return true
    }

    /// Days and weeks always have a date; dates that are left out may be all of them.
    func neverDue() -> [ScheduleWarning] {
        let ahead = ScheduleWarnings.days * ScheduleWarnings.yearsAhead
        return anchors.compactMap { anchor in
            guard !(schedule.except.isEmpty && anchor.dates.except.isEmpty) else { return nil }
            if case .calendar(let expression) = anchor.cue {
                // Years away it may come, and that is how it is meant.
                let dates = (0..<ahead).lazy.map(start.adding).filter(expression.includes)
                guard dates.first != nil else { return nil }
            }
            let isDue = (0..<ahead).contains { days in
                let date = start.adding(days: days)
                return !isLeftOut(date) && comes(anchor, on: date)
            }
            return isDue
                ? nil
                : ScheduleWarning(
                    anchor: anchor.id,
                    message: Message("it never comes: \"except\" leaves out each of its dates"))
        }
    }

    /// Slots that lie in quiet hours, or outside the anchor's own window, for as long as they could be shown,
    /// and do so on every date.
    func neverShown() -> [ScheduleWarning] {
        let hours = ShowingHours(schedule, local: .utc)
        return anchors.flatMap { anchor -> [ScheduleWarning] in
            let slots = labels(of: anchor, hours)
            let never = slots.filter { $0.reason != nil }
            // Of a spread or an `every` some may fall into the night; that is how they are meant.
            guard anchor.isFixed || never.count == slots.count else { return [] }
            func times(_ reason: NeverReason) -> Message? {
                let times = never.filter { $0.reason == reason }.map(\.time)
                return times.isEmpty ? nil : listed(times)
            }
            let quiet = times(.quiet).map { times in
                // Where bedtimes take turns no one window is the quiet one.
                (schedule.quiet ?? schedule.plannedNights.onlyWindow).map {
                    Message("always inside the quiet hours, \($0.from) to \($0.until): \(times)")
                } ?? Message("always inside the quiet hours, from bed to wake: \(times)")
            }
            let outside = times(.outsideWindow).map {
                Message("always outside its own window: \($0)")
            }
            return [quiet, outside].compactMap(\.self).map {
                ScheduleWarning(anchor: anchor.id, message: $0)
            }
        }
    }

    /// Each of its times, in order, and why it is never shown on any of its dates.
    private func labels(
        of anchor: Anchor, _ hours: ShowingHours
    ) -> [(time: LocalTime, reason: NeverReason?)] {
        // What waits for an event may come with it before; and what keeps to another zone's clock meets the
        // quiet hours of here at other times.
        if case .after = anchor.cue { return [] }
        guard anchor.timeZone == nil, !anchor.hasZone else { return [] }
        var times: [(time: LocalTime, reason: NeverReason?)] = []
        var places: [LocalTime: Int] = [:]
        var seen: Set<[DailyWindow?]> = []
        let planned = schedule.plannedNights
        for date in (0..<ScheduleWarnings.days).lazy.map(start.adding)
        where !isLeftOut(date) && comes(anchor, on: date) {
            // Dates between the same nights are alike.
            let nights = (-2...8).map { planned.evening(date.adding(days: $0))?.window }
            guard seen.insert(schedule.quiet == nil ? nights : []).inserted else { continue }
            let plan = DayPlan(
                anchor: anchor, index: 0, zone: .utc, dayStart: schedule.dayStartsAt, event: nil)
            for slot in plan.slots(on: date) {
                let time = TimeZoneRules.utc.local(at: slot.due).time
                let reason = hours.never(slot, anchor, in: .utc)
                if let place = places[time] {
                    if reason == nil { times[place].reason = nil }
                } else {
                    places[time] = times.count
                    times.append((time, reason))
                }
            }
        }
        return times
    }

    private func listed(_ times: [LocalTime]) -> Message {
        let first = Message("\(times[0])")
        let shown = times.dropFirst().prefix(2).reduce(first) { Message("\($0), \($1)") }
        return times.count > 3 ? Message("\(shown), …") : shown
    }
}

extension Anchor {
    /// Each of its clock times is one the user wrote.
    fileprivate var isFixed: Bool {
        switch cue {
        case .at, .calendar, .bedtime: true
        case .times, .every, .after: false
        }
    }

    fileprivate var hasZone: Bool {
        if case .calendar(let expression) = cue { return expression.zoneName != nil }
        return false
    }
}

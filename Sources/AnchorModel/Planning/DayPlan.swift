// The slots of one anchor on one local date: a pure function of the cue, the date and the zone.
// Knows nothing of what was shown or answered.

package import CivilTime

package struct PlannedSlot: Hashable, Sendable {
    package let key: SlotKey
    /// Place of the anchor in the list the plan was made from.
    package let anchor: Int
    package let due: Instant
    /// The last instant of a first showing.
    package let latest: Instant
    /// The zone jumped over this date (Apia 2011-12-30).
    package let noSuchDay: Bool

    var withoutDay: PlannedSlot {
        PlannedSlot(key: key, anchor: anchor, due: due, latest: due, noSuchDay: true)
    }
}

/// When an `after` cue's event came, for the logical day it came on.
package struct EventTime: Hashable, Sendable {
    package let day: LocalDate
    package let at: Instant

    package init(day: LocalDate, at: Instant) {
        self.day = day
        self.at = at
    }
}

package struct DayPlan {
    package let anchor: Anchor
    package let index: Int
    package let zone: TimeZoneRules
    /// `by` before this belongs to the next morning.
    package let dayStart: LocalTime
    package let event: EventTime?
    /// At least this long after an event that is an answer: never in the same breath.
    package let breath: Span

    package init(
        anchor: Anchor, index: Int, zone: TimeZoneRules, dayStart: LocalTime, event: EventTime?,
        breath: Span = .zero
    ) {
        self.anchor = anchor
        self.index = index
        self.zone = zone
        self.dayStart = dayStart
        self.event = event
        self.breath = breath
    }

    /// At most this many labels of one anchor on one date: every 10 s through a whole day. The
    /// loader refuses more.
    package static let slotLimit = 8_640
    /// At most this many steps of an `every`: a day in which the clocks go back has more of them, and one
    /// that a zone lives twice (Samoa in 1892, over the date line) has two days' worth.
    static let stepLimit = 2 * slotLimit

    /// Shown this long after its due time at the most, a slot is on time, whatever its grace; later
    /// it was held up and joins the others that were. 5 s: a busy machine, not an absence.
    package static let onTime = Span(microseconds: 5_000_000)

    /// In order of due time, except that a shifted one (DST gap) may come before its neighbours.
    package func slots(on date: LocalDate) -> [PlannedSlot] {
        guard anchor.missing(on: date, dayStart) == nil else { return [] }
        let slots = planned(on: date)
        return zone.exists(date) ? slots : slots.map(\.withoutDay)
    }

    private func planned(on date: LocalDate) -> [PlannedSlot] {
        switch anchor.cue {
        case .at(let times):
            return times.sorted().map { slot(date, $0.description, zone.instant(date, $0)) }
        case .calendar(let expression):
            return expression.times(on: date).prefix(DayPlan.slotLimit).compactMap { time in
                if expression.repeatsWithinDay, case .gap = zone.resolve(date, time) { return nil }
                return slot(date, time.description, zone.instant(date, time))
            }
        case .times(let count, let window): return parts(count, of: window, on: date)
        case .every(let span, let window): return steps(span, in: window, on: date)
        case .after(let word, let delay, let by):
            return after(word, delay: delay, by: by, on: date).map { [$0] } ?? []
        case .bedtime(let bed, _): return [windDown(before: bed, on: date)]
        }
    }

    private func slot(
        _ date: LocalDate, _ label: String, _ due: Instant, latest: Instant? = nil
    ) -> PlannedSlot {
        PlannedSlot(
            key: SlotKey(anchor: anchor.id, day: date, label: label), anchor: index, due: due,
            latest: latest ?? due + grace, noSuchDay: false)
    }

    private var grace: Span { max(anchor.grace ?? anchor.kind.defaultGrace, DayPlan.onTime) }

    /// The midpoints of n equal parts, to the second.
    private func parts(_ count: Int, of window: DailyWindow, on date: LocalDate) -> [PlannedSlot] {
        guard count > 0, zone.exists(date), let stretch = zone.stretch(of: window, on: date) else {
            return []
        }
        let start = stretch.lowerBound
        let length = (stretch.upperBound - start).microseconds
        return (0..<min(count, DayPlan.slotLimit)).map { part in
            let offset = length * Int64(2 * part + 1) / Int64(2 * count)
            let due = Instant(seconds: (start + Span(microseconds: offset)).seconds)
            return slot(date, "\(part + 1)", due)
        }
    }

    /// By elapsed time, both passes of an overlap; the second pass's label carries its offset.
    private func steps(_ step: Span, in window: DailyWindow, on date: LocalDate) -> [PlannedSlot] {
        guard step > .zero, zone.exists(date), let stretch = zone.stretch(of: window, on: date)
        else {
            return []
        }
        var result: [PlannedSlot] = []
        var due = stretch.lowerBound
        while due < stretch.upperBound, result.count < DayPlan.stepLimit {
            result.append(slot(date, label(at: due), due))
            due = due + step
        }
        return result
    }

    private func label(at instant: Instant) -> String {
        let here = zone.local(at: instant)
        guard case .overlap(_, instant) = zone.resolve(here.date, here.time) else {
            return here.time.description
        }
        let minutes = abs(here.offset) / 60
        let sign = here.offset < 0 ? "-" : "+"
        return "\(here.time)\(sign)\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    private func after(
        _ word: String, delay: Span, by: LocalTime?, on date: LocalDate
    ) -> PlannedSlot? {
        let fallback = by.map { zone.instant($0 < dayStart ? date.adding(days: 1) : date, $0) }
        let event = event.flatMap { $0.day == date ? $0.at : nil }
        let due: Instant
        switch (event, fallback) {
        case (let event?, let fallback?):
            // What came anyway came before the event, and stays.
            due = event < fallback ? max(min(event + delay, fallback), event + breath) : fallback
        case (let event?, nil): due = event + max(delay, breath)
        case (nil, let fallback?): due = fallback
        case (nil, nil): return nil
        }
        var latest = due + grace
        if anchor.grace == nil, anchor.kind == .breathing, let fallback {
            latest = max(latest, fallback)
        }
        return slot(date, word, due, latest: latest)
    }

    /// One nudge at `bed` minus `windDown`, never at or after `bed`. The slot's date is the civil
    /// date of the nudge: a bed at 00:30 has its wind-down on the evening before.
    private func windDown(before bed: LocalTime, on date: LocalDate) -> PlannedSlot {
        let end = bedInstant(on: date, bed)
        var due = zone.instant(date, anchor.windDownTime(before: bed))
        // Shifted out of a gap it can come after the bed it leads to.
        if due >= end { due = end - anchor.windDown }
        let latest = anchor.grace == nil ? end : due + grace
        return slot(date, "bed", due, latest: min(latest, end - Span(microseconds: 1)))
    }

    /// The bed time that the wind-down on this date leads to.
    package func bedInstant(on date: LocalDate, _ bed: LocalTime) -> Instant {
        let before = bed.microseconds < anchor.windDown.microseconds
        return zone.instant(before ? date.adding(days: 1) : date, bed)
    }
}

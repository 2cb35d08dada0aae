// The reference's own idea of which slots a day has, from the sketch and the atlas.

import AnchorEngine
import AnchorModel
import CivilTime

struct ReferencePlan {
    let key: SlotKey
    let anchor: Int
    let due: Time
    let latest: Time
}

/// What is ahead, in order, and how far it was looked at.
struct ReferenceAgenda {
    var slots: [ReferencePlan] = []
    var place = 0
    /// Readings of this date and later are not planned yet.
    var until = 0
}

extension Reference {
    /// Everything from some days back on, to be looked at anew.
    mutating func planAnew() {
        let today = world.wall / (1440 * minute)
        plan = ReferenceAgenda(until: today - 3)
        planUntil(today + 2)
    }

    mutating func planUntil(_ day: Int) {
        // As far as the end of a day that begins tomorrow, in any zone.
        guard plan.until <= day else { return }
        var fresh: [ReferencePlan] = []
        while plan.until <= day {
            for anchor in mind.sketch.anchors.indices {
                guard let since = mind.since[anchor] else { continue }
                fresh += slots(of: anchor, on: plan.until).filter { $0.due >= since }
            }
            plan.until += 1
        }
        plan.slots.removeFirst(plan.place)
        plan.place = 0
        plan.slots += fresh
        plan.slots.sort { ($0.due, $0.anchor) < ($1.due, $1.anchor) }
    }

    func planned(_ key: SlotKey, _ anchor: Int) -> ReferencePlan? {
        guard mind.since[anchor] != nil else { return nil }
        return slots(of: anchor, on: key.day.dayNumber).first { $0.key == key }
    }

    func grace(_ anchor: AnchorSketch) -> Time {
        if broken == .grace { return 7 * 24 * hour }
        return anchor.grace.map { $0 * minute }
            ?? [.checkIn: 2 * hour, .reflection: 48 * hour][anchor.kind] ?? 30 * minute
    }

    func openFor(_ anchor: AnchorSketch) -> Time {
        anchor.openFor.map { $0 * minute }
            ?? [.checkIn: 4 * hour, .reflection: 48 * hour][anchor.kind] ?? 2 * hour
    }

    func slots(of place: Int, on day: Int) -> [ReferencePlan] {
        let anchor = mind.sketch.anchors[place]
        guard broken == .dates || anchor.dates.comes(on: evening(of: place, slotOn: day)) else {
            return []
        }
        let zone = zone(place)
        let date = LocalDate(dayNumber: day)
        func slot(_ label: String, _ due: Time, latest: Time? = nil) -> ReferencePlan {
            ReferencePlan(
                key: SlotKey(anchor: Sketch.ids[place], day: date, label: label), anchor: place,
                due: due, latest: latest ?? due + max(grace(anchor), Reference.onTime))
        }
        func at(_ minuteOfDay: Int) -> ReferencePlan {
            slot(hhmm(minuteOfDay), zone.instant(day, minuteOfDay))
        }
        func ends(_ window: Stretch) -> (Time, Time) {
            let last = window.until <= window.from ? day + 1 : day
            return (zone.instant(day, window.from), zone.lastInstant(last, window.until))
        }

        switch anchor.cue {
        case .at(let times): return times.sorted().map(at)
        case .calendar(let days, let time):
            return days.contains(date.weekday) ? [at(time)] : []
        case .repeating(let hours, let step):
            return hours.flatMap { hour in
                stride(from: 0, to: 60, by: step).map { hour * 60 + $0 }
            }.filter { !zone.isSkipped(day, $0) }.map(at)
        case .times(let count, let window):
            let (start, end) = ends(window)
            guard end > start else { return [] }
            return (0..<count).map { part in
                slot("\(part + 1)", start + (end - start) * (2 * part + 1) / (2 * count))
            }
        case .every(let step, let window):
            let (start, end) = ends(window)
            return stride(from: start, to: end, by: step * minute).map { slot(zone.label($0), $0) }
        case .after(let word, let delay, let by):
            let anyway = by.map { zone.instant($0 < mind.sketch.dayStart ? day + 1 : day, $0) }
            let event = mind.events[word].flatMap { $0.day == day ? $0.at : nil }
            guard let due = due(after: event, word, delay: delay * minute, anyway) else {
                return []
            }
            var latest = due + max(grace(anchor), Reference.onTime)
            if anchor.kind == .breathing, anchor.grace == nil { latest = max(latest, anyway ?? 0) }
            return [slot(word, due, latest: latest)]
        case .bed(let bed, _):
            let end = bedInstant(place, day, bed)
            let start = (bed - anchor.windDown + 1440) % 1440
            var due = zone.instant(day, start)
            // Shifted past the bed it leads to.
            if due >= end { due = end - anchor.windDown * minute }
            let latest = anchor.grace == nil ? end : due + max(grace(anchor), Reference.onTime)
            return [slot("bed", due, latest: min(latest, end - 1))]
        }
    }

    private func due(
        after event: Time?, _ word: String, delay: Time, _ anyway: Time?
    ) -> Time? {
        guard let event else { return anyway }
        if let anyway, event >= anyway { return anyway }
        let isAnswer = Sketch.ids.firstIndex(of: word).map { $0 < mind.sketch.anchors.count }
        let breath =
            isAnswer == true && broken != .breath ? (mind.sketch.apart ?? 10) * minute : 0
        let wanted = anyway.map { min(event + delay, $0) } ?? event + delay
        return max(wanted, event + breath)
    }

    func bedInstant(_ anchor: Int, _ day: Int, _ bed: Int) -> Time {
        let before = bed < mind.sketch.anchors[anchor].windDown
        return zone(anchor).instant(before ? day + 1 : day, bed)
    }

    /// The bed time that a bedtime slot leads to.
    func bed(_ slot: ReferenceSlot) -> Time? {
        guard case .bed(let bed, _) = mind.sketch.anchors[slot.anchor].cue else { return nil }
        return bedInstant(slot.anchor, slot.key.day.dayNumber, bed)
    }
}

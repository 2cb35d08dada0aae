// From what was noted (to bed, up, did not sleep) to nights. A night with one side missing is
// unknown and is not made; nothing is guessed here.

package import CivilTime

package struct NightEvent: Hashable, Sendable {
    package enum What: String, Sendable {
        case bed, wake
        /// Did not sleep that night, in a person's own word.
        case sleepless
    }

    package let what: What
    package let at: Instant
    /// What the clock showed then.
    package let local: LocalDateTime
    /// The night it was said about, where it was said about one. It holds whatever the window: in a
    /// mode of night work another part of the day was the night.
    package let day: LocalDate?

    package init(_ what: What, at: Instant, local: LocalDateTime, day: LocalDate? = nil) {
        self.what = what
        self.at = at
        self.local = local
        self.day = day
    }
}

package enum NightFinder {
    /// Shorter is a nap, longer is a forgotten note (science 2.0).
    package static let lengths = 60...960
    /// Up for less than this does not count as up.
    package static let leastGap = 30

    /// In order of their days; nights with a side unknown are not among them.
    package static func nights(_ events: [NightEvent], in window: NightWindow) -> [SleepNight] {
        let byDay = Dictionary(grouping: events) { $0.day ?? window.day(of: $0.local) }
        return byDay.keys.sorted().compactMap { day in
            night(day, (byDay[day] ?? []).sorted { $0.at < $1.at }, window)
        }
    }

    private static func night(
        _ day: LocalDate, _ events: [NightEvent], _ window: NightWindow
    ) -> SleepNight? {
        let firstBed = events.first { $0.what == .bed }
        let lastWake = events.last { $0.what == .wake }
        guard let firstBed, let lastWake, firstBed.at < lastWake.at else {
            let isSleepless = events.contains { $0.what == .sleepless }
            return isSleepless && firstBed == nil && lastWake == nil
                ? SleepNight(day: day, bed: 0, wake: 0, origin: window.origin) : nil
        }
        let begun = window.minute(of: firstBed.local, on: day)
        let length = window.minute(of: lastWake.local, on: day) - begun
        guard lengths.contains(length) else { return nil }
        // A night of its own day may lie outside this window: it counts by what the clock showed.
        let bed = floorMod(begun, Clock.day)
        let elapsed = Double((lastWake.at - firstBed.at).microseconds) / 60_000_000
        return SleepNight(
            day: day, bed: bed, wake: bed + length, duration: elapsed,
            gaps: gaps(events, day, window).map { gap in
                gap.lowerBound + bed - begun..<gap.upperBound + bed - begun
            }, origin: window.origin, morning: lastWake.local.date)
    }

    /// Up in between: from a wake to the bed that follows it.
    private static func gaps(
        _ events: [NightEvent], _ day: LocalDate, _ window: NightWindow
    ) -> [Range<Int>] {
        zip(events, events.dropFirst()).compactMap { up, back in
            guard up.what == .wake, back.what == .bed else { return nil }
            let from = window.minute(of: up.local, on: day)
            let until = window.minute(of: back.local, on: day)
            return until - from >= leastGap ? from..<until : nil
        }
    }
}

extension NightWindow {
    /// The date of the evening that a local time belongs to.
    package func day(of local: LocalDateTime) -> LocalDate {
        let minute = local.time.hour * 60 + local.time.minute
        // A window that begins in the small hours (a night worker's) is of the date it begins on.
        return minute < origin ? local.date.adding(days: -1) : local.date
    }

    /// Clock minutes since the window of that day began.
    package func minute(of local: LocalDateTime, on day: LocalDate) -> Int {
        let days = local.date.dayNumber - day.dayNumber
        return days * Clock.day + local.time.hour * 60 + local.time.minute - origin
    }
}

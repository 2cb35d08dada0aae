// The nights that bedtime anchors plan, evening by evening: that of the first anchor which comes that
// evening, and none where no anchor does. What is quiet, when somebody wakes and where a night is looked
// for are asked of it. Knows nothing of nights that were.

package import CivilTime

package struct PlannedNights: Sendable {
    /// Those with a bed and a wake, in the schedule's order.
    private let anchors: [Anchor]
    private let dayStart: LocalTime

    package init(_ anchors: [Anchor], dayStartsAt dayStart: LocalTime) {
        self.anchors = anchors.filter { $0.night != nil }
        self.dayStart = dayStart
    }

    /// One evening's night, and the anchor whose it is.
    package struct Evening: Hashable, Sendable {
        package let anchor: Anchor
        package let night: Night
        /// The date of the bed: past midnight it is the next one.
        package let bedDate: LocalDate

        package var window: DailyWindow { DailyWindow(from: night.bed, until: night.wake) }
        /// The date on which the planned wake comes.
        package var wakeDate: LocalDate {
            night.wake <= night.bed ? bedDate.adding(days: 1) : bedDate
        }
    }

    /// Nil: no bedtime anchor comes that evening.
    package func evening(_ date: LocalDate) -> Evening? {
        for anchor in anchors {
            guard anchor.dates.contains(date), let night = anchor.night else { continue }
            let slot = date.adding(days: -anchor.eveningOffset(dayStart))
            let isNext = night.bed.microseconds < anchor.windDown.microseconds
            return Evening(
                anchor: anchor, night: night, bedDate: isNext ? slot.adding(days: 1) : slot)
        }
        return nil
    }

    /// The anchor whose night stands for all of them, where one is needed whatever the date: the first.
    package var first: Anchor? { anchors.first }

    /// Not the same night every evening.
    package var takeTurns: Bool { anchors.count > 1 && anchors[0].dates != .all }

    /// From bed to wake where each evening has the same night.
    package var onlyWindow: DailyWindow? {
        guard let first, !takeTurns, let night = first.night else { return nil }
        return DailyWindow(from: night.bed, until: night.wake)
    }

    /// The stretch from bed to wake that an instant is in, the later one where two meet.
    package func stretch(
        at instant: Instant, in rules: (Anchor) -> TimeZoneRules
    ) -> Range<Instant>? {
        guard !anchors.isEmpty else { return nil }
        var found: Range<Instant>?
        for evening in around(instant) {
            guard let stretch = evening.stretch(in: rules(evening.anchor)),
                stretch.contains(instant), found.map({ stretch.lowerBound > $0.lowerBound }) ?? true
            else { continue }
            found = stretch
        }
        return found
    }

    /// The planned wake that comes next, strictly after an instant; nil where none is planned for
    /// more than a year (`mostDays`).
    package func wake(
        after instant: Instant, in rules: (Anchor) -> TimeZoneRules
    ) -> Instant? {
        let today = LocalDate(dayNumber: Int(floorDiv(instant.seconds, 86_400)))
        var found: Instant?
        // Some more evenings once there is one: zones, and beds past midnight, change their order.
        var more = 3
        for days in -3..<PlannedNights.mostDays where more > 0 {
            if found != nil { more -= 1 }
            guard let evening = evening(today.adding(days: days)),
                let wake = evening.wake(after: instant, in: rules(evening.anchor))
            else { continue }
            if found.map({ wake < $0 }) ?? true { found = wake }
        }
        return found
    }

    /// A cycle of weeks at its longest, and its holidays.
    private static let mostDays = 400

    /// Every evening whose night an instant can be in: one on the next date, where a zone is ahead of
    /// UTC, and some back, for a bed past midnight and a skipped day.
    package func around(_ instant: Instant) -> [Evening] {
        let today = LocalDate(dayNumber: Int(floorDiv(instant.seconds, 86_400)))
        return (-4...2).compactMap { evening(today.adding(days: $0)) }
    }
}

extension PlannedNights.Evening {
    package func stretch(in rules: TimeZoneRules) -> Range<Instant>? {
        rules.stretch(of: window, on: bedDate)
    }

    package func wake(in rules: TimeZoneRules) -> Instant { rules.instant(wakeDate, night.wake) }

    /// In an hour that comes twice the planned wake comes twice.
    fileprivate func wake(after instant: Instant, in rules: TimeZoneRules) -> Instant? {
        let wakes: [Instant] =
            switch rules.resolve(wakeDate, night.wake) {
            case .unique(let only), .gap(let only, _): [only]
            case .overlap(let first, let second): [first, second]
            }
        return wakes.first { $0 > instant }
    }
}

extension Anchor {
    /// Bed and wake of a bedtime anchor.
    package var night: Night? {
        if case .bedtime(let bed, let wake) = cue { return Night(bed: bed, wake: wake) }
        return nil
    }

    /// When its wind-down begins, on the clock.
    package func windDownTime(before bed: LocalTime) -> LocalTime {
        Anchor.windDownTime(windDown, before: bed)
    }

    package static func windDownTime(_ windDown: Span, before bed: LocalTime) -> LocalTime {
        let start = bed.microseconds - windDown.microseconds
        return LocalTime(microsecondOfDay: floorMod(start, LocalTime.microsecondsPerDay))
            ?? .midnight
    }

    /// From a slot's own date to the one that `days`, `except` and `weeks` are asked about: none but for a
    /// wind-down past midnight, which is the evening's before (-1). So Friday's night is Friday's, whether it
    /// begins at ten or at two.
    package func eveningOffset(_ dayStart: LocalTime) -> Int {
        guard let night else { return 0 }
        return windDownTime(before: night.bed) < dayStart ? -1 : 0
    }

    /// Why there is no slot of this date; nil where there may be.
    package func missing(on date: LocalDate, _ dayStart: LocalTime) -> NotDue? {
        dates.missing(on: date.adding(days: eveningOffset(dayStart)))
    }
}

extension Schedule {
    /// Of the anchors that are on.
    package var plannedNights: PlannedNights {
        // Asked before every showing: by index, as an anchor is large and most have no night.
        var nights: [Anchor] = []
        for index in anchors.indices where anchors[index].enabled && anchors[index].night != nil {
            nights.append(anchors[index])
        }
        return PlannedNights(nights, dayStartsAt: dayStartsAt)
    }
}

// Which night a moment belongs to, where in a day a night is looked for, and when its wake is planned: by the bedtimes of
// this machine. A value made for a question; owns nothing, and knows nothing of nights that were.

import AnchorModel
import CivilTime
import Rhythm

struct NightCalendar {
    /// The nights that are planned on this machine.
    let planned: PlannedNights
    let zones: ZoneTable
    let dayStart: LocalTime

    /// A wake is believed from this long before the planned one on; earlier it is night.
    private static let wakeAhead = Span.hours(1)

    init(_ anchors: [Anchor], _ schedule: Schedule, _ zones: ZoneTable) {
        planned = PlannedNights(anchors, dayStartsAt: schedule.dayStartsAt)
        self.zones = zones
        dayStart = schedule.dayStartsAt
    }

    // MARK: Where a night lies

    /// The planned night whose middle is nearest to an instant: in weeks of day work and of night work
    /// each has its own. An evening without a planned night has a night all the same, and it is looked for
    /// where the nights around it lie.
    private func night(around instant: Instant) -> Night? {
        let near = planned.around(instant).compactMap { evening -> (Night, Span)? in
            guard let stretch = evening.stretch(in: zones.rules(for: evening.anchor)) else {
                return nil
            }
            let length = stretch.upperBound - stretch.lowerBound
            let middle = stretch.lowerBound + Span(microseconds: length.microseconds / 2)
            return (evening.night, max(middle - instant, instant - middle))
        }
        return near.min { $0.1 < $1.1 }?.0 ?? planned.first?.night
    }

    /// The day that a night lies in: centred on the bedtime anchor, so that night work has nights too.
    func window(around instant: Instant) -> NightWindow {
        night(around: instant).map { NightWindow(bed: $0.bed, wake: $0.wake) } ?? NightWindow()
    }

    /// The one of a night by its day.
    func window(of day: LocalDate) -> NightWindow {
        let night = planned.evening(day)?.night ?? planned.first?.night
        return night.map { NightWindow(bed: $0.bed, wake: $0.wake) } ?? NightWindow()
    }

    /// Whether somebody who goes to bed then goes for the night, and not for a nap.
    func isBedtime(_ instant: Instant) -> Bool {
        window(around: instant).isBedtime(NightEnd(at: instant, zone: zones.local).local)
    }

    func middle(of day: LocalDate) -> Instant {
        let minute = window(of: day).origin + NightWindow.middle
        let time = LocalTime(hour: minute / 60 % 24, minute: minute % 60) ?? .midnight
        return zones.local.instant(day.adding(days: minute / 1440), time)
    }

    // MARK: Which night

    /// The night that a row tells of.
    func day(of word: NightWord) -> LocalDate { word.day ?? day(of: word.end) }

    private func day(of end: NightEnd) -> LocalDate { window(around: end.at).day(of: end.local) }

    /// The night that a row is about; nil where it is about none.
    func day(of row: HistoryRow) -> LocalDate? {
        guard row.isOfNight else { return nil }
        return row.day ?? day(of: NightEnd(at: row.at, zone: zones.local))
    }

    /// The night that somebody means who did not sleep: the one behind them, until it is time for bed
    /// again.
    func sleepless(at time: Instant) -> LocalDate {
        let local = NightEnd(at: time, zone: zones.local).local
        let window = window(around: time)
        let day = window.day(of: local)
        let isBefore = window.minute(of: local, on: day) < window.core.lowerBound
        return isBefore ? day.adding(days: -1) : day
    }

    /// The night of a bed or wake where nights are of more than one kind: in a mode, which may have its own
    /// (once it ends, nothing says where they lay), and where bedtimes take turns. Nil where the
    /// schedule's one bedtime tells.
    func ofItsOwn(at time: Instant, inMode: Bool) -> LocalDate? {
        guard inMode || planned.takeTurns else { return nil }
        return day(of: NightEnd(at: time, zone: zones.local))
    }

    // MARK: The planned wake

    func wake(after time: Instant) -> Instant? { planned.wake(after: time, in: zones.rules(for:)) }

    /// The wake that a time between bed and an hour before it leads to.
    func wake(afterNightly time: Instant) -> Instant? {
        guard planned.stretch(at: time, in: zones.rules(for:)) != nil, let end = wake(after: time)
        else { return nil }
        return time < end - NightCalendar.wakeAhead ? end : nil
    }

    /// From when on a return is a wake: an hour before the day's first planned one, never before the day
    /// starts; from there on where none is planned.
    func wakeWindowStart(on day: LocalDate) -> Instant {
        let start = zones.local.instant(day, dayStart)
        let wakes = (-3...1).compactMap { days -> Instant? in
            guard let evening = planned.evening(day.adding(days: days)) else { return nil }
            let isNext = evening.night.wake < dayStart
            guard evening.wakeDate == (isNext ? day.adding(days: 1) : day) else { return nil }
            return evening.wake(in: zones.rules(for: evening.anchor))
        }
        guard let wake = wakes.min() else { return start }
        return max(start, wake - NightCalendar.wakeAhead)
    }
}

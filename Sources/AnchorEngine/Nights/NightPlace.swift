// Where in a day a night is looked for, and where the clock of one stands. Values and functions on them.

import AnchorModel
import CivilTime
import Rhythm

/// Where a clock on the wall stands: the zone's name and its offset then.
struct NightPlace: Hashable, Sendable {
    let zone: String
    /// Seconds east of UTC.
    let offset: Int

    init(_ rules: TimeZoneRules, at instant: Instant) {
        zone = rules.mark(at: instant)
        offset = rules.offset(at: instant)
    }

    init?(text: String) {
        let parts = text.split(separator: " ")
        // No zone is a day or more from UTC.
        guard parts.count == 2, let offset = Int(parts[0]), (-86_399...86_399).contains(offset)
        else { return nil }
        self.offset = offset
        zone = String(parts[1])
    }

    var text: String { "\(offset) \(zone)" }

    func local(at instant: Instant) -> LocalDateTime {
        let shifted = TimeZoneRules.utc.local(at: instant + .seconds(offset))
        return LocalDateTime(date: shifted.date, time: shifted.time)
    }
}

extension EngineState {
    /// The nights that are planned on this machine.
    var plannedNights: PlannedNights {
        PlannedNights(anchors, dayStartsAt: schedule.dayStartsAt)
    }

    /// The planned night whose middle is nearest to an instant: in weeks of day work and of night work
    /// each has its own. An evening without a planned night has a night all the same, and it is looked for
    /// where the nights around it lie.
    private func plannedNight(around instant: Instant) -> Night? {
        let nights = plannedNights
        let near = nights.around(instant).compactMap { evening -> (Night, Span)? in
            guard let stretch = evening.stretch(in: zones.rules(for: evening.anchor)) else {
                return nil
            }
            let length = stretch.upperBound - stretch.lowerBound
            let middle = stretch.lowerBound + Span(microseconds: length.microseconds / 2)
            return (evening.night, max(middle - instant, instant - middle))
        }
        return near.min { $0.1 < $1.1 }?.0 ?? nights.first?.night
    }

    /// The day that a night lies in: centred on the bedtime anchor, so that night work has nights too.
    func nightWindow(around instant: Instant) -> NightWindow {
        plannedNight(around: instant).map { NightWindow(bed: $0.bed, wake: $0.wake) }
            ?? NightWindow()
    }

    /// The one of a night by its day.
    func nightWindow(of day: LocalDate) -> NightWindow {
        let nights = plannedNights
        let night = nights.evening(day)?.night ?? nights.first?.night
        return night.map { NightWindow(bed: $0.bed, wake: $0.wake) } ?? NightWindow()
    }

    /// Where most of a night is to be expected, in minutes of its window.
    func nightCore(around instant: Instant) -> Range<Int> {
        // Without a bedtime anchor from six in the evening to six in the morning.
        let half = (plannedNight(around: instant)?.minutes ?? 720) / 2
        return NightWindow.middle - half..<NightWindow.middle + half
    }
}

extension NightWindow {
    /// Half a day after it begins.
    static let middle = 720
}

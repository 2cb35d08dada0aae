// What the engine keeps of nights by itself, and where in a day they are looked for. Values alone;
// guessing is Engine+Guess's, keeping what is said Engine+Nights'.

import AnchorModel
import CivilTime
import Rhythm

/// What the engine keeps of a night by itself; what was said of it is history.
struct NightMemory: Hashable, Sendable {
    var bed: NightView.End?
    var wake: NightView.End?
    /// Not asked any more.
    var isUnknown = false
    /// When that was said.
    var unknownSince: Instant?
    /// Nothing to keep.
    var isEmpty: Bool { !isUnknown && bed == nil && wake == nil }
}

/// The gradual shifts that a night moved when it was said.
struct NightShift: Sendable {
    let day: LocalDate
    let before: [String: ShiftProgress]
    let after: [String: ShiftProgress]
}

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
    /// The night of the bedtime anchor in force.
    private var plannedNight: Night? {
        for anchor in anchors {
            if case .bedtime(let bed, let wake) = anchor.cue { return Night(bed: bed, wake: wake) }
        }
        return nil
    }

    /// The day that a night lies in: centred on the bedtime anchor, so that night work has nights too.
    var nightWindow: NightWindow {
        plannedNight.map { NightWindow(bed: $0.bed, wake: $0.wake) } ?? NightWindow()
    }

    /// Where most of a night is to be expected, in minutes of its window.
    var nightCore: Range<Int> {
        // Without a bedtime anchor from six in the evening to six in the morning.
        let half = (plannedNight?.minutes ?? 720) / 2
        return NightWindow.middle - half..<NightWindow.middle + half
    }
}

extension NightWindow {
    /// Half a day after it begins.
    static let middle = 720
}

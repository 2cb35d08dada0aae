// The words for nights: what somebody says of one, what the ledger has of it, what is guessed, and how
// it stands. Values alone; guessing is Engine+Guess's, keeping what is said Engine+Nights'.

package import CivilTime
import Rhythm

/// The words of the history that tell of a night, as `anchorctl log` takes them.
package enum NightSign: String, CaseIterable, Sendable {
    case bed, wake
    /// Did not sleep that night.
    case sleepless
}

/// A moment, and the zone of the clock on the wall then.
package struct NightEnd: Hashable, Sendable {
    package let at: Instant
    package let zone: TimeZoneRules
    package init(at: Instant, zone: TimeZoneRules) {
        self.at = at
        self.zone = zone
    }

    var local: LocalDateTime {
        let here = zone.local(at: at)
        return LocalDateTime(date: here.date, time: here.time)
    }
}

/// A night as somebody says it was. `day` is the local date on which its window begins: the evening's.
package struct SaidNight: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case slept(bed: NightEnd, wake: NightEnd)
        case sleepless
        /// Nobody can say any more: it is not asked again.
        case unknown
    }
    package let day: LocalDate
    package let what: What
    package init(day: LocalDate, _ what: What) {
        self.day = day
        self.what = what
    }
}

/// A row of history that tells of a night and was not taken back.
package struct NightWord: Hashable, Sendable {
    package let id: String
    package let sign: NightSign
    package let end: NightEnd
    /// The night it was said about, where it was said about one.
    package let day: LocalDate?

    /// Nil for any other row.
    /// - Parameter zone: the rules of the row's zone; those of here where it has none.
    package init?(_ row: HistoryRow, zone: TimeZoneRules) {
        guard row.event == .logged, row.anchor == nil, let word = row.word,
            let sign = NightSign(rawValue: word)
        else { return nil }
        id = row.id
        self.sign = sign
        end = NightEnd(at: row.at, zone: zone)
        day = row.day
    }
}

/// One night as it stands.
package struct NightView: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// From when nobody was at the machine; counts for nothing until somebody says so.
        case guessed
        case said, sleepless
        /// Said to be unknown, or one of its two ends is.
        case unknown
    }

    /// One end with the name of its zone.
    package struct End: Hashable, Sendable {
        package let at: Instant
        package let zone: String
        package init(at: Instant, zone: String) {
            self.at = at
            self.zone = zone
        }
        init(_ end: NightEnd) { self.init(at: end.at, zone: end.zone.name) }
    }

    package let day: LocalDate
    package let state: State
    package let bed: End?
    package let wake: End?

    init(_ day: LocalDate, _ state: State, bed: End? = nil, wake: End? = nil) {
        self.day = day
        self.state = state
        self.bed = bed
        self.wake = wake
    }
}

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
        zone = rules.name
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

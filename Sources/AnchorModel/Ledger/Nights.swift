// The words for nights: what somebody says of one, what the ledger has of it, what is guessed, and how
// it stands. Values alone; guessing and keeping are the engine's (`Sources/AnchorEngine/Nights`).

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

    package var local: LocalDateTime {
        let here = zone.local(at: at)
        return LocalDateTime(date: here.date, time: here.time)
    }
}

/// A night as somebody says it was. `day` is the local date on which its window begins: the evening's.
package struct SaidNight: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case slept(bed: NightEnd, wake: NightEnd)
        case sleepless
        /// Nobody remembers: it is not asked again.
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

    /// One end with its zone as rows carry it (`TimeZoneRules.mark`).
    package struct End: Hashable, Sendable {
        package let at: Instant
        package let zone: String
        package init(at: Instant, zone: String) {
            self.at = at
            self.zone = zone
        }
        package init(_ end: NightEnd) { self.init(at: end.at, zone: end.zone.mark(at: end.at)) }
    }

    package let day: LocalDate
    package let state: State
    package let bed: End?
    package let wake: End?

    package init(_ day: LocalDate, _ state: State, bed: End? = nil, wake: End? = nil) {
        self.day = day
        self.state = state
        self.bed = bed
        self.wake = wake
    }
}

/// Sleep outside the night; kept, and never part of one.
package struct NapView: Hashable, Sendable {
    /// The local date on which it began.
    package let day: LocalDate
    package let bed: NightView.End
    package let wake: NightView.End

    package init(day: LocalDate, bed: NightView.End, wake: NightView.End) {
        self.day = day
        self.bed = bed
        self.wake = wake
    }
}

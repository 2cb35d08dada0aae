// The gentle day: asked for (`soft`), the rest of a day on which two anchors were declined, or the first one
// back. Owns which day it is, until when, and whether its one nudge was shown. Ends by itself, always; what
// it holds back is Engine+Gentle's.

import AnchorModel
package import CivilTime

/// Days with at most one nudge each.
package struct GentleDay: Hashable, Sendable {
    package enum Cause: String, Sendable {
        /// The person asked for it.
        case soft
        /// Two anchors were not for today: the rest of the day asks nothing more.
        case declined
        /// The first day after a long absence.
        case back
    }

    package let cause: Cause
    package let until: Instant
    /// The last day whose one nudge was shown.
    fileprivate(set) var spent: LocalDate?
}

struct Gentle: Sendable {
    private(set) var day: GentleDay?

    init() {}

    /// - Parameter today: the day that an instant belongs to.
    init(_ settings: Settings, today: (Instant) -> LocalDate) {
        let parts = settings[.gentle]?.split(separator: " ") ?? []
        guard parts.count == 3, let cause = GentleDay.Cause(rawValue: String(parts[0])),
            let until = Int64(parts[1])
        else { return }
        let end = Instant(microseconds: until)
        // An older version wrote 1, of the one day there was.
        let spent = parts[2] == "1" ? today(end - Span(microseconds: 1)) : LocalDate(parts[2])
        day = GentleDay(cause: cause, until: end, spent: spent)
    }

    /// What was asked for stays what was asked for.
    mutating func begin(_ cause: GentleDay.Cause, until end: Instant, _ outbox: inout Outbox) {
        if cause == .back, let day, day.until >= end { return }
        // Said again, it is the same day and has no second nudge.
        day = GentleDay(cause: cause, until: end, spent: day?.spent)
        keep(&outbox)
        outbox.journal(.gentleDay(cause, until: end))
        outbox.changed()
    }

    /// Its one nudge was shown on this day, or none is to come.
    mutating func spend(on date: LocalDate, _ outbox: inout Outbox) {
        guard day != nil, day?.spent != date else { return }
        day?.spent = date
        keep(&outbox)
    }

    mutating func endInTime(at now: Instant, _ outbox: inout Outbox) {
        if let day, day.until <= now { end(&outbox) }
    }

    mutating func end(_ outbox: inout Outbox) {
        guard day != nil else { return }
        day = nil
        keep(&outbox)
        outbox.changed()
    }

    private func keep(_ outbox: inout Outbox) {
        let value = day.map { day in
            "\(day.cause.rawValue) \(day.until.microseconds)"
                + " \(day.spent.map(\.description) ?? "0")"
        }
        outbox.keep(SettingKey(.gentle), value)
    }
}

// What a clock on the wall shows at an instant, and what a wall-clock reading means as an instant.
// Owns the words for it; the rules are TimeZoneRules'.

/// A reading of a wall clock, with the offset that makes it one instant.
package struct LocalMoment: Hashable, Sendable {
    package let date: LocalDate
    package let time: LocalTime
    /// Seconds east of UTC.
    package let offset: Int

    package init(date: LocalDate, time: LocalTime, offset: Int) {
        self.date = date
        self.time = time
        self.offset = offset
    }
}

/// What a wall-clock reading means in a zone.
package enum Resolution: Hashable, Sendable {
    case unique(Instant)
    /// No clock shows it. `shifted`: later by the gap's length ("compatible").
    case gap(shifted: Instant, length: Span)
    /// Shown twice, `first` at the earlier instant.
    case overlap(first: Instant, second: Instant)
}

/// Why a TZif file was refused, for a person to read.
package struct TZifError: Error, Hashable, Sendable {
    package let reason: String

    init(_ reason: String) { self.reason = reason }
}

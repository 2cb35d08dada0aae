// STUB for signatures; the real reader replaces this file.

package struct LocalMoment: Hashable, Sendable {
    package let date: LocalDate
    package let time: LocalTime
    /// Seconds east of UTC.
    package let offset: Int
    package init(date: LocalDate, time: LocalTime, offset: Int) {
        self.date = date; self.time = time; self.offset = offset
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

package struct TimeZoneRules: Sendable {
    package let name: String
    package static let utc = TimeZoneRules(name: "UTC")
    private init(name: String) { self.name = name }
    /// Reads a TZif file's bytes (RFC 9636).
    package init(name: String, tzif: [UInt8]) throws(TZifError) { self.name = name }
    package func offset(at instant: Instant) -> Int { 0 }
    package func local(at instant: Instant) -> LocalMoment {
        let day = floorDiv(instant.microseconds, LocalTime.microsecondsPerDay)
        return LocalMoment(
            date: LocalDate(dayNumber: Int(day)),
            time: LocalTime(
                microsecondOfDay: floorMod(instant.microseconds, LocalTime.microsecondsPerDay))
                ?? .midnight, offset: 0)
    }
    package func resolve(_ date: LocalDate, _ time: LocalTime) -> Resolution {
        .unique(
            Instant(
                microseconds: Int64(date.dayNumber) * LocalTime.microsecondsPerDay
                    + time.microseconds))
    }
    /// The "compatible" rule (RFC 5545 3.3.5, java.time, Temporal).
    package func instant(_ date: LocalDate, _ time: LocalTime) -> Instant {
        switch resolve(date, time) {
        case .unique(let i), .gap(let i, _), .overlap(let i, _): i
        }
    }
    /// False for a date the zone jumped over (Apia 2011-12-30).
    package func exists(_ date: LocalDate) -> Bool { true }
    package func nextTransition(after instant: Instant) -> Instant? { nil }
}

package struct TZifError: Error, Hashable, Sendable { package let reason: String }

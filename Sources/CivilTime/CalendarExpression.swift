// STUB for signatures; the real parser replaces this file.

package struct CalendarExpressionError: Error, Hashable, Sendable {
    /// Offset in UTF-8 bytes of the place in the text.
    package let offset: Int
    package let expected: String
    package init(offset: Int, expected: String) { self.offset = offset; self.expected = expected }
}

package struct CalendarExpression: Hashable, Sendable, CustomStringConvertible {
    /// `isZone` says whether a name is a time zone with a file.
    package init(_ text: String, isZone: (String) -> Bool) throws(CalendarExpressionError) {
        description = text
    }
    /// The normalised form.
    package let description: String
    /// `UTC` or the file's name; nil: the local zone.
    package var zoneName: String? { nil }
    /// `*` or `/` in hour or minute: labels that do not exist are dropped, not shifted.
    package var repeatsWithinDay: Bool { false }
    /// The wall-clock times on a date, ascending, before any zone rule.
    package func times(on date: LocalDate) -> [LocalTime] { [] }
    /// Strictly after; nil when it never elapses again.
    package func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? { nil }
}

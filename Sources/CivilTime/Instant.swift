// A point in time and a length of time, in microseconds as systemd counts them (usec).

/// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }
    package init(seconds: Int64) { self.microseconds = seconds * 1_000_000 }

    /// Whole seconds, rounded down.
    package var seconds: Int64 { floorDiv(microseconds, 1_000_000) }

    package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }
    package static func + (a: Instant, b: Span) -> Instant {
        Instant(microseconds: a.microseconds + b.microseconds)
    }
    package static func - (a: Instant, b: Span) -> Instant {
        Instant(microseconds: a.microseconds - b.microseconds)
    }
    package static func - (a: Instant, b: Instant) -> Span {
        Span(microseconds: a.microseconds - b.microseconds)
    }
}

/// A length of time in microseconds; may be negative as a difference.
package struct Span: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static let zero = Span(microseconds: 0)
    package static func seconds(_ n: Int) -> Span { Span(microseconds: Int64(n) * 1_000_000) }
    package static func minutes(_ n: Int) -> Span { .seconds(n * 60) }
    package static func hours(_ n: Int) -> Span { .minutes(n * 60) }
    package static func days(_ n: Int) -> Span { .hours(n * 24) }

    package static func < (a: Span, b: Span) -> Bool { a.microseconds < b.microseconds }
    package static func + (a: Span, b: Span) -> Span {
        Span(microseconds: a.microseconds + b.microseconds)
    }
    package static func - (a: Span, b: Span) -> Span {
        Span(microseconds: a.microseconds - b.microseconds)
    }
    package static prefix func - (a: Span) -> Span { Span(microseconds: -a.microseconds) }

    package var seconds: Int64 { microseconds / 1_000_000 }
}

// A point in time and a length of time, in microseconds as systemd counts them (usec). Sums stop at
// the ends of Int64, 292,000 years away: a length from a file must never be able to trap.

/// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }
    package init(seconds: Int64) { microseconds = seconds.saturatingTimes(1_000_000) }

    /// Whole seconds, rounded down.
    package var seconds: Int64 { floorDiv(microseconds, 1_000_000) }

    package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }
    package static func + (a: Instant, b: Span) -> Instant {
        Instant(microseconds: a.microseconds.saturatingPlus(b.microseconds))
    }
    package static func - (a: Instant, b: Span) -> Instant {
        Instant(microseconds: a.microseconds.saturatingMinus(b.microseconds))
    }
    package static func - (a: Instant, b: Instant) -> Span {
        Span(microseconds: a.microseconds.saturatingMinus(b.microseconds))
    }
}

/// A length of time in microseconds; may be negative as a difference.
package struct Span: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static let zero = Span(microseconds: 0)
    package static func seconds(_ n: Int) -> Span {
        Span(microseconds: Int64(n).saturatingTimes(1_000_000))
    }
    package static func minutes(_ n: Int) -> Span {
        Span(microseconds: Int64(n).saturatingTimes(60_000_000))
    }
    package static func hours(_ n: Int) -> Span {
        Span(microseconds: Int64(n).saturatingTimes(3_600_000_000))
    }
    package static func days(_ n: Int) -> Span {
        Span(microseconds: Int64(n).saturatingTimes(86_400_000_000))
    }

    package static func < (a: Span, b: Span) -> Bool { a.microseconds < b.microseconds }
    package static func + (a: Span, b: Span) -> Span {
        Span(microseconds: a.microseconds.saturatingPlus(b.microseconds))
    }
    package static func - (a: Span, b: Span) -> Span {
        Span(microseconds: a.microseconds.saturatingMinus(b.microseconds))
    }
    package static prefix func - (a: Span) -> Span {
        Span(microseconds: Int64(0).saturatingMinus(a.microseconds))
    }

    package var seconds: Int64 { microseconds / 1_000_000 }
}

extension Int64 {
    fileprivate func saturatingPlus(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    fileprivate func saturatingMinus(_ other: Int64) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }

    fileprivate func saturatingTimes(_ positive: Int64) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: positive)
        return overflow ? (self < 0 ? .min : .max) : product
    }
}

// A time of day on the wall clock, without a date or a zone; never reads a clock.

/// Microseconds since local midnight, 0 ..< 24 h.
package struct LocalTime: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package static let midnight = LocalTime(microseconds: 0)
    package static let microsecondsPerDay: Int64 = 86_400_000_000

    private init(microseconds: Int64) { self.microseconds = microseconds }

    /// Nil outside 0 ..< 24 h.
    package init?(microsecondOfDay: Int64) {
        guard (0..<LocalTime.microsecondsPerDay).contains(microsecondOfDay) else { return nil }
        self.init(microseconds: microsecondOfDay)
    }

    /// Nil outside hour 0...23, minute 0...59, second 0...59.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        self.init(microseconds: Int64(hour * 3600 + minute * 60 + second) * 1_000_000)
    }

    /// `H:MM`, `HH:MM` or `HH:MM:SS`; nil for anything else (so `25:61` and `7` are nil).
    package init?(_ text: some StringProtocol) {
        let parts = Array(text.utf8).split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].count <= 2,
            parts.dropFirst().allSatisfy({ $0.count == 2 }), let hour = decimal(parts[0]),
            let minute = decimal(parts[1])
        else { return nil }
        var second = 0
        if parts.count == 3 {
            guard let value = decimal(parts[2]) else { return nil }
            second = value
        }
        self.init(hour: hour, minute: minute, second: second)
    }

    package static func < (a: LocalTime, b: LocalTime) -> Bool { a.microseconds < b.microseconds }

    package var hour: Int { Int(microseconds / 3_600_000_000) }
    package var minute: Int { Int(microseconds / 60_000_000) % 60 }
    package var second: Int { Int(microseconds / 1_000_000) % 60 }
}

// One known night, in minutes of the local clock. Unknown nights are not here at all: unknown is
// neither awake nor irregular. Judges nothing.

package import CivilTime

/// A night from its first bed to its last wake.
///
/// Minutes count on the local clock from the origin of the day (`NightWindow`), so that two nights
/// compare by what the clock showed, also over a change of the clocks (science 2.0).
package struct SleepNight: Hashable, Sendable {
    /// The local date on which its window begins: that of the evening, or the one it was said about.
    package let day: LocalDate
    /// 0 to 1439, from the origin.
    package let bed: Int
    /// From the origin; after `bed`, and beyond 1440 where the origin lies inside the night.
    package let wake: Int
    /// The date on which somebody got up.
    package let morning: LocalDate
    /// Elapsed time between the two in minutes; differs from the clock's when it was changed.
    package let duration: Double
    /// Times awake of at least half an hour in between, from the origin, in order.
    package let gaps: [Range<Int>]
    /// The clock minute of the day at which the window begins.
    package let origin: Int

    package init(
        day: LocalDate, bed: Int, wake: Int, duration: Double? = nil, gaps: [Range<Int>] = [],
        origin: Int = NightWindow.noon, morning: LocalDate? = nil
    ) {
        self.day = day
        self.bed = bed
        self.wake = wake
        self.duration = duration ?? Double(wake - bed)
        self.gaps = gaps
        self.origin = origin
        self.morning = morning ?? day.adding(days: floorDiv(origin + wake, Clock.day))
    }

    /// "Did not sleep": a known night with nothing in it.
    package var isEmpty: Bool { bed == wake }

    /// What was slept, as minutes from the origin.
    package var asleep: [Range<Int>] {
        guard !isEmpty else { return [] }
        var parts: [Range<Int>] = []
        var start = bed
        for gap in gaps where gap.lowerBound >= start && gap.upperBound <= wake {
            if gap.lowerBound > start { parts.append(start..<gap.lowerBound) }
            start = gap.upperBound
        }
        if start < wake { parts.append(start..<wake) }
        return parts
    }

    /// Minutes from midnight at the middle between bed and wake; by the clock.
    package var midSleep: Double { Clock.fromMidnight(Double(bed) + duration / 2, origin) }
    package var onset: Double { Clock.fromMidnight(Double(bed), origin) }
    package var end: Double { Clock.fromMidnight(Double(wake), origin) }
}

/// Arithmetic on a clock face of 1440 minutes.
enum Clock {
    static let day = 1440

    static func fromMidnight(_ minutes: Double, _ origin: Int) -> Double {
        wrap(minutes + Double(origin))
    }

    /// Into 0 ..< 1440.
    static func wrap(_ minutes: Double) -> Double {
        let rest = minutes.truncatingRemainder(dividingBy: Double(day))
        return rest < 0 ? rest + Double(day) : rest
    }

    /// The shorter way round, -720 < x <= 720.
    static func shortest(_ minutes: Double) -> Double {
        let rest = wrap(minutes)
        return rest > Double(day) / 2 ? rest - Double(day) : rest
    }
}

// The Sleep Regularity Index: how alike the sleep of two days in a row is, by what the clock showed.
// Withholds a number it cannot stand for.

import CivilTime

package enum Regularity {
    /// Fewer pairs of known nights say nothing (Phillips' own code; science 2.1).
    package static let leastPairs = 5

    /// Pairs of nights known on two days in a row.
    package static func pairs(_ nights: [SleepNight]) -> [(SleepNight, SleepNight)] {
        let byDay = Dictionary(nights.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
        return byDay.keys.sorted().compactMap { day in
            guard let one = byDay[day], let next = byDay[day.adding(days: 1)] else { return nil }
            return (one, next)
        }
    }

    /// -100 (inverted every day) to 100 (the same every day); nil below `leastPairs` pairs, or where
    /// nobody slept at all.
    ///
    /// The interval form of Phillips 2017: 100 - 200 · Σ|A △ B| / (1440 · pairs), A and B being the
    /// minutes slept in two nights in a row.
    package static func index(
        _ nights: [SleepNight], leastPairs: Int = Regularity.leastPairs
    ) -> Double? {
        let pairs = pairs(nights)
        guard pairs.count >= max(1, leastPairs),
            pairs.contains(where: { !$0.isEmpty || !$1.isEmpty })
        else { return nil }
        let different = pairs.reduce(0) { $0 + difference($1.0, $1.1) }
        return 100 - 200 * Double(different) / Double(Clock.day * pairs.count)
    }

    /// Minutes of the clock at which one night was asleep and the other not.
    package static func difference(_ a: SleepNight, _ b: SleepNight) -> Int {
        let one = onFace(a)
        let other = onFace(b)
        let total = { (parts: [Range<Int>]) in parts.reduce(0) { $0 + $1.count } }
        var shared = 0
        for x in one {
            for y in other {
                shared += max(
                    0, min(x.upperBound, y.upperBound) - max(x.lowerBound, y.lowerBound))
            }
        }
        return total(one) + total(other) - 2 * shared
    }

    /// On the face of the clock from midnight; what crosses it is two parts.
    private static func onFace(_ night: SleepNight) -> [Range<Int>] {
        night.asleep.flatMap { part -> [Range<Int>] in
            let start = floorMod(part.lowerBound + night.origin, Clock.day)
            let end = start + min(part.count, Clock.day)
            guard end > Clock.day else { return [start..<end] }
            return [start..<Clock.day, 0..<(end - Clock.day)]
        }
    }
}

// From when to when somebody slept, a week or a month at a time: what a picture of the nights is
// drawn from.

package import CivilTime
import Rhythm

/// The nights of some days. Times are minutes from the night's origin.
package struct SleepBand: Hashable, Sendable {
    package let from: LocalDate
    package let to: LocalDate
    package let nights: Int
    /// In the middle of them.
    package let bed: Double
    package let wake: Double
    package let beds: ClosedRange<Int>
    package let wakes: ClosedRange<Int>

    fileprivate init?(from: LocalDate, to: LocalDate, _ nights: [SleepNight]) {
        let beds = nights.map(\.bed)
        let wakes = nights.map(\.wake)
        guard let bed = Spread.median(beds.map(Double.init)),
            let wake = Spread.median(wakes.map(Double.init)), let first = beds.min(),
            let last = beds.max(), let early = wakes.min(), let long = wakes.max()
        else { return nil }
        self.from = from
        self.to = to
        self.nights = nights.count
        self.bed = bed
        self.wake = wake
        self.beds = first...last
        self.wakes = early...long
    }
}

extension RhythmLook {
    /// From Monday, or from the first of the month; those without a night that was slept are not
    /// among them.
    package func bands(byMonth: Bool) -> [SleepBand] {
        let start = { (day: LocalDate) in
            byMonth
                ? day.adding(days: 1 - day.day) : day.adding(days: -day.weekday.rawValue)
        }
        let groups = Dictionary(grouping: nights.filter { !$0.isEmpty }) { start($0.day) }
        return groups.keys.sorted().compactMap { from in
            let length = byMonth ? LocalDate.days(in: from.month, of: from.year) : 7
            return SleepBand(from: from, to: from.adding(days: length - 1), groups[from] ?? [])
        }
    }
}

// The days of one anchor as marks to draw: with it, without it, or blank where nothing is known (before
// the first time, and ahead of the last day). Draws nothing.

package import CivilTime
package import ControlInterface

package struct ReportDays {
    package let from: LocalDate
    package let to: LocalDate
    private let first: LocalDate?
    private let counts: [UInt8]

    package init(_ anchor: AnchorReport, from: LocalDate, to: LocalDate) {
        self.from = from
        self.to = to
        first = anchor.firstDay.flatMap { LocalDate($0) }
        counts = Array(anchor.daily.utf8)
    }

    /// Nil: blank.
    package func hasIt(_ day: LocalDate) -> Bool? {
        guard let first, day >= first, day <= to,
            counts.indices.contains(day.dayNumber - from.dayNumber)
        else { return nil }
        return counts[day.dayNumber - from.dayNumber] != UInt8(ascii: "0")
    }

    /// Of several days together: one that has it is enough.
    package func hasIt(_ days: Range<LocalDate>) -> Bool? {
        let marks = (days.lowerBound.dayNumber..<days.upperBound.dayNumber)
            .compactMap { hasIt(LocalDate(dayNumber: $0)) }
        return marks.isEmpty ? nil : marks.contains(true)
    }

    /// Those with it, in order.
    package var days: [LocalDate] {
        counts.indices.compactMap { counts[$0] == 48 ? nil : from.adding(days: $0) }
    }

    /// From Monday to Sunday, the first of them the week of `from`.
    package var weeks: [LocalDate] {
        let start = from.adding(days: -from.weekday.rawValue)
        return stride(from: start.dayNumber, through: to.dayNumber, by: 7)
            .map(LocalDate.init(dayNumber:))
    }

    /// A year is 53 times seven days, the last of them shorter.
    package static let weeksOfYear = 53
    package func week(_ number: Int, of year: Int) -> Range<LocalDate>? {
        guard let start = LocalDate(year: year, month: 1, day: 1),
            let next = LocalDate(year: year, month: 12, day: 31)?.adding(days: 1)
        else { return nil }
        let first = start.adding(days: number * 7)
        return first < next ? first..<min(first.adding(days: 7), next) : nil
    }

    /// As many days as a row of weeks can show one by one.
    package static let mostDays = 92
}

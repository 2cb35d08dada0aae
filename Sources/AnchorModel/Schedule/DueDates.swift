// The dates of an anchor: days of the week, every so many weeks, and dates left out. One value that every
// cue has beside it and the planner asks once. Arithmetic on dates; knows no zone, no time of day and no slot.

package import CivilTime

package struct DueDates: Hashable, Sendable {
    package var days: Set<Weekday>
    /// Dates without this anchor, beside those that the whole schedule leaves out.
    package var except: [DateRange]
    package var weeks: WeekCycle?

    package init(
        days: Set<Weekday> = Set(Weekday.allCases), except: [DateRange] = [],
        weeks: WeekCycle? = nil
    ) {
        self.days = days
        self.except = except
        self.weeks = weeks
    }

    /// Nothing is said of dates: all of them.
    package static let all = DueDates()

    package func contains(_ date: LocalDate) -> Bool { missing(on: date) == nil }

    /// Why a date is none of them; nil for one that is. The week first: on another week its day does not
    /// matter, and a date that is left out is one that would have been.
    package func missing(on date: LocalDate) -> NotDue? {
        if let weeks, !weeks.contains(date) { return .otherWeek }
        if !days.contains(date.weekday) { return .otherDay }
        return except.contains { $0.contains(date) } ? .except : nil
    }
}

/// Why an anchor does not come on a date.
package enum NotDue: String, CaseIterable, Sendable { case otherDay, otherWeek, except }

/// Every so many weeks, counted from the week of a date. A week begins on Monday (ISO 8601).
package struct WeekCycle: Hashable, Sendable {
    /// 1: every week.
    package var every: Int
    /// Any date of the first week; in no week before it.
    package var from: LocalDate

    package init(every: Int, from: LocalDate) {
        self.every = every
        self.from = from
    }

    /// A year has 52 weeks: what comes more seldom is a date, and has a calendar expression.
    package static let lengths = 1...52

    package func contains(_ date: LocalDate) -> Bool {
        let passed = date.week - from.week
        return passed >= 0 && passed % max(every, 1) == 0
    }
}

extension LocalDate {
    /// Weeks since that of 1970-01-01, which was a Thursday.
    package var week: Int { floorDiv(dayNumber + 3, 7) }
    package var monday: LocalDate { adding(days: -weekday.rawValue) }
}

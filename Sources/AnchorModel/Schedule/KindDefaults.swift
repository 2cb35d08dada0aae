// The table of defaults by kind (design section 3). A user's own `grace` or `openFor` wins.

package import CivilTime

extension Kind {
    /// How late a first showing may be when the user wrote nothing. Bedtime and breathing have a
    /// clock time of their own on top (`DayPlan`).
    package var defaultGrace: Span {
        switch self {
        case .movement, .rest, .custom, .breathing, .bedtime: .minutes(30)
        case .checkIn: .hours(2)
        case .reflection: .days(2)
        }
    }

    /// How long a shown nudge stays open when the user wrote nothing; bedtime ends at `bed`.
    package var defaultOpenFor: Span {
        switch self {
        case .movement, .rest, .custom, .breathing, .bedtime: .hours(2)
        case .checkIn: .hours(4)
        case .reflection: .days(2)
        }
    }

    package var isDiscreet: Bool {
        switch self {
        case .bedtime, .checkIn, .reflection: true
        case .movement, .breathing, .rest, .custom: false
        }
    }
}

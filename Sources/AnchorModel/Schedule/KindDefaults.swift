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

    fileprivate var openness: Openness {
        switch self {
        case .checkIn, .reflection: .neutral
        case .movement, .breathing, .bedtime, .rest, .custom: .open
        }
    }
}

/// How much of its words an anchor has on the screen.
package enum Openness: Hashable, Sendable {
    case open
    /// Which kind it is and nothing more.
    case neutral
    /// No word of its own: the person's choice alone.
    case discreet
}

extension Anchor {
    package var openness: Openness {
        discreet.map { $0 ? .discreet : .open } ?? kind.openness
    }
}

// The places of a slot's life, and what belongs to each of them alone: what cannot be cannot be written down. Values;
// LiveSlot moves from one to another.

import AnchorModel
import CivilTime

enum SlotLife: Sendable {
    /// A little ahead of its time.
    /// - isClaimed: the ledger holds that it is about to come.
    case planned(isClaimed: Bool)
    /// - isOneOfGroup: its due time passed before the moment that releases it: one of a group, one bubble.
    case waiting(Turn, HoldReason?, isOneOfGroup: Bool)
    case showing(Turn, OnScreen)
    case open(OnScreen)
    case snoozed

    enum Phase: Sendable {
        /// Due and not shown (again) yet.
        case waiting
        /// Asked of the server, which has not answered yet.
        case showing
        case open
        case snoozed
    }

    /// Which showing it waits for.
    enum Turn: Sendable {
        case first(isClaimed: Bool)
        /// Came back from being put off: outside quiet and budget.
        case returned
        /// Shown before: a bubble for it is outside the budget.
        case again
    }

    struct OnScreen: Sendable {
        /// The one that was asked for the bubble.
        var server: ServerIdentity?
        var came: Came?
        /// It was, when it came.
        var isOneOfGroup: Bool
        /// What it waited for when its time for another showing was over.
        var held: HoldReason?
    }

    /// How its bubble came.
    struct Came: Sendable {
        /// Boot time.
        let at: Int64
        let isFirst: Bool
        /// How its anchor faded before.
        let fade: Fade?
    }

    /// A bubble that the server closed in the moment it came.
    enum Thrown: Sendable {
        case no
        /// It waits for the end of the silence.
        case away(isSeen: Bool)
        /// That is over. It was the only one: nobody has seen it yet.
        case unseen
    }

    /// A bubble that ran out while nobody could see it is shown once more, and not a second time.
    enum RanOut: Sendable { case no, unseen, shownAgain }
}

extension SlotLife {
    var phase: Phase {
        switch self {
        case .planned, .waiting: .waiting
        case .showing: .showing
        case .open: .open
        case .snoozed: .snoozed
        }
    }

    var hasArrived: Bool { if case .planned = self { false } else { true } }

    var isClaimed: Bool {
        switch self {
        case .planned(let isClaimed), .waiting(.first(let isClaimed), _, _): isClaimed
        default: true
        }
    }

    var hold: HoldReason? {
        switch self {
        case .waiting(_, let hold, _): hold
        case .showing(_, let shown), .open(let shown): shown.held
        case .planned, .snoozed: nil
        }
    }

    var isOneOfGroup: Bool {
        if case .waiting(_, _, let isOneOfGroup) = self { isOneOfGroup } else { false }
    }

    var isReturning: Bool { if case .waiting(.returned, _, _) = self { true } else { false } }

    var isAgain: Bool {
        switch self {
        case .waiting(.again, _, _), .showing(.again, _): true
        default: false
        }
    }

    var asked: ServerIdentity? {
        if case .showing(_, let shown) = self { shown.server } else { nil }
    }

    var came: Came? {
        switch self {
        case .showing(_, let shown), .open(let shown): shown.came
        default: nil
        }
    }
}

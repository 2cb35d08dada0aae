// What a guided session is: its anchor, its length and how far it is. Values alone; what follows from
// them is Engine+Session's. Boot time counts, so sleep and a clock that is set do not matter.

package import AnchorModel
import CivilTime

/// At most one at a time. Not kept in the ledger: a daemon that ends, ends it quietly.
struct GuidedSession: Sendable {
    enum Stage: Hashable, Sendable {
        case running
        /// Over; how it was may be said.
        case over
        /// Says how to go on, for what asks for words (a bubble has none to give), or that no clock runs.
        case telling
    }

    let anchor: String
    /// Names the bubble; no slot has such a label, and no other session this one.
    let key: SlotKey
    /// What the attempt answered, if anything was open.
    let slot: SlotKey?
    let length: Span
    /// Boot time.
    let began: Int64
    var stage: Stage
    var bubble: BubbleReference?
    var isAsking = false
    /// Taken off the screen while it ran: not drawn again before its end.
    var isSwept = false
    /// Boot time of the next drawing of the progress.
    var nextProgress: Int64
    /// Boot time at which the bubble it leaves behind closes by itself; nil: not before it is answered.
    var clearsAt: Int64?

    var end: Int64 { began + length.microseconds }

    /// Progress moves in hundredths, and not more often than every ten seconds: a bubble is no
    /// stopwatch.
    var interval: Int64 {
        let hundredth = (length.microseconds + 99_999_999) / 100_000_000 * 1_000_000
        return max(hundredth, 10_000_000)
    }

    func percent(at boot: Int64) -> Int {
        Int(min(max(boot - began, 0) * 100 / max(length.microseconds, 1), 100))
    }
}

extension Kind {
    /// The verb of anchorctl that goes on with what Start began.
    package var verb: String? {
        switch self {
        case .breathing: "breathe"
        case .checkIn: "check-in"
        case .reflection: "reflect"
        case .movement, .bedtime, .rest, .custom: nil
        }
    }
}

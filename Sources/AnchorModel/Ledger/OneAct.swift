// What counts as one act: a start and the end of what was begun. The one rule for the minutes of a day and for
// the look back.

package import CivilTime

extension HistoryRow {
    /// A session is at most an hour: what is done within that of a start is what was begun.
    package static let oneAct = Span.hours(1)
}

/// The acts of one anchor that answer no slot, handed over oldest first.
package struct LooseActs: Sendable {
    private var begun: Instant?

    package init() {}

    /// Whether it is an act of its own, and not the end of what was begun within the hour.
    /// - Parameter isTimed: it says how long it took, as what was not begun here does.
    package mutating func counts(_ answer: Answer, at: Instant, isTimed: Bool = false) -> Bool {
        if answer == .done, !isTimed, let start = begun, at - start <= HistoryRow.oneAct {
            begun = nil
            return false
        }
        begun = answer == .tried ? at : nil
        return true
    }
}

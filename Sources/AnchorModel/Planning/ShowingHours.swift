// When nothing is shown whatever happens: quiet hours, and those outside an anchor's own window. The one
// rule for what is never shown, which looking ahead and the advice of `check` share; what holds a nudge now is
// the engine's to say.

package import CivilTime

/// Why a slot is never shown: from its time to the last moment of a showing nothing else is the case.
package enum NeverReason: String, CaseIterable, Sendable { case quiet, outsideWindow }

package struct ShowingHours: Sendable {
    private let quiet: DailyWindow?
    private let nights: PlannedNights
    private let local: TimeZoneRules
    /// When somebody got up: that ends the quiet it fell in.
    private let woke: Instant?

    package init(_ schedule: Schedule, local: TimeZoneRules, woke: Instant? = nil) {
        quiet = schedule.quiet
        nights = schedule.plannedNights
        self.local = local
        self.woke = woke
    }

    /// The end of the quiet time that an instant is in; nil where it is in none. As written, else from bed to
    /// wake of the night that is planned: where no bedtime comes that evening nothing is quiet.
    package func quietEnd(at instant: Instant) -> Instant? {
        let stretch =
            quiet.map { local.stretch(of: $0, at: instant) }
            ?? nights.stretch(at: instant) { _ in local }
        guard let stretch else { return nil }
        if let woke, woke <= instant, stretch.contains(woke) { return nil }
        return stretch.upperBound
    }

    /// Quiet and windows meet at most some times in the longest grace, which is a week.
    private static let mostStretches = 32

    /// Nil: there is a moment for it.
    package func never(
        _ slot: PlannedSlot, _ anchor: Anchor, in rules: TimeZoneRules
    ) -> NeverReason? {
        var time = slot.due
        var reason: NeverReason?
        for _ in 0..<ShowingHours.mostStretches {
            if let end = quietEnd(at: time) {
                reason = reason ?? .quiet
                time = end
            } else if let window = anchor.window, rules.stretch(of: window, at: time) == nil {
                reason = reason ?? .outsideWindow
                time = rules.opening(of: window, after: time)
            } else {
                return nil
            }
            if time > slot.latest { return reason }
        }
        return nil
    }
}

// The arithmetic of paced breathing: 4 s in, 6 s out, no hold. Knows elapsed time and nothing else;
// every boundary is counted from the start, so that nothing can drift.

package import CivilTime

/// A session of whole breaths: it ends when a breath out is complete.
package struct Pacer: Hashable, Sendable {
    package enum Phase: Hashable, Sendable { case inhale, exhale }

    /// Where a moment of the session lies.
    package struct Position: Hashable, Sendable {
        /// The breath, from 0.
        package let cycle: Int
        package let phase: Phase
        /// How much of the phase has passed, 0 to below 1.
        package let fraction: Double
    }

    package static let inhale = Span.seconds(4)
    package static let exhale = Span.seconds(6)
    package static let cycle = inhale + exhale
    /// What is practised where nobody says otherwise: twelve breaths.
    package static let usual = Span.minutes(2)
    /// Two breaths show the pace, one is over before it is found; an hour is twelve times the
    /// longest practice the research looked at, and more is a slip of the keyboard.
    package static let lengths = Span.seconds(20)...Span.minutes(60)

    package let cycles: Int

    /// The whole breaths that fit; nil for a length outside `lengths`.
    package init?(length: Span) {
        guard Pacer.lengths.contains(length) else { return nil }
        cycles = Int(length.microseconds / Pacer.cycle.microseconds)
    }

    /// The end of the last breath out; at most the length asked for.
    package var total: Span { Pacer.start(ofCycle: cycles) }

    /// Nil before the start and once the last breath out is complete.
    package func position(at elapsed: Span) -> Position? {
        guard elapsed >= .zero, elapsed < total else { return nil }
        let (cycle, into) = elapsed.microseconds
            .quotientAndRemainder(dividingBy: Pacer.cycle.microseconds)
        let inhale = Pacer.inhale.microseconds
        return into < inhale
            ? Position(cycle: Int(cycle), phase: .inhale, fraction: Double(into) / Double(inhale))
            : Position(
                cycle: Int(cycle), phase: .exhale,
                fraction: Double(into - inhale) / Double(Pacer.exhale.microseconds))
    }

    /// The first change of phase strictly after this moment: 4, 10, 14, 20 s and so on to `total`.
    /// Nil once the session is over.
    package func nextChange(after elapsed: Span) -> Span? {
        if elapsed < .zero { return .zero }
        guard elapsed < total else { return nil }
        let start = Pacer.start(ofCycle: Int(elapsed.microseconds / Pacer.cycle.microseconds))
        return elapsed - start < Pacer.inhale ? start + Pacer.inhale : start + Pacer.cycle
    }

    private static func start(ofCycle number: Int) -> Span {
        Span(microseconds: cycle.microseconds * Int64(number))
    }

    /// How full the breath is, from 0 (out) to 1 (in): gentle at both ends, as breathing is.
    package func fullness(at position: Position) -> Double {
        let eased = position.fraction * position.fraction * (3 - 2 * position.fraction)
        return position.phase == .inhale ? eased : 1 - eased
    }
}

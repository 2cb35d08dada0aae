// One planned nudge and where it stands. Its identity is anchor id + local date + label, never an
// instant: a changed zone, a stepped clock or a restart cannot make a second one of it.

package import CivilTime

package struct SlotKey: Hashable, Sendable, CustomStringConvertible {
    package let anchor: String
    package let day: LocalDate
    /// The nominal clock time (`08:00`), a number (`1`), or the event (`wake`).
    package let label: String

    package init(anchor: String, day: LocalDate, label: String) {
        self.anchor = anchor
        self.day = day
        self.label = label
    }

    package var description: String { "\(anchor)/\(day)/\(label)" }
}

/// What the user said about a slot. `tried` counts exactly as much as `done`.
package enum Answer: String, CaseIterable, Sendable { case done, tried, notToday }

/// What somebody wants of the size of a step.
package enum SizeChange: String, CaseIterable, Sendable { case smaller, larger, keep }

/// How a session felt, in the person's word.
package enum Felt: String, CaseIterable, Sendable { case light, right, heavy }

/// Why a due slot is not shown at this moment.
package enum HoldReason: String, CaseIterable, Sendable {
    case paused, quiet, apart, locked, doNotDisturb, busy, settling, clock, outsideWindow, away
    /// A word that the schedule names in `unless` is set.
    case word
}

/// Why a slot is over without an answer.
package enum LetGoReason: String, CaseIterable, Sendable {
    /// The process did not run or the machine slept until it was no longer of use.
    case away
    case paused, quiet, locked, doNotDisturb, busy, outsideWindow, clock, apart, word
    /// The day already had its number of bubbles.
    case budget
    /// Left alone for days: it comes less often.
    case fade
    /// The gentle day's one nudge was another.
    case gentle
    /// A mode rests its anchor.
    case mode
    /// A newer slot of the same anchor came.
    case newer
    /// Shown and open until its time was over.
    case unanswered
    case dayEnded
    case notToday
    /// The person wants no nudge of its anchor until it is started again.
    case silent
    /// Already done before it came.
    case doneAlready
    /// Its anchor is no longer in the schedule, or was changed.
    case removed
    case noSuchDay
}

/// Where a slot stands in the ledger.
package enum SlotState: Hashable, Sendable {
    /// Promised to the ledger; the bubble may or may not have been asked for.
    case claimed
    /// Shown and not yet answered (with a bubble or without one).
    case open
    case snoozed(until: Snooze)
    case answered(Answer)
    case letGo(LetGoReason)
}

/// When a put-off nudge comes back.
package enum Snooze: Hashable, Sendable {
    /// A span: counted on boot time (through sleep and clock steps) while the boot id is the same,
    /// else by the wall clock.
    case span(wall: Instant, boot: Int64)
    /// A clock time.
    case clock(Instant)

    package var wall: Instant {
        switch self {
        case .span(let wall, _), .clock(let wall): wall
        }
    }
}

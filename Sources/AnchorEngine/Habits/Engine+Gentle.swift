// The gentle day: asked for (`soft`) or the first one back. Until it ends at most one nudge, at its
// smallest size. Ends by itself, always.

import AnchorModel
package import CivilTime

/// A day with at most one nudge.
package struct GentleDay: Hashable, Sendable {
    package enum Cause: String, Sendable {
        /// The person asked for it.
        case soft
        /// The first day after a long absence.
        case back
    }

    package let cause: Cause
    package let until: Instant
    /// Its one nudge was shown.
    var isSpent = false
}

extension EngineState {
    /// The smallest step there is: one minute counts.
    static let smallest = Span.minutes(1)

    mutating func beginGentleDay(_ cause: GentleDay.Cause, at now: Moment) {
        // Said again, it is the same day and has no second nudge.
        let isSpent = gentle?.isSpent ?? false
        gentle = GentleDay(cause: cause, until: dayEnd(after: now.wall), isSpent: isSpent)
        saveGentle()
        note(.gentleDay(cause, until: dayEnd(after: now.wall)))
        effects.append(.changed)
    }

    mutating func endGentleDay(at now: Moment) {
        guard let gentle, gentle.until <= now.wall else { return }
        dropGentleDay()
    }

    mutating func dropGentleDay() {
        guard gentle != nil else { return }
        gentle = nil
        saveGentle()
        effects.append(.changed)
    }

    /// Whether this one does not come, because the day's one nudge was shown. What came back from
    /// being put off was asked for.
    func isBeyondGentle(_ slot: LiveSlot) -> Bool {
        guard let gentle, gentle.isSpent else { return false }
        return !slot.returning && !slot.reshow && slot.record.shown == nil
    }

    mutating func spendGentle(on slot: LiveSlot) {
        guard let gentle, !gentle.isSpent, !slot.returning, !slot.reshow else { return }
        self.gentle?.isSpent = true
        saveGentle()
    }

    private mutating func saveGentle() {
        let value = gentle.map {
            "\($0.cause.rawValue) \($0.until.microseconds) \($0.isSpent ? 1 : 0)"
        }
        changes.append(.setting("gentle", value))
    }

    mutating func restoreGentle(_ text: String?) {
        let parts = text?.split(separator: " ") ?? []
        guard parts.count == 3, let cause = GentleDay.Cause(rawValue: String(parts[0])),
            let until = Int64(parts[1])
        else { return }
        gentle = GentleDay(
            cause: cause, until: Instant(microseconds: until), isSpent: parts[2] == "1")
    }
}

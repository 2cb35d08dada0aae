// The gentle day: asked for (`soft`), the rest of a day on which two anchors were declined, or the first one
// back. Until it ends at most one nudge a day, at its smallest size; bedtime comes beside it, but on the first
// day back. Ends by itself, always.

import AnchorModel
package import CivilTime

/// Days with at most one nudge each.
package struct GentleDay: Hashable, Sendable {
    package enum Cause: String, Sendable {
        /// The person asked for it.
        case soft
        /// Two anchors were not for today: the rest of the day asks nothing more.
        case declined
        /// The first day after a long absence.
        case back
    }

    package let cause: Cause
    package let until: Instant
    /// The last day whose one nudge was shown.
    var spent: LocalDate?
}

extension EngineState {
    /// The smallest step there is: one minute counts.
    static let smallest = Span.minutes(1)

    /// - Parameter end: nil: the end of the day.
    mutating func beginGentleDay(
        _ cause: GentleDay.Cause, until end: Instant? = nil, at now: Moment
    ) {
        let until = end ?? dayEnd(after: now.wall)
        // What was asked for stays what was asked for.
        if cause == .back, let gentle, gentle.until >= until { return }
        // Said again, it is the same day and has no second nudge.
        gentle = GentleDay(cause: cause, until: until, spent: gentle?.spent)
        saveGentle()
        journal(.gentleDay(cause, until: until))
        effects.append(.changed)
    }

    mutating func endGentleDay(at now: Moment) {
        guard let gentle, gentle.until <= now.wall else { return }
        endGentleDay()
    }

    mutating func endGentleDay() {
        guard gentle != nil else { return }
        gentle = nil
        saveGentle()
        effects.append(.changed)
    }

    /// Whether this one does not come, because the day's one nudge was shown. What came back from
    /// being put off was asked for.
    func isBeyondGentle(_ slot: LiveSlot, at now: Moment) -> Bool {
        guard let gentle, gentle.spent == today(now.wall), !isBesideGentle(slot) else {
            return false
        }
        return !slot.returning && !slot.reshow && slot.record.shown == nil
    }

    /// The evening's invitation is no demand on a soft day.
    private func isBesideGentle(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime && gentle?.cause != .back
    }

    mutating func spendGentle(on slot: LiveSlot, at now: Moment) {
        guard gentle != nil, !isBesideGentle(slot), !slot.returning, !slot.reshow else { return }
        let day = today(now.wall)
        guard gentle?.spent != day else { return }
        gentle?.spent = day
        saveGentle()
    }

    // MARK: Twice not today

    /// So many anchors declined on one day, and the rest of it is soft.
    private static let declinedOften = 2

    /// Said no once more: perhaps it is enough for today.
    mutating func softenIfDeclined(at now: Moment) {
        guard gentle == nil, isDeclined(at: now) else { return }
        beginGentleDay(.declined, at: now)
        let day = today(now.wall)
        gentle?.spent = day
        saveGentle()
    }

    /// A no was taken back, or became another answer.
    /// - Parameter since: what was let go for it from then on comes back, where its time is not over.
    mutating func liftIfNotDeclined(since: Instant? = nil, at now: Moment) {
        guard gentle?.cause == .declined, !isDeclined(at: now) else { return }
        endGentleDay()
        guard let since else { return }
        for record in finals.values.sorted(by: { $0.due < $1.due })
        where record.state == .letGo(.gentle) && record.changed >= since {
            guard planner.slot(record.key).map({ $0.latest >= now.wall }) ?? false else { continue }
            reopen(record, at: now)
        }
        plan = Plan(planner, around: now.wall)
    }

    /// Anchors whose last word today was *not today*, the evening's aside, wherever it was said.
    private func isDeclined(at now: Moment) -> Bool {
        let day = today(now.wall)
        var last: [String: HistoryRow] = [:]
        for row in undoable + elsewhere.answers.values {
            guard row.event.answer != nil, today(row.at) == day, let id = row.anchor,
                schedule.anchor(id)?.kind != .bedtime
            else { continue }
            // Of two at one instant the later one is last in the list.
            if last[id].map({ $0.at <= row.at }) ?? true { last[id] = row }
        }
        return last.values.count { $0.event == .notToday } >= EngineState.declinedOften
    }

    private mutating func saveGentle() {
        let value = gentle.map { gentle in
            "\(gentle.cause.rawValue) \(gentle.until.microseconds)"
                + " \(gentle.spent.map(\.description) ?? "0")"
        }
        changes.append(.setting("gentle", value))
    }

    mutating func restoreGentle(_ text: String?) {
        let parts = text?.split(separator: " ") ?? []
        guard parts.count == 3, let cause = GentleDay.Cause(rawValue: String(parts[0])),
            let until = Int64(parts[1])
        else { return }
        let end = Instant(microseconds: until)
        // An older version wrote 1, of the one day there was.
        let spent = parts[2] == "1" ? today(end - Span(microseconds: 1)) : LocalDate(parts[2])
        gentle = GentleDay(cause: cause, until: end, spent: spent)
    }
}

// What a gentle day holds back: until it ends at most one nudge a day, at its smallest size; bedtime comes
// beside it, but on the first day back. And when two anchors that were declined make one.

import AnchorModel
import CivilTime

extension EngineState {
    /// The smallest step there is: one minute counts.
    static let smallest = Span.minutes(1)

    /// - Parameter end: nil: the end of the day.
    mutating func beginGentleDay(
        _ cause: GentleDay.Cause, until end: Instant? = nil, at now: Moment
    ) {
        habits.gentle.begin(cause, until: end ?? dayEnd(after: now.wall), &outbox)
    }

    /// Whether this one does not come, because the day's one nudge was shown. What came back from
    /// being put off was asked for.
    func isBeyondGentle(_ slot: LiveSlot, at now: Moment) -> Bool {
        guard let day = habits.gentle.day, day.spent == today(now.wall), !isBesideGentle(slot)
        else {
            return false
        }
        return !slot.returning && !slot.reshow && slot.record.shown == nil
    }

    /// The evening's invitation is no demand on a soft day.
    private func isBesideGentle(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime && habits.gentle.day?.cause != .back
    }

    mutating func spendGentle(on slot: LiveSlot, at now: Moment) {
        guard !isBesideGentle(slot), !slot.returning, !slot.reshow else { return }
        habits.gentle.spend(on: today(now.wall), &outbox)
    }

    // MARK: Twice not today

    /// So many anchors declined on one day, and the rest of it is soft.
    private static let declinedOften = 2

    /// Said no once more: perhaps it is enough for today.
    mutating func softenIfDeclined(at now: Moment) {
        guard habits.gentle.day == nil, isDeclined(at: now) else { return }
        beginGentleDay(.declined, at: now)
        habits.gentle.spend(on: today(now.wall), &outbox)
    }

    /// A no was taken back, or became another answer.
    /// - Parameter since: what was let go for it from then on comes back, where its time is not over.
    mutating func liftIfNotDeclined(since: Instant? = nil, at now: Moment) {
        guard habits.gentle.day?.cause == .declined, !isDeclined(at: now) else { return }
        habits.gentle.end(&outbox)
        guard let since else { return }
        for record in finals.values.sorted(by: { $0.due < $1.due })
        where record.state == .letGo(.gentle) && record.changed >= since {
            guard planner.slot(record.key).map({ $0.latest >= now.wall }) ?? false else { continue }
            reopen(record, at: now)
        }
        plan(around: now.wall)
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
}

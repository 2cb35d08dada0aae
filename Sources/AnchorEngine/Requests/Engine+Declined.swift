// Twice *not today*: perhaps it is enough for today. The rest of the day is soft, and what that let go comes back where
// one of them is taken back.

import AnchorModel
import CivilTime

extension EngineState {
    /// Said no once more.
    mutating func softenIfDeclined(at now: Moment) {
        guard habits.gentle.day == nil, isDeclined(at: now) else { return }
        habits.gentle.begin(.declined, until: dayEnd(after: now.wall), &outbox)
        habits.gentle.spend(on: today(now.wall), &outbox)
    }

    /// A no was taken back, or became another answer.
    /// - Parameter since: what was let go for it from then on comes back, where its time is not over.
    mutating func liftIfNotDeclined(since: Instant? = nil, at now: Moment) {
        guard habits.gentle.day?.cause == .declined, !isDeclined(at: now) else { return }
        habits.gentle.end(&outbox)
        guard let since else { return }
        for record in slots.over(where: { $0.state == .letGo(.gentle) && $0.changed >= since }) {
            guard planner.slot(record.key).map({ $0.latest >= now.wall }) ?? false else { continue }
            reopen(record, at: now)
        }
        plan(around: now.wall)
    }

    /// Of today's answers, the evening's aside, wherever they were given.
    private func isDeclined(at now: Moment) -> Bool {
        let day = today(now.wall)
        return Gentle.isDeclined(
            (undoable + elsewhere.rows).filter { row in
                guard row.event.answer != nil, today(row.at) == day, let id = row.anchor else {
                    return false
                }
                return schedule.anchor(id)?.kind != .bedtime
            })
    }
}

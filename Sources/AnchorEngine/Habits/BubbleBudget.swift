// How many first bubbles each day had and when the last one came: at most so many a day, so far apart. Owns the
// counts. Never lets a slot go itself.

import AnchorModel
import CivilTime

struct BubbleBudget: Sendable {
    /// By the day they came on, so that a clock set back and forth neither starts a day twice nor leaves
    /// one that never ends.
    private var byDay: [LocalDate: Int] = [:]
    private var last: Instant?

    /// Bedtime, put-off nudges and second showings are outside the budget.
    static func isExempt(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime || slot.returning || slot.reshow || slot.record.shown != nil
    }

    func isSpent(_ budget: Budget, on day: LocalDate) -> Bool {
        budget.perDay.map { byDay[day, default: 0] >= $0 } ?? false
    }

    /// When the next first bubble may come, if not now.
    func apartEnd(_ budget: Budget, at now: Instant) -> Instant? {
        guard let apart = budget.apart, let last else { return nil }
        let end = last + apart
        return end > now ? end : nil
    }

    mutating func count(on day: LocalDate, at now: Instant) {
        byDay[day, default: 0] += 1
        last = now
    }

    /// One of an earlier run, in any order.
    mutating func restore(on day: LocalDate, at time: Instant) {
        byDay[day, default: 0] += 1
        last = max(last ?? time, time)
    }

    /// A clock that was ahead must not keep the next one away.
    mutating func clockIsBack(to now: Instant) {
        if let time = last, time > now { last = now }
    }

    mutating func forget(before oldest: LocalDate) { byDay = byDay.filter { $0.key >= oldest } }
}

// The gentle day: asked for (`soft`), the rest of a day on which two anchors were declined, or the first one
// back. Until it ends at most one nudge a day comes, at its smallest size; bedtime comes beside it, but on the
// first day back. Owns which day it is, until when, and whether its one nudge was shown. Ends by itself, always;
// never lets a slot go itself.

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
    fileprivate(set) var spent: LocalDate?
}

struct Gentle: Sendable {
    private(set) var day: GentleDay?

    /// So many anchors declined on one day, and the rest of it is soft.
    private static let declinedOften = 2

    init() {}

    /// - Parameter today: the day that an instant belongs to.
    init(_ settings: Settings, today: (Instant) -> LocalDate) {
        let parts = settings[.gentle]?.split(separator: " ") ?? []
        guard parts.count == 3, let cause = GentleDay.Cause(rawValue: String(parts[0])),
            let until = Int64(parts[1])
        else { return }
        let end = Instant(microseconds: until)
        // An older version wrote 1, of the one day there was.
        let spent = parts[2] == "1" ? today(end - Span(microseconds: 1)) : LocalDate(parts[2])
        day = GentleDay(cause: cause, until: end, spent: spent)
    }

    // MARK: What it holds back

    /// Whether this one does not come on a date, because that day's one nudge was shown. What came back from
    /// being put off was asked for.
    func holdsBack(_ slot: LiveSlot, on date: @autoclosure () -> LocalDate) -> Bool {
        guard let day, day.spent == date(), !isBeside(slot) else { return false }
        return !slot.returning && !slot.reshow && slot.record.shown == nil
    }

    /// The evening's invitation is no demand on a soft day.
    private func isBeside(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime && day?.cause != .back
    }

    /// This one is shown.
    mutating func spend(_ slot: LiveSlot, on date: LocalDate, _ outbox: inout Outbox) {
        guard !isBeside(slot), !slot.returning, !slot.reshow else { return }
        spend(on: date, &outbox)
    }

    /// Whether so many anchors had *not today* as their last word that the rest of the day is soft.
    /// - Parameter answers: of one day, wherever they were said; of two at one instant the later one is last.
    static func isDeclined(_ answers: [HistoryRow]) -> Bool {
        var last: [String: HistoryRow] = [:]
        for row in answers {
            guard let id = row.anchor else { continue }
            if last[id].map({ $0.at <= row.at }) ?? true { last[id] = row }
        }
        return last.values.count { $0.event == .notToday } >= Gentle.declinedOften
    }

    // MARK: Beginning and end

    /// What was asked for stays what was asked for.
    mutating func begin(_ cause: GentleDay.Cause, until end: Instant, _ outbox: inout Outbox) {
        if cause == .back, let day, day.until >= end { return }
        // Said again, it is the same day and has no second nudge.
        day = GentleDay(cause: cause, until: end, spent: day?.spent)
        keep(&outbox)
        outbox.journal(.gentleDay(cause, until: end))
        outbox.changed()
    }

    /// Its one nudge was shown on this day, or none is to come.
    mutating func spend(on date: LocalDate, _ outbox: inout Outbox) {
        guard day != nil, day?.spent != date else { return }
        day?.spent = date
        keep(&outbox)
    }

    mutating func endInTime(at now: Instant, _ outbox: inout Outbox) {
        if let day, day.until <= now { end(&outbox) }
    }

    mutating func end(_ outbox: inout Outbox) {
        guard day != nil else { return }
        day = nil
        keep(&outbox)
        outbox.changed()
    }

    private func keep(_ outbox: inout Outbox) {
        let value = day.map { day in
            "\(day.cause.rawValue) \(day.until.microseconds)"
                + " \(day.spent.map(\.description) ?? "0")"
        }
        outbox.keep(SettingKey(.gentle), value)
    }
}

// A call or a film: a program keeps the screen awake, and nobody wants a bubble over it. One that never ends
// is a habit of the machine and holds nothing that day. Owns since when it lasts, and on which day it is not heard.

import AnchorModel
import CivilTime

struct Busy: Hashable, Sendable {
    /// No film is longer; a browser's forgotten tab, and a script around a whole session, are.
    static let longest = Span.hours(3)

    init() {}

    /// - Parameter text: as the ledger has it.
    init(_ text: String?) { unheard = text.flatMap { LocalDate($0) } }

    /// Boot time at which it began; nil: it does not last.
    private(set) var since: Int64?
    /// The day since which it counts as a habit.
    private(set) var unheard: LocalDate?

    mutating func hear(_ isBusy: Certainty, at now: Moment) {
        since = isBusy == .yes ? since ?? now.boot : nil
    }

    /// Boot time at which it has lasted too long.
    var end: Int64? { since.map { $0 + Busy.longest.microseconds } }

    /// True: it has become a habit in this very moment.
    mutating func pass(on day: LocalDate, at now: Moment) -> Bool {
        guard let end, now.boot >= end, unheard != day else { return false }
        unheard = day
        return true
    }

    /// Whether a nudge of this anchor waits for its end. Bedtime does not: a film is what it is about.
    func holds(
        _ anchor: Anchor, _ schedule: Schedule, on day: @autoclosure () -> LocalDate
    ) -> Bool {
        schedule.whileBusy == .hold && anchor.kind != .bedtime && since != nil
            && unheard != day()
    }

    func isUnheard(on day: LocalDate) -> Bool { since != nil && unheard == day }
}

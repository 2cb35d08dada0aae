// How much an anchor has on a date, for the warnings. Arithmetic on cues: a zone's
// rules, and so what a date really has, are the plan's.

import AnchorModel
import CivilTime

extension Anchor {
    /// How many slots a date has on which it comes: on each the same, so they are counted once. (The
    /// times of one dense expression on every date of a year took a second.)
    func slotCount(from start: LocalDate, days: Int) -> Int {
        switch cue {
        case .at(let times): times.count
        case .calendar(let expression):
            expression.times(onFirstDateFrom: start, days: days).count
        case .times(let count, _): count
        case .every(let step, let window):
            Int((window.length.microseconds + step.microseconds - 1) / step.microseconds)
        case .after, .bedtime: 1
        }
    }
}

extension CalendarExpression {
    /// In order; an expression names the same times on each of its dates. None in a year without one.
    func times(onFirstDateFrom start: LocalDate, days: Int) -> [LocalTime] {
        let date = (0..<days).lazy.map(start.adding).first(where: includes)
        return date.map { times(on: $0) } ?? []
    }
}

extension DailyWindow {
    /// A whole day when both ends are the same time.
    var length: Span {
        let span = until.microseconds - from.microseconds
        return Span(microseconds: span > 0 ? span : span + LocalTime.microsecondsPerDay)
    }
}

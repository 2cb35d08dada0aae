// The clock times and the dates of an anchor over a year, for the warnings. Arithmetic on cues: a zone's
// rules, and so what a date really has, are the plan's.

import AnchorModel
import CivilTime

extension Anchor {
    /// Each of its clock times is one the user wrote.
    var isFixed: Bool {
        switch cue {
        case .at, .calendar: true
        case .times, .every, .after, .bedtime: false
        }
    }

    /// Whether a date has slots, an event counted as coming.
    func comes(on date: LocalDate) -> Bool {
        switch cue {
        case .at(_, let days): days.contains(date.weekday)
        case .calendar(let expression): expression.includes(date)
        case .times, .every, .after, .bedtime: true
        }
    }

    /// How many slots a date has on which it comes: on each the same, so they are counted once. (The
    /// times of one dense expression on every date of a year took a second.)
    func slotCount(from start: LocalDate, days: Int) -> Int {
        switch cue {
        case .at(let times, _): times.count
        case .calendar(let expression):
            expression.times(onFirstDateFrom: start, days: days).count
        case .times(let count, _): count
        case .every(let step, let window):
            Int((window.length.microseconds + step.microseconds - 1) / step.microseconds)
        case .after, .bedtime: 1
        }
    }

    /// The different clock times it has over the days, in order; none for events and nights.
    func clockTimes(from start: LocalDate, days: Int) -> [LocalTime] {
        switch cue {
        case .at(let times, _): return times.sorted()
        case .calendar(let expression):
            // An expression in a zone of its own has no clock times here.
            if expression.zoneName != nil { return [] }
            return expression.times(onFirstDateFrom: start, days: days)
        case .times(let count, let window):
            let length = window.length.microseconds
            return (0..<Int64(count)).map { part in
                window.time(at: length * (2 * part + 1) / Int64(2 * count))
            }
        case .every(let step, let window):
            let length = window.length.microseconds
            return stride(from: 0, to: length, by: Int64.Stride(step.microseconds)).map(
                window.time)
        case .after, .bedtime: return []
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

    func time(at offset: Int64) -> LocalTime {
        let sum = floorMod(from.microseconds + offset, LocalTime.microsecondsPerDay)
        return LocalTime(microsecondOfDay: sum) ?? from
    }
}

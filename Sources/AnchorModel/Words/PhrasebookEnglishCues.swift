// English: when an anchor comes, as the schedule writes it.

package import CivilTime

extension EnglishPhrasebook {
    package func cue(_ cue: Cue) -> String {
        switch cue {
        case .at(let times, let days):
            let clock = times.map(\.description).joined(separator: ", ")
            return days.count == Weekday.allCases.count
                ? "at \(clock)" : "at \(clock) on \(Weekday.describe(days))"
        case .calendar(let expression): return "calendar \(expression)"
        case .times(let count, let window):
            return "\(count) times between \(window.from) and \(window.until)"
        case .every(let span, let window):
            return "every \(span) between \(window.from) and \(window.until)"
        case .after(let event, let delay, let by):
            let wait = delay > .zero ? " + \(delay)" : ""
            return "after \(event)\(wait)" + (by.map { ", by \($0)" } ?? "")
        case .bedtime(let bed, let wake): return night(bed: bed, wake: wake)
        }
    }

    package func night(bed: LocalTime, wake: LocalTime) -> String { "bed \(bed), wake \(wake)" }
}

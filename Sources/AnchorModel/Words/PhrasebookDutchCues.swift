// Nederlands: when an anchor comes.

package import CivilTime

extension DutchPhrasebook {
    package func cue(_ cue: Cue) -> String {
        switch cue {
        case .at(let times, let days):
            let clock = times.map(\.description).joined(separator: ", ")
            return days.count == Weekday.allCases.count
                ? "om \(clock)" : "om \(clock) op \(names(days))"
        // systemd's own spelling, which the schedule has too.
        case .calendar(let expression): return "kalender \(expression)"
        case .times(let count, let window):
            return "\(count) keer tussen \(window.from) en \(window.until)"
        case .every(let span, let window):
            return "elke \(hours(span)) tussen \(window.from) en \(window.until)"
        case .after(let event, let delay, let by):
            let wait = delay > .zero ? "\(hours(delay)) " : ""
            return "\(wait)na \(event)" + (by.map { ", uiterlijk \($0)" } ?? "")
        case .bedtime(let bed, let wake): return night(bed: bed, wake: wake)
        }
    }

    package func night(bed: LocalTime, wake: LocalTime) -> String { "bed \(bed), op \(wake)" }

    /// `ma..vr,zo`, by the runs of the English names.
    private func names(_ days: Set<Weekday>) -> String {
        var text = Weekday.describe(days)[...]
        var result = ""
        while let first = text.first {
            let word = text.prefix(while: \.isLetter)
            let day = Weekday.allCases.first { $0.abbreviation == word }
            result += day.map(short) ?? String(first)
            text = text.dropFirst(max(word.count, 1))
        }
        return result
    }

    private func short(_ day: Weekday) -> String {
        switch day {
        case .monday: "ma"
        case .tuesday: "di"
        case .wednesday: "wo"
        case .thursday: "do"
        case .friday: "vr"
        case .saturday: "za"
        case .sunday: "zo"
        }
    }

    /// `1u 30min`: a length as systemd writes it, with the hour of Dutch.
    private func hours(_ span: Span) -> String {
        span.description.split(separator: " ").map { part in
            part.hasSuffix("h") ? part.dropLast() + "u" : part
        }.joined(separator: " ")
    }
}

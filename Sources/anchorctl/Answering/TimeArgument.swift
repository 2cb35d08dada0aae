// The times a person types: a span (`10min`, `1h 30min`, bare minutes) or a clock time (`16:30`).

import CivilTime

enum TimeArgument: Hashable {
    case span(Span)
    case clock(LocalTime)

    /// Nil for anything else (an anchor's name, most likely).
    init?(_ typed: String) {
        let text = TimeArgument.hours(typed)
        if let time = LocalTime(text) {
            self = .clock(time)
        } else if let minutes = decimal(text), minutes <= TimeArgument.mostMinutes {
            self = .span(.minutes(minutes))
        } else if let span = try? Span(systemd: text), span > .zero {
            self = .span(span)
        } else {
            return nil
        }
    }

    /// `2u`, `1 uur 30min`: the hours we print in Dutch, as systemd writes them.
    private static func hours(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let digit = rest.firstIndex(where: \.isNumber) {
            let number = rest[digit...].prefix { $0.isNumber || $0 == " " }
            let unit = rest[number.endIndex...].prefix(while: \.isLetter)
            result += rest[..<number.endIndex] + (["u", "uur"].contains(unit) ? "h" : unit)
            rest = rest[unit.endIndex...]
        }
        return result + rest
    }

    /// A year; a longer number is a typing mistake.
    private static let mostMinutes = 366 * 24 * 60

    /// `HH:MM` (the last time it was), a day (its first moment), or both: `yesterday 7:40`,
    /// `2026-03-29T07:40`.
    static func past(_ text: String, _ clock: LocalClock) -> Instant? {
        if let time = LocalTime(text) { return clock.last(time) }
        // The T of a date; a day's word may begin with one too.
        let parts = text.split(omittingEmptySubsequences: false) {
            $0 == " " || $0 == "T" && text.first?.isNumber == true
        }
        guard let first = parts.first, let date = DayWord.past(String(first), clock.today) else {
            return nil
        }
        switch parts.count {
        case 1: return clock.rules.instant(date, .midnight)
        case 2: return LocalTime(parts[1]).map { clock.rules.instant(date, $0) }
        default: return nil
        }
    }
}

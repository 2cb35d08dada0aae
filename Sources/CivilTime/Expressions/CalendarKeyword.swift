// The words that stand for whole calendar expressions. Owns the list of systemd.time(7), with the
// spellings systemd keeps for old files.

enum CalendarKeyword {
    /// The expression behind a word in lower case.
    static func parts(_ word: String) -> CalendarParts? {
        var parts = CalendarParts()
        let zero = list(0)
        parts.second = zero
        if word == "minutely" { return parts }
        parts.minute = zero
        if word == "hourly" { return parts }
        parts.hour = zero
        switch word {
        case "daily":
            return parts
        case "weekly":
            parts.weekdays = WeekdayMask([.monday])
            return parts
        case "monthly":
            break
        case "quarterly":
            parts.month = list(1, 4, 7, 10)
        case "semiannually", "semi-annually", "biannually", "bi-annually":
            parts.month = list(1, 7)
        case "yearly", "annually", "anually":
            parts.month = list(1)
        default:
            return nil
        }
        parts.day = list(1)
        return parts
    }

    private static func list(_ values: Int...) -> [CalendarComponent] {
        values.map { CalendarComponent(start: $0, stop: nil, step: 0) }
    }
}

// A day and a clock time as a person types them in one go. Reads, never computes an instant.

import CivilTime

/// A day and a clock time: `sat 10:00`, `zaterdag 10:00`, `tomorrow 9:30`, `2026-03-29 10:00`.
struct DayAndTime {
    let date: LocalDate
    let time: LocalTime

    init?(_ text: String, today: LocalDate) {
        let parts = text.split { $0 == " " || $0 == "T" && text.first?.isNumber == true }
        guard parts.count == 2, let time = LocalTime(parts[1]),
            let date = DayAndTime.date(parts[0].lowercased(), today)
        else { return nil }
        self.date = date
        self.time = time
    }

    /// A weekday is the next one, today left out: whoever means today says so.
    private static func date(_ word: String, _ today: LocalDate) -> LocalDate? {
        switch word {
        case "today", "vandaag": return today
        case "tomorrow", "morgen": return today.adding(days: 1)
        default: break
        }
        if let date = LocalDate(word) { return date }
        let days = (1...7).map { today.adding(days: $0) }
        return days.first { names[$0.weekday.rawValue].contains(word) }
    }

    private static let names: [Set<String>] = [
        ["mon", "monday", "ma", "maandag"], ["tue", "tuesday", "di", "dinsdag"],
        ["wed", "wednesday", "wo", "woensdag"], ["thu", "thursday", "do", "donderdag"],
        ["fri", "friday", "vr", "vrijdag"], ["sat", "saturday", "za", "zaterdag"],
        ["sun", "sunday", "zo", "zondag"],
    ]
}

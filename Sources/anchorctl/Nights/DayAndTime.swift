// Days as a person types them, alone or with a clock time. Reads, never computes an instant.

import CivilTime

/// A day and a clock time: `sat 10:00`, `zaterdag 10:00`, `tomorrow 9:30`, `2026-03-29 10:00`.
struct DayAndTime {
    let date: LocalDate
    let time: LocalTime

    init?(_ text: String, today: LocalDate) {
        let parts = text.split { $0 == " " || $0 == "T" && text.first?.isNumber == true }
        guard parts.count == 2, let time = LocalTime(parts[1]),
            let date = DayWord.ahead(String(parts[0]), today)
        else { return nil }
        self.date = date
        self.time = time
    }
}

/// One day in a word: `yesterday`, `zaterdag`, `2026-03-29`. All verbs know the same words.
enum DayWord {
    /// A weekday is the next one, today left out: whoever means today says so.
    static func ahead(_ text: String, _ today: LocalDate) -> LocalDate? {
        switch text.lowercased() {
        case "today", "vandaag": today
        case "tomorrow", "morgen": today.adding(days: 1)
        case let word: LocalDate(word) ?? near(word, (1...7).map { today.adding(days: $0) })
        }
    }

    /// A weekday is the last one, today left out.
    static func past(_ text: String, _ today: LocalDate) -> LocalDate? {
        switch text.lowercased() {
        case "today", "vandaag": today
        case "yesterday", "gisteren": today.adding(days: -1)
        case let word: LocalDate(word) ?? near(word, (1...7).map { today.adding(days: -$0) })
        }
    }

    private static func near(_ word: String, _ days: [LocalDate]) -> LocalDate? {
        days.first { names[$0.weekday.rawValue].contains(word) }
    }

    /// `ma,wo..vr` as the daemon reads it, `Mon,Wed..Fri`; what is no day's name stays.
    static func englishDays(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let word = rest.prefix(while: \.isLetter)
            let day = names.firstIndex { $0.contains(word.lowercased()) }
            result += day.map { english[$0] } ?? (word.isEmpty ? String(first) : String(word))
            rest = rest.dropFirst(max(word.count, 1))
        }
        return result
    }

    private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let names: [Set<String>] = [
        ["mon", "monday", "ma", "maandag"], ["tue", "tuesday", "di", "dinsdag"],
        ["wed", "wednesday", "wo", "woensdag"], ["thu", "thursday", "do", "donderdag"],
        ["fri", "friday", "vr", "vrijdag"], ["sat", "saturday", "za", "zaterdag"],
        ["sun", "sunday", "zo", "zondag"],
    ]
}

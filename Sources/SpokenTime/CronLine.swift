// The five fields of crontab(5) as a calendar expression of systemd.time(7). Owns that translation.

import CivilTime

enum CronLine {
    private static let nicknames = [
        "@hourly": "hourly", "@daily": "daily", "@midnight": "daily", "@monthly": "monthly",
        // cron's week begins on Sunday, systemd's `weekly` on Monday.
        "@weekly": "Sun 00:00", "@yearly": "yearly", "@annually": "yearly",
    ]

    /// Nil where this is no cron line, or one that an expression cannot say.
    static func expression(_ text: String) -> String? {
        let fields = text.lowercased().split { $0 == " " || $0 == "\t" }.map(String.init)
        if let first = fields.first, let word = nicknames[first] { return word }
        // A command may stand behind the fields.
        guard fields.count >= 5, let minute = field(fields[0], 0...59),
            let hour = field(fields[1], 0...23), let day = field(fields[2], 1...31),
            let month = field(fields[3], 1...12, months),
            let weekday = field(fields[4], 0...7, days)
        else { return nil }
        // cron takes a day of the month and a weekday as either, an expression as both.
        guard day.isAny || weekday.isAny else { return nil }
        var parts: [String] = []
        if !weekday.isAny {
            let days = Set(weekday.values.compactMap { Weekday(rawValue: ($0 + 6) % 7) })
            if days.count < 7 { parts.append(Weekday.describe(days)) }
        }
        if !day.isAny || !month.isAny { parts.append("*-\(month.text)-\(day.text)") }
        parts.append("\(hour.text):\(minute.text)")
        return parts.joined(separator: " ")
    }

    private struct Field {
        let values: [Int]
        /// As an expression writes it.
        let text: String
        var isAny: Bool { text == "*" }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    /// `*`, `*/15`, `1-5`, `9-17/2`, `1,3,5`, `mon-fri`.
    private static func field(
        _ text: String, _ range: ClosedRange<Int>, _ names: [String] = []
    ) -> Field? {
        if text == "*" { return Field(values: Array(range), text: "*") }
        var values: [Int] = []
        var texts: [String] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = item.split(separator: "/", omittingEmptySubsequences: false)
            guard let head = parts.first, parts.count <= 2 else { return nil }
            var step = 1
            if parts.count == 2 {
                guard let value = decimal(parts[1]), (1...range.upperBound).contains(value) else {
                    return nil
                }
                step = value
            }
            let ends = head.split(separator: "-", omittingEmptySubsequences: false)
            let first: Int
            let last: Int
            if head == "*" {
                (first, last) = (range.lowerBound, range.upperBound)
            } else if ends.count == 1, let value = number(head, range, names) {
                (first, last) = (value, parts.count == 2 ? range.upperBound : value)
            } else if ends.count == 2, let from = number(ends[0], range, names),
                let until = number(ends[1], range, names), from <= until
            {
                (first, last) = (from, until)
            } else {
                return nil
            }
            values += stride(from: first, through: last, by: step)
            let start = padded(first, 2)
            let tail = parts.count == 2 ? "/\(step)" : ""
            texts.append(
                first == last || last == range.upperBound && parts.count == 2
                    ? start + tail : "\(start)..\(padded(last, 2))\(tail)")
        }
        return Field(values: values, text: texts.joined(separator: ","))
    }

    private static func number(
        _ text: Substring, _ range: ClosedRange<Int>, _ names: [String]
    ) -> Int? {
        if let place = names.firstIndex(of: String(text)) { return place + range.lowerBound }
        guard let value = decimal(text), range.contains(value) else { return nil }
        return value
    }
}

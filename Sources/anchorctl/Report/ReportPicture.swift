// The pictures of the page, each an SVG that says in words what it shows. Draws no more than the
// terminal does.

import CivilTime
import ControlInterface
import Presentation

enum ReportPicture {
    /// Up to a year and a few weeks a dot is a day, beyond it a week.
    private static let mostDays = 400

    static func isByDay(_ phrases: ReportPhrases) -> Bool {
        phrases.to.dayNumber - phrases.from.dayNumber < mostDays
    }

    /// One mark among words.
    static func mark(_ hasIt: Bool) -> Markup {
        .element(
            "svg",
            ["width": "12", "height": "12", "viewBox": "0 0 12 12", "aria-hidden": "true"],
            dot(hasIt, 6, 6))
    }

    /// Filled and larger, or a small ring: told apart without colour.
    private static func dot(_ hasIt: Bool, _ x: Int, _ y: Int) -> Markup {
        .element(
            "circle",
            [
                "cx": "\(x)", "cy": "\(y)", "r": hasIt ? "5" : "2",
                "class": hasIt ? "with" : "other",
            ])
    }

    static func words(_ text: String, _ x: Int, _ y: Int, end: Bool = false) -> Markup {
        .element(
            "text", ["x": "\(x)", "y": "\(y)", "text-anchor": end ? "end" : nil], .words(text))
    }

    /// A picture with its name and what it shows.
    static func figure(
        _ id: String, _ title: String, _ description: String, width: Int, height: Int,
        _ content: [Markup]
    ) -> Markup {
        .element(
            "figure", [:],
            .element(
                "svg",
                [
                    "role": "img", "aria-labelledby": "\(id)-t \(id)-d", "width": "\(width)",
                    "height": "\(height)", "viewBox": "0 0 \(width) \(height)",
                ],
                [
                    .element("title", ["id": "\(id)-t"], .words(title)),
                    .element("desc", ["id": "\(id)-d"], .words(description)),
                ] + content))
    }

    // MARK: Days

    /// Between the middles of two dots.
    private static let step = 14
    private static let left = 46

    static func dots(_ days: ReportDays, _ phrases: ReportPhrases, id: String) -> Markup {
        let list = days.days.map(phrases.date)
        // A whole year of dates is heard better as the table below.
        let spoken = list.count <= 31 ? list.joined(separator: ", ") : phrases.words.asTable
        return isByDay(phrases)
            ? weeks(days, phrases, id: id, spoken) : years(days, phrases, id: id, spoken)
    }

    /// Columns of weeks, Monday on top; half a year to a block, so that a phone shows the dots.
    private static func weeks(
        _ days: ReportDays, _ phrases: ReportPhrases, id: String, _ spoken: String
    ) -> Markup {
        let perBlock = 27
        let all = days.weeks
        var parts: [Markup] = []
        let blocks = stride(from: 0, to: all.count, by: perBlock).map {
            all[$0..<min($0 + perBlock, all.count)]
        }
        let blockHeight = 7 * step + 26
        for (number, block) in blocks.enumerated() {
            let top = number * blockHeight + 18
            for (row, weekday) in Weekday.allCases.enumerated() where row % 2 == 0 {
                parts.append(
                    words(
                        phrases.words.weekdayLetter(weekday), left - 14, top + row * step + 10,
                        end: true))
            }
            var month = 0
            for (column, monday) in block.enumerated() {
                let x = left + column * step
                let sunday = monday.adding(days: 6)
                // The name of a month stands above its first week, where there is room for it.
                if sunday.month != month, column == 0 || sunday.day <= 7 {
                    let isCrowded = column == 0 && sunday.adding(days: 14).month != sunday.month
                    if !isCrowded {
                        parts.append(words(phrases.words.shortMonth(sunday.month), x - 5, top - 6))
                    }
                    month = sunday.month
                }
                for row in 0..<7 {
                    if let hasIt = days.hasIt(monday.adding(days: row)) {
                        parts.append(dot(hasIt, x, top + row * step + 6))
                    }
                }
            }
        }
        let columns = blocks.first?.count ?? 1
        return figure(
            id + "-days", phrases.words.daysWithIt, spoken,
            width: left + max(columns, 2) * step, height: blocks.count * blockHeight, parts)
    }

    /// A row for each year, a dot for each week.
    private static func years(
        _ days: ReportDays, _ phrases: ReportPhrases, id: String, _ spoken: String
    ) -> Markup {
        let narrow = 12
        let years = Array(days.from.year...days.to.year).filter { year in
            (0..<ReportDays.weeksOfYear).contains {
                days.week($0, of: year).flatMap(days.hasIt) != nil
            }
        }
        var parts: [Markup] = []
        for (row, year) in years.enumerated() {
            let y = row * (narrow + 4) + 10
            parts.append(words("\(year)", 0, y + 4))
            for week in 0..<ReportDays.weeksOfYear {
                if let hasIt = days.week(week, of: year).flatMap(days.hasIt) {
                    parts.append(dot(hasIt, left + week * narrow, y))
                }
            }
        }
        return figure(
            id + "-days", phrases.words.daysWithIt, spoken,
            width: left + ReportDays.weeksOfYear * narrow, height: years.count * (narrow + 4) + 6,
            parts)
    }

    // MARK: The clock

    /// Under the first of the dots.
    private static let clockLeft = left - 5

    static func clock(_ anchor: AnchorReport, _ phrases: ReportPhrases, id: String) -> Markup {
        let most = max(anchor.hours.max() ?? 0, 1)
        let wide = 12
        let high = 30
        var parts: [Markup] = [
            .element(
                "line",
                [
                    "x1": "\(clockLeft)", "x2": "\(clockLeft + 24 * wide)", "y1": "\(high + 1)",
                    "y2": "\(high + 1)",
                    "class": "axis",
                ])
        ]
        for (hour, count) in anchor.hours.enumerated() where count > 0 {
            let height = max(count * high / most, 3)
            parts.append(
                .element(
                    "rect",
                    [
                        "x": "\(clockLeft + hour * wide + 1)", "y": "\(high - height)",
                        "width": "\(wide - 2)", "height": "\(height)", "rx": "2",
                        "class": "with",
                    ]))
        }
        for hour in [0, 6, 12, 18] {
            parts.append(words(padded(hour, 2) + ":00", clockLeft + hour * wide, high + 14))
        }
        let spoken = anchor.hours.indices.filter { anchor.hours[$0] > 0 }
            .map { "\(padded($0, 2)):00 \(anchor.hours[$0])" }.joined(separator: ", ")
        return figure(
            id + "-clock", phrases.words.aroundTheClock, spoken,
            width: clockLeft + 24 * wide, height: high + 18, parts)
    }
}

// On which dates an anchor of a sketch comes, as the model draws it and as the reference counts it: day by
// day, by walking. Shares no arithmetic with the planner's.

import AnchorModel
import CivilTime

struct DatesSketch: Hashable {
    /// 0: Monday.
    var days: Set<Int> = Set(0..<7)
    /// Every so many weeks, from the one of this day on.
    var every: Int?
    var from = 0
    /// First and last day of what is left out.
    var left: [ClosedRange<Int>] = []
    /// The same every year: month and day of the first and the last.
    var yearly: [Yearly] = []

    struct Yearly: Hashable {
        var from: Int
        var until: Int
        /// As the file writes it: `12-25`.
        static func text(_ day: Int) -> String { "\(padded(day / 100, 2))-\(padded(day % 100, 2))" }
    }

    /// 1970-01-01 was a Thursday.
    static func weekday(_ day: Int) -> Int {
        var weekday = 3
        let step = day < 0 ? 6 : 1
        for _ in 0..<abs(day) % 7 { weekday = (weekday + step) % 7 }
        return weekday
    }

    private static func monday(_ day: Int) -> Int {
        var day = day
        while weekday(day) != 0 { day -= 1 }
        return day
    }

    func comes(on day: Int) -> Bool {
        guard days.contains(DatesSketch.weekday(day)) else { return false }
        if let every {
            var turn = DatesSketch.monday(from)
            let monday = DatesSketch.monday(day)
            while turn < monday { turn += 7 * every }
            if turn != monday { return false }
        }
        if left.contains(where: { $0.contains(day) }) { return false }
        let (_, month, dayOfMonth) = LocalDate(dayNumber: day).yearMonthDay
        let here = month * 100 + dayOfMonth
        return !yearly.contains { part in
            part.from <= part.until
                ? here >= part.from && here <= part.until
                : here >= part.from || here <= part.until
        }
    }

    var value: DueDates {
        DueDates(
            days: Set(days.compactMap(Weekday.init(rawValue:))),
            except: left.map {
                .dates(LocalDate(dayNumber: $0.lowerBound), LocalDate(dayNumber: $0.upperBound))
            }
                + yearly.map {
                    .yearly(
                        from: MonthDay(month: $0.from / 100, day: $0.from % 100),
                        until: MonthDay(month: $0.until / 100, day: $0.until % 100))
                },
            weeks: every.map { WeekCycle(every: $0, from: LocalDate(dayNumber: from)) })
    }

    var words: String {
        var words: [String] = []
        if days.count < 7 { words.append("days \(days.sorted())") }
        if let every { words.append("every \(every) weeks from \(LocalDate(dayNumber: from))") }
        for part in left {
            words.append(
                "not \(LocalDate(dayNumber: part.lowerBound))..\(LocalDate(dayNumber: part.upperBound))"
            )
        }
        for part in yearly {
            words.append("not \(Yearly.text(part.from))..\(Yearly.text(part.until))")
        }
        return words.joined(separator: ", ")
    }
}

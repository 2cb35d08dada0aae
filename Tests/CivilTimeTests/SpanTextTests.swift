// Lengths of time and sets of weekdays as texts: the tables, the errors' places, and thousands of
// random lengths against the real systemd-analyze.

import AnchorTestSupport
import CivilTime
import Testing

@Suite struct SpanTextTests {
    @Test(
        arguments: [
            ("45s", 45_000_000), ("2min", 120_000_000), ("1h 30min", 5_400_000_000),
            ("1h30min", 5_400_000_000), ("1 h 30 min", 5_400_000_000), ("1.5h", 5_400_000_000),
            (".5s", 500_000), ("0.3333333s", 333_333), ("0.1us", 0), ("  5s ", 5_000_000),
            ("1 msec 2usec", 1002), ("3 s5min", 303_000_000), ("1hr2hours", 10_800_000_000),
            ("1d12h", 129_600_000_000), ("2w", 1_209_600_000_000), ("1M", 2_629_800_000_000),
            ("5.5M", 14_463_900_000_000), ("1y", 31_557_600_000_000), ("1\u{b5}s", 1),
            ("1\u{3bc}s", 1), ("+1s", 1_000_000), ("1m 1s", 61_000_000), ("0s", 0),
            ("90 seconds 2 minutes", 210_000_000),
            ("1month 1week 1day", 3_320_000_000_000 + 1_000_000_000),
        ] as [(String, Int64)])
    func isRead(_ text: String, _ microseconds: Int64) throws {
        #expect(try Span(systemd: text).microseconds == microseconds)
    }

    @Test(arguments: [
        ("", 0, "a length of time such as 10min or 1h 30min"),
        ("soon", 0, "a length of time such as 10min or 1h 30min"),
        ("10", 2, "a unit such as s, min, h or d after the number"),
        ("1h 30", 5, "a unit such as s, min, h or d after the number"),
        ("5 parsecs", 2, "a unit such as s, min, h or d after the number"),
        ("1mon", 1, "a unit such as s, min, h or d after the number"),
        ("1Min", 1, "a unit such as s, min, h or d after the number"),
        ("5.s", 2, "digits after the decimal point"),
        ("1,5s", 1, "a unit such as s, min, h or d after the number"),
        ("-1s", 0, "a length of time that is not negative"),
        ("1h -5s", 3, "a length of time that is not negative"),
        ("infinity", 0, "a length of time such as 10min or 1h 30min"),
        ("300000y", 0, "a length of time below 292,000 years"),
        ("200000y 200000y", 8, "a length of time below 292,000 years"),
        ("99999999999999999999s", 0, "a number up to 9223372036854775807"),
        ("1e3s", 1, "a unit such as s, min, h or d after the number"),
    ])
    func isRefusedWithItsPlace(_ text: String, _ offset: Int, _ expected: String) throws {
        let error = try #require(throws: SpanError.self) { try Span(systemd: text) }
        #expect(error.offset == offset && error.expected.description == expected)
    }

    @Test(
        arguments: [
            (0, "0s"), (1, "1us"), (1_500_000, "1s 500ms"), (45_000_000, "45s"),
            (120_000_000, "2min"), (5_400_000_000, "1h 30min"), (86_400_000_000, "1d"),
            (604_800_000_000, "1w"), (31_557_600_000_000, "1y"), (-5_400_000_000, "-1h 30min"),
        ] as [(Int64, String)])
    func isPrintedShort(_ microseconds: Int64, _ text: String) {
        #expect(Span(microseconds: microseconds).description == text)
    }

    @Test func whatIsPrintedIsReadAgain() throws {
        var generator = SeededGenerator.printed(for: "printed lengths")
        for _ in 0..<20_000 {
            let bits = Int64.random(in: 0...62, using: &generator)
            let span = Span(microseconds: Int64.random(in: 0...(1 << bits), using: &generator))
            #expect(try Span(systemd: span.description) == span)
        }
        #expect(Span(microseconds: .min).description.hasPrefix("-"))
    }

    @Test func randomLengthsAreReadAsSystemdReadsThem() throws {
        guard SystemdOracle.version() != nil else {
            print("skipped: systemd-analyze is not here")
            return
        }
        var generator = SeededGenerator.printed(for: "random lengths")
        let units = [
            "s", "sec", "second", "seconds", "m", "min", "minute", "minutes", "h", "hr", "hour",
            "hours", "d", "day", "days", "w", "week", "weeks", "M", "month", "months", "y", "year",
            "years", "ms", "msec", "us", "usec", "\u{b5}s",
        ]
        let texts = (0..<1500).map { _ in
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                var text = String(Int.random(in: 0...500, using: &generator))
                if Int.random(in: 0..<3, using: &generator) == 0 {
                    text += "." + String(Int.random(in: 0...999_999_999, using: &generator))
                }
                if Bool.random(using: &generator) { text += " " }
                return text + (units.randomElement(using: &generator) ?? "s")
            }.joined(separator: Bool.random(using: &generator) ? " " : "")
        }
        let output = try #require(Tool.run(["systemd-analyze", "timespan", "--"] + texts))
        let theirs = output.lines.compactMap { line in
            line.contains("s: ") && !line.contains("Original") && !line.contains("Human")
                ? Int64(line.split(separator: " ").last ?? "") : nil
        }
        try #require(theirs.count == texts.count)
        var wrong: [String] = []
        for (text, expected) in zip(texts, theirs) {
            let ours = try Span(systemd: text).microseconds
            if ours != expected { wrong.append("\(text): \(ours), systemd: \(expected)") }
        }
        print("\(texts.count) lengths of time")
        #expect(wrong.count == 0, "\(wrong.prefix(10))")
    }
}

@Suite struct InstantTests {
    @Test func sumsStopAtTheEndsOfTime() {
        let end = Instant(microseconds: .max)
        let start = Instant(microseconds: .min)
        #expect(end + .days(1) == end)
        #expect(start - .days(1) == start)
        #expect(end - start == Span(microseconds: .max))
        #expect(start - end == Span(microseconds: .min))
        #expect(Instant(seconds: .max) == end && Instant(seconds: .min) == start)
        #expect(-Span(microseconds: .min) == Span(microseconds: .max))
        #expect(Span.days(.max) == Span(microseconds: .max))
        #expect(Span.seconds(.min) == Span(microseconds: .min))
        #expect(Span.hours(2) + .minutes(30) == Span(microseconds: 9_000_000_000))
        #expect(Instant(seconds: -1).seconds == -1)
        #expect(Instant(microseconds: -1).seconds == -1)
    }
}

@Suite struct WeekdayTextTests {
    @Test(arguments: [
        ("Mon..Fri", "Mon..Fri"), ("Sat,Sun", "Sat,Sun"), ("sunday,MON", "Mon,Sun"),
        ("Mon,Tue,Wed", "Mon..Wed"), ("Mon-Wed,Fri", "Mon..Wed,Fri"), ("Thu,", "Thu"),
        ("Mon..Sun", "Mon..Sun"), ("wednesday", "Wed"), ("Fri..Fri", "Fri"),
    ])
    func aSetIsReadAndPrinted(_ text: String, _ printed: String) throws {
        let days = try Weekday.parseSet(text)
        #expect(Weekday.describe(days) == printed)
        #expect(try Weekday.parseSet(printed) == days)
    }

    @Test func everySetIsPrintedAndReadAgain() throws {
        for bits in 1..<128 {
            let days = Set(Weekday.allCases.filter { bits & 1 << $0.rawValue != 0 })
            #expect(try Weekday.parseSet(Weekday.describe(days)) == days)
        }
        #expect(Weekday.describe([]) == "")
    }

    @Test(arguments: [
        ("", 0), ("Mo", 0), ("Mon..", 5), ("Sat..Mon", 5), ("Mon,,Tue", 4), ("Mon..Tue..Wed", 8),
        ("Mon 7:00", 4), ("maandag", 0), ("Mondays", 0), ("Mon.Tue", 3),
    ])
    func aBadSetIsRefusedWithItsPlace(_ text: String, _ offset: Int) throws {
        let error = try #require(throws: WeekdayError.self) { try Weekday.parseSet(text) }
        #expect(error.offset == offset)
    }
}

@Suite struct LocalDateTimeTests {
    @Test(arguments: [
        ("2026-11-21", "2026-11-21 00:00"), ("2026-11-21 07:30", "2026-11-21 07:30"),
        ("2026-11-21 07:30:15", "2026-11-21 07:30:15"), ("2024-02-29 0:00", "2024-02-29 00:00"),
    ])
    func isRead(_ text: String, _ printed: String) {
        #expect(LocalDateTime(text)?.description == printed)
    }

    @Test(arguments: [
        "", "2026-11-21 ", "2026-11-21  07:30", "2026-11-21T07:30", "2026-02-30", "2026-1-1",
        "2026-11-21 24:00", "07:30", "2026-11-21 07", "2026-11-21 07:30:60",
    ])
    func anythingElseIsNot(_ text: String) {
        #expect(LocalDateTime(text) == nil)
    }

    @Test func everyDayNumberIsADateAndBack() throws {
        var date = try #require(LocalDate(year: 0, month: 1, day: 1))
        let end = try #require(LocalDate(year: 9999, month: 12, day: 31))
        var weekday = date.weekday
        while date < end {
            let (year, month, day) = date.yearMonthDay
            guard LocalDate(year: year, month: month, day: day) == date, date.weekday == weekday
            else {
                Issue.record("\(date)")
                return
            }
            weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7) ?? .monday
            // A prime step keeps the test short and still meets every month length.
            for _ in 1..<13 { weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7) ?? .monday }
            date = date.adding(days: 13)
        }
    }
}

// The grammar of calendar expressions by example: systemd's own test cases and the ones found at
// its edges, each seen with systemd-analyze 252.

import CivilTime
import Testing

@Suite struct CalendarGrammarTests {
    @Test(arguments: [
        ("Sat,Thu,Mon-Wed,Sat-Sun", "Mon..Thu,Sat,Sun *-*-* 00:00:00"),
        ("Sat,Thu,Mon..Wed,Sat..Sun", "Mon..Thu,Sat,Sun *-*-* 00:00:00"),
        ("Mon,Sun 12-*-* 2,1:23", "Mon,Sun 2012-*-* 01,02:23:00"),
        ("Wed *-1", "Wed *-*-01 00:00:00"),
        ("Wed-Wed,Wed *-1", "Wed *-*-01 00:00:00"),
        ("Wed..Wed,Wed *-1", "Wed *-*-01 00:00:00"),
        ("Wed, 17:48", "Wed *-*-* 17:48:00"),
        ("Wednesday,", "Wed *-*-* 00:00:00"),
        ("Wed..Sat,Tue 12-10-15 1:2:3", "Tue..Sat 2012-10-15 01:02:03"),
        ("*-*-7 0:0:0", "*-*-07 00:00:00"),
        ("10-15", "*-10-15 00:00:00"),
        ("monday *-12-* 17:00", "Mon *-12-* 17:00:00"),
        ("Mon,Fri *-*-3,1,2 *:30:45", "Mon,Fri *-*-01,02,03 *:30:45"),
        ("12,14,13,12:20,10,30", "*-*-* 12,13,14:10,20,30:00"),
        ("mon,fri *-1/2-1,3 *:30:45", "Mon,Fri *-01/2-01,03 *:30:45"),
        ("03-05 08:05:40", "*-03-05 08:05:40"),
        ("08:05:40", "*-*-* 08:05:40"),
        ("05:40", "*-*-* 05:40:00"),
        ("Sat,Sun 12-05 08:05:40", "Sat,Sun *-12-05 08:05:40"),
        ("2003-03-05 05:40", "2003-03-05 05:40:00"),
        ("2003-03-05", "2003-03-05 00:00:00"),
        ("05:40:23.4200004/3.1700005", "*-*-* 05:40:23.420000/3.170001"),
        ("2003-02..04-05", "2003-02..04-05 00:00:00"),
        ("*:2/3", "*-*-* *:02/3:00"),
        ("2015-10-25 01:00:00 uTc", "2015-10-25 01:00:00 UTC"),
        ("weekly Pacific/Auckland", "Mon *-*-* 00:00:00 Pacific/Auckland"),
        ("2016-03-27 03:17:00.4200005", "2016-03-27 03:17:00.420001"),
        ("2016-03-27 03:17:00/0.42", "2016-03-27 03:17:00/0.420000"),
        ("9..11,13:00,30", "*-*-* 09..11,13:00,30:00"),
        ("1..3-1..3 1..3:1..3", "*-01..03-01..03 01..03:01..03:00"),
        ("00:00:1.125..2.125", "*-*-* 00:00:01.125000..02.125000"),
        ("00:00:1.0..3.8", "*-*-* 00:00:01..03"),
        ("00:00:01/2,02..03", "*-*-* 00:00:01/2,02..03"),
        ("*:4,30:0..3", "*-*-* *:04,30:00..03"),
        ("*:4,30:0/1", "*-*-* *:04,30:*"),
        ("*:4,30:0/1,3,5", "*-*-* *:04,30:*"),
        ("*-*~1 Utc", "*-*~01 00:00:00 UTC"),
        ("*-*~05,3 ", "*-*~03,05 00:00:00"),
        ("*-*~* 00:00:00", "*-*-* 00:00:00"),
        ("*~03/1,03..05", "*-*~03/1,03..05 00:00:00"),
        ("93..00-*-*", "1993..2000-*-* 00:00:00"),
        ("00..07-*-*", "2000..2007-*-* 00:00:00"),
        ("*:20..39/5", "*-*-* *:20..35/5:00"),
        ("00:00:20..40/1", "*-*-* 00:00:20..40"),
        ("*~03/1", "*-*~03/1 00:00:00"),
        ("*:05..05", "*-*-* *:05:00"),
        ("*:05..10/6", "*-*-* *:05:00"),
        ("@1493187147 UTC", "2017-04-26 06:12:27 UTC"),
        ("@1493187147", "2017-04-26 06:12:27 UTC"),
        ("Monday,Tuesday,Wed,Thu,friday,Sat,Sun 7:00", "*-*-* 07:00:00"),
        // Edges.
        ("mon..fri,sat-sun 1:0", "*-*-* 01:00:00"),
        ("Mon, ", "Mon *-*-* 00:00:00"),
        ("*~*", "*-*-* 00:00:00"),
        ("1~1", "*-01~01 00:00:00"),
        ("*-*~28/5", "*-*~28/5 00:00:00"),
        ("*-*~3..3", "*-*~03 00:00:00"),
        ("*-*-1,1/2,1", "*-*-01,01/2 00:00:00"),
        ("*-*-1  1:1", "*-*-01 01:01:00"),
        ("2000..2005/2-1-1", "2000..2004/2-01-01 00:00:00"),
        ("70..69-1-1", "1970..2069-01-01 00:00:00"),
        ("70/1-1-1", "1970/1-01-01 00:00:00"),
        ("0/1:0/1", "*-*-* 00/1:00/1:00"),
        ("00:00:0..59", "*-*-* 00:00:00..59"),
        ("00:00:0/0.5,0/1", "*-*-* 00:00:*"),
        ("00:00:1.5..2/1", "*-*-* 00:00:01.500000"),
        ("00:00:1.5..2/0.1", "*-*-* 00:00:01.500000..02/0.100000"),
        ("00:00:5..5/61", "*-*-* 00:00:05"),
        ("00:00:0/59.9", "*-*-* 00:00:00/59.900000"),
        ("1:2:3.0000004", "*-*-* 01:02:03"),
        ("@+5", "1970-01-01 00:00:05 UTC"),
        ("@ 5", "1970-01-01 00:00:05 UTC"),
        ("@0 Europe/Berlin", "1970-01-01 00:00:00 UTC"),
        ("Mon @1700000000", "Mon 2023-11-14 22:13:20 UTC"),
        ("@7258118399", "2199-12-31 23:59:59 UTC"),
        ("daily America/Argentina/Ushuaia", "*-*-* 00:00:00 America/Argentina/Ushuaia"),
    ])
    func isAcceptedAndNormalisedAsSystemdDoes(_ text: String, _ normal: String) throws {
        let expression = try Zones.expression(text)
        #expect(expression.description == normal)
        #expect(try Zones.expression(normal) == expression)
    }

    @Test(arguments: [
        ("minutely", "*-*-* *:*:00"), ("hourly", "*-*-* *:00:00"), ("DAILY", "*-*-* 00:00:00"),
        ("weekly", "Mon *-*-* 00:00:00"), ("monthly", "*-*-01 00:00:00"),
        ("quarterly", "*-01,04,07,10-01 00:00:00"), ("yearly", "*-01-01 00:00:00"),
        ("annually", "*-01-01 00:00:00"), ("anually", "*-01-01 00:00:00"),
        ("semiannually", "*-01,07-01 00:00:00"), ("semi-annually", "*-01,07-01 00:00:00"),
        ("biannually", "*-01,07-01 00:00:00"), ("Bi-Annually utc", "*-01,07-01 00:00:00 UTC"),
    ])
    func aWordStandsForAnExpression(_ text: String, _ normal: String) throws {
        #expect(try Zones.expression(text).description == normal)
    }

    @Test(arguments: [
        "test", " utc", "", "    ", "7", "121212:1:2", "2000-03-05.23 00:00:00",
        "2000-03-05 00:00.1:00", "00:00:00/0.00000001", "00:00:00.0..00.9", "2016~11-22",
        "*-*~5/5", "Monday..", "Monday.. 12:00", "Monday..", "-00:+00/-5", "00:+00/-5",
        "2016- 11- 24 12: 30: 00", "*~29", "*~16..31", "12..1/2-*", "20/4:00", "00:00/60",
        "00:00:2300", "@88588582097858858", "*:4,30:*,5", "*:4,30:5,*", "*:*:52/26,0/1",
        "*:4,30:*\n",
        "Sat..Mon", "20..8:00", "24:00", "23:59:60", "*/5:00", "*:*/5", "/5:00", "Mon,,Tue",
        "Mon..Tue..Wed", "mon 7", " 7:00", "7:00 ", "7:00  UTC", "2200-1-1", "1969-1-1",
        "07:30 europe/berlin", "tomorrow", "fortnightly",
        // Edges.
        "@", "@-5", "@5 ", "@5  UTC", "@99999999999", "@7258118400", "00:00 UTC UTC",
        "00:00 Europe/Berlin UTC", "mondays", "Mon,,", "Mon-", "Mon.Tue", "Mon..Tue-Wed",
        "Mon *", "*-*-1 *", "*~*-1", "2012~1~1", "*~1/1", "*-*-31/1", "*~30..30", "2199/1-1-1",
        "100-1-1", "00:00:1.", "00:00:1..", "00:00:1.5..2", "00:00:1.5.5", "00:00:5..5",
        "00:00:5..3", "00:00:1..1.5", "00:00:0/60", "1:2:59.9999995", "1/0:00", "*:10..5/70",
        "99999999999999999999-1-1", "00:00:18446744073709551615", "daily  UTC", "daily Europe",
        "daily /etc/localtime", "daily Etc/../UTC", "daily ", "UTC", "07:30 CEST", "7:00\u{e9}",
        "\u{1F600}", "7:00\0", "07:30 Nowhere/Atall",
    ])
    func isRefusedAsSystemdDoes(_ text: String) throws {
        let error = try #require(throws: CalendarExpressionError.self) {
            try Zones.expression(text)
        }
        #expect(error.offset >= 0 && error.offset <= text.utf8.count)
        #expect(!error.expected.pattern.isEmpty)
    }

    @Test(arguments: [
        ("7:61", 2, "a minute from 0 to 59"),
        ("Mon..Fri 25:00", 9, "an hour from 0 to 23"),
        ("Sat..Mon", 5, "Sat or a later day (a range does not wrap)"),
        ("Mon,Tus", 4, "a weekday such as Mon, or a range such as Mon..Fri"),
        ("*-13-01", 2, "a month from 1 to 12"),
        ("*/5:00", 1, "0/n in place of */n"),
        ("07:30 CEST", 6, "UTC or the name of a time zone that has a file"),
        ("7:00 ", 4, "the end of the time"),
        ("tomorrow", 0, "a weekday, a date, a time or a word such as daily"),
        ("mon 7", 5, "a time such as 07:30"),
        ("", 0, "a calendar expression such as Mon..Fri 07:30"),
        ("00:00:2300", 6, "a second from 0 to 59.999999"),
        ("*-*-1/0", 6, "a repeat of at least 1"),
        ("*~29", 2, "a day from the month's end from 1 to 28"),
    ])
    func anErrorNamesThePlaceAndWhatWasExpected(
        _ text: String, _ offset: Int, _ expected: String
    ) throws {
        let error = try #require(throws: CalendarExpressionError.self) {
            try Zones.expression(text)
        }
        #expect(error.offset == offset && error.expected.description == expected)
    }

    @Test func aListHasAtMost241Items() throws {
        func text(_ count: Int) -> String {
            "1:" + Array(repeating: "1", count: count).joined(separator: ",")
        }
        #expect(try Zones.expression(text(241)).description == "*-*-* 01:01:00")
        #expect(throws: CalendarExpressionError.self) { try Zones.expression(text(242)) }
    }

    @Test func aLongRunOfDigitsIsANumberOrAnError() throws {
        let zeros = String(repeating: "0", count: 100_000)
        #expect(try Zones.expression(zeros + "7:00").description == "*-*-* 07:00:00")
        #expect(throws: CalendarExpressionError.self) {
            try Zones.expression(String(repeating: "9", count: 100_000) + ":00")
        }
    }

    @Test(arguments: [
        ("07:30", false), ("2..5:30", false), ("1,3:00,30", false), ("Mon 7:00:*", false),
        ("2..5/1:30", false), ("*:30", true), ("7:*", true), ("0/6:00", true), ("7:0/5", true),
        ("8..18/2:00", true), ("hourly", true), ("daily", false), ("minutely", true),
    ])
    func repeatsWithinDayWithAStarOrASlashInHourOrMinute(_ text: String, _ repeats: Bool) throws {
        #expect(try Zones.expression(text).repeatsWithinDay == repeats)
    }

    @Test func timesOnADateAreAscendingAndBounded() throws {
        let monday = try #require(LocalDate("2026-11-23"))
        let times = try Zones.expression("Mon..Fri 12,8:45,15").times(on: monday)
        #expect(times.map(\.description) == ["08:15", "08:45", "12:15", "12:45"])
        #expect(try Zones.expression("Sat 7:00").times(on: monday).isEmpty)
        #expect(try Zones.expression("*:*:0/0.000001").times(on: monday).count == 86_400)
        #expect(try Zones.expression("*:*:*").times(on: monday).count == 86_400)
        #expect(try Zones.expression("*:0/20").times(on: monday, limit: 2).count == 2)
    }

    @Test func randomExpressionsSurvivePrintingAndReading() throws {
        var random = RandomExpression(generator: .printed(for: "printed expressions"))
        var accepted = 0
        for index in 0..<20_000 {
            let text = index % 4 == 0 ? random.broken() : random.expression()
            do throws(CalendarExpressionError) {
                let expression = try Zones.expression(text)
                let printed = expression.description
                let again = try Zones.expression(printed)
                accepted += 1
                guard again == expression, again.description == printed else {
                    Issue.record("[\(text)] is printed as [\(printed)]")
                    return
                }
            } catch {
                guard (0...text.utf8.count).contains(error.offset) else {
                    Issue.record("[\(text)]: offset \(error.offset)")
                    return
                }
            }
        }
        print("\(accepted) of 20,000 texts printed and read again")
        #expect(accepted > 10_000)
    }
}

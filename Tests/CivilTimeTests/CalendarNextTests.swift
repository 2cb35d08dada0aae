// When expressions elapse: systemd's own cases away from changes of the offset, and this
// project's rules at them (a fixed time is shifted out of a gap, an overlap's first pass counts).

import CivilTime
import Testing

@Suite struct CalendarNextTests {
    /// Base and result in UTC; an empty result is "never".
    @Test(arguments: [
        ("2016-03-27 03:17:00", "UTC", "1970-01-01", "2016-03-27 03:17"),
        ("2016-03-27 03:17:00", "Europe/Berlin", "1970-01-01", "2016-03-27 01:17"),
        ("Sun 16:00:00", "Europe/Berlin", "2016-02-21 09:00:00", "2016-02-21 15:00"),
        ("*-04-31", "UTC", "1970-01-01", ""),
        ("2016-02~01 UTC", "UTC", "1970-01-01", "2016-02-29 00:00"),
        ("Mon 2017-05~01..07 UTC", "UTC", "1970-01-01", "2017-05-29 00:00"),
        ("Mon 2017-05~07/1 UTC", "UTC", "1970-01-01", "2017-05-29 00:00"),
        ("*-*-01/5 04:00 UTC", "UTC", "2022-02-28 01:00", "2022-03-01 04:00"),
        ("*-01/7-01 04:00 UTC", "UTC", "2022-10-01", "2023-01-01 04:00"),
        ("2017-08-06 9..17/2:00 UTC", "UTC", "2017-08-06 14:30", "2017-08-06 15:00"),
        ("2016-12-* 3..21/6:00 UTC", "UTC", "2016-12-24 21:00:01", "2016-12-25 03:00"),
        ("2017-04-02 03:30", "Pacific/Auckland", "1970-01-01", "2017-04-01 15:30"),
        ("2017-04-02 02:30", "Pacific/Auckland", "1970-01-01", "2017-04-01 13:30"),
        ("2017-04-02 02:30", "Pacific/Auckland", "2017-04-01 13:30", ""),
        ("2020-01-01", "UTC", "2026-01-01", ""),
        ("2199-12-31 23:59:59", "UTC", "2026-01-01", "2199-12-31 23:59:59"),
        ("daily", "UTC", "2199-12-31 00:00", ""),
        ("*-02-29", "UTC", "2096-03-01", "2104-02-29 00:00"),
        ("Mon *-02-29", "UTC", "2026-01-01", "2044-02-29 00:00"),
    ])
    func elapsesAsSystemdSays(
        _ text: String, _ zone: String, _ base: String, _ result: String
    ) throws {
        let next = try Zones.expression(text).next(
            after: Instant(utc: base), in: Zones.rules(zone))
        #expect(next?.utc ?? "" == result)
    }

    @Test func elapsesToTheMicrosecond() throws {
        let helsinki = try Zones.rules("Europe/Helsinki")
        let expression = try Zones.expression("2015-11-13 09:11:23.42/1.77")
        let second = try Instant(utc: "2015-11-13 07:11:23")
        func after(_ microseconds: Int64) -> Int64? {
            expression.next(after: second + Span(microseconds: microseconds), in: helsinki)
                .map { ($0 - second).microseconds }
        }
        #expect(after(420_000) == 2_190_000)
        #expect(after(419_999) == 420_000)
        let single = try Zones.expression("2016-03-27 03:17:00.420000001 UTC")
        #expect(
            single.next(after: Instant(seconds: 0), in: .utc)?.microseconds
                == 1_459_048_620_420_000)
    }

    /// A row: expression, zone, base, and what the zone's clock shows at the next elapses.
    /// systemd 252 says otherwise in the rows marked so.
    @Test(arguments: [
        // systemd skips to 03-31.
        (
            "02:30", "Europe/Berlin", "2025-03-29 11:00",
            ["2025-03-30 03:30+0200", "2025-03-31 02:30+0200"]
        ),
        (
            "02:30", "Europe/Berlin", "2025-10-25 10:00",
            ["2025-10-26 02:30+0200", "2025-10-27 02:30+0100"]
        ),
        ("02:30", "Europe/Berlin", "2025-10-26 00:35", ["2025-10-27 02:30+0100"]),
        // systemd gives 10-26 02:30 a second time.
        ("02:30", "Europe/Berlin", "2025-10-26 01:10", ["2025-10-27 02:30+0100"]),
        (
            "*:30", "Europe/Berlin", "2025-10-25 23:45",
            ["2025-10-26 02:30+0200", "2025-10-26 03:30+0100"]
        ),
        // One elapse, not two: 02:30 moves to where 03:30 is.
        (
            "2,3:30", "Europe/Berlin", "2025-03-29 23:00",
            ["2025-03-30 03:30+0200", "2025-03-31 02:30+0200"]
        ),
        // systemd drops 02:30 here; the shifted one meets 03:30.
        (
            "2..5:30", "Europe/Berlin", "2025-03-29 23:00",
            ["2025-03-30 03:30+0200", "2025-03-30 04:30+0200", "2025-03-30 05:30+0200"]
        ),
        (
            "1/1:30", "Europe/Berlin", "2025-03-29 23:00",
            ["2025-03-30 01:30+0100", "2025-03-30 03:30+0200"]
        ),
        ("02/4:30", "Europe/Berlin", "2025-03-29 22:00", ["2025-03-30 06:30+0200"]),
        // systemd: never (the only date is in the gap).
        ("2017-09-24 02:30", "Pacific/Auckland", "1970-01-01", ["2017-09-24 03:30+1300"]),
        // systemd skips to 04-04.
        (
            "Sun 01:00", "Europe/Dublin", "2021-03-22 00:00",
            ["2021-03-28 02:00+0100", "2021-04-04 01:00+0100"]
        ),
        (
            "1,3:30", "Europe/Dublin", "2025-03-29 12:00",
            ["2025-03-30 02:30+0100", "2025-03-30 03:30+0100"]
        ),
        // A date that does not exist has no elapse.
        (
            "09:00", "Pacific/Apia", "2011-12-29 12:00",
            ["2011-12-29 09:00-1000", "2011-12-31 09:00+1400"]
        ),
        // Midnight in the gap: systemd skips the day.
        (
            "daily", "America/Sao_Paulo", "2018-11-03 12:00",
            ["2018-11-04 01:00-0200", "2018-11-05 00:00-0200"]
        ),
        ("0/6:00", "America/Sao_Paulo", "2018-11-03 22:00", ["2018-11-04 06:00-0200"]),
        // Half an hour; and labels whose order the shift turns around.
        (
            "02:15", "Australia/Lord_Howe", "2025-10-04 00:00",
            ["2025-10-05 02:45+1100", "2025-10-06 02:15+1100"]
        ),
        (
            "2:0,15,30,45", "Australia/Lord_Howe", "2025-10-04 15:00",
            ["2025-10-05 02:30+1100", "2025-10-05 02:45+1100", "2025-10-06 02:00+1100"]
        ),
        (
            "01:45", "Australia/Lord_Howe", "2025-04-05 12:00",
            ["2025-04-06 01:45+1100", "2025-04-07 01:45+1030"]
        ),
        (
            "daily", "Africa/Cairo", "2025-04-24 12:00",
            ["2025-04-25 01:00+0300", "2025-04-26 00:00+0300"]
        ),
        (
            "02:30", "Africa/Casablanca", "2025-02-22 12:00",
            ["2025-02-23 02:30+0100", "2025-02-24 02:30+0000"]
        ),
        ("05:45", "Asia/Kathmandu", "2025-01-01", ["2025-01-02 05:45+0545"]),
        ("07:30", "UTC", "2025-03-30 00:00", ["2025-03-30 07:30+0000", "2025-03-31 07:30+0000"]),
        // Beyond the table, by the footer.
        (
            "02:30", "Europe/Berlin", "2190-03-27 12:00",
            ["2190-03-28 03:30+0200", "2190-03-29 02:30+0200"]
        ),
    ])
    func atAChangeOfTheOffset(
        _ text: String, _ zone: String, _ base: String, _ results: [String]
    ) throws {
        let rules = try Zones.rules(zone)
        let expression = try Zones.expression(text)
        var at = try Instant(utc: base)
        for result in results {
            let next = try #require(expression.next(after: at, in: rules))
            #expect(next > at)
            #expect(rules.reading(at: next) == result)
            at = next
        }
    }

    /// The search takes a round for each month to 2199 at the most; what it took is printed, and
    /// a search without a bound would not end.
    @Test(arguments: [
        "*-04-31", "*-02-30", "1970-1-1", "Mon 2025-12-31", "2025-02~1", "Tue 2199-12-30",
        "Sun *-2-29 2:30:59.999999",
    ])
    func whatNeverElapsesIsKnownAtOnce(_ text: String) throws {
        let berlin = try Zones.rules("Europe/Berlin")
        let expression = try Zones.expression(text)
        let base = try Instant(utc: text.hasPrefix("Sun") ? "2196-02-29" : "2026-11-21")
        var found: Instant?
        let spent = ContinuousClock().measure { found = expression.next(after: base, in: berlin) }
        #expect(found == nil)
        print("\(text): never, after \(spent)")
    }

    @Test func aThousandElapsesAreStrictlyIncreasing() throws {
        let berlin = try Zones.rules("Europe/Berlin")
        let expression = try Zones.expression("Mon..Fri 07:30")
        let clock = ContinuousClock()
        var count = 0
        var at = try Instant(utc: "2026-11-21")
        let spent = clock.measure {
            while count < 1000, let next = expression.next(after: at, in: berlin), next > at {
                at = next
                count += 1
            }
        }
        #expect(count == 1000)
        #expect(berlin.reading(at: at) == "2030-09-20 07:30+0200")
        print("1,000 elapses of \(expression): \(spent)")
    }

    /// Brute force: every microsecond label of the days around a change, mapped one by one.
    @Test(arguments: [
        "2..3:00,15,30,45", "*:0/20", "0..3:30", "1,3:30", "2:*", "23,0:00,59", "daily", "0/2:15",
    ])
    func agreesWithMappingEveryLabel(_ text: String) throws {
        let expression = try Zones.expression(text)
        for (name, day) in [
            ("Europe/Berlin", "2025-03-30"), ("Europe/Berlin", "2025-10-26"),
            ("Australia/Lord_Howe", "2025-10-05"), ("Australia/Lord_Howe", "2025-04-06"),
            ("America/Sao_Paulo", "2018-11-04"), ("America/Sao_Paulo", "2018-02-18"),
            ("Pacific/Apia", "2011-12-30"), ("Europe/Dublin", "2025-03-30"),
            ("Asia/Beirut", "2025-03-30"), ("America/Nuuk", "2024-03-30"),
        ] {
            let zone = try Zones.rules(name)
            let middle = try #require(LocalDate(day))
            var expected: Set<Instant> = []
            for date in (-3...3).map(middle.adding) where zone.exists(date) {
                for time in expression.times(on: date) {
                    switch zone.resolve(date, time) {
                    case .gap where expression.repeatsWithinDay: break
                    default: expected.insert(zone.instant(date, time))
                    }
                }
            }
            let first = zone.instant(middle.adding(days: -2), .midnight)
            let last = zone.instant(middle.adding(days: 3), .midnight)
            var found: [Instant] = []
            var at = first
            while let next = expression.next(after: at, in: zone), next <= last {
                found.append(next)
                at = next
            }
            let wanted = expected.filter { $0 > first && $0 <= last }.sorted()
            #expect(found == wanted, "\(text) in \(name) around \(day)")
        }
    }

    @Test func extremesOfTimeDoNotTrap() throws {
        let berlin = try Zones.rules("Europe/Berlin")
        let expression = try Zones.expression("daily")
        for microseconds in [Int64.min, Int64.min + 1, -1, 0, Int64.max - 1, Int64.max] {
            let instant = Instant(microseconds: microseconds)
            let next = expression.next(after: instant, in: berlin)
            #expect(next.map { $0 > instant } ?? (microseconds > 0))
            _ = berlin.local(at: instant)
            _ = berlin.nextTransition(after: instant)
            _ = berlin.offset(at: instant)
        }
        for day in [Int.min, -1_000_000_000, 0, 1_000_000_000, Int.max] {
            _ = berlin.resolve(LocalDate(dayNumber: day), .midnight)
            #expect(berlin.exists(LocalDate(dayNumber: day)))
        }
    }
}

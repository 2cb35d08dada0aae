// Clocks that change at midnight, backwards for a month, by a quarter of an hour or a whole date,
// and those that never do; read by hand against the rules of time.

import Testing

@Suite struct GoldenDaysMidnight {
    @Test func `São Paulo 2018: midnight is missing`() throws {
        let day = GoldenDay(
            zone: "America/Sao_Paulo", from: "2018-11-03 21:00", until: "2018-11-04 04:00",
            walk: "00:30",
            sip: "23:00-02:00", tea: "00:0/30")
        #expect(
            try day.transcript() == """
                11-03 22:00 -03:00 bed
                11-03 23:00 -03:00 sip
                11-03 23:40 -03:00 sip
                11-04 01:20 -02:00 sip
                11-04 01:30 -02:00 walk 00:30 gap
                """)
    }

    @Test func `São Paulo 2018: the hour before midnight comes twice`() throws {
        let day = GoldenDay(
            zone: "America/Sao_Paulo", from: "2018-02-17 21:00", until: "2018-02-18 04:00",
            walk: "23:30",
            sip: "22:20-00:40", tea: "23:0/30")
        #expect(
            try day.transcript() == """
                02-17 22:00 -02:00 bed
                02-17 22:20 -02:00 sip
                02-17 23:00 -02:00 sip
                02-17 23:00 -02:00 tea
                02-17 23:30 -02:00 walk
                02-17 23:30 -02:00 tea
                02-17 23:40 -02:00 sip
                02-17 23:20 -03:00 sip 23:20-03:00
                02-18 00:00 -03:00 sip
                """)
    }

    @Test func `Cairo 2026: midnight is missing`() throws {
        let day = GoldenDay(
            zone: "Africa/Cairo", from: "2026-04-23 21:00", until: "2026-04-24 04:00",
            walk: "00:30",
            sip: "23:00-02:00", tea: "00:0/30")
        #expect(
            try day.transcript() == """
                04-23 22:00 +02:00 bed
                04-23 23:00 +02:00 sip
                04-23 23:40 +02:00 sip
                04-24 01:20 +03:00 sip
                04-24 01:30 +03:00 walk 00:30 gap
                """)
    }

    @Test func `Cairo 2026: the hour before midnight comes twice`() throws {
        let day = GoldenDay(
            zone: "Africa/Cairo", from: "2026-10-29 21:00", until: "2026-10-30 04:00",
            walk: "23:30",
            sip: "22:20-00:40", tea: "23:0/30")
        #expect(
            try day.transcript() == """
                10-29 22:00 +03:00 bed
                10-29 22:20 +03:00 sip
                10-29 23:00 +03:00 sip
                10-29 23:00 +03:00 tea
                10-29 23:30 +03:00 walk
                10-29 23:30 +03:00 tea
                10-29 23:40 +03:00 sip
                10-29 23:20 +02:00 sip 23:20+02:00
                10-30 00:00 +02:00 sip
                """)
    }

    @Test func `Casablanca 2026: an hour comes twice as Ramadan begins`() throws {
        let day = GoldenDay(
            zone: "Africa/Casablanca", from: "2026-02-14 22:00", until: "2026-02-15 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                02-14 22:00 +01:00 bed
                02-15 01:00 +01:00 sip
                02-15 01:40 +01:00 sip
                02-15 02:00 +01:00 tea
                02-15 02:20 +01:00 sip
                02-15 02:30 +01:00 walk
                02-15 02:30 +01:00 tea
                02-15 02:00 +00:00 sip 02:00+00:00
                02-15 02:40 +00:00 sip 02:40+00:00
                02-15 03:20 +00:00 sip
                """)
    }

    @Test func `Casablanca 2026: an hour is missing as Ramadan ends`() throws {
        let day = GoldenDay(
            zone: "Africa/Casablanca", from: "2026-03-21 22:00", until: "2026-03-22 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                03-21 22:00 +00:00 bed
                03-22 01:00 +00:00 sip
                03-22 01:40 +00:00 sip
                03-22 03:20 +01:00 sip
                03-22 03:30 +01:00 walk 02:30 gap
                """)
    }

    @Test func `Apia 2011: a whole date is missing`() throws {
        let day = GoldenDay(
            zone: "Pacific/Apia", from: "2011-12-29 22:00", until: "2012-01-01 00:00",
            walk: "12:30",
            sip: "09:00-11:00", tea: "10:0/30")
        #expect(
            try day.transcript() == """
                12-29 22:00 -10:00 bed
                12-31 09:00 +14:00 sip
                12-31 09:40 +14:00 sip
                12-31 10:00 +14:00 tea
                12-31 10:20 +14:00 sip
                12-31 10:30 +14:00 tea
                12-31 12:30 +14:00 walk 2011-12-30 letGo noSuchDay
                12-31 12:30 +14:00 walk
                12-31 22:00 +14:00 bed 2011-12-30 letGo noSuchDay
                12-31 22:00 +14:00 bed
                """)
    }

    @Test func `Kathmandu 1986: a quarter of an hour after midnight is missing`() throws {
        let day = GoldenDay(
            zone: "Asia/Kathmandu", from: "1985-12-31 21:00", until: "1986-01-01 04:00",
            walk: "00:05",
            sip: "23:00-02:00", tea: "00:0/10")
        #expect(
            try day.transcript() == """
                12-31 22:00 +05:30 bed
                12-31 23:00 +05:30 sip
                12-31 23:40 +05:30 sip
                01-01 00:20 +05:45 walk 00:05 gap
                01-01 00:20 +05:45 tea
                01-01 00:30 +05:45 tea
                01-01 00:35 +05:45 sip
                01-01 00:40 +05:45 tea
                01-01 00:50 +05:45 tea
                01-01 01:15 +05:45 sip
                01-01 01:55 +05:45 sip
                """)
    }

    @Test func `Kathmandu 2026: nothing happens to the clock`() throws {
        let day = GoldenDay(
            zone: "Asia/Kathmandu", from: "2026-03-28 22:00", until: "2026-03-29 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                03-28 22:00 +05:45 bed
                03-29 01:00 +05:45 sip
                03-29 01:40 +05:45 sip
                03-29 02:00 +05:45 tea
                03-29 02:20 +05:45 sip
                03-29 02:30 +05:45 walk
                03-29 02:30 +05:45 tea
                03-29 03:00 +05:45 sip
                03-29 03:40 +05:45 sip
                """)
    }

    @Test func `UTC 2026: nothing happens to the clock`() throws {
        let day = GoldenDay(
            zone: "UTC", from: "2026-03-28 22:00", until: "2026-03-29 05:00", walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                03-28 22:00 +00:00 bed
                03-29 01:00 +00:00 sip
                03-29 01:40 +00:00 sip
                03-29 02:00 +00:00 tea
                03-29 02:20 +00:00 sip
                03-29 02:30 +00:00 walk
                03-29 02:30 +00:00 tea
                03-29 03:00 +00:00 sip
                03-29 03:40 +00:00 sip
                """)
    }
}

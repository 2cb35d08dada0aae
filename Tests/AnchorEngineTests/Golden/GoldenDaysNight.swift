// Nights in which the clocks change within the small hours, read by hand against the rules of time:
// a missing fixed time comes later by what is missing, wildcards drop what is missing, a repeated
// time comes in its first pass, elapsed time goes on through both.

import Testing

@Suite struct GoldenDaysNight {
    @Test func `Berlin 2026: an hour is missing`() throws {
        let day = GoldenDay(
            zone: "Europe/Berlin", from: "2026-03-28 22:00", until: "2026-03-29 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                03-28 22:00 +01:00 bed
                03-29 01:00 +01:00 sip
                03-29 01:40 +01:00 sip
                03-29 03:20 +02:00 sip
                03-29 03:30 +02:00 walk 02:30 gap
                """)
    }

    @Test func `Berlin 2026: an hour comes twice`() throws {
        let day = GoldenDay(
            zone: "Europe/Berlin", from: "2026-10-24 22:00", until: "2026-10-25 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                10-24 22:00 +02:00 bed
                10-25 01:00 +02:00 sip
                10-25 01:40 +02:00 sip
                10-25 02:00 +02:00 tea
                10-25 02:20 +02:00 sip
                10-25 02:30 +02:00 walk
                10-25 02:30 +02:00 tea
                10-25 02:00 +01:00 sip 02:00+01:00
                10-25 02:40 +01:00 sip 02:40+01:00
                10-25 03:20 +01:00 sip
                """)
    }

    @Test func `New York 2026: an hour is missing`() throws {
        let day = GoldenDay(
            zone: "America/New_York", from: "2026-03-07 22:00", until: "2026-03-08 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30")
        #expect(
            try day.transcript() == """
                03-07 22:00 -05:00 bed
                03-08 01:00 -05:00 sip
                03-08 01:40 -05:00 sip
                03-08 03:20 -04:00 sip
                03-08 03:30 -04:00 walk 02:30 gap
                """)
    }

    @Test func `New York 2026: an hour comes twice`() throws {
        let day = GoldenDay(
            zone: "America/New_York", from: "2026-10-31 22:00", until: "2026-11-01 05:00",
            walk: "01:30",
            sip: "00:20-03:00", tea: "01:0/30")
        #expect(
            try day.transcript() == """
                10-31 22:00 -04:00 bed
                11-01 00:20 -04:00 sip
                11-01 01:00 -04:00 sip
                11-01 01:00 -04:00 tea
                11-01 01:30 -04:00 walk
                11-01 01:30 -04:00 tea
                11-01 01:40 -04:00 sip
                11-01 01:20 -05:00 sip 01:20-05:00
                11-01 02:00 -05:00 sip
                11-01 02:40 -05:00 sip
                """)
    }

    @Test func `Dublin 2026: an hour is missing, by a rule of negative saving`() throws {
        let day = GoldenDay(
            zone: "Europe/Dublin", from: "2026-03-28 22:00", until: "2026-03-29 05:00",
            walk: "01:30",
            sip: "00:20-03:00", tea: "01:0/30")
        #expect(
            try day.transcript() == """
                03-28 22:00 +00:00 bed
                03-29 00:20 +00:00 sip
                03-29 02:00 +01:00 sip
                03-29 02:30 +01:00 walk 01:30 gap
                03-29 02:40 +01:00 sip
                """)
    }

    @Test func `Dublin 2026: an hour comes twice`() throws {
        let day = GoldenDay(
            zone: "Europe/Dublin", from: "2026-10-24 22:00", until: "2026-10-25 05:00",
            walk: "01:30",
            sip: "00:20-03:00", tea: "01:0/30")
        #expect(
            try day.transcript() == """
                10-24 22:00 +01:00 bed
                10-25 00:20 +01:00 sip
                10-25 01:00 +01:00 sip
                10-25 01:00 +01:00 tea
                10-25 01:30 +01:00 walk
                10-25 01:30 +01:00 tea
                10-25 01:40 +01:00 sip
                10-25 01:20 +00:00 sip 01:20+00:00
                10-25 02:00 +00:00 sip
                10-25 02:40 +00:00 sip
                """)
    }

    @Test func `Lord Howe 2026: half an hour is missing`() throws {
        let day = GoldenDay(
            zone: "Australia/Lord_Howe", from: "2026-10-03 22:00", until: "2026-10-04 05:00",
            walk: "02:15",
            sip: "01:00-04:00", tea: "02:0/15")
        #expect(
            try day.transcript() == """
                10-03 22:00 +10:30 bed
                10-04 01:00 +10:30 sip
                10-04 01:40 +10:30 sip
                10-04 02:30 +11:00 tea
                10-04 02:45 +11:00 walk 02:15 gap
                10-04 02:45 +11:00 tea
                10-04 02:50 +11:00 sip
                10-04 03:30 +11:00 sip
                """)
    }

    @Test func `Lord Howe 2026: half an hour comes twice`() throws {
        let day = GoldenDay(
            zone: "Australia/Lord_Howe", from: "2026-04-04 22:00", until: "2026-04-05 05:00",
            walk: "01:45",
            sip: "01:00-04:00", tea: "01:0/15")
        #expect(
            try day.transcript() == """
                04-04 22:00 +11:00 bed
                04-05 01:00 +11:00 sip
                04-05 01:00 +11:00 tea
                04-05 01:15 +11:00 tea
                04-05 01:30 +11:00 tea
                04-05 01:40 +11:00 sip
                04-05 01:45 +11:00 walk
                04-05 01:45 +11:00 tea
                04-05 01:50 +10:30 sip 01:50+10:30
                04-05 02:30 +10:30 sip
                04-05 03:10 +10:30 sip
                04-05 03:50 +10:30 sip
                """)
    }

    @Test func `Berlin 2026: a bed that the missing hour leads to`() throws {
        let day = GoldenDay(
            zone: "Europe/Berlin", from: "2026-03-28 22:00", until: "2026-03-29 05:00",
            walk: "02:30",
            sip: "01:00-04:00", tea: "02:0/30", bed: "03:00")
        #expect(
            try day.transcript() == """
                03-29 01:00 +01:00 sip
                03-29 01:15 +01:00 bed
                03-29 01:40 +01:00 sip
                03-29 03:20 +02:00 sip
                03-29 03:30 +02:00 walk 02:30 gap
                """)
    }
}

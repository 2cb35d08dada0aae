// What makes a night of what was noted: both sides, plausible lengths, gaps, changes of the clocks.

import CivilTime
import HostSystem
import Testing

@testable import Rhythm

@Suite struct NightFinding {
    private func event(
        _ what: NightEvent.What, _ text: String, _ zone: String = "UTC", of day: String? = nil
    ) throws -> NightEvent {
        let local = try #require(LocalDateTime(text))
        let rules = ZoneFiles(environment: [:]).rules(zone) ?? .utc
        return NightEvent(
            what, at: rules.instant(local.date, local.time), local: local,
            day: day.flatMap { LocalDate($0) })
    }

    private let noon = NightWindow()

    @Test func `a bed and a wake make a night of the evening's date`() throws {
        let nights = NightFinder.nights(
            [try event(.wake, "2026-03-02 07:00"), try event(.bed, "2026-03-01 23:00")], in: noon)
        #expect(nights.map(\.day.description) == ["2026-03-01"])
        #expect(nights.first?.bed == 660)
        #expect(nights.first?.wake == 1140)
        #expect(nights.first?.midSleep == 180)
    }

    @Test func `one side alone is unknown`() throws {
        #expect(NightFinder.nights([try event(.bed, "2026-03-01 23:00")], in: noon).isEmpty)
        #expect(NightFinder.nights([try event(.wake, "2026-03-02 07:00")], in: noon).isEmpty)
        #expect(
            NightFinder.nights(
                [try event(.wake, "2026-03-01 13:00"), try event(.bed, "2026-03-01 23:00")],
                in: noon
            ).isEmpty)
    }

    @Test(arguments: [
        ("22:00", "22:59", 0), ("22:00", "23:00", 1), ("13:00", "05:00", 1),
        ("13:00", "05:01", 0),
    ])
    func `from one hour to sixteen`(_ bed: String, _ wake: String, _ count: Int) throws {
        let day = wake > bed ? "2026-03-01" : "2026-03-02"
        let events = [
            try event(.bed, "2026-03-01 \(bed)"), try event(.wake, "\(day) \(wake)"),
        ]
        #expect(NightFinder.nights(events, in: noon).count == count)
    }

    @Test func `first bed, last wake, and half an hour up in between`() throws {
        let nights = NightFinder.nights(
            [
                try event(.bed, "2026-03-01 22:30"), try event(.bed, "2026-03-01 23:00"),
                try event(.wake, "2026-03-02 03:00"), try event(.bed, "2026-03-02 03:40"),
                try event(.wake, "2026-03-02 05:00"), try event(.bed, "2026-03-02 05:20"),
                try event(.wake, "2026-03-02 07:00"),
            ], in: noon)
        #expect(nights.first?.asleep == [630..<900, 940..<1140])
    }

    @Test func `not slept is a known night with nothing in it`() throws {
        let nights = NightFinder.nights([try event(.sleepless, "2026-03-02 03:00")], in: noon)
        #expect(nights.map(\.isEmpty) == [true])
    }

    @Test func `eleven to seven over the change of the clocks is the same night by the clock`()
        throws
    {
        let zone = "Europe/Amsterdam"
        var events: [NightEvent] = []
        for day in 25...31 {
            events.append(try event(.bed, "2024-03-\(day) 23:00", zone))
            events.append(try event(.wake, "2024-03-\(day) 07:00", zone))
        }
        events.append(try event(.bed, "2024-03-24 23:00", zone))
        let nights = NightFinder.nights(events, in: noon)
        #expect(nights.count == 7)
        #expect(Regularity.index(nights) == 100)
        #expect(nights.map(\.duration).min() == 420)
    }

    @Test func `a night worker's night is one`() throws {
        let window = NightWindow(
            bed: try #require(LocalTime("09:00")), wake: try #require(LocalTime("16:30")))
        #expect(window.origin == 45)
        let nights = NightFinder.nights(
            [try event(.bed, "2026-03-02 09:10"), try event(.wake, "2026-03-02 16:00")],
            in: window)
        #expect(nights.map(\.day.description) == ["2026-03-02"])
        #expect(nights.first?.midSleep == 755)
    }

    @Test(
        "a night is of the day it was said about, on whichever side of the window it lies",
        arguments: [
            // Said in a mode of night work, read around 22:45; and the other way round.
            ("22:45", "06:45", "03-02 09:10", "03-02 16:00", 1105, 1515, 755.0),
            ("09:00", "16:30", "03-02 22:45", "03-03 06:45", 1320, 1800, 165.0),
            ("09:00", "16:30", "03-03 00:30", "03-03 08:00", 1425, 1875, 255.0),
        ])
    func said(
        _ bed: String, _ wake: String, _ from: String, _ to: String, _ first: Int, _ last: Int,
        _ middle: Double
    ) throws {
        let window = NightWindow(
            bed: try #require(LocalTime(bed)), wake: try #require(LocalTime(wake)))
        let nights = NightFinder.nights(
            [
                try event(.bed, "2026-\(from)", of: "2026-03-02"),
                try event(.wake, "2026-\(to)", of: "2026-03-02"),
            ], in: window)
        let night = try #require(nights.first)
        #expect(nights.count == 1 && "\(night.day)" == "2026-03-02")
        #expect(night.bed == first && night.wake == last && night.midSleep == middle)
        #expect("\(night.morning)" == "2026-\(to.prefix(5))")
    }

    @Test func `up in between lies inside a night of its own day as well`() throws {
        let window = NightWindow(
            bed: try #require(LocalTime("22:45")), wake: try #require(LocalTime("06:45")))
        let nights = NightFinder.nights(
            [
                try event(.bed, "2026-03-02 09:00", of: "2026-03-02"),
                try event(.wake, "2026-03-02 12:00", of: "2026-03-02"),
                try event(.bed, "2026-03-02 12:45", of: "2026-03-02"),
                try event(.wake, "2026-03-02 16:30", of: "2026-03-02"),
                try event(.sleepless, "2026-03-03 15:00", of: "2026-03-03"),
            ], in: window)
        #expect(nights.first?.asleep == [1095..<1275, 1320..<1545])
        #expect(nights.map(\.isEmpty) == [false, true])
    }
}

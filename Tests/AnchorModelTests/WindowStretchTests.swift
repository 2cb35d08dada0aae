// A daily window as stretches of time, around every kind of change that zones have: against a walk over
// the minutes of the clock, which knows nothing of gaps and overlaps.

import AnchorModel
import CivilTime
import HostSystem
import Testing

@Suite struct WindowStretches {
    /// A change of the clock, and the minutes around it as the clock shows them.
    private struct Night {
        let rules: TimeZoneRules
        let start: Int64
        /// Minutes since 1970 on the wall, one for each minute that passes.
        let shown: [Int]

        /// Four days before a change until five after it: every stretch near it is whole.
        init(_ rules: TimeZoneRules, around change: Instant) {
            self.rules = rules
            start = (floorDiv(change.seconds, 60) - 4 * 1440) * 60
            let first = start
            shown = (0..<9 * 1440).map { minute in
                let local = rules.local(at: Instant(seconds: first + Int64(minute) * 60))
                return local.date.dayNumber * 1440 + local.time.hour * 60 + local.time.minute
            }
        }

        func instant(_ place: Int) -> Instant { Instant(seconds: start + Int64(place) * 60) }

        /// Where the clock shows this, first or last; skipped, what is skipped later than it began.
        func place(of wall: Int, last: Bool) -> Int? {
            if let found = last ? shown.lastIndex(of: wall) : shown.firstIndex(of: wall) {
                return found
            }
            guard let after = shown.firstIndex(where: { $0 > wall }), after > 0 else { return nil }
            return after + (wall - shown[after - 1] - 1)
        }
    }

    private static let zones = [
        "Europe/Amsterdam", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe",
        "Pacific/Apia", "Africa/Casablanca", "Asia/Tehran", "America/Havana", "Asia/Gaza",
        "Africa/Cairo", "Antarctica/Troll", "America/Nuuk", "Pacific/Kwajalein",
    ]

    /// Quiet of an evening, ends inside the hours that change, a window of half an hour, a whole day.
    private static let windows = [
        "22:45-06:45", "02:30-06:45", "22:00-02:30", "02:15-02:45", "02:30-03:15", "00:30-23:30",
        "00:00-00:30", "04:00-04:00", "12:00-11:00",
    ].map { text in
        let parts = text.split(separator: "-").compactMap { LocalTime($0) }
        return DailyWindow(from: parts[0], until: parts[1])
    }

    @Test(arguments: zones)
    func `each stretch is what the minutes of the clock say`(name: String) throws {
        let rules = try #require(ZoneFiles(environment: [:]).rules(name))
        var seen = 0
        var change = Instant(seconds: 0)
        while seen < 12, let next = rules.nextTransition(after: change),
            next.seconds < 1_900_000_000
        {
            change = next
            // Changes of a zone's history are many and alike: those of both kinds since 1990, and Apia's day.
            guard change.seconds > 1_150_000_000 else { continue }
            seen += 1
            let night = Night(rules, around: change)
            for window in WindowStretches.windows {
                check(night, window, "\(name) \(change.seconds)")
            }
        }
        #expect(seen > 0 || name == "Pacific/Kwajalein")
    }

    private func check(_ night: Night, _ window: DailyWindow, _ what: Comment) {
        let middle = night.rules.local(at: night.instant(4 * 1440)).date
        var starts: [Int] = []
        var isInside = [Bool](repeating: false, count: night.shown.count)
        for days in -4...3 {
            let day = middle.adding(days: days)
            let from = day.dayNumber * 1440 + Int(window.from.microseconds / 60_000_000)
            let until =
                (day.dayNumber + (window.crossesMidnight ? 1 : 0)) * 1440
                + Int(window.until.microseconds / 60_000_000)
            guard let begin = night.place(of: from, last: false),
                let end = night.place(of: until, last: true)
            else { continue }
            let stretch = night.rules.stretch(of: window, on: day)
            guard begin < end else {
                #expect(stretch == nil, what)
                continue
            }
            #expect(stretch == night.instant(begin)..<night.instant(end), what)
            starts.append(begin)
            for place in begin..<end { isInside[place] = true }
        }
        // Two days on each side of the change, every seventh minute.
        for place in stride(from: 2 * 1440, to: 6 * 1440, by: 7) {
            let now = night.instant(place)
            let stretch = night.rules.stretch(of: window, at: now)
            #expect((stretch != nil) == isInside[place], what)
            guard stretch == nil else { continue }
            let next = starts.filter { $0 > place }.min().map(night.instant)
            #expect(night.rules.opening(of: window, after: now) == next, what)
        }
    }

    @Test func `the night the clocks go forward`() throws {
        let rules = try #require(ZoneFiles(environment: [:]).rules("Europe/Amsterdam"))
        func stretch(_ from: String, _ until: String) throws -> String? {
            let window = DailyWindow(
                from: try #require(LocalTime(from)), until: try #require(LocalTime(until)))
            let day = try #require(LocalDate("2026-03-29"))
            return rules.stretch(of: window, on: day).map { stretch in
                [stretch.lowerBound, stretch.upperBound].map { "\(rules.local(at: $0).time)" }
                    .joined(separator: " ")
            }
        }
        #expect(try stretch("02:30", "06:45") == "03:30 06:45")
        #expect(try stretch("02:15", "02:45") == "03:15 03:45")
        #expect(try stretch("02:30", "03:15") == nil)
        #expect(try stretch("01:00", "03:00") == "01:00 03:00")
    }
}

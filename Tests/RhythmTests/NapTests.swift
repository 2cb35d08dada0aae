// Which of several sleeps is the night, and what is a nap: by the planned night, whatever came in which order.

import CivilTime
import Testing

@testable import Rhythm

@Suite struct Naps {
    /// Half past ten to half past six; without a zone, so that a minute is a minute.
    private let evening = NightWindow(bed: Naps.clock("22:30"), wake: Naps.clock("06:30"))
    private let byDay = NightWindow(bed: Naps.clock("09:00"), wake: Naps.clock("16:30"))

    private static func clock(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

    /// `bed 16 23:00`, and behind it the day it was said about, where there is one.
    private func event(_ text: Substring) throws -> NightEvent {
        let parts = text.split(separator: " ")
        let local = try #require(LocalDateTime("2026-11-\(parts[1]) \(parts[2])"))
        let what = try #require(NightEvent.What(rawValue: String(parts[0])))
        return NightEvent(
            what, at: TimeZoneRules.utc.instant(local.date, local.time), local: local,
            day: parts.count > 3 ? LocalDate("2026-11-\(parts[3])") : nil)
    }

    private func text(_ sleep: Sleep?) -> String {
        guard let sleep else { return "-" }
        let time = { (event: NightEvent) in "\(event.local.time)".prefix(5) }
        return "\(time(sleep.bed))-\(time(sleep.wake))"
    }

    /// `16 23:00-07:00, nap 13:00-13:40`, a day each.
    private func noted(_ words: String, _ window: NightWindow) throws -> [String] {
        let events = try words.split(separator: ", ").map { try event($0) }
        // What comes in another order, as rows of an import do, is the same.
        let there = NightFinder.noted(events) { _ in window }
        #expect(NightFinder.noted(events.reversed()) { _ in window } == there)
        return there.map { day in
            var parts: [String] = []
            if day.isSleepless { parts.append("sleepless") }
            if day.night != nil { parts.append(text(day.night)) }
            for (end, name) in [(day.bed, "bed"), (day.wake, "wake")] {
                if let end { parts.append("\(name) \("\(end.local.time)".prefix(5))") }
            }
            parts += day.naps.map { "nap " + text($0) }
            return "\(day.day.day) " + parts.joined(separator: ", ")
        }
    }

    @Test(
        "of what was logged the sleep with most of the planned night is the night",
        arguments: [
            // The next afternoon's nap is none of the night.
            (
                "bed 16 23:00, wake 17 07:00, bed 17 13:00, wake 17 13:40",
                "16 23:00-07:00, nap 13:00-13:40"
            ),
            // One over the end of the window, and one before the night of the same window.
            (
                "bed 16 23:00, wake 17 07:00, bed 17 14:10, wake 17 14:50",
                "16 23:00-07:00, nap 14:10-14:50"
            ),
            (
                "bed 16 15:00, wake 16 16:00, bed 16 23:00, wake 17 07:00",
                "16 23:00-07:00, nap 15:00-16:00"
            ),
            (
                "bed 16 18:00, wake 16 21:30, bed 17 00:30, wake 17 06:00",
                "16 00:30-06:00, nap 18:00-21:30"
            ),
            // Up for less than an hour is the same sleep, for an hour and more it is another one.
            ("bed 16 23:00, wake 17 03:00, bed 17 03:59, wake 17 07:00", "16 23:00-07:00"),
            (
                "bed 16 23:00, wake 17 03:00, bed 17 04:00, wake 17 07:00",
                "16 23:00-03:00, nap 04:00-07:00"
            ),
            (
                "bed 16 23:00, wake 17 01:00, bed 17 02:30, wake 17 08:00",
                "16 02:30-08:00, nap 23:00-01:00"
            ),
            // By day alone: a nap, and after a feast a night.
            ("bed 17 13:00, wake 17 14:30", "16 nap 13:00-14:30"),
            ("bed 17 07:00, wake 17 13:30", "16 07:00-13:30"),
            // Shorter than an hour is no night, wherever it lies.
            ("bed 16 23:00, wake 16 23:50", "16 nap 23:00-23:50"),
            // One word twice: first to bed, last up.
            ("bed 16 22:30, bed 16 23:10, wake 17 06:20, wake 17 07:00", "16 22:30-07:00"),
            // A nap does not end a night whose end nobody noted, nor begin one.
            ("bed 16 23:00, bed 17 13:00, wake 17 13:40", "16 bed 23:00, nap 13:00-13:40"),
            ("bed 16 23:00, wake 17 07:00, wake 17 13:40", "16 23:00-07:00"),
            ("bed 16 15:00, bed 16 23:00, wake 17 07:00", "16 23:00-07:00"),
            ("bed 16 23:00, bed 17 23:10, wake 18 07:00", "16 bed 23:00; 17 23:10-07:00"),
            ("wake 17 07:00", "16 wake 07:00"),
        ])
    func logged(_ words: String, _ days: String) throws {
        #expect(try noted(words, evening).joined(separator: "; ") == days)
    }

    @Test(
        "a night that was said is never overruled by what is logged",
        arguments: [
            ("bed 16 23:30 16, wake 17 06:30 16, bed 16 22:00, wake 17 09:00", "16 23:30-06:30"),
            (
                "bed 16 23:30 16, wake 17 06:30 16, bed 17 07:00, wake 17 09:00",
                "16 23:30-06:30, nap 07:00-09:00"
            ),
            ("bed 16 23:30 16, wake 17 06:30 16, wake 17 10:00, bed 16 21:00", "16 23:30-06:30"),
            ("sleepless 17 02:30 16, bed 16 23:00, wake 17 07:00", "16 sleepless"),
            ("sleepless 17 02:30 16, bed 17 13:00, wake 17 15:00", "16 sleepless, nap 13:00-15:00"),
            ("sleepless 17 02:30 16, bed 16 23:00", "16 sleepless"),
            // Said about the day of a night shift, with both its ends in another window.
            ("bed 17 09:10 17, wake 17 16:00 17", "17 09:10-16:00"),
            // One end of it alone is no night, and the other end may have been logged.
            ("bed 16 23:10 16, wake 17 07:00", "16 23:10-07:00"),
        ])
    func said(_ words: String, _ days: String) throws {
        #expect(try noted(words, evening).joined(separator: "; ") == days)
    }

    @Test(
        "by the planned night of a night worker too",
        arguments: [
            (
                "bed 16 09:10, wake 16 16:00, bed 16 21:00, wake 16 22:00",
                "16 09:10-16:00, nap 21:00-22:00"
            ),
            (
                "bed 16 02:00, wake 16 05:30, bed 16 09:00, wake 16 13:00",
                "16 09:00-13:00, nap 02:00-05:30"
            ),
        ])
    func atWork(_ words: String, _ days: String) throws {
        #expect(try noted(words, byDay).joined(separator: "; ") == days)
    }

    @Test func `numbers are of the nights alone`() throws {
        let words =
            "bed 16 23:00, wake 17 07:00, bed 17 13:00, wake 17 13:40, bed 17 23:00, wake 18 07:00"
        let events = try words.split(separator: ", ").map { try event($0) }
        let nights = NightFinder.nights(events, in: evening)
        #expect(nights.map(\.duration) == [480, 480])
        #expect(nights.map(\.gaps.count) == [0, 0])
    }

    @Test(
        "going to bed is for the night from three hours before it until it is over",
        arguments: [
            ("19:29", false), ("19:30", true), ("22:30", true), ("03:00", true), ("06:29", true),
            ("06:30", false), ("13:00", false),
        ])
    func bedtime(_ time: String, _ isNight: Bool) throws {
        let local = try #require(LocalDateTime("2026-11-16 \(time)"))
        #expect(evening.isBedtime(local) == isNight)
    }
}

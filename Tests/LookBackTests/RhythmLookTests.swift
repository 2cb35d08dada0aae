// Nights as they were noted to the numbers of science.md, to the digits given; and no number where
// there are too few.

import CivilTime
import HostSystem
import Rhythm
import Testing

@testable import LookBack

/// Seven evenings, Sunday to Saturday (science 2.1).
private let weekW = [
    ("22:50", "07:00"), ("23:00", "07:00"), ("23:10", "07:00"), ("00:20", "07:15"),
    ("22:40", "07:00"), ("23:30", "09:00"), ("00:50", "09:15"),
]
/// 2026-03-22, a Sunday; the clocks of Amsterdam change in the night of the next Saturday.
private let sunday = LocalDate(dayNumber: 20_534)
private let workWeek = Set(Weekday.allCases.prefix(5))

private func rules(_ name: String) throws -> TimeZoneRules {
    try #require(ZoneFiles(environment: [:]).rules(name))
}

/// What was noted of some nights on end.
private func noted(
    _ nights: [(bed: String, wake: String)], from day: LocalDate, in rules: TimeZoneRules
) -> [NightEvent] {
    nights.enumerated().flatMap { place, night in
        let evening = day.adding(days: place)
        return [(NightEvent.What.bed, night.bed), (.wake, night.wake)].map { what, clock in
            let time = LocalTime(clock) ?? .midnight
            let date = time.hour < 12 ? evening.adding(days: 1) : evening
            let at = rules.instant(date, time)
            let local = rules.local(at: at)
            return NightEvent(
                what, at: at, local: LocalDateTime(date: local.date, time: local.time))
        }
    }
}

private func look(
    _ events: [NightEvent], from: LocalDate = sunday, days: Int = 7,
    window: NightWindow = NightWindow(), work: Set<Weekday> = workWeek
) -> RhythmLook {
    var look = LookBack(
        LookBackFrame(
            from: from, to: from.adding(days: days - 1),
            dayStartsAt: LocalTime(hour: 4, minute: 0) ?? .midnight, window: window,
            workDays: work))
    for event in events { look.add(event) }
    return look.rhythm
}

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct RhythmLookTests {
    @Test func `a nap counts beside the nights, on the day on which it began`() throws {
        let zone = try rules("Europe/Amsterdam")
        var events = noted([("23:00", "07:00"), ("23:00", "07:00")], from: sunday, in: zone)
        for (number, clock) in [(1, "13:00"), (1, "13:40"), (2, "16:00"), (2, "16:30")] {
            let time = try #require(LocalTime(clock))
            let date = sunday.adding(days: number)
            events.append(
                NightEvent(
                    clock.hasSuffix("00") ? .bed : .wake, at: zone.instant(date, time),
                    local: LocalDateTime(date: date, time: time)))
        }
        let two = look(events)
        #expect(two.naps == 2 && two.nights.map(\.duration) == [480, 480])
        #expect(look(events, days: 2).naps == 1)
        #expect(look(events, from: sunday.adding(days: 3)).naps == 0)
    }

    @Test func `week W: 88.7731481481482, 48.795, 91.25, 58, 04:15 and 75.127`() throws {
        #expect(sunday.weekday == .sunday && "\(sunday)" == "2026-03-22")
        let found = look(
            noted(weekW, from: sunday.adding(days: -7), in: .utc), from: sunday.adding(days: -7))
        #expect(found.nights.count == 7 && found.pairs == 6 && found.morePairs == nil)
        let numbers = try #require(found.numbers)
        #expect(near(numbers.regularityIndex, 88.7731481481482, 1e-12))
        #expect(near(numbers.bedSpread, 48.795, 5e-4))
        #expect(near(numbers.socialJetlag, 91.25))
        #expect(near(numbers.socialJetlagCorrected, 58))
        #expect(near(numbers.midSleepWork, 187.5) && near(numbers.midSleepFree, 278.75))
        #expect(numbers.midSleepFreeCorrected.map(ClockFace.text) == "04:15")
        #expect(numbers.midSleepWork.map(ClockFace.text) == "03:07:30")
        #expect(near(numbers.phaseDeviation, 75.127, 5e-4))
        #expect(numbers.isProvisional)
        // In the middle: 23:10; 22:40 to 23:40 are near it.
        #expect(numbers.bedtime.map(ClockFace.text) == "23:10" && numbers.bedNear == 5)
    }

    @Test func `over a change of the clocks two nights compare by what the clock showed`() throws {
        let same = Array(repeating: ("23:00", "07:00"), count: 9)
        let spring = look(
            noted(same, from: sunday, in: try rules("Europe/Amsterdam")), days: 9)
        #expect(spring.pairs == 8 && spring.numbers?.regularityIndex == 100)
        #expect(spring.numbers?.bedSpread == 0)
        #expect(spring.nights[6].duration == 420, "the hour that was not there was not slept")
    }

    @Test func `two zones: each night by the clock where it was`() throws {
        let home = noted(
            Array(repeating: ("23:00", "07:00"), count: 4), from: sunday,
            in: try rules("Europe/Amsterdam"))
        let away = noted(
            Array(repeating: ("23:00", "07:00"), count: 4), from: sunday.adding(days: 4),
            in: try rules("America/New_York"))
        let found = look(home + away, days: 8)
        #expect(found.pairs == 7 && found.numbers?.regularityIndex == 100)
    }

    @Test func `below five pairs there is no number at all, and it says how many more`() {
        let events = noted(weekW, from: sunday, in: .utc)
        for nights in 0...5 {
            let found = look(Array(events.prefix(nights * 2)))
            #expect(found.numbers == nil && found.nights.count == nights)
            #expect(found.morePairs == 5 - max(nights - 1, 0))
        }
        #expect(look(Array(events.prefix(12))).numbers != nil)
        // Every other night: none of them follow each other.
        let gaps = look(
            (0..<12).flatMap {
                noted([("23:00", "07:00")], from: sunday.adding(days: $0 * 2), in: .utc)
            }, days: 30)
        #expect(gaps.nights.count == 12 && gaps.pairs == 0 && gaps.numbers == nil)
    }

    @Test func `nights without sleep are known; nothing but those has no number`() {
        let none = (0..<7).map { day -> NightEvent in
            let at = TimeZoneRules.utc.instant(
                sunday.adding(days: day + 1), LocalTime("06:00") ?? .midnight)
            let local = TimeZoneRules.utc.local(at: at)
            return NightEvent(
                .sleepless, at: at, local: LocalDateTime(date: local.date, time: local.time))
        }
        let found = look(none)
        #expect(found.sleepless == 7 && found.pairs == 6 && found.numbers == nil)
        #expect(found.bands(byMonth: false).isEmpty)
    }

    @Test func `a night worker's day begins opposite the bed`() throws {
        let window = NightWindow(
            bed: LocalTime("09:00") ?? .midnight, wake: LocalTime("16:30") ?? .midnight)
        let events = (0..<7).flatMap { day in
            [(NightEvent.What.bed, "09:00"), (.wake, "16:30")].map { what, clock in
                let local = LocalDateTime(
                    date: sunday.adding(days: day), time: LocalTime(clock) ?? .midnight)
                return NightEvent(
                    what, at: TimeZoneRules.utc.instant(local.date, local.time), local: local)
            }
        }
        let found = look(events, window: window)
        let numbers = try #require(found.numbers)
        #expect(numbers.regularityIndex == 100)
        #expect(numbers.bedtime.map(ClockFace.text) == "09:00")
        #expect(numbers.midSleep.map(ClockFace.text) == "12:45")
        // Free is the day on which one gets up: Sunday and Saturday of these.
        #expect(numbers.socialJetlag == 0)
        // Working all week leaves nothing to compare.
        #expect(
            look(events, window: window, work: Set(Weekday.allCases)).numbers?.socialJetlag == nil)
    }

    @Test func `nights said in a mode of night work count beside the ordinary ones`() throws {
        let window = NightWindow(
            bed: LocalTime("22:45") ?? .midnight, wake: LocalTime("06:45") ?? .midnight)
        // Sunday to Wednesday in the evening, Thursday to Saturday in the morning.
        let events = (0..<7).flatMap { number -> [NightEvent] in
            let day = sunday.adding(days: number)
            let times = number < 4 ? ("22:45", "06:45") : ("09:00", "16:30")
            return [(NightEvent.What.bed, times.0, 0), (.wake, times.1, number < 4 ? 1 : 0)].map {
                let local = LocalDateTime(
                    date: day.adding(days: $0.2), time: LocalTime($0.1) ?? .midnight)
                return NightEvent(
                    $0.0, at: TimeZoneRules.utc.instant(local.date, local.time), local: local,
                    day: day)
            }
        }
        let found = look(events, window: window)
        #expect(found.nights.count == 7 && found.pairs == 6)
        let numbers = try #require(found.numbers)
        // One pair of six has nothing in common: 480 and 450 minutes.
        #expect(near(numbers.regularityIndex, 100 - 200 * 930 / (1440 * 6.0)))
        #expect(numbers.bedtime.map(ClockFace.text) == "22:45" && numbers.bedNear == 4)
        // Up on a Saturday is the one free morning, for whoever sleeps by day too.
        #expect(near(numbers.midSleepFree, 765))
        let week = try #require(found.bands(byMonth: false).last)
        #expect(week.beds == 480...1095 && week.wakes == 960...1545)
        // The same nights in the mode itself.
        let mode = NightWindow(
            bed: LocalTime("09:00") ?? .midnight, wake: LocalTime("16:30") ?? .midnight)
        #expect(
            near(
                look(events, window: mode).numbers?.regularityIndex,
                numbers.regularityIndex ?? 0))
    }

    @Test func `bands are of weeks from Monday, or of months`() throws {
        let found = look(noted(weekW, from: sunday, in: .utc))
        let weeks = found.bands(byMonth: false)
        #expect(weeks.map(\.nights) == [1, 6])
        #expect(weeks.allSatisfy { $0.from.weekday == .monday && $0.to == $0.from.adding(days: 6) })
        #expect(weeks[1].beds == 640...770 && weeks[1].wakes == 1140...1275)
        let months = found.bands(byMonth: true)
        #expect(months.map { "\($0.from) \($0.to) \($0.nights)" } == ["2026-03-01 2026-03-31 7"])
    }

    @Test func `a clock face never shows a minute that is not on it`() {
        for (minutes, text) in [
            (0.0, "00:00"), (1439.999, "00:00"), (-1, "23:59"), (255.0001, "04:15"),
            (187.5, "03:07:30"), (2880, "00:00"),
        ] { #expect(ClockFace.text(minutes) == text) }
    }
}

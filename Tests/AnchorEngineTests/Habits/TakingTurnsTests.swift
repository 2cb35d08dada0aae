// Weeks of night work and of day work, and evenings without a bedtime: which return is getting up, what is
// quiet, and where a night is guessed.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct TakingTurnsTests {
    private let locked = Surroundings(present: .yes, locked: .yes)
    private let there = Surroundings(present: .yes, locked: .no)

    private static func night(
        _ id: String, _ bed: String, _ wake: String, _ dates: DueDates
    ) -> Anchor {
        Anchor(
            id: id, kind: .bedtime, cue: .bedtime(bed: clock(bed), wake: clock(wake)), dates: dates)
    }

    private static func fortnight(_ from: String) -> DueDates {
        DueDates(
            weeks: WeekCycle(every: 2, from: LocalDate(from) ?? LocalDate(dayNumber: 0)))
    }

    private let shifts = Schedule(anchors: [
        night("late", "09:00", "16:30", fortnight("2026-03-02")),
        night("early", "22:45", "06:45", fortnight("2026-03-09")),
        Anchor(
            id: "breathe", kind: .breathing, cue: .after("wake", delay: .zero, by: clock("20:00"))),
    ])

    private func life(
        _ schedule: Schedule, from start: String, lock: String, unlock: String
    ) -> Simulation {
        var day = Simulation(schedule, from: start)
        day.send(.surroundings(there))
        day.run(until: lock)
        day.send(.surroundings(locked))
        day.run(until: unlock)
        day.send(.surroundings(there))
        return day
    }

    private func times(_ day: Simulation, of anchor: String) -> [Instant] {
        day.shown.filter { $0.nudge.slot.anchor == anchor }.map(\.at)
    }

    @Test func `in a week of night work the day's sleep is the night`() {
        var day = life(
            shifts, from: "2026-03-03 08:00", lock: "2026-03-03 09:10", unlock: "2026-03-03 16:10")
        // Tuesday's: the wind-down in the morning, nothing at noon, and getting up in the afternoon.
        #expect(times(day, of: "late") == [at("2026-03-03 08:15")])
        day.run(until: "2026-03-03 23:00")
        #expect(
            times(day, of: "breathe").map { $0 - at("2026-03-03 16:10") }.allSatisfy {
                $0 < .minutes(1)
            })
        #expect(times(day, of: "breathe").count == 1 && times(day, of: "early").isEmpty)
        let nights = day.engine.nights(
            [], since: LocalDate(dayNumber: 0), at: day.now)
        #expect(nights.map(\.day.description) == ["2026-03-03"])
        #expect(nights.first?.bed?.at == at("2026-03-03 09:10"))
        #expect(nights.first?.wake?.at == at("2026-03-03 16:10"))
    }

    @Test func `in the other week it is the evening's`() {
        var day = life(
            shifts, from: "2026-03-10 20:30", lock: "2026-03-10 23:00", unlock: "2026-03-11 06:20")
        day.run(until: "2026-03-11 12:00")
        #expect(times(day, of: "early") == [at("2026-03-10 22:00")])
        #expect(times(day, of: "late").isEmpty)
        #expect(times(day, of: "breathe").count == 1)
        let nights = day.engine.nights(
            [], since: LocalDate(dayNumber: 0), at: day.now)
        #expect(nights.map(\.day.description) == ["2026-03-10"])
    }

    @Test func `what is logged of such a night carries its day, which no later window can move`() {
        var day = Simulation(shifts, from: "2026-03-03 09:05")
        day.ask(.log(word: "bed", length: nil, at: nil))
        #expect(day.ledger.history.last?.day?.description == "2026-03-03")
        // One bedtime tells for itself.
        let one = Schedule(anchors: [TakingTurnsTests.night("bed", "22:45", "06:45", .all)])
        var other = Simulation(one, from: "2026-03-03 22:50")
        other.ask(.log(word: "bed", length: nil, at: nil))
        #expect(other.ledger.history.last?.day == nil)
    }

    @Test func `on an evening without a bedtime nothing is quiet, and a return is getting up`() {
        let workdays: Set<Weekday> = [.sunday, .monday, .tuesday, .wednesday, .thursday]
        let schedule = Schedule(anchors: [
            TakingTurnsTests.night("bed", "22:45", "06:45", DueDates(days: workdays)),
            Anchor(
                id: "breathe", kind: .breathing,
                cue: .after("wake", delay: .zero, by: clock("10:30"))),
            fixed("late", ["23:15"], kind: .rest),
        ])
        // Thursday: quiet at 23:15, and five in the morning is too early to be up.
        var thursday = life(
            schedule, from: "2026-03-05 21:00", lock: "2026-03-05 23:50",
            unlock: "2026-03-06 05:00")
        #expect(times(thursday, of: "late").isEmpty)
        thursday.run(until: "2026-03-06 05:10")
        #expect(times(thursday, of: "breathe").isEmpty)
        // Friday: neither.
        var friday = life(
            schedule, from: "2026-03-06 21:00", lock: "2026-03-06 23:50",
            unlock: "2026-03-07 05:00")
        #expect(times(friday, of: "late") == [at("2026-03-06 23:15")])
        friday.run(until: "2026-03-07 05:10")
        #expect(times(friday, of: "breathe").count == 1)
        #expect(times(friday, of: "bed").isEmpty)
        let nights = friday.engine.nights(
            [], since: LocalDate(dayNumber: 0), at: friday.now)
        #expect(nights.map(\.day.description) == ["2026-03-06"])
    }
}

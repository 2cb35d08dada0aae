// What is told to who follows and kept nowhere: the end of a hold, and what happens where the schedule wants
// no history.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct PassingTests {
    private let slot = SlotKey(
        anchor: "move", day: LocalDate(dayNumber: 20_514), label: "08:30")

    @Test func `the end of a hold is told once, and that of a moment's settling is not`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.setWord("locked", true))
        day.run(until: "2026-03-02 08:40")
        #expect(day.released.isEmpty)
        day.ask(.setWord("locked", false))
        day.run(until: "2026-03-02 08:45")
        #expect(day.shown.count == 1)
        #expect(day.released == [slot])
    }

    @Test func `held again while it settles, it is released again`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.setWord("locked", true))
        day.run(until: "2026-03-02 08:31")
        day.ask(.setWord("locked", false))
        day.run(until: "2026-03-02 08:31:05")
        day.ask(.setWord("locked", true))
        day.run(until: "2026-03-02 08:35")
        day.ask(.setWord("locked", false))
        day.run(until: "2026-03-02 08:40")
        #expect(day.released == [slot, slot])
        #expect(day.shown.count == 1)
    }

    @Test func `a nudge that waits for its distance is released when it comes`() {
        var schedule = daily("08:30")
        schedule.anchors += daily("08:35", id: "tea", kind: .custom).anchors
        schedule.budget.apart = .minutes(30)
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-02 09:00")])
        #expect(day.released.map(\.anchor) == ["tea"])
    }

    @Test func `without a history what happens is passed on, and with one it is not`() {
        for history in [HistoryDetail.off, .counts, .words] {
            var schedule = daily("08:30")
            schedule.history = history
            var day = Simulation(schedule, from: "2026-03-02 08:00")
            day.run(until: "2026-03-02 08:31")
            day.ask(.answer(anchor: "move", .done))
            #expect(
                day.passing.map(\.event) == (history == .off ? [.nudged, .done] : []),
                "\(history)")
        }
    }

    @Test func `what could not be recorded did not happen`() {
        var schedule = daily("08:30")
        schedule.history = .off
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ledger.failure = "disk full"
        day.ask(.answer(anchor: "move", .done))
        #expect(day.passing.map(\.event) == [.nudged])
    }
}

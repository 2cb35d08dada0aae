// Orders of events that the model test (Tests/EngineModel) found to end badly, each as a short story.

import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Orders {
    private let three = Schedule(anchors: [
        fixed("a", ["08:00"]), fixed("b", ["08:10"]), fixed("c", ["08:20"]),
    ])

    private func amsterdam() throws -> ZoneTable {
        ZoneTable(local: try #require(ZoneFiles(environment: [:]).rules("Europe/Amsterdam")))
    }

    // MARK: Put off

    @Test func `a restart leaves what came back from being put off its whole time`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.ask(.snooze(anchor: nil, .span(.minutes(90))))
        day.run(until: "2026-03-02 10:10")
        day.crash()
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `put off for an hour it is put off through a step and another boot`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.ask(.snooze(anchor: nil, .span(.hours(1))))
        day.stepClock(by: .hours(2))
        day.off(for: .minutes(1))
        day.run(until: "2026-03-02 11:02")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00"), at("2026-03-02 11:01")])
    }

    @Test func `put off, another boot and a crash in it`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.ask(.snooze(anchor: nil, .span(.hours(1))))
        day.off(until: "2026-03-02 08:10")
        day.crash()
        day.run(until: "2026-03-02 09:02")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00"), at("2026-03-02 09:01")])
    }

    @Test func `put off before it was shown, it survives every death on its way back`() {
        for steps in 1..<9 {
            var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
            day.ask(.pause(.until(at("2026-03-02 08:10"))))
            day.run(until: "2026-03-02 08:05")
            day.ask(.snooze(anchor: "move", .span(.minutes(40))))
            day.run(until: "2026-03-02 08:44")
            day.diesAtStep = day.steps + steps
            day.run(until: "2026-03-02 08:46")
            day.crash()
            #expect(day.engine.status(at: day.now).open.count == 1, "died at step \(steps)")
        }
    }

    @Test func `without any grace it comes back all the same`() {
        var schedule = daily("08:00")
        schedule.anchors[0].grace = .zero
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.lateness = Span(microseconds: 180)
        day.run(until: "2026-03-02 08:01")
        day.ask(.snooze(anchor: nil, nil))
        day.run(until: "2026-03-02 08:12")
        #expect(day.shown.count == 2)
    }

    // MARK: Several at once

    @Test func `of a group an answer without a name is for the one with the bubble`() {
        var day = Simulation(three, from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:25")
        day.run(until: "2026-03-02 08:26")
        let slot = key("2026-03-02", "08:20", "c")
        #expect(
            day.ask(.answer(anchor: nil, .done)) == .answered(anchor: "c", .done, slot: slot))
        // Written when it was opened, not when it was due.
        let quiet = day.ledger.slots[key("2026-03-02", "08:00", "a")]
        #expect(quiet?.changed == at("2026-03-02 08:25:20"))
    }

    @Test func `a bubble of an older one goes when its heir opens without one`() {
        var day = Simulation(
            Schedule(anchors: [fixed("a", ["08:00", "08:20"]), fixed("b", ["08:30"])]),
            from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.stepClock(by: .minutes(35))
        #expect(day.screen.bubbles.values.map(\.slot.anchor) == ["b"])
    }

    @Test func `a new server that shows before it is announced gets what is open too`() {
        var long = three
        // Still on the screen then: what had run out would not come back.
        long.bubble = .minutes(30)
        var day = Simulation(long, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.off(until: "2026-03-02 08:10")
        day.run(until: "2026-03-02 08:11")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "b", "a"])
    }

    // MARK: Clocks

    @Test func `set back and restarted, nothing held is lost`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 10:00")
        day.stepClock(by: -.hours(2))
        day.ask(.pause(.until(at("2026-03-02 08:50"))))
        day.run(until: "2026-03-02 08:40")
        day.crash()
        day.run(until: "2026-03-02 08:51")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30"])
    }

    /// 02:30 does not exist: as a fixed time it is 03:30, and so is the window's beginning.
    @Test func `a window whose beginning the clocks skip opens as much later`() throws {
        var move = fixed("move", ["01:50"])
        move.window = DailyWindow(from: clock("02:30"), until: clock("12:00"))
        move.grace = .hours(3)
        var day = Simulation(
            Schedule(anchors: [move]), zones: try amsterdam(), from: "2026-03-28 20:00")
        day.run(until: "2026-03-29 12:00")
        let opening = Simulation.instant("2026-03-29 03:30", day.zones.local)
        #expect(day.shown.map(\.at) == [opening + .seconds(20)])
    }

    /// 02:30 comes twice, and the hour between is one night's quiet as well.
    @Test func `a quiet time whose end comes twice ends the second time`() throws {
        let walk = Anchor(
            id: "walk", kind: .movement,
            cue: .every(
                .minutes(75), between: DailyWindow(from: clock("02:00"), until: clock("03:00"))))
        var schedule = Schedule(anchors: [walk])
        schedule.quiet = DailyWindow(from: clock("22:00"), until: clock("02:30"))
        var day = Simulation(schedule, zones: try amsterdam(), from: "2026-10-24 23:00")
        day.run(until: "2026-10-25 06:00")
        let first = Simulation.instant("2026-10-25 02:30:20", day.zones.local)
        #expect(day.shown.map(\.at) == [first + .hours(1)])
    }

    @Test func `a quiet time inside the spacing changes nothing, whatever wakes in it`() {
        for wakes in [false, true] {
            var schedule = three
            schedule.budget.apart = .hours(1)
            schedule.quiet = DailyWindow(from: clock("08:30"), until: clock("08:50"))
            var day = Simulation(schedule, from: "2026-03-02 07:00")
            day.run(until: "2026-03-02 08:40")
            if wakes { day.send(.wake) }
            day.run(until: "2026-03-02 09:01")
            #expect(
                day.shown.map(\.at) == [at("2026-03-02 08:00"), at("2026-03-02 09:00")],
                "woken: \(wakes)")
        }
    }

    @Test func `what waits for its spacing goes when a day begins that has had its bubbles`() {
        let often = Anchor(
            id: "often", kind: .custom,
            cue: .every(
                .minutes(15), between: DailyWindow(from: clock("15:00"), until: clock("05:45"))))
        var schedule = Schedule(anchors: [often])
        schedule.budget = Budget(perDay: 1, apart: .minutes(90))
        var day = Simulation(schedule, from: "2026-04-04 03:51")
        day.run(until: "2026-04-04 04:41")
        day.stepClock(by: -.hours(1))
        // The clock is behind the ledger for ten minutes, and what that held settles.
        day.run(until: "2026-04-04 03:52")
        #expect(day.engine.status(at: day.now).held.map(\.hold) == [.apart])
        day.run(until: "2026-04-04 04:00")
        #expect(day.engine.status(at: day.now).held.isEmpty)
    }

    // MARK: Absence

    @Test func `an absence that a clock set back undoes is no wake after the next crash`() {
        var day = Simulation(daily("20:00"), from: "2026-03-02 00:29")
        day.sleep(for: .seconds(10))
        day.stepClock(by: -.seconds(20))
        day.run(until: "2026-03-02 08:00")
        day.crash()
        day.run(until: "2026-03-02 08:01")
        #expect(day.ledger.settings["event/wake"] == nil)
    }

    @Test func `a login that closes an edited anchor is a login all the same`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.schedule = daily("18:00")
        day.off(until: "2026-03-02 14:00")
        // The absence is on disk before anything else can end the run.
        #expect(day.ledger.settings["awaySince"] != nil)
        day.crash()
        day.run(until: "2026-03-02 14:01")
        #expect(day.ledger.settings["event/wake"]?.hasPrefix("2026-03-02 ") == true)
    }
}

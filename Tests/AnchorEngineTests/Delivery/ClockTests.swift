// Clocks that are set, zones that change, files that are edited.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@Suite struct Clocks {
    @Test func `a clock set back does not repeat what was handled`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: nil, .done))
        day.stepClock(by: -.hours(1))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == 1)
    }

    @Test func `while the clock is behind the ledger it holds, ten minutes at most`() {
        var schedule = daily("08:30")
        schedule.anchors.append(fixed("tea", ["06:05", "06:20"], kind: .rest))
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.stepClock(by: -.minutes(151))
        #expect(day.engine.status(at: day.now).clockHeld)
        day.run(until: "2026-03-02 06:09:59")
        #expect(day.shown.count == 1)
        #expect(!day.transcript.contains { $0.contains("show tea") })
        day.run(until: "2026-03-02 06:30")
        #expect(!day.engine.status(at: day.now).clockHeld)
    }

    @Test func `a clock set forward follows the grace`() {
        var near = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        near.stepClock(by: .minutes(50))
        near.run(until: "2026-03-02 09:00")
        #expect(near.shown.count == 1)
        var far = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        far.stepClock(by: .hours(2))
        far.run(until: "2026-03-02 12:00")
        #expect(far.shown.isEmpty)
        #expect(far.ledger.slots.values.map(\.state) == [.letGo(.away)])
    }

    @Test func `a clock that was in 2098 leaves nothing that never ends`() {
        var schedule = daily("08:30", "12:00")
        schedule.budget = Budget(perDay: 1, apart: .hours(1))
        var day = Simulation(schedule, from: "2098-03-02 08:00")
        day.run(until: "2098-03-02 08:31")
        day.ask(.pause(.endOfDay))
        day.stepClock(by: at("2026-03-02 07:00") - at("2098-03-02 08:31"))
        day.run(until: "2026-03-04 09:00")
        #expect(day.engine.status(at: day.now).pausedUntil == nil)
        #expect(day.shown.last.map { $0.at < at("2026-03-05 00:00") } == true)
        #expect(day.shown.count == 3)
    }

    private func zone(_ name: String) throws -> ZoneTable {
        ZoneTable(local: try #require(ZoneFiles(environment: [:]).rules(name)))
    }

    @Test func `flying west repeats no label, flying east follows the grace`() throws {
        let paris = try zone("Europe/Paris")
        var west = Simulation(daily("08:30"), zones: paris, from: "2026-03-02 08:00")
        west.run(until: "2026-03-02 08:31")
        west.zones = try zone("America/New_York")
        west.send(.zoneChanged(west.zones))
        west.run(until: "2026-03-02 12:00")
        #expect(west.shown.count == 1)
        var east = Simulation(daily("08:30"), zones: paris, from: "2026-03-02 08:00")
        east.zones = try zone("Europe/Helsinki")
        east.send(.zoneChanged(east.zones))
        east.run(until: "2026-03-02 12:00")
        #expect(east.shown.count == 0)
        #expect(east.ledger.slots[key("2026-03-02", "08:30")]?.state != .open)
    }

    /// 02:30 does not exist: this quiet begins at 03:30, and being up in it ends it.
    @Test func `the night the clocks go forward, being up ends quiet and its bedtime comes`() throws
    {
        let amsterdam = try zone("Europe/Amsterdam")
        var schedule = daily("04:00")
        schedule.dayStartsAt = clock("00:00")
        schedule.quiet = DailyWindow(
            from: clock("02:30"), until: clock("06:45"))
        var asleep = Simulation(schedule, zones: amsterdam, from: "2026-03-29 00:30")
        asleep.run(until: "2026-03-29 12:00")
        #expect(asleep.shown.isEmpty)
        var up = Simulation(schedule, zones: amsterdam, from: "2026-03-29 00:30")
        up.run(until: "2026-03-29 03:40")
        up.ask(.log(word: "wake", length: nil, at: nil))
        up.run(until: "2026-03-29 12:00")
        #expect(up.shown.count == 1)

        var late = daily()
        late.anchors = [
            Anchor(
                id: "bed", kind: .bedtime,
                cue: .bedtime(
                    bed: clock("02:45"), wake: clock("09:45")))
        ]
        late.anchors[0].windDown = .minutes(45)
        var night = Simulation(late, zones: amsterdam, from: "2026-03-28 22:00")
        night.run(until: "2026-03-29 12:00")
        #expect(
            night.shown.map { "\($0.at.microseconds)" } == [
                "\(at("2026-03-29 01:00").microseconds)"
            ])
    }

    @Test func `daylight saving shifts a missing time and does not repeat a doubled one`() throws {
        let berlin = try zone("Europe/Berlin")
        var spring = Simulation(daily("02:30"), zones: berlin, from: "2026-03-28 12:00")
        spring.run(until: "2026-03-30 00:00")
        #expect(
            spring.transcript.first { $0.contains("show") }?.hasPrefix("2026-03-29 03:30") == true)
        #expect(spring.shown.count == 1)
        var autumn = Simulation(daily("02:30"), zones: berlin, from: "2026-10-24 12:00")
        autumn.run(until: "2026-10-26 00:00")
        #expect(autumn.shown.count == 1)
        let hourly = Anchor(
            id: "hour", kind: .custom,
            cue: .every(
                .hours(1), between: DailyWindow(from: clock("01:00"), until: clock("04:00"))))
        var both = Simulation(Schedule(anchors: [hourly]), zones: berlin, from: "2026-10-24 12:00")
        both.run(until: "2026-10-25 12:00")
        #expect(both.shown.map(\.nudge.slot.label) == ["01:00", "02:00", "02:00+01:00", "03:00"])
    }

    @Test
    func `an edited file keeps what is unchanged, closes the rest, and nothing comes at once`() {
        let before = Schedule(anchors: [fixed("a", ["08:00"]), fixed("b", ["08:05"])])
        var day = Simulation(before, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:10")
        var after = before
        after.anchors[0].title = "Andere woorden"
        after.anchors[1] = fixed("b", ["08:06", "09:00"])
        after.anchors.append(fixed("new", ["08:09", "10:00"]))
        day.reload(after)
        #expect(day.engine.status(at: day.now).open.map(\.key.anchor) == ["a"])
        #expect(day.ledger.slots[key("2026-03-02", "08:05", "b")]?.state == .letGo(.removed))
        day.run(until: "2026-03-02 10:01")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:00", "08:05", "09:00", "10:00"])
        day.reload(Schedule(anchors: []))
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `a file edited while we were off is a reload`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.schedule = daily("08:03", "12:00")
        day.off(until: "2026-03-02 08:05")
        day.run(until: "2026-03-02 12:01")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:00", "12:00"])
    }

    @Test func `an anchor for another host or switched off is not planned`() {
        var schedule = daily("08:00")
        schedule.anchors.append(fixed("other", ["08:01"]))
        schedule.anchors.append(fixed("off", ["08:02"]))
        schedule.anchors[1].only = ["laptop"]
        schedule.anchors[2].enabled = false
        schedule.anchors[0].only = ["box", "laptop"]
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["move"])
    }
}

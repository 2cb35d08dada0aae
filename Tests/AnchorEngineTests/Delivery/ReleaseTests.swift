// What was held or slept through: one bubble after a settle, the newest; the others stay open.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Release {
    private let three = Schedule(anchors: [
        fixed("a", ["08:00"]), fixed("b", ["08:10"]), fixed("c", ["08:20"]),
    ])

    @Test func `three that came during sleep are one bubble after the settle, and all are open`() {
        var day = Simulation(three, from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:25")
        #expect(day.shown.isEmpty)
        day.run(until: "2026-03-02 08:26")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["c"])
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:25:20")])
        #expect(Set(day.engine.status(at: day.now).open.map(\.key.anchor)) == ["a", "b", "c"])
    }

    @Test func `three that came while the machine was off are one bubble`() {
        var day = Simulation(three, from: "2026-03-02 07:00")
        day.off(until: "2026-03-02 08:25")
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["c"])
    }

    @Test func `after a crash nothing waits for a settle`() {
        var day = Simulation(three, from: "2026-03-02 07:00")
        day.diesAtStep = 0
        day.run(until: "2026-03-02 08:00")
        day.restart(sameBoot: true)
        day.run(until: "2026-03-02 08:00:01")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00")])
    }

    @Test func `of three slots of one anchor slept through only the newest comes`() {
        var day = Simulation(daily("08:00", "08:10", "08:20"), from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:25")
        day.run(until: "2026-03-02 08:26")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:20"])
        #expect(day.ledger.slots[key("2026-03-02", "08:00")]?.state == .letGo(.newer))
    }

    @Test func `the end of quiet releases what is still of use`() {
        var schedule = three
        schedule.quiet = DailyWindow(from: clock("22:00"), until: clock("08:15"))
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:19")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["b"])
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:15:20")])
    }

    @Test func `one that comes on time during a settle does not wait`() {
        var day = Simulation(three, from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 07:59:55")
        day.run(until: "2026-03-02 08:01")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00")])
    }

    @Test func `waking ends quiet`() {
        var schedule = three
        schedule.quiet = DailyWindow(from: clock("22:00"), until: clock("10:00"))
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.ask(.log(word: "wake", length: nil, at: nil))
        day.run(until: "2026-03-02 08:01")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00")])
    }

    @Test func `a nudge later than its grace is let go as away`() {
        var day = Simulation(daily("08:00"), from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:31")
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.away)])
    }

    @Test func `bedtime is never shown at or after bed`() {
        let bed = Schedule(anchors: [bedtime("23:00")])
        for late in ["22:59:39", "22:59:41", "23:00", "23:10"] {
            var night = Simulation(bed, from: "2026-03-02 20:00")
            night.sleep(until: "2026-03-02 " + late)
            night.run(until: "2026-03-03 09:00")
            #expect(night.shown.allSatisfy { $0.at < at("2026-03-02 23:00") })
            #expect(night.shown.count == (late == "22:59:39" ? 1 : 0), "\(late)")
        }
    }

    @Test func `breathing comes until its clock time`() {
        let breath = Anchor(
            id: "breathe", kind: .breathing,
            cue: .after("wake", delay: .zero, by: clock("10:30")))
        var day = Simulation(Schedule(anchors: [breath]), from: "2026-03-02 06:00")
        day.ask(.log(word: "wake", length: nil, at: nil))
        day.sleep(until: "2026-03-02 10:20")
        day.run(until: "2026-03-02 10:40")
        // Shown at six, so it is open and does not come again.
        #expect(day.shown.map(\.at) == [at("2026-03-02 06:00")])
        day.ask(.pause(.until(at("2026-03-03 10:29"))))
        day.run(until: "2026-03-03 07:00")
        day.ask(.log(word: "wake", length: nil, at: nil))
        day.run(until: "2026-03-03 10:31")
        #expect(day.shown.last?.at == at("2026-03-03 10:29:20"))
    }

    @Test func `a window holds, and what is still of use comes when it opens`() {
        var move = fixed("move", ["08:00", "12:00"])
        move.window = DailyWindow(from: clock("08:20"), until: clock("11:00"))
        var day = Simulation(Schedule(anchors: [move]), from: "2026-03-02 07:00")
        day.run(until: "2026-03-03 07:00")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:20:20")])
        #expect(
            day.ledger.slots[key("2026-03-02", "12:00")]?.state == .letGo(.outsideWindow))
    }

    @Test func `a year of sleep is no flood`() {
        let often = Anchor(
            id: "often", kind: .custom,
            cue: .every(
                .minutes(5), between: DailyWindow(from: .midnight, until: clock("23:59"))))
        var day = Simulation(Schedule(anchors: [often]), from: "2026-03-02 07:00:01")
        day.sleep(until: "2027-03-02 07:02")
        #expect(day.ledger.slots.count < 20)
        day.run(until: "2027-03-02 07:03")
        #expect(day.shown.map(\.nudge.slot.label) == ["07:00"])
    }
}

func bedtime(_ bed: String, _ wake: String = "06:45") -> Anchor {
    Anchor(id: "bed", kind: .bedtime, cue: .bedtime(bed: clock(bed), wake: clock(wake)))
}

@Suite struct IdleTests {
    @Test func `a login with nothing due does not wake for the settling`() {
        let day = Simulation(daily("20:00"), from: "2026-03-02 08:00")
        let wake = day.engine.nextDeadline
        #expect(wake == at("2026-03-02 20:00") - EngineState.claimLead)
    }
}

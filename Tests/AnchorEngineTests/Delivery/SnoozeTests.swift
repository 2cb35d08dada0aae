// Later: counted from now on boot time, surviving everything but an answer and the next slot.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct Later {
    private func putOff(_ time: SnoozeTime? = nil, _ times: String...) -> Simulation {
        let all = times.isEmpty ? ["08:30"] : times
        var day = Simulation(Schedule(anchors: [fixed("move", all)]), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.snooze(anchor: nil, time))
        return day
    }

    @Test func `ten minutes are ten minutes when the clock is set meanwhile`() {
        var day = putOff()
        day.stepClock(by: .hours(1))
        day.run(until: "2026-03-02 09:40:59")
        #expect(day.shown.count == 1)
        day.run(until: "2026-03-02 09:41:01")
        #expect(day.shown.count == 2)
    }

    @Test func `ten minutes go on through sleep`() {
        var day = putOff()
        day.sleep(until: "2026-03-02 08:45")
        day.run(until: "2026-03-02 08:46")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-02 08:45:20")])
    }

    @Test(arguments: [true, false])
    func `it survives a restart`(_ sameBoot: Bool) {
        var day = putOff(.span(.minutes(30)))
        if sameBoot { day.crash() } else { day.off(until: "2026-03-02 08:40") }
        day.run(until: "2026-03-02 09:02")
        #expect(day.shown.last?.at == at("2026-03-02 09:01"))
        #expect(day.shown.count == 2)
    }

    @Test func `until a clock time means the clock`() {
        var day = putOff(.until(at("2026-03-02 10:00")))
        day.stepClock(by: .minutes(29))
        day.run(until: "2026-03-02 10:01")
        #expect(day.shown.last?.at == at("2026-03-02 10:00"))
    }

    @Test func `the next slot takes its place`() {
        var day = putOff(.span(.hours(3)), "08:30", "10:00")
        day.run(until: "2026-03-02 13:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30", "10:00"])
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .letGo(.newer))
    }

    @Test func `an answer ends it`() {
        var day = putOff()
        day.ask(.answer(anchor: nil, .done))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == 1)
    }

    @Test func `its own grace ends it`() {
        var day = putOff()
        day.sleep(until: "2026-03-02 09:12")
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.count == 1)
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.away)])
    }

    @Test func `it comes in quiet time, and is held by a pause`() {
        var schedule = daily("21:50")
        schedule.quiet = DailyWindow(from: clock("22:00"), until: clock("07:00"))
        var day = Simulation(schedule, from: "2026-03-02 21:00")
        day.run(until: "2026-03-02 21:55")
        day.ask(.snooze(anchor: nil, nil))
        day.run(until: "2026-03-02 22:06")
        #expect(day.shown.last?.at == at("2026-03-02 22:05"))
        day.ask(.snooze(anchor: nil, nil))
        day.ask(.pause(.span(.minutes(20))))
        day.run(until: "2026-03-02 22:30")
        #expect(day.shown.last?.at == at("2026-03-02 22:26:20"))
    }

    @Test func `it is outside the budget`() {
        var schedule = Schedule(anchors: [fixed("a", ["08:00"]), fixed("b", ["08:05"])])
        schedule.budget = Budget(perDay: 1, apart: .hours(2))
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.ask(.snooze(anchor: "a", nil))
        day.run(until: "2026-03-02 08:12")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "a"])
        #expect(day.ledger.slots[key("2026-03-02", "08:05", "b")]?.state == .letGo(.budget))
    }

    @Test(arguments: [Span.zero, -.minutes(1), .hours(25)])
    func `a span out of its range is refused by name`(_ span: Span) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        let reply = day.ask(.snooze(anchor: nil, .span(span)))
        #expect(reply == .refused(.invalid(.putOff)))
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `undo of a put-off opens it again without a bubble`() {
        var day = putOff()
        #expect(day.ask(.undo) == .undone(.snoozed, anchor: "move"))
        #expect(day.engine.status(at: day.now).open.count == 1)
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.count == 1)
    }
}

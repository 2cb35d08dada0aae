// How many a day and how far apart: only ever later or not at all, never more.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct BudgetRules {
    private func schedule(_ perDay: Int?, _ apart: Span?) -> Schedule {
        Schedule(
            budget: Budget(perDay: perDay, apart: apart),
            anchors: [fixed("a", ["08:00"]), fixed("b", ["08:10"]), fixed("c", ["09:30"])])
    }

    @Test func `the later slot of a full day is let go for the budget`() {
        var day = Simulation(schedule(2, nil), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "b"])
        #expect(day.ledger.slots[key("2026-03-02", "09:30", "c")]?.state == .letGo(.budget))
        day.run(until: "2026-03-03 08:01")
        #expect(day.shown.count == 3)
    }

    @Test(arguments: [0, 1, 180, 200_000])
    func `spacing delays, beyond the grace too, however late a wake is`(_ late: Int64) {
        var day = Simulation(schedule(nil, .minutes(60)), from: "2026-03-02 07:00")
        day.lateness = Span(microseconds: late)
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "b", "c"])
        let gaps = zip(day.shown, day.shown.dropFirst()).map { $1.at - $0.at }
        #expect(gaps.allSatisfy { $0 >= .minutes(60) })
        #expect(day.shown[1].at < at("2026-03-02 09:00:01"))
    }

    @Test func `spacing gives way to the anchor's next slot`() {
        var schedule = schedule(nil, .hours(3))
        schedule.anchors[1] = fixed("b", ["08:10", "09:00"])
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 11:00:01")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:00", "09:00"])
        #expect(day.ledger.slots[key("2026-03-02", "08:10", "b")]?.state == .letGo(.newer))
    }

    @Test func `bedtime is outside the budget`() {
        var full = schedule(1, .hours(20))
        full.anchors.append(bedtime("22:45"))
        var day = Simulation(full, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 23:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "bed"])
    }

    @Test func `a restart does not begin the day's count anew`() {
        var long = schedule(1, nil)
        // Still on the screen then: what had run out would not come back.
        long.bubble = .minutes(30)
        var day = Simulation(long, from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 08:01")
        day.crash()
        day.off(until: "2026-03-02 08:05")
        day.run(until: "2026-03-02 12:00")
        // The new server shows the open one again; that is no second of the day.
        #expect(day.shown.map(\.nudge.slot.anchor) == ["a", "a"])
    }

    @Test func `the count belongs to the day that starts at four`() {
        var late = Schedule(anchors: [fixed("a", ["23:00", "01:00"]), fixed("b", ["05:00"])])
        late.budget = Budget(perDay: 1)
        var day = Simulation(late, from: "2026-03-02 22:00")
        day.run(until: "2026-03-03 06:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["23:00", "05:00"])
    }
}

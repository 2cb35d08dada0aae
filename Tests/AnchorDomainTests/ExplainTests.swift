// Why the last nudge came when it did, or did not, and when the next comes.

import AnchorDomain
import AnchorFiles
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct ExplainTests {
    private func explain(_ day: Simulation) throws -> Explanation {
        let anchor = try #require(day.engine.schedule.anchor("move"))
        return day.engine.explain(anchor, at: day.now)
    }

    @Test func `before the first one there is a next and no last`() throws {
        let day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        let facts = try explain(day)
        #expect(facts.last == nil)
        #expect(facts.next?.due == at("2026-03-02 08:30"))
        #expect(facts.isPlanned && !facts.nextIsShifted)
    }

    @Test func `an open one is the last, an answered one keeps its answer`() throws {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        #expect(try explain(day).last?.state == .open)
        day.ask(.answer(anchor: nil, .tried))
        let facts = try explain(day)
        #expect(facts.last?.state == .answered)
        #expect(facts.answer == .tried)
        #expect(facts.letGo == nil && facts.waitedFor == nil)
        #expect(facts.next?.due == at("2026-03-03 08:30"))
    }

    @Test func `one that waited out its time tells for what`() throws {
        var schedule = daily("08:30")
        schedule.quiet = DailyWindow(from: try #require(LocalTime("08:00")), until: .midnight)
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:45")
        #expect(try explain(day).last?.state == .held)
        #expect(try explain(day).last?.hold == .quiet)
        day.run(until: "2026-03-02 09:30")
        let facts = try explain(day)
        #expect(facts.last?.state == .letGo)
        #expect(facts.letGo == .quiet)
        #expect(facts.waitedFor == .quiet)
        #expect(facts.last?.shown == nil)
    }

    @Test func `one that came after a pause tells when, and that it waited`() throws {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.pause(.until(at("2026-03-02 08:40"))))
        day.run(until: "2026-03-02 08:45")
        let facts = try explain(day)
        #expect(facts.last?.state == .open)
        #expect(facts.waitedFor == .paused)
        let shown = try #require(facts.last?.shown)
        #expect(shown > at("2026-03-02 08:40") && shown < at("2026-03-02 08:41"))
    }

    @Test func `a time that the clocks jump over is told ahead and afterwards`() throws {
        let berlin = try #require(ZoneFiles(environment: [:]).rules("Europe/Berlin"))
        var day = Simulation(
            daily("02:30"), zones: ZoneTable(local: berlin), from: "2026-03-28 22:00")
        #expect(try explain(day).nextIsShifted)
        day.run(until: "2026-03-29 03:31")
        let facts = try explain(day)
        #expect(facts.lastIsShifted && !facts.nextIsShifted)
        #expect(facts.last?.key.label == "02:30")
        #expect(facts.last?.due == Simulation.instant("2026-03-29 03:30", berlin))
    }
}

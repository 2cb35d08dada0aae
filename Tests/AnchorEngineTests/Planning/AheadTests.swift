// What comes next, of all anchors and of each, and what it costs to know.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct AheadTests {
    /// One in four comes on a weekday only, one in four once a year.
    private func schedule(of count: Int) throws -> Schedule {
        let yearly = try CalendarExpression("*-03-01 09:00", isZone: { _ in false })
        let anchors = try (0..<count).map { index in
            let time = try #require(LocalTime(hour: 8 + index % 12, minute: index / 12 % 60))
            let cue: Cue =
                switch index % 4 {
                case 0: .calendar(yearly)
                default: .at([time])
                }
            let days: Set<Weekday> = index % 4 == 1 ? [.sunday] : Set(Weekday.allCases)
            return Anchor(
                id: "a\(index)", kind: .movement, cue: cue, dates: DueDates(days: days))
        }
        return Schedule(anchors: anchors)
    }

    @Test func `each anchor's next slot is found in days that grow with the anchors alone`() throws
    {
        func planned(_ count: Int) throws -> Int {
            let day = Simulation(try schedule(of: count), from: "2026-03-02 08:00")
            var search = SlotSearch(day.engine.state, at: day.now)
            for index in day.engine.state.anchors.indices {
                #expect(search.next(1, of: index).count == 1)
            }
            return search.plannedDays
        }
        #expect(try planned(200) == planned(20) * 10)
    }

    @Test func `what is next of each is the first of what is next of all`() throws {
        var day = Simulation(try schedule(of: 24), from: "2026-03-02 07:00")
        for time in [
            "2026-03-02 08:00", "2026-03-02 13:07", "2026-03-08 20:30", "2027-02-28 23:50",
        ] {
            day.run(until: time)
            let all = day.engine.upcoming(2_000, at: day.now)
            let next = day.engine.nextByAnchor(at: day.now)
            #expect(next.count == 24)
            for anchor in day.engine.schedule.anchors {
                #expect(next[anchor.id] == day.engine.next(of: anchor.id, at: day.now))
                // Some hundred days of daily ones do not reach the yearly ones.
                guard let first = all.first(where: { $0.key.anchor == anchor.id }) else { continue }
                #expect(next[anchor.id] == first)
            }
        }
    }

    @Test func `one that was put off comes before the next of its plan, and a silent one never`()
        throws
    {
        var day = Simulation(try schedule(of: 4), from: "2026-03-02 07:00")
        day.run(until: "2026-03-02 10:01")
        day.ask(.snooze(anchor: "a2", .span(.minutes(20))))
        day.ask(.silence(anchor: "a3", true))
        let next = day.engine.nextByAnchor(at: day.now)
        #expect(next["a2"]?.state == .snoozed)
        #expect(next["a2"]?.snoozedUntil == day.now.wall + .minutes(20))
        #expect(next["a3"] == nil)
    }
}

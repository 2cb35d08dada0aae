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
            let next = day.engine.aheadByAnchor(at: day.now).compactMapValues(\.next)
            #expect(next.count == 24)
            for anchor in day.engine.schedule.anchors {
                #expect(next[anchor.id] == day.engine.ahead(of: anchor.id, at: day.now).next)
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
        let next = day.engine.aheadByAnchor(at: day.now).compactMapValues(\.next)
        #expect(next["a2"]?.state == .snoozed)
        #expect(next["a2"]?.snoozedUntil == day.now.wall + .minutes(20))
        #expect(next["a3"] == nil)
    }

    // MARK: What is never shown

    @Test func `what quiet hours or a window always swallow is promised to nobody`() throws {
        var swallowed = fixed("swallowed", ["23:00"])
        swallowed.grace = .minutes(30)
        var outside = fixed("outside", ["07:30"])
        outside.window = DailyWindow(from: clock("09:00"), until: clock("17:00"))
        // Quiet ends within its grace: it comes a little later.
        let early = fixed("early", ["06:50"])
        var schedule = Schedule(anchors: [swallowed, outside, early])
        schedule.quiet = DailyWindow(from: clock("22:00"), until: clock("07:00"))
        let day = Simulation(schedule, from: "2026-03-02 12:00")
        let ahead = day.engine.aheadByAnchor(at: day.now)
        #expect(ahead["swallowed"] == AnchorAhead(next: nil, never: .quiet))
        #expect(ahead["outside"] == AnchorAhead(next: nil, never: .outsideWindow))
        #expect(ahead["early"]?.next?.due == at("2026-03-03 06:50"))
        #expect(day.engine.upcoming(9, at: day.now).allSatisfy { $0.key.anchor == "early" })
        #expect(day.engine.status(at: day.now).next?.key.anchor == "early")
        let facts = day.engine.explain(swallowed, at: day.now)
        #expect(facts.next == nil && facts.never == .quiet && facts.notToday == nil)
    }

    @Test func `what is swallowed on some dates is promised on the others`() throws {
        let every = DueDates(
            weeks: WeekCycle(every: 2, from: try #require(LocalDate("2026-03-02"))))
        let schedule = Schedule(anchors: [
            Anchor(
                id: "work", kind: .bedtime,
                cue: .bedtime(bed: clock("09:00"), wake: clock("16:30")), dates: every),
            Anchor(
                id: "free", kind: .bedtime,
                cue: .bedtime(bed: clock("22:45"), wake: clock("06:45"))),
            fixed("noon", ["12:00"]),
        ])
        let day = Simulation(schedule, from: "2026-03-02 18:00")
        // The whole week is slept through at noon.
        #expect(
            day.engine.aheadByAnchor(at: day.now)["noon"]?.next?.due == at("2026-03-09 12:00"))
    }

    @Test func `getting up ends quiet, so what waits for it is promised`() {
        let breathe = Anchor(
            id: "breathe", kind: .breathing, cue: .after("wake", delay: .zero, by: clock("06:00")))
        let schedule = Schedule(
            quiet: DailyWindow(from: clock("22:00"), until: clock("09:00")), anchors: [breathe])
        let day = Simulation(schedule, from: "2026-03-02 18:00")
        let next = day.engine.aheadByAnchor(at: day.now)["breathe"]?.next
        #expect(next?.due == at("2026-03-03 06:00") && next?.awaits == "wake")
    }

    @Test(.timeLimit(.minutes(10))) func `a dense anchor is found to be swallowed whole`() {
        let dense = Anchor(
            id: "dense", kind: .custom,
            cue: .every(
                .seconds(10), between: DailyWindow(from: clock("22:00"), until: clock("05:00"))))
        let schedule = Schedule(
            quiet: DailyWindow(from: clock("21:00"), until: clock("07:00")), anchors: [dense])
        let day = Simulation(schedule, from: "2026-03-02 18:00")
        #expect(day.engine.aheadByAnchor(at: day.now)["dense"]?.never == .quiet)
    }

    @Test func `why there is none today`() throws {
        var anchor = fixed("a", ["12:00"])
        anchor.dates = DueDates(
            days: [.monday, .wednesday],
            except: [.yearly(from: MonthDay(month: 3, day: 4), until: MonthDay(month: 3, day: 4))],
            weeks: WeekCycle(every: 2, from: try #require(LocalDate("2026-03-02"))))
        let schedule = Schedule(anchors: [anchor])
        for (date, reason) in [
            ("2026-03-02", nil), ("2026-03-03", .otherDay), ("2026-03-04", .except),
            ("2026-03-09", .otherWeek),
        ] as [(String, NotDue?)] {
            let day = Simulation(schedule, from: "\(date) 08:00")
            #expect(day.engine.explain(anchor, at: day.now).notToday == reason, "\(date)")
        }
        let day = Simulation(schedule, from: "2026-03-03 08:00")
        #expect(day.engine.explain(anchor, at: day.now).next?.due == at("2026-03-16 12:00"))
    }
}

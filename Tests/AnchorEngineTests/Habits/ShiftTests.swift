// A bedtime on its way to another: the plan's numbers (science 2.11), and steps on evidence alone.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Shifts {
    private func night(_ bed: String, _ wake: String) -> Night {
        Night(bed: clock(bed), wake: clock(wake))
    }

    private func plan(_ a: (String, String), _ b: (String, String), _ step: Int = 15)
        -> BedtimeShift
    {
        BedtimeShift(from: night(a.0, a.1), to: night(b.0, b.1), step: step)
    }

    @Test func `from one to eleven takes eight steps, twenty-four nights at the least`() {
        let quarter = plan(("01:00", "09:00"), ("23:00", "07:00"))
        #expect(quarter.steps == 8)
        #expect(quarter.steps * BedtimeShift.hold == 24)
        #expect(plan(("01:00", "09:00"), ("23:00", "07:00"), 30).steps * BedtimeShift.hold == 12)
    }

    @Test func `the ladder of an hour`() {
        let hour = plan(("22:00", "06:00"), ("21:00", "05:00"))
        #expect(
            (1...4).map { hour.night(after: $0, bedFollows: true).bed.description } == [
                "21:45", "21:30", "21:15", "21:00",
            ])
    }

    @Test func `the wake goes first, and the bed follows`() {
        let way = plan(("01:00", "09:00"), ("23:00", "07:00"))
        #expect(way.night(after: 1, bedFollows: false) == night("01:00", "08:45"))
        #expect(way.night(after: 1, bedFollows: true) == night("00:45", "08:45"))
    }

    @Test func `every way ends exactly on its target, with seven hours on it or more`() {
        var random = SeededGenerator(seedOfThisRun())
        for _ in 0..<2_000 {
            func time() -> LocalTime {
                LocalTime(hour: random.below(24), minute: random.below(60)) ?? .midnight
            }
            let from = Night(bed: time(), wake: time())
            let bed = time()
            let sleep = 420 + random.below(300)
            let minute = (bed.hour * 60 + bed.minute + sleep) % 1440
            let to = Night(
                bed: bed, wake: LocalTime(hour: minute / 60, minute: minute % 60) ?? .midnight)
            let way = BedtimeShift(from: from, to: to)
            #expect(way.night(after: way.steps, bedFollows: true) == to)
            for step in 0...way.steps {
                for follows in [false, true] {
                    #expect(way.night(after: step, bedFollows: follows).minutes >= 420)
                }
            }
            for step in 0..<way.steps {
                let one = way.night(after: step, bedFollows: true).wake
                let next = way.night(after: step + 1, bedFollows: true).wake
                #expect(abs(BedtimeShift.shortest(one, next)) <= 15)
            }
        }
    }

    // MARK: On evidence

    private let schedule = Schedule(anchors: [
        Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("23:00"), wake: clock("07:00")),
            shiftFrom: Night(bed: clock("01:00"), wake: clock("09:00")))
    ])

    private func cue(_ days: Simulation) -> Cue? { days.engine.schedule.anchors.first?.cue }

    /// So many days, up at these minutes from the target of the day.
    private func mornings(_ days: inout Simulation, _ count: Int, off minutes: Int) {
        for _ in 0..<count {
            guard case .bedtime(_, let wake)? = cue(days) else { return }
            let date = days.zones.local.local(at: days.now.wall).date.adding(days: 1)
            days.run(until: days.zones.local.instant(date, wake) + .minutes(minutes))
            days.ask(.log(word: "wake", length: nil, at: nil))
        }
    }

    @Test func `it begins with the nights there are, and arrives in twenty-four`() {
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("09:00")))
        mornings(&days, 3, off: 10)
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("08:45")))
        mornings(&days, 1, off: -20)
        #expect(cue(days) == .bedtime(bed: clock("00:45"), wake: clock("08:45")))
        mornings(&days, 20, off: 0)
        #expect(cue(days) == .bedtime(bed: clock("23:15"), wake: clock("07:00")))
        mornings(&days, 1, off: 0)
        #expect(cue(days) == schedule.anchors[0].cue)
        #expect(days.engine.explain(days.engine.schedule.anchors[0], at: days.now).shift == nil)
        mornings(&days, 10, off: 0)
        #expect(cue(days) == schedule.anchors[0].cue)
    }

    @Test func `far from the target it stays, and after three times staying is offered`() {
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        mornings(&days, 6, off: 30)
        let explained = days.engine.explain(days.engine.schedule.anchors[0], at: days.now)
        #expect(explained.shift?.mayStay == false)
        mornings(&days, 3, off: 30)
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("09:00")))
        let after = days.engine.explain(days.engine.schedule.anchors[0], at: days.now)
        #expect(after.shift?.mayStay == true)
        #expect(days.shown.allSatisfy { !$0.nudge.body.contains("shiftFrom") })
    }

    @Test func `two of three are enough, one is not`() {
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        mornings(&days, 1, off: 40)
        mornings(&days, 2, off: 0)
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("08:45")))
        mornings(&days, 2, off: 40)
        mornings(&days, 1, off: 0)
        #expect(cue(days) == .bedtime(bed: clock("00:45"), wake: clock("08:45")))
    }

    @Test func `it goes on after a restart, and begins anew when edited`() {
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        mornings(&days, 5, off: 0)
        days.crash()
        #expect(cue(days) == .bedtime(bed: clock("00:45"), wake: clock("08:45")))
        var edited = schedule
        edited.anchors[0].shiftFrom = Night(bed: clock("00:30"), wake: clock("08:30"))
        days.reload(edited)
        #expect(cue(days) == .bedtime(bed: clock("00:30"), wake: clock("08:30")))
    }

    @Test func `a morning nobody knows of says nothing`() {
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        days.run(until: "2026-03-20 12:00")
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("09:00")))
    }
}

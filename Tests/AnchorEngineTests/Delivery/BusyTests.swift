// A call or a film: held as silence is, but for bedtime, and not for longer than anybody's film; and
// bubbles that a silent server throws away.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct BusyTests {
    private let busy = Surroundings(present: .yes, locked: .no, busy: .yes)
    private let calm = Surroundings(present: .yes, locked: .no, busy: .no)

    private func day(
        _ schedule: Schedule = daily("08:30"), from: String = "2026-03-02 08:00"
    ) -> Simulation {
        var day = Simulation(schedule, from: from)
        day.send(.surroundings(busy))
        return day
    }

    @Test func `a nudge waits for the end of a call, and says why`() {
        var day = day()
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.isEmpty)
        #expect(day.engine.status(at: day.now).held.map(\.hold) == [.busy])
        day.send(.surroundings(calm))
        day.run(until: "2026-03-02 08:41")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:40:20")])
        #expect(day.engine.explain(day.schedule.anchors[0], at: day.now).waitedFor == .busy)
    }

    @Test func `one that outlasts its use lets it go for that reason`() {
        var day = day()
        day.run(until: "2026-03-02 09:30")
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.busy)])
    }

    @Test func `what is not known, and a schedule that wants it so, hold nothing`() {
        var unknown = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        unknown.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        unknown.run(until: "2026-03-02 08:31")
        #expect(unknown.shown.count == 1)
        var schedule = daily("08:30")
        schedule.whileBusy = .show
        var day = day(schedule)
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.count == 1)
    }

    @Test func `bedtime comes into a film`() {
        let bed = Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
        var day = day(Schedule(anchors: [bed]), from: "2026-03-02 21:00")
        day.run(until: "2026-03-02 22:01")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["bed"])
    }

    @Test func `after three hours it is a habit of the machine, and not heard that day`() {
        var anchor = fixed("move", ["10:30", "14:00", "17:00"])
        anchor.grace = .hours(2)
        var day = day(Schedule(anchors: [anchor]))
        day.run(until: "2026-03-02 10:59")
        #expect(day.shown.isEmpty)
        day.run(until: "2026-03-02 11:01")
        #expect(day.shown.map(\.at) == [at("2026-03-02 11:00:20")])
        #expect(day.engine.status(at: day.now).isBusyUnheard)
        day.run(until: "2026-03-02 14:01")
        #expect(day.shown.count == 2)
        // Another call of that day; and after a restart of ours.
        day.send(.surroundings(calm))
        day.send(.surroundings(busy))
        day.crash()
        day.send(.surroundings(busy))
        day.run(until: "2026-03-02 17:01")
        #expect(day.shown.count == 3)
    }

    @Test func `the next day a call is a call again`() {
        var day = day()
        day.run(until: "2026-03-02 12:00")
        day.send(.surroundings(calm))
        day.run(until: "2026-03-03 08:00")
        day.send(.surroundings(busy))
        day.run(until: "2026-03-03 08:31")
        #expect(day.engine.status(at: day.now).held.map(\.hold) == [.busy])
    }

    @Test func `nothing wakes for the end of a call that nothing waits for`() {
        var day = day(daily("20:00"))
        let wakes = day.wakes
        day.run(until: "2026-03-02 19:00")
        #expect(day.wakes == wakes)
    }

    // MARK: Thrown away

    private let silent = Surroundings(present: .yes, locked: .no, doNotDisturb: .yes)
    private let open = Surroundings(present: .yes, locked: .no, doNotDisturb: .no)

    /// The nudge of 08:30 was closed in the moment it came.
    private func thrown(_ schedule: Schedule = daily("08:30")) -> Simulation {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        day.screen.manner = .throwsAway
        day.run(until: "2026-03-02 08:31")
        return day
    }

    @Test func `a bubble that is closed at once was not shown: it waits, and comes once`() {
        var day = thrown()
        #expect(day.shown.isEmpty)
        let status = day.engine.status(at: day.now)
        #expect(status.held.map(\.hold) == [.doNotDisturb] && status.open.isEmpty)
        day.send(.surroundings(silent))
        day.screen.manner = .shows
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.isEmpty)
        day.send(.surroundings(open))
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:40:20")])
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `where nobody tells of the silence another server, or a return, has it`() {
        var day = thrown()
        day.screen.manner = .shows
        var other = day
        other.loseServer()
        other.findServer(":1.7")
        other.run(until: "2026-03-02 08:40")
        #expect(other.shown.count == 1)
        day.send(.surroundings(Surroundings(present: .yes, locked: .yes)))
        day.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.count == 1)
    }

    @Test func `silent for longer than it is of use, it is let go unseen, and nothing is learnt`() {
        var schedule = daily("08:30")
        schedule.fade = true
        var day = thrown(schedule)
        day.run(until: "2026-03-02 09:30")
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.doNotDisturb)])
        #expect(day.engine.state.habits.fades.isEmpty)
        #expect(day.ledger.settings["fade/move"] == nil)
    }

    @Test func `one that was seen and is thrown away when it is shown again stays open`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .yes)))
        day.run(until: "2026-03-02 08:31")
        day.expire("move")
        day.screen.manner = .throwsAway
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .no)))
        day.run(until: "2026-03-02 09:30")
        #expect(day.engine.status(at: day.now).open.count == 1)
        #expect(day.shown.count == 1)
    }

    @Test func `an end that comes later is nobody's silence`() throws {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        let bubble = try #require(day.bubble(of: "move"))
        day.send(.bubbleClosed(bubble, .undefined))
        #expect(day.engine.status(at: day.now).open.count == 1)
    }
}

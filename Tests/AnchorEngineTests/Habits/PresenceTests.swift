// Somebody is there, or not: what holds, what a return releases, and which return is a wake.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Presence {
    private let locked = Surroundings(present: .yes, locked: .yes)
    private let there = Surroundings(present: .yes, locked: .no)
    private let wakeSchedule = Schedule(anchors: [
        Anchor(
            id: "breathe", kind: .breathing, cue: .after("wake", delay: .zero, by: clock("10:30"))),
        Anchor(id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45"))),
    ])

    /// From an evening on: locked at the given time until the given one.
    private func night(_ lock: String, _ unlock: String) -> Simulation {
        var day = Simulation(wakeSchedule, from: "2026-03-02 22:50")
        day.send(.surroundings(there))
        day.run(until: "2026-03-0\(lock)")
        day.send(.surroundings(locked))
        day.run(until: "2026-03-0\(unlock)")
        day.send(.surroundings(there))
        return day
    }

    // MARK: Holds

    @Test(arguments: [
        (Surroundings(present: .yes, locked: .yes), HoldReason.locked),
        (Surroundings(present: .yes, locked: .no, doNotDisturb: .yes), .doNotDisturb),
    ])
    func `a locked screen and do not disturb hold`(_ now: Surroundings, _ reason: HoldReason) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(now))
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.isEmpty)
        #expect(day.engine.status(at: day.now).held.map(\.hold) == [reason])
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 08:41")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:40:20")])
    }

    @Test(arguments: [HoldReason.locked, .doNotDisturb])
    func `held longer than it is of use, it is let go for that reason`(_ reason: HoldReason) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(
            .surroundings(
                Surroundings(
                    locked: reason == .locked ? .yes : .no,
                    doNotDisturb: reason == .locked ? .no : .yes)))
        day.run(until: "2026-03-02 09:30")
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(reason.asLetGo)])
    }

    @Test func `what is not known holds nothing`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(Surroundings()))
        day.send(.surroundings(Surroundings(present: .no)))
        day.run(until: "2026-03-02 08:30")
        #expect(day.shown.count == 1)
    }

    @Test func `several that a lock held are one bubble`() {
        var day = Simulation(
            Schedule(anchors: [fixed("a", ["08:30"]), fixed("b", ["08:35"])]),
            from: "2026-03-02 08:00")
        day.send(.surroundings(locked))
        day.run(until: "2026-03-02 08:50")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["b"])
        #expect(day.engine.status(at: day.now).open.count == 2)
    }

    // MARK: Unseen bubbles

    @Test func `a bubble that ran out behind a locked screen comes once more, while open`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 08:30")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .yes)))
        expire(&day)
        day.run(until: "2026-03-02 09:20")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 09:21")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-02 09:20:20")])
        // Not a third time.
        day.send(.surroundings(locked))
        expire(&day)
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 10:00")
        #expect(day.shown.count == 2)
    }

    @Test func `one that ran out in front of somebody does not come again`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 08:30")
        expire(&day)
        day.send(.surroundings(locked))
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 10:00")
        #expect(day.shown.count == 1)
    }

    @Test(arguments: [("08:30:10", 2), ("08:30:40", 1)])
    func `what ran out behind a lock without a word comes again, what did before it does not`(
        _ lock: String, _ times: Int
    ) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 " + lock)
        day.send(.surroundings(locked))
        day.run(until: "2026-03-02 08:40")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 10:00")
        #expect(day.shown.count == times)
    }

    private func expire(_ day: inout Simulation) {
        guard let id = day.screen.bubbles.keys.first else { return }
        day.rehearsal.screen.bubbles[id] = nil
        day.send(.bubbleClosed(BubbleReference(server: day.screen.identity, id: id), .expired))
    }

    // MARK: Wake

    @Test func `the first unlock after a night is the wake, once, and ends quiet`() {
        var day = night("2 23:30", "3 06:10")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["breathe"])
        #expect(day.shown.map(\.at) == [at("2026-03-03 06:10")])
        day.send(.surroundings(locked))
        day.run(until: "2026-03-03 12:00")
        day.send(.surroundings(there))
        day.run(until: "2026-03-03 20:00")
        #expect(day.shown.count == 1)
    }

    @Test func `earlier than an hour before the planned wake it is night, and the cue is kept`() {
        var day = night("2 23:30", "3 04:20")
        day.run(until: "2026-03-03 04:40")
        day.send(.surroundings(locked))
        day.run(until: "2026-03-03 06:30")
        #expect(day.shown.isEmpty)
        day.send(.surroundings(there))
        #expect(day.shown.map(\.at) == [at("2026-03-03 06:30")])
    }

    @Test(arguments: ["02:10", "03:50", "04:20", "05:44"])
    func `up before it and still there, the planned wake is the cue, and a lunch is no other`(
        _ up: String
    ) {
        var day = night("2 22:50", "3 \(up)")
        day.run(until: "2026-03-03 06:44")
        #expect(day.shown.isEmpty)
        day.run(until: "2026-03-03 09:00")
        day.send(.surroundings(locked))
        day.run(until: "2026-03-03 09:20")
        day.send(.surroundings(there))
        day.run(until: "2026-03-03 12:00")
        #expect(day.shown.map(\.at) == [at("2026-03-03 06:45")])
    }

    @Test func `up an hour before the planned wake is up`() {
        let day = night("2 23:30", "3 05:45")
        #expect(day.shown.map(\.at) == [at("2026-03-03 05:45")])
    }

    @Test func `up too early and away from the keys at the planned wake, the cue waits for them`() {
        var day = night("2 23:30", "3 04:20")
        day.run(until: "2026-03-03 06:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .yes)))
        day.run(until: "2026-03-03 07:10")
        #expect(day.shown.isEmpty)
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .no)))
        #expect(day.shown.map(\.at) == [at("2026-03-03 07:10")])
    }

    @Test func `up too early, then a restart: the cue is still the planned wake`() {
        var day = night("2 23:30", "3 04:20")
        day.run(until: "2026-03-03 05:00")
        day.crash()
        day.send(.surroundings(there))
        day.run(until: "2026-03-03 08:00")
        #expect(day.shown.map(\.at) == [at("2026-03-03 06:45")])
    }

    @Test func `away for less than three hours is no night`() {
        var day = night("3 05:00", "3 07:55")
        day.run(until: "2026-03-03 10:29")
        #expect(day.shown.isEmpty)
    }

    @Test func `a resume is a wake when the desktop tells nothing`() {
        var day = Simulation(wakeSchedule, from: "2026-03-02 22:50")
        day.sleep(until: "2026-03-03 07:00")
        day.run(until: "2026-03-03 07:00:20")
        #expect(day.shown.map(\.at) == [at("2026-03-03 07:00:20")])
    }

    @Test func `a resume to a locked screen is none; its unlock is`() {
        var day = Simulation(wakeSchedule, from: "2026-03-02 22:50")
        day.send(.surroundings(locked))
        day.sleep(until: "2026-03-03 07:00")
        day.run(until: "2026-03-03 07:30")
        #expect(day.shown.isEmpty)
        day.send(.surroundings(there))
        #expect(day.shown.map(\.at) == [at("2026-03-03 07:30")])
    }

    @Test func `switched on in the morning is a wake, when there is somebody`() {
        var day = Simulation(wakeSchedule, from: "2026-03-02 20:00")
        day.run(until: "2026-03-02 22:50")
        day.off(until: "2026-03-03 07:00")
        day.send(.surroundings(Surroundings(present: .no)))
        day.run(until: "2026-03-03 07:10")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["bed"])
        day.send(.surroundings(there))
        #expect(day.shown.map(\.nudge.slot.anchor) == ["bed", "breathe"])
    }

    @Test func `an absence is remembered through a restart`() {
        var day = Simulation(wakeSchedule, from: "2026-03-02 22:50")
        day.send(.surroundings(locked))
        day.send(.stop)
        day.run(until: "2026-03-03 06:59")
        day.restart(sameBoot: true)
        day.send(.surroundings(locked))
        day.run(until: "2026-03-03 07:05")
        #expect(day.shown.isEmpty)
        day.send(.surroundings(there))
        #expect(day.shown.map(\.at) == [at("2026-03-03 07:05")])
    }

    @Test func `a first start is no wake`() {
        var day = Simulation(wakeSchedule, from: "2026-03-02 07:00")
        day.send(.surroundings(there))
        day.run(until: "2026-03-02 10:29")
        #expect(day.shown.isEmpty)
    }

    @Test func `a night worker wakes in the afternoon`() {
        var schedule = wakeSchedule
        schedule.anchors[0].cue = .after("wake", delay: .zero, by: nil)
        schedule.anchors[1].cue = .bedtime(bed: clock("09:00"), wake: clock("16:30"))
        var day = Simulation(schedule, from: "2026-03-02 08:50")
        day.send(.surroundings(there))
        day.send(.surroundings(locked))
        day.run(until: "2026-03-02 13:00")
        day.send(.surroundings(there))
        #expect(day.shown.isEmpty)
        day.send(.surroundings(locked))
        day.run(until: "2026-03-02 16:00")
        day.send(.surroundings(there))
        #expect(day.shown.map(\.nudge.slot.anchor) == ["breathe"])
    }

    // MARK: countAsDone

    @Test func `a sleep over its time was the pause a rest asks for`() {
        var schedule = daily("10:00", "10:30", kind: .rest)
        schedule.anchors[0].afterSuspend = .countAsDone
        var day = Simulation(schedule, from: "2026-03-02 09:30")
        day.sleep(until: "2026-03-02 10:10")
        day.run(until: "2026-03-02 10:31")
        #expect(day.shown.map(\.nudge.slot.label) == ["10:30"])
        #expect(day.ledger.slots[key("2026-03-02", "10:00")]?.state == .letGo(.doneAlready))
    }
}

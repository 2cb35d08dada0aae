// Where two rules meet: gentle days and spacing, modes and the way to another bedtime, what is taken
// back, and settings rows that nobody wrote.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct WhereRulesMeet {
    private func bed(_ bed: String, _ wake: String, from: Night? = nil) -> Anchor {
        Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock(bed), wake: clock(wake)),
            shiftFrom: from)
    }

    private func night(_ bed: String, _ wake: String) -> Night {
        Night(bed: clock(bed), wake: clock(wake))
    }

    private func cue(_ days: Simulation, _ id: String = "bed") -> Cue? {
        days.engine.schedule.anchor(id)?.cue
    }

    private func settings(_ days: Simulation, _ kind: String) -> [String] {
        days.ledger.settings.keys.filter { $0.hasPrefix(kind) }.sorted()
    }

    // MARK: Gentle days

    @Test func `the one nudge of a soft day that waits for its spacing still comes`() {
        var schedule = Schedule(anchors: [fixed("a", ["09:00"]), fixed("b", ["09:20"])])
        schedule.budget.apart = .minutes(45)
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 09:05")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.map(\.at) == [at("2026-03-02 09:00"), at("2026-03-02 09:45")])
    }

    @Test func `soft said twice is one soft day`() {
        var day = Simulation(daily("09:00", "13:00", "17:00"), from: "2026-03-02 08:00")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-02 10:00")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.count == 1)
    }

    // MARK: Modes

    @Test(arguments: [true, false])
    func `what came due after a mode's end is late after a sleep and no more`(_ sleeps: Bool) {
        var schedule = daily("08:45")
        schedule.modes = ["ill": Mode(off: ["move"])]
        var days = Simulation(schedule, from: "2026-03-02 07:00")
        days.ask(.mode("ill", until: nil))
        days.run(until: "2026-03-02 23:00")
        if sleeps {
            days.sleep(until: "2026-03-03 09:00")
        } else {
            days.off(until: "2026-03-03 09:00")
        }
        days.run(until: "2026-03-03 12:00")
        #expect(days.shown.map { "\($0.nudge.slot)" } == ["move/2026-03-03/08:45"])
    }

    @Test
    func `a mode's own night is in force at once, and the way to another one goes on after it`() {
        var schedule = Schedule(anchors: [bed("23:00", "07:00", from: night("01:00", "09:00"))])
        schedule.modes = [
            "nights": Mode(anchors: [bed("09:30", "16:30", from: night("01:00", "09:00"))])
        ]
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        for date in 2...5 {
            days.run(until: "2026-03-0\(date) 08:50")
            days.ask(.log(word: "wake", length: nil, at: nil))
        }
        let reached = cue(days)
        #expect(reached == .bedtime(bed: clock("00:45"), wake: clock("08:45")))
        days.ask(.mode("nights", until: at("2026-03-07 04:00")))
        #expect(cue(days) == .bedtime(bed: clock("09:30"), wake: clock("16:30")))
        days.run(until: "2026-03-06 16:30")
        days.ask(.log(word: "wake", length: nil, at: nil))
        days.crash()
        days.run(until: "2026-03-07 04:01")
        #expect(cue(days) == reached)
    }

    // MARK: The way to another bedtime

    @Test func `on its way over midnight every night has its nudge`() {
        let schedule = Schedule(anchors: [bed("23:00", "07:00", from: night("01:00", "09:00"))])
        var days = Simulation(schedule, from: "2026-03-01 12:00")
        for date in 2...28 {
            guard case .bedtime(_, let wake)? = cue(days) else { return }
            let day = LocalDate(year: 2026, month: 3, day: date) ?? LocalDate(dayNumber: 0)
            days.run(until: days.zones.local.instant(day, wake))
            if date == 8 { days.crash() }
            days.ask(.log(word: "wake", length: nil, at: nil))
        }
        #expect(cue(days) == schedule.anchors[0].cue)
        #expect(days.shown.count == 27)
    }

    @Test func `a morning that is taken back is no evidence`() {
        let schedule = Schedule(anchors: [bed("23:00", "07:00", from: night("01:00", "09:00"))])
        var days = Simulation(schedule, from: "2026-03-02 08:50")
        for _ in 0..<3 {
            days.ask(.log(word: "wake", length: nil, at: nil))
            days.ask(.undo)
            days.run(until: days.now.wall + .minutes(1))
        }
        days.ask(.log(word: "wake", length: nil, at: nil))
        #expect(cue(days) == .bedtime(bed: clock("01:00"), wake: clock("09:00")))
    }

    // MARK: The wake

    @Test func `a machine that woke at night behind its lock is not the person's return`() {
        let locked = Surroundings(present: .yes, locked: .yes)
        let there = Surroundings(present: .yes, locked: .no)
        let schedule = Schedule(anchors: [
            Anchor(
                id: "breathe", kind: .breathing,
                cue: .after("wake", delay: .zero, by: clock("10:30"))),
            bed("22:45", "06:45"),
        ])
        var days = Simulation(schedule, from: "2026-03-02 07:30")
        days.ask(.log(word: "wake", length: nil, at: nil))
        days.ask(.answer(anchor: "breathe", .done))
        days.run(until: "2026-03-02 23:00")
        days.send(.surroundings(there))
        days.send(.surroundings(locked))
        days.sleep(until: "2026-03-03 03:00")
        days.run(until: "2026-03-03 07:30")
        days.send(.surroundings(there))
        #expect(days.shown.last?.nudge.slot == key("2026-03-03", "wake", "breathe"))
        #expect(days.shown.last?.at == at("2026-03-03 07:30"))
    }

    @Test func `a clock set back behind a lock leaves the night a night`() {
        let schedule = Schedule(anchors: [
            Anchor(
                id: "breathe", kind: .breathing,
                cue: .after("wake", delay: .zero, by: clock("10:30")))
        ])
        var days = Simulation(schedule, from: "2026-03-02 23:00")
        days.send(.surroundings(Surroundings(present: .yes, locked: .yes)))
        days.stepClock(by: -Span.hours(2))
        days.run(until: "2026-03-03 07:30")
        days.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        days.run(until: "2026-03-03 07:31")
        #expect(days.shown.map(\.nudge.slot.label) == ["wake"])
    }

    // MARK: Taken back, taken away

    @Test func `an attempt written down later gives the rest of the day back`() {
        var schedule = daily("09:00", "13:00", "17:00")
        schedule.anchors[0].length = .minutes(5)
        var day = Simulation(schedule, from: "2026-03-02 08:30")
        day.ask(.log(word: "move", length: .minutes(30), at: at("2026-03-02 08:10")))
        day.ask(.undo)
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["09:00", "13:00", "17:00"])
    }

    @Test func `what was learnt of an anchor goes with it`() {
        var schedule = Schedule(anchors: [
            fixed("move", ["09:00"]), bed("23:00", "07:00", from: night("01:00", "09:00")),
        ])
        schedule.anchors[0].grow = .ask
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.ask(.log(word: "wake", length: nil, at: nil))
        day.ask(.size(anchor: "move", .larger))
        day.ask(.felt(anchor: "move", .right))
        day.run(until: "2026-03-02 09:10")
        let kinds = ["days/", "felt/", "shift/", "size/"]
        #expect(kinds.flatMap { settings(day, $0) }.count == 4)
        day.reload(daily("12:00", "13:00"))
        #expect(
            kinds.flatMap { settings(day, $0) } == ["days/move", "felt/move", "size/move"])
        day.reload(Schedule(anchors: [fixed("walk", ["12:00"])]))
        #expect(kinds.flatMap { settings(day, $0) } == [])
    }

    @Test func `with history off a restart does not forget the day's budget`() {
        var schedule = daily("09:00", "13:00", "17:00")
        schedule.budget.perDay = 1
        schedule.history = .off
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 12:00")
        day.crash()
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.count == 1)
    }

    @Test func `a put-off nudge of a clock that was years ahead does not silence its anchor`() {
        var day = Simulation(daily("09:00"), from: "2036-03-02 08:00")
        day.run(until: "2036-03-02 09:01")
        day.ask(.snooze(anchor: nil, .until(at("2036-03-02 12:00"))))
        day.stepClock(by: at("2026-03-02 09:02") - day.now.wall)
        day.run(until: "2026-03-06 12:00")
        #expect(day.shown.last?.at == at("2026-03-06 09:00"))
    }

    // MARK: Rows that nobody wrote

    @Test(arguments: [
        ("fade/move", "2020-01-01 2020-01-01 9223372036854775807"),
        ("size/move", "9223372036854775807 1 2020-01-01"),
        ("size/move", "1 9223372036854775807 9999-12-31 9999-12-31"),
        ("shift/bed", "0 9223372036854775807 01:00/09:00/23:00/07:00 --"),
        ("awaySince", "-9223372036854775808"),
        ("awaySince", "9223372036854775807"),
        ("mode", "9223372036854775807 ill"),
        ("mode", "-9223372036854775808 ill"),
        ("gentle", "back 9223372036854775807 0"),
        ("gentle", "soft -9223372036854775808 1"),
        ("event/wake", "2026-03-02 9223372036854775807"),
        ("event/wake", "9999-12-31 -9223372036854775808"),
        ("since/move", "x -9223372036854775808"),
        ("days/move", "0000-01-01+ 9999-12-31- x"),
        ("circumstances/move/2026-03-02/09:00", ""),
    ])
    func `a setting out of any range ends nothing`(_ key: String, _ value: String) {
        var schedule = Schedule(anchors: [
            fixed("move", ["09:00"]), bed("23:00", "07:00", from: night("01:00", "09:00")),
            Anchor(
                id: "breathe", kind: .breathing,
                cue: .after("wake", delay: .minutes(1), by: clock("10:30"))),
        ])
        schedule.modes = ["ill": Mode(off: ["breathe"])]
        schedule.fade = true
        schedule.anchors[0].grow = .ask
        var ledger = VirtualLedger()
        ledger.settings[key] = value
        var days = Simulation(schedule, from: "2026-03-02 08:00", ledger: ledger)
        #expect(days.engine.status(at: days.now).next != nil)
        days.ask(.size(anchor: "move", .larger))
        days.ask(.felt(anchor: "move", .heavy))
        for date in 3...6 {
            days.run(until: "2026-03-0\(date) 08:59")
            days.ask(.log(word: "wake", length: nil, at: nil))
            days.run(until: "2026-03-0\(date) 09:10")
        }
        #expect(days.shown.contains { $0.nudge.slot.anchor == "move" })
    }
}

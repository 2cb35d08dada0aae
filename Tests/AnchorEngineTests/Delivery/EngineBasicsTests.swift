// The engine's everyday rules, one sentence each, on the virtual clock.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct EngineBasics {
    @Test func `a fixed anchor is shown once at its time`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-03 08:00")
        #expect(day.shown.count == 1)
        #expect(day.shown.first?.at == at("2026-03-02 08:30"))
        #expect(day.ledger.slots.values.first?.state == .letGo(.unanswered))
    }

    @Test func `nothing is retroactive on the first start`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:40")
        day.run(until: "2026-03-02 23:00")
        #expect(day.shown.isEmpty)
    }

    @Test func `the claim is durable before the bubble is asked for`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: at("2026-03-02 08:30") - Span(microseconds: 1))
        #expect(day.shown.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.claimed])
    }

    @Test(arguments: [Answer.done, .tried, .notToday])
    func `an answer ends the slot and closes its bubble`(_ answer: Answer) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        #expect(
            day.ask(.answer(anchor: nil, answer))
                == .answered(anchor: "move", answer, slot: key("2026-03-02", "08:30")))
        #expect(day.screen.bubbles.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.answered(answer)])
        #expect(day.ledger.history.last?.event.rawValue == answer.rawValue)
    }

    @Test func `an answer that could not be recorded is refused and nothing changes`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ledger.failure = "disk full"
        #expect(
            day.ask(.answer(anchor: nil, .done)) == .refused(.notRecorded("disk full")))
        #expect(day.screen.bubbles.count == 1)
        #expect(day.engine.status(at: day.now).open.count == 1)
        day.ledger.failure = nil
        #expect(day.ask(.answer(anchor: nil, .done)) != .refused(.notRecorded("disk full")))
        #expect(day.engine.status(at: day.now).recordProblem == nil)
    }

    @Test func `a full disk does not stop the nudges, and what it missed is written later`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ledger.failure = "disk full"
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).recordProblem == "disk full")
        day.ledger.failure = nil
        day.run(until: "2026-03-02 08:32")
        #expect(day.ledger.slots.values.map(\.state) == [.open])
        #expect(day.engine.status(at: day.now).recordProblem == nil)
    }

    @Test func `later comes back after its span, and the newest put-off wins`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.snooze(anchor: nil, nil))
        #expect(day.screen.bubbles.isEmpty)
        day.ask(.snooze(anchor: "move", .span(.minutes(20))))
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.count == 1)
        day.run(until: "2026-03-02 08:52")
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.at == at("2026-03-02 08:51"))
    }

    @Test func `undo takes the last answer back, and history keeps both`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: nil, .notToday))
        #expect(day.ask(.undo) == .undone(.notToday, anchor: "move"))
        #expect(day.engine.status(at: day.now).open.map(\.key.label) == ["08:30"])
        #expect(day.ledger.history.map(\.event) == [.nudged, .notToday, .undone])
        #expect(day.ask(.undo) == .refused(.nothingOpen))
    }

    @Test func `done ahead of time takes the next slot within the hour`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.answer(anchor: "move", .done))
        day.run(until: "2026-03-02 10:00")
        #expect(day.shown.isEmpty)
        day.ask(.undo)
        day.run(until: "2026-03-03 08:31")
        #expect(day.shown.map(\.at) == [at("2026-03-03 08:30")])
    }

    @Test func `not today lets the rest of the day go, also after a restart`() {
        var day = Simulation(daily("08:30", "12:00", "16:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: "move", .notToday))
        day.crash()
        day.run(until: "2026-03-03 08:31")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-03 08:30")])
    }

    @Test func `a pause holds, ends by itself, and what is still of use comes once`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.pause(.until(at("2026-03-02 08:45"))))
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:45:20")])
        #expect(day.shown.first?.nudge.body.contains("It was planned for 08:30.") == true)
        day.ask(.pause(.endOfDay))
        #expect(day.replies.last == .paused(until: at("2026-03-03 04:00")))
        day.run(until: "2026-03-03 08:31")
        #expect(day.shown.count == 2)
    }

    @Test func `a slot held beyond its time is let go with the reason`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.pause(.span(.hours(3))))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.paused)])
    }

    @Test func `unknown names and nothing open are told apart`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        #expect(day.ask(.answer(anchor: "mvoe", .done)) == .refused(.noSuchAnchor("mvoe")))
        #expect(day.ask(.answer(anchor: nil, .done)) == .refused(.nothingOpen))
        #expect(day.ask(.snooze(anchor: nil, nil)) == .refused(.nothingOpen))
    }
}

func at(_ text: String) -> Instant { Simulation.instant(text, .utc) }

func key(_ day: String, _ label: String, _ anchor: String = "move") -> SlotKey {
    SlotKey(anchor: anchor, day: LocalDate(day) ?? LocalDate(dayNumber: 0), label: label)
}

func clock(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

func daily(_ times: String..., id: String = "move", kind: Kind = .movement) -> Schedule {
    Schedule(anchors: [fixed(id, times, kind: kind)])
}

func fixed(_ id: String, _ times: [String], kind: Kind = .movement) -> Anchor {
    Anchor(
        id: id, kind: kind, cue: .at(times.map(clock)))
}

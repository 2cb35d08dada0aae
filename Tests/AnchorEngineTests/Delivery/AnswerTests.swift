// Answers, taking them back, and what a logged word sets off.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Answers {
    @Test func `a later answer replaces the one before, and undo brings that one back`() {
        var day = Simulation(daily("08:30", "12:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: "move", .done))
        day.ask(.answer(anchor: "move", .tried))
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .answered(.tried))
        day.crash()
        #expect(day.ask(.undo) == .undone(.tried, anchor: "move"))
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .answered(.done))
        #expect(day.ask(.undo) == .undone(.done, anchor: "move"))
        #expect(day.engine.status(at: day.now).open.map(\.key.label) == ["08:30"])
        #expect(day.ledger.history.map(\.event) == [.nudged, .done, .tried, .undone, .undone])
    }

    @Test
    func `what undo would take back is told, changes nothing, and is the same after a restart`() {
        var day = Simulation(daily("08:30", "12:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        #expect(day.engine.nextUndo(at: day.now) == nil)
        day.ask(.answer(anchor: "move", .done))
        let done = day.engine.nextUndo(at: day.now)
        #expect(done?.event == .done && done?.anchor == "move" && done?.at == day.now.wall)
        // Written down later than it was: still the newest.
        day.ask(.log(word: "coffee", length: nil, at: day.now.wall - .hours(1)))
        let coffee = day.engine.nextUndo(at: day.now)
        #expect(coffee?.word == "coffee" && coffee?.id != done?.id)
        day.crash()
        #expect(day.engine.nextUndo(at: day.now) == coffee)
        #expect(day.ask(.undo) == .undone(.logged, anchor: nil, word: "coffee"))
        #expect(day.engine.nextUndo(at: day.now) == done)
        #expect(day.ledger.history.map(\.event) == [.nudged, .done, .logged, .undone])
    }

    @Test func `undo of not today brings the whole day back, also after another answer`() {
        var day = Simulation(daily("08:30", "12:00", "16:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: "move", .done))
        day.ask(.answer(anchor: "move", .notToday))
        day.crash()
        day.ask(.undo)
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .answered(.done))
        day.run(until: "2026-03-02 23:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30", "12:00", "16:00"])
    }

    @Test func `not today reaches past midnight, to the start of the next day`() {
        var day = Simulation(daily("23:00", "01:00", "05:00"), from: "2026-03-02 22:00")
        day.run(until: "2026-03-02 23:01")
        day.ask(.answer(anchor: nil, .notToday))
        day.run(until: "2026-03-03 06:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["23:00", "05:00"])
    }

    @Test func `done with nothing due soon is simply logged`() {
        var day = Simulation(daily("12:00"), from: "2026-03-02 08:00")
        #expect(
            day.ask(.answer(anchor: "move", .done))
                == .answered(anchor: "move", .done, slot: nil))
        day.run(until: "2026-03-02 12:01")
        #expect(day.shown.count == 1)
    }

    @Test func `undo of an early done brings bedtime back at its own time`() {
        var day = Simulation(Schedule(anchors: [bedtime("22:45")]), from: "2026-03-02 21:30")
        day.ask(.answer(anchor: "bed", .done))
        day.ask(.undo)
        day.run(until: "2026-03-02 23:30")
        #expect(day.shown.map(\.at) == [at("2026-03-02 22:00")])
    }

    @Test func `done and tried set off what comes after an anchor, not today does not`() {
        for (answer, expected) in [(Answer.done, 1), (.tried, 1), (.notToday, 0)] {
            let walk = Anchor(
                id: "walk", kind: .movement, cue: .after("tea", delay: .minutes(5), by: nil))
            var day = Simulation(
                Schedule(anchors: [fixed("tea", ["08:00"], kind: .rest), walk]),
                from: "2026-03-02 07:00")
            day.run(until: "2026-03-02 08:02")
            day.ask(.answer(anchor: "tea", answer))
            day.run(until: "2026-03-02 09:00")
            #expect(day.shown.count { $0.nudge.slot.anchor == "walk" } == expected)
        }
    }

    @Test func `a logged word is a cue once a day, its clock time comes anyway`() {
        let walk = Anchor(
            id: "walk", kind: .movement,
            cue: .after("koffie", delay: .minutes(10), by: clock("10:00")))
        var day = Simulation(Schedule(anchors: [walk]), from: "2026-03-02 07:00")
        day.ask(.log(word: "koffie", length: nil, at: nil))
        day.run(until: "2026-03-02 09:00")
        day.ask(.log(word: "koffie", length: nil, at: nil))
        day.run(until: "2026-03-04 00:00")
        #expect(day.shown.map(\.at) == [at("2026-03-02 07:10"), at("2026-03-03 10:00")])
    }

    @Test func `undo of a logged word takes its cue back`() {
        let walk = Anchor(
            id: "walk", kind: .movement, cue: .after("koffie", delay: .minutes(10), by: nil))
        var day = Simulation(Schedule(anchors: [walk]), from: "2026-03-02 07:00")
        day.ask(.log(word: "koffie", length: nil, at: nil))
        #expect(day.ask(.undo) == .undone(.logged, anchor: nil, word: "koffie"))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.isEmpty)
    }

    @Test(arguments: ["", "a\u{0}b", "line\nfeed", String(repeating: "x", count: 65)])
    func `a word that is none is refused`(_ word: String) {
        var day = Simulation(daily("12:00"), from: "2026-03-02 08:00")
        let reply = day.ask(.log(word: word, length: nil, at: nil))
        #expect(reply == .refused(.invalid(.word)))
    }

    @Test func `with history off it nudges just the same and keeps no rows`() {
        var quiet = daily("08:30")
        quiet.history = .off
        var day = Simulation(quiet, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: nil, .done))
        #expect(day.shown.count == 1)
        #expect(day.ledger.history.isEmpty)
        #expect(day.ask(.undo) == .undone(.done, anchor: "move"))
    }

    @Test func `an attempt logged for a while ago keeps its own time, and can be taken back`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 12:00")
        let before = day.now.wall - .minutes(40)
        day.ask(.log(word: "move", length: .minutes(5), at: before))
        #expect(day.ledger.history.last?.at == before)
        day.ask(.log(word: "wake", length: nil, at: day.now.wall - .days(3)))
        #expect(day.ask(.undo) == .undone(.logged, anchor: nil, word: "wake"))
        #expect(day.ask(.undo) == .undone(.tried, anchor: "move"))
    }

    @Test func `what waits for a full disk has a bound`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 12:00")
        let row = HistoryRow(id: "x", at: day.now.wall, event: .logged)
        let many = [LedgerChange](repeating: .history(row), count: Outbox.backlogLimit + 7)
        day.engine.state.outbox.hold(many, reason: "full", at: day.now)
        #expect(day.engine.state.outbox.unrecorded.count == Outbox.backlogLimit)
    }
}

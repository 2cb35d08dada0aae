// What the schedule says `unless` of waits while the word is set, for as long as that is of use, and comes
// as one bubble when it is unset.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct UnlessTests {
    /// Held while docked or at table, and one that nothing holds.
    private var schedule: Schedule {
        var schedule = daily("08:30")
        schedule.anchors[0].unless = ["docked", "at table"]
        schedule.anchors += daily("08:31", id: "tea", kind: .custom).anchors
        return schedule
    }

    private func day(_ schedule: Schedule, set words: String...) -> Simulation {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        for word in words { day.ask(.setWord(word, true)) }
        return day
    }

    @Test func `only what names the word waits, and says which it is`() throws {
        var day = day(schedule, set: "docked")
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["tea"])
        let held = try #require(day.engine.status(at: day.now).held.first)
        #expect(held.hold == .word && held.word == "docked")
        day.ask(.setWord("docked", false))
        day.run(until: "2026-03-02 08:41")
        #expect(day.shown.last?.nudge.slot.anchor == "move")
        #expect(day.shown.last?.at == at("2026-03-02 08:40:20"))
        let facts = day.engine.explain(day.schedule.anchors[0], at: day.now)
        #expect(facts.waitedFor == .word && facts.waitedWord == "docked")
    }

    @Test func `one word after the other holds on, and the last is told`() throws {
        var day = day(schedule, set: "docked", "at table")
        day.run(until: "2026-03-02 08:35")
        #expect(day.engine.status(at: day.now).held.map(\.word) == ["docked"])
        day.ask(.setWord("docked", false))
        day.run(until: "2026-03-02 08:40")
        #expect(day.engine.status(at: day.now).held.map(\.word) == ["at table"])
        #expect(day.released.isEmpty)
        day.crash()
        day.run(until: "2026-03-02 09:30")
        #expect(day.ledger.slots.values.contains { $0.state == .letGo(.word) })
        let facts = day.engine.explain(day.schedule.anchors[0], at: day.now)
        #expect(facts.letGo == .word && facts.waitedWord == "at table")
    }

    @Test func `of the whole schedule it holds all, and they come back as one`() {
        var all = schedule
        all.anchors[0].unless = []
        all.unless = ["docked"]
        var day = day(all, set: "docked")
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.isEmpty)
        #expect(day.engine.status(at: day.now).held.map(\.word) == ["docked", "docked"])
        day.ask(.setWord("docked", false))
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["tea"])
        #expect(day.engine.status(at: day.now).open.count == 2)
    }

    @Test func `an end that was given ends it, at its time`() throws {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        let end = at("2026-03-02 08:45")
        #expect(
            day.ask(.setWord("docked", true, until: end))
                == .words(["docked"], ends: ["docked": end]))
        // What is due while it holds waits, as it is now; what is due later does not.
        let ahead = day.engine.upcoming(4, at: day.now)
        #expect(ahead.map(\.word) == ["docked", nil, nil, nil])
        day.crash()
        #expect(day.engine.status(at: day.now).wordEnds == ["docked": end])
        day.run(until: "2026-03-02 08:46")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:31"), at("2026-03-02 08:45:20")])
        #expect(day.engine.status(at: day.now).words == [])
        #expect(day.ledger.settings["word/docked"] == nil)
    }

    @Test func `a later word on it holds, with an end or without`() {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        let end = at("2026-03-02 08:45")
        day.ask(.setWord("docked", true, until: end))
        #expect(day.ask(.setWord("docked", true)) == .words(["docked"]))
        day.run(until: "2026-03-02 08:50")
        #expect(day.engine.status(at: day.now).words == ["docked"])
    }

    @Test func `an end that is over, is too far, or of a word that is unset, is refused`() {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        let refused = Reply.refused(.invalid(.until))
        for (text, isSet) in [
            ("2026-03-02 08:00", true), ("2028-03-02 08:00", true), ("2026-03-02 09:00", false),
        ] {
            #expect(day.ask(.setWord("docked", isSet, until: at(text))) == refused, "\(text)")
        }
    }

    @Test func `a clock that was far ahead leaves no end that never comes`() {
        var day = Simulation(schedule, from: "2030-03-02 08:00")
        day.ask(.setWord("docked", true, until: at("2030-06-02 08:00")))
        day.stepClock(by: .days(-4 * 365))
        let end = day.engine.status(at: day.now).wordEnds["docked"]
        #expect(end.map { $0 - day.now.wall <= .days(1) } == true)
    }

    @Test func `bedtime waits, too, where it says so, and goes when it is bedtime`() {
        var bed = Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
        bed.unless = ["visitors"]
        var day = Simulation(Schedule(anchors: [bed]), from: "2026-03-02 21:00")
        day.ask(.setWord("visitors", true))
        day.run(until: "2026-03-02 22:50")
        #expect(day.shown.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.letGo(.word)])
    }

    @Test func `a changed unless is asked at once, and leaves on the screen what is there`() {
        var day = day(schedule, set: "docked")
        day.run(until: "2026-03-02 08:35")
        var changed = schedule
        changed.anchors[0].unless = []
        changed.anchors[1].unless = ["docked"]
        day.reload(changed)
        day.run(until: "2026-03-02 08:36")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["tea", "move"])
        #expect(day.engine.status(at: day.now).open.count == 2)
    }

    @Test func `without a history it holds all the same, and no row names the word`() {
        var quiet = schedule
        quiet.history = .off
        var day = day(quiet, set: "docked")
        day.run(until: "2026-03-02 08:40")
        #expect(day.engine.status(at: day.now).held.map(\.word) == ["docked"])
        #expect(day.ledger.history.isEmpty)
        #expect(day.passing.allSatisfy { $0.word == nil })
    }
}

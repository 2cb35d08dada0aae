// Why the last nudge came when it did, or did not, and when the next comes.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@Suite struct ExplainTests {
    private func explain(_ day: Simulation, _ name: String = "move") throws -> Explanation {
        let anchor = try #require(day.engine.schedule.anchor(name))
        return day.engine.explain(anchor, at: day.now)
    }

    @Test func `before the first one there is a next and no last`() throws {
        let day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        let facts = try explain(day)
        #expect(facts.last == nil)
        #expect(facts.next?.due == at("2026-03-02 08:30"))
        #expect(facts.isPlanned && !facts.nextIsShifted)
    }

    @Test func `a word names what follows it and came too late for today, and nothing else`() {
        let schedule = Schedule(anchors: [
            Anchor(
                id: "breathe", kind: .breathing,
                cue: .after("coffee", delay: .zero, by: LocalTime("12:15"))),
            Anchor(id: "walk", kind: .movement, cue: .after("coffee", delay: .zero, by: nil)),
            Anchor(
                id: "tea", kind: .rest, cue: .after("lunch", delay: .zero, by: LocalTime("12:00"))),
        ])
        func over(_ start: String, _ time: String, answers: Bool = false) -> Reply? {
            var day = Simulation(schedule, from: "2026-03-02 \(start)")
            if answers {
                day.run(until: "2026-03-02 12:20")
                day.ask(.answer(anchor: "breathe", .done))
            }
            day.run(until: "2026-03-02 \(time)")
            day.ask(.log(word: "coffee", length: nil, at: nil))
            return day.replies.last
        }
        #expect(
            over("15:00", "15:00") == .logged(word: "coffee", isAnchor: false, over: ["breathe"]))
        #expect(over("11:00", "11:30") == .logged(word: "coffee", isAnchor: false))
        #expect(over("11:00", "15:00", answers: true) == .logged(word: "coffee", isAnchor: false))
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

    @Test(arguments: [true, false])
    func `what it waited for is known after a crash, another boot, and once it is over`(
        sameBoot: Bool
    ) throws {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.ask(.pause(.until(at("2026-03-02 08:40"))))
        day.run(until: "2026-03-02 08:45")
        day.restart(sameBoot: sameBoot)
        #expect(try explain(day).last?.state == .open)
        #expect(try explain(day).waitedFor == .paused)
        day.ask(.answer(anchor: nil, .done))
        day.restart(sameBoot: sameBoot)
        #expect(try explain(day).answer == .done)
        #expect(try explain(day).waitedFor == .paused)
    }

    @Test(arguments: [true, false])
    func `of several at once the others name the one with the bubble, also after a restart`(
        sameBoot: Bool
    ) throws {
        let schedule = Schedule(anchors: [
            fixed("a", ["08:00"]), fixed("b", ["08:10"]), fixed("c", ["08:20"]),
        ])
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:25")
        day.run(until: "2026-03-02 08:26")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["c"])
        for again in [false, true] {
            if again { day.restart(sameBoot: sameBoot) }
            #expect(try explain(day, "a").cameWith == "c")
            #expect(try explain(day, "b").cameWith == "c")
            #expect(try explain(day, "c").cameWith == nil)
            #expect(try explain(day, "a").last?.state == .open)
        }
    }

    @Test func `one that was put off and comes back by itself has its own bubble`() throws {
        let schedule = Schedule(anchors: [fixed("a", ["08:00"]), fixed("b", ["08:10"])])
        var day = Simulation(schedule, from: "2026-03-02 07:00")
        day.sleep(until: "2026-03-02 08:25")
        day.run(until: "2026-03-02 08:26")
        #expect(try explain(day, "a").cameWith == "b")
        day.ask(.snooze(anchor: "a", .span(.minutes(10))))
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["b", "a"])
        #expect(try explain(day, "a").cameWith == nil)
        day.crash()
        #expect(try explain(day, "a").cameWith == nil)
    }

    @Test func `what is kept goes with the slot's row`() throws {
        var schedule = daily("08:30")
        schedule.quiet = DailyWindow(from: try #require(LocalTime("08:00")), until: .midnight)
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        func kept() -> [String] {
            day.ledger.settings.keys.filter { $0.hasPrefix("circumstances/") }.sorted()
        }
        day.run(until: "2026-04-20 09:30")
        // One slot a day waits out its time; two weeks are kept at the most.
        #expect((7...15).contains(kept().count))
        #expect(
            kept() == day.ledger.slots.keys.map { "circumstances/\($0)" }.sorted())
        // A row that is not read again takes what was beside it along.
        day.ledger.slots = day.ledger.slots.filter { $0.key.day.description > "2026-04-17" }
        day.crash()
        #expect(kept() == day.ledger.slots.keys.map { "circumstances/\($0)" }.sorted())
        #expect(try explain(day).waitedFor == .quiet)
    }

    @Test(arguments: ["", " ", "- ", "unknown", "paused", "nonsense walk", "paused walk and more"])
    func `whatever a ledger has there is read without harm`(text: String) throws {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        let name = "circumstances/\(key("2026-03-02", "08:30"))"
        day.ledger.settings[name] = text
        day.crash()
        #expect(try explain(day).waitedFor == (text.hasPrefix("paused") ? .paused : nil))
    }
}

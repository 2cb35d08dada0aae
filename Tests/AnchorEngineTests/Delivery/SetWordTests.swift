// Words a person sets: kept until they are unset or the person logs out, and `locked` among them, for
// lockers that tell nobody.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct SetWordTests {
    private func set(_ day: inout Simulation, _ word: String, _ isSet: Bool = true) -> Reply? {
        day.ask(.setWord(word, isSet))
    }

    @Test func `locked holds as a locked screen does, until it is unset`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        #expect(set(&day, "locked") == .words(["locked"]))
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.isEmpty)
        #expect(day.engine.status(at: day.now).held.map(\.hold) == [.locked])
        #expect(set(&day, "locked", false) == .words([]))
        day.run(until: "2026-03-02 08:41")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:40:20")])
    }

    @Test func `unset after a night it is the wake`() {
        var day = Simulation(
            Schedule(anchors: [
                Anchor(id: "breathe", kind: .breathing, cue: .after("wake", delay: .zero, by: nil))
            ]), from: "2026-03-02 23:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        _ = set(&day, "locked")
        day.run(until: "2026-03-03 07:30")
        #expect(day.shown.isEmpty)
        _ = set(&day, "locked", false)
        day.run(until: "2026-03-03 07:31")
        #expect(day.shown.count == 1)
    }

    @Test func `a screen that says it is open does not speak for the word`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        _ = set(&day, "locked")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.isEmpty)
    }

    @Test func `any other word is kept, and holds nothing`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        _ = set(&day, "docked")
        _ = set(&day, "bezoek aan huis")
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).words == ["bezoek aan huis", "docked"])
        // Said again, or unset without being set: nothing changes.
        #expect(set(&day, "docked") == .words(["bezoek aan huis", "docked"]))
        #expect(set(&day, "elsewhere", false) == .words(["bezoek aan huis", "docked"]))
    }

    @Test func `a restart keeps them, another login does not`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        _ = set(&day, "docked")
        day.crash()
        #expect(day.engine.status(at: day.now).words == ["docked"])
        day.off(until: "2026-03-02 09:00")
        #expect(day.engine.status(at: day.now).words == [])
        #expect(day.ledger.settings["word/docked"] == nil)
    }

    @Test func `where the service outlives the login, the logout unsets them`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.surroundings(Surroundings(present: .yes, loggedIn: .yes)))
        _ = set(&day, "locked")
        day.send(.surroundings(Surroundings(present: .no, loggedIn: .unknown)))
        #expect(day.engine.status(at: day.now).words == ["locked"])
        day.send(.surroundings(Surroundings(present: .no, loggedIn: .no)))
        #expect(day.engine.status(at: day.now).words == [])
        #expect(day.ledger.settings["word/locked"] == nil)
    }

    @Test(arguments: ["", String(repeating: "a", count: 65), "two\nlines"])
    func `what is no word is refused`(_ word: String) {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        #expect(set(&day, word) == .refused(.invalid(.word)))
    }

    @Test func `at most so many are set at once`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        for number in 1...SetWords.most { _ = set(&day, "word \(number)") }
        #expect(set(&day, "one more") == .refused(.invalid(.word)))
        _ = set(&day, "word 1", false)
        #expect(set(&day, "one more") != .refused(.invalid(.word)))
    }
}

// Promise 2 as real desktops put it to the test: what ran out, what a list keeps, servers that come and
// go, clicks that are told late. Shown means that a person could have seen it.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct DesktopTests {
    /// The nudge of 08:30 is on the screen of a server with a list.
    private func day(
        _ kind: Kind = .movement, _ times: String..., bubble: Span = .seconds(30)
    ) -> Simulation {
        let anchor = fixed("move", ["08:30"] + times, kind: kind)
        var day = Simulation(
            Schedule(anchors: [anchor], bubble: bubble), from: "2026-03-02 08:00")
        day.screen.hasList = true
        day.run(until: "2026-03-02 08:30")
        return day
    }

    // MARK: What ran out is asked for anew

    /// Its time is over; Plasma tells nobody of one that stays when it is pressed.
    private func runOut(_ day: inout Simulation, told: Bool) {
        guard !told else { return day.expire("move") }
        guard let bubble = day.bubble(of: "move") else { return }
        day.screen.expire(bubble.id)
        day.run(until: "2026-03-02 08:30:30")
    }

    @Test(arguments: [true, false])
    func `the second nudge of an anchor whose first ran out is on the screen`(_ told: Bool) {
        var day = day(.movement, "09:10")
        runOut(&day, told: told)
        day.run(until: "2026-03-02 09:11")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30", "09:10"])
        #expect(day.shown.last?.nudge.replaces == nil)
        // The entry of the first is gone from the list.
        #expect(day.screen.bubbles.count == 1)
    }

    @Test func `while the first is on the screen the second takes its place`() {
        var day = day(.movement, "08:50", bubble: .hours(1))
        day.run(until: "2026-03-02 08:51")
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.nudge.replaces?.id == 1)
        #expect(day.screen.bubbles.count == 1)
    }

    @Test(arguments: [true, false])
    func `a session begun from a list is on the screen`(_ told: Bool) {
        var day = day()
        runOut(&day, told: told)
        day.press(.start, on: "move")
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.nudge.buttons.map(\.key) == [.done])
        #expect(day.screen.bubbles.count == 1)
    }

    @Test(arguments: [true, false])
    func `the end of a session that was begun elsewhere is on the screen`(_ told: Bool) {
        var day = day()
        runOut(&day, told: told)
        day.ask(.start(anchor: nil))
        runOut(&day, told: told)
        day.run(until: "2026-03-02 08:31:40")
        #expect(day.shown.last?.nudge.summary == "That was it.")
        #expect(day.shown.count == 3)
        #expect(day.screen.bubbles.count == 1)
    }

    @Test(arguments: [true, false])
    func `a click on the body in a list shows more on the screen`(_ told: Bool) {
        var day = day()
        runOut(&day, told: told)
        day.press(.default, on: "move")
        #expect(day.shown.count == 2)
        #expect(day.screen.bubbles.count == 1)
        // And once more in its place.
        day.press(.default, on: "move")
        #expect(day.shown.count == 3)
        #expect(day.shown.last?.nudge.replaces?.id == 2)
    }

    @Test func `what ran out unseen comes back on the screen`() {
        var day = day()
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .yes)))
        day.expire("move")
        day.run(until: "2026-03-02 08:50")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no, idle: .no)))
        day.run(until: "2026-03-02 08:51")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-02 08:50:20")])
        #expect(day.screen.bubbles.count == 1)
    }

    @Test func `after a restart what had its time is asked for anew`() {
        var day = day(.movement, "09:10")
        day.screen.expire(1)
        day.run(until: "2026-03-02 08:31")
        day.crash()
        day.run(until: "2026-03-02 09:11")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30", "09:10"])
        #expect(day.screen.bubbles.count == 1)
    }

    // MARK: Servers that come and go

    @Test(arguments: [false, true])
    func `a server that ends when idle brings nothing back that had run out`(_ restarts: Bool) {
        var day = day()
        day.expire("move")
        for other in 2...4 {
            day.loseServer()
            day.run(until: "2026-03-02 08:3\(other)")
            if restarts { day.crash() }
            // Somebody else's notification started it.
            day.findServer(":1.\(other)")
            day.run(until: "2026-03-02 08:3\(other):40")
        }
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).open.count == 1)
        #expect(day.ask(.answer(anchor: nil, .done)) != .refused(.nothingOpen))
    }

    @Test func `what was on the screen of a server that died comes once on the next`() {
        var day = day()
        day.loseServer()
        day.findServer(":1.7")
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.count == 2)
    }

    // MARK: Clicks told late

    @Test(arguments: [
        (ActionKey.start, HistoryEvent.tried), (.later, .snoozed), (.notToday, .notToday),
    ])
    func `a click told after the end counts while its slot is open`(
        _ key: ActionKey, _ event: HistoryEvent
    ) throws {
        var day = day()
        let bubble = try #require(day.bubble(of: "move"))
        day.dismiss("move")
        day.send(.bubbleAction(bubble, key))
        #expect(day.ledger.history.map(\.event) == [.nudged, event])
    }

    @Test func `a click on one that was closed for a newer one counts too`() throws {
        var day = day()
        let bubble = try #require(day.bubble(of: "move"))
        day.expire("move")
        day.press(.default, on: "move")
        #expect(day.bubble(of: "move") != bubble)
        day.send(.bubbleAction(bubble, .notToday))
        #expect(day.ledger.history.map(\.event) == [.nudged, .notToday])
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `once its slot is over, or put off, a click is about nothing`() throws {
        var day = day(.movement, "09:10")
        let first = try #require(day.bubble(of: "move"))
        day.dismiss("move")
        day.ask(.snooze(anchor: nil, .span(.minutes(5))))
        day.send(.bubbleAction(first, .notToday))
        day.run(until: "2026-03-02 09:11")
        day.send(.bubbleAction(first, .notToday))
        #expect(!day.ledger.history.map(\.event).contains(.notToday))
    }

    @Test func `a click on the body told after the end shows more`() throws {
        var day = day()
        let bubble = try #require(day.bubble(of: "move"))
        day.dismiss("move")
        day.send(.bubbleAction(bubble, .default))
        #expect(day.shown.count == 2)
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `a session's buttons count after their bubble's end too`() throws {
        var day = day()
        day.press(.start, on: "move")
        day.run(until: "2026-03-02 08:31:30")
        let bubble = try #require(day.bubble(of: "move"))
        day.dismiss("move")
        day.send(.bubbleAction(bubble, .light))
        #expect(day.ledger.history.map(\.event) == [.nudged, .tried, .felt])
    }

    // MARK: Nothing is left behind

    @Test func `the end of a session leaves no entry in a list`() {
        var day = day()
        day.press(.start, on: "move")
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.last?.nudge.summary == "That was it.")
        // Some tell nobody when a bubble's time is over.
        day.run(until: "2026-03-02 08:31:59")
        #expect(day.screen.bubbles.count == 1)
        day.run(until: "2026-03-02 08:32:01")
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `and goes at once where its end is told`() throws {
        var day = day()
        day.press(.start, on: "move")
        day.run(until: "2026-03-02 08:31:30")
        let bubble = try #require(day.bubble(of: "move"))
        day.expire("move")
        #expect(day.screen.bubbles.isEmpty)
        // Pressed in the moment it went.
        day.send(.bubbleAction(bubble, .heavy))
        #expect(day.ledger.history.last?.event == .felt)
    }

    @Test func `where bubbles stay until they are answered it stays too`() {
        var schedule = Schedule(anchors: [fixed("move", ["08:30"])])
        schedule.bubble = .zero
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:30")
        day.press(.start, on: "move")
        day.run(until: "2026-03-02 09:31")
        #expect(day.screen.bubbles.count == 1)
    }
}

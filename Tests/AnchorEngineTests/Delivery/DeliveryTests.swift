// Servers that are not there, do not answer, refuse, come back: promise 2.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct Delivery {
    private func day(
        _ manner: VirtualScreen.Manner, until end: String = "08:31"
    ) -> Simulation {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        if manner == .absent { day.send(.serverVanished) }
        day.screen.manner = manner
        day.run(until: "2026-03-02 " + end)
        return day
    }

    private func serve(_ day: inout Simulation, as name: String) {
        day.screen.manner = .shows
        day.screen.bubbles = [:]
        day.screen.identity = ServerIdentity(busID: "bus", uniqueName: name)
        day.send(.serverAppeared(day.screen.identity))
    }

    @Test(arguments: [VirtualScreen.Manner.absent, .silent, .refuses])
    func `without a bubble it is told in words and stays open`(_ manner: VirtualScreen.Manner) {
        var day = day(manner)
        #expect(day.told.map(\.slot.label) == ["08:30"])
        #expect(day.engine.status(at: day.now).open.count == 1)
        #expect(day.ask(.answer(anchor: nil, .done)) != .refused(.nothingOpen))
    }

    @Test func `a server that comes within the grace shows it once`() {
        var day = day(.absent)
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:31:20")])
    }

    @Test func `a new server shows what its time was cut short of again, once`() {
        var day = day(.shows, until: "08:30:29")
        day.send(.serverVanished)
        // A login takes a minute, and its end is told more than once.
        day.screen.bubbles = [:]
        day.run(until: "2026-03-02 08:32")
        day.send(.serverVanished)
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 08:40")
        day.send(.serverAppeared(day.screen.identity))
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.count == 2)
        #expect(day.screen.bubbles.count == 1)
    }

    @Test(arguments: [false, true])
    func `what had its time on the screen no new server brings back, told of or not`(_ gone: Bool) {
        var day = day(.shows, until: "08:30:30")
        if gone { day.send(.serverVanished) }
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `a bubble that asked to stay has no end, and comes on the new server`() {
        var schedule = daily("08:30")
        schedule.bubble = .zero
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:40")
        day.send(.serverVanished)
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.count == 2)
    }

    @Test func `what a server that stood still never showed comes on the next`() {
        var day = day(.silent, until: "08:40")
        day.send(.serverVanished)
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.count == 1)
    }

    @Test func `after its grace a new server does not show it`() {
        var day = day(.shows)
        day.run(until: "2026-03-02 09:01")
        day.send(.serverVanished)
        serve(&day, as: ":1.7")
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `a bubble that was swept away is seen: not an answer, and not shown again`() {
        var day = day(.shows)
        day.dismiss("move")
        #expect(day.engine.status(at: day.now).open.count == 1)
        day.send(.serverVanished)
        serve(&day, as: ":1.7")
        day.crash()
        day.run(until: "2026-03-02 09:30")
        #expect(day.shown.count == 1)
        #expect(day.ledger.history.map(\.event) == [.nudged])
    }

    @Test(arguments: [false, true])
    func `a restart of ours shows nothing twice on the same server`(_ expired: Bool) {
        var day = day(.shows)
        if expired {
            let bubble = BubbleReference(server: day.screen.identity, id: 1)
            day.screen.bubbles = [:]
            day.send(.bubbleClosed(bubble, .expired))
        }
        day.crash()
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.count == 1)
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test func `the next slot takes the bubble over`() {
        var day = Simulation(daily("08:30", "08:50"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:51")
        #expect(day.screen.shows == 2)
        #expect(day.screen.bubbles.count == 1)
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .letGo(.unanswered))
    }

    @Test func `a click on the body shows more on the same bubble and answers nothing`() {
        var move = fixed("move", ["08:30"])
        move.why = "omdat mijn hoofd er stiller van wordt"
        var day = Simulation(Schedule(anchors: [move]), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:30:20")
        day.press(.default, on: "move")
        #expect(day.screen.bubbles.count == 1)
        #expect(day.screen.bubbles[1]?.body.contains("stiller van wordt") == true)
        #expect(day.engine.status(at: day.now).open.count == 1)
        #expect(day.ledger.history.map(\.event) == [.nudged])
    }

    @Test func `the buttons answer, begin and put off`() {
        for (key, event) in [
            (ActionKey.done, HistoryEvent.done), (.start, .tried), (.notToday, .notToday),
            (.later, .snoozed),
        ] {
            var day = day(.shows)
            day.press(key, on: "move")
            #expect(day.ledger.history.last?.event == event)
            // What was begun goes on in its place.
            #expect(day.screen.bubbles.isEmpty == (key != .start))
        }
    }

    @Test func `an answer while the server is being asked closes the bubble that comes late`() {
        var day = day(.silent)
        let late = BubbleReference(server: day.screen.identity, id: 9)
        day.ask(.answer(anchor: nil, .done))
        let effects = day.engine.handle(.delivered(key("2026-03-02", "08:30"), late), at: day.now)
        #expect(effects.contains(.close(late)))
    }

    private func late(_ day: Simulation, _ id: UInt32) -> Input {
        .delivered(
            key("2026-03-02", "08:30"), BubbleReference(server: day.screen.identity, id: id))
    }

    @Test func `a bubble that comes after it was given up is the slot's own, and the only one`() {
        var day = day(.silent)
        day.run(until: "2026-03-02 08:33")
        day.screen.manner = .shows
        let bubble = BubbleReference(server: day.screen.identity, id: 9)
        #expect(!day.engine.handle(late(day, 9), at: day.now).contains(.close(bubble)))
        #expect(day.engine.bubbles == [bubble])
        day.send(.serverAppeared(day.screen.identity))
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.isEmpty)
        day.send(.bubbleAction(bubble, .done))
        #expect(day.ledger.history.map(\.event) == [.nudged, .done])
        #expect(day.engine.bubbles.isEmpty)
    }

    @Test func `of two that come late the newer stays`() {
        var day = day(.silent)
        let old = BubbleReference(server: day.screen.identity, id: 9)
        _ = day.engine.handle(late(day, 9), at: day.now)
        #expect(day.engine.handle(late(day, 10), at: day.now).contains(.close(old)))
        #expect(day.engine.bubbles.map(\.id) == [10])
    }

    @Test func `one that comes late after it was put off goes`() {
        var day = day(.silent)
        day.ask(.snooze(anchor: nil, .span(.minutes(10))))
        let bubble = BubbleReference(server: day.screen.identity, id: 9)
        #expect(day.engine.handle(late(day, 9), at: day.now).contains(.close(bubble)))
    }

    @Test func `a stop closes the bubbles and keeps the slots`() {
        var day = day(.shows)
        day.send(.stop)
        #expect(day.screen.bubbles.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.open])
    }
}

// What a click that wants to see more leads to: the page where there is one, words on the bubble where
// there is none. Nothing is answered by it.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct PageTests {
    private func day(_ kind: Kind, hasPage: Bool = true) -> Simulation {
        var day = Simulation(
            Schedule(anchors: [fixed("move", ["08:30"], kind: kind)]), from: "2026-03-02 08:00")
        day.rehearsal.hasPage = hasPage
        day.run(until: "2026-03-02 08:30")
        return day
    }

    private func events(_ day: Simulation) -> [HistoryEvent] { day.ledger.history.map(\.event) }

    @Test(arguments: Kind.allCases)
    func `a click on the body shows the page, and the nudge stays as it is`(kind: Kind) {
        var day = day(kind)
        day.press(.default, on: "move")
        #expect(day.shown.count == 1)
        #expect(day.screen.bubbles.count == 1)
        #expect(day.rehearsal.pages == [.today])
        #expect(events(day) == [.nudged])
        #expect(day.ask(.answer(anchor: nil, .done)) != nil)
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test(arguments: Kind.allCases)
    func `without a page it tells more on the bubble`(kind: Kind) {
        var day = day(kind, hasPage: false)
        day.press(.default, on: "move")
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.nudge.replaces?.id == 1)
        #expect(events(day) == [.nudged])
    }

    @Test(arguments: [Kind.checkIn, .reflection])
    func `Now is an attempt that goes on in the page, and its bubble goes`(kind: Kind) {
        var day = day(kind)
        day.press(.answer, on: "move")
        #expect(events(day) == [.nudged, .tried])
        #expect(day.shown.count == 1)
        #expect(day.screen.bubbles.isEmpty)
        #expect(day.rehearsal.pages == [kind == .checkIn ? .checkIn : .reflection])
        // What was begun there is finished there.
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == 1)
    }

    @Test(arguments: [Kind.checkIn, .reflection])
    func `without a page Now says how to go on, on the same bubble`(kind: Kind) {
        var day = day(kind, hasPage: false)
        day.press(.answer, on: "move")
        #expect(events(day) == [.nudged, .tried])
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.nudge.replaces?.id == 1)
        #expect(day.shown.last?.nudge.body.contains("anchorctl") == true)
    }

    @Test(arguments: [true, false])
    func `begun by the client it goes on where it was begun`(hasPage: Bool) {
        var day = day(.checkIn, hasPage: hasPage)
        _ = day.ask(.start(anchor: nil))
        #expect(day.shown.count == 2)
        #expect(day.shown.last?.nudge.body.contains("anchorctl") == true)
    }

    @Test func `Start of what needs no words is a session as ever`() {
        var day = day(.movement)
        day.press(.start, on: "move")
        #expect(day.shown.count == 2)
        #expect(day.screen.bubbles.count == 1)
    }

    @Test func `the page's answer may come when the nudge is over`() {
        var day = day(.rest)
        day.press(.default, on: "move")
        let key = day.shown[0].nudge.slot
        _ = day.ask(.answer(anchor: nil, .done))
        day.send(.pageNotOpened(key))
        day.send(.pageOpened(key))
        #expect(day.shown.count == 1)
        #expect(events(day) == [.nudged, .done])
    }

    @Test func `what was put off while the page was asked for stays put off`() {
        var day = day(.rest)
        let key = day.shown[0].nudge.slot
        _ = day.ask(.snooze(anchor: nil, .span(.minutes(10))))
        day.send(.pageNotOpened(key))
        #expect(day.shown.count == 1)
        day.run(until: "2026-03-02 08:41")
        #expect(day.shown.count == 2)
    }
}

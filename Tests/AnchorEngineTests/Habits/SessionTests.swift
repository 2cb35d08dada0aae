// Guided sessions on the virtual clock: what is on the screen and when, and everything that ends one.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct SessionTests {
    private let over = EnglishPhrasebook().sessionOver(.breathing).summary

    /// The nudge of 08:30 is on the screen.
    private func day(
        _ kind: Kind = .breathing, progress: Bool = true, length: Span? = nil,
        others: [Anchor] = [], bubble: Span = .seconds(30),
        change: (inout Anchor) -> Void = { _ in }
    ) -> Simulation {
        var anchor = fixed("adem", ["08:30"], kind: kind)
        anchor.length = length
        change(&anchor)
        var day = Simulation(
            Schedule(anchors: [anchor] + others, bubble: bubble), from: "2026-03-02 08:00")
        day.send(.serverAppeared(day.screen.identity, drawsProgress: progress))
        day.run(until: "2026-03-02 08:31")
        return day
    }

    private func events(_ day: Simulation) -> [HistoryEvent] { day.ledger.history.map(\.event) }

    @Test(arguments: [Answer.done, .notToday])
    func `without a name an answer is about the session that runs`(_ answer: Answer) {
        var day = day(others: [fixed("tea", ["08:30"], kind: .rest)])
        day.ask(.start(anchor: "adem"))
        let slot = key("2026-03-02", "08:30", "adem")
        _ = day.ask(.answer(anchor: nil, answer))
        #expect(day.ledger.slots[slot]?.state == .answered(answer))
        #expect(day.engine.status(at: day.now).open.map(\.key.anchor) == ["tea"])
    }

    // MARK: A whole one

    @Test func `begin is an attempt on disk before anything is shown, and takes over the bubble`() {
        var day = day(bubble: .minutes(2))
        let bubble = day.screen.bubbles.keys.first
        day.traces = true
        day.press(.start, on: "adem")
        #expect(events(day) == [.nudged, .tried])
        #expect(day.ledger.slots.values.map(\.state) == [.answered(.tried)])
        #expect(day.screen.bubbles.keys.first == bubble && day.screen.bubbles.count == 1)
        let nudge = day.screen.bubbles.values.first
        #expect(nudge?.body == "4 in, 6 out, through your nose. Stop whenever you like.")
        #expect(nudge?.buttons.map(\.key) == [.done])
        #expect(nudge?.percent == 0)
        #expect(nudge?.sound == false)
    }

    @Test func `a server that draws progress gets it every ten seconds, and then the end`() {
        var day = day()
        day.press(.start, on: "adem")
        let first = day.shown.count - 1
        day.run(until: "2026-03-02 08:40")
        let shown = day.shown[first...]
        #expect(
            shown.map(\.nudge.percent) == [0, 8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, nil])
        #expect(
            zip(shown, shown.dropFirst()).allSatisfy { $1.at - $0.at >= .seconds(10) })
        #expect(shown.allSatisfy { $0.nudge.timeout < .minutes(3) })
        #expect(shown.last?.at == Simulation.instant("2026-03-02 08:33", .utc))
        #expect(shown.last?.nudge.summary == over)
        #expect(shown.last?.nudge.buttons.map(\.key) == [.light, .right, .heavy])
        #expect(day.screen.bubbles.isEmpty, "nor kept in a list")
        #expect(events(day) == [.nudged, .tried], "nothing has to be said")
    }

    @Test func `a server that stands still is not asked at every step, and goes on when it can`() {
        var day = day()
        day.press(.start, on: "adem")
        let key = day.shown.last?.nudge.slot ?? key("2026-03-02", "08:30", "adem")
        day.screen.manner = .silent
        day.run(until: "2026-03-02 08:31:15")
        var asked = 0
        for second in 16...59 {
            day.sleepless(until: at("2026-03-02 08:31:\(second)"))
            for case .show(let nudge) in day.engine.handle(.wake, at: day.now) {
                asked += 1
                _ = day.engine.handle(.notDelivered(nudge.slot, .unanswered), at: day.now)
            }
        }
        #expect(asked == 0)
        day.screen.manner = .shows
        let before = day.shown.count
        day.send(.delivered(key, BubbleReference(server: day.screen.identity, id: 1)))
        day.run(until: "2026-03-02 08:32:25")
        #expect(day.shown.count == before + 3)
    }

    @Test
    func `another server gets one bubble at the start and one at the end, and no wake between`() {
        var day = day(progress: false)
        day.press(.start, on: "adem")
        #expect(day.engine.nextDeadline == Simulation.instant("2026-03-02 08:33", .utc))
        let first = day.shown.count - 1
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown[first...].map(\.nudge.percent) == [nil, nil])
        #expect(day.shown.last?.nudge.summary == over)
    }

    @Test func `an hour moves by hundredths`() {
        var day = day(.rest, length: .minutes(60))
        day.press(.start, on: "adem")
        let first = day.shown.count - 1
        day.run(until: "2026-03-02 09:32")
        #expect(day.shown[first...].compactMap(\.nudge.percent) == Array(0...99))
    }

    @Test(arguments: [(Felt.light, 4), (.right, 4), (.heavy, 2)])
    func `how it was may be said, and heavy halves the step`(felt: Felt, minutes: Int) {
        var day = day(.movement, length: .minutes(4))
        day.press(.start, on: "adem")
        day.run(until: "2026-03-02 08:35:30")
        let keys: [Felt: ActionKey] = [.light: .light, .right: .right, .heavy: .heavy]
        day.press(keys[felt] ?? .default, on: "adem")
        #expect(events(day) == [.nudged, .tried, .felt])
        #expect(day.ledger.history.last?.word == felt.rawValue)
        #expect(day.ledger.history.last?.slot?.label == "08:30")
        #expect(day.ledger.settings["felt/adem"] == felt.rawValue)
        #expect(day.screen.bubbles.isEmpty)
        let anchor = day.schedule.anchors[0]
        #expect(day.engine.state.habits.sizes.minutes(anchor) == minutes)
        day.run(until: "2026-03-02 12:00")
        #expect(day.screen.bubbles.isEmpty)
    }

    // MARK: What ends it

    @Test(arguments: [
        Request.answer(anchor: "adem", .done), .answer(anchor: "adem", .notToday), .undo,
        .log(word: "adem", length: nil, at: nil),
    ])
    func `whatever else is said about it ends it`(request: Request) {
        var day = day()
        day.press(.start, on: "adem")
        day.ask(request)
        #expect(day.screen.bubbles.isEmpty)
        let shown = day.shown.count
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.count == shown, "\(day.transcript)")
    }

    @Test func `the button on its bubble is done`() {
        var day = day()
        day.press(.start, on: "adem")
        day.press(.done, on: "adem")
        #expect(events(day) == [.nudged, .tried, .done])
        #expect(day.screen.bubbles.isEmpty)
        #expect(day.ledger.slots.values.map(\.state) == [.answered(.done)])
    }

    @Test func `a second start ends the first`() {
        var day = day(others: [fixed("tea", ["20:00"], kind: .rest)])
        day.press(.start, on: "adem")
        day.ask(.start(anchor: "tea"))
        #expect(day.screen.bubbles.values.map(\.slot.anchor) == ["tea"])
        day.ask(.start(anchor: "adem"))
        #expect(day.screen.bubbles.values.map(\.slot.anchor) == ["adem"])
        day.run(until: "2026-03-02 08:33:30")
        #expect(day.screen.bubbles.values.map(\.summary) == [over])
    }

    @Test func `the anchor's next nudge ends it, another one's waits for the end`() {
        var own = day(.movement, length: .minutes(30), others: []) {
            $0.cue = .at([clock("08:30"), clock("08:45")])
        }
        own.press(.start, on: "adem")
        own.run(until: "2026-03-02 08:46")
        #expect(own.screen.bubbles.values.map(\.slot.label) == ["08:45"])

        var other = day(length: .minutes(5), others: [fixed("tea", ["08:33"], kind: .rest)])
        other.press(.start, on: "adem")
        other.run(until: "2026-03-02 08:35:30")
        #expect(other.screen.bubbles.values.map(\.slot.anchor) == ["adem"])
        #expect(other.engine.status(at: other.now).held.map(\.hold) == [.settling])
        other.run(until: "2026-03-02 08:36:40")
        #expect(Set(other.screen.bubbles.values.map(\.slot.anchor)) == ["adem", "tea"])
    }

    @Test func `asleep for longer than it, it is quietly over`() {
        var day = day()
        day.press(.start, on: "adem")
        let shown = day.shown.count
        day.sleep(for: .minutes(10))
        day.run(until: "2026-03-02 08:50")
        #expect(day.shown.count == shown)
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `a short sleep and a clock that is set change nothing of its end`() {
        var day = day(length: .minutes(5))
        day.press(.start, on: "adem")
        day.sleep(for: .minutes(1))
        let boot = day.now.boot
        day.stepClock(by: .minutes(-20))
        day.run(until: day.now.wall + .minutes(3))
        #expect(day.screen.bubbles.values.first?.buttons.map(\.key) == [.done])
        day.run(until: day.now.wall + .minutes(1) + .seconds(1))
        #expect(day.screen.bubbles.values.first?.summary == over)
        #expect(day.now.boot - boot < 5 * 60_000_000)
    }

    @Test func `a stop ends it quietly, and so does an anchor that is gone`() {
        var stopped = day()
        stopped.press(.start, on: "adem")
        stopped.send(.stop)
        #expect(stopped.screen.bubbles.isEmpty)

        var removed = day()
        removed.press(.start, on: "adem")
        removed.reload(Schedule(anchors: []))
        #expect(removed.screen.bubbles.isEmpty)
        removed.run(until: "2026-03-02 08:40")
        #expect(removed.shown.last?.nudge.summary != over)
    }

    @Test func `an attempt that could not be written down begins nothing`() {
        var day = day()
        day.ledger.failure = "disk full"
        #expect(day.ask(.start(anchor: "adem")) == .refused(.notRecorded("disk full")))
        #expect(day.screen.bubbles.values.map { $0.buttons.first?.key } == [.start])
        day.ledger.failure = nil
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.allSatisfy { $0.nudge.percent == nil })
    }

    // MARK: Screens

    @Test func `swept away it is not drawn again before its end`() {
        var day = day()
        day.press(.start, on: "adem")
        day.dismiss("adem")
        let shown = day.shown.count
        day.run(until: "2026-03-02 08:32:50")
        #expect(day.shown.count == shown)
        day.run(until: "2026-03-02 08:33")
        #expect(day.shown.count == shown + 1)
        day.dismiss("adem")
        day.run(until: "2026-03-02 09:00")
        #expect(day.shown.count == shown + 1)
    }

    @Test func `a locked screen gets neither progress nor an end`() {
        var day = day()
        day.press(.start, on: "adem")
        var surroundings = Surroundings()
        surroundings.locked = .yes
        day.send(.surroundings(surroundings))
        let shown = day.shown.count
        #expect(day.engine.nextDeadline == Simulation.instant("2026-03-02 08:33", .utc))
        day.run(until: "2026-03-02 08:40")
        #expect(day.shown.count == shown)
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `without a server it runs unseen`() {
        var day = day()
        day.send(.serverVanished)
        day.screen.manner = .absent
        #expect(
            day.ask(.start(anchor: "adem"))
                == .started(
                    anchor: "adem", slot: key("2026-03-02", "08:30", "adem"),
                    length: .minutes(2), kind: .breathing))
        day.run(until: "2026-03-02 08:40")
        #expect(events(day) == [.nudged, .tried])
    }

    @Test func `a discreet one shows no word of its content`() {
        var day = day(.movement) {
            $0.discreet = true
            $0.title = "Geheim"
            $0.ideas = ["Geheim ook"]
        }
        day.press(.start, on: "adem")
        let nudge = day.screen.bubbles.values.first
        #expect(nudge?.summary == Language.english.phrasebook.discreet.summary)
        #expect(nudge?.body == "")
        day.run(until: "2026-03-02 08:32:30")
        #expect(day.shown.allSatisfy { !$0.nudge.summary.contains("Geheim") })
        #expect(day.shown.allSatisfy { !$0.nudge.body.contains("Geheim") })
    }

    // MARK: Kinds without a session

    @Test(arguments: [(Kind.checkIn, "check-in"), (.reflection, "reflect")])
    func `what asks for words says how to go on, and nothing more`(kind: Kind, verb: String) {
        var day = day(kind)
        #expect(day.ask(.start(anchor: nil)) != .refused(.nothingOpen))
        let nudge = day.screen.bubbles.values.first
        #expect(nudge?.body == "Go on in a terminal: anchorctl \(verb)")
        #expect(nudge?.buttons == [])
        let shown = day.shown.count
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == shown)
    }

    @Test func `going to bed is an answer alone`() {
        var day = Simulation(
            Schedule(anchors: [
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
            ]), from: "2026-03-02 20:00")
        day.run(until: "2026-03-02 22:01")
        day.ask(.start(anchor: nil))
        #expect(events(day) == [.nudged, .tried])
        #expect(day.screen.bubbles.isEmpty)
    }

    @Test func `done with what was begun of itself leaves the nudge to come where it is`() {
        var day = Simulation(
            Schedule(anchors: [fixed("tea", ["09:00"], kind: .rest)]), from: "2026-03-02 07:55")
        day.ask(.start(anchor: "tea"))
        day.run(until: "2026-03-02 08:01")
        #expect(
            day.ask(.answer(anchor: "tea", .done))
                == .answered(anchor: "tea", .done, slot: nil))
        day.run(until: "2026-03-02 09:01")
        #expect(day.engine.status(at: day.now).open.map(\.key.label) == ["09:00"])
    }

    @Test func `with nothing open a named one begins all the same, an unnamed one does not`() {
        var day = Simulation(
            Schedule(anchors: [fixed("adem", ["20:00"], kind: .breathing)]),
            from: "2026-03-02 12:00")
        #expect(day.ask(.start(anchor: nil)) == .refused(.nothingOpen))
        #expect(day.ask(.start(anchor: "nope")) == .refused(.noSuchAnchor("nope")))
        day.ask(.start(anchor: "adem"))
        #expect(events(day) == [.tried])
        #expect(day.screen.bubbles.count == 1)
        day.run(until: "2026-03-02 20:01")
        #expect(day.screen.bubbles.values.map(\.slot.label) == ["20:00"])
    }
}

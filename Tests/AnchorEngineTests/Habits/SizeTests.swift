// How big a step is: bouts, the offer, what a person says, and what is done early (science 2.7).

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Sizes {
    private func schedule(_ times: String..., minutes: Int = 1) -> Schedule {
        var anchor = fixed("move", times)
        anchor.grow = .ask
        anchor.length = .minutes(minutes)
        return Schedule(anchors: [anchor])
    }

    private func minutes(_ days: Simulation) -> Int {
        days.engine.state.habits.sizes.minutes(days.engine.state.anchors[0])
    }

    private func offer(_ days: Simulation) -> Int? {
        days.engine.status(at: days.now).offers.first?.minutes
    }

    /// Answers each nudge of so many days, from nine in the morning of the first.
    private func live(_ days: inout Simulation, _ count: Int, _ answer: (Int) -> Request?) {
        for day in 0..<count {
            days.run(until: days.now.wall + .minutes(60))
            if let request = answer(day) { days.ask(request) }
            days.run(until: days.now.wall + .hours(23))
        }
    }

    private let done = Request.answer(anchor: "move", .done)

    @Test func `bouts are at most five minutes and add up`() {
        #expect(bouts(1) == [1])
        #expect(bouts(7) == [5, 2])
        #expect(bouts(15) == [5, 5, 5])
        for minutes in 1...60 {
            #expect(bouts(minutes).reduce(0, +) == minutes)
            #expect(bouts(minutes).allSatisfy { (1...5).contains($0) })
        }
    }

    @Test func `five tried days of seven make an offer, six untried ones none`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        live(&days, 4) { _ in done }
        #expect(offer(days) == nil)
        live(&days, 1) { _ in .answer(anchor: "move", .tried) }
        #expect(offer(days) == 2)
        live(&days, 3) { _ in nil }
        #expect(offer(days) == nil)
    }

    @Test func `nothing grows by itself, and not before a week after a change`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        live(&days, 10) { _ in done }
        #expect(minutes(days) == 1)
        #expect(days.ask(.size(anchor: "move", .larger)) == .sized(anchor: "move", minutes: 2))
        #expect(offer(days) == nil)
        live(&days, 6) { _ in done }
        #expect(offer(days) == nil)
        live(&days, 1) { _ in done }
        #expect(offer(days) == 3)
        days.crash()
        #expect(offer(days) == 3)
        #expect(minutes(days) == 2)
    }

    @Test func `from one to fifteen takes fourteen weeks at the fastest`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        live(&days, 5) { _ in done }
        var count = 5
        while minutes(days) < 15, count < 200 {
            if offer(days) != nil { days.ask(.size(anchor: "move", .larger)) }
            live(&days, 1) { _ in done }
            count += 1
        }
        #expect(count == 5 + 13 * 7 + 1)
        live(&days, 14) { _ in done }
        #expect(offer(days) == nil)
        #expect(days.ask(.size(anchor: "move", .larger)) == .sized(anchor: "move", minutes: 15))
    }

    @Test func `keep silences the offer for four weeks`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        live(&days, 7) { _ in done }
        days.ask(.size(anchor: "move", .keep))
        live(&days, 27) { _ in done }
        #expect(offer(days) == nil)
        live(&days, 1) { _ in done }
        #expect(offer(days) == 2)
    }

    @Test func `smaller is at once, and under one minute it goes on without a clock`() {
        var days = Simulation(schedule("09:00", minutes: 2), from: "2026-03-02 08:30")
        #expect(days.ask(.size(anchor: "move", .smaller)) == .sized(anchor: "move", minutes: 1))
        #expect(days.ask(.size(anchor: "move", .smaller)) == .sized(anchor: "move", minutes: 0))
        #expect(days.ask(.size(anchor: "move", .smaller)) == .sized(anchor: "move", minutes: 0))
        days.crash()
        let small = Practice.all(of: .movement).filter(\.isSmall).compactMap {
            EnglishPhrasebook().practices[$0.id]?.summary
        }
        days.run(until: "2026-03-06 09:01")
        #expect(days.shown.count == 5)
        #expect(days.shown.allSatisfy { small.contains($0.nudge.summary) })
        // Begun, it is an attempt, and nothing runs.
        guard case .started(_, _, let length, _, _)? = days.ask(.start(anchor: "move")) else {
            Issue.record("not started")
            return
        }
        #expect(length == nil)
        #expect(days.shown.last?.nudge.body == EnglishPhrasebook().underway(.movement, length: nil))
        #expect(days.shown.last?.nudge.buttons.isEmpty == true)
        #expect(days.engine.status(at: days.now).session == nil)
        #expect(days.ask(.size(anchor: "move", .larger)) == .sized(anchor: "move", minutes: 1))
    }

    @Test func `three without a clock are three, and none of them ends the others`() {
        var days = Simulation(
            schedule("09:00", "11:00", "13:00", minutes: 1), from: "2026-03-02 08:30")
        days.ask(.size(anchor: "move", .smaller))
        days.run(until: "2026-03-02 09:01")
        days.ask(.answer(anchor: "move", .done))
        days.run(until: "2026-03-02 11:01")
        #expect(days.shown.count == 2)
    }

    @Test func `heavy halves, rounded up, and silences the offer`() {
        var days = Simulation(schedule("09:00", minutes: 7), from: "2026-03-02 08:30")
        live(&days, 7) { _ in done }
        #expect(offer(days) == 8)
        days.ask(.felt(anchor: "move", .heavy))
        #expect(minutes(days) == 4)
        live(&days, 7) { _ in done }
        #expect(offer(days) == nil)
        for _ in 0..<3 { days.ask(.felt(anchor: "move", .right)) }
        #expect(offer(days) == 5)
    }

    @Test func `an edited length counts, whatever was said before`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        days.ask(.size(anchor: "move", .larger))
        days.reload(schedule("09:00", minutes: 4))
        #expect(minutes(days) == 4)
    }

    @Test func `the day's minutes are given out in bouts`() {
        var days = Simulation(
            schedule("09:00", "12:00", "15:00", minutes: 6), from: "2026-03-02 08:30")
        days.ask(.size(anchor: "move", .larger))
        let anchor = days.engine.state.anchors[0]
        let lengths = ["09:00", "12:00", "15:00"].map {
            days.engine.state.length(of: anchor, key("2026-03-02", $0))
        }
        #expect(lengths == [.minutes(5), .minutes(2), .minutes(1)])
    }

    @Test func `on a gentle day the step is one minute`() {
        var days = Simulation(schedule("09:00", minutes: 5), from: "2026-03-02 08:30")
        days.ask(.mode("soft", until: nil))
        let anchor = days.engine.state.anchors[0]
        #expect(
            days.engine.state.length(of: anchor, key("2026-03-02", "09:00")) == .minutes(1))
    }

    @Test func `without ask there is no offer`() {
        var plain = schedule("09:00")
        plain.anchors[0].grow = .never
        var days = Simulation(plain, from: "2026-03-02 08:30")
        live(&days, 20) { _ in done }
        #expect(offer(days) == nil)
    }

    @Test func `an attempt that was taken back does not count`() {
        var days = Simulation(schedule("09:00"), from: "2026-03-02 08:30")
        live(&days, 4) { _ in done }
        days.run(until: days.now.wall + .minutes(60))
        days.ask(done)
        #expect(offer(days) == 2)
        days.ask(.undo)
        #expect(offer(days) == nil)
    }

    // MARK: Done early

    @Test func `once the day's minutes are there the rest comes no more`() {
        var day = Simulation(schedule("09:00", "12:00", "15:00"), from: "2026-03-02 08:30")
        day.ask(.log(word: "move", length: .minutes(10), at: nil))
        day.run(until: "2026-03-03 08:30")
        #expect(day.shown.isEmpty)
        #expect(
            day.ledger.slots[key("2026-03-02", "15:00")]?.state == .letGo(.doneAlready))
        day.run(until: "2026-03-03 09:00")
        #expect(day.shown.count == 1)
    }

    @Test func `a minute at nine leaves the other two where they are`() {
        var day = Simulation(schedule("09:00", "12:00", "15:00"), from: "2026-03-02 08:30")
        day.run(until: "2026-03-02 09:01")
        day.ask(.answer(anchor: nil, .done))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.count == 3)
    }

    @Test func `begun and then done is one act`() {
        for isOpen in [true, false] {
            var day = Simulation(schedule("09:00", "12:00", minutes: 2), from: "2026-03-02 07:30")
            if isOpen { day.run(until: "2026-03-02 09:00") }
            day.ask(.start(anchor: "move"))
            day.run(until: day.now.wall + .minutes(1))
            day.ask(.answer(anchor: "move", .done))
            day.run(until: "2026-03-02 12:01")
            #expect(day.shown.contains { $0.nudge.slot == key("2026-03-02", "12:00") }, "\(isOpen)")
        }
    }

    @Test func `taken back, the rest comes again`() {
        var day = Simulation(schedule("09:00", "12:00", "15:00"), from: "2026-03-02 08:30")
        day.ask(.log(word: "move", length: .minutes(10), at: nil))
        day.ask(.undo)
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.count == 3)
    }

    @Test func `the size of a bedtime is refused`() {
        var day = Simulation(
            Schedule(anchors: [
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
            ]), from: "2026-03-02 08:30")
        #expect(
            day.ask(.size(anchor: "bed", .larger)) == .refused(.invalid(.anchor)))
        #expect(day.ask(.size(anchor: "b", .larger)) == .refused(.noSuchAnchor("b")))
    }
}

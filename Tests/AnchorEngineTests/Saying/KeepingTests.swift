// How long history is kept, and what is left of rows that were erased: nothing that could bring them
// back.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Keeping {
    private static func day(_ keep: Span?, from: String = "2026-03-02 08:00") -> Simulation {
        var schedule = daily("08:30", "14:00", id: "move", kind: .movement)
        schedule.keep = keep
        return Simulation(schedule, from: from)
    }

    @Test func `what is older than is kept goes with each new day, and wakes nobody for it`() {
        var day = Keeping.day(.days(2))
        var free = Keeping.day(nil)
        day.run(until: "2026-03-02 09:00")
        day.ask(.log(word: "koffie", length: nil, at: nil))
        day.run(until: "2026-03-04 09:00")
        free.run(until: "2026-03-04 09:00")
        #expect(day.ledger.history.contains { $0.word == "koffie" })
        day.run(until: "2026-03-05 09:00")
        free.run(until: "2026-03-05 09:00")
        #expect(!day.ledger.history.contains { $0.word == "koffie" })
        #expect(day.ledger.history.allSatisfy { $0.at >= day.now.wall - .days(3) })
        #expect(day.wakes <= free.wakes + 1)
    }

    @Test func `a clock that is months ahead for a morning erases nothing that day`() {
        var day = Keeping.day(.days(30))
        day.run(until: "2026-03-03 09:00")
        let before = day.ledger.history
        #expect(!before.isEmpty)
        day.stepClock(by: .days(400))
        day.run(until: day.now.wall + .hours(1))
        #expect(before.allSatisfy(day.ledger.history.contains))
    }

    @Test func `a shorter time to keep holds at once`() {
        var day = Keeping.day(nil)
        day.run(until: "2026-03-06 09:00")
        var schedule = day.schedule
        schedule.keep = .days(1)
        day.reload(schedule)
        #expect(day.ledger.history.allSatisfy { $0.at >= day.now.wall - .days(1) })
    }

    @Test func `an answer that was erased cannot be taken back, the one before it can`() {
        var day = Keeping.day(nil)
        day.run(until: "2026-03-02 08:31")
        day.ask(.log(word: "thee", length: nil, at: nil))
        day.ask(.log(word: "koffie", length: nil, at: nil))
        let id = day.ledger.history.last?.id ?? ""
        day.ledger.history.removeAll { $0.id == id }
        day.send(.erased(.id(id)))
        #expect(day.ask(.undo) == .undone(.logged, anchor: nil, word: "thee"))
        #expect(day.ledger.history.last?.word == "thee")
        day.send(.erased(.all))
        #expect(day.ask(.undo) == .refused(.nothingOpen))
    }

    @Test func `rows that were erased elsewhere go together, and with them what took them back`() {
        var day = Keeping.day(nil)
        day.run(until: "2026-03-02 08:31")
        let words = ["thee", "koffie", "soep", "water"]
        for word in words { day.ask(.log(word: word, length: nil, at: nil)) }
        let ids = Dictionary(day.ledger.history.map { ($0.word ?? "", $0.id) }) { $1 }
        day.send(.erased(.ids(Set(["soep", "water"].compactMap { ids[$0] }))))
        #expect(day.ask(.undo) == .undone(.logged, anchor: nil, word: "koffie"))
        let row = HistoryRow(id: "2", at: day.now.wall, event: .undone, undoes: "1")
        #expect(Erasure.ids(["1"]).covers(row) && !Erasure.ids(["3"]).covers(row))
    }

    @Test func `a row that waits for the disk does not come there after it was erased`() {
        var day = Keeping.day(nil)
        day.ledger.failure = "full"
        day.run(until: "2026-03-02 08:31")
        day.send(.erased(.all))
        day.ledger.failure = nil
        day.run(until: "2026-03-02 08:40")
        #expect(!day.ledger.history.contains { $0.event == .nudged && $0.label == "08:30" })
        #expect(!day.ledger.slots.isEmpty)
    }

    @Test func `what another history may bring depends on what the schedule wants kept`() {
        let row = HistoryRow(
            id: "1", at: Instant(seconds: 1_772_000_000), event: .noted, word: "eigen",
            text: "woorden",
            with: "Piet", zone: "UTC", host: "b")
        var day = Keeping.day(nil)
        #expect(day.engine.schedule.kept(row, at: day.now.wall) == row)
        day.schedule.history = .counts
        day.reload(day.schedule)
        let counted = day.engine.schedule.kept(row, at: day.now.wall)
        #expect(counted?.text == nil && counted?.word == nil && counted?.with == nil)
        #expect(counted?.zone == "UTC" && counted?.host == "b")
        day.schedule.history = .off
        day.reload(day.schedule)
        #expect(day.engine.schedule.kept(row, at: day.now.wall) == nil)
        day.schedule.history = .words
        day.schedule.keep = .days(1)
        day.reload(day.schedule)
        #expect(day.engine.schedule.kept(row, at: day.now.wall) == nil)
    }
}

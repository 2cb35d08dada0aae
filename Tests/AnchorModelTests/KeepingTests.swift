// What a history keeps of each kind of row: one rule, whoever asks.

import AnchorModel
import CivilTime
import Testing

struct KeepingTests {
    private static let at = Instant(seconds: 1_772_000_000)

    private static func row(_ event: HistoryEvent, _ word: String?) -> HistoryRow {
        HistoryRow(id: "1", at: at, event: event, word: word, text: "words", with: "Piet")
    }

    private static func schedule(_ detail: HistoryDetail, keep: Span? = nil) throws -> Schedule {
        let coffee = Anchor(
            id: "move", kind: .movement, cue: .after("coffee", delay: .zero, by: nil))
        var schedule = Schedule(anchors: [])
        schedule.history = detail
        schedule.keep = keep
        schedule.modes = ["ill": Mode(off: [], anchors: [coffee])]
        return schedule
    }

    @Test(
        "With counts a name of the schedule's stays and a person's own word does not",
        arguments: [
            (HistoryEvent.mode, "ill", true), (.mode, "soft", true), (.sized, "smaller", true),
            (.felt, "heavy", true), (.logged, "bed", true), (.logged, "coffee", true),
            (.logged, "argument", false), (.undone, "argument", false), (.undone, "wake", true),
        ])
    func counts(_ event: HistoryEvent, _ word: String, _ stays: Bool) throws {
        let kept = try #require(
            try KeepingTests.schedule(.counts).kept(KeepingTests.row(event, word)))
        #expect(kept.word == (stays ? word : nil))
        #expect(kept.text == nil && kept.with == nil)
        #expect(kept.event == event && kept.id == "1")
    }

    @Test func `words keeps all, off nothing, and undo no text with either`() throws {
        let row = KeepingTests.row(.logged, "argument")
        #expect(try KeepingTests.schedule(.words).kept(row) == row)
        #expect(try KeepingTests.schedule(.off).kept(row) == nil)
        #expect(try KeepingTests.schedule(.words).undoable(row).word == "argument")
        for detail in [HistoryDetail.counts, .off] {
            let undoable = try KeepingTests.schedule(detail).undoable(row)
            #expect(undoable.word == nil && undoable.text == nil)
        }
    }

    @Test func `what is older than keep is not kept, to the microsecond`() throws {
        let schedule = try KeepingTests.schedule(.words, keep: .days(1))
        let row = KeepingTests.row(.logged, "tea")
        #expect(schedule.kept(row, at: KeepingTests.at + .days(1)) != nil)
        #expect(schedule.kept(row, at: KeepingTests.at + .days(1) + Span(microseconds: 1)) == nil)
    }
}

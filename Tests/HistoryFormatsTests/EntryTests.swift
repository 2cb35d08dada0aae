// Rows over the wire and through files, and what is refused on the way in.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import ControlInterface
import HistoryFormats
import Testing
import Varlink

private let id = "5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b"
private let other = "00000000-0d1e-8b7a-9c43-1c2d3e4f5a6b"

@Suite struct EntryTests {
    private let full = HistoryRow(
        id: id, at: Instant(microseconds: 1_774_771_200_000_001), event: .noted, anchor: "thee",
        day: LocalDate("2026-03-29"), label: "15:00", word: "w", length: .minutes(5),
        reason: .budget, until: Instant(seconds: 1_774_771_300), undoes: other,
        text: "twee \"regels\":\n\tlicht, en 🍵 / één", question: "body", with: "Piet",
        zone: "Europe/Amsterdam", host: other)

    @Test("a row with everything, and one with next to nothing, come back as they were")
    func roundTrip() throws {
        for row in [full, HistoryRow(id: id, at: Instant(seconds: 0), event: .resumed)] {
            let line = EntryLine.write(Entry(row, host: nil))
            #expect(!line.contains(UInt8(ascii: "\n")))
            #expect(try HistoryRow(validating: EntryLine.read(line)) == row)
        }
    }

    @Test("our own rows are written with this machine's id")
    func host() {
        let row = HistoryRow(id: id, at: Instant(seconds: 0), event: .resumed)
        #expect(Entry(row, host: other).host == other)
        #expect(Entry(full, host: id).host == other)
    }

    @Test("a line has sorted keys and nothing that is absent")
    func line() {
        let row = HistoryRow(
            id: id, at: Instant(microseconds: 7), event: .logged, word: "bed", zone: "Asia/Tokyo")
        let line = String(decoding: EntryLine.write(Entry(row, host: nil)), as: UTF8.self)
        #expect(
            line == #"{"atUSec":7,"event":"logged","id":"\#(id)","word":"bed","zone":"Asia/Tokyo"}"#
        )
    }

    @Test("the text by hand is the encoder's, whatever is there and whatever it holds")
    func byHand() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(seed)
        let texts = [
            "a", "", "\"\\/", "\n\t\r\u{8}\u{C}\u{0}\u{1F}\u{7F}", "ë漢🌿", "\u{2028}\u{202E}",
            "null",
        ]
        func text() -> String? {
            Bool.random(using: &random) ? texts.randomElement(using: &random) : nil
        }
        func number() -> Int64? {
            Bool.random(using: &random) ? Int64.random(in: .min ... .max, using: &random) : nil
        }
        for _ in 0..<500 {
            let entry = Entry(
                id: text() ?? id, atUSec: number() ?? 0, event: text() ?? "done", anchor: text(),
                day: text(), label: text(), word: text(), lengthUSec: number(), reason: text(),
                untilUSec: number(), undoes: text(), text: text(), question: text(), with: text(),
                zone: text(), host: text())
            #expect(EntryLine.write(entry) == WireJSON.encode(entry), "seed \(seed)")
            #expect(
                EntryLine.reply(entry) == WireJSON.encode(ReadHistory.Reply(entry)), "seed \(seed)")
        }
    }

    @Test("keys of a newer version are passed by")
    func newer() throws {
        let line = #"{"atUSec":7,"event":"resumed","id":"\#(id)","mood":{"x":[1]}}"#
        #expect(try EntryLine.read(line.utf8).event == "resumed")
    }

    private static let long = String(repeating: "x", count: 65)
    private static let bad: [(Entry, String)] = [
        (Entry(id: id, atUSec: 0, event: "slept"), "\"event\" is \"slept\" (expected one of "),
        (Entry(id: "7", atUSec: 0, event: "done"), "\"id\" is \"7\" (expected a UUID"),
        (
            Entry(id: id.uppercased(), atUSec: 0, event: "done"),
            "(expected a UUID in small letters"
        ),
        (Entry(id: id, atUSec: .max, event: "done"), "\"atUSec\" is 9223372036854775807"),
        (Entry(id: id, atUSec: .min, event: "done"), "\"atUSec\" is -9223372036854775808"),
        (Entry(id: id, atUSec: 0, event: "done", anchor: ""), "\"anchor\" is \"\""),
        (Entry(id: id, atUSec: 0, event: "done", anchor: "a\u{1B}[2J"), "\"anchor\" is"),
        (Entry(id: id, atUSec: 0, event: "done", day: "2026-02-30"), "\"day\" is \"2026-02-30\""),
        (Entry(id: id, atUSec: 0, event: "done", label: long), "\"label\" is \"xxxx"),
        (Entry(id: id, atUSec: 0, event: "logged", word: "two\nlines"), "\"word\" is"),
        (Entry(id: id, atUSec: 0, event: "done", lengthUSec: -1), "\"lengthUSec\" is -1"),
        (
            Entry(id: id, atUSec: 0, event: "done", lengthUSec: 86_400_000_001),
            "\"lengthUSec\" is 86400000001 (expected microseconds, at most a day)"
        ),
        (Entry(id: id, atUSec: 0, event: "letGo", reason: "tired"), "\"reason\" is \"tired\""),
        (Entry(id: id, atUSec: 0, event: "paused", untilUSec: .max), "\"untilUSec\" is"),
        (Entry(id: id, atUSec: 0, event: "undone", undoes: "x"), "\"undoes\" is \"x\""),
        (Entry(id: id, atUSec: 0, event: "undone"), "\"undoes\" is missing"),
        (
            Entry(id: id, atUSec: 0, event: "noted", text: String(repeating: "é", count: 2001)),
            "\"text\" does not fit (expected at most 2000 characters"
        ),
        (Entry(id: id, atUSec: 0, event: "noted", text: "a\u{9B}b"), "\"text\" does not fit"),
        (Entry(id: id, atUSec: 0, event: "noted", with: long), "\"with\" is"),
        (Entry(id: id, atUSec: 0, event: "reflected", question: long), "\"question\" is"),
        (Entry(id: id, atUSec: 0, event: "logged", zone: "../../x y"), "\"zone\" is"),
        (Entry(id: id, atUSec: 0, event: "logged", host: "laptop"), "\"host\" is \"laptop\""),
    ]

    @Test("what does not fit is told with its key and what was expected", arguments: bad.indices)
    func refused(_ index: Int) {
        let (entry, words) = EntryTests.bad[index]
        do throws(EntryProblem) {
            _ = try HistoryRow(validating: entry)
            Issue.record("taken: \(entry)")
        } catch {
            #expect(error.description.contains(words), "\(error)")
        }
    }

    @Test(
        "a line that is no entry says why",
        arguments: [
            ("", "no JSON"), ("[]", "no JSON"), ("{", "no JSON"),
            (#"{"event":"done","atUSec":1}"#, "id is not there"),
            (#"{"id":"a","event":"done","atUSec":"1"}"#, "atUSec has another type"),
            (#"{"id":"a","event":"done","atUSec":1e99}"#, "atUSec has another type"),
        ])
    func noEntry(_ line: String, _ words: String) {
        #expect(throws: EntryProblem(Message(key: words))) { try EntryLine.read(line.utf8) }
    }

    @Test("a line longer than any row is refused before it is read")
    func long() {
        let line = Array(repeating: UInt8(ascii: " "), count: EntryLine.longest + 1)
        #expect(throws: EntryProblem(Message("a line of more than \(65_536) bytes"))) {
            try EntryLine.read(line)
        }
    }
}

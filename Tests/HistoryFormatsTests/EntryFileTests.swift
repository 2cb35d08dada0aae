// Files of entries: what people write by hand, every mistake with its line, and both formats there and
// back without a loss.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import ControlInterface
import HistoryFormats
import Testing

private struct Seeded: RandomNumberGenerator {
    var source: IdentifierSource
    mutating func next() -> UInt64 { source.next() }
}

@Suite struct EntryFileTests {
    /// Without a zone: UTC. One zone there is: an hour ahead, all year.
    private func read(_ text: String, now: Instant = EntryFileTests.now) -> EntryFile {
        EntryFile(Array(text.utf8), now: now, rules: .utc) {
            $0 == "UTC" ? .utc : nil
        }
    }

    /// 2026-11-21T12:00Z.
    private static let now = Instant(seconds: 1_795_262_400)

    private static let bed: Int64 = 1_772_405_400_000_000  // 2026-03-01T22:50Z

    @Test(
        "times as people write them",
        arguments: [
            "2026-03-01T22:50", "2026-03-01 22:50:00", "2026-03-01T22:50Z",
            "2026-03-01T22:50+00:00", "2026-03-01T22:50:00.000Z", "2026-03-01T22:50:00,0+00",
            "2026-03-01T22:50:00.000000000000Z", "2026-03-01 22:50:00 +0000",
        ])
    func times(_ text: String) throws {
        let file = read(#"{"event": "bed", "at": "\#(text)"}"#)
        #expect(file.problems.isEmpty)
        let entry = try #require(file.entries.first)
        #expect(entry.atUSec == EntryFileTests.bed && entry.event == "logged")
        #expect(entry.word == "bed" && entry.zone == "UTC" && entry.host == nil)
    }

    @Test(
        "an offset is what the clock showed, where this machine's showed something else",
        arguments: [
            ("2026-03-01T23:50+01:00", "+01:00"), ("2026-03-01T21:50-0100", "-01:00"),
            ("2026-03-02T00:50+02", "+02:00"), ("2026-03-01T14:50:00.25-08:00", "-08:00"),
            ("2026-03-02T04:20:00 +05:30", "+05:30"),
        ])
    func offsets(_ text: String, _ zone: String) throws {
        let entry = try #require(read(#"{"event": "bed", "at": "\#(text)"}"#).entries.first)
        #expect(abs(entry.atUSec - EntryFileTests.bed) <= 250_000 && entry.zone == zone)
    }

    @Test(
        "of a fraction six digits count, and behind seconds alone",
        arguments: [
            ("22:50:05.5", 5_500_000), ("22:50:05,000001", 5_000_001),
            ("22:50:05.1234567", 5_123_456),
            ("22:50.5", nil), ("22:50:05.", nil), ("22:50:05.x", nil), ("22:50:05.-1", nil),
        ] as [(String, Int64?)])
    func fractions(_ clock: String, _ more: Int64?) {
        let file = read(#"{"event": "bed", "at": "2026-03-01T\#(clock)"}"#)
        #expect(file.entries.first?.atUSec == more.map { EntryFileTests.bed + $0 })
    }

    @Test("two times of one entry that disagree are a mistake, with its line")
    func twoTruths() {
        let good = [
            "2026-03-01T22:50Z", "2026-03-01T22:50:59Z", "2026-03-01T23:50+01:00",
            "2026-03-01T22:50",
        ]
        let bad = ["2026-03-01T22:51:00Z", "2026-03-01T22:50+01:00", "2026-03-01T23:50", "later"]
        let lines = (good + bad).map {
            #"{"event": "logged", "word": "bed", "at": "\#($0)", "atUSec": \#(EntryFileTests.bed)}"#
        }
        let file = read(lines.joined(separator: "\n"))
        #expect(file.entries.count == 4)
        #expect(file.problems.map(\.line) == [5, 6, 7, 8])
        #expect(
            file.problems.first?.message(in: .english)
                == "\"at\" is 2026-03-01T22:51:00Z, and \"atUSec\" is 2026-03-01T22:50:00+00:00 (expected the same moment, or one of the two)"
        )
    }

    @Test("a list of JSON, over any lines, with any text in it")
    func list() {
        let file = read(
            """
            [ {"event": "noted", "text": "a ] } , \\" [ {", "at": "2026-03-01T22:50"},
              {
                "event": "bed",
                "at": "2026-03-01T22:50" }
            , {"event": "bedd", "at": "2026-03-01T22:50"}]
            """)
        #expect(file.entries.map(\.text) == ["a ] } , \" [ {", nil])
        #expect(file.problems.map(\.line) == [5])
        for (text, line) in [
            ("[1]", 1), ("[", 1), ("[\n{\"a\": 1", 2), ("[[]]", 1), ("[] x", 1), ("[", 1),
            ("[]", 1),
            ("[{\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"}] {}", 1),
        ] { #expect(read(text).problems.map(\.line) == [line], "\(text)") }
    }

    @Test("a file of the shared folder comes in, and the ids of erased rows in it are passed by")
    func sharedFile() {
        let file = read(
            """
            {"event": "bed", "at": "2026-03-01T22:50"}
            {"forgotten": "22222222-0000-4000-8000-000000000001"}
            {"event": "bed", "at": "2026-03-02T22:50", "forgotten": "x"}
            """)
        #expect(file.entries.count == 1 && file.problems.map(\.line) == [3])
    }

    @Test("tabs between the columns, and a foreign table told as that, with what was expected")
    func tables() {
        let file = read(
            "event\tat\ttext\nnoted\t2026-03-01T22:50\t\"a\tb\"\nbed\t2026-03-01T22:50\t\n")
        #expect(file.entries.map(\.text) == ["a\tb", nil], "\(file.problems)")
        let foreign = read("Start Time,End Time,Minutes\n2026-03-01,2026-03-02,5\n")
        let words = foreign.problems.map { $0.message(in: .english) }
        #expect(words.count == 1 && words[0].contains("Start Time, End Time, Minutes"))
        #expect(words[0].contains("import --from csv --bed COLUMN --wake COLUMN"))
        let android = read(
            "Id,Tz,From,To,Sched\n\"1\",\"UTC\",\"1. 3. 2026 22:50\",\"2. 3. 2026 7:00\",\"\"\n")
        #expect(
            android.problems.map { $0.message(in: .english) }.first?.contains("sleep-as-android")
                == true)
    }

    @Test("the same comes in whatever pieces it is read")
    func pieces() {
        let texts = [
            "event,at,text\nnoted,2026-03-01T22:50,\"a, \"\"b\"\"\nc\"\nbed,2026-03-01T23:00,\n",
            "[{\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"},\n {\"event\": \"x\"}]",
            "{\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"}\n{}\n",
        ]
        for text in texts {
            let whole = read(text)
            for size in 1...7 {
                var scan = EntryScan(now: EntryFileTests.now, rules: .utc) { _ in nil }
                var ids: [String] = []
                let bytes = Array(text.utf8)
                for start in stride(from: 0, to: bytes.count, by: size) {
                    scan.feed(bytes[start..<min(start + size, bytes.count)]) {
                        ids.append($0.id); _ = $1
                    }
                }
                scan.finish {
                    ids.append($0.id); _ = $1
                }
                #expect(ids == whole.entries.map(\.id) && scan.problems == whole.problems)
            }
        }
    }

    @Test("the id of an entry without one is the same each time, and another for another entry")
    func derived() throws {
        let lines = """
            {"event": "bed", "at": "2026-03-01T22:50"}
            {"at": "2026-03-01T22:50:00.0Z", "event": "bed"}

            {"event": "wake", "at": "2026-03-01T22:50"}
            {"event": "noted", "at": "2026-03-01T22:50", "text": "bed"}
            """
        let ids = read(lines).entries.map(\.id)
        #expect(ids.count == 4 && ids[0] == ids[1] && Set(ids).count == 3)
        // Never another one: a file imported today may be imported again in ten years.
        #expect(ids[0] == "db278515-b841-872d-b221-bb2ffc41f490")
    }

    @Test("by hand: answers, words and lengths")
    func byHand() {
        let file = read(
            """
            {"event": "tried", "anchor": "move", "at": "2026-03-01T08:00", "length": "5min"}
            {"event": "logged", "word": "koffie", "at": "2026-03-01T09:00"}
            {"event": "noted", "text": "licht 🍵", "with": "Piet", "at": "2026-03-01T10:00"}
            """)
        #expect(file.problems.isEmpty)
        #expect(file.entries.map(\.lengthUSec) == [300_000_000, nil, nil])
        #expect(file.entries.map(\.event) == ["tried", "logged", "noted"])
    }

    @Test("every mistake is told with its line, and the good lines are there for nobody")
    func mistakes() {
        let file = read(
            """
            {"event": "bed", "at": "2026-03-01T22:50"}
            {"event": "bedd", "at": "2026-03-01T22:50"}
            {"event": "bed", "at": "2026-03-01T25:50"}
            {"event": "bed", "at": "2026-03-01T22:50+15:00"}
            {"event": "bed", "at": "2026-03-01T22:50", "zon": "UTC"}
            {"event": "bed", "at": "2026-03-01T22:50", "zone": "Mars/Olympus"}
            {"event": "bed"}
            {"at": "2026-03-01T22:50"}
            {"event": "done", "at": "2026-03-01T22:50"}
            {"event": "nudged", "at": "2026-03-01T22:50"}
            {"event": "done", "anchor": "a", "at": "2026-03-01T22:50", "length": "2"}
            {"event": "done", "anchor": 5, "at": "2026-03-01T22:50"}
            nothing
            [1]
            """)
        let told = file.problems.map { "\($0.line): \($0.message(in: .english))" }
        let words = [
            "2: \"event\" is \"bedd\"", "3: \"at\" is", "4: \"at\" is", "5: \"zon\" is not known",
            "6: \"zone\" is \"Mars/Olympus\"", "7: \"at\" is missing",
            "8: \"event\" is missing", "9: \"anchor\" is missing",
            "10: \"event\" is \"nudged\"",
            "12: \"anchor\" is not text", "13: no JSON", "14: no object",
        ]
        for word in words { #expect(told.contains { $0.hasPrefix(word) }, "\(word) in \(told)") }
    }

    @Test("what is yet to come is taken and told of, but for clocks that differ by ten minutes")
    func ahead() {
        let file = read(
            """
            {"event": "bed", "at": "2026-11-21T12:10"}
            {"event": "bed", "at": "2026-11-21T12:10:01"}
            {"event": "wake", "at": "2027-11-21T07:00"}
            {"event": "wake", "at": "2026-11-21T13:30+02:00"}
            {"event": "noted", "text": "x", "atUSec": 1795263001000000}
            """)
        #expect(file.firstAhead == 2 && file.aheadCount == 3, "\(file.problems)")
        #expect(file.problems.isEmpty && file.entries.count == 5)
        let table = read("event,at\nbed,2026-11-20T22:50\nbed,2026-11-21T22:50\n")
        #expect(table.firstAhead == 3 && table.aheadCount == 1)
    }

    @Test("of many mistakes the first twenty are told, and all are counted")
    func many() {
        let file = read(String(repeating: "x {\n", count: 100).replacingFirst("x", with: "{"))
        #expect(file.problemCount == 100 && file.problems.count == EntryFile.mostProblems)
    }

    @Test(
        "an empty file, and one of something else, say so",
        arguments: ["", "\n\n", "hello\n", "a,b\n"])
    func nothing(_ text: String) {
        #expect(read(text).problemCount == 1)
    }

    @Test(
        "a table by hand; with semicolons, a byte order mark and returns as spreadsheets write it")
    func table() {
        for text in [
            "event,at,text\nbed,2026-03-01T22:50,\nnoted,2026-03-02 09:00,\"a, \"\"b\"\"\nc\"\n",
            "\u{FEFF}event;at;text\r\nbed;2026-03-01T22:50;\r\nnoted;2026-03-02 09:00;\"a, \"\"b\"\"\nc\"\r\n",
        ] {
            let file = read(text)
            #expect(file.problems.isEmpty, "\(file.problems)")
            #expect(file.entries.map(\.text) == [nil, "a, \"b\"\nc"])
        }
    }

    @Test("a table's mistakes have the line their row begins on")
    func tableMistakes() {
        let file = read("event,at,text\nnoted,2026-03-01T22:50,\"a\nb\"\nbed,x,\nbed\n\"open\n")
        #expect(file.problems.map(\.line) == [4, 5, 7])
        #expect(read("event,at,at\nbed,x,y\n").problems.map(\.line) == [1])
    }

    // MARK: There and back

    private static let pieces = [
        "=1+1", "'", "''=x", "+", "-", "@", "\t", "\n", "\"", ",", ";", "é", "🍵", "e\u{301}", " ",
        "a",
        "'t was fijn", "\u{202E}", "{", "\\",
    ]

    private static func text(_ generator: inout Seeded, lines: Bool) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let piece = pieces.randomElement(using: &generator) ?? "a"
            if lines || piece != "\n" && piece != "\t" { text += piece }
        }
        return text.isEmpty ? "x" : text
    }

    private static func row(_ generator: inout Seeded) -> HistoryRow {
        func maybe<T>(_ value: T) -> T? { Bool.random(using: &generator) ? value : nil }
        let event = HistoryEvent.allCases.randomElement(using: &generator) ?? .done
        let at = Instant(
            microseconds: .random(in: -1_000_000_000_000...4_000_000_000_000_000, using: &generator)
        )
        return HistoryRow(
            id: generator.source.uuid(), at: at, event: event,
            anchor: maybe("thee.1"),
            day: maybe(LocalDate(dayNumber: .random(in: 0...30_000, using: &generator))),
            label: maybe(text(&generator, lines: false)),
            word: maybe(text(&generator, lines: false)),
            length: maybe(Span(microseconds: .random(in: 0...86_400_000_000, using: &generator))),
            reason: maybe(.budget), until: maybe(at),
            undoes: event == .undone ? generator.source.uuid() : nil,
            text: maybe(text(&generator, lines: true)), question: maybe("body"),
            with: maybe(text(&generator, lines: false)), zone: maybe("UTC"),
            host: generator.source.uuid())
    }

    @Test("any history comes back from both formats as it was", arguments: 0..<4)
    func roundTrip(run: Int) throws {
        let seed = seedOfThisRun()
        print("entry files, run \(run): seed \(seed)")
        var generator = Seeded(source: IdentifierSource(seed: seed))
        let entries = (0..<200).map { _ in Entry(EntryFileTests.row(&generator), host: nil) }
        let lines = entries.map { String(decoding: EntryLine.write($0), as: UTF8.self) + "\n" }
            .joined()
        let table = EntryTable.header + entries.map { EntryTable.line($0, rules: .utc) }.joined()
        for text in [lines, table] {
            let file = read(text, now: Instant(seconds: 10_000_000_000))
            #expect(file.problems.isEmpty, "seed \(seed): \(file.problems)")
            #expect(file.entries == entries, "seed \(seed)")
        }
        // No cell begins like a formula.
        for entry in entries {
            for cell in [entry.text, entry.word, entry.with] {
                guard let cell, "=+-@\t\n".contains(cell.first ?? "a") else { continue }
                #expect(EntryTable.line(entry, rules: .utc).contains("'" + cell.prefix(1)))
            }
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let place = firstIndex(of: Character(part)) else { return self }
        return self[..<place] + other + self[index(after: place)...]
    }
}

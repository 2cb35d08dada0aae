// forget, import and export as a person runs them, beside a scripted daemon: what is asked, what is
// sent, and what is said. The ledger's side is tested with a real one.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite struct MindTests {
    private let daemon: ScriptedDaemon
    private let folder: TemporaryFolder

    private static let id = "5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b"

    init() throws {
        daemon = try ScriptedDaemon()
        folder = try TemporaryFolder()
        daemon.history = [
            Entry(
                id: MindTests.id, atUSec: 1_774_616_400_000_000, event: "noted", text: "licht"),
            Entry(
                id: "5f3c0000-0d1e-4b7a-9c43-1c2d3e4f5a6b", atUSec: 1_774_616_500_000_000,
                event: "done", anchor: "move"),
        ]
    }

    private func calls(_ method: MethodName) -> [[String: JSONValue]] {
        daemon.calls.filter { $0.method == method.full }.map(\.parameters)
    }

    @Test("without a terminal only --yes will do")
    func yes() throws {
        let refused = try daemon.run(["forget", "--all"])
        #expect(refused.end == .exited(2) && refused.errors.contains("--yes"))
        #expect(calls(.forget).isEmpty)
        daemon.copies = ["/x/ledger.sqlite3.1774"]
        let done = try daemon.run(["forget", "--before", "2026-03-01", "--yes"])
        #expect(done.end == .exited(0))
        #expect(done.output.contains("Erased: 38 entries."))
        #expect(done.output.contains("  /x/ledger.sqlite3.1774"))
        #expect(calls(.forget) == [["beforeUSec": 1_772_323_200_000_000]])
    }

    @Test("an entry is named by the beginning of its id, which has to be one entry's")
    func names() throws {
        #expect(try daemon.run(["forget", "5f3c", "--yes"]).errors.contains("2 entries"))
        #expect(try daemon.run(["forget", "abcd", "--yes"]).end == .exited(4))
        #expect(try daemon.run(["forget", "5f", "--yes"]).end == .exited(2))
        #expect(try daemon.run(["forget", "5F3C9", "--yes"]).end == .exited(0))
        #expect(calls(.forget) == [["id": .string(MindTests.id)]])
    }

    @Test(
        "one of three", arguments: [[], ["--all", "--before", "2026-03-01"], ["5f3c9", "--all"]])
    func oneOf(_ arguments: [String]) throws {
        #expect(try daemon.run(["forget"] + arguments).end == .exited(2))
    }

    private func terminal(_ arguments: [String], _ language: String) throws -> PseudoTerminal {
        daemon.language = language
        return try PseudoTerminal(
            productsFolder() + "/anchorctl", arguments,
            environment: daemon.environment.merging(["TERM": "xterm", "LANG": "C.UTF-8"]) { $1 })
    }

    private func read(
        _ terminal: PseudoTerminal, until condition: (PseudoTerminal) -> Bool
    ) -> Bool {
        terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return condition(terminal)
        }
    }

    @Test(
        "it says what goes, asks once, and Enter and Ctrl-C are no",
        arguments: [("en", "\n", 0), ("en", "\u{3}", 130), ("en", "y\n", 0), ("nl", "j\n", 0)])
    func asks(_ language: String, _ keys: String, _ code: Int32) throws {
        let terminal = try terminal(["forget", "--all"], language)
        let question = language == "nl" ? "Voorgoed wissen?" : "Erase for good?"
        #expect(read(terminal) { $0.output.contains(question) && $0.output.contains("> ") })
        #expect(
            terminal.output.contains(language == "nl" ? "38 regels, 4 met" : "38 entries, 4 with"))
        // What each answer does stands below the question.
        let safe = language == "nl" ? "n of Enter: alles blijft" : "n or Enter: everything stays"
        #expect(terminal.output.contains(safe), "\(terminal.output)")
        #expect(terminal.output.contains(language == "nl" ? "j: weg, hier" : "y: gone, here"))
        terminal.type(keys)
        _ = read(terminal) { $0.end != nil }
        #expect(terminal.waitForEnd(forAtMost: 1) == .exited(code), "\(terminal.output)")
        let erases = calls(.forget).filter { $0["dry"] == nil }.count
        #expect(erases == (keys.hasSuffix("y\n") || keys == "j\n" ? 1 : 0))
        if erases == 0 { #expect(terminal.output.contains("Nothing was erased.")) }
    }

    @Test("a file with a mistake sends nothing; a good one goes in pages")
    func imports() throws {
        let path = folder.file("in.jsonl")
        try writeFile(path, Array("{\"event\": \"bed\"}\n".utf8))
        let bad = try daemon.run(["import", path])
        #expect(bad.end == .exited(1))
        #expect(bad.errors.hasPrefix("\(path):1: \"at\" is missing"), "\(bad.errors)")
        #expect(bad.errors.hasSuffix("Nothing was added.\n"))
        #expect(calls(.import).isEmpty)
        let ahead = "{\"event\": \"bed\", \"at\": \"2026-03-01 23:00\"}\n"
        try writeFile(path, Array((ahead + ahead.replacing("2026", with: "2062")).utf8))
        let early = try daemon.run(["import", path, "--dry-run"])
        #expect(early.end == .exited(0))
        #expect(early.output.contains("1 of them is in the future, on line 2."), "\(early.output)")
        let lines = (0..<1200).map {
            "{\"event\":\"noted\",\"at\":\"2026-03-01 10:00\",\"text\":\"\($0)\"}\n"
        }
        try writeFile(path, Array(lines.joined().utf8))
        let good = try daemon.run(["import", path, "--dry-run"])
        #expect(good.output == "1197 entries would be added; 3 are there already.\n")
        #expect(calls(.import).map { $0["entries"]?.array?.count } == [2, 500, 500, 200])
        #expect(calls(.import).allSatisfy { $0["dry"] == true })
    }

    @Test("the nights of another program are shown before they are added, and naps as naps")
    func importedNaps() throws {
        let path = folder.file("in.csv")
        let rows = """
            Start,End
            2026-11-16 23:00,2026-11-17 03:00
            2026-11-17 03:30,2026-11-17 07:00
            2026-11-17 13:00,2026-11-17 13:40

            """
        try writeFile(path, Array(rows.utf8))
        let shown = try daemon.run(
            ["import", "--from", "csv", "--bed", "Start", "--wake", "End", path, "--dry-run"])
        let lines = shown.output.split(separator: "\n")
        #expect(
            lines.prefix(3) == [
                "Mon 2026-11-16  23:00 - 03:00", "Mon 2026-11-16  03:30 - 07:00",
                "Tue 2026-11-17  13:00 - 13:40  (a nap)",
            ], "\(shown.output) \(shown.errors)")
        #expect(calls(.import).allSatisfy { $0["dry"] == true })
    }

    @Test("what could not be kept is told with what was added before it")
    func full() throws {
        let path = folder.file("in.jsonl")
        try writeFile(path, Array("{\"event\":\"bed\",\"at\":\"2026-03-01 10:00\"}\n".utf8))
        daemon.errors[.import] = ControlError.notRecorded(reason: "no room").callError
        let result = try daemon.run(["import", path])
        #expect(result.end == .exited(1) && result.errors.contains("no room"))
        #expect(result.errors.hasSuffix("Nothing was added.\n"))
    }

    @Test("an export is private, and never written over unasked")
    func exports() throws {
        let path = folder.file("out.jsonl")
        let done = try daemon.run(["export", path])
        #expect(done.output == "Written: \(path), 2 entries.\n", "\(done.errors)")
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(calls(.readHistory).last?["letters"] == true)
        #expect(try daemon.run(["export", path]).end == .exited(1))
        #expect(try daemon.run(["export", "--csv", "--force", path]).end == .exited(0))
        let table = String(decoding: try readFile(path), as: UTF8.self)
        #expect(table.hasPrefix("at,event,") && table.contains("2026-03-27T13:00:00+00:00,noted,"))
    }

    @Test("--ids puts the beginning of each id in front")
    func ids() throws {
        #expect(
            try daemon.run(["history", "--ids"]).output.hasPrefix("5f3c9a52  2026-03-27 13:00"))
        #expect(try daemon.run(["history", "--words", "--ids"]).output.hasPrefix("5f3c9a52  2026"))
    }
}

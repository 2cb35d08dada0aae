// Files taken away under a ledger in use, and ledgers that are less than they were: what can be saved is, and no
// damage is taken for a new one.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import LedgerStore

@Suite struct RescueTests {
    private let rows = (0..<250).map { LedgerChange.history(Sample.line($0)) }
    private let ids = Set((0..<251).map { "id-\($0)" })

    private func ids(_ ledger: Ledger) throws -> Set<String> {
        Set(try ledger.history(HistoryQuery()).map(\.id))
    }

    private func tampered(_ part: String, _ how: String) throws -> (Bench, Ledger) {
        let bench = try Bench()
        let ledger = try bench.open()
        for row in rows { try ledger.apply([row]) }
        switch how {
        case "removed": unlink(bench.path + part)
        case "moved": rename(bench.path + part, bench.path + ".elsewhere" + part)
        default:
            try writeFile(bench.path + part + ".other", Array("another's".utf8))
            rename(bench.path + part + ".other", bench.path + part)
        }
        return (bench, ledger)
    }

    @Test(
        "a log or an index that is taken away or replaced: no row is said to be kept, and none is lost",
        arguments: ["-wal", "-shm"], ["removed", "moved", "replaced"])
    func log(part: String, how: String) throws {
        let (bench, ledger) = try tampered(part, how)
        let last = LedgerChange.history(Sample.line(250))
        #expect(bench.error { try ledger.apply([last]) } == .moved)
        #expect(try ledger.rescue(suffix: "7") == .intoFile)
        let again = try bench.open()
        try again.apply([last])
        #expect(try ids(again) == ids)
        if how == "replaced" {
            // Another's log is no log of this ledger, and is kept as it was.
            #expect(try readFile(bench.path + ".7" + part) == Array("another's".utf8))
        }
    }

    @Test(
        "a ledger that is removed or moved away is written anew, whole",
        arguments: ["removed", "moved"])
    func file(how: String) throws {
        let (bench, ledger) = try tampered("", how)
        let last = LedgerChange.history(Sample.line(250))
        #expect(bench.error { try ledger.apply([last]) } == .moved)
        #expect(try ledger.rescue(suffix: "7") == .writtenAnew)
        let again = try bench.open()
        #expect(again.host == "host-1")
        try again.apply([last])
        #expect(try ids(again) == ids)
        if how == "moved" {
            #expect(
                try SQLiteShell(bench.path + ".elsewhere").texts("SELECT id FROM history").count
                    == 250)
        }
    }

    @Test("all three removed at once: written anew, whole")
    func all() throws {
        let (bench, ledger) = try tampered("", "removed")
        for part in ["-wal", "-shm"] { unlink(bench.path + part) }
        #expect(try ledger.rescue(suffix: "7") == .writtenAnew)
        #expect(try ids(bench.open()).count == 250)
    }

    @Test("where another ledger has its name, that one is used, and this one is kept beside it")
    func replaced() throws {
        let other = try Bench()
        let theirs = try other.open()
        try theirs.apply([.setting("whose", "theirs")])
        try theirs.close()
        let (bench, ledger) = try tampered("", "moved")
        rename(other.path, bench.path)
        #expect(bench.error { try ledger.apply([.setting("a", "1")]) } == .moved)
        let name = bench.path + ".7"
        #expect(try ledger.rescue(suffix: "7") == .aside(name))
        #expect(try bench.open().restore(today: Sample.today).settings == ["whose": "theirs"])
        #expect(try ids(Ledger.open(at: name) { "host" }).count == 250)
    }

    @Test("where there is no room to save it, nothing is closed, and the next try works")
    func noRoom() throws {
        let (bench, ledger) = try tampered("", "removed")
        mkdir(bench.folder.file("state/.new-ledger.db"), 0o700)
        #expect(throws: StoreError.self) { try ledger.rescue(suffix: "7") }
        #expect(try ids(ledger).count == 250)
        rmdir(bench.folder.file("state/.new-ledger.db"))
        #expect(try ledger.rescue(suffix: "7") == .writtenAnew)
        #expect(try ids(bench.open()).count == 250)
    }

    // MARK: Less than it was

    @Test(
        "a ledger of no byte or one is damage, with a log beside it or without", arguments: [0, 1],
        [false, true])
    func empty(size: Int, hasLog: Bool) throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.setting("a", "1")])
        let log = try readFile(bench.path + "-wal")
        try ledger.close()
        try writeFile(bench.path, [UInt8](repeating: 0, count: size))
        if hasLog { try writeFile(bench.path + "-wal", log) }
        #expect(bench.openingError() == .corrupt(detail: "it is empty"))
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        #expect(!Ledger.mend(bench.path, from: aside))
        #expect(try readFile(aside).count == size)
        if hasLog { #expect(try readFile(aside + "-wal") == log) }
        try bench.open().apply([.setting("b", "2")])
    }

    @Test("a log that is left without its file is damage, and is set aside")
    func logAlone() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.setting("a", "1")])
        let log = try readFile(bench.path + "-wal")
        unlink(bench.path)
        #expect(bench.openingError() == .corrupt(detail: "its log is there without it"))
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        #expect(try readFile(aside + "-wal") == log)
    }

    @Test("killed at its very first start, a ledger is whole or not there")
    func young() throws {
        for _ in 0..<rounds(orElse: 20) {
            let bench = try Bench()
            let child = try ChildProcess(
                productsFolder() + "/StoreProbe", ["write", bench.path])
            _ = child.read(forAtMost: 0.05) { _ in LedgerFile.isThere(bench.path) }
            child.signal(SIGKILL)
            child.waitForEnd()
            _ = try bench.open()
        }
    }

    @Test("what is written on a day is in the file by the next, without its log")
    func young2() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply(rows)
        try ledger.apply([.pruneSlots(before: Sample.today)])
        let copy = bench.folder.file("copy.db")
        try writeFile(copy, readFile(bench.path))
        #expect(try SQLiteShell(copy).texts("SELECT id FROM history").count == 250)
    }

    // MARK: A damaged index

    /// Entries of an index that lead nowhere, as a page that was written half leaves them.
    private func damageIndex(_ name: String, _ path: String) throws {
        let first = try SQLiteShell(path)
        let row = try first.texts("SELECT sql FROM sqlite_master WHERE name = '\(name)'")
        let page = try first.texts("SELECT rootpage FROM sqlite_master WHERE name = '\(name)'")
        try first.run(
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = '\(name)'")
        let second = try SQLiteShell(path)
        try second.run("DELETE FROM history WHERE seq BETWEEN 100 AND 120")
        try second.run(
            "PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES "
                + "('index', '\(name)', 'history', \(page[0]), '\(row[0])')")
    }

    @Test("an index with entries that lead nowhere passes a quick check, and is made anew")
    func index() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply(rows)
        try ledger.close()
        try damageIndex("history_at", bench.path)
        #expect(try SQLiteShell(bench.path).texts("PRAGMA quick_check") == ["ok"])
        guard case .corrupt = bench.openingError() else {
            Issue.record("it was opened")
            return
        }
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        let before = try readFile(aside)
        #expect(Ledger.mend(bench.path, from: aside))
        #expect(try ids(bench.open()).count == 229)
        #expect(try readFile(aside) == before)
    }

    @Test("damage in a table is not mended by its indexes, and nothing is left half made")
    func table() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply(rows)
        try ledger.close()
        var bytes = try readFile(bench.path)
        for place in 8192..<bytes.count { bytes[place] = 0x5A }
        try writeFile(bench.path, bytes)
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        #expect(!Ledger.mend(bench.path, from: aside))
        #expect(access(bench.path, F_OK) != 0)
        let left = try ChildProcess("/bin/ls", ["-A", bench.folder.file("state")])
        left.waitForEnd()
        #expect(left.output == "ledger.db.7\n")
    }
}

// The ledger as a file among others: private, refused when it is not ours, moved aside whole.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import LedgerStore

@Suite struct LedgerFileTests {
    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private func bytes(_ path: String) -> [UInt8] { (try? readFile(path)) ?? [] }

    @Test("the folder is the user's own, and so are the file and its logs")
    func modes() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.setting("a", "1")])
        #expect(mode(bench.folder.file("state")) == 0o700)
        for part in ["", "-wal", "-shm"] { #expect(mode(bench.path + part) == 0o600, "\(part)") }
    }

    @Test("a file others could read is made private")
    func madePrivate() throws {
        let bench = try Bench()
        try bench.open().close()
        chmod(bench.path, 0o644)
        try bench.open().close()
        #expect(mode(bench.path) == 0o600)
    }

    @Test("a ledger of a newer version is refused and stays as it was, byte for byte")
    func newer() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.slot(Sample.slot())])
        try ledger.close()
        try bench.edit("PRAGMA user_version = 7; CREATE TABLE news (a)")
        let before = bytes(bench.path)
        #expect(bench.openingError() == .newer(found: 7, known: LedgerSchema.version))
        #expect(bytes(bench.path) == before)
        #expect(before.count > 4096)
    }

    @Test("a newer version in a log that was not copied back is refused too, untouched")
    func newerInLog() throws {
        let bench = try Bench()
        try bench.open().close()
        let other = try SQLiteShell(bench.path)
        try other.run("PRAGMA user_version = 9")
        // As a process that was killed leaves it.
        let copy = bench.folder.file("copy.db")
        try writeFile(copy, bytes(bench.path))
        try writeFile(copy + "-wal", bytes(bench.path + "-wal"))
        let before = [bytes(copy), bytes(copy + "-wal")]
        let error = withExtendedLifetime(other) {
            bench.error { _ = try Ledger.open(at: copy) { "host" } }
        }
        #expect(error == .newer(found: 9, known: LedgerSchema.version))
        #expect([bytes(copy), bytes(copy + "-wal")] == before)
        #expect(before[1].count > 0)
    }

    @Test("a database of another program is refused and stays as it was")
    func foreign() throws {
        let bench = try Bench()
        mkdir(bench.folder.file("state"), 0o700)
        try bench.edit("CREATE TABLE recipes (name); INSERT INTO recipes VALUES ('soep')")
        let before = bytes(bench.path)
        #expect(bench.openingError() == .foreign)
        #expect(bytes(bench.path) == before)
    }

    @Test("a folder, a FIFO or a device in its place is named at once")
    func notAFile() throws {
        for make in [{ mkdir($0, 0o700) }, { mkfifo($0, 0o600) }] as [(String) -> Int32] {
            let bench = try Bench()
            mkdir(bench.folder.file("state"), 0o700)
            #expect(make(bench.path) == 0)
            #expect(bench.openingError() == .notAFile)
        }
        let error = #expect(throws: StoreError.self) { try Ledger.open(at: "/dev/null") { "" } }
        #expect(error == .notAFile)
    }

    @Test("a link at its place, or at its log's, is not followed", arguments: ["", "-wal", "-shm"])
    func link(part: String) throws {
        let bench = try Bench()
        mkdir(bench.folder.file("state"), 0o700)
        try writeFile(bench.folder.file("theirs"), Array("theirs".utf8))
        symlink(bench.folder.file("theirs"), bench.path + part)
        #expect(bench.openingError() == .notAFile)
        #expect(bytes(bench.folder.file("theirs")) == Array("theirs".utf8))
    }

    @Test("a file where the folder belongs is named")
    func fileAsFolder() throws {
        let bench = try Bench()
        try writeFile(bench.folder.file("state"), [1])
        guard case .io(let detail) = bench.openingError() else {
            Issue.record("opened")
            return
        }
        #expect(detail.contains("Not a directory"))
    }

    @Test("set aside, a ledger keeps its log, and nothing is lost or deleted")
    func setAside() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.slot(Sample.slot())])
        // Moved while its rows are in the log alone, as after a kill.
        let first = try Ledger.setAside(bench.path, suffix: "20260216T120000")
        #expect(first == bench.path + ".20260216T120000")
        #expect(access(bench.path, F_OK) != 0 && access(bench.path + "-wal", F_OK) != 0)
        let fresh = try bench.open()
        #expect(try fresh.restore(today: Sample.today) == RestoredLedger())
        try fresh.close()
        let second = try Ledger.setAside(bench.path, suffix: "20260216T120000")
        #expect(second == first + ".2")
        let aside = try Ledger.open(at: first) { "host" }
        #expect(try aside.restore(today: Sample.today).slots == [Sample.slot()])
    }

    @Test("a lock held by another program is given up on soon, and the next try works")
    func busy() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let other = try SQLiteShell(bench.path)
        try other.run("BEGIN EXCLUSIVE")
        guard case .busy = bench.error({ try ledger.apply([.setting("a", "1")]) }) else {
            Issue.record("not busy")
            return
        }
        try other.run("ROLLBACK")
        try ledger.apply([.setting("a", "2")])
        #expect(try ledger.restore(today: Sample.today).settings == ["a": "2"])
    }

    @Test("another user's ledger is refused in words", .enabled(if: geteuid() == 0, "needs root"))
    func denied() throws {
        let bench = try Bench()
        try bench.open().close()
        // 65534: nobody, on every Debian.
        let probe = try ChildProcess(
            productsFolder() + "/StoreProbe", ["open", bench.path, "65534"])
        #expect(probe.waitForEnd() == .exited(1))
        #expect(probe.output.hasPrefix("no permission to use the ledger: "))
    }
}

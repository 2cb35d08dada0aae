// Killed, starved and damaged: nothing acknowledged is lost, and nothing traps.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import LedgerStore

@Suite struct LedgerDamageTests {
    private var probe: String { productsFolder() + "/StoreProbe" }

    // 300 and more: past the copying of a full log back into the file.
    @Test(
        "killed between two rows or inside one, every acknowledged row is there",
        arguments: [1, 7, 40, 300, 700])
    func killed(rows: Int) throws {
        let bench = try Bench()
        let child = try ChildProcess(probe, ["write", bench.path])
        #expect(child.read(forAtMost: 60) { $0.output.utf8.count { $0 == 10 } >= rows })
        child.signal(SIGKILL)
        #expect(child.waitForEnd() == .signalled(SIGKILL))
        let acknowledged = child.output.split(separator: "\n").compactMap { Int($0) }
        let ledger = try bench.open()
        let labels = Set(
            try ledger.restore(today: LocalDate(dayNumber: 20_500)).slots.compactMap {
                Int($0.key.label)
            })
        let lines = Set(try ledger.history(HistoryQuery()).map(\.id))
        #expect(acknowledged.count >= rows)
        #expect(labels.isSuperset(of: acknowledged))
        // At most the one that was under way, whole or not at all.
        #expect(labels.count <= (acknowledged.last ?? 0) + 2)
        #expect(lines == Set(labels.map { "row-\($0)" }))
    }

    @Test("the rows of a log left behind are read back")
    func log() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.slot(Sample.slot())])
        let copy = bench.folder.file("copy.db")
        for part in ["", "-wal"] { try writeFile(copy + part, readFile(bench.path + part)) }
        let again = try Ledger.open(at: copy) { "other" }
        #expect(again.host == "host-1")
        #expect(try again.restore(today: Sample.today).slots == [Sample.slot()])
    }

    @Test("without room a batch is refused whole, and written when there is room again")
    func pagesFull() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.setting("kept", "1")])
        let pages = try ledger.database.integer("PRAGMA page_count") ?? 0
        try ledger.database.run("PRAGMA max_page_count = \(pages)")
        let batch = (0..<200).map { LedgerChange.history(Sample.line($0)) }
        guard case .full = bench.error({ try ledger.apply(batch) }) else {
            Issue.record("there was room")
            return
        }
        #expect(try ledger.history(HistoryQuery()).isEmpty)
        #expect(try ledger.restore(today: Sample.today).settings == ["kept": "1"])
        try ledger.database.run("PRAGMA max_page_count = 1000000")
        try ledger.apply(batch)
        #expect(try ledger.history(HistoryQuery()).count == 200)
    }

    /// A file system of half a megabyte in a mount namespace of its own: root's, or one a user
    /// may make.
    private static let script = """
        set -e
        mount -t tmpfs -o size=512k none "$1"
        dd if=/dev/zero of="$1/room" bs=1k count=128 2>/dev/null
        "$2" write "$1/l.db" > "$3" || tail -n 1 "$3"
        wc -l < "$3"
        rm -f "$1/l.db-shm"
        dd if=/dev/zero of="$1/filler" bs=1k 2>/dev/null || true
        "$2" count "$1/l.db"
        "$2" add "$1/l.db" || true
        rm "$1/filler" "$1/room"
        "$2" add "$1/l.db" && "$2" count "$1/l.db"
        """

    private static func canMount() -> Bool {
        let child = try? ChildProcess(
            "/usr/bin/unshare", namespaces + ["mount", "-t", "tmpfs", "none", "/tmp"],
            environment: ["PATH": "/usr/bin:/usr/sbin:/bin:/sbin"])
        return child?.waitForEnd() == .exited(0)
    }

    private static let namespaces = geteuid() == 0 ? ["-m"] : ["-rm"]

    @Test(
        "on a full disk it says so, can still be read, and goes on when there is room",
        .enabled(if: canMount(), "needs a user namespace that may mount"))
    func diskFull() throws {
        let folder = try TemporaryFolder()
        mkdir(folder.file("disk"), 0o700)
        let child = try ChildProcess(
            "/usr/bin/unshare",
            LedgerDamageTests.namespaces + [
                "sh", "-c", LedgerDamageTests.script, "sh", folder.file("disk"), probe,
                folder.file("log"),
            ], environment: ["PATH": "/usr/bin:/usr/sbin:/bin:/sbin"])
        #expect(child.waitForEnd(forAtMost: 60) == .exited(0), "\(child.errors)")
        let lines = child.output.split(separator: "\n").map(String.init)
        try #require(lines.count == 6, "\(child.output)")
        #expect(lines[0].hasPrefix("no room to write the ledger"))
        // The last line of the log is the refusal itself.
        let acknowledged = (Int(lines[1]) ?? 0) - 1
        #expect(acknowledged > 10)
        #expect(lines[2] == "\(acknowledged)")
        #expect(lines[3].hasPrefix("no room to write the ledger"))
        #expect(lines[4] == "added")
        #expect(lines[5] == "\(acknowledged + 1)")
    }

    private func sound() throws -> (file: [UInt8], log: [UInt8]) {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply((0..<150).map { .history(Sample.line($0)) })
        try ledger.apply((0..<150).map { .slot(Sample.slot("\($0)", .open)) })
        try ledger.close()
        let closed = try readFile(bench.path)
        let again = try bench.open()
        try again.apply((150..<200).map { .slot(Sample.slot("\($0)", .open)) })
        return (closed, try readFile(bench.path + "-wal"))
    }

    /// All that the daemon would do with it; what is thrown has a type and words.
    private func use(_ path: String) throws -> StoreError? {
        do throws(StoreError) {
            let ledger = try Ledger.open(at: path) { "host" }
            _ = try ledger.restore(today: Sample.today)
            _ = try ledger.history(HistoryQuery())
            try ledger.apply([.slot(Sample.slot()), .history(Sample.line(1))])
            return nil
        } catch {
            #expect(!error.description.isEmpty)
            return error
        }
    }

    @Test("damaged anywhere, the ledger is refused or read as far as it goes, and never traps")
    func damaged() throws {
        let seed = seedOfThisRun()
        print("damaged ledger: seed \(seed)")
        var generator = SeededGenerator(state: seed)
        let (file, log) = try sound()
        let folder = try TemporaryFolder()
        var refused = 0
        for round in 0..<400 {
            let path = folder.file("\(round).db")
            var bytes = file
            // The first rounds go through the header, which decides most.
            let offset = round < 100 ? round : Int.random(in: 0..<bytes.count, using: &generator)
            let length = Int.random(in: 1...64, using: &generator)
            for index in offset..<min(offset + length, bytes.count) {
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
            try writeFile(path, bytes)
            if round % 2 == 1 { try writeFile(path + "-wal", log) }
            if try use(path) != nil { refused += 1 }
        }
        // Chance decides how many: 91 were with one seed. Far fewer would say that damage goes unnoticed.
        #expect(refused > 60, "seed \(seed)")
    }

    @Test("cut off anywhere, the ledger or its log is refused or read as far as it goes")
    func truncated() throws {
        let (file, log) = try sound()
        let folder = try TemporaryFolder()
        var errors: [StoreError] = []
        for part in 0..<60 {
            let path = folder.file("\(part).db")
            try writeFile(path, Array(file.prefix(file.count * part / 60)))
            if let error = try use(path) { errors.append(error) }
            let logged = folder.file("log\(part).db")
            try writeFile(logged, file)
            try writeFile(logged + "-wal", Array(log.prefix(log.count * part / 60)))
            #expect(try use(logged) == nil)
        }
        #expect(errors.count >= 55)
        for error in errors {
            guard case .corrupt = error else {
                Issue.record("\(error)")
                continue
            }
        }
    }

    @Test(
        "what is no database at all is called damaged", arguments: ["x", "{}", "SQLite format 3\0"])
    func notADatabase(text: String) throws {
        let bench = try Bench()
        mkdir(bench.folder.file("state"), 0o700)
        try writeFile(bench.path, Array(String(repeating: text, count: 300).utf8))
        guard case .corrupt = bench.openingError() else {
            Issue.record("opened")
            return
        }
    }

    @Test("writing and reading leaves the process with its one thread")
    func oneThread() throws {
        let folder = try TemporaryFolder()
        let child = try ChildProcess(probe, ["measure", folder.file("l.db"), "200"])
        #expect(child.waitForEnd(forAtMost: 60) == .exited(0))
        #expect(child.output.hasSuffix("threads 1\n"), "\(child.output)")
    }

    @Test("a damaged ledger set aside and begun anew leaves the process with its one thread")
    func oneThreadAfterDamage() throws {
        let folder = try TemporaryFolder()
        try writeFile(folder.file("l.db"), [UInt8](repeating: 66, count: 9000))
        let child = try ChildProcess(probe, ["refuse", folder.file("l.db")])
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output.hasPrefix("the ledger is damaged: "))
        #expect(child.output.hasSuffix("l.db.aside threads 1\n"), "\(child.output)")
    }
}

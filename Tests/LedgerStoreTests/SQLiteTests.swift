// The ledger's own layer over SQLite: what goes in comes out, what goes wrong has a type, and
// nothing in a file acts by itself.

import AnchorTestSupport
import CSQLite
import Glibc
import Testing

@testable import LedgerStore

@Suite struct SQLiteTests {
    private let folder: TemporaryFolder
    private let database: Database
    private var path: String { folder.file("plain.db") }

    init() throws {
        folder = try TemporaryFolder()
        try SQLiteShell(folder.file("plain.db")).run(
            "CREATE TABLE pair (name TEXT, number INTEGER)")
        database = try Database(folder.file("plain.db"), .readWrite, busyTimeout: 0)
    }

    private func error(_ body: () throws(StoreError) -> Void) -> StoreError? {
        do throws(StoreError) { try body() } catch { return error }
        return nil
    }

    @Test("values come back as they were given, NULL as nil")
    func values() throws {
        let texts: [String?] = ["", "thee 🍵 'quoted'; --", nil]
        let numbers: [Int64?] = [.min, .max, nil]
        for (text, number) in zip(texts, numbers) {
            try database.run("INSERT INTO pair VALUES (?, ?)", [text, number])
        }
        var found: [(String?, Int64?)] = []
        try database.rows("SELECT name, number FROM pair ORDER BY rowid") { row in
            found.append((row.text(0), row.integer(1)))
            return true
        }
        #expect(found.map(\.0) == texts)
        #expect(found.map(\.1) == numbers)
        #expect(try database.integer("SELECT ?", [true]) == 1)
        // SQLite's own function sees no more of it than a reader of the file does.
        #expect(try database.text("SELECT ?", ["a\0b"]) == "a")
        #expect(try database.run("DELETE FROM pair WHERE number IS NOT NULL") == 2)
    }

    @Test("reading stops when the reader has enough, and holds no lock afterwards")
    func stops() throws {
        try database.run("INSERT INTO pair (number) VALUES (1), (2), (3)")
        var seen: [Int64?] = []
        try database.rows("SELECT number FROM pair") { row in
            seen.append(row.integer(0))
            return seen.count < 2
        }
        #expect(seen == [1, 2])
        try SQLiteShell(path).run("DELETE FROM pair")
        #expect(try database.integer("SELECT count(*) FROM pair") == 0)
    }

    @Test("a statement can be asked again while its rows are read")
    func nested() throws {
        try database.run("INSERT INTO pair (number) VALUES (1), (2)")
        let numbers = "SELECT number FROM pair ORDER BY number"
        var seen: [[Int64?]] = []
        try database.rows(numbers) { outer throws(StoreError) in
            try database.rows(numbers) { inner in
                seen.append([outer.integer(0), inner.integer(0)])
                return true
            }
            return true
        }
        #expect(seen == [[1, 1], [1, 2], [2, 1], [2, 2]])
    }

    @Test("a table that another program changes meanwhile is read as it then is")
    func changed() throws {
        let names = "SELECT name FROM pair"
        try database.run("INSERT INTO pair VALUES ('a', 1)")
        #expect(try database.text(names) == "a")
        try SQLiteShell(path).run("ALTER TABLE pair ADD COLUMN third; UPDATE pair SET name = 'b'")
        #expect(try database.text(names) == "b")
        try SQLiteShell(path).run("ALTER TABLE pair DROP COLUMN name")
        #expect(error { () throws(StoreError) in _ = try database.text(names) } != nil)
    }

    @Test("an error takes a transaction back, and so does its body")
    func transactions() throws {
        let add = "INSERT INTO pair (number) VALUES (?)"
        let refused = error { () throws(StoreError) in
            try database.transaction { () throws(StoreError) in
                try database.run(add, [Int64(1)])
                throw .invalid(detail: "enough")
            }
        }
        #expect(refused == .invalid(detail: "enough"))
        try database.transaction { () throws(StoreError) in
            try database.run(add, [Int64(2)])
            return .rollback
        }
        #expect(database.commitsByItself)
        #expect(try database.integer("SELECT count(*) FROM pair") == 0)
        try database.transaction { () throws(StoreError) in
            try database.run(add, [Int64(3)])
            return .commit
        }
        #expect(try SQLiteShell(path).texts("SELECT number FROM pair") == ["3"])
    }

    @Test("a lock of another process is met at the beginning, and nothing stays open")
    func busy() throws {
        let other = try SQLiteShell(path)
        try other.run("BEGIN IMMEDIATE")
        guard case .busy = error({ () throws(StoreError) in try database.transaction { .commit } })
        else {
            Issue.record("was not busy")
            return
        }
        #expect(database.commitsByItself)
        try other.run("COMMIT")
        try database.transaction { .commit }
    }

    @Test("a table or column that is not there is damage when a statement is compiled")
    func prepared() {
        for sql in ["SELECT absent FROM pair", "SELECT * FROM absent", "SELECT \"text\" FROM pair"]
        {
            let found = error { () throws(StoreError) in try database.prepare(sql) }
            guard case .corrupt(let detail) = found else {
                Issue.record("\(sql): \(String(describing: found))")
                continue
            }
            #expect(detail.hasPrefix("no such "))
        }
    }

    @Test("too few or too many values are an error and write nothing")
    func counts() throws {
        for bindings in [[], ["a", "b", "c"]] as [Bindings] {
            let found = error { () throws(StoreError) in
                try database.run("INSERT INTO pair VALUES (?, ?)", bindings)
            }
            #expect(found == .other(detail: "a statement was given \(bindings.count) values"))
        }
        #expect(try database.integer("SELECT count(*) FROM pair") == 0)
    }

    @Test("a text beyond the limit is refused on the way in and on the way out")
    func tooLong() throws {
        let most = Int(Database.longestValue)
        try database.run(
            "INSERT INTO pair (name) VALUES (?)", [String(repeating: "a", count: most - 99)])
        let long = String(repeating: "b", count: most + 1)
        let written = error { () throws(StoreError) in
            try database.run("INSERT INTO pair (name) VALUES (?)", [long])
        }
        #expect(written == .invalid(detail: "string or blob too big"))
        try SQLiteShell(path).run("UPDATE pair SET name = '\(long)'")
        let read = error { () throws(StoreError) in _ = try database.text("SELECT name FROM pair") }
        #expect(read == .invalid(detail: "string or blob too big"))
    }

    @Test("a trigger or a view that somebody put into the file does nothing")
    func triggers() throws {
        try SQLiteShell(path).run(
            """
            CREATE TRIGGER eager AFTER INSERT ON pair BEGIN DELETE FROM pair; END;
            CREATE VIEW picture AS SELECT number FROM pair;
            """)
        try database.run("INSERT INTO pair (number) VALUES (1)")
        #expect(try database.integer("SELECT count(*) FROM pair") == 1)
        let seen = error { () throws(StoreError) in
            _ = try database.integer("SELECT number FROM picture")
        }
        #expect(seen != nil)
    }

    @Test("without the right to write nothing is written")
    func readOnly() throws {
        let reader = try Database(path, .readOnly, busyTimeout: 0)
        guard
            case .readOnly = error({ () throws(StoreError) in try reader.run("DELETE FROM pair") })
        else {
            Issue.record("wrote")
            return
        }
    }

    @Test("a file that is not there is not begun, and one that is closed says so")
    func opened() throws {
        let absent = folder.file("absent.db")
        let found = error { () throws(StoreError) in
            _ = try Database(absent, .readWrite, busyTimeout: 0)
        }
        guard case .io = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(access(absent, F_OK) != 0)
        try database.close()
        let asked = error { () throws(StoreError) in try database.run("SELECT 1") }
        #expect(asked == .other(detail: "it is closed"))
    }

    @Test("the extended code decides where it says more than the primary one")
    func codes() {
        func error(_ code: Int32) -> StoreError { StoreError(sqlite: code, detail: "d") }
        #expect(error(SQLITE_FULL) == .full(detail: "d"))
        // SQLITE_IOERR_SHMSIZE and _CORRUPTFS, _READ, SQLITE_CORRUPT_INDEX, SQLITE_BUSY_SNAPSHOT,
        // SQLITE_READONLY_DBMOVED, SQLITE_CONSTRAINT_UNIQUE, as sqlite.org/rescode.html has them.
        #expect(error(4874) == .full(detail: "d"))
        #expect(error(8458) == .corrupt(detail: "d"))
        #expect(error(266) == .io(detail: "d (SQLite's code 266)"))
        #expect(error(779) == .corrupt(detail: "d"))
        #expect(error(517) == .busy(detail: "d"))
        #expect(error(1032) == .readOnly(detail: "d"))
        #expect(error(2067) == .invalid(detail: "d"))
        #expect(error(SQLITE_NOTADB) == .corrupt(detail: "d"))
        #expect(error(SQLITE_PERM) == .denied(detail: "d"))
        #expect(error(SQLITE_CANTOPEN) == .io(detail: "d"))
        #expect(error(SQLITE_MISUSE) == .other(detail: "d"))
    }
}

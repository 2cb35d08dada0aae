// Files of earlier versions, made by the schema of their time, are taken over whole.

import AnchorDomain
import AnchorTestSupport
import CivilTime
import GRDB
import Glibc
import Testing

@testable import AnchorStore

@Suite struct MigrationTests {
    /// The first step as it was released; never edited, as the step itself.
    static let version1 = """
        CREATE TABLE slot (
            anchor TEXT NOT NULL,
            day TEXT NOT NULL,
            label TEXT NOT NULL,
            due INTEGER NOT NULL,
            state TEXT NOT NULL,
            detail TEXT,
            snooze_wall INTEGER,
            snooze_boot INTEGER,
            shown INTEGER,
            bus TEXT,
            server TEXT,
            bubble INTEGER,
            dismissed INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            PRIMARY KEY (anchor, day, label)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE history (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            host TEXT NOT NULL,
            at INTEGER NOT NULL,
            event TEXT NOT NULL,
            anchor TEXT,
            day TEXT,
            label TEXT,
            word TEXT,
            length INTEGER,
            reason TEXT,
            until INTEGER,
            undoes TEXT
        ) STRICT;
        CREATE INDEX history_at ON history (at);
        CREATE TABLE setting (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE host (
            id TEXT NOT NULL
        ) STRICT;
        """

    /// As the first version left it, rows and all.
    private func oldFile(_ bench: Bench) throws {
        try #require(mkdir(bench.folder.file("state"), 0o700) == 0)
        let queue = try DatabaseQueue(path: bench.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: MigrationTests.version1)
            try db.execute(
                sql: """
                    INSERT INTO slot VALUES ('move', '2026-02-16', '08:00', \(Sample.noon.microseconds),
                        'open', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
                        \(Sample.noon.microseconds));
                    INSERT INTO history VALUES (7, 'a', 'host-1', \(Sample.noon.microseconds), 'logged',
                        NULL, NULL, NULL, 'koffie', NULL, NULL, NULL, NULL);
                    INSERT INTO setting VALUES ('pausedUntil', '5');
                    INSERT INTO host VALUES ('host-1');
                    PRAGMA application_id = 1634624360;
                    PRAGMA user_version = 1;
                    """)
        }
        try queue.close()
    }

    @Test("a file of version 1 keeps every row and takes words from then on")
    func migrates() throws {
        let bench = try Bench()
        try oldFile(bench)
        let old = HistoryRow(id: "a", at: Sample.noon, event: .logged, word: "koffie")
        let new = HistoryRow(
            id: "b", at: Sample.noon, event: .reflected, text: "twee\nregels\t'; --",
            question: "energy",
            with: "Piet 🍵")
        let ledger = try bench.open()
        #expect(ledger.host == "host-1")
        try ledger.apply([.history(new)])
        try ledger.close()
        let restored = try bench.open().restore(today: Sample.today)
        #expect(restored.history == [old, new])
        #expect(restored.slots.map(\.state) == [.open])
        #expect(restored.settings == ["pausedUntil": "5"])
    }

    @Test("a migrated file and a new one have the same tables")
    func same() throws {
        func schema(_ bench: Bench) throws -> [String] {
            let queue = try DatabaseQueue(path: bench.path)
            return try queue.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT m.name || ' ' || c.cid || ' ' || c.name || ' ' || c.type || ' ' || c."notnull"
                        FROM sqlite_master m JOIN pragma_table_info(m.name) c ORDER BY 1
                        """) + [String(try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)]
            }
        }
        let (old, new) = (try Bench(), try Bench())
        try oldFile(old)
        try old.open().close()
        try new.open().close()
        let tables = try schema(new)
        #expect(try schema(old) == tables)
        #expect(tables.contains { $0.contains("shared_with TEXT") })
    }

    @Test("the released step is what it was")
    func released() {
        #expect(LedgerSchema.steps[0] == MigrationTests.version1)
    }

    @Test("a migration that is interrupted leaves the file as it was")
    func interrupted() throws {
        let bench = try Bench()
        try oldFile(bench)
        // A column of that name is there already, as after an edit by hand: the step fails half-way.
        try bench.edit("ALTER TABLE history ADD COLUMN question TEXT")
        #expect(bench.openingError() != nil)
        let queue = try DatabaseQueue(path: bench.path)
        let (version, columns) = try queue.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA user_version"),
                try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('history')")
            )
        }
        #expect(version == 1)
        #expect(!columns.contains("text") && columns.contains("question"))
    }
}

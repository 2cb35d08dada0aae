// Files of earlier versions, made by the schema of their time, are taken over whole.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import LedgerStore

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

    /// The steps after it, as they were released.
    static let later = [
        """
        ALTER TABLE history ADD COLUMN text TEXT;
        ALTER TABLE history ADD COLUMN question TEXT;
        ALTER TABLE history ADD COLUMN shared_with TEXT;
        """,
        """
        ALTER TABLE history ADD COLUMN zone TEXT;
        CREATE TABLE forgotten (
            id TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE ledger (
            id TEXT NOT NULL,
            highest INTEGER NOT NULL
        ) STRICT;
        INSERT INTO ledger (id, highest)
            SELECT lower(hex(randomblob(8))), coalesce(max(seq), 0) FROM history;
        ALTER TABLE history ADD COLUMN merged INTEGER;
        CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL;
        CREATE TABLE erasing (
            id TEXT NOT NULL PRIMARY KEY,
            host TEXT NOT NULL,
            since INTEGER NOT NULL,
            told INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE line (
            id TEXT NOT NULL,
            at INTEGER NOT NULL,
            anchor TEXT NOT NULL,
            day TEXT NOT NULL,
            label TEXT NOT NULL,
            PRIMARY KEY (id, at)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE edit (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            path TEXT NOT NULL,
            what TEXT NOT NULL,
            answer TEXT,
            after TEXT NOT NULL,
            before BLOB NOT NULL
        ) STRICT;
        """,
    ]

    /// As that version left it, rows and all.
    private func oldFile(_ bench: Bench, version: Int = 1) throws {
        try #require(mkdir(bench.folder.file("state"), 0o700) == 0)
        let shell = try SQLiteShell(bench.path)
        try shell.run("PRAGMA journal_mode = WAL")
        for step in ([MigrationTests.version1] + MigrationTests.later).prefix(version) {
            try shell.run(step)
        }
        try shell.run(
            """
            INSERT INTO slot VALUES ('move', '2026-02-16', '08:00', \(Sample.noon.microseconds),
                'open', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, \(Sample.noon.microseconds));
            INSERT INTO history (seq, id, host, at, event, word)
                VALUES (7, 'a', 'host-1', \(Sample.noon.microseconds), 'logged', 'koffie');
            INSERT INTO setting VALUES ('pausedUntil', '5');
            INSERT INTO host VALUES ('host-1');
            PRAGMA application_id = 1634624360;
            PRAGMA user_version = \(version);
            """)
    }

    @Test(
        "a file of every version keeps every row and takes words from then on",
        arguments: 1...LedgerSchema.version)
    func migrates(version: Int) throws {
        let bench = try Bench()
        try oldFile(bench, version: version)
        let old = HistoryRow(id: "a", at: Sample.noon, event: .logged, word: "koffie")
        let new = HistoryRow(
            id: "b", at: Sample.noon, event: .reflected, text: "twee\nregels\t'; --",
            question: "energy",
            with: "Piet 🍵", zone: "Europe/Amsterdam")
        let ledger = try bench.open()
        #expect(ledger.host == "host-1")
        try ledger.apply([.history(new)])
        try ledger.close()
        let restored = try bench.open().restore(today: Sample.today)
        #expect(restored.history == [old, new])
        #expect(restored.slots.map(\.state) == [.open])
        #expect(restored.settings == ["pausedUntil": "5"])
    }

    @Test("the order of arrival goes on behind the rows of an older file", arguments: 1...3)
    func order(version: Int) throws {
        let bench = try Bench()
        try oldFile(bench, version: version)
        let ledger = try bench.open()
        let before = try ledger.newestCursor()
        #expect(before.seq == 7)
        try ledger.apply([.history(Sample.line(1))])
        #expect(try ledger.newestCursor().seq == 8)
        #expect(try ledger.cursor("\(before)").get() == before)
    }

    @Test("a migrated file and a new one have the same tables")
    func same() throws {
        func schema(_ bench: Bench) throws -> [String] {
            let shell = try SQLiteShell(bench.path)
            return try shell.texts(
                """
                SELECT m.name || ' ' || c.cid || ' ' || c.name || ' ' || c.type || ' ' || c."notnull"
                FROM sqlite_master m JOIN pragma_table_info(m.name) c ORDER BY 1
                """) + shell.texts("SELECT name FROM sqlite_master ORDER BY 1")
                + shell.texts("PRAGMA user_version")
        }
        let (old, new) = (try Bench(), try Bench())
        try oldFile(old)
        try old.open().close()
        try new.open().close()
        let tables = try schema(new)
        #expect(try schema(old) == tables)
        #expect(tables.contains { $0.contains("shared_with TEXT") })
    }

    @Test("the released steps are what they were")
    func released() {
        #expect(LedgerSchema.steps == [MigrationTests.version1] + MigrationTests.later)
    }

    @Test("a migration that is interrupted leaves the file as it was")
    func interrupted() throws {
        let bench = try Bench()
        try oldFile(bench)
        // A column of that name is there already, as after an edit by hand: the step fails half-way.
        try bench.edit("ALTER TABLE history ADD COLUMN question TEXT")
        #expect(bench.openingError() != nil)
        let shell = try SQLiteShell(bench.path)
        let columns = try shell.texts("SELECT name FROM pragma_table_info('history')")
        #expect(try shell.texts("PRAGMA user_version") == ["1"])
        #expect(!columns.contains("text") && columns.contains("question"))
    }
}

// The tables, their version, and how a connection is set up. docs/ledger.md describes them for
// readers of the file. A step that was released is never edited, a new one is added.

import GRDB

enum LedgerSchema {
    /// "anch" in ASCII, at byte 68 of the file: which program the database belongs to.
    static let applicationID: Int64 = 0x616E_6368

    /// `PRAGMA user_version` counts the steps a file has been through.
    static var version: Int { steps.count }

    /// STRICT: a hand edit cannot put text where a number belongs.
    private static let steps = [
        """
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
    ]

    /// Throws for a file this version cannot use. Reads only, so that such a file stays as it is.
    static func check(_ db: Database) throws {
        let found = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if found == 0, owner == 0 {
            let tables = try Int64.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard tables == 0 else { throw StoreError.foreign }
            return
        }
        guard owner == applicationID else { throw StoreError.foreign }
        guard found <= version else {
            throw StoreError.newer(found: Int(found), known: version)
        }
        guard found >= 1 else { throw StoreError.corrupt(detail: "version \(found)") }
    }

    /// Brings a checked file to `version`, all or nothing.
    static func migrate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found < version else { return }
        try db.inTransaction(.immediate) {
            for step in steps[max(found, 0)...] { try db.execute(sql: step) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// A whole `quick_check` reads every page: 2 ms at 1 MB, and history grows for years. So files
    /// up to this size (some 30,000 rows of history) are checked whole and above it the slots and
    /// settings alone, which decide what is shown; damage deeper in the history then comes to
    /// light, as `corrupt`, when those rows are read.
    static let wholeCheckLimit = 8 << 20

    static func checkPages(_ db: Database, size: Int) throws {
        let checks =
            size <= wholeCheckLimit
            ? ["PRAGMA quick_check(1)"]
            : ["PRAGMA quick_check('slot')", "PRAGMA quick_check('setting')"]
        for check in checks {
            let answer = try String.fetchOne(db, sql: check)
            guard answer == "ok" else {
                throw StoreError.corrupt(detail: answer ?? "no answer from quick_check")
            }
        }
    }
}

enum Pragmas {
    /// Seconds another process (the sqlite3 shell, a backup) may hold the lock before a write is
    /// given up and tried again later: the daemon has one thread, and a tenth of a second is not felt.
    static let busyTimeout = 0.1

    static func configuration(readOnly: Bool = false, exclusive: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        configuration.readonly = readOnly
        configuration.prepareDatabase { db in
            // Keeps the log's index in memory instead of in -shm, which a full disk cannot hold.
            // First of all: the others read the file.
            if exclusive { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            try db.execute(sql: common)
            try LedgerSchema.check(db)
            // WAL: one fsync a transaction, and the sqlite3 shell can read along.
            if !readOnly { try db.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        return configuration
    }

    /// FULL: in WAL mode only this makes a commit survive a power cut. trusted_schema off and
    /// cell_size_check on: the file may be damaged or edited. temp_store in memory: no word in /tmp.
    /// secure_delete: what is erased is overwritten. cache_size: 512 KiB hold the slots many times
    /// over. journal_size_limit: the log shrinks again to 1 MiB after a checkpoint.
    private static let common = """
        PRAGMA synchronous = FULL;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -512;
        PRAGMA journal_size_limit = 1048576;
        """
}

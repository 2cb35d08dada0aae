// The tables, their version, and how a connection is set up. docs/ledger.md describes them for
// readers of the file. A step that was released is never edited, a new one is added.

enum LedgerSchema {
    /// "anch" in ASCII, at byte 68 of the file: which program the database belongs to.
    static let applicationID: Int64 = 0x616E_6368

    /// `PRAGMA user_version` counts the steps a file has been through.
    static var version: Int { steps.count }

    /// STRICT: a hand edit cannot put text where a number belongs.
    static let steps = [
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
        """,
        // `with` is a keyword of SQL.
        """
        ALTER TABLE history ADD COLUMN text TEXT;
        ALTER TABLE history ADD COLUMN question TEXT;
        ALTER TABLE history ADD COLUMN shared_with TEXT;
        """,
        // forgotten: ids alone, so that another machine's history or an old export cannot bring
        // back what was to be gone.
        """
        ALTER TABLE history ADD COLUMN zone TEXT;
        CREATE TABLE forgotten (
            id TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        """,
        // ledger: which file a cursor is of, and the highest seq there was when rows were last erased,
        // so that none is given out twice (no AUTOINCREMENT: that would have the whole history copied at
        // an update, which a full disk refuses). merged: came from elsewhere. The tables erasing, line
        // and edit are room: nothing writes them yet.
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

    /// Brings a checked file to `version`, all or nothing.
    static func migrate(_ database: Database) throws(StoreError) {
        let found = Int(try database.integer("PRAGMA user_version") ?? 0)
        guard found < version else { return }
        try database.transaction { () throws(StoreError) in
            for step in steps[max(found, 0)...] { try database.execute(step) }
            try database.execute("PRAGMA application_id = \(applicationID)")
            try database.execute("PRAGMA user_version = \(version)")
            return .commit
        }
    }
}

enum Pragmas {
    /// Milliseconds another process (the sqlite3 shell, a backup) may hold the lock before a write is
    /// given up and tried again later: the daemon has one thread, and a tenth of a second is not felt.
    static let busyTimeout: Int32 = 100

    /// The connection that rows are written on.
    static func connect(_ path: String, exclusive: Bool) throws(StoreError) -> Database {
        let database = try Database(path, .readWrite, busyTimeout: busyTimeout)
        for pragma in first(exclusive: exclusive) + lasting { try database.execute(pragma) }
        return database
    }

    /// The connection that a ledger is made on, before it has its name: no log beside it, nobody else.
    static func draft(_ path: String) throws(StoreError) -> Database {
        let database = try Database(path, .readWrite, busyTimeout: busyTimeout)
        for pragma in first(exclusive: true) + ["PRAGMA journal_mode = MEMORY"]
            + lasting.dropFirst()
        {
            try database.execute(pragma)
        }
        return database
    }

    /// For every connection, before it reads anything. Exclusive: keeps the log's index in memory
    /// instead of in -shm, which a full disk cannot hold; first of all, the others read the file.
    /// trusted_schema off, cell_size_check on: the file may be damaged or edited. temp_store in
    /// memory: no word in /tmp.
    static func first(exclusive: Bool) -> [String] {
        (exclusive ? ["PRAGMA locking_mode = EXCLUSIVE"] : []) + [
            "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
            "PRAGMA temp_store = MEMORY",
        ]
    }

    /// WAL: one fsync a transaction, and the sqlite3 shell can read along. FULL: in WAL mode only
    /// this makes a commit survive a power cut. secure_delete: what is erased is overwritten.
    /// cache_size: 512 KiB hold the slots many times over. journal_size_limit: the log shrinks
    /// again to 1 MiB after a checkpoint.
    private static let lasting = [
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
        "PRAGMA cache_size = -512", "PRAGMA journal_size_limit = 1048576",
    ]
}

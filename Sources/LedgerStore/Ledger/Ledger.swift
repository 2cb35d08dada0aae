// The durable state: one SQLite connection, used from one thread. Writes what the engine asks for
// and gives it back; must never decide, log or read a clock.

package import AnchorModel

package final class Ledger {
    package let path: String
    /// The id of the machine this ledger was begun on; every history row of ours carries it.
    package let host: String
    /// The id of this file, which its cursors carry.
    let id: String
    let database: Database
    private let identity: LedgerFile.Identity
    /// Bytes of erased rows are still in the log.
    var needsScrub = false

    private init(
        _ database: Database, path: String, identity: LedgerFile.Identity, host: () -> String
    ) throws(StoreError) {
        self.database = database
        self.path = path
        self.identity = identity
        try LedgerSchema.migrate(database)
        // Now, so that the first nudge does not pay for it; a table that was taken out of a file of
        // our version shows here too.
        for sql in [SlotRow.write, SlotRow.prune, HistoryLine.write] { try database.prepare(sql) }
        self.host = try Ledger.hostID(database, make: host)
        // Its one row comes with the table.
        id = try database.text("SELECT id FROM ledger LIMIT 1") ?? ""
        LedgerFile.makeLogRoom(path)
        needsScrub =
            try database.integer("SELECT 1 FROM setting WHERE name = ?", [Ledger.scrubKey]) != nil
        // Not a reason to be without a ledger.
        if needsScrub { scrub() }
    }

    /// Opens the ledger, or begins one (folder 0700, file 0600). `host` makes the machine's id
    /// (a UUID) and is called once in the life of the file.
    package static func open(at path: String, host: () -> String) throws(StoreError) -> Ledger {
        let identity = try LedgerFile.prepare(path)
        do {
            return try open(path, identity, exclusive: false, host)
        } catch StoreError.full {
            // The index of the log has no room on the disk. Without it the rows can still be read,
            // and written as soon as there is room.
            return try open(path, identity, exclusive: true, host)
        }
    }

    private static func open(
        _ path: String, _ identity: LedgerFile.Identity, exclusive: Bool, _ host: () -> String
    ) throws(StoreError) -> Ledger {
        try LedgerPreflight.check(path, exclusive: exclusive)
        return try Ledger(
            Pragmas.connect(path, exclusive: exclusive), path: path, identity: identity, host: host)
    }

    /// Renames a ledger that cannot be used, with its -wal and -shm; nothing is deleted. `suffix`
    /// is a timestamp of the caller's. Returns the new name. The ledger must not be open.
    package static func setAside(_ path: String, suffix: String) throws(StoreError) -> String {
        try LedgerFile.setAside(path, suffix: suffix)
    }

    private static func hostID(
        _ database: Database, make: () -> String
    ) throws(StoreError) -> String {
        if let known = try database.text("SELECT id FROM host LIMIT 1") { return known }
        let made = make()
        try database.run("INSERT INTO host (id) VALUES (?)", [made])
        return made
    }

    /// Closes in good order (the log is copied into the file). Using the ledger afterwards is an
    /// error of type `other`.
    package func close() throws(StoreError) { try database.close() }

    /// All of the changes or none, in the order given; on disk when this returns.
    /// Text is kept up to its first NUL character.
    package func apply(_ changes: [LedgerChange]) throws(StoreError) {
        guard !changes.isEmpty else { return }
        try requireSameFile()
        try database.transaction { () throws(StoreError) in
            for change in changes { try write(change) }
            return .commit
        }
        if needsScrub { scrub() }
    }

    func write(_ change: LedgerChange) throws(StoreError) {
        switch change {
        case .slot(let slot): try database.run(SlotRow.write, SlotRow.bindings(slot))
        case .history(let line):
            try database.run(HistoryLine.write, HistoryLine.bindings(line, host: host))
        case .setting(let name, let value?):
            try database.run(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [name, value])
        case .setting(let name, nil):
            try database.run("DELETE FROM setting WHERE name = ?", [name])
        case .pruneSlots(let day): try database.run(SlotRow.prune, [Checked.day(day)])
        case .pruneHistory(let oldest):
            try saveHighest()
            let deleted = try database.run(
                "DELETE FROM history WHERE at < ?", [Checked.instant(oldest)])
            guard deleted > 0 else { return }
            try saveOwnFileIsStale()
            try saveScrubNeeded()
            needsScrub = true
        }
    }

    /// SQLite goes on writing to a file that was renamed or removed, and every row would be gone
    /// with the process.
    func requireSameFile() throws(StoreError) {
        guard LedgerFile.identity(path) == identity else { throw StoreError.moved }
    }
}

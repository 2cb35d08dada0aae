// The durable state: one SQLite connection, used from one thread. Writes what the engine asks for
// and gives it back; must never decide, log or read a clock.

package import AnchorDomain
import GRDB

package final class Ledger {
    /// Nil for a ledger in memory.
    package let path: String?
    /// The id of the machine this ledger was begun on; every history row of ours carries it.
    package let host: String
    let queue: DatabaseQueue
    private let identity: LedgerFile.Identity?
    /// Bytes of erased rows are still in the log.
    var needsScrub = false
    private init(
        _ queue: DatabaseQueue, path: String?, identity: LedgerFile.Identity?, host: () -> String
    ) throws {
        self.queue = queue
        self.path = path
        self.identity = identity
        self.host = try queue.writeWithoutTransaction { db in
            try LedgerSchema.migrate(db)
            // Prepared now, so that the first nudge does not pay for it; a table that was taken
            // out of a file of our version shows here too.
            do {
                for sql in [SlotRow.write, SlotRow.prune, HistoryLine.write] {
                    _ = try db.cachedStatement(sql: sql)
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                throw StoreError.corrupt(detail: error.message ?? "a table is not as it was made")
            }
            return try Ledger.hostID(db, make: host)
        }
        if let path { LedgerFile.makeLogRoom(path) }
        needsScrub = try queue.writeWithoutTransaction { db in
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM setting WHERE name = ?", arguments: [Ledger.scrubKey])
                != nil
        }
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
        do {
            let queue = try DatabaseQueue(
                path: path, configuration: Pragmas.configuration(exclusive: exclusive))
            return try Ledger(queue, path: path, identity: identity, host: host)
        } catch {
            throw StoreError(error)
        }
    }

    /// For the time in which no file can be used: all the same, gone at the end of the process.
    package static func inMemory(host: () -> String) throws(StoreError) -> Ledger {
        do {
            let queue = try DatabaseQueue(configuration: Pragmas.configuration())
            return try Ledger(queue, path: nil, identity: nil, host: host)
        } catch {
            throw StoreError(error)
        }
    }

    /// Renames a ledger that cannot be used, with its -wal and -shm; nothing is deleted. `suffix`
    /// is a timestamp of the caller's. Returns the new name. The ledger must not be open.
    package static func setAside(_ path: String, suffix: String) throws(StoreError) -> String {
        try LedgerFile.setAside(path, suffix: suffix)
    }

    private static func hostID(_ db: Database, make: () -> String) throws -> String {
        if let known = try String.fetchOne(db, sql: "SELECT id FROM host LIMIT 1") { return known }
        let made = make()
        try db.execute(sql: "INSERT INTO host (id) VALUES (?)", arguments: [made])
        return made
    }

    /// Closes in good order (the log is copied into the file). Using the ledger afterwards is an
    /// error of type `other`.
    package func close() throws(StoreError) {
        do { try queue.close() } catch { throw StoreError(error) }
    }

    /// All of the changes or none, in the order given; on disk when this returns.
    /// Text is kept up to its first NUL character.
    package func apply(_ changes: [LedgerChange]) throws(StoreError) {
        guard !changes.isEmpty else { return }
        try requireSameFile()
        do {
            try queue.writeWithoutTransaction { db in
                // Immediate: a lock held elsewhere is met before anything is written.
                try db.inTransaction(.immediate) {
                    for change in changes { try write(change, to: db) }
                    return .commit
                }
            }
        } catch {
            throw StoreError(error)
        }
        if needsScrub { scrub() }
    }

    private func write(_ change: LedgerChange, to db: Database) throws {
        switch change {
        case .slot(let slot):
            try db.cachedStatement(sql: SlotRow.write).execute(arguments: SlotRow.arguments(slot))
        case .history(let line):
            try db.cachedStatement(sql: HistoryLine.write)
                .execute(arguments: HistoryLine.arguments(line, host: host))
        case .setting(let name, let value?):
            try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"
            ).execute(arguments: [name, value])
        case .setting(let name, nil):
            try db.cachedStatement(sql: "DELETE FROM setting WHERE name = ?")
                .execute(arguments: [name])
        case .pruneSlots(let day):
            try db.cachedStatement(sql: SlotRow.prune).execute(arguments: [Checked.day(day)])
        case .pruneHistory(let oldest):
            try db.execute(
                sql: "DELETE FROM history WHERE at < ?", arguments: [Checked.instant(oldest)])
            guard db.changesCount > 0 else { return }
            try Ledger.noteScrub(db)
            needsScrub = true
        }
    }

    /// SQLite goes on writing to a file that was renamed or removed, and every row would be gone
    /// with the process.
    func requireSameFile() throws(StoreError) {
        guard let path, let identity else { return }
        guard LedgerFile.identity(path) == identity else { throw StoreError.moved }
    }
}

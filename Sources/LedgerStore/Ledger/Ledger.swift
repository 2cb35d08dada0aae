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
    /// As they were when it was opened.
    let identities: LedgerFile.Identities
    /// Bytes of erased rows are still in the log.
    var needsScrub = false

    private init(
        _ database: Database, path: String, host: () -> String
    ) throws(StoreError) {
        self.database = database
        self.path = path
        try LedgerSchema.migrate(database)
        // Now, so that the first nudge does not pay for it; a table that was taken out of a file of
        // our version shows here too.
        for sql in [SlotRow.write, SlotRow.prune, HistoryLine.write] { try database.prepare(sql) }
        self.host = try Ledger.hostID(database, make: host)
        // Its one row comes with the table.
        id = try database.text("SELECT id FROM ledger LIMIT 1") ?? ""
        needsScrub =
            try database.integer("SELECT 1 FROM setting WHERE name = ?", [Ledger.scrubKey]) != nil
        guard let identities = LedgerFile.identities(path) else { throw StoreError.moved }
        self.identities = identities
        LedgerFile.makeLogRoom(path)
        // Not a reason to be without a ledger.
        if needsScrub { scrub() } else { copyLog() }
    }

    /// Opens the ledger, or begins one (folder 0700, file 0600). `host` makes the machine's id
    /// (a UUID) and is called once in the life of the file. Throws `corrupt` for a file without anything in
    /// it and for a log without its file: a ledger is whole from its first moment.
    package static func open(at path: String, host: () -> String) throws(StoreError) -> Ledger {
        try LedgerFile.refuseLinks(path)
        LedgerFile.removeDraft(path)
        if !LedgerFile.isThere(path) {
            guard LedgerFile.size(path + "-wal") == 0 else {
                throw .corrupt(detail: "its log is there without it")
            }
            try begin(path, host)
        }
        let identity = try LedgerFile.prepare(path)
        // SQLite takes one byte for none (an old workaround of its own), and none for a new database.
        guard LedgerFile.size(path) > 1 else { throw .corrupt(detail: "it is empty") }
        do {
            return try open(path, identity, exclusive: false, host)
        } catch {
            switch error {
            // The index of the log has no room on the disk, or cannot be shared there. Without it the rows can
            // still be read, and written as soon as there is room.
            case .full, .noSharedMemory: return try open(path, identity, exclusive: true, host)
            default: throw error
            }
        }
    }

    private static func open(
        _ path: String, _ identity: LedgerFile.Identity, exclusive: Bool, _ host: () -> String
    ) throws(StoreError) -> Ledger {
        try LedgerPreflight.check(path, exclusive: exclusive)
        let ledger = try Ledger(
            Pragmas.connect(path, exclusive: exclusive), path: path, host: host)
        guard ledger.identities.file == identity else { throw .moved }
        return ledger
    }

    /// Made whole under another name first, so that a ledger with nothing in it is never a young one.
    private static func begin(_ path: String, _ host: () -> String) throws(StoreError) {
        try LedgerFile.makeFolder(of: path)
        let draft = try LedgerFile.newDraft(path)
        do throws(StoreError) {
            let database = try Pragmas.draft(draft)
            try LedgerSchema.migrate(database)
            _ = try hostID(database, make: host)
            try database.close()
            try LedgerFile.adopt(draft, as: path)
        } catch {
            LedgerFile.removeDraft(path)
            throw error
        }
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
        try requireSameFile()
        if needsScrub { scrub() }
        if changes.contains(where: \.isDaily) { copyLog() }
    }

    /// What is in the log, into the file: whoever takes the file alone (a backup, a tool that syncs) has all
    /// but the last day. A reader or a full disk may keep it from that, and it is tried again the next day.
    private func copyLog() { _ = try? database.run("PRAGMA wal_checkpoint(PASSIVE)") }

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

    /// SQLite goes on writing to a file or a log that was renamed or removed, and every row would be gone
    /// with the process. Looked at before a row is written, and before it is said to be kept.
    package func requireSameFile() throws(StoreError) {
        let now = LedgerFile.identities(path)
        guard let now, now.file == identities.file,
            identities.log == nil || now.log == identities.log,
            identities.index == nil || now.index == identities.index
        else { throw StoreError.moved }
    }
}

extension LedgerChange {
    /// The engine asks for it once a day, when nothing is due.
    fileprivate var isDaily: Bool {
        if case .pruneSlots = self { true } else { false }
    }
}

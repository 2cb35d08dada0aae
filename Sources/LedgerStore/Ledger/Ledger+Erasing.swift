// Erasing for good: the rows, then every byte of them. secure_delete overwrites what is deleted with
// zeros, also in overflow and free pages; what is left then are older pages in the log, and the log is
// copied into the file and cut to nothing. Their ids alone stay, so that nothing brings them back.

package import AnchorModel
package import CivilTime

/// What was erased, or would be.
package struct Erased: Hashable, Sendable {
    package var rows = 0
    /// How many of them held a person's own words.
    package var words = 0
    package var first: Instant?
    package var last: Instant?
    /// Why bytes of them are still in the log; nil: they are nowhere.
    package var pending: String?
}

extension Ledger {
    /// Set in the transaction that erases, gone when the bytes are: what a crash leaves half done
    /// is finished at the next start.
    static let scrubKey = "erasing"

    /// - Parameter dry: only tells what would be erased.
    package func erase(_ erasure: Erasure, dry: Bool = false) throws(StoreError) -> Erased {
        try requireSameFile()
        var erased = Erased()
        try database.transaction { () throws(StoreError) in
            erased = try mark(erasure)
            guard !dry, erased.rows > 0 else { return .rollback }
            try database.run("INSERT OR IGNORE INTO forgotten (id) SELECT id FROM temp.gone")
            try saveHighest()
            try database.run("DELETE FROM history WHERE id IN (SELECT id FROM temp.gone)")
            try saveOwnFileIsStale()
            try saveScrubNeeded()
            return .commit
        }
        if !dry, erased.rows > 0 { erased.pending = scrub() }
        return erased
    }

    /// The ids that go, in memory (temp_store), and what is to be told of them.
    private func mark(_ erasure: Erasure) throws(StoreError) -> Erased {
        try database.execute(
            "CREATE TEMP TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY) WITHOUT ROWID")
        try database.execute("DELETE FROM temp.gone")
        let add = "INSERT OR IGNORE INTO temp.gone SELECT id FROM history"
        switch erasure {
        case .id(let id):
            let undone = "(SELECT undoes FROM history WHERE id = ?1)"
            try database.run("\(add) WHERE id = ?1 OR undoes = ?1 OR id = \(undone)", [id])
        case .ids(let ids): for id in ids { try database.run("\(add) WHERE id = ?", [id]) }
        case .before(let instant):
            try database.run("\(add) WHERE at < ?", [instant.microseconds])
        case .all: try database.run(add)
        }
        // What takes back a row that goes repeats its word.
        try database.run("\(add) WHERE undoes IN (SELECT id FROM temp.gone)")
        let told = """
            SELECT count(*), count(text), min(at), max(at)
            FROM history WHERE id IN (SELECT id FROM temp.gone)
            """
        return try database.first(told) { row in
            Erased(
                rows: Int(row.integer(0) ?? 0), words: Int(row.integer(1) ?? 0),
                first: row.integer(2).map(Instant.init(microseconds:)),
                last: row.integer(3).map(Instant.init(microseconds:)))
        } ?? Erased()
    }

    /// Damaged ledgers that were set aside in the same folder: they may hold the same words, and
    /// are not touched.
    package var setAsides: [String] { LedgerFile.setAsides(path) }

    /// Before rows go: no later one takes the place of the newest, which a cursor may stand behind.
    func saveHighest() throws(StoreError) {
        try database.run("UPDATE ledger SET highest = max(highest, (\(HistoryLine.highest)))")
    }

    func saveScrubNeeded() throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO setting (name, value) VALUES (?, '1')", [Ledger.scrubKey])
    }

    /// Takes the log into the file and cuts it off. Returns why that could not be; it is tried again
    /// after the next write, and at the next start.
    @discardableResult
    func scrub() -> String? {
        do {
            try cutLog()
            try shrink()
            try database.run("DELETE FROM setting WHERE name = ?", [Ledger.scrubKey])
        } catch {
            needsScrub = true
            return "\(error)"
        }
        needsScrub = false
        LedgerFile.makeLogRoom(path)
        return nil
    }

    private func cutLog() throws(StoreError) {
        // Its first column: 1 when somebody reads or writes.
        guard try database.integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
            throw .busy(detail: "it is being read")
        }
    }

    /// A file that is mostly empty pages is rewritten. SQLite does that in memory here (temp_store),
    /// so a long history keeps its pages, zeros, for what comes.
    private func shrink() throws(StoreError) {
        let pages = try database.integer("PRAGMA page_count") ?? 0
        let free = try database.integer("PRAGMA freelist_count") ?? 0
        // 8 MiB: some tens of milliseconds, and within what the daemon may use.
        guard free > pages / 2, pages > 64, (pages - free) * 4096 < 8 << 20 else { return }
        // Only room is won; on a full disk there is none to do it in.
        try? database.execute("VACUUM")
        try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

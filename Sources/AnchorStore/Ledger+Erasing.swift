// Erasing for good: the rows, then every byte of them. secure_delete overwrites what is deleted with
// zeros, also in overflow and free pages; what is left then are older pages in the log, and the log is
// copied into the file and cut to nothing. Their ids alone stay, so that nothing brings them back.

package import AnchorDomain
package import CivilTime
import GRDB

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
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    erased = try mark(erasure, db)
                    guard !dry, erased.rows > 0 else { return .rollback }
                    try db.execute(
                        sql: "INSERT OR IGNORE INTO forgotten (id) SELECT id FROM temp.gone")
                    try db.execute(
                        sql: "DELETE FROM history WHERE id IN (SELECT id FROM temp.gone)")
                    try Ledger.noteScrub(db)
                    return .commit
                }
            }
        } catch {
            throw StoreError(error)
        }
        if !dry, erased.rows > 0 { erased.pending = scrub() }
        return erased
    }

    /// The ids that go, in memory (temp_store), and what is to be told of them.
    private func mark(_ erasure: Erasure, _ db: Database) throws -> Erased {
        try db.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY) WITHOUT ROWID")
        try db.execute(sql: "DELETE FROM temp.gone")
        let add = "INSERT OR IGNORE INTO temp.gone "
        switch erasure {
        case .id(let id):
            try db.execute(
                sql: add + """
                    SELECT id FROM history WHERE id = :id OR undoes = :id
                        OR id = (SELECT undoes FROM history WHERE id = :id)
                    """, arguments: ["id": id])
        case .ids(let ids):
            for id in ids {
                try db.cachedStatement(sql: add + "SELECT id FROM history WHERE id = ?")
                    .execute(arguments: [id])
            }
        case .before(let instant):
            try db.execute(
                sql: add + "SELECT id FROM history WHERE at < ?",
                arguments: [instant.microseconds])
        case .all: try db.execute(sql: add + "SELECT id FROM history")
        }
        // What takes back a row that goes repeats its word.
        try db.execute(
            sql: add + "SELECT id FROM history WHERE undoes IN (SELECT id FROM temp.gone)")
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) AS rows, count(text) AS words, min(at) AS first, max(at) AS last
                FROM history WHERE id IN (SELECT id FROM temp.gone)
                """)
        return Erased(
            rows: row?["rows"] ?? 0, words: row?["words"] ?? 0,
            first: (row?["first"] as Int64?).map(Instant.init(microseconds:)),
            last: (row?["last"] as Int64?).map(Instant.init(microseconds:)))
    }

    /// Damaged ledgers that were set aside in the same folder: they may hold the same words, and
    /// are not touched.
    package var setAsides: [String] { path.map(LedgerFile.setAsides) ?? [] }

    static func noteScrub(_ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, '1')",
            arguments: [scrubKey])
    }

    /// Takes the log into the file and cuts it off. Returns why that could not be; it is tried again
    /// after the next write, and at the next start.
    @discardableResult
    func scrub() -> String? {
        do {
            let isBusy = try queue.writeWithoutTransaction { db in
                try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] as Int? ?? 1
            }
            guard isBusy == 0 else { throw StoreError.busy(detail: "it is being read") }
            try queue.writeWithoutTransaction { db in
                try shrink(db)
                try db.execute(
                    sql: "DELETE FROM setting WHERE name = ?", arguments: [Ledger.scrubKey])
            }
        } catch {
            needsScrub = true
            return "\(StoreError(error))"
        }
        needsScrub = false
        if let path { LedgerFile.makeLogRoom(path) }
        return nil
    }

    /// A file that is mostly empty pages is made anew. SQLite does that in memory here (temp_store),
    /// so a long history keeps its pages, zeros, for what comes.
    private func shrink(_ db: Database) throws {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
        // 8 MiB: some tens of milliseconds, and within what the daemon may use.
        guard free > pages / 2, pages > 64, (pages - free) * 4096 < 8 << 20 else { return }
        // Only room is won; on a full disk there is none to do it in.
        try? db.execute(sql: "VACUUM")
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

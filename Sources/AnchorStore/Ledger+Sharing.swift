// What machines tell each other: this one's rows in the order they came, and what was forgotten.

package import AnchorDomain
import GRDB

extension Ledger {
    /// The rows of this machine, and those of no machine that were imported here, behind a place in the
    /// order of arrival; at most `limit`. A row that cannot be read is passed by. Returns the place
    /// read up to, and whether there may be more.
    package func ownRows(
        after place: Int64, limit: Int, _ body: (HistoryRow) -> Void
    ) throws(StoreError) -> (place: Int64, hasMore: Bool) {
        do {
            return try queue.writeWithoutTransaction { db in
                let sql =
                    "SELECT * FROM history WHERE seq > ? AND host IN (?, ?)"
                    + " ORDER BY seq LIMIT ?"
                let rows = try Row.fetchCursor(
                    db.cachedStatement(sql: sql),
                    arguments: [place, host, HistoryRow.noMachine, limit])
                var last = place
                var count = 0
                while let row = try rows.next() {
                    count += 1
                    last = HistoryLine.position(row).seq
                    if let line = try? HistoryLine.record(row, own: host) { body(line) }
                }
                return (last, count == limit)
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// The ids of rows that were forgotten, for good.
    package func forgottenIDs() throws(StoreError) -> [String] {
        do {
            return try queue.writeWithoutTransaction { db in
                try String.fetchAll(db, sql: "SELECT id FROM forgotten ORDER BY id")
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// Forgets what was forgotten on another machine, also what has not arrived here yet, and what took
    /// it back. Returns the ids that were news.
    package func forget(_ ids: [String]) throws(StoreError) -> [String] {
        guard !ids.isEmpty else { return [] }
        try requireSameFile()
        var news: [String] = []
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for id in ids {
                        try db.cachedStatement(
                            sql: "INSERT OR IGNORE INTO forgotten (id) VALUES (?)"
                        ).execute(arguments: [id])
                        guard db.changesCount > 0 else { continue }
                        news.append(id)
                        try db.cachedStatement(
                            sql: "INSERT OR IGNORE INTO forgotten (id) "
                                + "SELECT id FROM history WHERE undoes = ?"
                        ).execute(arguments: [id])
                        try db.cachedStatement(
                            sql: "DELETE FROM history WHERE id = ? OR undoes = ?"
                        ).execute(arguments: [id, id])
                    }
                    if !news.isEmpty { try Ledger.noteScrub(db) }
                    return .commit
                }
            }
        } catch {
            throw StoreError(error)
        }
        // What cannot be overwritten now is, after the next write.
        if !news.isEmpty { _ = scrub() }
        return news
    }
}

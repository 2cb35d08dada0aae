// Rows of elsewhere into the history: another machine's, or imported ones. A union by id; what was
// forgotten stays away.

package import AnchorDomain
import GRDB

extension Ledger {
    /// Adds the rows that are not there and were not forgotten, all or none, and returns those that
    /// were added, in the order given. On disk when this returns. Rows are never changed: of two
    /// with one id the first stays.
    package func merge(_ rows: [HistoryRow]) throws(StoreError) -> [HistoryRow] {
        guard !rows.isEmpty else { return [] }
        try requireSameFile()
        var added: [HistoryRow] = []
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    let forgotten = try db.cachedStatement(
                        sql: "SELECT 1 FROM forgotten WHERE id = ?")
                    for row in rows {
                        if try Int.fetchOne(forgotten, arguments: [row.id]) != nil { continue }
                        try db.cachedStatement(sql: HistoryLine.write)
                            .execute(arguments: HistoryLine.arguments(row, host: host))
                        if db.changesCount > 0 { added.append(row) }
                    }
                    return .commit
                }
            }
        } catch {
            throw StoreError(error)
        }
        return added
    }
}

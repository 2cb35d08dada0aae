// Rows of elsewhere into the history: another machine's, or imported ones. A union by id; what was
// forgotten stays away.

package import AnchorDomain
import GRDB

/// What became of rows from elsewhere.
package struct Merged: Hashable, Sendable {
    /// In the order given.
    package var added: [HistoryRow] = []
    /// There already.
    package var known = 0
    package var forgotten = 0
}

extension Ledger {
    /// Adds the rows that are not there and were not forgotten, all or none, and returns those that
    /// were added, in the order given. On disk when this returns. Rows are never changed: of two
    /// with one id the first stays.
    package func merge(_ rows: [HistoryRow]) throws(StoreError) -> [HistoryRow] {
        try merged(rows).added
    }

    /// - Parameter dry: only tells what would be added.
    package func merged(_ rows: [HistoryRow], dry: Bool = false) throws(StoreError) -> Merged {
        guard !rows.isEmpty else { return Merged() }
        try requireSameFile()
        var result = Merged()
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for row in rows {
                        let forgotten = try db.cachedStatement(
                            sql: "SELECT 1 FROM forgotten WHERE id = ?")
                        if try Int.fetchOne(forgotten, arguments: [row.id]) != nil {
                            result.forgotten += 1
                            continue
                        }
                        try db.cachedStatement(sql: HistoryLine.write)
                            .execute(arguments: HistoryLine.arguments(row, host: host))
                        if db.changesCount > 0 {
                            result.added.append(row)
                        } else {
                            result.known += 1
                        }
                    }
                    return dry ? .rollback : .commit
                }
            }
        } catch {
            throw StoreError(error)
        }
        return result
    }
}

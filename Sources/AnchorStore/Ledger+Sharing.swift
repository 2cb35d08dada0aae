// What this machine has to tell another one: its rows in the order they came. Reads only.

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
                let sql = "SELECT * FROM history WHERE seq > ? AND host IN (?, ?)"
                    + " ORDER BY seq LIMIT ?"
                let rows = try Row.fetchCursor(
                    db.cachedStatement(sql: sql), arguments: [place, host, HistoryRow.noMachine, limit])
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
}

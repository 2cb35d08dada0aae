// The newest letter to oneself. Reads only.

package import AnchorDomain
import GRDB

extension Ledger {
    /// The newest that has words and was not taken back; nil: there is none.
    package func newestLetter() throws(StoreError) -> HistoryRow? {
        // No index: a letter is read a few times a year, and a decade of history takes milliseconds.
        let sql = """
            SELECT * FROM history WHERE event = 'letter' AND text IS NOT NULL AND id NOT IN
                (SELECT undoes FROM history WHERE undoes IS NOT NULL)
            ORDER BY at DESC, seq DESC LIMIT 1
            """
        do {
            return try queue.writeWithoutTransaction { db in
                try Row.fetchOne(db, sql: sql).map { try HistoryLine.record($0, own: host) }
            }
        } catch {
            throw StoreError(error)
        }
    }
}

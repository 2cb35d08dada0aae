// The newest letter to oneself. Reads only.

package import AnchorModel

extension Ledger {
    /// The newest that has words and was not taken back; nil: there is none.
    package func newestLetter() throws(StoreError) -> HistoryRow? {
        // No index: a letter is read a few times a year, and a decade of history takes milliseconds.
        let newest = """
            SELECT \(HistoryLine.columns) FROM history
            WHERE event = 'letter' AND text IS NOT NULL AND id NOT IN
                (SELECT undoes FROM history WHERE undoes IS NOT NULL)
            ORDER BY at DESC, seq DESC LIMIT 1
            """
        return try database.first(newest) { row throws(StoreError) in
            do throws(UnreadableRow) {
                return try HistoryLine.record(row, own: host)
            } catch {
                throw .other(detail: "\(error)")
            }
        }
    }
}

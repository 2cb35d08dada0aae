// What happened here, in the order it came to be on the disk, for who follows it: a cursor names a place in
// that order and never another one. Reads only.

package import AnchorModel

/// A place in the order of arrival of one ledger: behind a row, or before all.
package struct LedgerCursor: Hashable, Sendable, CustomStringConvertible {
    /// Why there is no such place here.
    package enum Fault: String, Error, Sendable {
        /// Not written by any ledger.
        case unreadable
        /// Of another one: this one is new, or its older file was set aside.
        case otherLedger
        /// Of a later state of this one: an older copy of the file was put back.
        case olderLedger
    }

    let ledger: String
    let seq: Int64
    /// The beginning of the row's id: in an older copy of the file another row may come to have its number.
    /// Empty where there was no row.
    let mark: String

    static let markLength = 8

    package var description: String { "\(ledger).\(seq).\(mark)" }

    init(ledger: String, seq: Int64, row: String?) {
        self.ledger = ledger
        self.seq = seq
        mark = String((row ?? "").prefix(LedgerCursor.markLength))
    }

    /// Nil for a text that no ledger wrote.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, let seq = Int64(parts[1]), seq >= 0,
            parts[2].count <= LedgerCursor.markLength
        else { return nil }
        self.init(ledger: String(parts[0]), seq: seq, row: String(parts[2]))
    }
}

extension Ledger {
    /// Behind all there is.
    package func newestCursor() throws(StoreError) -> LedgerCursor {
        let seq = try highestSeq()
        return LedgerCursor(ledger: id, seq: seq, row: try rowID(seq))
    }

    /// A cursor from outside as a place in this ledger. What it stood behind may have been erased.
    package func cursor(
        _ text: String
    ) throws(StoreError) -> Result<LedgerCursor, LedgerCursor.Fault> {
        guard let cursor = LedgerCursor(text) else { return .failure(.unreadable) }
        guard cursor.ledger == id else { return .failure(.otherLedger) }
        guard cursor.seq <= (try highestSeq()) else { return .failure(.olderLedger) }
        if let row = try rowID(cursor.seq),
            LedgerCursor(ledger: id, seq: cursor.seq, row: row) != cursor
        {
            return .failure(.olderLedger)
        }
        return .success(cursor)
    }

    /// The rows that happened here behind a place, each with the place behind it; at most `limit`. What
    /// came from another machine or by an import is none of them, and a row that cannot be read is passed by.
    /// Returns the place read up to.
    package func events(
        behind place: LedgerCursor, limit: Int, _ body: (HistoryRow, LedgerCursor) -> Void
    ) throws(StoreError) -> Result<LedgerCursor, LedgerCursor.Fault> {
        guard place.ledger == id else { return .failure(.otherLedger) }
        let rows = """
            SELECT \(HistoryLine.columns) FROM history WHERE seq > ? AND merged IS NULL
            ORDER BY seq LIMIT ?
            """
        var last = place
        var count = 0
        try database.rows(rows, [place.seq, Int64(limit)]) { row in
            let seq = HistoryLine.position(row).seq
            count += 1
            last = LedgerCursor(ledger: id, seq: seq, row: HistoryLine.id(row))
            if let line = try? HistoryLine.record(row, own: host) { body(line, last) }
            return true
        }
        // Past what came from elsewhere, which would be gone over again each time.
        return .success(count < limit ? try newestCursor() : last)
    }

    private func highestSeq() throws(StoreError) -> Int64 {
        let sql = "SELECT max(highest, (\(HistoryLine.highest))) FROM ledger"
        return try database.integer(sql) ?? 0
    }

    private func rowID(_ seq: Int64) throws(StoreError) -> String? {
        try database.text("SELECT id FROM history WHERE seq = ?", [seq])
    }
}

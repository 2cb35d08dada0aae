// The rows a look back counts, and of each no more than it needs: of a person's words, none. Reads a
// stretch of time at a time, so that ten years can be read in turns.

package import AnchorDomain
package import CivilTime
import GRDB
import GRDBSQLite

/// An answer, or a note of a night.
package struct ReportRow: Hashable, Sendable {
    package let at: Instant
    package let event: HistoryEvent
    package let anchor: String?
    package let day: String?
    package let label: String?
    package let word: String?
    package let zone: String?
}

/// What was taken back in what was read so far. An undo comes after what it takes back, so a reader
/// goes from the newest stretch to the oldest.
package struct UndoneRows {
    fileprivate var ids: Set<String> = []
    package init() {}
}

extension Ledger {
    /// The words of `logged` that are about a night.
    package static let nightWords = ["bed", "wake", "sleepless"]

    private static let reportSQL = """
        SELECT at, event, anchor, day, label, word, zone, id, undoes FROM history
        WHERE at >= ? AND at < ? AND (event IN ('done', 'tried', 'notToday', 'undone')
            OR event = 'logged'
                AND (anchor IS NOT NULL OR word IN ('bed', 'wake', 'sleepless')))
        """

    /// When the oldest row was.
    package func oldest() throws(StoreError) -> Instant? {
        do {
            return try queue.writeWithoutTransaction { db in
                try Int64.fetchOne(db, sql: "SELECT at FROM history ORDER BY at LIMIT 1")
            }.map(Instant.init(microseconds:))
        } catch {
            throw StoreError(error)
        }
    }

    /// The rows of a stretch of time in any order; newer stretches come before older ones.
    package func readReport(
        _ stretch: Range<Instant>, undone: inout UndoneRows, _ body: (ReportRow) -> Void
    ) throws(StoreError) {
        var found: [(id: String, row: ReportRow)] = []
        var ids: Set<String> = []
        do {
            try queue.writeWithoutTransaction { db in
                let statement = try db.cachedStatement(sql: Ledger.reportSQL)
                let rows = try Row.fetchCursor(
                    statement,
                    arguments: [
                        stretch.lowerBound.microseconds, stretch.upperBound.microseconds,
                    ])
                // Straight from SQLite, whose columns give text or nothing whatever the file holds:
                // ten years are a hundred thousand of these.
                while try rows.next() != nil {
                    let columns = statement.sqliteStatement
                    guard
                        let event = Ledger.text(columns, 1).flatMap(HistoryEvent.init(rawValue:))
                    else { continue }
                    if event == .undone {
                        if let id = Ledger.text(columns, 8) { ids.insert(id) }
                        continue
                    }
                    let row = ReportRow(
                        at: Instant(microseconds: sqlite3_column_int64(columns, 0)), event: event,
                        anchor: Ledger.text(columns, 2), day: Ledger.text(columns, 3),
                        label: Ledger.text(columns, 4), word: Ledger.text(columns, 5),
                        zone: Ledger.text(columns, 6))
                    found.append((Ledger.text(columns, 7) ?? "", row))
                }
            }
        } catch {
            throw StoreError(error)
        }
        undone.ids.formUnion(ids)
        for (id, row) in found where !undone.ids.contains(id) { body(row) }
    }

    private static func text(_ statement: SQLiteStatement, _ column: Int32) -> String? {
        sqlite3_column_text(statement, column).map { String(cString: $0) }
    }
}

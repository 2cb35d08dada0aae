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

/// What was taken back, whenever that was: read in whole before the rows are.
package struct UndoneRows {
    fileprivate var ids: Set<String> = []
    /// The place in the order of arrival up to which it was read; nil: nothing yet.
    fileprivate var place: Int64?
    package init() {}
}

extension Ledger {
    /// The words of `logged` that are about a night.
    package static let nightWords = ["bed", "wake", "sleepless"]

    private static let reportSQL = """
        SELECT at, event, anchor, day, label, word, zone, id FROM history
        WHERE at >= ? AND at < ? AND (event IN ('done', 'tried', 'notToday')
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

    /// Rows gone over in a call of `readUndone`: a few milliseconds, as there is no index of what
    /// takes back.
    package static let undonePiece = 50_000

    /// Reads a piece more of what was taken back of rows from an instant on; true when that is all.
    ///
    /// What takes back arrives after what it takes back, whatever its clock says, or comes from another
    /// machine with a time of its own after it. So nothing is looked for before the first of the rows from
    /// that instant on arrived: four weeks need not cost ten years.
    package func readUndone(
        _ undone: inout UndoneRows, since: Instant, piece: Int = Ledger.undonePiece
    ) throws(StoreError) -> Bool {
        let known = undone.place
        do {
            let end = try queue.writeWithoutTransaction { db in
                // By the index of time; SQLite would look for the least of a bare column in the table.
                let first =
                    try known
                    ?? Int64.fetchOne(
                        db, sql: "SELECT min(seq + 0) - 1 FROM history WHERE at >= ?",
                        arguments: [since.microseconds])
                guard let place = first else { return nil as Int64? }
                let end = try Int64.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT max(seq) FROM
                                (SELECT seq FROM history WHERE seq > ? ORDER BY seq LIMIT ?)
                            """), arguments: [place, piece])
                guard let end else { return nil }
                let rows = try String.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            SELECT undoes FROM history
                            WHERE seq > ? AND seq <= ? AND undoes IS NOT NULL
                            """), arguments: [place, end])
                while let id = try rows.next() { undone.ids.insert(id) }
                return end
            }
            guard let end else { return true }
            undone.place = end
            return false
        } catch {
            throw StoreError(error)
        }
    }

    /// The rows of a stretch of time in any order, without those that were taken back.
    package func readReport(
        _ stretch: Range<Instant>, _ undone: UndoneRows, _ body: (ReportRow) -> Void
    ) throws(StoreError) {
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
                    guard !undone.ids.contains(Ledger.text(columns, 7) ?? "") else { continue }
                    let row = ReportRow(
                        at: Instant(microseconds: sqlite3_column_int64(columns, 0)), event: event,
                        anchor: Ledger.text(columns, 2), day: Ledger.text(columns, 3),
                        label: Ledger.text(columns, 4), word: Ledger.text(columns, 5),
                        zone: Ledger.text(columns, 6))
                    body(row)
                }
            }
        } catch {
            throw StoreError(error)
        }
    }

    private static func text(_ statement: SQLiteStatement, _ column: Int32) -> String? {
        sqlite3_column_text(statement, column).map { String(cString: $0) }
    }
}

// The rows a look back counts, and of each no more than it needs: of a person's words, none. Reads a
// stretch of time at a time, so that ten years can be read in turns.

package import AnchorModel
package import CivilTime

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
    package init() {}
}

extension Ledger {
    /// The words of `logged` that are about a night.
    package static let nightWords = NightSign.allCases.map(\.rawValue)

    private static let reportSQL = """
        SELECT at, event, anchor, day, label, word, zone, id FROM history
        WHERE at >= ? AND at < ? AND (event IN ('done', 'tried', 'notToday')
            OR event = 'logged'
                AND (anchor IS NOT NULL OR word IN ('bed', 'wake', 'sleepless')))
        """

    /// When the oldest row was.
    package func oldest() throws(StoreError) -> Instant? {
        try database.integer("SELECT at FROM history ORDER BY at LIMIT 1")
            .map(Instant.init(microseconds:))
    }

    /// The ids of what was taken back, by their index: an undo or two a week.
    package func undoneRows() throws(StoreError) -> UndoneRows {
        var undone = UndoneRows()
        try database.rows("SELECT undoes FROM history WHERE undoes IS NOT NULL") { row in
            if let id = row.text(0) { undone.ids.insert(id) }
            return true
        }
        return undone
    }

    /// The rows of a stretch of time in any order, without those that were taken back.
    package func readReport(
        _ stretch: Range<Instant>, _ undone: UndoneRows, _ body: (ReportRow) -> Void
    ) throws(StoreError) {
        let bounds: Bindings = [stretch.lowerBound.microseconds, stretch.upperBound.microseconds]
        // As SQLite casts them, whatever the file holds: ten years are a hundred thousand of these.
        try database.rows(Ledger.reportSQL, bounds) { row in
            guard let event = row.text(1).flatMap(HistoryEvent.init(rawValue:)) else { return true }
            guard !undone.ids.contains(row.text(7) ?? "") else { return true }
            body(
                ReportRow(
                    at: Instant(microseconds: row.integer(0) ?? 0), event: event,
                    anchor: row.text(2), day: row.text(3), label: row.text(4), word: row.text(5),
                    zone: row.text(6)))
            return true
        }
    }
}

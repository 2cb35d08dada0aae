// What the ledger gives back: the state to start from, and the history. Reads only; a row it does
// not understand is passed by and told, never a reason to stop.

package import AnchorModel
package import CivilTime

extension Ledger {
    /// How many days before today the engine looks back: the longest an anchor stays of use is two
    /// days (reflection), and a night or a changed zone may add one on either side.
    package static let daysRestored = 4

    /// The rows that are not final, and the final ones and the history of the last few days.
    package func restore(
        today: LocalDate, unreadable: (UnreadableRow) -> Void = { _ in }
    ) throws(StoreError) -> RestoredLedger {
        let first = today.adding(days: -Ledger.daysRestored)
        let day = try Checked.day(first)
        // A local date begins up to 14 hours before the same date in UTC (Kiribati).
        let since = Instant(seconds: Int64(first.dayNumber) * 86_400) - .hours(14)
        var restored = RestoredLedger()
        try rows(SlotRow.read, [day]) { row throws(UnreadableRow) in
            restored.slots.append(try SlotRow.record(row))
            return true
        } unreadable: {
            unreadable($0)
        }
        try rows(HistoryLine.recent, [since.microseconds]) { row throws(UnreadableRow) in
            restored.history.append(try HistoryLine.record(row, own: host))
            return true
        } unreadable: {
            unreadable($0)
        }
        try rows("SELECT name, value FROM setting", []) { row throws(UnreadableRow) in
            let reader = RowReader<SettingColumn>(row: row, table: "setting", key: "?")
            let name = try reader.needed(reader.text(.name), .name)
            restored.settings[name] = try reader.text(.value)
            return true
        } unreadable: {
            unreadable($0)
        }
        return restored
    }

    /// Hands the rows to `body` one by one, oldest first, until it returns false; nothing is kept
    /// in between, and the position lets a caller go on later.
    package func readHistory(
        _ query: HistoryQuery, unreadable: (UnreadableRow) -> Void = { _ in },
        _ body: (HistoryRow, HistoryPosition) -> Bool
    ) throws(StoreError) {
        let select = HistoryLine.select(query)
        try rows(select.sql, select.bindings) { row throws(UnreadableRow) in
            body(try HistoryLine.record(row, own: host), HistoryLine.position(row))
        } unreadable: {
            unreadable($0)
        }
    }

    package func history(_ query: HistoryQuery) throws(StoreError) -> [HistoryRow] {
        var rows: [HistoryRow] = []
        try readHistory(query) { row, _ in
            rows.append(row)
            return true
        }
        return rows
    }

    private func rows(
        _ sql: String, _ bindings: Bindings,
        _ body: (Row) throws(UnreadableRow) -> Bool, unreadable: (UnreadableRow) -> Void
    ) throws(StoreError) {
        try database.rows(sql, bindings) { row in
            do throws(UnreadableRow) {
                return try body(row)
            } catch {
                unreadable(error)
                return true
            }
        }
    }
}

private enum SettingColumn: Int32, TableColumn {
    case name, value
}

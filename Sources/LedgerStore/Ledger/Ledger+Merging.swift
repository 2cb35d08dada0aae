// Rows of elsewhere into the history: another machine's, or imported ones. A union by id; what was
// forgotten stays away.

package import AnchorModel

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
    /// - Parameter settings: become so with the rows, all or none.
    package func merge(
        _ rows: [HistoryRow], settings: [String: String] = [:]
    ) throws(StoreError) -> [HistoryRow] {
        try merged(rows, settings: settings).added
    }

    /// - Parameter dry: only tells what would be added.
    package func merged(
        _ rows: [HistoryRow], settings: [String: String] = [:], dry: Bool = false
    ) throws(StoreError) -> Merged {
        guard !rows.isEmpty || !settings.isEmpty else { return Merged() }
        try requireSameFile()
        var result = Merged()
        try database.transaction { () throws(StoreError) in
            for row in rows {
                let forgotten = try database.integer(
                    "SELECT 1 FROM forgotten WHERE id = ?", [row.id])
                if forgotten != nil {
                    result.forgotten += 1
                    continue
                }
                let bindings = try HistoryLine.bindings(row, host: host, merged: true)
                if try database.run(HistoryLine.write, bindings) > 0 {
                    result.added.append(row)
                } else {
                    result.known += 1
                }
            }
            for (name, value) in settings { try write(.setting(name, value)) }
            return dry ? .rollback : .commit
        }
        return result
    }
}

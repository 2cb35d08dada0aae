// What machines tell each other: this one's rows in the order they came, and what was forgotten.

package import AnchorModel

extension Ledger {
    /// The rows of this machine, and those of no machine that were imported here, behind a place in the
    /// order of arrival; at most `limit`. A row that cannot be read is passed by. Returns the place
    /// read up to, and whether there may be more.
    package func ownRows(
        after place: Int64, limit: Int, _ body: (HistoryRow) -> Void
    ) throws(StoreError) -> (place: Int64, hasMore: Bool) {
        let own = """
            SELECT \(HistoryLine.columns) FROM history WHERE seq > ? AND host IN (?, ?)
            ORDER BY seq LIMIT ?
            """
        var last = place
        var count = 0
        try database.rows(own, [place, host, HistoryRow.noMachine, Int64(limit)]) { row in
            count += 1
            last = HistoryLine.position(row).seq
            if let line = try? HistoryLine.record(row, own: host) { body(line) }
            return true
        }
        return (last, count == limit)
    }

    /// The ids of rows that were forgotten, for good.
    package func forgottenIDs() throws(StoreError) -> [String] {
        var ids: [String] = []
        try database.rows("SELECT id FROM forgotten ORDER BY id") { row in
            ids.append(row.text(0) ?? "")
            return true
        }
        return ids
    }

    /// Forgets what was forgotten on another machine, also what has not arrived here yet, and what took
    /// it back. Returns the ids that were news.
    package func forget(_ ids: [String]) throws(StoreError) -> [String] {
        guard !ids.isEmpty else { return [] }
        try requireSameFile()
        var news: [String] = []
        try database.transaction { () throws(StoreError) in
            try saveHighest()
            for id in ids {
                let written = try database.run(
                    "INSERT OR IGNORE INTO forgotten (id) VALUES (?)", [id])
                guard written > 0 else { continue }
                news.append(id)
                try database.run(
                    "INSERT OR IGNORE INTO forgotten (id) SELECT id FROM history WHERE undoes = ?",
                    [id])
                try database.run("DELETE FROM history WHERE id = ?1 OR undoes = ?1", [id])
            }
            if !news.isEmpty {
                try saveOwnFileIsStale()
                try saveScrubNeeded()
            }
            return .commit
        }
        // What cannot be overwritten now is, after the next write.
        if !news.isEmpty { _ = scrub() }
        return news
    }
}

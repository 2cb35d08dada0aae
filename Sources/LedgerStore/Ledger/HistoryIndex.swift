// Whether an index of the history is that of its rows. A read through one that is empty, or another's, fails of
// nothing: it finds no row, and a history would be gone without a word.

/// An index of `history`, and which of its rows it has.
struct HistoryIndex {
    private let name: String
    private let column: String
    /// A partial one has those alone that have a value.
    private let isPartial: Bool

    private static let all = [
        HistoryIndex(name: "sqlite_autoindex_history_1", column: "id", isPartial: false),
        HistoryIndex(name: "history_at", column: "at", isPartial: false),
        HistoryIndex(name: "history_undoes", column: "undoes", isPartial: true),
    ]

    /// Those that the file has: an older version's has fewer.
    static func present(_ database: Database) throws(StoreError) -> [HistoryIndex] {
        var found: Set<String> = []
        try database.rows("SELECT name FROM sqlite_master WHERE type = 'index'") { row in
            if let name = row.text(0) { found.insert(name) }
            return true
        }
        return all.filter { found.contains($0.name) }
    }

    /// As many entries as rows. Reads every page of both: for all three 3 ms at 2 MiB, 10 ms at 7.
    func checkCount(_ database: Database) throws(StoreError) {
        // Of a column: for a plain count(*) SQLite takes the smallest index, whatever it is told.
        let condition = isPartial ? "WHERE \(column) IS NOT NULL" : ""
        let rows = try database.integer(
            "SELECT count(*) FROM history NOT INDEXED \(condition)")
        let entries = try database.integer(
            "SELECT count(\(column)) FROM history INDEXED BY \(name) \(condition)")
        guard rows == entries else { throw wrong }
    }

    /// Whether the first rows and the last ones are found through it: half a millisecond, however long the
    /// history is.
    func checkEnds(_ database: Database) throws(StoreError) {
        for order in ["ASC", "DESC"] {
            let missing = try database.integer(
                """
                SELECT count(*) FROM (
                    SELECT \(column) AS value FROM history NOT INDEXED ORDER BY seq \(order) LIMIT 100
                ) WHERE value IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM history INDEXED BY \(name) WHERE \(column) = value
                )
                """)
            guard missing == 0 else { throw wrong }
        }
    }

    private var wrong: StoreError {
        .corrupt(detail: "wrong number of entries in index \(name)")
    }
}

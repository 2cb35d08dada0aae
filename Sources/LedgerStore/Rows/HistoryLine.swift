// A line of history as a row of the table `history` and back, and the queries over it.
// Rows are added and read, never changed.

import AnchorModel
package import CivilTime

/// A place in the history, to read on from: rows are ordered by time, then by arrival.
package struct HistoryPosition: Hashable, Sendable {
    let at: Int64
    let seq: Int64
}

/// Which rows to read. Nil means no bound.
package struct HistoryQuery: Hashable, Sendable {
    /// At this instant or later.
    package var since: Instant?
    /// Before this instant.
    package var until: Instant?
    package var anchor: String?
    /// The newest so many, > 0; still read oldest first.
    package var limit: Int?
    /// Behind this row: how a reader goes on that stopped half-way.
    package var after: HistoryPosition?

    package init(
        since: Instant? = nil, until: Instant? = nil, anchor: String? = nil, limit: Int? = nil,
        after: HistoryPosition? = nil
    ) {
        self.since = since
        self.until = until
        self.anchor = anchor
        self.limit = limit
        self.after = after
    }
}

private enum HistoryColumn: Int32, TableColumn {
    case seq, id, host, at, event, anchor, day, label, word, length, reason, until, undoes, text
    case question, with, zone

    /// `with` is a keyword of SQL.
    var name: String { self == .with ? "shared_with" : "\(self)" }
}

enum HistoryLine {
    /// For a SELECT that `record` and `position` can read.
    static let columns = HistoryColumn.list

    /// Since an instant, in the order they were said: a night that was said last can be of days ago,
    /// and is what `undo` takes back. `+seq` is no column to SQLite, which would otherwise go over all
    /// of the history by it, instead of over the last days by the index of time.
    static let recent = "SELECT \(columns) FROM history WHERE at >= ? ORDER BY +seq"

    /// A row that is already there (a write tried again, another machine's history) is the same row.
    static let write = """
        INSERT INTO history (\(HistoryColumn.allCases.map(\.name).joined(separator: ", ")), merged)
        VALUES ((\(next)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """

    /// The next place in the order of arrival: none that a row ever had, also one that was erased.
    private static let next = "SELECT max(highest, (\(highest))) + 1 FROM ledger"
    static let highest = "SELECT coalesce(max(seq), 0) FROM history"

    /// In the order of the columns, without `seq`, which the statement gives out.
    /// - Parameter merged: it came from elsewhere, and did not happen here now.
    static func bindings(
        _ line: HistoryRow, host: String, merged: Bool = false
    ) throws(StoreError) -> Bindings {
        let mark: Int64? = merged ? 1 : nil
        return [
            line.id, line.host ?? host, try Checked.instant(line.at), line.event.rawValue,
            line.anchor,
            try Checked.day(line.day), line.label, line.word, try Checked.span(line.length),
            line.reason?.rawValue, try Checked.instant(line.until), line.undoes, line.text,
            line.question, line.with, line.zone, mark,
        ]
    }

    static func select(_ query: HistoryQuery) -> (sql: String, bindings: Bindings) {
        var conditions: [String] = []
        var bindings: Bindings = []
        if let since = query.since {
            conditions.append("at >= ?")
            bindings += [since.microseconds]
        }
        if let until = query.until {
            conditions.append("at < ?")
            bindings += [until.microseconds]
        }
        if let anchor = query.anchor {
            conditions.append("anchor = ?")
            bindings += [anchor]
        }
        if let after = query.after {
            conditions.append("(at, seq) > (?, ?)")
            bindings += [after.at, after.seq]
        }
        let rows =
            "SELECT \(columns) FROM history"
            + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
        guard let limit = query.limit else { return (rows + " ORDER BY at, seq", bindings) }
        bindings += [Int64(max(limit, 0))]
        let newest = rows + " ORDER BY at DESC, seq DESC LIMIT ?"
        return ("SELECT \(columns) FROM (\(newest)) ORDER BY at, seq", bindings)
    }

    static func id(_ row: Row) -> String? { row.text(HistoryColumn.id.rawValue) }

    static func position(_ row: Row) -> HistoryPosition {
        HistoryPosition(
            at: row.integer(HistoryColumn.at.rawValue) ?? 0,
            seq: row.integer(HistoryColumn.seq.rawValue) ?? 0)
    }

    /// `own` is the id of this machine, which rows of ours do not name.
    static func record(_ row: Row, own: String) throws(UnreadableRow) -> HistoryRow {
        let id = row.text(HistoryColumn.id.rawValue)
        let reader = RowReader<HistoryColumn>(row: row, table: "history", key: id ?? "?")
        let host = try reader.text(.host)
        return HistoryRow(
            id: try reader.needed(id, .id), at: try reader.needed(reader.instant(.at), .at),
            event: try reader.needed(reader.choice(.event, HistoryEvent.self), .event),
            anchor: try reader.text(.anchor), day: try reader.day(.day),
            label: try reader.text(.label), word: try reader.text(.word),
            length: try reader.span(.length),
            reason: try reader.choice(.reason, LetGoReason.self),
            until: try reader.instant(.until), undoes: try reader.text(.undoes),
            text: try reader.text(.text), question: try reader.text(.question),
            with: try reader.text(.with),
            zone: try reader.text(.zone),
            host: host == own ? nil : host)
    }
}

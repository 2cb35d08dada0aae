// What is read from the ledger over a run. A read that fails says so; what it fails of, where that is damage, is
// mended by the keeper. Owns nothing; what was handed on before the damage is not handed on twice.

import AnchorModel
import CivilTime
import LedgerStore

extension LedgerKeeper {
    /// Hands on the rows of a query until `body` returns false; the reason when they cannot be read.
    func readHistory(
        _ query: HistoryQuery, _ body: (HistoryRow, HistoryPosition) -> Bool
    ) -> String? {
        guard ledger != nil else { return nil }
        // What was handed on before the damage is not handed on again.
        var query = query
        var isOver = false
        let read = read { ledger throws(StoreError) in
            guard !isOver else { return }
            try ledger.readHistory(query) { row, position in
                query.after = position
                isOver = !body(row, position)
                return !isOver
            }
        }
        if case .failure(let failure) = read { return failure.reason }
        return nil
    }

    /// What a person erased, here or on another machine; nil when it cannot be read.
    var forgotten: [String]? {
        try? read { ledger throws(StoreError) in try ledger.forgottenIDs() }.get()
    }

    /// The rows that other machines are told, behind a place in the order of arrival.
    func ownRows(
        after place: Int64, limit: Int, _ body: (HistoryRow) -> Void
    ) -> (place: Int64, hasMore: Bool)? {
        var rows: [HistoryRow] = []
        let read = read { ledger throws(StoreError) in
            rows = []
            return try ledger.ownRows(after: place, limit: limit) { rows.append($0) }
        }
        guard case .success(let found) = read else { return nil }
        rows.forEach(body)
        return found
    }

    func newestLetter() -> Result<HistoryRow?, Failure> {
        guard ledger != nil else { return .success(nil) }
        return read { ledger throws(StoreError) in try ledger.newestLetter() }
    }

    /// When the oldest row was; nil where there is none, or none that can be read.
    func oldest() -> Instant? {
        (try? read { ledger throws(StoreError) in try ledger.oldest() }.get()) ?? nil
    }

    /// What was taken back, for a look back.
    func undoneRows() -> Result<UndoneRows, Failure> {
        guard ledger != nil else { return .success(UndoneRows()) }
        return read { ledger throws(StoreError) in try ledger.undoneRows() }
    }

    // MARK: Following

    /// Why nobody can follow from a place.
    enum FollowFailure: Error {
        case unknown(LedgerCursor.Fault)
        case unreadable(String)
    }

    /// The place behind a cursor, or behind all there is.
    func place(behind cursor: String?) -> Result<LedgerCursor, FollowFailure> {
        following { ledger throws(StoreError) in
            guard let cursor else { return .success(try ledger.newestCursor()) }
            return try ledger.cursor(cursor)
        }
    }

    /// What happened here behind a place; at most `limit` rows.
    func events(
        behind place: LedgerCursor, limit: Int, _ body: (HistoryRow, LedgerCursor) -> Void
    ) -> Result<LedgerCursor, FollowFailure> {
        var rows: [(HistoryRow, LedgerCursor)] = []
        let end = following { ledger throws(StoreError) in
            rows = []
            return try ledger.events(behind: place, limit: limit) { rows.append(($0, $1)) }
        }
        for (row, cursor) in rows { body(row, cursor) }
        return end
    }

    private func following(
        _ body: (Ledger) throws(StoreError) -> Result<LedgerCursor, LedgerCursor.Fault>
    ) -> Result<LedgerCursor, FollowFailure> {
        read(body).mapError { .unreadable($0.reason) }
            .flatMap { $0.mapError(FollowFailure.unknown) }
    }

    /// Hands on the rows of a look back; the reason when they cannot be read.
    func readReport(
        _ stretch: Range<Instant>, _ undone: UndoneRows, _ body: (ReportRow) -> Void
    ) -> String? {
        guard ledger != nil else { return nil }
        let read = read { ledger throws(StoreError) in
            var rows: [ReportRow] = []
            try ledger.readReport(stretch, undone) { rows.append($0) }
            return rows
        }
        switch read {
        case .success(let rows):
            rows.forEach(body)
            return nil
        case .failure(let failure): return failure.reason
        }
    }
}

// The ledger's file over a run: opened, set aside when damaged, done without when it cannot be
// used. The daemon goes on in every case and says what is wrong.

import AnchorModel
import CivilTime
import LedgerStore

final class LedgerKeeper {
    private let path: String
    private let makeHost: () -> String
    private let now: () -> Instant
    private var ledger: Ledger?
    /// What a person is told in `status`; nil: all is well.
    private(set) var problem: String?

    /// - Parameter now: for the name of a ledger that is set aside.
    init(path: String, now: @escaping () -> Instant, makeHost: @escaping () -> String) {
        self.path = path
        self.now = now
        self.makeHost = makeHost
        open()
    }

    private func open() {
        do {
            ledger = try Ledger.open(at: path, host: makeHost)
            problem = nil
        } catch .corrupt(let detail) {
            replaceDamaged(detail)
        } catch {
            problem = "\(path): \(error); nothing is kept until that is mended"
        }
    }

    private func replaceDamaged(_ detail: String) {
        do {
            let aside = try Ledger.setAside(path, suffix: "\(now().seconds)")
            ledger = try Ledger.open(at: path, host: makeHost)
            problem =
                "the ledger was damaged (\(detail)); it was kept as \(aside), and a new one begun"
        } catch {
            problem = "\(path): damaged (\(detail)), and no new one could be begun: \(error)"
        }
    }

    /// Rows to start from; none when there is no usable ledger.
    func restore(today: LocalDate) -> RestoredLedger {
        guard let ledger else { return RestoredLedger() }
        do {
            var unreadable: [UnreadableRow] = []
            let restored = try ledger.restore(today: today) { unreadable.append($0) }
            if let first = unreadable.first {
                let more = unreadable.count > 1 ? ", and \(unreadable.count - 1) more rows" : ""
                problem = "\(path): \(first)\(more); the rest is used"
            }
            return restored
        } catch {
            problem = "\(path): \(error)"
            return RestoredLedger()
        }
    }

    /// Durable on return; else the reason it is not.
    func apply(_ changes: [LedgerChange]) -> String? {
        switch write({ ledger throws(StoreError) in try ledger.apply(changes) }) {
        case .success: nil
        case .failure(let error): "\(error)"
        }
    }

    /// A file that could not be used before may have been mended (the engine tries every half minute),
    /// and one that was moved away is looked for again the next time.
    private func write<Value>(
        _ body: (Ledger) throws(StoreError) -> Value
    ) -> Result<Value, StoreError> {
        if ledger == nil { open() }
        guard let ledger else { return .failure(.other(detail: problem ?? "there is no ledger")) }
        do throws(StoreError) {
            return .success(try body(ledger))
        } catch {
            if error == .moved { self.ledger = nil }
            return .failure(error)
        }
    }

    /// Hands on the rows of a query until `body` returns false; the reason when they cannot be read.
    func readHistory(
        _ query: HistoryQuery, _ body: (HistoryRow, HistoryPosition) -> Bool
    ) -> String? {
        guard let ledger else { return nil }
        do {
            try ledger.readHistory(query, body)
            return nil
        } catch {
            return "\(error)"
        }
    }

    func merge(_ rows: [HistoryRow], dry: Bool = false) -> Result<Merged, StoreError> {
        write { ledger throws(StoreError) in try ledger.merged(rows, dry: dry) }
    }

    func erase(_ erasure: Erasure, dry: Bool) -> Result<Erased, StoreError> {
        write { ledger throws(StoreError) in try ledger.erase(erasure, dry: dry) }
    }

    /// Files beside the ledger that may hold the same words.
    var copies: [String] { ledger?.setAsides ?? [] }

    /// Adds rows of other machines; nil when that could not be done.
    /// - Parameter settings: become so with the rows, all or none.
    func added(_ rows: [HistoryRow], settings: [String: String] = [:]) -> [HistoryRow]? {
        try? write { ledger throws(StoreError) in
            try ledger.merge(rows, settings: settings)
        }.get()
    }

    /// What cannot be written is not remembered, and found out again.
    func set(_ name: String, _ value: String) {
        _ = apply([.setting(name, value)])
    }

    func setting(_ name: String) -> String? { (try? ledger?.setting(name)) ?? nil }

    func settings(beginningWith start: String) -> [String: String] {
        (try? ledger?.settings(beginningWith: start)) ?? [:]
    }

    /// Of each row whether the ledger has it: false where it was erased, nil where it never was. Nil while that
    /// cannot be read.
    func standing(_ ids: [String]) -> [Bool?]? { try? ledger?.standing(ids) }

    func forgotten(after id: String, limit: Int) -> [String]? {
        try? ledger?.forgottenIDs(after: id, limit: limit)
    }

    /// What a person erased, here or on another machine; nil when it cannot be read.
    var forgotten: [String]? { try? ledger?.forgottenIDs() }

    /// Erases here what was erased elsewhere; the ids that were news, nil when it could not be done.
    func forget(_ ids: [String]) -> [String]? {
        try? write { ledger throws(StoreError) in try ledger.forget(ids) }.get()
    }

    /// The rows that other machines are told, behind a place in the order of arrival.
    func ownRows(
        after place: Int64, limit: Int, _ body: (HistoryRow) -> Void
    ) -> (place: Int64, hasMore: Bool)? {
        try? ledger?.ownRows(after: place, limit: limit, body)
    }

    /// The id of this machine; nil while there is no usable ledger.
    var host: String? { ledger?.host }

    /// Why something could not be read.
    struct Failure: Error { let reason: String }

    func newestLetter() -> Result<HistoryRow?, Failure> {
        guard let ledger else { return .success(nil) }
        do {
            return .success(try ledger.newestLetter())
        } catch {
            return .failure(Failure(reason: "\(error)"))
        }
    }

    /// When the oldest row was; nil where there is none, or none that can be read.
    func oldest() -> Instant? {
        guard let ledger else { return nil }
        return (try? ledger.oldest()) ?? nil
    }

    /// What was taken back, for a look back.
    func undoneRows() -> Result<UndoneRows, Failure> {
        guard let ledger else { return .success(UndoneRows()) }
        do {
            return .success(try ledger.undoneRows())
        } catch {
            return .failure(Failure(reason: "\(error)"))
        }
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
        following { ledger throws(StoreError) in
            try ledger.events(behind: place, limit: limit, body)
        }
    }

    private func following(
        _ read: (Ledger) throws(StoreError) -> Result<LedgerCursor, LedgerCursor.Fault>
    ) -> Result<LedgerCursor, FollowFailure> {
        guard let ledger else { return .failure(.unreadable(problem ?? "there is no ledger")) }
        do throws(StoreError) {
            return try read(ledger).mapError(FollowFailure.unknown)
        } catch {
            return .failure(.unreadable("\(error)"))
        }
    }

    /// Hands on the rows of a look back; the reason when they cannot be read.
    func readReport(
        _ stretch: Range<Instant>, _ undone: UndoneRows, _ body: (ReportRow) -> Void
    ) -> String? {
        guard let ledger else { return nil }
        do {
            try ledger.readReport(stretch, undone, body)
            return nil
        } catch {
            return "\(error)"
        }
    }

    func close() {
        // At the end of the process there is nobody left to tell; the log file is complete anyway.
        try? ledger?.close()
    }
}

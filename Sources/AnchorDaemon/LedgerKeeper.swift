// The ledger's file over a run: opened, set aside when damaged, done without when it cannot be
// used. The daemon goes on in every case and says what is wrong.

import AnchorDomain
import AnchorStore
import CivilTime

final class LedgerKeeper {
    private let path: String
    private let makeHost: () -> String
    private var ledger: Ledger?
    /// What a person is told in `status`; nil: all is well.
    private(set) var problem: String?
    private(set) var wasSetAside: String?

    /// - Parameter stamp: the time of this start, for the name of a ledger that is set aside.
    init(path: String, stamp: Instant, makeHost: @escaping () -> String) {
        self.path = path
        self.makeHost = makeHost
        open(stamp: stamp)
    }

    private func open(stamp: Instant) {
        do {
            ledger = try Ledger.open(at: path, host: makeHost)
            problem = nil
        } catch .corrupt(let detail) {
            replaceDamaged(detail, stamp: stamp)
        } catch {
            problem = "\(path): \(error); nothing is kept until that is mended"
        }
    }

    private func replaceDamaged(_ detail: String, stamp: Instant) {
        do {
            let aside = try Ledger.setAside(path, suffix: "\(stamp.seconds)")
            ledger = try Ledger.open(at: path, host: makeHost)
            wasSetAside = aside
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
            return try ledger.restore(today: today)
        } catch {
            problem = "\(path): \(error)"
            return RestoredLedger()
        }
    }

    /// Durable on return; else the reason it is not.
    func apply(_ changes: [LedgerChange]) -> String? {
        guard let ledger else { return problem ?? "there is no ledger" }
        do {
            try ledger.apply(changes)
            return nil
        } catch {
            return "\(error)"
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

    func close() {
        // At the end of the process there is nobody left to tell; the log file is complete anyway.
        try? ledger?.close()
    }
}

// The ledger's file over a run: opened, set aside when damaged, done without when it cannot be
// used. The daemon goes on in every case and says what is wrong.

import AnchorModel
import CivilTime
import Glibc
import LedgerStore

final class LedgerKeeper {
    private let path: String
    private let makeHost: () -> String
    private let now: () -> Instant
    /// Takes what has to be had before the file is touched; why it cannot be had.
    private let claim: () -> Message?
    private(set) var ledger: Ledger?
    /// Why nothing is kept, or not all is read; nil: all is well.
    private(set) var problem: Message?
    /// What happened to the file in this run, and where the older one is.
    private(set) var incident: Message? { didSet { if let incident { onIncident(incident) } } }
    /// Told of each as it happens.
    var onIncident: (Message) -> Void = { _ in }
    /// How often an index was made anew: a disk that damages it again and again is not worked on for ever.
    private var mended = 0
    private static let mostMended = 3

    /// - Parameter now: for the name of a ledger that is set aside.
    /// - Parameter isOld: there was a ledger in this folder once.
    init(
        path: String, isOld: Bool = false, now: @escaping () -> Instant,
        claim: @escaping () -> Message? = { nil }, makeHost: @escaping () -> String
    ) {
        self.path = path
        self.now = now
        self.claim = claim
        self.makeHost = makeHost
        let wasThere = access(path, F_OK) == 0
        open()
        if isOld, !wasThere, ledger != nil, incident == nil {
            incident = Message(
                "anchord was used here before, and its ledger is gone (\(path)); a new one was begun"
            )
        }
    }

    /// What a person is told in `status`.
    var problems: [Message] { [problem, incident].compactMap(\.self) }

    private func open() {
        if let reason = claim() {
            problem = Message("\(path): \(reason); nothing is kept until that is mended")
            return
        }
        do throws(StoreError) {
            ledger = try Ledger.open(at: path, host: makeHost)
            problem = nil
        } catch {
            if case .corrupt(let detail) = error { return replaceDamaged(detail) }
            problem = Message("\(path): \("\(error)"); nothing is kept until that is mended")
        }
    }

    private var suffix: String { "\(now().seconds)" }

    /// A damaged index is made anew; what is damaged otherwise is set aside and a new ledger begun. Nothing is
    /// deleted.
    private func replaceDamaged(_ detail: String) {
        try? ledger?.close()
        ledger = nil
        do throws(StoreError) {
            let aside = try Ledger.setAside(path, suffix: suffix)
            mended += 1
            if mended <= LedgerKeeper.mostMended, Ledger.mend(path, from: aside) {
                if let whole = try? Ledger.open(at: path, host: makeHost) {
                    ledger = whole
                    problem = nil
                    incident = Message(
                        "an index of the ledger was damaged (\(detail)) and was made anew, all rows are there; the file as it was is \(aside)"
                    )
                    return
                }
                _ = try Ledger.setAside(path, suffix: suffix)
            }
            ledger = try Ledger.open(at: path, host: makeHost)
            problem = nil
            incident = Message(
                "the ledger was damaged (\(detail)); it was kept as \(aside), and a new one begun")
        } catch {
            problem = Message(
                "\(path): damaged (\(detail)), and no new one could be begun: \("\(error)")")
        }
    }

    /// The file or its log was taken away while in use. Whether the rows are in the ledger that is used from
    /// here on; nil: they could not be saved, and the next try may.
    private func rescue() -> Bool? {
        guard let lost = ledger, let rescue = try? lost.rescue(suffix: suffix) else { return nil }
        ledger = nil
        switch rescue {
        case .intoFile:
            open()
            incident = Message(
                "the ledger's log was removed or replaced while in use; every row is in the ledger again"
            )
        case .writtenAnew:
            open()
            incident = Message(
                "the ledger was moved or removed while in use; it was written anew, with every row (anchorctl forget erases, and before a file is moved anchord has to be stopped)"
            )
        case .aside(let name):
            if let other = try? Ledger.open(at: path, host: makeHost) {
                ledger = other
                incident = Message(
                    "the ledger was replaced by another one while in use; that one is used, and what was kept before is \(name)"
                )
                return false
            }
            // What is there is no ledger that can be used.
            guard let stranger = try? Ledger.setAside(path, suffix: suffix),
                (try? Ledger.putBack(name, to: path)) != nil
            else { return nil }
            open()
            incident = Message(
                "the ledger was replaced by another file while in use; that one is \(stranger) now, and the ledger is back, with every row"
            )
        }
        return ledger == nil ? nil : true
    }

    /// Rows to start from; none when there is no usable ledger.
    func restore(today: LocalDate) -> RestoredLedger {
        var unreadable: [UnreadableRow] = []
        let restored = read { ledger throws(StoreError) in
            unreadable = []
            return try ledger.restore(today: today) { unreadable.append($0) }
        }
        switch restored {
        case .failure(let failure):
            if ledger != nil { problem = Message("\(path): \(failure.reason)") }
            return RestoredLedger()
        case .success(let restored):
            if let first = unreadable.first {
                problem = Message(
                    unreadable.count, one: "\(path): \("\(first)"); the rest is used",
                    other:
                        "\(path): \("\(first)") (and more like it: \(unreadable.count - 1)); the rest is used"
                )
            }
            return restored
        }
    }

    /// Durable on return; else the reason it is not.
    func apply(_ changes: [LedgerChange]) -> String? {
        switch write({ ledger throws(StoreError) in try ledger.apply(changes) }) {
        case .success: nil
        case .failure(let error): "\(error)"
        }
    }

    /// A file that could not be used before may have been mended (the engine tries every half minute).
    /// What was taken away, or is damaged, is mended here, and then `body` comes once more: a row that is there
    /// already is the same row.
    private func write<Value>(
        _ body: (Ledger) throws(StoreError) -> Value
    ) -> Result<Value, StoreError> {
        if ledger == nil { open() }
        guard let ledger else { return .failure(missing) }
        var value: Value?
        do throws(StoreError) {
            let written = try body(ledger)
            value = written
            try ledger.requireSameFile()
            return .success(written)
        } catch {
            switch error {
            case .moved:
                guard let isSaved = rescue() else { return .failure(error) }
                // Saved with all the rest.
                if isSaved, let value { return .success(value) }
            case .corrupt(let detail): replaceDamaged(detail)
            default: return .failure(error)
            }
        }
        guard let mended = self.ledger else { return .failure(missing) }
        return Result { () throws(StoreError) in try body(mended) }
    }

    private var missing: StoreError {
        .other(detail: problem?.text(in: .english) ?? "there is no ledger")
    }

    /// Why something could not be read.
    struct Failure: Error { let reason: String }

    /// Damage that comes to light in a read is mended at once, and `body` comes once more.
    func read<Value>(
        _ body: (Ledger) throws(StoreError) -> Value
    ) -> Result<Value, Failure> {
        guard let ledger else { return .failure(Failure(reason: "\(missing)")) }
        do throws(StoreError) {
            return .success(try body(ledger))
        } catch {
            guard case .corrupt(let detail) = error else {
                return .failure(Failure(reason: "\(error)"))
            }
            replaceDamaged(detail)
        }
        guard let mended = self.ledger else { return .failure(Failure(reason: "\(missing)")) }
        do throws(StoreError) {
            return .success(try body(mended))
        } catch {
            return .failure(Failure(reason: "\(error)"))
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

    /// Erases here what was erased elsewhere; the ids that were news, nil when it could not be done.
    func forget(_ ids: [String]) -> [String]? {
        try? write { ledger throws(StoreError) in try ledger.forget(ids) }.get()
    }

    /// The id of this machine; nil while there is no usable ledger.
    var host: String? { ledger?.host }

    func close() {
        // At the end of the process there is nobody left to tell; the log file is complete anyway.
        try? ledger?.close()
    }
}

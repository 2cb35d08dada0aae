// The file this machine writes in the shared folder: completed from the ledger at the start and whenever
// somebody else touched it, then one line for each row; written from scratch when rows were erased. Never holds a
// row the ledger does not.

import AnchorModel
import Glibc
import HostSystem

final class SharedOwnFile {
    /// Rows a turn: some 100 KiB, a few milliseconds.
    private static let page = 300

    /// What is in it already; 64 bits of an id are enough to know it again by.
    struct Found {
        var ids: Set<Int> = []
        /// A row of it was erased, and is no longer in the ledger.
        var isStale = false
    }

    private enum Stage {
        /// Not looked at since it was last changed by somebody else.
        case unknown
        case reading(LineTail, Found)
        /// Adding what the ledger has and it has not.
        case completing(after: Int64, Found)
        case steady(after: Int64)
        /// From the ledger, beside it.
        case rewriting(LineFile, after: Int64)
    }

    private let ledger: LedgerKeeper
    private let host: String
    /// Takes rows and erased ids back that the ledger has lost; false: not now.
    private let look: ([LineTail.Line], inout Found) -> Bool
    private var file: LineFile
    private var stage = Stage.unknown
    private var wantsRewriting = false
    /// Why it cannot be written; nil: it can.
    private(set) var problem: FileError?
    /// It is not as the ledger is, as far as is known.
    private(set) var isBehind = true

    init(
        _ ledger: LedgerKeeper, host: String, path: String,
        look: @escaping ([LineTail.Line], inout Found) -> Bool
    ) {
        self.ledger = ledger
        self.host = host
        self.look = look
        file = LineFile(path)
    }

    /// Something was kept in the ledger.
    func rowsWereKept() { isBehind = true }

    /// Rows are gone from the ledger.
    func rowsWereErased() {
        wantsRewriting = true
        isBehind = true
    }

    /// Looks whether somebody else changed it.
    func lookAgain() {
        if case .unknown = stage { return }
        guard !file.isAsLeft else { return }
        stage = .unknown
        isBehind = true
    }

    /// One bounded piece of work.
    func step(_ pieceSize: Int) {
        guard isBehind else { return }
        do throws(FileError) {
            try advance(pieceSize)
            problem = nil
        } catch {
            problem = error
            // Tried again with the next row, or when the folder is looked at.
            isBehind = false
            stage = .unknown
        }
    }

    private func advance(_ pieceSize: Int) throws(FileError) {
        switch stage {
        case .unknown:
            try file.begin()
            stage = .reading(LineTail(), Found())
        case .reading(var tail, var found):
            let chunk = try tail.read(file.path, atMost: pieceSize, owner: geteuid())
            guard look(chunk.lines, &found) else {
                isBehind = false
                return
            }
            if found.isStale { wantsRewriting = true }
            stage = chunk.hasMore ? .reading(tail, found) : .completing(after: 0, found)
        case .completing, .steady:
            if wantsRewriting { return try beginRewriting() }
            try complete()
        case .rewriting(var draft, let place):
            guard let next = try add(to: &draft, after: place, except: []) else { return }
            stage = .rewriting(draft, after: next.place)
            if !next.hasMore { try endRewriting(&draft, at: next.place) }
        }
    }

    private func complete() throws(FileError) {
        var found = Found()
        var start: Int64 = 0
        if case .completing(let place, let known) = stage { (start, found) = (place, known) }
        if case .steady(let place) = stage { start = place }
        guard let next = try add(to: &file, after: start, except: found.ids) else { return }
        if case .completing = stage, next.hasMore {
            stage = .completing(after: next.place, found)
        } else {
            stage = .steady(after: next.place)
        }
        isBehind = next.hasMore
    }

    /// Hidden, so that no reader takes it for a file of its own.
    private func beginRewriting() throws(FileError) {
        let folder = AtomicFile.folder(of: file.path)
        let name = file.path.dropFirst(folder.count + 1)
        var draft = LineFile("\(folder)/.\(name).new")
        try draft.beginAnew()
        wantsRewriting = false
        stage = .rewriting(draft, after: 0)
    }

    private func endRewriting(_ draft: inout LineFile, at place: Int64) throws(FileError) {
        guard let forgotten = ledger.forgotten else {
            isBehind = false
            stage = .unknown
            return
        }
        let stones = forgotten.flatMap { SharedLine.write(forgotten: $0) }
        if !stones.isEmpty, try !draft.append(stones) {
            stage = .unknown
            return
        }
        try file.become(draft)
        stage = .steady(after: place)
    }

    /// Nil when nothing was written, and the stage says how to go on.
    private func add(
        to file: inout LineFile, after place: Int64, except present: Set<Int>
    ) throws(FileError) -> (place: Int64, hasMore: Bool)? {
        var bytes: [UInt8] = []
        let next = ledger.ownRows(after: place, limit: SharedOwnFile.page) { row in
            if !present.contains(row.id.hashValue) { bytes += SharedLine.write(row, host: host) }
        }
        guard let next else {
            isBehind = false
            return nil
        }
        guard !bytes.isEmpty else { return next }
        guard try file.append(bytes) else {
            stage = .unknown
            return nil
        }
        return next
    }
}

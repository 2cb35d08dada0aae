// The file this machine writes in the shared folder: completed from the ledger at the start and whenever
// somebody else touched it, then one line for each row. Never holds a row the ledger does not.

import AnchorDomain
import AnchorFiles
import Glibc

final class SharedOwnFile {
    /// Rows a turn: some 100 KiB, a few milliseconds.
    private static let page = 300

    private enum Stage {
        /// Not looked at since it was last changed by somebody else.
        case unknown
        /// Looking what is in it; 64 bits of an id are enough to know it again by.
        case reading(LineTail, present: Set<Int>)
        /// Adding what the ledger has and it has not.
        case completing(after: Int64, present: Set<Int>)
        case steady(after: Int64)
    }

    private let ledger: LedgerKeeper
    private let host: String
    private var file: LineFile
    private var stage = Stage.unknown
    /// Why it cannot be written; nil: it can.
    private(set) var problem: FileError?
    /// Rows of the ledger that are not in it, as far as is known.
    private(set) var isBehind = true

    init(_ ledger: LedgerKeeper, host: String, path: String) {
        self.ledger = ledger
        self.host = host
        file = LineFile(path)
    }

    var path: String { file.path }

    /// Something was kept in the ledger.
    func rowsWereKept() { isBehind = true }

    /// Looks whether somebody else changed it.
    func look() {
        if case .unknown = stage { return }
        guard !file.isAsLeft else { return }
        stage = .unknown
        isBehind = true
    }

    /// One bounded piece of work.
    /// - Parameter takeBack: rows found in it, in case the ledger has lost them; false: not now.
    func step(_ pieceSize: Int, _ takeBack: ([LineTail.Line]) -> [HistoryRow]?) {
        guard isBehind else { return }
        do throws(FileError) {
            try advance(pieceSize, takeBack)
            problem = nil
        } catch {
            problem = error
            // Tried again with the next row, or when the folder is looked at.
            isBehind = false
            stage = .unknown
        }
    }

    private func advance(
        _ pieceSize: Int, _ takeBack: ([LineTail.Line]) -> [HistoryRow]?
    ) throws(FileError) {
        switch stage {
        case .unknown:
            try file.begin()
            stage = .reading(LineTail(), present: [])
        case .reading(var tail, var present):
            let chunk = try tail.read(file.path, atMost: pieceSize, owner: geteuid())
            guard let rows = takeBack(chunk.lines) else {
                isBehind = false
                return
            }
            for row in rows { present.insert(row.id.hashValue) }
            stage =
                chunk.hasMore
                ? .reading(tail, present: present) : .completing(after: 0, present: present)
        case .completing(let place, let present):
            guard let next = try add(after: place, except: present) else { return }
            stage =
                next.hasMore
                ? .completing(after: next.place, present: present) : .steady(after: next.place)
            isBehind = next.hasMore
        case .steady(let place):
            guard let next = try add(after: place, except: []) else { return }
            stage = .steady(after: next.place)
            isBehind = next.hasMore
        }
    }

    /// Nil when nothing was written, and the stage says how to go on.
    private func add(
        after place: Int64, except present: Set<Int>
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

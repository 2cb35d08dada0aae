// The file this machine writes in the shared folder: read on from where it was left, completed from the ledger,
// then one line for each row; written from scratch when rows were erased. Never loses a row that is in it and not
// in the ledger, unless that was erased.

import AnchorModel
import CivilTime
import Glibc
import HostSystem

final class SharedOwnFile {
    /// Rows a turn: some 100 KiB, a few milliseconds.
    private static let page = 300
    /// So many bytes are read again after a crash, at most.
    private static let placeEvery = 64 << 10

    /// What is in it already; 64 bits of an id are enough to know it again by.
    private struct Found {
        var ids: Set<Int> = []
        /// Rows of it that the ledger does not have.
        var strangers = 0
    }

    private enum Stage {
        /// Not looked at since it was last changed by somebody else.
        case unknown
        case reading(LineTail, Found, from: Int64)
        /// Adding what the ledger has and it has not.
        case completing(after: Int64, Found)
        case steady(after: Int64)
        /// From the ledger, beside it.
        case rewriting(LineFile, after: Int64)
        /// What only this file has goes along, into the one made beside it.
        case keeping(LineFile, LineTail, after: Int64)
        /// The ids that were erased go to its end.
        case stones(LineFile, behind: String, after: Int64)
    }

    private let book: any SharedBook
    private let host: String
    private var file: LineFile
    private var stage = Stage.unknown
    /// As it was left by an earlier run; used once.
    private var left: OwnPlace?
    private var savedAt: Int?
    private(set) var wantsRewriting = false
    /// Rows in it that the ledger does not have.
    private(set) var strangers = 0
    /// Why it cannot be written; nil: it can.
    private(set) var problem: FileError?
    /// It is not as the ledger is, as far as is known.
    private(set) var isBehind = true

    /// - Parameter place: what was saved of it; one that says nothing means that it is made anew.
    init(_ book: any SharedBook, host: String, path: String, place: String?) {
        self.book = book
        self.host = host
        file = LineFile(path)
        left = place.flatMap(OwnPlace.init)
        // Erased since, by a run that did not come to write it.
        wantsRewriting = place == ""
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
    func step() {
        guard isBehind else { return }
        do throws(FileError) {
            try advance()
            problem = nil
        } catch {
            problem = error
            // Tried again with the next row, or when the folder is looked at.
            wait()
        }
    }

    /// How far it is, for the next run.
    func savePlace() {
        guard case .steady(let seq) = stage, !wantsRewriting, let size = file.size, size != savedAt,
            let tail = try? LineTail(behind: size, of: file.path, owner: geteuid())
        else { return }
        savedAt = size
        book.savePlace(OwnPlace(tail: tail, seq: seq).text, of: SharedFolder.ownPlace)
    }

    private func wait() {
        isBehind = false
        stage = .unknown
    }

    private func advance() throws(FileError) {
        switch stage {
        case .unknown:
            try file.begin()
            let known = left
            left = nil
            stage = .reading(known?.tail ?? LineTail(), Found(), from: known?.seq ?? 0)
        case .reading(var tail, var found, var seq):
            let chunk = try tail.read(file.path, atMost: 32 << 10, owner: geteuid())
            if chunk.isAnew { (found, seq) = (Found(), 0) }
            guard try look(chunk.lines, &found) else { return wait() }
            strangers = found.strangers
            stage =
                chunk.hasMore
                ? .reading(tail, found, from: seq) : .completing(after: seq, found)
        case .completing, .steady:
            if wantsRewriting { return try beginRewriting() }
            try complete()
        case .rewriting(var draft, let place):
            guard let next = try add(to: &draft, after: place, except: []) else { return }
            stage =
                next.hasMore
                ? .rewriting(draft, after: next.place)
                : .keeping(draft, LineTail(), after: next.place)
        case .keeping(var draft, var tail, let place):
            let chunk = try tail.read(file.path, atMost: 32 << 10, owner: geteuid())
            guard let lines = strangers(of: chunk.lines) else { return wait() }
            if !lines.isEmpty, try !draft.append(lines) { return stage = .unknown }
            stage =
                chunk.hasMore
                ? .keeping(draft, tail, after: place) : .stones(draft, behind: "", after: place)
        case .stones(var draft, let id, let place):
            try addStones(to: &draft, behind: id, after: place)
        }
    }

    /// Which rows are in it; one that was erased has to go.
    private func look(_ lines: [LineTail.Line], _ found: inout Found) throws(FileError) -> Bool {
        guard let rows = standings(lines) else { return false }
        for (row, _, standing) in rows {
            found.ids.insert(row.id.hashValue)
            if standing == .gone { wantsRewriting = true }
            if standing == .stranger { found.strangers += 1 }
        }
        return true
    }

    /// The lines that the ledger could not write again.
    private func strangers(of lines: [LineTail.Line]) -> [UInt8]? {
        standings(lines)?.filter { $0.standing == .stranger }.flatMap {
            $0.line.bytes + [UInt8(ascii: "\n")]
        }
    }

    private func standings(
        _ lines: [LineTail.Line]
    ) -> [(row: HistoryRow, line: LineTail.Line, standing: SharedStanding)]? {
        let rows = lines.compactMap { line -> (HistoryRow, LineTail.Line)? in
            guard case .row(let row) = SharedLine(line.bytes, own: host) else { return nil }
            return (row, line)
        }
        guard !rows.isEmpty else { return [] }
        guard
            let standings = book.standing(rows.map { ($0.0.id, $0.0.at.microseconds) }),
            standings.count == rows.count
        else { return nil }
        return zip(rows, standings).map { ($0.0, $0.1, $1) }
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
        if let size = file.size, size - (savedAt ?? 0) > SharedOwnFile.placeEvery { savePlace() }
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

    private func addStones(
        to draft: inout LineFile, behind id: String, after place: Int64
    ) throws(FileError) {
        guard let ids = book.stones(after: id, limit: SharedOwnFile.page) else {
            wantsRewriting = true
            return wait()
        }
        guard let last = ids.last else {
            try file.become(draft)
            savedAt = nil
            stage = .steady(after: place)
            return savePlace()
        }
        let stones = ids.flatMap { SharedLine.write(forgotten: $0) }
        guard try draft.append(stones) else { return stage = .unknown }
        stage = .stones(draft, behind: last, after: place)
    }

    /// Nil when nothing was written, and the stage says how to go on.
    private func add(
        to file: inout LineFile, after place: Int64, except present: Set<Int>
    ) throws(FileError) -> (place: Int64, hasMore: Bool)? {
        guard let next = book.rows(after: place, limit: SharedOwnFile.page) else {
            isBehind = false
            return nil
        }
        let bytes = next.rows.filter { !present.contains($0.id.hashValue) }.flatMap(\.line)
        guard !bytes.isEmpty else { return (next.place, next.hasMore) }
        guard try file.append(bytes) else {
            stage = .unknown
            return nil
        }
        return (next.place, next.hasMore)
    }
}

/// How far this machine's file was, as a text that outlives this process.
private struct OwnPlace {
    let tail: LineTail
    /// The place in the order of arrival up to which the ledger's rows are in it.
    let seq: Int64

    init(tail: LineTail, seq: Int64) {
        self.tail = tail
        self.seq = seq
    }

    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let tail = LineTail(place: parts[0]), let seq = Int64(parts[1])
        else { return nil }
        self.init(tail: tail, seq: seq)
    }

    var text: String { "\(tail.place) \(seq)" }
}

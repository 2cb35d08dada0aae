// A whole file of entries, JSON Lines, a list of JSON or a table: all of them one by one, or every problem with
// its line. Reads no file itself, and keeps none of what it read.

package import AnchorModel
package import CivilTime
package import ControlInterface
import Varlink

/// Entries as the bytes of a file come, however long it is.
package struct EntryScan {
    package struct Problem: Hashable, Sendable {
        package let line: Int
        let sentence: Message
        package func message(in language: Language) -> String { sentence.text(in: language) }
    }

    /// 64 MiB: three times the history of a busy decade.
    package static let longest = 64 << 20
    /// Two clocks differ: without a time service by this much after some months.
    package static let slack = Span.minutes(10)
    /// As many as one reads before mending something.
    package static let mostProblems = 20

    /// The first so many.
    package private(set) var problems: [Problem] = []
    package private(set) var problemCount = 0
    /// Lines of what is yet to come: a slip in a date, or a clock that was wrong when it was noted. Worth
    /// a word and no refusal, or a person's own export could not be read back.
    package private(set) var firstAhead: Int?
    package private(set) var aheadCount = 0
    package private(set) var count = 0

    private let latest: Instant
    private var reader: WrittenEntry
    private var cutter = RecordCutter()
    /// Of a table, once there was a header; empty: there was none.
    private var names: [String]?

    /// - Parameter now: what is yet to come is later than this.
    /// - Parameter rules: of times without a zone.
    /// - Parameter find: the rules of a zone by its name.
    package init(
        now: Instant, rules: TimeZoneRules, find: @escaping (String) -> TimeZoneRules?
    ) {
        latest = now + EntryScan.slack
        reader = WrittenEntry(rules: rules, find: find)
    }

    /// - Parameter take: of each entry that is one, with the line it begins on.
    package mutating func feed(_ bytes: some Sequence<UInt8>, _ take: (Entry, Int) -> Void) {
        var pieces: [RecordCutter.Piece] = []
        cutter.feed(bytes) { pieces.append($0) }
        for piece in pieces { read(piece, take) }
    }

    /// The end of the file.
    package mutating func finish(_ take: (Entry, Int) -> Void) {
        var pieces: [RecordCutter.Piece] = []
        cutter.finish { pieces.append($0) }
        for piece in pieces { read(piece, take) }
        if count == 0, problemCount == 0 {
            report(
                1,
                Message(
                    "nothing to import (expected JSON Lines, a list of JSON, or a table with a header)"
                )
            )
        }
    }

    private mutating func read(_ piece: RecordCutter.Piece, _ take: (Entry, Int) -> Void) {
        switch piece {
        case .fault(let message, let line): report(line, message)
        case .record(let bytes, let line):
            do throws(EntryProblem) {
                guard let members = try members(bytes, line) else { return }
                let entry = try reader.entry(members)
                count += 1
                if entry.atUSec > latest.microseconds {
                    aheadCount += 1
                    firstAhead = firstAhead ?? line
                }
                take(entry, line)
            } catch {
                report(line, error.sentence)
            }
        }
    }

    private mutating func report(_ line: Int, _ sentence: Message) {
        problemCount += 1
        if problems.count < EntryScan.mostProblems {
            problems.append(Problem(line: line, sentence: sentence))
        }
    }

    // MARK: One record

    /// Nil for what holds no entry: an empty row, a header.
    private mutating func members(
        _ bytes: [UInt8], _ line: Int
    ) throws(EntryProblem) -> [String: JSONValue]? {
        guard cutter.shape == .table else {
            let members = try EntryScan.object(bytes)
            // The id of an erased row, in a file that machines share: no entry, and it erases nothing.
            return Array(members.keys) == ["forgotten"] ? nil : members
        }
        var table = TableReader(bytes, separator: cutter.separator ?? 0x2C)
        guard let cells = try table.next()?.cells, cells != [""] else { return nil }
        guard let names else {
            // What follows cannot be told apart without its names.
            self.names = []
            self.names = try EntryScan.header(cells)
            return nil
        }
        guard !names.isEmpty else { return nil }
        return try EntryScan.members(cells, names)
    }

    private static func object(
        _ line: [UInt8]
    ) throws(EntryProblem) -> [String: JSONValue] {
        let value: JSONValue
        do throws(WireError) { value = try WireJSON.value(line) } catch {
            throw EntryProblem(
                Message(
                    "\(Message(key: error.description)) (expected an object such as {\"event\": \"bed\", "
                        + "\"at\": \"2026-03-01T22:50\"})"))
        }
        guard let members = value.object else {
            throw EntryProblem(Message("no object (expected one on each line)"))
        }
        return members
    }

    private static func header(_ cells: [String]) throws(EntryProblem) -> [String] {
        guard cells.contains("event"), cells.contains("at") || cells.contains("atUSec") else {
            throw EntryProblem(foreign(cells))
        }
        if Set(cells).count != cells.count {
            throw EntryProblem(Message("a column that is there twice"))
        }
        return cells
    }

    /// A table of another program, or none at all.
    private static func foreign(_ cells: [String]) -> Message {
        if NightTable.isSleepAsAndroid(cells) {
            return Message(
                "a table of Sleep as Android (expected, for its nights: import --from sleep-as-android)"
            )
        }
        guard cells.count > 1 else {
            return Message(
                "no header (expected JSON Lines, or names of columns such as event,at,zone)")
        }
        let names = cells.prefix(8).map { shown($0) }.joined(separator: ", ")
        return Message(
            "a table of another program, with the columns \(names) (expected event,at,zone; or for "
                + "nights: import --from csv --bed COLUMN --wake COLUMN)")
    }

    private static func members(
        _ cells: [String], _ names: [String]
    ) throws(EntryProblem) -> [String: JSONValue] {
        guard cells.count == names.count else {
            throw EntryProblem(
                Message("\(cells.count) cells (expected \(names.count), as in the header)"))
        }
        var members: [String: JSONValue] = [:]
        for (name, cell) in zip(names, cells) where !cell.isEmpty {
            if name.hasSuffix("USec"), let number = Int64(cell) {
                members[name] = .int(number)
            } else {
                members[name] = .string(EntryTable.words(ofCell: cell))
            }
        }
        return members
    }
}

/// The same of bytes that are all there.
package struct EntryFile {
    package typealias Problem = EntryScan.Problem
    package static let longest = EntryScan.longest
    package static let mostProblems = EntryScan.mostProblems

    package private(set) var entries: [Entry] = []
    private let scan: EntryScan
    package var problems: [Problem] { scan.problems }
    package var problemCount: Int { scan.problemCount }
    package var firstAhead: Int? { scan.firstAhead }
    package var aheadCount: Int { scan.aheadCount }

    package init(
        _ bytes: [UInt8], now: Instant, rules: TimeZoneRules,
        find: @escaping (String) -> TimeZoneRules?
    ) {
        var scan = EntryScan(now: now, rules: rules, find: find)
        var entries: [Entry] = []
        scan.feed(bytes) { entry, _ in entries.append(entry) }
        scan.finish { entry, _ in entries.append(entry) }
        self.entries = entries
        self.scan = scan
    }
}

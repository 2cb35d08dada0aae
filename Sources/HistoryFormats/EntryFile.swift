// A whole file of entries, JSON Lines or a table: all of them, or every problem with its line. Reads no
// file itself.

package import AnchorModel
package import CivilTime
package import ControlInterface
import Varlink

package struct EntryFile {
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

    package private(set) var entries: [Entry] = []
    /// The first so many.
    package private(set) var problems: [Problem] = []
    package private(set) var problemCount = 0
    /// Lines of what is yet to come: a slip in a date, or a clock that was wrong when it was noted. Worth
    /// a word and no refusal, or a person's own export could not be read back.
    package private(set) var ahead: [Int] = []

    private let latest: Instant

    /// - Parameter now: what is yet to come is later than this.
    /// - Parameter rules: of times without a zone.
    /// - Parameter find: the rules of a zone by its name.
    package init(
        _ bytes: [UInt8], now: Instant, rules: TimeZoneRules,
        find: @escaping (String) -> TimeZoneRules?
    ) {
        latest = now + EntryFile.slack
        var reader = WrittenEntry(rules: rules, find: find)
        let isText = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        if isText { readLines(bytes, &reader) } else { readTable(bytes, &reader) }
        if entries.isEmpty, problemCount == 0 {
            report(1, Message("nothing to import (expected JSON Lines, or a table with a header)"))
        }
    }

    private mutating func report(_ line: Int, _ sentence: Message) {
        problemCount += 1
        if problems.count < EntryFile.mostProblems {
            problems.append(Problem(line: line, sentence: sentence))
        }
    }

    private mutating func take(_ entry: Entry, _ line: Int) {
        if entry.atUSec > latest.microseconds { ahead.append(line) }
        entries.append(entry)
    }

    private mutating func readLines(_ bytes: [UInt8], _ reader: inout WrittenEntry) {
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            start = end + 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(EntryProblem) {
                take(try reader.entry(try EntryFile.members(line)), number)
            } catch {
                report(number, error.sentence)
            }
        }
    }

    private static func members(
        _ line: ArraySlice<UInt8>
    ) throws(EntryProblem) -> [String: JSONValue] {
        guard line.count <= EntryLine.longest else {
            throw EntryProblem(Message("a line of more than \(EntryLine.longest) bytes"))
        }
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

    private mutating func readTable(_ bytes: [UInt8], _ reader: inout WrittenEntry) {
        var table = TableReader(bytes)
        var columns: [String]?
        while true {
            do throws(EntryProblem) {
                guard let record = try table.next() else { return }
                if record.cells == [""] { continue }
                guard let names = columns else {
                    columns = try EntryFile.header(record.cells)
                    continue
                }
                do throws(EntryProblem) {
                    let members = try EntryFile.members(record.cells, names)
                    take(try reader.entry(members), record.line)
                } catch {
                    report(record.line, error.sentence)
                }
            } catch {
                // What follows cannot be told apart.
                return report(table.lineNumber, error.sentence)
            }
        }
    }

    private static func header(_ cells: [String]) throws(EntryProblem) -> [String] {
        guard cells.contains("event"), cells.contains("at") || cells.contains("atUSec") else {
            throw EntryProblem(
                Message(
                    "no header (expected JSON Lines, or names of columns such as event,at,zone)"))
        }
        if Set(cells).count != cells.count {
            throw EntryProblem(Message("a column that is there twice"))
        }
        return cells
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

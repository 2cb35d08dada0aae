// Entries as a table for spreadsheets (RFC 4180) and back, without a loss either way. Knows cells, not
// what they mean.

import AnchorModel
package import CivilTime
package import ControlInterface

package enum EntryTable {
    /// `at` is for the eye: atUSec says the same, to the microsecond.
    package static let columns = [
        "at", "event", "anchor", "word", "text", "with", "day", "label", "lengthUSec", "reason",
        "untilUSec", "question", "undoes", "zone", "host", "atUSec", "id",
    ]

    package static var header: String { columns.joined(separator: ",") + "\r\n" }

    /// - Parameter rules: those of the entry's zone, or the reader's own.
    package static func line(_ entry: Entry, rules: TimeZoneRules) -> String {
        let cells: [String?] = [
            stamp(entry.atUSec, rules), cell(entry.event), cell(entry.anchor), cell(entry.word),
            cell(entry.text), cell(entry.with), cell(entry.day), cell(entry.label),
            entry.lengthUSec.map { String($0) }, cell(entry.reason),
            entry.untilUSec.map { String($0) }, cell(entry.question), cell(entry.undoes),
            cell(entry.zone), cell(entry.host), String(entry.atUSec), cell(entry.id),
        ]
        return cells.map { quoted($0 ?? "") }.joined(separator: ",") + "\r\n"
    }

    /// `2026-03-01T22:50:00+01:00`.
    static func stamp(_ usec: Int64, _ rules: TimeZoneRules) -> String {
        let instant = Instant(microseconds: usec)
        let local = rules.local(at: instant)
        let offset = rules.offset(at: instant)
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        let time = local.time
        return "\(local.date)T\(padded(time.hour, 2)):\(padded(time.minute, 2))"
            + ":\(padded(time.second, 2))"
            + "\(sign)\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// What a spreadsheet takes for the beginning of a formula; the tab and the returns as OWASP has
    /// them ("CSV Injection").
    private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

    /// Words that begin like a formula get an apostrophe in front, which spreadsheets take for "text";
    /// so do those that would read like one of these.
    private static func cell(_ text: String?) -> String? {
        guard let text, isMarked(text) || text.unicodeScalars.first.map(starts.contains) == true
        else { return text }
        return "'" + text
    }

    private static func isMarked(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", let second = scalars.dropFirst().first else { return false }
        return second == "'" || starts.contains(second)
    }

    static func words(ofCell cell: String) -> String {
        isMarked(cell) ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
    }

    private static func quoted(_ cell: String) -> String {
        let special = cell.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
        guard special else { return cell }
        var text = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}

/// The records of a table, each with the line it begins on.
struct TableReader {
    struct Record {
        let line: Int
        var cells: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var place = 0
    private var line = 1

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// Where commas are decimal points spreadsheets write semicolons, and what is copied out of one has tabs:
    /// the names of the columns tell.
    static func separator(ofHeader bytes: [UInt8]) -> UInt8 {
        let first = bytes.prefix { $0 != 0x0A }
        func count(_ byte: UInt8) -> Int { first.count { $0 == byte } }
        return [0x2C, 0x3B, 0x09].max { count($0) < count($1) } ?? 0x2C
    }

    /// Nil at the end. A quote that is not closed takes the rest of the file.
    mutating func next() throws(EntryProblem) -> Record? {
        guard place < bytes.count else { return nil }
        var record = Record(line: line, cells: [])
        while true {
            record.cells.append(try cell())
            guard place < bytes.count else { return record }
            let byte = bytes[place]
            place += 1
            if byte == separator { continue }
            if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
            line += 1
            return record
        }
    }

    private mutating func cell() throws(EntryProblem) -> String {
        var content: [UInt8] = []
        if place < bytes.count, bytes[place] == 0x22 {
            let began = line
            place += 1
            while true {
                guard place < bytes.count else {
                    throw EntryProblem(
                        Message("a quote that is not closed (it begins on line \(began))"))
                }
                let byte = bytes[place]
                place += 1
                if byte == 0x22 {
                    guard place < bytes.count, bytes[place] == 0x22 else { break }
                    place += 1
                }
                if byte == 0x0A { line += 1 }
                content.append(byte)
            }
            guard place == bytes.count || isEnd(bytes[place]) else {
                throw EntryProblem(
                    Message("something after a closed quote (expected a separator)"))
            }
        } else {
            while place < bytes.count, !isEnd(bytes[place]) {
                content.append(bytes[place])
                place += 1
            }
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw EntryProblem(Message("not UTF-8"))
        }
        return text
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }
}

// A line of a shared file: a row of the history, or the id of one that was forgotten. Translates alone.

import AnchorModel
import ControlInterface
import HistoryFormats
import Varlink

enum SharedLine {
    case row(HistoryRow)
    case forgotten(String)
    /// Why it is passed by; must not hold a person's words.
    case unreadable(String)

    private struct Tombstone: Codable { let forgotten: String }

    /// - Parameter own: the id of this machine, which its own rows do not carry.
    init(_ bytes: [UInt8], own: String) {
        // A row is the common case, and a tombstone is none: it has no id.
        do throws(EntryProblem) {
            let entry = try EntryLine.read(bytes)
            guard let host = entry.host else { throw EntryProblem(Message(verbatim: "no host")) }
            var plain = entry
            if host == own { plain.host = nil }
            self = .row(try HistoryRow(validating: plain))
        } catch {
            if let stone = try? WireJSON.decode(Tombstone.self, from: bytes),
                (try? HistoryRow(
                    validating: Entry(id: stone.forgotten, atUSec: 0, event: "done"))) != nil
            {
                self = .forgotten(stone.forgotten)
            } else {
                self = .unreadable("not a row of a history")
            }
        }
    }

    /// With its end.
    static func write(_ row: HistoryRow, host: String) -> [UInt8] {
        EntryLine.write(Entry(row, host: host)) + [UInt8(ascii: "\n")]
    }

    static func write(forgotten id: String) -> [UInt8] {
        (WireJSON.encode(Tombstone(forgotten: id)) ?? []) + [UInt8(ascii: "\n")]
    }
}

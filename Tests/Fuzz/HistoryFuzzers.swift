// Rows of history from a file: what is taken from it is written and read back as the same. Of shared lines
// the first two bytes say where somebody else's writing stood still.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HistoryFormats
import HostSystem

enum HistoryFuzzers {
    private static let now = Instant(seconds: 1_774_000_000)
    private static let here = TimeZoneRules(offset: "+01:00") ?? .utc

    private static func read(_ bytes: [UInt8]) -> EntryFile {
        EntryFile(bytes, now: now, rules: here) { $0 == "Europe/Amsterdam" ? here : nil }
    }

    static func entries(_ bytes: [UInt8]) {
        let file = read(bytes)
        require(
            !file.entries.isEmpty || file.problemCount > 0, "neither entries nor problems")
        for entry in file.entries {
            guard let row = try? HistoryRow(validating: entry) else { continue }
            require(
                (try? EntryLine.read(EntryLine.write(Entry(row, host: nil)))) == entry,
                "a line is read as another")
        }
        let lines = read(file.entries.flatMap { EntryLine.write($0) + [10] })
        require(lines.entries == file.entries || file.entries.isEmpty, "lines are read as others")
        let table =
            EntryTable.header
            + file.entries.map { EntryTable.line($0, rules: here) }.joined()
        require(read(Array(table.utf8)).entries == file.entries, "a table is read as another")
    }

    private static let path = "\(folder)/anchord-fuzz-\(getpid()).jsonl"
    private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    static func sharedLines(_ bytes: [UInt8]) {
        guard bytes.count >= 2 else { return }
        let content = Array(bytes.dropFirst(2))
        let cut = min(Int(bytes[0]) << 8 | Int(bytes[1]), content.count)
        var reader = LineTail()
        var read: [[UInt8]] = []
        for part in [content[..<cut], content[...]] {
            write(part)
            read +=
                (try? reader.read(path, atMost: 256 << 10, owner: geteuid()))?.lines.map(\.bytes)
                ?? []
        }
        var whole = LineTail()
        let all = (try? whole.read(path, atMost: 256 << 10, owner: geteuid()))?.lines.map(\.bytes)
        require(all == read, "read in two goes, other lines")
        for line in read {
            guard let entry = try? EntryLine.read(line),
                let row = try? HistoryRow(validating: entry)
            else { continue }
            require(Entry(row, host: nil) == entry, "a row is another entry")
        }
    }

    /// The same file goes on, as an appending writer would have it.
    private static func write(_ bytes: ArraySlice<UInt8>) {
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        ftruncate(file, 0)
        let bytes = Array(bytes)
        _ = Glibc.write(file, bytes, bytes.count)
    }
}

// What the tests of this room share: loading a text, and the files in config/.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Glibc
import ScheduleReading

/// The zones the tests know; the loader asks for no file.
private let zones: Set<String> = ["UTC", "Europe/Amsterdam"]

func load(_ text: String, file: String = "s.json") -> Result<Schedule, ScheduleProblems> {
    load(Array(text.utf8), file: file)
}

func load(_ bytes: [UInt8], file: String = "s.json") -> Result<Schedule, ScheduleProblems> {
    ScheduleLoader(language: .english, isZone: zones.contains).load(bytes, file: file)
}

/// `line:column: message` of each problem; empty when the text loads.
func problems(_ text: String, file: String = "s.json") -> [String] {
    problems(Array(text.utf8), file: file)
}

func problems(_ bytes: [UInt8], file: String = "s.json") -> [String] {
    guard case .failure(let found) = load(bytes, file: file) else { return [] }
    return found.problems.map { "\($0.line):\($0.column): \($0.message)" }
}

/// A schedule around the text of one anchor, all on the first line.
func anchors(_ text: String) -> String { "{version: 1, anchors: [\(text)]}" }

/// The text of a file in config/.
func config(_ name: String) throws -> String {
    let path = "\(SourceTree.root)/config/\(name)"
    guard let file = fopen(path, "r") else { throw NoSuchFile(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count == 0 { break }
        bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

struct NoSuchFile: Error { let path: String }

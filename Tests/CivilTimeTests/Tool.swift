// Runs the programs the tests compare with (python3, systemd-analyze) and reads files, through
// plain Glibc. Owns no expectation; a missing program is nil, and the test says that it skips.

import Glibc

struct ToolOutput {
    let status: Int32
    /// Standard output, or standard error where that was asked.
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

enum Tool {
    /// Runs `arguments[0]` from PATH to its end. Nil when it cannot be started.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], errors: Bool = false
    ) -> ToolOutput? {
        // Everything goes through one shell line, quoted, as popen takes no argument list.
        let settings = environment.sorted { $0.key < $1.key }.map {
            "\($0.key)=\(quoted($0.value))"
        }
        let redirect = errors ? " 2>&1 >/dev/null" : " 2>/dev/null"
        let words = ["env", "LC_ALL=C"] + settings + arguments.map(quoted)
        guard let pipe = popen(words.joined(separator: " ") + redirect, "re") else { return nil }
        let text = String(decoding: readAll(pipe), as: UTF8.self)
        let result = pclose(pipe)
        // 127: env found no such program.
        let status = (result >> 8) & 0xff
        return status == 127 ? nil : ToolOutput(status: status, text: text)
    }

    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        return readAll(file)
    }

    private static func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private static func quoted(_ word: String) -> String {
        var text = "'"
        for character in word.unicodeScalars {
            if character == "'" { text += "'\\''" } else { text.unicodeScalars.append(character) }
        }
        return text + "'"
    }
}

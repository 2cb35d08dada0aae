// What the system tells of a folder that is kept in: its mode, its owner, the room that is left.
// Looks, and changes nothing.

import Glibc

package struct FolderFacts: Hashable, Sendable {
    package let mode: UInt32
    /// Whose it is.
    package let owner: UInt32
    package let isWritable: Bool
    /// Why it cannot be written to; empty when it can.
    package let reason: String
    /// Bytes a user may still write.
    package let free: UInt64
    /// Bytes of the files named.
    package let kept: UInt64

    /// Nil when there is no such folder.
    package init?(_ path: String, files: [String] = []) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        mode = UInt32(status.st_mode & 0o7777)
        owner = status.st_uid
        isWritable = access(path, W_OK | X_OK) == 0
        reason = isWritable ? "" : String(cString: strerror(errno))
        var room = statvfs()
        free =
            statvfs(path, &room) == 0 ? UInt64(room.f_bavail) * UInt64(room.f_frsize) : UInt64.max
        kept = files.reduce(0) { sum, name in
            var file = stat()
            return stat("\(path)/\(name)", &file) == 0 ? sum + UInt64(max(file.st_size, 0)) : sum
        }
    }

    /// Of a file or a socket; nil when there is none.
    package static func mode(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt32(status.st_mode & 0o7777) : nil
    }

    /// The ledger and what SQLite keeps beside it.
    package static let ledgerFiles = ["ledger.sqlite3", "ledger.sqlite3-wal", "ledger.sqlite3-shm"]
}

extension ZoneFiles {
    /// The release of the zone data, such as `2026a`; nil where no file tells.
    package var release: String? {
        for folder in folders {
            // Its first line is "# version 2026a"; the file has some 110 KB.
            if let bytes = try? SafeFile.read("\(folder)/tzdata.zi", limit: 1 << 20) {
                let line =
                    String(decoding: bytes.prefix(64), as: UTF8.self)
                    .split(separator: "\n").first ?? ""
                let words = line.split(separator: " ")
                if words.count == 3, words[1] == "version" { return String(words[2]) }
            }
            if let bytes = try? SafeFile.read("\(folder)/+VERSION", limit: 64) {
                let text = String(decoding: bytes, as: UTF8.self)
                if let word = text.split(whereSeparator: \.isWhitespace).first {
                    return String(word)
                }
            }
        }
        return nil
    }
}

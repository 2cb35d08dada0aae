// Whole files in and out for tests, and nothing more.

import Glibc

package func readFile(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SpawnError(path, errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(file, &chunk, chunk.count)
        guard count >= 0 else { throw SpawnError(path, errno) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
    }
}

package func writeFile(_ path: String, _ bytes: [UInt8]) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SpawnError(path, errno) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else { throw SpawnError(path, errno) }
        done += count
    }
}

/// A path as one word of a shell, or of a D-Bus service file: the tree may stand anywhere, in a folder
/// with a blank in its name too.
package func shellWord(_ path: String) -> String {
    let pieces = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: #"'\''"#) + "'"
}

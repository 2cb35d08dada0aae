// All of standard input, up to a limit. Owns nothing; a reader of lines is Asking.

import Glibc
import HostSystem

enum StandardInput {
    static func read(limit: Int) throws(FileError) -> [UInt8] {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return all }
            all += chunk[..<count]
            guard all.count <= limit else { throw .tooBig(path: "stdin", limit: limit) }
        }
    }
}

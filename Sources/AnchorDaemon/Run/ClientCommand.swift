// How a person reaches this daemon from another terminal: the first words of a command that can be
// pasted there as it stands. Owns nothing; says nothing of whether somebody may.

import Glibc
import HostSystem

enum ClientCommand {
    /// "anchorctl" where that one is found by its name and looks for this socket by itself. Else the
    /// client beside the daemon's own program, as in a build folder, and the socket by its path.
    static func words(environment: [String: String], paths: XDGPaths, socket: String) -> String {
        var words = [program(environment)]
        // The other terminal has no ANCHORD_SOCKET.
        if socket != paths.usualSocket { words += ["--socket", socket] }
        return words.map(quoted).joined(separator: " ")
    }

    private static func program(_ environment: [String: String]) -> String {
        let name = "anchorctl"
        guard let own = ownProgram(), let slash = own.lastIndex(of: "/") else { return name }
        let beside = String(own[...slash]) + name
        guard access(beside, X_OK) == 0 else { return name }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
            return isSame("\(folder)/\(name)", beside) ? name : beside
        }
        return beside
    }

    private static func ownProgram() -> String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    /// One word of a POSIX shell.
    static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        guard !isPlain || word.isEmpty else { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: #"'\''"#) + "'"
    }
}

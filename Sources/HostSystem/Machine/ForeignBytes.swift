// Words that this process was given and that are not UTF-8. A name is bytes to the system and text to
// Swift, which puts another character in place of such a byte: that is another file's name, and what is
// meant for the one would be written into the other. So it is told, and nothing is begun.

import Glibc

package enum ForeignBytes {
    /// What is named by them: places of files.
    private static let variables = [
        "HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
        "XDG_CACHE_HOME", "ANCHORD_SOCKET",
    ]

    /// What is wrong, for people; nil: everything is text.
    package static var problem: String? {
        for number in 1..<max(1, Int(CommandLine.argc)) {
            if let word = CommandLine.unsafeArgv[number], !isText(word) {
                return told("word \(number) of the command line", shown(word))
            }
        }
        for name in variables {
            if let value = getenv(name), !isText(value) { return told(name, shown(value)) }
        }
        return nil
    }

    /// Nil where a name of the system's is not UTF-8.
    package static func text(_ name: UnsafePointer<CChar>) -> String? {
        String(validatingCString: name)
    }

    private static func isText(_ bytes: UnsafePointer<CChar>) -> Bool { text(bytes) != nil }

    private static func told(_ what: String, _ value: String) -> String {
        "\(what) is not UTF-8: \(value) (expected a name in UTF-8; a link with such a name can lead"
            + " to it)"
    }

    /// As `ls` writes such a name: `$'caf\xe9'`.
    private static func shown(_ bytes: UnsafePointer<CChar>) -> String {
        var result = "$'"
        for place in 0..<min(strlen(bytes), 200) {
            let byte = UInt8(bitPattern: bytes[Int(place)])
            switch byte {
            case 0x27, 0x5c: result += "\\" + String(UnicodeScalar(byte))
            case 0x20..<0x7f: result += String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16)
                result += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result + "'"
    }
}

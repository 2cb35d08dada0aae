// The word that tells one person's calendar events from everybody else's: made once, kept in the state
// folder. By it a second file changes the events of the first, and those of two people in one calendar
// stay apart. Says nothing of who somebody is.

package enum CalendarMark {
    package static func path(stateFolder: String) -> String { stateFolder + "/calendar-mark" }

    /// 32 hexadecimal digits: 128 bits nobody else has (RFC 7986, 5.3).
    private static let length = 32

    /// - Throws: where it is neither there nor can be kept: events with another mark each time would double.
    package static func take(stateFolder: String) throws(FileError) -> String {
        let path = path(stateFolder: stateFolder)
        do throws(FileError) {
            let known = try SafeFile.read(path, limit: length)
            if known.count == length, known.allSatisfy(isDigit) {
                return String(decoding: known, as: UTF8.self)
            }
        } catch .notFound {
            try AtomicFile.makeFolder(stateFolder)
        }
        let made = (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        try AtomicFile.write(Array(made.utf8), to: path)
        return made
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte)
    }
}

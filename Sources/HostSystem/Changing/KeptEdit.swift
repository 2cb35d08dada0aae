// A change that was made to a file, with what was there before, byte for byte: what it takes to take the
// change back. One file each; a few lines of what it was, an empty one, and the text.

package struct KeptEdit: Hashable, Sendable {
    /// The file behind its links.
    package let path: String
    /// Microseconds since 1970.
    package let at: Int64
    /// What was done, in words for the person.
    package let what: String
    /// The newest answer there was, by the id of its row: nil where none was, empty where nobody could say.
    package let answer: String?
    /// Of the text the change came to.
    package let after: ContentHash
    package let before: [UInt8]
    /// The change made the file, from another's content: taking it back removes it.
    package let isNew: Bool

    package init(
        path: String, at: Int64, what: String, answer: String?, after: ContentHash, before: [UInt8],
        isNew: Bool = false
    ) {
        self.path = path
        self.at = at
        self.what = what
        self.answer = answer
        self.after = after
        self.before = before
        self.isNew = isNew
    }

    private static let heading = "anchord edit 1"
    private static let newMark = "new"

    package var bytes: [UInt8] {
        let lines =
            [
                KeptEdit.heading, "path \(path)", "at \(at)", "what \(what)",
                answer.map { "answer \($0)" } ?? "none", "after \(after)",
                "before \(ContentHash(before))",
            ] + (isNew ? [KeptEdit.newMark] : [])
        let head = lines.map { $0.filter { !$0.isNewline } + "\n" }.joined()
        return Array((head + "\n").utf8) + before
    }

    /// Nil for anything that is not whole.
    package init?(_ bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        var rest = bytes[...]
        var lines: [String] = []
        while true {
            guard let end = rest.firstIndex(of: newline),
                let line = String(validating: rest[..<end], as: UTF8.self)
            else { return nil }
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            lines.append(line)
        }
        func value(_ key: String) -> String? {
            lines.first { $0.hasPrefix(key + " ") }.map { String($0.dropFirst(key.count + 1)) }
        }
        guard lines.first == KeptEdit.heading, let path = value("path"),
            let at = value("at").flatMap({ Int64($0) }), let after = value("after"),
            value("before") == "\(ContentHash(Array(rest)))"
        else { return nil }
        self.init(
            path: path, at: at, what: value("what") ?? "", answer: value("answer"),
            after: ContentHash(written: after), before: Array(rest),
            isNew: lines.contains(KeptEdit.newMark))
    }
}

/// FNV-1a 64 and the length: tells whether a file is still what it was. Nobody forges their own schedule.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ bytes: [UInt8]) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        description = String(hash, radix: 16) + "-\(bytes.count)"
    }

    init(written: String) { description = written }
}

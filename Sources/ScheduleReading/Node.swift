// A value of the file with the place it was written at: what the JSON and the property list
// reader both produce. Knows nothing of what a schedule is.

import AnchorModel

package struct Node: Hashable, Sendable {
    /// Where the value begins, in Unicode scalars from the start of the text.
    package let offset: Int
    /// Where what follows it begins; of a property list no more than `offset` is known.
    package let end: Int
    package let value: Value
    /// Where a text's first character is, if each of its characters is one of the file (no
    /// escape, no line end): then a place inside the text is a place in the file.
    let textOffset: Int?
    /// The comma after it, in a list or an object that has one there.
    package internal(set) var comma: Int?

    init(_ offset: Int, _ value: Value, textOffset: Int? = nil, end: Int? = nil) {
        self.offset = offset
        self.end = end ?? offset
        self.value = value
        self.textOffset = textOffset
    }

    /// The place of a byte of the text, as well as it is known.
    func place(inText text: String, byte: Int) -> Int {
        guard let textOffset else { return offset }
        let index = text.utf8.index(
            text.startIndex, offsetBy: max(byte, 0), limitedBy: text.endIndex)
        return textOffset + text.unicodeScalars[..<(index ?? text.endIndex)].count
    }
}

package enum Value: Hashable, Sendable {
    case object([Member])
    case list([Node])
    case text(String)
    /// As a number and as it was written.
    case number(Double, String)
    case bool(Bool)
    case null
}

package struct Member: Hashable, Sendable {
    package let key: String
    /// Where the key begins.
    package let offset: Int
    package let node: Node
}

/// Both readers stop here: the deepest schedule (a mode's anchor's cue's list) is 7 levels deep.
let depthLimit = 32

extension Node {
    /// How a value is named in a problem; texts in quotes, long ones cut.
    var words: Message {
        switch value {
        case .object: Message("an object")
        case .list: Message("a list")
        case .text(let text): Message("\(quoted(text))")
        case .number(_, let written): Message("\(short(written))")
        case .bool(let flag): Message(verbatim: flag ? "true" : "false")
        case .null: Message(verbatim: "null")
        }
    }
}

func quoted(_ text: String) -> String { "\"\(short(text))\"" }

/// One line of at most 40 characters, so that a problem stays one line.
func short(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count <= 40 ? line : line.prefix(39) + "…"
}

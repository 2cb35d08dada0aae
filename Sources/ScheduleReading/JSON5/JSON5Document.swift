// The text of a schedule in JSON with the place of each of its values, for who changes one of them and
// leaves the rest as it is written. Says nothing about what a schedule means.

import AnchorModel

package struct JSON5Document {
    /// The text, without a byte order mark.
    package let scalars: [Unicode.Scalar]
    package let hasMark: Bool
    package let root: Node

    /// Nil for what is no JSON: a property list, or a text with faults, which the loader tells.
    package init?(_ bytes: [UInt8]) {
        let source = SourceText(bytes)
        let findings = Findings()
        guard source.damage == nil, let root = try? JSON5Reader.read(source, findings),
            findings.list.isEmpty
        else { return nil }
        self.root = root
        scalars = source.scalars
        hasMark = bytes.starts(with: SourceText.mark)
    }

    /// The same document with another text: nil where that is none.
    package func with(_ scalars: [Unicode.Scalar]) -> JSON5Document? {
        JSON5Document(JSON5Document.bytes(scalars, hasMark: hasMark))
    }

    package var bytes: [UInt8] { JSON5Document.bytes(scalars, hasMark: hasMark) }

    private static func bytes(_ scalars: [Unicode.Scalar], hasMark: Bool) -> [UInt8] {
        (hasMark ? SourceText.mark : []) + Array(String(String.UnicodeScalarView(scalars)).utf8)
    }

    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool { JSON5Reader.isSpace(scalar) }
    package static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        JSON5Reader.isLineEnd(scalar)
    }
    /// Whether a key can be written without quotes.
    package static func isIdentifier(_ key: String) -> Bool {
        guard let first = key.unicodeScalars.first, JSON5Reader.startsIdentifier(first) else {
            return false
        }
        return key.unicodeScalars.allSatisfy(JSON5Reader.continuesIdentifier)
    }
}

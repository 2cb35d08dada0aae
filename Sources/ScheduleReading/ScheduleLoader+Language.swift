// What help asks of a schedule before anything is read in earnest: the language a file asks for, and
// the names of its keys.

package import AnchorModel

extension ScheduleLoader {
    /// Of the whole file: `quiet`, `shared`, ...
    package static let keys = ScheduleKey.allCases.map(\.rawValue)

    /// Nil where the file names none, or one that is not spoken here, or cannot be read as a schedule
    /// at all. Faults of other keys do not matter.
    package static func language(of bytes: [UInt8], file: String) -> Language? {
        let isBinary = bytes.starts(with: "bplist".utf8)
        let source = SourceText(isBinary ? [] : bytes)
        let root = try? Document.read(source, file: file, isBinary: isBinary, Findings())
        return root.flatMap(language(in:))
    }

    /// The same, of a file that is a tree already.
    static func language(in root: Node) -> Language? {
        guard case .object(let members) = root.value,
            let node = members.first(where: { $0.key == ScheduleKey.language.rawValue })?.node,
            case .text(let text) = node.value
        else { return nil }
        return Language(rawValue: text)
    }
}

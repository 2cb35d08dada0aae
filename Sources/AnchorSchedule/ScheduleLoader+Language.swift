// The language a file asks for, and nothing else of it: for help, which has to speak before anything
// is read in earnest.

package import AnchorDomain

extension ScheduleLoader {
    /// Nil where the file names none, or one that is not spoken here, or cannot be read as a schedule
    /// at all. Faults of other keys do not matter.
    package static func language(of bytes: [UInt8], file: String) -> Language? {
        let isBinary = bytes.starts(with: "bplist".utf8)
        let source = SourceText(isBinary ? [] : bytes)
        let root = try? Document.read(source, file: file, isBinary: isBinary, Findings())
        guard case .object(let members)? = root?.value,
            let node = members.first(where: { $0.key == ScheduleKey.language.rawValue })?.node,
            case .text(let text) = node.value
        else { return nil }
        return Language(rawValue: text)
    }
}

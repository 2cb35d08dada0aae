// Which lines of a text another one changes: for who has to put them there by hand, or sees why that is
// not done for them.

package struct ChangedLine: Hashable, Sendable {
    /// From 1, in the text it stands in: the old one for a line that goes.
    package let number: Int
    package let text: String
    package let isNew: Bool

    /// In the order of the text, what goes before what comes.
    package static func lines(from old: [UInt8], to new: [UInt8]) -> [ChangedLine] {
        let old = split(old)
        let new = split(new)
        let difference = new.difference(from: old)
        let changed = difference.map { change -> ChangedLine in
            switch change {
            case .remove(let place, let text, _):
                ChangedLine(number: place + 1, text: text, isNew: false)
            case .insert(let place, let text, _):
                ChangedLine(number: place + 1, text: text, isNew: true)
            }
        }
        return changed.sorted { ($0.number, $0.isNew ? 1 : 0) < ($1.number, $1.isNew ? 1 : 0) }
    }

    private static func split(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}

// The body of a form (application/x-www-form-urlencoded, as the URL standard has it) as names and texts.
// Must never guess: what is not well-formed is no form.

package struct FormBody: Hashable, Sendable {
    private let fields: [Field]

    private struct Field: Hashable {
        let name: String
        let text: String
    }

    /// More fields than any form of ours has.
    static let mostFields = 120

    /// Nil where an escape is broken, or what stands there is no UTF-8.
    package init?(_ bytes: [UInt8]) {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormBody.text(parts[0]),
                let text = parts.count > 1 ? FormBody.text(parts[1]) : ""
            else { return nil }
            fields.append(Field(name: name, text: text))
            guard fields.count <= FormBody.mostFields else { return nil }
        }
        self.fields = fields
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hex),
                    let low = rest.popFirst().flatMap(hex)
                else { return nil }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// The first of a name, its ends without blanks and lines broken as everywhere here; nil: not in the form.
    package subscript(_ name: String) -> String? {
        fields.first { $0.name == name }.map { FormBody.trimmed($0.text) }
    }

    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map { FormBody.trimmed($0.text) }
    }

    /// Nil where nothing was typed.
    package func words(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func trimmed(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let start = lines.drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}

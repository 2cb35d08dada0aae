// Which of the formats a file is in, by its content, and its tree of values. Owns the words for a
// file that is none of them, or another than its name says.

import AnchorModel

enum Document {
    /// `file` is the name as shown; its ending tells what the user meant to write.
    static func read(
        _ source: SourceText, file: String, isBinary: Bool, _ findings: Findings
    ) throws(Finding) -> Node {
        if isBinary { throw Finding(offset: 0, message: binary(file)) }
        if let damage = source.damage { throw damage }
        return try parse(source, file: file, findings)
    }

    private static func parse(
        _ source: SourceText, file: String, _ findings: Findings
    ) throws(Finding) -> Node {
        let start = source.scalars.firstIndex { !JSON5Reader.isSpace($0) } ?? source.scalars.count
        let isXML = start < source.scalars.count && source.scalars[start] == "<"
        let isNamedPropertyList = file.hasSuffix(".plist")
        if isXML, file.hasSuffix(".json") {
            throw Finding(
                offset: start,
                message: Message(
                    "XML in a file named .json (expected JSON; name a property list"
                        + " schedule.plist)"))
        }
        if !isXML, isNamedPropertyList, start < source.scalars.count {
            throw Finding(
                offset: start,
                message: Message(
                    "no XML in a file named .plist (expected <plist version=\"1.0\">; name"
                        + " JSON schedule.json)"))
        }
        return isXML || isNamedPropertyList && start < source.scalars.count
            ? try PropertyListReader.read(source, findings)
            : try JSON5Reader.read(source, findings)
    }

    private static func binary(_ file: String) -> Message {
        Message(
            "a binary property list (expected XML or JSON; convert it with: plistutil -i \(file)"
                + " -o new.plist)")
    }
}

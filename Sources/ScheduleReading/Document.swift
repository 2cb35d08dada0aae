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
        do throws(Finding) {
            return try parse(source, file: file, findings)
        } catch {
            // In a comment, or in a text over several lines, these would be as good as any.
            throw mergeMarks(source) ?? error
        }
    }

    /// What git, Mercurial and a sync tool leave in a file when two changes meet: a line of seven for the
    /// beginning and one for the end.
    private static func mergeMarks(_ source: SourceText) -> Finding? {
        let scalars = source.scalars
        func isMark(_ scalar: Unicode.Scalar, at start: Int) -> Bool {
            let end = start + 7
            guard end <= scalars.count, scalars[start..<end].allSatisfy({ $0 == scalar }) else {
                return false
            }
            return end == scalars.count || JSON5Reader.isSpace(scalars[end])
        }
        let lines = source.lines
        guard let first = lines.first(where: { isMark("<", at: $0) }),
            lines.contains(where: { $0 > first && isMark(">", at: $0) })
        else { return nil }
        return Finding(
            offset: first,
            message: Message(
                "the marks of a merge that is not finished (expected one of its two sides, without"
                    + " the lines of <<<<<<<, ======= and >>>>>>>)"))
    }

    private static func parse(
        _ source: SourceText, file: String, _ findings: Findings
    ) throws(Finding) -> Node {
        let start = source.scalars.firstIndex { !JSON5Reader.isSpace($0) } ?? source.scalars.count
        let isXML = start < source.scalars.count && source.scalars[start] == "<"
        let isNamedPropertyList = file.hasSuffix(".plist")
        for ending in [".json", ".json5"] where isXML && file.hasSuffix(ending) {
            throw Finding(
                offset: start,
                message: Message(
                    "XML in a file named \(ending) (expected JSON; name a property list"
                        + " schedule.plist)"))
        }
        // XML 1.0 has no such characters (2.2).
        if isXML, let place = source.scalars.firstIndex(where: SourceText.isPageSpace) {
            throw Finding(
                offset: place,
                message: Message(
                    "a control character, \(SourceText.name(source.scalars[place])) (expected text)"
                ))
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

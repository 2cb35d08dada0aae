// The door of the room: bytes in, a schedule or every problem out. Reads no file, environment or
// clock; what it has to know of the machine is given.

package import AnchorModel

/// A schedule that loads, and what in its file is for a newer anchord.
package struct LoadedSchedule: Sendable {
    package let schedule: Schedule
    package let passedBy: [Problem]
}

package struct ScheduleLoader {
    private let language: Language
    private let isZone: (String) -> Bool
    /// Bytes to a tree: replaced by a test that counts.
    var read: (SourceText, String, Bool, Findings) throws(Finding) -> Node = {
        (source, file, isBinary, findings) throws(Finding) in
        try Document.read(source, file: file, isBinary: isBinary, findings)
    }

    /// A file with more problems is not a schedule with faults but another file.
    package static let problemLimit = 100

    /// `language` holds where the file names none (from LANG); `isZone` says whether a time zone
    /// has a file on this machine.
    package init(language: Language, isZone: @escaping (String) -> Bool) {
        self.language = language
        self.isZone = isZone
    }

    /// `file` is the name as problems show it; its ending tells which format was meant.
    package func load(_ bytes: [UInt8], file: String) -> Result<Schedule, ScheduleProblems> {
        read(bytes, file: file).map(\.schedule)
    }

    /// The same, with what a schedule of a higher version has and this anchord passes by.
    package func read(_ bytes: [UInt8], file: String) -> Result<LoadedSchedule, ScheduleProblems> {
        let findings = Findings()
        let isBinary = bytes.starts(with: "bplist".utf8)
        let source = SourceText(isBinary ? [] : bytes)
        var schedule: Schedule?
        var root: Node?
        do {
            let tree = try read(source, file, isBinary, findings)
            root = tree
            let reader = ScheduleReader(
                values: ValueReader(findings: findings, isZone: isZone), language: language,
                place: { offset in
                    let (line, column) = source.place(of: offset)
                    return "\(line):\(column)"
                })
            schedule = reader.read(tree)
        } catch { findings.add(error) }
        if let schedule, findings.list.isEmpty {
            return .success(
                LoadedSchedule(
                    schedule: schedule,
                    passedBy: problems(findings.passedBy, source, file, schedule.language, root)))
        }
        // In the language the file asks for, as far as that can be read.
        let own = root.flatMap(ScheduleLoader.language(in:))
        return .failure(
            ScheduleProblems(problems(findings.list, source, file, own ?? language, root)))
    }

    private func problems(
        _ list: [Finding], _ source: SourceText, _ file: String, _ language: Language,
        _ root: Node?
    ) -> [Problem] {
        let sorted = list.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }
        var list = sorted.prefix(ScheduleLoader.problemLimit).map { _, finding in
            let entry =
                finding.about
                ?? root.flatMap { ManualEntry.key(at: finding.offset, in: $0) }
            return problem(
                finding.offset, finding.message.text(in: language), source, file, entry)
        }
        if let next = sorted.dropFirst(list.count).first?.element {
            let more: Message = Message("and \(sorted.count - list.count) more problems")
            list.append(problem(next.offset, more.text(in: language), source, file, nil))
        }
        return list
    }

    private func problem(
        _ offset: Int, _ message: String, _ source: SourceText, _ file: String, _ entry: String?
    ) -> Problem {
        let (line, column) = source.place(of: offset)
        return Problem(file: file, line: line, column: column, message: message, entry: entry)
    }
}

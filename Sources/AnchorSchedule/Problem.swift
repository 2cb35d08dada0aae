// What is wrong in a schedule file, and where. Owns the form a problem is printed in; never
// decides what a problem is.

/// One problem, as compilers print theirs, so that editors can jump to it.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// What is wrong, what was expected and, where there is one, the nearest that exists.
    package let message: String

    package init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Every problem of one file, in the order of the file; at least one.
package struct ScheduleProblems: Error, Hashable, Sendable {
    package let problems: [Problem]
    package init(_ problems: [Problem]) { self.problems = problems }
}

/// A problem whose place is still an offset in the text, in Unicode scalars.
struct Finding: Error, Hashable {
    let offset: Int
    let message: String
}

/// Collects findings without ever reporting the same one twice (a mode reads its anchor's keys a
/// second time). A class, so that every reader of a file writes to the same list.
final class Findings {
    private(set) var list: [Finding] = []
    private var seen: Set<Finding> = []

    /// Far more than is shown. After this, guesses at what was meant are not worth their time: a
    /// megabyte of unknown keys has a hundred thousand of them.
    var isFull: Bool { list.count >= 1000 }

    func add(_ offset: Int, _ message: String) { add(Finding(offset: offset, message: message)) }

    func add(_ finding: Finding) {
        if seen.insert(finding).inserted { list.append(finding) }
    }
}

// What is wrong in a schedule file, and where. Owns the form a problem is printed in; never
// decides what a problem is.

import AnchorModel

/// One problem, as compilers print theirs, so that editors can jump to it.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// What is wrong, what was expected and, where there is one, the nearest that exists.
    package let message: String
    /// The key whose entry in anchord-schedule(5) helps; nil where the text has no keys to read.
    package let entry: String?

    package init(file: String, line: Int, column: Int, message: String, entry: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.entry = entry
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
    let message: Message
    /// The key it is about, where that is another than the one it stands at: one that is missing, or was meant.
    var about: String?
}

/// Collects findings without ever reporting the same one twice (a mode reads its anchor's keys a
/// second time). A class, so that every reader of a file writes to the same list.
final class Findings {
    private(set) var list: [Finding] = []
    private var seen: Set<Finding> = []
    /// The file is of a higher version than ours: a key that we do not know is told and passed by, for
    /// machines with an older anchord share the file (docs/versions.md).
    var isNewer = false
    private(set) var passedBy: [Finding] = []

    /// As many as are shown. A guess at what was meant costs up to a millisecond among two hundred
    /// ids, and a megabyte of wrong names has a hundred thousand of them.
    static let guessLimit = ScheduleLoader.problemLimit
    private var guesses: [Question: String?] = [:]

    private struct Question: Hashable {
        let word: String
        let known: [String]
    }

    /// The known word nearest to a wrong one, as long as guessing is worth its time. The same
    /// question has the same answer, so that a mode that reads a key again says nothing new.
    func guess(_ word: String, among known: [String]) -> String? {
        let question = Question(word: word, known: known)
        if let told = guesses[question] { return told }
        guard guesses.count < Findings.guessLimit else { return nil }
        let found = Nearest.to(word, among: known)
        guesses[question] = .some(found)
        return found
    }

    func add(_ offset: Int, _ message: Message, about key: String? = nil) {
        add(Finding(offset: offset, message: message, about: key))
    }

    /// A key that does not exist here, and the one that was probably meant.
    func addUnknown(_ offset: Int, _ message: Message, meaning key: String? = nil) {
        guard isNewer else { return add(offset, message, about: key) }
        let finding = Finding(offset: offset, message: message)
        if seen.insert(finding).inserted { passedBy.append(finding) }
    }

    func add(_ finding: Finding) {
        if seen.insert(finding).inserted { list.append(finding) }
    }
}

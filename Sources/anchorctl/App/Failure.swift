// How a verb ends that did not do what it was asked: an exit code and words for stderr.

import ControlInterface

struct Failure: Error {
    enum Code: Int32 {
        case failed = 1
        case usage = 2
        case noDaemon = 3
        /// No such anchor, or nothing open.
        case nothing = 4
        /// Ended from the keyboard: what a shell reports, 128 + SIGINT.
        case interrupted = 130
    }

    let code: Code
    let lines: [String]
    /// What is wrong in a file, told by its place as compilers do, and what is no fault at all: without
    /// the name of the program.
    var isBare = false
    /// What the daemon refused, where it did; to act on, where its words are only for people.
    var refusal: ControlError?

    init(_ code: Code, _ lines: String...) { self.init(code, lines: lines) }
    init(_ code: Code, lines: [String], bare: Bool = false) {
        self.code = code
        self.lines = lines
        isBare = bare
    }
}

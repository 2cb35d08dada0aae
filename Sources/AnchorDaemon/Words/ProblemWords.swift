// What is wrong, for `status`, complete by the compiler for each language. Details of the system and
// of the schedule file stay as their own libraries word them.

import AnchorModel

protocol ProblemWords {
    var noServer: String { get }
    var clockBehind: String { get }
    func notWritten(_ reason: String) -> String
    var keepsNoHistory: String { get }
    var scheduleGone: String { get }
    /// The bubble of `doctor --bubble`.
    var sample: String { get }
    var sampleBody: String { get }
    var sampleButton: String { get }
    func notWatched(_ reason: String) -> String
    func shared(_ trouble: SharedTrouble, _ folder: String) -> String
}

extension Language {
    var problemWords: any ProblemWords {
        switch self {
        case .english: EnglishProblemWords()
        case .dutch: DutchProblemWords()
        }
    }
}

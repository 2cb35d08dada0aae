// Something that is not as it could be: a name that stays, for programs, and words for people.

/// What a problem is. A word is never taken back and never gets another meaning.
package enum ProblemID: String, Codable, CaseIterable, Hashable, Sendable {
    /// A place in the schedule's file, which is therefore not in use.
    case scheduleInvalid
    /// The file cannot be read at all.
    case scheduleUnreadable
    /// There was a file, and there is none.
    case scheduleGone
    /// It loads, and may not do what its writer hopes.
    case scheduleAdvice
    /// It is of a higher version: what this anchord does not know is passed by.
    case scheduleNewer
    case scheduleNotKept
    case folderNotWatched
    case ledger
    case notRecorded
    case unknownTimeZone
    case sharedFolder
    case clockWentBack
    case noServer
}

package struct Problem: Codable, Hashable, Sendable {
    /// A `ProblemID`, or one of a daemon that knows more of them; nil: of one that has none.
    package var id: String?
    package var message: String
    package var file: String?
    package var line: Int?
    package var column: Int?

    package init(
        _ id: ProblemID, _ message: String, file: String? = nil, line: Int? = nil,
        column: Int? = nil
    ) {
        self.id = id.rawValue
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }
}

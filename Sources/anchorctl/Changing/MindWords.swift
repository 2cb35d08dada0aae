// What the verbs say with which a person changes their mind: export, import, forget, edit.

import CivilTime
import HostSystem

protocol MindWords {
    // check: what is so on this machine
    func comesElsewhere(_ anchor: String, on machines: String, here: String) -> String
    func sharedFolder(_ path: String, _ error: FileError) -> String

    func exported(_ count: Int, _ path: String) -> String
    func imported(_ added: Int, _ known: Int, dry: Bool) -> String
    /// So many are yet to come.
    /// - Parameter line: of the first of them in the file.
    func isAhead(_ count: Int, _ line: Int) -> String
    /// So many were erased with forget, and stay away.
    func stayForgotten(_ count: Int) -> String
    func tooOldToKeep(_ count: Int) -> String
    func moreProblems(_ count: Int) -> String
    var nothingAdded: String { get }
    func addedSoFar(_ count: Int) -> String

    /// `words`: how many of them hold words of the person's own.
    func willErase(_ count: Int, before day: LocalDate?, words: Int) -> String
    var eraseForGood: String { get }
    func erased(_ count: Int) -> String
    func erasedSoon(_ reason: String) -> String
    /// Above the paths of ledgers that were set aside.
    var olderLedgers: String { get }
    var nothingErased: String { get }
    var nothingToErase: String { get }
    var needsYes: String { get }
    func noSuchEntry(_ id: String) -> String
    func severalEntries(_ id: String, _ count: Int) -> String

    var needsTerminal: String { get }
    var makeOneFirst: String { get }
    /// A draft that was kept; `older`: the schedule was changed after it.
    func goOnWithDraft(_ path: String, older: Bool) -> String
    var nothingChanged: String { get }
    var editAgain: String { get }
    var changedMeanwhile: String { get }
    var overwriteOrNot: String { get }
    func draftKept(_ path: String) -> String
    var discarded: String { get }
    func editorEnded(_ editor: String, _ code: Int32) -> String
    func noEditor(_ editor: String?) -> String
    /// Above what comes and goes in the next seven days.
    var thisWeekChanges: String { get }
    var timesStay: String { get }
    var everyDay: String { get }
    func followsEvent(_ event: String, _ by: String?) -> String
    func saved(_ path: String) -> String
    var loadedLater: String { get }
}

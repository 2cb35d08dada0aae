// English: changing one's mind.

import CivilTime
import HostSystem

extension EnglishWords: MindWords {
    func comesElsewhere(_ anchor: String, on machines: String, here: String) -> String {
        "\(anchor): it comes on \(machines); this machine is \(here)"
    }
    func sharedFolder(_ path: String, _ error: FileError) -> String {
        let reason =
            switch error {
            case .notFound: "it is not there (make it, or start what syncs it)"
            case .notRegular: "it is no folder"
            default: error.reason
            }
        return "the shared folder \(path): \(reason)"
    }

    private func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }

    func exported(_ count: Int, _ path: String) -> String { "Written: \(path), \(entries(count))." }
    func imported(_ added: Int, _ known: Int, dry: Bool) -> String {
        if added == 0, known > 0 {
            return "Nothing new; \(known) \(dry ? "are" : "were") there already."
        }
        let there = known == 0 ? "" : "; \(known) \(dry ? "are" : "were") there already"
        return "\(entries(added)) \(dry ? "would be added" : "added")\(there)."
    }
    func isAhead(_ count: Int, _ line: Int) -> String {
        (count == 1
            ? "1 of them is yet to come, on line \(line)."
            : "\(count) of them are yet to come, the first on line \(line).")
            + " A slip in a date? anchorctl history --ids and anchorctl forget ID take it away."
    }
    func stayForgotten(_ count: Int) -> String {
        "\(count) of them \(count == 1 ? "was" : "were") erased with forget, and \(count == 1 ? "stays" : "stay") away."
    }
    func tooOldToKeep(_ count: Int) -> String {
        "\(count) of them \(count == 1 ? "is" : "are") older than the schedule keeps (keep)."
    }
    func moreProblems(_ count: Int) -> String { "... and \(count) more." }
    var nothingAdded: String { "Nothing was added." }
    func addedSoFar(_ count: Int) -> String {
        "\(entries(count)) added so far; importing the same file again adds the rest."
    }

    func willErase(_ count: Int, before day: LocalDate?, words: Int) -> String {
        let when = day.map { " before \($0)" } ?? ""
        let own = words == 0 ? "" : ", \(words) with words of yours"
        return "\(entries(count))\(when)\(own)."
    }
    var eraseForGood: String {
        "Erase for good? [y/N]\n  y: gone, here and where the history is shared\n  n or Enter: everything stays"
    }
    func erased(_ count: Int) -> String { "Erased: \(entries(count))." }
    func erasedSoon(_ reason: String) -> String {
        "Bytes of them are still in the ledger's log (\(reason)); they go with the next thing that is written."
    }
    var olderLedgers: String {
        "Damaged ledgers that were set aside may hold the same words. They are yours to delete:"
    }
    var nothingErased: String { "Nothing was erased." }
    var nothingToErase: String { "There is nothing to erase there." }
    var needsYes: String { "Without a terminal to ask on, --yes says that you mean it." }
    func noSuchEntry(_ id: String) -> String {
        "No entry has an id that begins with \(id). anchorctl history --ids shows them."
    }
    func severalEntries(_ id: String, _ count: Int) -> String {
        "\(count) entries have an id that begins with \(id). A few more letters tell them apart."
    }

    var needsTerminal: String {
        "edit needs a terminal. The file can also be changed as it is; anchorctl check looks at it."
    }
    var makeOneFirst: String {
        "There is no schedule yet. Make one first? [Y/n]\n  y or Enter: at most three questions, then your editor\n  n: not now"
    }
    func goOnWithDraft(_ path: String, older: Bool) -> String {
        "There is a draft: \(path)."
            + (older ? " The schedule was changed after it." : "")
            + " Go on with it? [Y/n]\n  y or Enter: go on where it was left\n"
            + "  n: begin anew from the schedule; the draft goes"
    }
    var nothingChanged: String { "Nothing changed." }
    var editAgain: String {
        "And now? [E/k/d]\n  e or Enter: edit it again\n  k: keep the draft for another time\n"
            + "  d: discard the draft; the schedule stays as it is"
    }
    var changedMeanwhile: String { "The schedule was changed by somebody else meanwhile." }
    var overwriteOrNot: String {
        "And now? [E/o/k]\n  e or Enter: edit yours again\n  o: yours, over the other one\n"
            + "  k: keep the draft for another time; the other one stays"
    }
    func draftKept(_ path: String) -> String {
        "The draft is kept: \(path). anchorctl edit goes on with it; the schedule is as it was."
    }
    var discarded: String { "Discarded. The schedule is as it was." }
    func editorEnded(_ editor: String, _ code: Int32) -> String {
        "\(editor) ended with \(code). The schedule is as it was."
    }
    func noEditor(_ editor: String?) -> String {
        (editor.map { "There is no \($0)." } ?? "There is no editor.")
            + " VISUAL or EDITOR names the one to use, such as EDITOR=nano."
    }
    var thisWeekChanges: String { "In the next seven days:" }
    var timesStay: String { "The times of the next seven days stay as they are." }
    var everyDay: String { "every day" }
    func followsEvent(_ event: String, _ by: String?) -> String {
        "after \(event)" + (by.map { ", or at \($0)" } ?? "")
    }
    func saved(_ path: String) -> String { "Saved: \(path)" }
    var loadedLater: String { "anchord is not running; it reads the schedule when it starts." }
}

// What the verbs say with which a person changes their mind: export, import, forget, edit.

import AnchorModel
import CivilTime
import HostSystem

extension Words {
    func comesElsewhere(_ anchor: String, on machines: String, here: String) -> String {
        say("\(anchor): it comes on \(machines); this machine is \(here)")
    }
    func sharedFolder(_ path: String, _ error: FileError) -> String {
        let reason =
            switch error {
            case .notFound: say("it is not there (make it, or start what syncs it)")
            case .notRegular: say("it is no folder")
            default: error.reason
            }
        return say("the shared folder \(path): \(reason)")
    }

    private func entries(_ count: Int) -> String {
        say(count, one: "1 entry", other: "\(count) entries")
    }

    func exported(_ count: Int, _ path: String) -> String {
        say("Written: \(path), \(entries(count)).")
    }
    func imported(_ added: Int, _ known: Int, dry: Bool) -> String {
        let there =
            dry
            ? Message(known, one: "1 is there already", other: "\(known) are there already")
            : Message(known, one: "1 was there already", other: "\(known) were there already")
        if added == 0, known > 0 { return say("Nothing new; \(there).") }
        let entries = entries(added)
        let new =
            dry ? Message("\(entries) would be added") : Message("\(entries) added")
        return known == 0 ? say("\(new).") : say("\(new); \(there).")
    }
    func isAhead(_ count: Int, _ line: Int) -> String {
        let ahead = Message(
            count, one: "1 of them is yet to come, on line \(line).",
            other: "\(count) of them are yet to come, the first on line \(line).")
        return say(
            "\(ahead) A slip in a date? anchorctl history --ids and anchorctl forget ID take it away."
        )
    }
    func stayForgotten(_ count: Int) -> String {
        say(
            count, one: "1 of them was erased with forget, and stays away.",
            other: "\(count) of them were erased with forget, and stay away.")
    }
    func tooOldToKeep(_ count: Int) -> String {
        say(
            count, one: "1 of them is older than the schedule keeps (keep).",
            other: "\(count) of them are older than the schedule keeps (keep).")
    }
    func moreProblems(_ count: Int) -> String { say("... and \(count) more.") }
    var nothingAdded: String { say("Nothing was added.") }
    func addedSoFar(_ count: Int) -> String {
        say("\(entries(count)) added so far; importing the same file again adds the rest.")
    }

    func willErase(_ count: Int, before day: LocalDate?, words: Int) -> String {
        let entries = entries(count)
        let all = day.map { Message("\(entries) before \($0)") } ?? Message(verbatim: entries)
        return words == 0 ? say("\(all).") : say("\(all), \(words) with words of yours.")
    }
    var eraseForGood: String {
        say(
            "Erase for good? [y/N]\n  y: gone, here and where the history is shared\n  n or Enter: everything stays"
        )
    }
    func erased(_ count: Int) -> String { say("Erased: \(entries(count)).") }
    func erasedSoon(_ reason: String) -> String {
        say(
            "Bytes of them are still in the ledger's log (\(reason)); they go with the next thing that is written."
        )
    }
    var olderLedgers: String {
        say(
            "Damaged ledgers that were set aside may hold the same words. They are yours to delete:"
        )
    }
    var nothingErased: String { say("Nothing was erased.") }
    var nothingToErase: String { say("There is nothing to erase there.") }
    var needsYes: String { say("Without a terminal to ask on, --yes says that you mean it.") }
    func noSuchEntry(_ id: String) -> String {
        say("No entry has an id that begins with \(id). anchorctl history --ids shows them.")
    }
    func severalEntries(_ id: String, _ count: Int) -> String {
        say(
            "\(count) entries have an id that begins with \(id). A few more letters tell them apart."
        )
    }

    var needsTerminal: String {
        say(
            "edit needs a terminal. The file can also be changed as it is; anchorctl check looks at it."
        )
    }
    var makeOneFirst: String {
        say(
            "There is no schedule yet. Make one first? [Y/n]\n  y or Enter: at most three questions, then your editor\n  n: not now"
        )
    }
    func goOnWithDraft(_ path: String, older: Bool) -> String {
        let draft =
            older
            ? Message("There is a draft: \(path). The schedule was changed after it.")
            : Message("There is a draft: \(path).")
        return say(
            "\(draft) Go on with it? [Y/n]\n  y or Enter: go on where it was left\n"
                + "  n: begin anew from the schedule; the draft goes")
    }
    var nothingChanged: String { say("Nothing changed.") }
    var editAgain: String {
        say(
            "And now? [E/k/d]\n  e or Enter: edit it again\n  k: keep the draft for another time\n"
                + "  d: discard the draft; the schedule stays as it is")
    }
    var changedMeanwhile: String { say("The schedule was changed by somebody else meanwhile.") }
    var overwriteOrNot: String {
        say(
            "And now? [E/o/k]\n  e or Enter: edit yours again\n  o: yours, over the other one\n"
                + "  k: keep the draft for another time; the other one stays")
    }
    func draftKept(_ path: String) -> String {
        say(
            "The draft is kept: \(path). anchorctl edit goes on with it; the schedule is as it was."
        )
    }
    var discarded: String { say("Discarded. The schedule is as it was.") }
    func editorEnded(_ editor: String, _ code: Int32) -> String {
        say("\(editor) ended with \(code). The schedule is as it was.")
    }
    func noEditor(_ editor: String?) -> String {
        let missing =
            editor.map { Message("There is no \($0).") } ?? Message("There is no editor.")
        return say("\(missing) VISUAL or EDITOR names the one to use, such as EDITOR=nano.")
    }
    var thisWeekChanges: String { say("In the next seven days:") }
    var timesStay: String { say("The times of the next seven days stay as they are.") }
    var everyDay: String { say("every day") }
    func followsEvent(_ event: String, _ by: String?) -> String {
        by.map { say("after \(event), or at \($0)") } ?? say("after \(event)")
    }
    func saved(_ path: String) -> String { say("Saved: \(path)") }
    var loadedLater: String { say("anchord is not running; it reads the schedule when it starts.") }
}

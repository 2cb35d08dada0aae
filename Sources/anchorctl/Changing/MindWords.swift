// What the verbs say with which a person changes their mind: export, import, forget, edit.

import AnchorModel
import CivilTime
import HostSystem

extension Words {
    func comesElsewhere(_ anchor: String, on machines: String, here: String) -> String {
        say("\(anchor): it comes on \(machines); this computer is \(here)")
    }
    func sharedFolder(_ path: String, _ error: FileError) -> String {
        let reason =
            switch error {
            case .notFound: say("it is not there (make it, or start the program that syncs it)")
            case .notRegular: say("it is not a folder")
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
            count, one: "1 of them is in the future, on line \(line).",
            other: "\(count) of them are in the future, the first on line \(line).")
        return say(
            "\(ahead) A slip in a date? Remove it with anchorctl history --ids and anchorctl forget ID."
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
    var nap: String { say("a nap") }
    func rowsWithoutNight(_ count: Int) -> String {
        say(
            count, one: "1 row without both times was passed by.",
            other: "\(count) rows without both times were passed by.")
    }
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
            "Traces are still in the ledger's log (\(reason)); they go the next time something is written."
        )
    }
    var olderLedgers: String {
        say(
            "Damaged ledgers that were set aside may hold the same words. They are yours to delete:"
        )
    }
    var nothingErased: String { say("Nothing was erased.") }
    var nothingToErase: String { say("There is nothing to erase.") }
    var needsYes: String { say("without a terminal to ask on, confirm with --yes") }
    func noSuchEntry(_ id: String) -> String {
        say("no entry has an id that begins with \(id); anchorctl history --ids shows them")
    }
    func severalEntries(_ id: String, _ count: Int) -> String {
        say(
            "\(count) entries have an id that begins with \(id); type a few more letters"
        )
    }

    var needsTerminal: String {
        say(
            "edit needs a terminal; you can also change the file itself, and check it with anchorctl check"
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
            ? Message("There is a draft: \(path). The schedule has changed since.")
            : Message("There is a draft: \(path).")
        return say(
            "\(draft) Continue with it? [Y/n]\n  y or Enter: continue where you left off\n  n: start again from the schedule; the draft is discarded"
        )
    }
    var nothingChanged: String { say("Nothing changed.") }
    var editAgain: String {
        say(
            "What now? [E/k/d]\n  e or Enter: edit it again\n  k: keep the draft for another time\n  d: discard the draft; the schedule stays as it is"
        )
    }
    var changedMeanwhile: String { say("Something else has changed the schedule in the meantime.") }
    var overwriteOrNot: String {
        say(
            "What now? [E/o/k]\n  e or Enter: edit yours again\n  o: overwrite the other one with yours\n  k: keep the draft for another time; the other one stays"
        )
    }
    func draftKept(_ path: String) -> String {
        say(
            "The draft is kept: \(path). anchorctl edit continues with it; the schedule is unchanged."
        )
    }
    var discarded: String { say("Discarded. The schedule is unchanged.") }
    func editorEnded(_ editor: String, _ code: Int32) -> String {
        say("\(editor) exited with \(code); the schedule is unchanged")
    }
    func noEditor(_ editor: String?) -> String {
        let missing =
            editor.map { Message("no such program: \($0).") } ?? Message("no editor found.")
        return say("\(missing) Set VISUAL or EDITOR, for example EDITOR=nano")
    }
    func followsEvent(_ event: String, _ by: LocalTime?) -> String {
        let event = Message.event(event)
        return by.map { say("after \(event), \($0.minutes) at the latest") }
            ?? say("after \(event)")
    }
    func saved(_ path: String) -> String { say("Saved: \(path)") }
    var loadedLater: String { say("anchord is not running; it reads the schedule when it starts.") }
}

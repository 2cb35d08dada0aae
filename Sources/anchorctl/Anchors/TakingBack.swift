// What `undo` takes back of the schedule: the newest change made to it, where nothing was answered since.
// It is named before it is taken back, and stays where the file is not as the change left it.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import ScheduleEditing
import ScheduleReading
import Varlink

struct TakingBack {
    let session: Session
    let isDry: Bool

    /// True where a change was what `undo` is about.
    func run() throws -> Bool {
        // Nobody has ever changed it this way: nothing to look at, nothing made.
        guard access(session.paths.stateFolder + "/edits", F_OK) == 0 else { return false }
        session.speak(Help.language.rawValue)
        guard let edit = try newest(), try isNewer(edit) else { return false }
        let file = try whatItLeft(edit)
        tell(edit, file)
        guard !isDry else { return true }
        guard try isWanted() else { throw Failure(.failed, session.words.nothingWritten) }
        try takeBack(edit, file)
        return true
    }

    /// Without those that never came to be (a command that ended before it wrote), or that somebody has
    /// put back already.
    private func newest() throws -> KeptEdit? {
        let edits = try session.edits()
        while let edit = edits.newest(now: session.clock.now.microseconds) {
            let now = try? ChangingFile(edit.path)
            guard let now, now.bytes == edit.before else { return edit }
            edits.dropNewest()
        }
        return nil
    }

    /// What was said since is newer. Where nobody could say what the newest was then, its time tells.
    private func isNewer(_ edit: KeptEdit) throws -> Bool {
        guard let newest = try session.nextUndo() else { return true }
        return edit.answer == "" ? newest.atUSec <= edit.at : newest.id == edit.answer
    }

    private func whatItLeft(_ edit: KeptEdit) throws -> ChangingFile {
        let words = session.words
        guard let file = try? ChangingFile(edit.path) else {
            throw Failure(.failed, words.takingBack(edit.what), words.isGone(edit.path))
        }
        guard ContentHash(file.bytes) == edit.after else {
            throw Failure(
                .failed,
                lines: [words.takingBack(edit.what), words.changedSince(edit.path), words.byHand]
                    + session.numbered(ChangedLine.lines(from: file.bytes, to: edit.before)))
        }
        return file
    }

    private func tell(_ edit: KeptEdit, _ file: ChangingFile) {
        if session.options.json {
            return session.printJSON([
                "dryRun": .bool(isDry), "event": .string("changed"), "path": .string(file.path),
                "what": .string(edit.what),
            ])
        }
        let loads = [file.bytes, edit.before].compactMap {
            try? CheckVerb.load($0, file.path, session).get()
        }
        let named = session.words.takingBack(edit.what)
        Output.line(isDry ? session.words.wouldTakeBack(named) : named)
        guard loads.count == 2 else { return }
        let week = WeekChanges(session).lines(from: loads[0], to: loads[1])
        guard !week.isEmpty else { return }
        Output.line(session.words.thisWeekChanges)
        for line in week { Output.line(line) }
    }

    /// On a terminal the person has the last word; a script has said it.
    private func isWanted() throws -> Bool {
        guard !session.options.json, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            return true
        }
        let key = try Asking(session).choose(
            session.words.takeItBack, among: ["y": "yj", "n": "n"])
        return key == "y"
    }

    private func takeBack(_ edit: KeptEdit, _ file: ChangingFile) throws {
        let edits = try session.edits()
        guard edits.newest(now: session.clock.now.microseconds) == edit else {
            throw Failure(.failed, session.words.changedMeanwhile)
        }
        do throws(ChangingFile.Problem) { try file.write(edit.before) } catch {
            switch error {
            case .changedMeanwhile: throw Failure(.failed, session.words.changedMeanwhile)
            case .file(let error): throw Failure(.failed, error.description)
            case .obstacle(let obstacle):
                throw Failure(
                    .failed,
                    lines: [session.words.notWritable(file.target, obstacle), session.words.byHand]
                        + session.numbered(ChangedLine.lines(from: file.bytes, to: edit.before)))
            }
        }
        edits.dropNewest()
        if !session.options.json { Output.prose(session.words.saved(file.path)) }
        try session.loadSchedule()
    }
}

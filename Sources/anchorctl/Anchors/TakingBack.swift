// `undo` of a change of the schedule: named before it is taken back, and left where the file is not as the
// change left it. Which change it is about is the rule of HostSystem.

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
    /// The one it is to be about, as it was typed; nil: whichever.
    let anchor: String?

    /// True where a change was what `undo` is about.
    func run() throws -> Bool {
        // Nobody has ever changed it this way: nothing to look at, nothing made.
        guard access(session.paths.stateFolder + "/edits", F_OK) == 0 else { return false }
        session.speak(Help.language.rawValue)
        guard let take = try newest() else { return false }
        let schedules = [take.file.bytes, take.edit.before].compactMap {
            try? CheckVerb.load($0, take.file.path, session).get()
        }
        if let anchor, !TakingBack.concerns(anchor, schedules) {
            throw Failure(.failed, session.words.newestIsAnother(text(take.edit)))
        }
        tell(take, schedules)
        guard !isDry else { return true }
        guard try session.wantsItBack() else {
            throw Failure(.failed, lines: [session.words.staysSo], bare: true)
        }
        try perform(take)
        return true
    }

    private func newest() throws -> TakeBack? {
        let words = session.words
        let found = try? ScheduleFile.find(in: session.paths.configFolders)
        let schedule = found.map {
            ChangingFile.resolved(session.paths.ownSchedule($0.path))
        }
        let said = try session.nextUndo().map { TakeBack.Said(id: $0.id, at: $0.atUSec) }
        let edits = try session.edits()
        do throws(TakeBack.Problem) {
            return try edits.takeBack(
                of: schedule, said: said, now: session.clock.now.microseconds)
        } catch {
            switch error {
            case .gone(let edit):
                throw Failure(.failed, named(edit), words.isGone(edit.path))
            case .changedSince(let edit, let file):
                throw Failure(
                    .failed,
                    lines: [named(edit), words.changedSince(edit.path), words.byHand]
                        + session.numbered(lines(edit, file)))
            }
        }
    }

    private func named(_ edit: KeptEdit) -> String {
        session.words.takingBack(text(edit))
    }

    private func text(_ edit: KeptEdit) -> String {
        TypedChange.text(edit.what, in: session.language)
    }

    private func lines(_ edit: KeptEdit, _ file: ChangingFile) -> [ChangedLine] {
        ChangedLine.lines(from: file.bytes, to: edit.before)
    }

    /// Whether the anchor called so is another in one schedule than in the other, or in one of them alone.
    private static func concerns(_ name: String, _ schedules: [Schedule]) -> Bool {
        let anchors = schedules.map { $0.anchor(called: name) }
        return Set(anchors).count > 1
    }

    private func tell(_ take: TakeBack, _ loads: [Schedule]) {
        let (edit, file) = (take.edit, take.file)
        if session.options.json {
            return session.printJSON([
                "dryRun": .bool(isDry), "event": .string("changed"), "path": .string(file.path),
                "what": .string(edit.what),
            ])
        }
        Output.line(isDry ? session.words.wouldTakeBack(text(edit)) : named(edit))
        guard loads.count == 2 else { return }
        let week = WeekChanges(session).lines(from: loads[0], to: loads[1])
        guard !week.isEmpty else { return }
        Output.line(session.words.nextSevenDays)
        for line in week { Output.line(line) }
    }

    private func perform(_ take: TakeBack) throws {
        let edits = try session.edits()
        do throws(ChangingFile.Problem) {
            try edits.perform(take, now: session.clock.now.microseconds)
        } catch {
            switch error {
            case .changedMeanwhile: throw Failure(.failed, session.words.changedMeanwhile)
            case .file(let error): throw Failure(.failed, error.description)
            case .obstacle(let obstacle):
                throw Failure(
                    .failed,
                    lines: [
                        session.words.notWritable(take.file.target, obstacle), session.words.byHand,
                    ] + session.numbered(lines(take.edit, take.file)))
            }
        }
        if !session.options.json { Output.prose(session.words.saved(take.file.path)) }
        try session.loadSchedule(saved: take.file.path)
    }
}

extension Session {
    /// On a terminal the person has the last word; a script has said it.
    func wantsItBack() throws -> Bool {
        guard asksBeforeUndo else { return true }
        return try Asking(self).choose(words.takeItBack, among: ["y": "yj", "n": "n"]) == "y"
    }

    var asksBeforeUndo: Bool {
        !options.json && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }
}

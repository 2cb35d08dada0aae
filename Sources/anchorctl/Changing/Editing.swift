// One sitting at a schedule: a draft beside it, the editor, the look at it, and the question what to do
// with one that does not load or was overtaken. The schedule changes at one point alone, `save`.

import AnchorModel
import Glibc
import HostSystem
import ScheduleReading

final class Editing {
    private let session: Session
    private let asking: Asking
    /// The name people know it by, and the file that is behind it (a link into a folder of dotfiles
    /// stays one).
    private let path: String
    private let target: String
    private let draft: String
    /// What was there when it was opened; nil: a kept draft that may be older than the schedule.
    private var base: [UInt8]?
    private let before: Schedule?
    private(set) var isSaved = false

    init(_ session: Session, _ found: ScheduleFile) throws {
        self.session = session
        let extant = CheckVerb.load(found.bytes, found.path, session)
        before = try? extant.get()
        if let before { session.speak(before.language.rawValue) }
        asking = Asking(session)
        path = session.paths.ownSchedule(found.path)
        do throws(FileError) { target = try ChangingFile.writable(path) } catch {
            throw Failure(.failed, error.description)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? "schedule.json"
        let ending = [".plist", ".json5"].first(where: name.hasSuffix) ?? ".json"
        draft =
            AtomicFile.folder(of: path) + "/"
            + (name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name) + ".draft"
            + ending
        base = found.bytes
        try begin(found)
    }

    private func begin(_ found: ScheduleFile) throws {
        do throws(FileError) {
            if access(draft, F_OK) == 0 {
                // Without a word of when it was opened, the schedule may have gone on since.
                let isOlder = Editing.changed(draft) <= Editing.changed(target)
                if try goesOn(isOlder) {
                    if isOlder { base = nil }
                    return
                }
            }
            try AtomicFile.makeFolder(AtomicFile.folder(of: draft))
            try AtomicFile.write(found.bytes, to: draft)
        } catch { throw Failure(.failed, error.description) }
    }

    private func goesOn(_ isOlder: Bool) throws(FileError) -> Bool {
        let question = session.words.goOnWithDraft(draft, older: isOlder)
        let key = try? asking.choose(question, among: ["y": "yj", "n": "n"])
        if key == nil { exit(Failure.Code.interrupted.rawValue) }
        return key == "y"
    }

    private static func changed(_ path: String) -> Int64 {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }

    // MARK: The rounds

    func run() throws {
        while try !round() {}
    }

    /// True at the end.
    private func round() throws -> Bool {
        try edit()
        let words = session.words
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try SafeFile.read(draft, limit: SafeFile.scheduleLimit)
        } catch {
            if case .notFound = error {
                asking.show(words.nothingChanged)
                return true
            }
            return try again(after: [error.description])
        }
        if bytes == base {
            unlink(draft)
            asking.show(words.nothingChanged)
            return true
        }
        switch CheckVerb.load(bytes, draft, session) {
        case .failure(let bad): return try again(after: bad.problems.map(\.description))
        case .success(let schedule):
            session.speak(schedule.language.rawValue)
            for warning in session.advice(schedule) {
                Output.complain("\(draft): \(warning)")
            }
            tell(schedule)
            return try settle(bytes)
        }
    }

    private func edit() throws {
        let words = session.words
        guard let editor = Editor(environment: session.environment) else {
            throw ended(words.noEditor(nil))
        }
        let code = editor.open(draft)
        guard code != 0 else { return }
        throw ended(
            code == Editor.notFound
                ? words.noEditor(editor.command) : words.editorEnded(editor.command, code))
    }

    /// An editor that went wrong: what it wrote before stays.
    private func ended(_ reason: String) -> Failure {
        let bytes = try? SafeFile.read(draft, limit: SafeFile.scheduleLimit)
        if bytes == base {
            unlink(draft)
            return Failure(.failed, reason)
        }
        return Failure(.failed, lines: [reason, session.words.draftKept(draft)])
    }

    private func again(after problems: [String]) throws -> Bool {
        for problem in problems { Output.complain(problem) }
        switch try asking.choose(
            session.words.editAgain, among: ["e": "eb", "k": "k", "d": "dw"])
        {
        case "e"?: return false
        case "d"?:
            unlink(draft)
            asking.show(session.words.discarded)
            return true
        default: throw kept()
        }
    }

    private func tell(_ schedule: Schedule) {
        guard let before else { return }
        let lines = WeekChanges(session).lines(from: before, to: schedule)
        guard !lines.isEmpty else { return Output.prose(session.words.timesStay) }
        Output.line(session.words.nextSevenDays)
        for line in lines { Output.line(line) }
    }

    /// Into place, unless somebody else was there meanwhile.
    private func settle(_ bytes: [UInt8]) throws -> Bool {
        let now = try? SafeFile.read(target, limit: SafeFile.scheduleLimit)
        if now != base, now != nil || target == path && access(path, F_OK) == 0 {
            Output.complain(session.words.changedMeanwhile)
            switch try asking.choose(
                session.words.overwriteOrNot, among: ["e": "eb", "o": "o", "k": "k"])
            {
            case "e"?: return false
            case "o"?: break
            default:
                // The next sitting sees by its age that the schedule went on without it.
                var never = [timespec(), timespec()]
                utimensat(AT_FDCWD, draft, &never, 0)
                throw kept()
            }
        }
        try save(bytes)
        return true
    }

    private func save(_ bytes: [UInt8]) throws {
        var status = stat()
        let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
        do throws(FileError) {
            try AtomicFile.makeFolder(AtomicFile.folder(of: target))
            try AtomicFile.write(bytes, to: target)
        } catch {
            throw Failure(.failed, lines: [error.description, session.words.draftKept(draft)])
        }
        chmod(target, mode)
        unlink(draft)
        isSaved = true
        Output.prose(session.words.saved(path))
    }

    private func kept() -> Failure {
        Failure(Interrupt.came ? .interrupted : .failed, session.words.draftKept(draft))
    }
}

// One change of the schedule from the client: finds the file, has the change made, says what it does to
// this week, writes it where the file really is, keeps what was there, and asks the daemon to read it.
// Decides nothing about schedules.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import ScheduleEditing
import ScheduleReading
import Varlink

final class Changing {
    let session: Session
    let schedule: Schedule
    private let isDry: Bool
    private let found: ScheduleFile
    /// Where it is written: the person's own in place of the system's.
    private let own: String
    /// Somebody who saves faster than this three times in a row is asked to wait.
    private static let attempts = 3

    init(_ session: Session, dryRun: Bool) throws {
        self.session = session
        isDry = dryRun
        found = try Changing.find(session)
        own = session.paths.ownSchedule(found.path)
        switch CheckVerb.load(found.bytes, found.path, session) {
        case .success(let schedule): self.schedule = schedule
        case .failure(let bad):
            throw Failure(
                .failed, lines: bad.problems.map(\.description) + [session.words.mendFirst])
        }
        session.speak(schedule.language.rawValue)
    }

    private static func find(_ session: Session) throws -> ScheduleFile {
        do throws(FileError) {
            if let found = try ScheduleFile.find(in: session.paths.configFolders) { return found }
        } catch { throw Failure(.failed, error.description) }
        throw Failure(.failed, session.words.noSchedule, session.words.initFirst)
    }

    // MARK: Making it

    /// - Parameters:
    ///   - anchor: the one it is about.
    ///   - what: what it does, in a line for `undo`.
    func make(_ change: ScheduleChange, anchor: String, what: String) throws {
        for _ in 0..<Changing.attempts {
            let file = try file()
            let edited = try edited(change, file, anchor)
            if isDry {
                return tell(edited, file, anchor)
            }
            if try write(edited, file, what) {
                tell(edited, file, anchor)
                return try session.loadSchedule(saved: file.path)
            }
        }
        throw Failure(.failed, session.words.changedMeanwhile)
    }

    private func file() throws -> ChangingFile {
        do throws(FileError) {
            if own != found.path, access(own, F_OK) != 0 {
                return ChangingFile(new: own, like: found.bytes)
            }
            return try ChangingFile(own)
        } catch { throw Failure(.failed, error.description) }
    }

    private func edited(
        _ change: ScheduleChange, _ file: ChangingFile, _ anchor: String
    ) throws -> EditedSchedule {
        let zones = ZoneFiles(environment: session.environment)
        let loader = ScheduleLoader(
            language: Language(environment: session.environment), isZone: zones.zoneExists)
        do throws(EditProblem) {
            return try ScheduleEditor(loader).apply(change, to: file.bytes, file: file.path)
        } catch {
            let failure = session.failure(error, file.path, anchor)
            guard case .unchanged = error, case .change = change else { throw failure }
            let now = schedule.anchor(anchor)
            let stillOff = AnchorNow(session.words, before: now, after: now).stillOff
            throw Failure(failure.code, lines: failure.lines + stillOff)
        }
    }

    /// False where somebody else wrote meanwhile.
    private func write(
        _ edited: EditedSchedule, _ file: ChangingFile, _ what: String
    ) throws -> Bool {
        if let obstacle = file.obstacle { throw byHand(edited, file, obstacle) }
        let answer = session.newestAnswer()
        let edits = try session.edits()
        do throws(ChangingFile.Problem) {
            try edits.make(
                edited.bytes, in: file, at: session.clock.now.microseconds, what: what,
                answer: answer)
        } catch {
            switch error {
            case .changedMeanwhile: return false
            case .file(let error): throw Failure(.failed, error.description)
            case .obstacle(let obstacle): throw byHand(edited, file, obstacle)
            }
        }
        return true
    }

    private func byHand(
        _ edited: EditedSchedule, _ file: ChangingFile, _ obstacle: ChangingFile.Obstacle
    ) -> Failure {
        Failure(
            .failed,
            lines: [session.words.notWritable(file.target, obstacle), session.words.byHand]
                + session.numbered(ChangedLine.lines(from: file.bytes, to: edited.bytes)))
    }

    // MARK: Telling

    private func tell(_ edited: EditedSchedule, _ file: ChangingFile, _ anchor: String) {
        let lines = ChangedLine.lines(from: file.bytes, to: edited.bytes)
        if session.options.json {
            return session.printJSON([
                "anchor": .string(anchor), "dryRun": .bool(isDry), "path": .string(file.target),
                "lines": .array(
                    lines.map {
                        .object([
                            "isNew": .bool($0.isNew), "number": .int(Int64($0.number)),
                            "text": .string($0.text),
                        ])
                    }),
                "week": .array(
                    WeekChanges(session).lines(from: edited.before, to: edited.after)
                        .map { .string($0.drop { $0 == " " }.description) }),
            ])
        }
        let week = WeekChanges(session).lines(from: edited.before, to: edited.after)
        let now = AnchorNow(
            session.words, before: edited.before.anchor(anchor), after: edited.after.anchor(anchor))
        if !week.isEmpty {
            Output.line(session.words.nextSevenDays)
            for line in week { Output.line(line) }
        } else if !now.isStillOff {
            Output.prose(session.words.timesStay)
        }
        for line in now.lines { Output.prose(line) }
        let old = Set(session.advice(edited.before))
        for warning in session.advice(edited.after)
        where !old.contains(warning) {
            Output.complain(warning)
        }
        if isDry {
            for line in session.numbered(lines) { Output.line(line) }
            return Output.prose(session.words.nothingWritten)
        }
        Output.prose(session.words.saved(file.path))
    }
}

// What a session does for the verbs that change the schedule: words for what keeps a change from being
// made, the daemon's word on what was said last, and reading the schedule again.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import ScheduleEditing
import ScheduleReading
import SpokenTime
import Varlink

extension Session {
    var listener: Listener { Listener(now: clock.now, rules: clock.rules, language: language) }

    /// What may not do what its writer hopes, of the days to come.
    func advice(_ schedule: Schedule) -> [String] {
        ScheduleWarnings.of(schedule, today: clock.rules.local(at: clock.now).date)
            .map(\.description)
    }

    /// The daemon watches the file; asked, it also says whether it took it.
    /// - Parameter saved: the file that was said to be saved, which is not named again.
    func loadSchedule(saved: String? = nil) throws {
        do {
            hangUp()
            let reply = try ask(ReloadSchedule.self, Nothing())
            guard !options.json, saved == nil || reply.scheduleFile != saved else { return }
            Output.prose(words.reloaded(reply.anchors, reply.scheduleFile))
        } catch let failure as Failure where failure.code == .noDaemon {
            if !options.json { Output.prose(words.loadedLater) }
        }
    }

    /// What `undo` would take back of what was said; nil where there is nothing, or nobody to ask.
    func nextUndo() throws -> NextUndo.Reply? {
        do throws(CallerError) { return try openCaller().call(NextUndo.self, Nothing()) } catch {
            hangUp()
            switch error {
            case .failed, .socket, .hungUp: return nil
            case .violation: throw failure(error)
            }
        }
    }

    /// The newest answer before a change: its row, nil where there is none, empty where nobody could say.
    /// Asks a daemon that runs, and starts none.
    func newestAnswer() -> String? {
        guard RunningMark.isSet(socket: socketPath) else { return "" }
        do throws(CallerError) { return try openCaller().call(NextUndo.self, Nothing()).id } catch {
            if case .failed(let error) = error, case .nothingOpen? = ControlError(error) {
                return nil
            }
            return ""
        }
    }

    /// `  12 - text`, as they stand in the file.
    func numbered(_ lines: [ChangedLine]) -> [String] {
        let width = lines.map { "\($0.number)".count }.max() ?? 0
        return lines.map { line in
            let number = "\(line.number)"
            return "  " + String(repeating: " ", count: width - number.count)
                + "\(number) \(line.isNew ? "+" : "-") \(line.text)"
        }
    }

    /// Held until it goes: two commands take turns.
    func edits() throws -> KeptEdits {
        do throws(FileError) { return try KeptEdits(stateFolder: paths.stateFolder) } catch {
            throw Failure(.failed, error.description)
        }
    }

    // MARK: What does not fit

    func reading<T>(_ read: () throws(ChangeLine.Problem) -> T) throws -> T {
        do throws(ChangeLine.Problem) { return try read() } catch {
            throw Failure(.usage, text(of: error))
        }
    }

    /// What is wrong with an answer; nil where it is read.
    func misread(_ read: () throws(ChangeLine.Problem) -> Void) -> String? {
        do throws(ChangeLine.Problem) { try read() } catch { return text(of: error) }
        return nil
    }

    private func text(of problem: ChangeLine.Problem) -> String {
        switch problem {
        case .time(let bad): bad.text(in: language)
        case .nothing(let word): words.nothingAfter(word)
        case .noneOf(let text, let known): words.notAChange(text, among: known)
        case .noMoment(let what): words.noMoment(what)
        case .noKind(let text): words.noKind(text)
        }
    }

    func failure(_ problem: EditProblem, _ path: String, _ anchor: String) -> Failure {
        switch problem {
        case .propertyList(let lines): return byHand(lines)
        case .broken(let bad):
            return Failure(.failed, lines: bad.problems.map(\.description) + [words.mendFirst])
        case .refused(let bad):
            return Failure(
                .failed, lines: [words.wouldNotLoad(path)] + bad.problems.map(\.description))
        case .noSuchAnchor(let name, let known): return noSuchAnchor(name, among: known)
        case .onlyInMode(let anchor, let mode):
            return Failure(.failed, words.onlyInMode(anchor, mode))
        case .idTaken(let id): return Failure(.usage, words.idTaken(id))
        case .moment(let problem): return Failure(.usage, text(of: problem, anchor))
        case .unchanged: return Failure(.failed, words.unchanged(anchor))
        case .unwritable: return Failure(.failed, words.notReadAfter)
        }
    }

    private func text(of problem: WhenChange.Problem, _ anchor: String) -> String {
        switch problem {
        case .noMoment: words.noMoment(anchor)
        case .twoCues: words.oneMoment
        case .needsEvent: words.needsEvent
        case .needsCount: words.needsCount
        case .manyTimes: words.manyTimes
        case .calendar(let expression): words.calendarAlone(expression)
        }
    }

    private func byHand(_ told: PropertyListLines) -> Failure {
        if let anchor = told.anchor, told.lines.isEmpty, told.without.isEmpty {
            return Failure(.failed, words.dictGoes(anchor))
        }
        let gone = told.without.isEmpty ? [] : [words.keysGo(told.without)]
        return Failure(
            .failed,
            lines: [words.listByHand(told.anchor)] + told.lines.map { "  \($0)" } + gone)
    }
}

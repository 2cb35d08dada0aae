// One run of one verb: its options, the connection, the words and the clock. Turns what the daemon
// refuses into words and an exit code.

import AnchorModel
import ControlInterface
import Glibc
import HostSystem
import Varlink

final class Session {
    let options: SessionOptions
    let environment = ProcessEnvironment.variables
    let clock: LocalClock
    let colour: Colour
    /// From LANG until the daemon told the schedule's language.
    private(set) var words: Words
    private(set) var language: Language
    /// The call in hand, for the limits of what it refuses.
    private var asked: MethodName?
    /// The last one that was asked for.
    private(set) var status: Status?
    var pausedUntil: Int64? { status?.pausedUntilUSec }
    private var open: Caller?

    convenience init(_ common: CommonOptions) { self.init(SessionOptions(common)) }

    init(_ options: SessionOptions) {
        self.options = options
        clock = LocalClock(environment: environment)
        colour = Colour(options.color, environment: environment)
        language = Language(environment: environment)
        words = language.words
    }

    var paths: XDGPaths { XDGPaths(environment: environment, userID: getuid()) }
    var socketPath: String { options.socket ?? paths.socket }

    /// The schedule's own language, as a status tells it.
    func speak(_ language: String) {
        guard let language = Language(rawValue: language) else { return }
        self.language = language
        words = language.words
    }

    func caller() throws -> Caller {
        do { return try openCaller() } catch { throw failure(error) }
    }

    func openCaller() throws(CallerError) -> Caller {
        if let open { return open }
        let caller = try Caller(socketPath: socketPath)
        open = caller
        return caller
    }

    /// What a status tells besides its own lines: the language to speak, and the pause.
    func learn(_ status: Status) {
        speak(status.language)
        self.status = status
    }

    /// The next call has a connection of its own.
    func hangUp() { open = nil }

    /// Calls and, with --json, prints the reply; the reply for people otherwise.
    func call<M: ControlMethod>(_ method: M.Type, _ parameters: M.Parameters) throws -> M.Reply? {
        let caller = try caller()
        asked = M.name
        do {
            guard !options.json else {
                printJSON(try caller.call(M.name.full, try caller.encode(parameters)))
                return nil
            }
            return try inLanguage(method, parameters, caller)
        } catch { throw failure(error) }
    }

    /// A person's words are in the schedule's language. What was done tells it in its reply; where the reply
    /// tells none it is asked for before, and after a refusal, so that this is in it too.
    private func inLanguage<M: ControlMethod>(
        _ method: M.Type, _ parameters: M.Parameters, _ caller: Caller
    ) throws(CallerError) -> M.Reply {
        guard M.Reply.self is any TellsLanguage.Type else {
            if M.name != .getStatus { learn(try caller.call(GetStatus.self, Nothing())) }
            return try caller.call(method, parameters)
        }
        do throws(CallerError) {
            let reply = try caller.call(method, parameters)
            if let language = (reply as? any TellsLanguage)?.language {
                speak(language)
            } else {
                learn(try caller.call(GetStatus.self, Nothing()))
            }
            return reply
        } catch {
            if case .failed = error { learn(try caller.call(GetStatus.self, Nothing())) }
            throw error
        }
    }

    func printJSON(_ parameters: [String: JSONValue]) {
        Output.raw(WireJSON.text(parameters) + "\n")
    }

    func failure(_ error: CallerError) -> Failure {
        switch error {
        case .socket(.unreachable(let code)) where code == ENOENT || code == ECONNREFUSED:
            return Failure(.noDaemon, lines: [words.noDaemon, words.howToStart] + newHere)
        case .socket(.unreachable(let code)), .socket(.broken(let code)):
            let reason = String(cString: strerror(code))
            return Failure(.noDaemon, "\(socketPath): \(reason)", words.howToStart)
        case .socket(.foreign(let user)):
            return Failure(.noDaemon, words.foreignSocket(socketPath, user), words.howToStart)
        case .socket(.tooLongPath):
            return Failure(
                .failed,
                XDGPaths.problem(withSocket: socketPath) ?? "\(socketPath): not a socket's path")
        // Nobody is left to tell.
        case .socket(.readerGone): return Failure(.failed, lines: [])
        case .socket(.timeout): return Failure(.failed, words.noAnswer)
        case .hungUp: return Failure(.failed, words.hungUp)
        case .violation(let reason): return Failure(.failed, words.notUnderstood(reason))
        case .failed(let error): return refusal(error)
        }
    }

    /// Whoever has no schedule yet is told where to begin.
    private var newHere: [String] {
        let found = try? ScheduleFile.find(in: paths.configFolders)
        return found == .some(nil) ? [words.newHere] : []
    }

    private func refusal(_ error: CallError) -> Failure {
        let refusal = ControlError(error)
        var failure = words(for: refusal) ?? unnamed(error)
        failure.refusal = refusal
        return failure
    }

    /// Nil for an error of another interface.
    private func words(for refusal: ControlError?) -> Failure? {
        switch refusal {
        case .noSuchAnchor(let name)?: return noSuchAnchor(name)
        case .noSuchMode(let name)?: return noSuchMode(name)
        case .nothingOpen?: return nothingOpen()
        case .scheduleInvalid(let problems)?:
            return Failure(
                .failed, lines: problems.map(\.text) + [words.keepsOldSchedule],
                bare: true)
        case .notRecorded(let reason)?: return Failure(.failed, words.notRecorded(reason))
        case .notRead(let reason)?: return Failure(.failed, words.notRead(reason))
        case .unknownCursor(let fault)?:
            return Failure(.nothing, lines: words.unknownCursor(fault))
        case nil: return nil
        }
    }

    private func unnamed(_ error: CallError) -> Failure {
        if let parameter = error.invalidParameter {
            return Failure(.failed, words.invalid(parameter, of: asked))
        }
        if error.name == CallError.invalidParameterName,
            let parameter = error.parameters["parameter"]?.string
        {
            return Failure(.failed, words.notAccepted(parameter))
        }
        let parameters = error.parameters.isEmpty ? "" : " " + WireJSON.text(error.parameters)
        return Failure(.failed, error.name + parameters)
    }

    /// Something may be on its way, or wait: its name is enough to answer it.
    private func nothingOpen() -> Failure {
        let isAnswer = [.answer, .start, .snooze].contains(asked)
        let held = isAnswer ? present?.held ?? [] : []
        guard let first = held.first else {
            // Who says `begin` may be new here.
            let isNew = asked == .start && present.map { $0.scheduleFile == nil } ?? false
            return Failure(.nothing, lines: [words.nothingOpen] + (isNew ? [words.beginHere] : []))
        }
        return Failure(.nothing, words.nothingOpen, words.isWaitingFor(first.anchor))
    }

    /// The status that came with a refusal, or one that is asked for.
    private var present: Status? { status ?? (try? open?.call(GetStatus.self, Nothing())) }

    private func noSuchMode(_ name: String) -> Failure {
        let known = present?.modes ?? []
        if MeantVerb.usual.contains(name.lowercased()) {
            return Failure(.nothing, words.noSuchMode(name), words.usualAgain)
        }
        var lines = [words.noSuchMode(name)]
        if let near = Nearest.to(name, among: known + [Schedule.softMode, Schedule.noMode]) {
            lines.append(words.didYouMean(near))
        }
        lines.append(
            known.isEmpty
                ? words.noModes
                : words.modesAre(
                    (known + [words.modeName(Schedule.softMode)]).joined(separator: ", ")))
        return Failure(.nothing, lines: lines)
    }

    /// Lists the ones there are: the name was typed by a person.
    private func noSuchAnchor(_ name: String) -> Failure {
        let known = try? open?.call(ListAnchors.self, Nothing()).anchors.map(\.id)
        return noSuchAnchor(name, among: known ?? [])
    }

    func noSuchAnchor(_ name: String, among known: [String]) -> Failure {
        var lines = [words.noSuchAnchor(name)]
        if let near = Nearest.to(name, among: known) { lines.append(words.didYouMean(near)) }
        if !known.isEmpty { lines.append(words.anchorsAre(known.joined(separator: ", "))) }
        return Failure(.nothing, lines: lines)
    }
}

extension ControlInterface.Problem {
    /// `file:line:column: message`, as far as it is known.
    var text: String {
        var place = file ?? ""
        if let line { place += ":\(line)" }
        if line != nil, let column { place += ":\(column)" }
        return place.isEmpty ? message : "\(place): \(message)"
    }
}

extension Language {
    var words: Words { Words(say: self) }
}

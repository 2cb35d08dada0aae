// `anchorctl init`: at most three questions, then a schedule with one anchor on. Never writes over a
// file unasked.

import AnchorModel
import ArgumentParser
import CivilTime
import Glibc
import HostSystem
import ScheduleReading
import SpokenTime
import Varlink

/// The anchors a first schedule can begin with.
enum FirstAnchor: String, CaseIterable, ExpressibleByArgument {
    case breathing, movement, bedtime

    var kind: Kind {
        switch self {
        case .breathing: .breathing
        case .movement: .movement
        case .bedtime: .bedtime
        }
    }

    /// A number of the question, or words in either language: `2`, `bewegen`, `eerst ademen`.
    init?(argument: String) {
        let typed = argument.lowercased().split { !$0.isLetter && !$0.isNumber }
        let found = FirstAnchor.allCases.filter { anchor in
            typed.contains { word in anchor.beginnings.contains { word.hasPrefix($0) } }
        }
        guard let first = found.first, found.count == 1 else { return nil }
        self = first
    }

    private var beginnings: [String] {
        switch self {
        case .breathing: ["1", "breath", "adem"]
        case .movement: ["2", "move", "moving", "beweg", "walk", "wandel", "lopen"]
        case .bedtime: ["3", "bed", "sleep", "slaap", "slapen"]
        }
    }
}

/// What the questions are about.
struct FirstAnswers {
    var first: FirstAnchor
    var after: String
    var wakesAt: LocalTime
}

struct InitVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a first schedule, after at most three questions.",
        aliases: ["begin-hier"])

    @Option(help: "breathing, movement or bedtime.")
    var first: FirstAnchor?
    @Option(help: ArgumentHelp("What it follows: wake, coffee.", valueName: "event"))
    var after: String?
    @Option(help: ArgumentHelp("When you get up: 06:45.", valueName: "time"))
    var wakesAt: String?
    @Option(help: "\(Language.choices).")
    var language: String?
    @Flag(help: "Ask nothing.")
    var yes = false
    @Flag(help: "Put it in the place of a schedule that is there, which is kept beside it.")
    var force = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError {
                let known = $0.oneOf(Language.allCases.map(\.rawValue))
                return $0.invalidValue("\(language) (\(known))", "--language")
            }
        }
    }

    func run() throws {
        let session = Session(common)
        let language = language ?? Language(environment: session.environment).rawValue
        session.speak(language)
        let words = session.words
        let folder = session.paths.configFolder
        let present = InitVerb.present(in: folder)
        if !force, let found = present.first { throw Failure(.failed, words.alreadyThere(found)) }
        let answers = try answers(session)
        let path = "\(folder)/schedule.json"
        let text = Starter.text(
            language: Language(rawValue: language) ?? .english, first: answers.first.kind,
            after: answers.after, wakesAt: answers.wakesAt)
        let bytes = Array(text.utf8)
        let schedule: Schedule
        switch CheckVerb.load(bytes, path, session) {
        case .success(let loaded): schedule = loaded
        case .failure(let bad):
            throw Failure(.usage, lines: bad.problems.map(\.description), bare: true)
        }
        let kept: [KeptAside]
        do throws(FileError) {
            try AtomicFile.makeFolder(folder)
            kept = try KeptAside.all(present)
            do throws(FileError) { try AtomicFile.write(bytes, to: path, replacing: force) } catch {
                KeptAside.putBack(kept)
                throw error
            }
            KeptAside.leave(kept, for: path)
        } catch { throw Failure(.failed, error.description) }
        if common.json {
            return session.printJSON([
                "after": .string(answers.after), "first": .string(answers.first.rawValue),
                "kept": .array(kept.map { .string($0.now) }),
                "path": .string(path), "wakesAt": .string("\(answers.wakesAt)"),
            ])
        }
        for file in kept { Output.prose(words.keptAside(file.was, file.now)) }
        Output.prose(words.ifThen(answers.first, answers.after))
        if answers.first != .bedtime { Output.prose(words.howIsTold(answers.after)) }
        if answers.first == .bedtime, let line = InitVerb.bedtime(of: schedule, words) {
            Output.prose(line)
        }
        Output.prose(words.written(path))
        ServiceOffer(session).make(asks: asks)
        Output.prose(words.forNow)
    }

    private static func bedtime(of schedule: Schedule, _ words: Words) -> String? {
        for anchor in schedule.anchors {
            guard case .bedtime(let bed, let wake) = anchor.cue else { continue }
            let day = LocalDate(dayNumber: 0)
            let nudge = TimeZoneRules.utc.instant(day, bed) - anchor.windDown
            return words.bedtimeIs(bed, wake, nudge: TimeZoneRules.utc.local(at: nudge).time)
        }
        return nil
    }

    private var asks: Bool { !yes && !common.json && isatty(STDIN_FILENO) == 1 }

    private static func present(in folder: String) -> [String] {
        ScheduleFile.names.map { "\(folder)/\($0)" }.filter { path in
            var facts = stat()
            // A link that leads nowhere is there too.
            return lstat(path, &facts) == 0
        }
    }

    private func answers(_ session: Session) throws -> FirstAnswers {
        let words = session.words
        let listener = Listener(
            now: session.clock.now, rules: session.clock.rules, language: session.language)
        func event(_ text: String) throws(NotUnderstood) -> String {
            let word = try listener.event(text)
            guard Starter.isEvent(word) else { throw NotUnderstood(text, .event) }
            return word
        }
        func clock(_ text: String) throws(NotUnderstood) -> LocalTime {
            try listener.clock(text, from: .wakeFrom)
        }
        var first = first
        if first == nil, asks {
            first = ask(words.whichFirst) { text in
                let first: FirstAnchor? = text.isEmpty ? .breathing : FirstAnchor(argument: text)
                return first.map(Reply.heard) ?? .problem(words.oneTwoOrThree)
            }
        }
        var after = try after.map { try given($0, event, session) }
        if after == nil, asks, first != .bedtime {
            after = ask(words.afterWhat) { reply($0.isEmpty ? Cue.wakeWord : $0, event, session) }
        }
        var wakes = try wakesAt.map { try given($0, clock, session) }
        if wakes == nil, asks {
            var odd: LocalTime?
            wakes = ask(words.whenUp) { text in
                let answer = reply(text.isEmpty ? "06:45" : text, clock, session)
                guard case .heard(let time) = answer, time != odd, InitVerb.isOdd(time) else {
                    return answer
                }
                odd = time
                return .problem(words.reallyUp(time))
            }
        }
        let getUp = wakes ?? LocalTime(hour: 6, minute: 45) ?? .midnight
        return FirstAnswers(
            first: first ?? .breathing, after: after ?? Cue.wakeWord, wakesAt: getUp)
    }

    /// When people go to bed rather than get up: from three in the afternoon until three in the morning.
    private static func isOdd(_ wake: LocalTime) -> Bool {
        wake.hour < 3 || wake.hour >= 15
    }

    /// An option's value.
    private func given<T>(
        _ text: String, _ read: (String) throws(NotUnderstood) -> T, _ session: Session
    ) throws -> T {
        do { return try read(text) } catch {
            throw ValidationError(error.text(in: session.language))
        }
    }

    private enum Reply<T> {
        case heard(T)
        /// For the person, before it is asked again.
        case problem(String)
    }

    private func reply<T>(
        _ text: String, _ read: (String) throws(NotUnderstood) -> T, _ session: Session
    ) -> Reply<T> {
        do { return .heard(try read(text)) } catch {
            return .problem(error.text(in: session.language))
        }
    }

    /// Asks again until the answer is one; nil at the end of input.
    private func ask<T>(_ question: String, _ read: (String) -> Reply<T>) -> T? {
        while true {
            Output.raw(question)
            guard let line = readLine() else { return nil }
            switch read(Typed.trimmed(line)) {
            case .heard(let answer): return answer
            case .problem(let problem): Output.complain(Prose.wrapped(problem))
            }
        }
    }
}

// `anchorctl init`: at most three questions, then a schedule with one anchor on. Never writes over a
// file unasked.

import AnchorModel
import ArgumentParser
import CivilTime
import Glibc
import HostSystem
import ScheduleReading
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

    /// A number of the question, or a name in either language.
    init?(argument: String) {
        switch argument.lowercased() {
        case "1", "breathing", "breathe", "ademen", "adem": self = .breathing
        case "2", "movement", "move", "bewegen": self = .movement
        case "3", "bedtime", "bed", "bedtijd": self = .bedtime
        default: return nil
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
    @Flag(help: "Write over a schedule that is there.")
    var force = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let wakesAt, LocalTime(wakesAt) == nil {
            throw ValidationError { $0.isNo(wakesAt, .clockTime) }
        }
        if let after, InitVerb.event(after) == nil {
            throw ValidationError { $0.isNo(after, .event) }
        }
        if let language, Language(rawValue: language) == nil {
            throw ValidationError {
                $0.invalidValue(language, "--language") + " "
                    + $0.oneOf(Language.allCases.map(\.rawValue)) + "."
            }
        }
    }

    func run() throws {
        let session = Session(common)
        let language = language ?? Language(environment: session.environment).rawValue
        session.speak(language)
        let words = session.words
        let folder = session.paths.configFolder
        if !force, let found = InitVerb.present(in: folder) {
            throw Failure(.failed, words.alreadyThere(found))
        }
        let answers = try answers(words)
        let path = "\(folder)/schedule.json"
        let text = Starter.text(
            language: Language(rawValue: language) ?? .english, first: answers.first.kind,
            after: answers.after, wakesAt: answers.wakesAt)
        let bytes = Array(text.utf8)
        if case .failure(let bad) = CheckVerb.load(bytes, path, session) {
            throw Failure(.usage, lines: bad.problems.map(\.description))
        }
        do {
            try AtomicFile.makeFolder(folder)
            try AtomicFile.write(bytes, to: path, replacing: force)
        } catch { throw Failure(.failed, error.description) }
        if common.json {
            return session.printJSON([
                "after": .string(answers.after), "first": .string(answers.first.rawValue),
                "path": .string(path), "wakesAt": .string("\(answers.wakesAt)"),
            ])
        }
        Output.prose(words.ifThen(answers.first.rawValue, answers.after))
        Output.prose(words.written(path))
        Output.prose(words.afterInit)
    }

    /// The word an anchor can come after, as the schedule writes it; nil where it cannot be one.
    private static func event(_ text: String) -> String? {
        let word = text.lowercased()
        if word == "wakker" { return "wake" }
        return Starter.isEvent(word) ? word : nil
    }

    private static func present(in folder: String) -> String? {
        ScheduleFile.names.map { "\(folder)/\($0)" }.first { access($0, F_OK) == 0 }
    }

    private func answers(_ words: Words) throws -> FirstAnswers {
        let asks = !yes && !common.json && isatty(STDIN_FILENO) == 1
        var first = first
        if first == nil, asks {
            first = ask(words.whichFirst, words) { text in
                text.isEmpty ? .breathing : FirstAnchor(argument: text)
            }
        }
        var after = after.flatMap(InitVerb.event)
        if after == nil, asks, first != .bedtime {
            after = ask(words.afterWhat, words) {
                InitVerb.event($0.isEmpty ? "wake" : $0)
            }
        }
        var wakes = wakesAt.flatMap { LocalTime($0) }
        if wakes == nil, asks {
            wakes = ask(words.whenUp, words) { LocalTime($0.isEmpty ? "06:45" : $0) }
        }
        guard let getUp = wakes ?? LocalTime(hour: 6, minute: 45) else {
            throw Failure(.usage, words.notOneOfThose)
        }
        return FirstAnswers(
            first: first ?? .breathing, after: after ?? "wake", wakesAt: getUp)
    }

    /// Asks again until the answer is one; nil at the end of input.
    private func ask<T>(
        _ question: String, _ words: Words, _ read: (String) -> T?
    ) -> T? {
        while true {
            Output.raw(question)
            guard let line = readLine() else { return nil }
            let text = line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            if let answer = read(String(text)) { return answer }
            Output.complain(words.notOneOfThose)
        }
    }
}

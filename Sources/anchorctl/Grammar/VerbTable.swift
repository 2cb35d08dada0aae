// The verbs and all names they answer to, in the order help shows them.

import AnchorModel
import ArgumentParser
import ScheduleReading

enum VerbTable {
    /// For every day; plain help shows these.
    static let everyday: [any ParsableCommand.Type] = [
        StatusVerb.self, NextVerb.self, DoneVerb.self, TriedVerb.self, LaterVerb.self,
        NotTodayVerb.self, LogVerb.self, PauseVerb.self,
    ]
    static let others: [any ParsableCommand.Type] = [
        StartVerb.self, BreatheVerb.self, ResumeVerb.self, ModeVerb.self, SoftVerb.self,
        SizeVerb.self, SilentVerb.self, SetVerb.self, UnsetVerb.self,
        CheckInVerb.self, ReflectVerb.self, NoteVerb.self, NightsVerb.self, LetterVerb.self,
        IdeaVerb.self, SupportVerb.self, OpenVerb.self,
        UndoVerb.self, ListVerb.self,
        ExplainVerb.self, HistoryVerb.self, ReportVerb.self,
        MonitorVerb.self,
        ExportVerb.self, ImportVerb.self, ForgetVerb.self, DoctorVerb.self,
        AddVerb.self, ChangeVerb.self, OnVerb.self, OffVerb.self, RemoveVerb.self,
        EditVerb.self, ReloadVerb.self, CheckVerb.self, SimulateVerb.self, CalendarVerb.self,
        CardVerb.self,
        InitVerb.self,
        CallVerb.self,
        IntrospectVerb.self, VersionVerb.self,
    ]
    static var all: [any ParsableCommand.Type] { everyday + others }

    static var names: [String] {
        all.flatMap { [name(of: $0)] + $0.configuration.aliases }
    }

    static func name(of verb: any ParsableCommand.Type) -> String {
        verb.configuration.commandName ?? ""
    }

    /// As a person types it: the other name that the language has for `anchorctl later`, for one.
    static func name(of verb: any ParsableCommand.Type, in say: Language) -> String {
        let line = say(Message(key: "anchorctl \(name(of: verb))"))
        return String(line.dropFirst("anchorctl ".count))
    }

    /// The verb of this name, or of this other name.
    static func verb(_ word: String) -> (any ParsableCommand.Type)? {
        all.first { name(of: $0) == word || $0.configuration.aliases.contains(word) }
    }

    static func recognise(_ arguments: [String]) throws {
        // Of `help VERB` the verb is meant.
        let isHelp = arguments.first == "help"
        guard let verb = arguments.dropFirst(isHelp ? 1 : 0).first, !verb.hasPrefix("-"),
            !names.contains(verb)
        else { return }
        let words = Help.language.words
        if ScheduleLoader.keys.contains(verb) {
            throw Failure(.usage, words.notAVerb(verb), words.isAKey(verb))
        }
        var lines = [words.notAVerb(verb)]
        if let line = Proposal().line(for: isHelp ? Array(arguments.dropFirst()) : arguments) {
            lines.append(words.didYouMean(line))
        }
        lines.append(words.whereTheVerbsAre)
        throw Failure(.usage, lines: lines)
    }
}

struct Anchorctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchorctl",
        abstract: "Answer, put off, log and look: the client of anchord.",
        subcommands: VerbTable.all, defaultSubcommand: StatusVerb.self)
}

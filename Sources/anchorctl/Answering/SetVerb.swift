// `set` and `unset`: words that hold until they are unset, an end comes or the person logs out. `locked` is
// one that anchord knows, for a locker that tells nobody; the schedule says what the others hold.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

/// Several words are one: `anchorctl set on the phone`.
protocol TakesWord: TakesText {}

extension TakesWord {
    /// `--untill` is a slip, `-x` a word like another.
    static func isText(_ word: String, after words: [String]) -> Bool {
        !word.hasPrefix("--") && !CommandLineWords.isOfEveryVerb(word)
    }
}

struct SetVerb: ParsableCommand, TakesWord {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = (["--until"], [])

    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set a word until you unset it or log out: set [WORD] [--until T].",
        discussion: """
            What the schedule says unless of waits while it is set; locked: everything does.
              anchorctl set docked
              anchorctl set visitors until 17:00
              anchorctl set locked; swaylock; anchorctl unset locked
              anchorctl set
            """,
        aliases: ["zet"])

    @Argument(
        help: "locked, or any other word; without it, those that are set.",
        completion: Completing.words)
    var word: [String] = []
    @Option(
        help: ArgumentHelp("When it ends by itself: 17:00, 2h or friday.", valueName: "time"))
    var until: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if until != nil, word.isEmpty {
            throw ValidationError { $0.goesWith(["--until"], ["WORD"]) }
        }
    }

    func run() throws {
        let session = Session(common)
        guard !word.isEmpty else {
            guard let status = try session.call(GetStatus.self, Nothing()) else { return }
            session.speak(status.language)
            return session.tell(status.words ?? [], status.wordEnds)
        }
        try heedSwitch(session)
        let (word, end) = try session.understand { listener throws(NotUnderstood) in
            try said(listener)
        }
        try session.setWord(word, true, until: end?.microseconds)
    }

    /// `zet bewegen aan` is about the anchor, where the schedule does not wait for such a word.
    private func heedSwitch(_ session: Session) throws {
        let verbs =
            ["on": OnVerb.self, "aan": OnVerb.self, "off": OffVerb.self, "uit": OffVerb.self]
            as [String: any ParsableCommand.Type]
        guard word.count > 1, let verb = verbs[word[word.count - 1].lowercased()] else { return }
        let name = word.dropLast().joined(separator: " ")
        let anchors = try session.ask(ListAnchors.self, Nothing()).anchors
        guard anchors.contains(where: { $0.id == name || $0.title == name }) else { return }
        let shown = VerbTable.name(of: verb, in: Help.language)
        throw Failure(.usage, session.words.didYouMean("anchorctl \(shown) \(name)"))
    }

    /// `visitors --until 17:00`, or `visitors until 17:00`.
    func said(_ listener: Listener) throws(NotUnderstood) -> (word: [String], end: Instant?) {
        if let until {
            return (word, listener.instant(of: try listener.end(until, isUntil: true)))
        }
        for place in word.indices.dropFirst()
        where ["until", "till", "through", "tot", "t/m"].contains(word[place].lowercased()) {
            let tail = word[place...].joined(separator: " ")
            guard let end = try? listener.end(tail) else { continue }
            return (Array(word[..<place]), listener.instant(of: end))
        }
        return (word, nil)
    }
}

struct UnsetVerb: ParsableCommand, TakesWord {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = ([], [])

    static let configuration = CommandConfiguration(
        commandName: "unset", abstract: "Unset a word again: unset WORD.", aliases: ["haal-af"])

    @Argument(help: "A word that is set.", completion: Completing.setWords)
    var word: [String]
    @OptionGroup var common: CommonOptions

    func run() throws { try Session(common).setWord(word, false) }
}

extension Session {
    /// The daemon has one word for it, whatever the language.
    private static let known = ["op-slot": TypedWord.locked]

    fileprivate func setWord(_ typed: [String], _ isSet: Bool, until: Int64? = nil) throws {
        let text = typed.joined(separator: " ")
        let word = Session.known[text] ?? text
        let parameters = SetWord.Parameters(word: word, isSet: isSet, untilUSec: until)
        guard let reply = try call(SetWord.self, parameters) else { return }
        tell(reply.words, reply.wordEnds)
        if isSet { try tellWhatItHolds(word) }
    }

    /// A word that nothing waits for is likely a slip.
    private func tellWhatItHolds(_ word: String) throws {
        let asked = try ask(GetStatus.self, Nothing()).unless ?? []
        guard word != TypedWord.locked, !asked.contains(word) else { return }
        Output.prose(words.nothingWaits(for: word))
        if let near = Nearest.to(word, among: asked) {
            let verb = VerbTable.name(of: SetVerb.self, in: words.say)
            Output.prose(words.didYouMean("anchorctl \(verb) \(near)"))
        }
    }

    fileprivate func tell(_ set: [String], _ ends: [WordEnd]?) {
        guard !set.isEmpty else { return Output.line(words.say("No word is set.")) }
        Output.prose(setLine(set, ends))
    }

    /// All that are set, on one line.
    func setLine(_ set: [String], _ ends: [WordEnd]?) -> String {
        let list = set.map { word in
            guard let end = ends?.first(where: { $0.word == word }) else { return word }
            return "\(word) (\(words.until(plain(end.untilUSec))))"
        }.joined(separator: ", ")
        let line = words.say("set: \(list)")
        guard set.contains(TypedWord.locked) else { return line }
        return words.say("\(line) - no notifications until: anchorctl unset locked")
    }
}

extension Words {
    func nothingWaits(for word: String) -> String {
        say("Nothing in the schedule waits for \(word) (\"unless\" in anchord-schedule(5)).")
    }
}

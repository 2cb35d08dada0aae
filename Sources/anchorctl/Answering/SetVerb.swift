// `set`: a word that holds until it is unset, an end comes or the person logs out. anchord itself acts on one
// of them, `locked`, for a locker that tells nobody; the schedule says what the others hold.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

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

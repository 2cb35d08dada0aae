// `set` and `unset`: words that hold until they are unset or the person logs out. `locked` is one that
// anchord knows: for a locker that tells nobody.

import AnchorModel
import ArgumentParser
import ControlInterface

struct SetVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set a word until you unset it or log out: set [WORD]. locked: no notifications.",
        discussion: """
              anchorctl set locked; swaylock; anchorctl unset locked
              anchorctl set
            """,
        aliases: ["zet"])

    @Argument(help: "locked, or any other word; without it, those that are set.")
    var word: [String] = []
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard !word.isEmpty else {
            guard let status = try session.call(GetStatus.self, Nothing()) else { return }
            session.speak(status.language)
            return session.tell(status.words ?? [])
        }
        try session.setWord(word, true)
    }
}

struct UnsetVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unset", abstract: "Unset a word again: unset WORD.", aliases: ["haal-af"])

    @Argument(help: "A word that is set.")
    var word: [String]
    @OptionGroup var common: CommonOptions

    func run() throws { try Session(common).setWord(word, false) }
}

extension Session {
    /// The daemon has one word for it, whatever the language.
    private static let known = ["op-slot": SetVerb.locked]

    fileprivate func setWord(_ typed: [String], _ isSet: Bool) throws {
        let text = typed.joined(separator: " ")
        let word = Session.known[text] ?? text
        guard let reply = try call(SetWord.self, .init(word: word, isSet: isSet)) else { return }
        tell(reply.words)
    }

    fileprivate func tell(_ set: [String]) {
        let say = words.say
        guard !set.isEmpty else { return Output.line(say("No word is set.")) }
        Output.prose(setLine(set))
    }

    /// All that are set, on one line.
    func setLine(_ set: [String]) -> String {
        let list = set.joined(separator: ", ")
        let line = words.say("set: \(list)")
        guard set.contains(SetVerb.locked) else { return line }
        return words.say("\(line) - no notifications until: anchorctl unset locked")
    }
}

extension SetVerb {
    /// What anchord holds nudges for.
    static let locked = "locked"
}

// What `set` and `unset` have in common: a word of several, the call, and the words that are set now.

import AnchorModel
import CivilTime
import ControlInterface

/// Several words are one: `anchorctl set on the phone`.
protocol TakesWord: TakesText {}

extension TakesWord {
    /// `--untill` is a slip, `-x` a word like another.
    static func isText(_ word: String, after words: [String]) -> Bool {
        !word.hasPrefix("--") && !CommandLineWords.isOfEveryVerb(word)
    }
}

extension Session {
    /// The daemon has one word for it, whatever the language.
    private static let known = ["op-slot": TypedWord.locked]

    func setWord(_ typed: [String], _ isSet: Bool, until: Int64? = nil) throws {
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

    func tell(_ set: [String], _ ends: [WordEnd]?) {
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

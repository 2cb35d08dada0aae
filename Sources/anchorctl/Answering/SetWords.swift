// What `set` and `unset` have in common: the call, and the words that are set now.

import AnchorModel
import ControlInterface

extension Session {
    /// The daemon has one word for it, whatever the language.
    private static let known = ["op-slot": SetVerb.locked]

    func setWord(_ typed: [String], _ isSet: Bool) throws {
        let text = typed.joined(separator: " ")
        let word = Session.known[text] ?? text
        guard let reply = try call(SetWord.self, .init(word: word, isSet: isSet)) else { return }
        tell(reply.words)
    }

    func tell(_ set: [String]) {
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

// What is said of a command line that was not understood.

import AnchorModel

extension Words {
    func unknownOption(_ option: String) -> String { say("unknown option: \(option)") }
    func missingValue(_ label: String) -> String { say("missing value: \(label)") }
    func takesNoValue(_ option: String) -> String {
        say("option takes no value: \(option)")
    }
    func unexpected(_ words: String) -> String { say("unexpected argument: \(words)") }
    func missingArgument(_ label: String) -> String { say("missing argument: \(label)") }
    func invalidValue(_ value: String, _ label: String) -> String {
        say("invalid value for \(label): \(value)")
    }
    func oneOf(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return say("\(names.dropLast().joined(separator: ", ")) or \(last)")
    }
    /// `a, b and c`.
    func list(_ names: [String]) -> String {
        say(Message.list(names.map { Message(verbatim: $0) }))
    }
    func moreHelp(_ verb: String) -> String { say("Try anchorctl \(verb) --help.") }

    func invitationTooLong(_ text: String) -> String {
        say("that is more than a day: \(text)")
    }
    func noEventAndTime(_ text: String) -> String {
        say("invalid event and time: \(text) (for example wake=07:00)")
    }
    func exclusive(_ names: [String]) -> String { say("one of these at a time: \(oneOf(names))") }
    func goesWith(_ options: [String], _ others: [String]) -> String {
        say(
            options.count, one: "\(list(options)) needs \(list(others))",
            other: "\(list(options)) need \(list(others))")
    }
    func numbers(_ option: String, _ first: Int, _ last: Int?) -> String {
        last.map { say("\(option) takes a number from \(first) to \($0)") }
            ?? say("\(option) takes a number of \(first) or more")
    }
    func notAChange(_ text: String, among known: [String]) -> String {
        say("invalid value: \(text) (expected \(oneOf(known)))")
    }
    var whatToErase: String {
        say("say what to erase: an ID, --before DATE or --all")
    }
    func shortID(_ id: String) -> String {
        say("id too short: \(id) (at least four letters)")
    }
    var pageNeedsName: String { say("--page takes the name of a file, or -") }
    func howWasIt(_ day: String) -> String {
        say(
            "how was that night? For example: anchorctl nights \(day) 22:40 7:05. No sleep: none. Unknown: ?"
        )
    }
    var untilNeedsMode: String { say("--until needs the name of a mode") }
    func sessionOutOfReach(_ text: String) -> String {
        say("length out of range: \(text) (20s to 60min)")
    }
    var noJSONObject: String { say("the parameters are not a JSON object") }
}

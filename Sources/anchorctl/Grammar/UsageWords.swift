// What is said of a command line that was not understood.

import AnchorModel

extension Words {
    func unknownOption(_ option: String) -> String { say("There is no option \(option) here.") }
    func missingValue(_ label: String) -> String { say("Something is to follow: \(label)") }
    func takesNoValue(_ option: String) -> String {
        say("\(option) stands alone, without a value.")
    }
    func unexpected(_ words: String) -> String { say("There is no place here for: \(words)") }
    func missingArgument(_ label: String) -> String { say("\(label) is not there yet.") }
    func invalidValue(_ value: String, _ label: String) -> String {
        say("\(value) does not fit for \(label).")
    }
    func oneOf(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return say("\(names.dropLast().joined(separator: ", ")) or \(last)")
    }
    func moreHelp(_ verb: String) -> String { say("anchorctl \(verb) --help tells more.") }

    func invitationTooLong(_ text: String) -> String {
        say("\(text) is more than a day.")
    }
    func noEventAndTime(_ text: String) -> String {
        say("\(text) is no event with its time (wake=07:00).")
    }
    func exclusive(_ names: [String]) -> String { say("One at a time: \(oneOf(names)).") }
    func goesWith(_ options: [String], _ others: [String]) -> String {
        say(
            options.count, one: "\(list(options)) goes with \(list(others)).",
            other: "\(list(options)) go with \(list(others)).")
    }
    func numbers(_ option: String, _ first: Int, _ last: Int?) -> String {
        last.map { say("\(option) takes a number from \(first) to \($0).") }
            ?? say("\(option) takes a number from \(first) on.")
    }
    func notAChange(_ text: String, among known: [String]) -> String {
        say("\(text) is not one of \(oneOf(known)).")
    }
    var whatToErase: String {
        say("What is to be erased: an ID, --before DATE or --all, one of them.")
    }
    func shortID(_ id: String) -> String {
        say("\(id) is too short for an id (four letters at least).")
    }
    var pageNeedsName: String { say("--page takes the name of a file, or -.") }
    func howWasIt(_ day: String) -> String {
        say("How was it? nights \(day) 22:40 7:05; or none, or ?.")
    }
    var untilNeedsMode: String { say("--until goes with a mode's name.") }
    func sessionOutOfReach(_ text: String) -> String {
        say("\(text) is out of reach here: 20s to 60min.")
    }
    var noJSONObject: String { say("The parameters are no JSON object.") }
}

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

    func isNo(_ text: String, _ expected: Expected) -> String {
        switch expected {
        case .date: say("\(text) is no date (2026-03-29, yesterday).")
        case .day: say("\(text) is no day (today, yesterday, monday, 2026-03-29).")
        case .evening: say("\(text) is no day of an evening (yesterday, saturday, 2026-11-14).")
        case .dayAndTime: say("\(text) is no day with a time (sat 10:00, 2026-03-29 10:00).")
        case .clockTime: say("\(text) is no clock time (06:45).")
        case .pastTime: say("\(text) is no time (7:40, yesterday 7:40, 2026-03-29T07:40).")
        case .modeEnd: say("\(text) is no time (2d, 18:00, sunday, 2026-08-09).")
        case .snooze: say("\(text) is no time (10min, 1h 30min, 16:30).")
        case .pause: say("\(text) is no time (2h, 16:30).")
        case .length: say("\(text) is no length (10min, 1h 30min).")
        case .sessionLength: say("\(text) is no length (2min, 90s).")
        case .invitationLength: say("\(text) is no length (30min, 1h), or more than a day.")
        case .night: say("\(text) is no night (22:40 7:05, none, ?).")
        case .event: say("\(text) is no event: one word of a-z and 0-9, such as coffee.")
        case .eventAndTime: say("\(text) is no event with its time (wake=07:00).")
        case .window: say("\(text) is no part of a day (22:00-07:00).")
        }
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

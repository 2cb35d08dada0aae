// English: a command line that was not understood.

extension EnglishWords: UsageWords {
    func unknownOption(_ option: String) -> String { "There is no option \(option) here." }
    func missingValue(_ label: String) -> String { "Something is to follow: \(label)" }
    func takesNoValue(_ option: String) -> String { "\(option) stands alone, without a value." }
    func unexpected(_ words: String) -> String { "There is no place here for: \(words)" }
    func missingArgument(_ label: String) -> String { "\(label) is not there yet." }
    func invalidValue(_ value: String, _ label: String) -> String {
        "\(value) does not fit for \(label)."
    }
    func oneOf(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
    func moreHelp(_ verb: String) -> String { "anchorctl \(verb) --help tells more." }

    func isNo(_ text: String, _ expected: Expected) -> String {
        switch expected {
        case .date: "\(text) is no date (2026-03-29, yesterday)."
        case .day: "\(text) is no day (today, yesterday, monday, 2026-03-29)."
        case .evening: "\(text) is no day of an evening (yesterday, saturday, 2026-11-14)."
        case .dayAndTime: "\(text) is no day with a time (sat 10:00, 2026-03-29 10:00)."
        case .clockTime: "\(text) is no clock time (06:45)."
        case .pastTime: "\(text) is no time (7:40, yesterday 7:40, 2026-03-29T07:40)."
        case .modeEnd: "\(text) is no time (2d, 18:00, sunday, 2026-08-09)."
        case .snooze: "\(text) is no time (10min, 1h 30min, 16:30)."
        case .pause: "\(text) is no time (2h, 16:30)."
        case .length: "\(text) is no length (10min, 1h 30min)."
        case .sessionLength: "\(text) is no length (2min, 90s)."
        case .invitationLength: "\(text) is no length (30min, 1h), or more than a day."
        case .night: "\(text) is no night (22:40 7:05, none, ?)."
        case .event: "\(text) is no event: one word of a-z and 0-9, such as coffee."
        case .eventAndTime: "\(text) is no event with its time (wake=07:00)."
        case .window: "\(text) is no part of a day (22:00-07:00)."
        }
    }
    func exclusive(_ names: [String]) -> String { "One at a time: \(oneOf(names))." }
    func goesWith(_ options: [String], _ others: [String]) -> String {
        let verb = options.count == 1 ? "goes" : "go"
        return options.joined(separator: " and ") + " \(verb) with "
            + others.joined(separator: " and ") + "."
    }
    func numbers(_ option: String, _ first: Int, _ last: Int?) -> String {
        last.map { "\(option) takes a number from \(first) to \($0)." }
            ?? "\(option) takes a number from \(first) on."
    }
    func notAChange(_ text: String, among known: [String]) -> String {
        "\(text) is not one of \(known.joined(separator: ", "))."
    }
    var whatToErase: String { "What is to be erased: an ID, --before DATE or --all, one of them." }
    func shortID(_ id: String) -> String {
        "\(id) is too short for an id (four letters at least)."
    }
    var pageNeedsName: String { "--page takes the name of a file, or -." }
    func howWasIt(_ day: String) -> String {
        "How was it? nights \(day) 22:40 7:05; or none, or ?."
    }
    var untilNeedsMode: String { "--until goes with a mode's name." }
    func sessionOutOfReach(_ text: String) -> String {
        "\(text) is out of reach here: 20s to 60min."
    }
    var noJSONObject: String { "The parameters are no JSON object." }
}

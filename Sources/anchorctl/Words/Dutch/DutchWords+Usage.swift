// Nederlands: een regel die niet begrepen werd.

extension DutchWords: UsageWords {
    func unknownOption(_ option: String) -> String { "Een optie \(option) is er hier niet." }
    func missingValue(_ label: String) -> String { "Hier hoort nog iets achter: \(label)" }
    func takesNoValue(_ option: String) -> String { "\(option) staat op zichzelf, zonder waarde." }
    func unexpected(_ words: String) -> String { "Hier is geen plek voor: \(words)" }
    func missingArgument(_ label: String) -> String { "\(label) staat er nog niet bij." }
    func invalidValue(_ value: String, _ label: String) -> String {
        "\(value) past niet bij \(label)."
    }
    func oneOf(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " of " + last
    }
    func moreHelp(_ verb: String) -> String { "anchorctl \(verb) --help vertelt meer." }

    func isNo(_ text: String, _ expected: Expected) -> String {
        switch expected {
        case .date: "\(text) is geen datum (2026-03-29, gisteren)."
        case .day: "\(text) is geen dag (vandaag, gisteren, maandag, 2026-03-29)."
        case .evening: "\(text) is geen dag van een avond (gisteren, zaterdag, 2026-11-14)."
        case .dayAndTime: "\(text) is geen dag met een tijd (za 10:00, 2026-03-29 10:00)."
        case .clockTime: "\(text) is geen kloktijd (06:45)."
        case .pastTime: "\(text) is geen tijd (7:40, gisteren 7:40, 2026-03-29T07:40)."
        case .modeEnd: "\(text) is geen tijd (2d, 18:00, zondag, 2026-08-09)."
        case .snooze: "\(text) is geen tijd (10min, 1u 30min, 16:30)."
        case .pause: "\(text) is geen tijd (2u, 16:30)."
        case .length: "\(text) is geen duur (10min, 1u 30min)."
        case .sessionLength: "\(text) is geen duur (2min, 90s)."
        case .invitationLength: "\(text) is geen duur (30min, 1u), of meer dan een dag."
        case .night: "\(text) is geen nacht (22:40 7:05, geen, ?)."
        case .event: "\(text) is geen gebeurtenis: één woord van a-z en 0-9, zoals koffie."
        case .eventAndTime: "\(text) is geen gebeurtenis met haar tijd (wake=07:00)."
        case .window: "\(text) is geen deel van een dag (22:00-07:00)."
        }
    }
    func exclusive(_ names: [String]) -> String { "Eén tegelijk: \(oneOf(names))." }
    func goesWith(_ options: [String], _ others: [String]) -> String {
        let verb = options.count == 1 ? "hoort" : "horen"
        return options.joined(separator: " en ") + " \(verb) bij "
            + others.joined(separator: " en ") + "."
    }
    func numbers(_ option: String, _ first: Int, _ last: Int?) -> String {
        last.map { "Bij \(option) hoort een getal van \(first) tot \($0)." }
            ?? "Bij \(option) hoort een getal vanaf \(first)."
    }
    func notAChange(_ text: String, among known: [String]) -> String {
        "\(text) past hier niet; dit wel: kleiner, groter, houden, licht, goed of zwaar."
    }
    var whatToErase: String { "Wat gaat weg: een ID, --before DATUM of --all, één ervan." }
    func shortID(_ id: String) -> String { "\(id) is te kort voor een id (minstens vier tekens)." }
    var pageNeedsName: String { "Bij --page hoort de naam van een bestand, of -." }
    func howWasIt(_ day: String) -> String {
        "Hoe was die? nachten \(day) 22:40 7:05; of geen, of ?."
    }
    var untilNeedsMode: String { "--until hoort bij de naam van een stand." }
    func sessionOutOfReach(_ text: String) -> String {
        "\(text) is hier buiten bereik: 20s tot 60min."
    }
    var noJSONObject: String { "De parameters zijn geen JSON-object." }
}

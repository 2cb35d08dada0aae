import Testing

/// One fault, one problem: the text of a schedule and exactly what is said of it.
struct BadInput: CustomTestStringConvertible, Sendable {
    let text: String
    let problems: [String]
    var testDescription: String { text }

    init(_ text: String, _ problems: String...) {
        self.text = text
        self.problems = problems
    }

    /// A fault in one anchor; the anchor's text begins at column 24.
    static func anchor(_ text: String, _ problems: String...) -> BadInput {
        BadInput(anchors(text), problems: problems)
    }

    /// A fault in the cue of an anchor; the cue's text begins at column 58.
    static func cue(_ text: String, _ problems: String...) -> BadInput {
        BadInput(anchors("{id: \"tea\", kind: \"rest\", when: \(text)}"), problems: problems)
    }

    /// A fault in another key; the key begins at column 9, before a whole schedule.
    static func setting(_ text: String, _ problems: String...) -> BadInput {
        BadInput("{version: 1, \(text), anchors: []}", problems: problems)
    }

    private init(_ text: String, problems: [String]) {
        self.text = text
        self.problems = problems
    }
}

@Suite struct BadValueTests {
    static let settings: [BadInput] = [
        BadInput("{}", "x"),
        BadInput("[]", "x"),
        BadInput("{version: 2, anchors: []}", "x"),
        BadInput("{version: \"1\", anchors: {}}", "x"),
        .setting("verison: 1", "x"),
        .setting("colour: \"red\"", "x"),
        .setting("day_starts_at: \"04:00\"", "x"),
        .setting("language: \"de\"", "x"),
        .setting("dayStartsAt: 4", "x"),
        .setting("dayStartsAt: \"24:00\"", "x"),
        .setting("quiet: \"22:00\"", "x"),
        .setting("quiet: { from: \"22:00\" }", "x"),
        .setting("quiet: { from: \"22:00\", until: \"22:00\" }", "x"),
        .setting("quiet: { from: \"22:00\", to: \"06:00\" }", "x"),
        .setting("budget: 3", "x"),
        .setting("budget: { perDay: 0 }", "x"),
        .setting("budget: { perDay: 2.5, apart: 45 }", "x"),
        .setting("fade: \"yes\"", "x"),
        .setting("except: [\"25-12\"]", "x"),
        .setting("except: [\"2026-08-09..2026-07-18\", \"02-30\"]", "x"),
        .setting("bubble: \"0s\"", "x"),
        .setting("keep: \"1 fortnight\"", "x"),
        .setting("history: \"all\"", "x"),
        .setting("modes: []", "x"),
        .setting("modes: { Ill: {} }", "x"),
        .setting("modes: { ill: { off: [\"move\"], of: 1 } }", "x"),
    ]

    @Test(arguments: settings)
    func `A wrong setting is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let anchorRows: [BadInput] = [
        .anchor("\"tea\"", "x"),
        .anchor("{}", "x"),
        .anchor("{id: \"Tea\", kind: \"rest\", when: {at: \"15:00\"}}", "x"),
        .anchor("{id: \"wake\", kind: \"rest\", when: {at: \"15:00\"}}", "x"),
        .anchor("{id: \"tea\", kind: \"restt\", when: {at: \"15:00\"}}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", wen: {at: \"15:00\"}}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"-5min\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"5\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"1s\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, grace: \"8d\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, title: \" \"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, title: \"a\\nb\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, ideas: [1, \"b\"]}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, enabled: 1}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, timeZone: \"Mars\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, grow: \"ask\"}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, steps: [\"lamp\"]}", "x"),
        .anchor("{id: \"tea\", kind: \"rest\", when: {bed: \"22:45\", wake: \"06:45\"}}", "x"),
        .anchor("{id: \"bed\", kind: \"bedtime\", when: {at: \"22:00\"}}", "x"),
        .anchor(
            "{id: \"a\", kind: \"rest\", when: {at: \"15:00\"}},\n"
                + " {id: \"a\", kind: \"rest\", when: {at: \"16:00\"}}", "x"),
    ]

    @Test(arguments: anchorRows)
    func `A fault in an anchor is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let cues: [BadInput] = [
        .cue("\"08:30\"", "x"),
        .cue("{}", "x"),
        .cue("{days: \"Mon\"}", "x"),
        .cue("{at: \"25:61\"}", "x"),
        .cue("{at: 830}", "x"),
        .cue("{at: [\"08:30\", \"8.30\", \"08:30\"]}", "x"),
        .cue("{at: []}", "x"),
        .cue("{at: \"08:30\", days: \"Mon..Frii\"}", "x"),
        .cue("{at: \"08:30\", every: \"1h\"}", "x"),
        .cue("{at: \"08:30\", between: [\"08:00\", \"09:00\"]}", "x"),
        .cue("{every: \"1h\"}", "x"),
        .cue("{every: \"5s\", between: [\"08:00\", \"09:00\"]}", "x"),
        .cue("{every: \"1h\", between: [\"08:00\"]}", "x"),
        .cue("{times: 0, between: [\"08:00\", \"09:00\"]}", "x"),
        .cue("{times: 289, between: \"08:00\"}", "x"),
        .cue("{after: \"wake up\"}", "x"),
        .cue("{after: \"wake\", by: \"12\", delay: \"-1min\"}", "x"),
        .cue("{wake: \"06:45\"}", "x"),
        .cue("{calendar: \"Mon 25:00\"}", "x"),
        .cue("{calendar: \"*-02-30\"}", "x"),
        .cue("{calendar: \"*:*:*\"}", "x"),
        .cue("{calender: \"Mon 15:00\"}", "x"),
    ]

    @Test(arguments: cues)
    func `A fault in a cue is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }
}

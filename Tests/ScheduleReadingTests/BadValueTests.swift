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

    /// A fault in the cue of an anchor; the cue's text begins at column 56.
    static func cue(_ text: String, _ problems: String...) -> BadInput {
        BadInput(anchors("{id: \"tea\", kind: \"rest\", when: \(text)}"), problems: problems)
    }

    /// A fault in another key; the key begins at column 14.
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
        BadInput(
            "{}", "1:1: the schedule has no \"version\" (expected version: 1)",
            "1:1: the schedule has no \"anchors\" (expected anchors: [ ... ])"),
        BadInput("[]", "1:1: the schedule is a list (expected { version: 1, anchors: [ ... ] })"),
        BadInput(
            "{version: 0, anchors: []}",
            "1:11: \"version\" is 0 (expected 1, the version this anchord reads)"),
        BadInput(
            "{version: \"1\", anchors: {}}",
            "1:11: \"version\" is \"1\" (expected 1, the version this anchord reads)",
            "1:25: \"anchors\" is an object (expected a list of anchors)"),
        .setting(
            "verison: 1", "1:14: the schedule has no key \"verison\" (did you mean \"version\"?)"),
        .setting(
            "colour: \"red\"",
            "1:14: the schedule has no key \"colour\" (expected \"version\", \"language\", \"dayStartsAt\", \"quiet\", \"budget\", \"fade\", \"except\", \"modes\", \"anchors\", \"bubble\", \"sound\", \"whileBusy\", \"keep\", \"history\", \"shared\" or \"unless\")"
        ),
        .setting(
            "day_starts_at: \"04:00\"",
            "1:14: the schedule has no key \"day_starts_at\" (did you mean \"dayStartsAt\"?)"),
        .setting(
            "unless: true",
            "1:22: \"unless\" is true (expected a word such as \"docked\", or a list of them)"),
        .setting(
            "unless: [\"docked\", \" two  spaces\"]",
            "1:33: \"unless\" is \" two  spaces\" (expected a word as it is typed after anchorctl set, such as \"docked\")"
        ),
        .setting(
            "unless: \"\(String(repeating: "a", count: 65))\"",
            "1:22: \"unless\" has 65 characters (expected at most 64)"),
        .setting(
            "unless: [\((0...64).map { "\"w\($0)\"" }.joined(separator: ", "))]",
            "1:22: \"unless\" has 65 items (expected at most 64)"),
        .setting(
            "shared: \"Sync/anchord\"",
            "1:22: \"shared\" is \"Sync/anchord\" (expected a folder, from / or ~/ on, such as \"~/Sync/anchord\")"
        ),
        .setting(
            "shared: \"//\"",
            "1:22: \"shared\" is \"//\" (expected a folder, from / or ~/ on, such as \"~/Sync/anchord\")"
        ),
        .setting("shared: true", "1:22: \"shared\" is true (expected a text in quotes)"),
        .setting("language: \"de\"", "1:24: \"language\" is \"de\" (expected \"en\" or \"nl\")"),
        .setting(
            "dayStartsAt: 4",
            "1:27: \"dayStartsAt\" is 4 (expected a time such as \"08:30\"; did you mean \"04:00\"?)"
        ),
        .setting(
            "dayStartsAt: \"24:00\"",
            "1:27: \"dayStartsAt\" is \"24:00\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\"; did you mean \"00:00\"?)"
        ),
        .setting(
            "quiet: \"22:00\"",
            "1:21: \"quiet\" is \"22:00\" (expected [\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" })"
        ),
        .setting(
            "quiet: { from: \"22:00\" }",
            "1:21: \"quiet\" has no \"until\" (expected [\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" })"
        ),
        .setting(
            "quiet: { from: \"22:00\", until: \"22:00\" }",
            "1:21: \"quiet\" is the whole day (expected two times, such as { from: \"22:45\", until: \"06:45\" })"
        ),
        .setting(
            "quiet: { from: \"22:00\", to: \"06:00\" }",
            "1:38: a window of time has no key \"to\" (did you mean \"until\"?)"),
        .setting(
            "budget: 3",
            "1:22: \"budget\" is 3 (expected an object such as { perDay: 3, apart: \"45min\" })"),
        .setting(
            "budget: { perDay: 0 }", "1:32: \"perDay\" is 0 (expected a whole number from 1 to 288)"
        ),
        .setting(
            "budget: { perDay: 2.5, apart: 45 }",
            "1:32: \"perDay\" is 2.5 (expected a whole number from 1 to 288)",
            "1:44: \"apart\" is 45 (expected a length of time such as \"45min\"; did you mean \"45min\"?)"
        ),
        .setting("fade: \"yes\"", "1:20: \"fade\" is \"yes\" (expected true or false)"),
        .setting(
            "except: [\"25-12\"]",
            "1:23: \"except\" is \"25-12\" (expected dates such as \"12-25..12-26\" or \"2026-07-18..2026-08-09\")"
        ),
        .setting(
            "except: [\"2026-08-09..2026-07-18\", \"02-30\"]",
            "1:23: \"except\" is \"2026-08-09..2026-07-18\" (expected the earlier date first)",
            "1:49: \"except\" is \"02-30\" (expected dates such as \"12-25..12-26\" or \"2026-07-18..2026-08-09\")"
        ),
        .setting(
            "bubble: \"0s\"", "1:22: \"bubble\" is \"0s\" (expected 1s to 1h, such as \"30s\")"),
        .setting(
            "keep: \"1 fortnight\"",
            "1:23: \"keep\" is \"1 fortnight\" (expected a unit such as s, min, h or d after the number)"
        ),
        .setting(
            "history: \"all\"",
            "1:23: \"history\" is \"all\" (expected \"off\", \"counts\" or \"words\")"),
        .setting(
            "modes: []",
            "1:21: \"modes\" is a list (expected an object such as { ziek: { off: [\"move\"] } })"),
        .setting(
            "modes: { soft: {} }",
            "1:23: the mode \"soft\" (expected another name: anchord has soft itself)"),
        .setting(
            "modes: { Ill: {} }",
            "1:23: the mode \"Ill\" (expected a name of a-z and 0-9, such as \"ziek\")"),
        .setting(
            "modes: { ill: { off: [\"move\"], of: 1 } }",
            "1:36: \"off\" is \"move\" (expected the id of an anchor)",
            "1:45: a mode has no key \"of\" (expected \"off\" or \"anchors\")"),
    ]

    @Test(arguments: settings)
    func `A wrong setting is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let anchorRows: [BadInput] = [
        .anchor(
            "\"tea\"",
            "1:24: an anchor is \"tea\" (expected an object such as { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } })"
        ),
        .anchor(
            "{}", "1:24: an anchor without \"id\" (expected a short name such as \"thee\")",
            "1:24: an anchor without \"kind\" (expected \"movement\", \"breathing\", \"bedtime\", \"rest\", \"checkIn\", \"reflection\" or \"custom\")",
            "1:24: an anchor without \"when\" (expected a cue such as { at: \"08:30\" })"),
        .anchor(
            "{id: \"Tea\", kind: \"rest\", when: {at: \"15:00\"}}",
            "1:29: \"id\" is \"Tea\" (expected a short name of a-z and 0-9, with - _ . between, such as \"thee\")"
        ),
        .anchor(
            "{id: \"b\", kind: \"bedtime\", when: {bed: \"23:45\", wake: \"06:30\"}, shiftFrom: {bed: \"01:00\", wake: \"09:00\"}}",
            "1:99: \"shiftFrom\" to a night from 23:45 to 06:30 (expected at least seven hours between bed and wake)"
        ),
        .anchor(
            "{id: \"b\", kind: \"bedtime\", when: {bed: \"23:00\", wake: \"07:00\"}, shiftFrom: {bed: \"01:00\"}}",
            "1:99: \"shiftFrom\" needs \"wake\" (expected an object such as { bed: \"01:00\", wake: \"09:00\" })"
        ),
        .anchor(
            "{id: \"wake\", kind: \"rest\", when: {at: \"15:00\"}}",
            "1:29: \"id\" is \"wake\", the name of an event (expected another name)"),
        .anchor(
            "{id: \"tea\", kind: \"restt\", when: {at: \"15:00\"}}",
            "1:42: \"kind\" is \"restt\" (expected \"movement\", \"breathing\", \"bedtime\", \"rest\", \"checkIn\", \"reflection\" or \"custom\"; did you mean \"rest\"?)"
        ),
        .anchor(
            "{id: \"tea\", kind: \"rest\", wen: {at: \"15:00\"}}",
            "1:50: an anchor has no key \"wen\" (did you mean \"when\"?)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"-5min\"}",
            "1:80: \"length\" is \"-5min\" (expected a length of time that is not negative)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"5\"}",
            "1:81: \"length\" is \"5\" (expected a unit such as s, min, h or d after the number; did you mean \"5min\"?)"
        ),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, length: \"1s\"}",
            "1:79: \"length\" is \"1s\" (expected 10s to 12h, such as \"1min\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, grace: \"8d\"}",
            "1:78: \"grace\" is \"8d\" (expected 0s to 1w, such as \"30min\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, title: \" \"}",
            "1:78: \"title\" is \" \" (expected some words, or no such key)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, title: \"a\\nb\"}",
            "1:78: \"title\" is \"a b\" (expected one line)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, ideas: [1, \"b\"]}",
            "1:79: \"ideas\" is 1 (expected a text in quotes)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, enabled: 1}",
            "1:80: \"enabled\" is 1 (expected true or false)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, timeZone: \"Mars\"}",
            "1:81: \"timeZone\" is \"Mars\" (expected a time zone such as \"Europe/Amsterdam\" or \"UTC\")"
        ),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, grow: \"ask\"}",
            "1:71: \"grow\" in an anchor of kind \"rest\" (expected with kind \"movement\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, steps: [\"lamp\"]}",
            "1:71: \"steps\" in an anchor of kind \"rest\" (expected with kind \"bedtime\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {bed: \"22:45\", wake: \"06:45\"}}",
            "1:50: \"bed\" and \"wake\" in an anchor of kind \"rest\" (expected kind \"bedtime\")"),
        .anchor(
            "{id: \"bed\", kind: \"bedtime\", when: {at: \"22:00\"}}",
            "1:53: a bedtime anchor without a night (expected when: { bed: \"22:45\", wake: \"06:45\" })"
        ),
        .anchor(
            "{id: \"a\", kind: \"rest\", when: {at: \"15:00\"}},\n"
                + " {id: \"a\", kind: \"rest\", when: {at: \"16:00\"}}",
            "2:7: a second anchor with the id \"a\" (the first is at 1:29)"),
    ]

    @Test(arguments: anchorRows)
    func `A fault in an anchor is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let cues: [BadInput] = [
        .cue(
            "\"08:30\"",
            "1:56: \"when\" is \"08:30\" (expected an object such as { at: \"08:30\" })"),
        .cue(
            "{}",
            "1:56: \"when\" has no cue (expected one of \"at\", \"calendar\", \"times\", \"every\", \"after\" or \"bed\")"
        ),
        .cue(
            "{days: \"Mon\"}",
            "1:56: \"when\" has no cue (expected one of \"at\", \"calendar\", \"times\", \"every\", \"after\" or \"bed\")"
        ),
        .cue(
            "{at: \"25:61\"}",
            "1:61: \"at\" is \"25:61\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\")"
        ),
        .cue(
            "{at: 830}",
            "1:61: \"at\" is 830 (expected a time such as \"08:30\", or a list of times)"),
        .cue(
            "{at: [\"08:30\", \"8.30\", \"08:30\"]}",
            "1:71: \"at\" is \"8.30\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\"; did you mean \"08:30\"?)",
            "1:79: \"at\" has \"08:30\" twice (expected it once)"),
        .cue("{at: []}", "1:57: \"at\" has no times (expected a time such as \"08:30\")"),
        .cue(
            "{at: \"08:30\", days: \"Mon..Frii\"}",
            "1:82: \"days\" is \"Mon..Frii\" (expected a weekday such as Mon, or a range such as Mon..Fri)"
        ),
        .cue(
            "{at: \"08:30\", every: \"1h\"}",
            "1:70: \"when\" has \"every\" beside \"at\" (expected one cue; a second anchor can have the other)"
        ),
        .cue(
            "{at: \"08:30\", between: [\"08:00\", \"09:00\"]}",
            "1:70: \"between\" does not go with \"at\" (expected beside \"times\" or \"every\")"),
        .cue(
            "{every: \"1h\"}",
            "1:57: \"every\" needs \"between\" (expected { every: \"1h\", between: [\"09:00\", \"17:00\"] })"
        ),
        .cue(
            "{every: \"5s\", between: [\"08:00\", \"09:00\"]}",
            "1:64: \"every\" is \"5s\" (expected 10s to 1d, such as \"1h\")"),
        .cue(
            "{every: \"1h\", between: [\"08:00\"]}",
            "1:79: \"between\" is a list of 1 (expected [\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" })"
        ),
        .cue(
            "{times: 0, between: [\"08:00\", \"09:00\"]}",
            "1:64: \"times\" is 0 (expected a whole number from 1 to 288)"),
        .cue(
            "{times: 289, between: \"08:00\"}",
            "1:64: \"times\" is 289 (expected a whole number from 1 to 288)",
            "1:78: \"between\" is \"08:00\" (expected [\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" })"
        ),
        .cue(
            "{after: \"wake up\"}",
            "1:64: \"after\" is \"wake up\" (expected a short name of a-z and 0-9, with - _ . between, such as \"thee\"; did you mean \"wake\"?)"
        ),
        .cue(
            "{after: \"wake\", by: \"12\", delay: \"-1min\"}",
            "1:76: \"by\" is \"12\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\"; did you mean \"12:00\"?)",
            "1:90: \"delay\" is \"-1min\" (expected a length of time that is not negative)"),
        .cue(
            "{wake: \"06:45\"}",
            "1:57: \"wake\" needs \"bed\" (expected { bed: \"22:45\", wake: \"06:45\" })"),
        .cue(
            "{calendar: \"Mon 25:00\"}",
            "1:72: \"calendar\" is \"Mon 25:00\" (expected an hour from 0 to 23)"),
        .cue(
            "{calendar: \"*-02-30\"}",
            "1:67: \"calendar\" is \"*-02-30\" (expected a date that comes)"),
        .cue(
            "{calendar: \"*:*:*\"}",
            "1:67: \"calendar\" is \"*:*:*\" (expected at most 8640 times a day)"),
        .cue(
            "{calender: \"Mon 15:00\"}",
            "1:57: \"when\" has no key \"calender\" (did you mean \"calendar\"?)"),
        // From other tools, and as people say it.
        .cue(
            "{calendar: \"30 8 * * 1-5\"}",
            "1:70: \"calendar\" is \"30 8 * * 1-5\" (expected a date (- or ~) or a time (:); did you mean \"Mon..Fri 08:30\"?)"
        ),
        .cue(
            "{calendar: \"OnCalendar=Mon 08:30\"}",
            "1:68: \"calendar\" is \"OnCalendar=Mon 08:30\" (expected a weekday, a date, a time or a word such as daily; did you mean \"Mon 08:30\"?)"
        ),
        .cue(
            "{at: \"8:30pm\"}",
            "1:61: \"at\" is \"8:30pm\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\"; did you mean \"20:30\"?)"
        ),
        .cue(
            "{at: \"half acht\", days: \"ma t/m vr\"}",
            "1:61: \"at\" is \"half acht\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\"; did you mean \"07:30\"?)",
            "1:81: \"days\" is \"ma t/m vr\" (expected a weekday such as Mon, or a range such as Mon..Fri; did you mean \"Mon..Fri\"?)"
        ),
        .cue(
            "{every: \"een kwartier\", between: [\"08:00\", \"09:00\"]}",
            "1:65: \"every\" is \"een kwartier\" (expected a length of time such as 10min or 1h 30min; did you mean \"15min\"?)"
        ),
        .cue(
            "{cron: \"30 8 * * *\"}",
            "1:57: \"when\" has no key \"cron\" (did you mean \"calendar\"?)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, days: \"Mon\"}",
            "1:71: an anchor has no key \"days\" (\"days\" goes inside \"when\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", at: \"15:00\"}",
            "1:50: an anchor has no key \"at\" (\"at\" goes inside \"when\")"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, host: \"laptop\"}",
            "1:71: an anchor has no key \"host\" (did you mean \"only\"?)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", cron: \"30 8 * * *\"}",
            "1:50: an anchor has no key \"cron\" (did you mean \"calendar\", inside \"when\"?)"),
        .cue(
            "{at: \"15:00\", description: \"Tea\"}",
            "1:70: \"when\" has no key \"description\" (did you mean \"title\", beside \"when\"?)"),
        .setting(
            "timezone: \"UTC\"",
            "1:14: the schedule has no key \"timezone\" (did you mean \"timeZone\", inside an anchor?)"
        ),
        .cue(
            "{at: \"15:00\", length: \"5min\"}",
            "1:70: \"when\" has no key \"length\" (\"length\" goes beside \"when\")"),
        .cue(
            "{at: \"08:30\", days: [\"Mon\", \"Tues\"]}",
            "1:85: \"days\" is \"Tues\" (expected a weekday such as Mon, or a range such as Mon..Fri; did you mean \"Tue\"?)"
        ),
        .cue(
            "{times: 3, between: [\"09:00\", \"17:00\"], days: []}",
            "1:102: \"days\" is a list (expected days such as \"Mon..Fri\" or \"Sat,Sun\")"),
        .cue(
            "{calendar: \"Mon 15:00\", weeks: {every: 2, from: \"2026-11-30\"}}",
            "1:80: \"weeks\" does not go with \"calendar\" (expected beside \"at\", \"times\", \"every\", \"after\" or \"bed\")"
        ),
        .cue(
            "{bed: \"22:45\", wake: \"06:45\", weeks: {every: 53, from: \"30-11-2026\"}}",
            "1:101: \"every\" is 53 (expected a whole number from 1 to 52)",
            "1:111: \"from\" is \"30-11-2026\" (expected a date in the first week, such as \"2026-11-30\")"
        ),
        .cue(
            "{after: \"wake\", weeks: {every: 2}}",
            "1:79: \"weeks\" needs \"from\" (expected an object such as { every: 2, from: \"2026-11-30\" })"
        ),
        .cue(
            "{every: \"1h\", between: [\"09:00\", \"17:00\"], weeks: \"even\"}",
            "1:106: \"weeks\" is \"even\" (expected an object such as { every: 2, from: \"2026-11-30\" })"
        ),
        .cue(
            "{at: \"08:30\", except: \"2026-12-26..2026-12-25\"}",
            "1:78: \"except\" is \"2026-12-26..2026-12-25\" (expected the earlier date first)"),
        .anchor(
            "{id: \"tea\", kind: \"rest\", when: {at: \"15:00\"}, except: \"12-25\"}",
            "1:71: an anchor has no key \"except\" (\"except\" goes inside \"when\")"),
        .setting(
            "days: \"Mon\"",
            "1:14: the schedule has no key \"days\" (\"days\" goes inside an anchor)"),
    ]

    @Test(arguments: cues)
    func `A fault in a cue is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }
}

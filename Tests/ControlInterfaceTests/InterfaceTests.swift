// The definition, the file in docs/ and the Swift types say the same.

import AnchorTestSupport
import ControlInterface
import FoundationEssentials
import Testing
import Varlink

private let slot = Slot(
    anchor: "move", day: "2026-03-29", label: "08:00", title: "Eén minuut lopen", dueUSec: 1,
    state: .held, reason: "quiet", shownUSec: 2, snoozedUntilUSec: 3)
private let problem = Problem(.scheduleInvalid, "no such day", file: "/x", line: 1, column: 2)
private let status = Status(
    version: "1", scheduleFile: "/x", language: "nl", zone: "UTC", open: [slot], held: [slot],
    snoozed: [slot], next: slot, pausedUntilUSec: 1, quietUntilUSec: 2, server: "dunst",
    problems: [problem])

private let entry = Entry(
    id: "i", atUSec: 1, event: "done", anchor: "a", day: "d", label: "l", word: "w", lengthUSec: 1,
    reason: "quiet", untilUSec: 1, undoes: "u", text: "t", question: "q", with: "w", zone: "UTC",
    host: "h")

/// An event with every member, as none of them is.
private let event: Follow.Reply = {
    var event = Follow.Reply(entry, cursor: "c")
    event.answer = .tried
    event.kept = true
    return event
}()

private let night = NightEntry(
    day: "2026-11-20", state: .guessed, bedUSec: 1, bedZone: "UTC", wakeUSec: 2, wakeZone: "UTC")

/// One method with every member of its parameters and its reply filled in.
private struct Sample: Sendable, CustomTestStringConvertible {
    let name: MethodName
    let parameters: [String: JSONValue]
    let reply: [String: JSONValue]
    var testDescription: String { name.rawValue }

    init<M: ControlMethod>(_ method: M.Type, _ parameters: M.Parameters, _ reply: M.Reply) {
        name = M.name
        self.parameters = Sample.members(parameters)
        self.reply = Sample.members(Sample.told(reply))
    }

    private static func told(_ reply: some Encodable) -> any Encodable {
        guard var telling = reply as? any TellsLanguage else { return reply }
        telling.language = "nl"
        return telling
    }

    private static func members(_ value: some Encodable) -> [String: JSONValue] {
        (try? WireJSON.convert(value, to: JSONValue.self))?.object ?? ["unreadable": .null]
    }
}

private let samples = [
    Sample(GetStatus.self, Nothing(), status),
    Sample(
        ListAnchors.self, Nothing(),
        .init(anchors: [
            AnchorEntry(
                id: "a", kind: "rest", title: "t", cue: "at 15:00", enabled: true, next: slot,
                never: .quiet)
        ])),
    Sample(ListNext.self, .init(count: 3), .init(slots: [slot])),
    Sample(
        Explain.self, .init(anchor: "move"),
        .init(anchors: [
            AnchorExplanation(
                anchor: "move", cue: "at 08:00", enabled: true, last: slot, answer: .tried,
                waitedFor: "quiet", next: slot, never: .outsideWindow, notToday: .otherWeek)
        ])),
    Sample(
        AnswerNudge.self, .init(anchor: "a", answer: .notToday, lengthUSec: 1),
        .init(anchor: "a", answer: .tried, day: "2026-03-29", label: "1")),
    Sample(
        StartAnchor.self, .init(anchor: "a"),
        .init(
            anchor: "a", day: "2026-03-29", label: "1", lengthUSec: 60_000_000, verb: "breathe",
            woken: true)),
    Sample(Undo.self, Nothing(), .init(event: "done", anchor: "a")),
    Sample(NextUndo.self, Nothing(), .init(id: "i", event: "done", atUSec: 1, anchor: "a")),
    Sample(
        SnoozeNudge.self, .init(anchor: "a", spanUSec: 1, untilUSec: 2),
        .init(anchor: "a", day: "2026-03-29", label: "1", untilUSec: 2)),
    Sample(
        LogWord.self, .init(word: "wake", lengthUSec: 1, atUSec: 2),
        .init(word: "wake", isAnchor: false)),
    Sample(
        ListQuestions.self, .init(kind: .checkIn),
        .init(questions: [.init(id: "body", text: "?")], aside: ["need"], anchor: "a")),
    Sample(
        KeepNote.self,
        .init(
            kind: .recovery, question: "body", text: "t", with: "w", signs: ["moreEnergy"],
            anchor: "a", aside: false),
        .init(anchor: "a", day: "2026-03-29", label: "1", kept: true)),
    Sample(
        ListNights.self, .init(sinceDay: "2026-11-01"),
        .init(nights: [night], start: "14:45", kept: true)),
    Sample(
        ConfirmNights.self,
        .init(nights: [
            .init(
                day: "2026-11-20", bedUSec: 1, bedZone: "UTC", wakeUSec: 2, wakeZone: "UTC",
                sleepless: false, unknown: false)
        ]),
        .init(nights: [night], kept: true)),
    Sample(PauseNudges.self, .init(spanUSec: 1, untilUSec: 2, forUSec: 3), .init(untilUSec: 2)),
    Sample(ResumeNudges.self, Nothing(), .init()),
    Sample(
        SetMode.self, .init(mode: "ill", untilUSec: 1), .init(mode: "ill", untilUSec: 1)),
    Sample(
        Resize.self, .init(anchor: "a", change: .keep), .init(anchor: "a", minutes: 1)),
    Sample(
        SetSilent.self, .init(anchor: "a", silent: true),
        .init(anchor: "a", sinceDay: "2026-03-29")),
    Sample(SetWord.self, .init(word: "docked", isSet: true), .init(words: ["docked"])),
    Sample(KeepLetter.self, .init(text: "t"), .init(kept: true)),
    Sample(ReadLetter.self, Nothing(), .init(soft: true, writtenUSec: 1, text: "t")),
    Sample(Feel.self, .init(anchor: "a", felt: .heavy), .init(anchor: "a", minutes: 1)),
    Sample(
        ReloadSchedule.self, Nothing(),
        .init(scheduleFile: "/x", anchors: 1, warnings: [problem])),
    Sample(
        Diagnose.self, .init(bubble: true),
        .init(checks: [Check(.bus, .ok, .busFine), Check(.other, .problem, .told, "x")])),
    Sample(
        ReadHistory.self,
        .init(count: 1, sinceUSec: 2, untilUSec: 3, anchor: "a", letters: true), .init(entry)),
    Sample(
        ReadReport.self, .init(fromDay: "f", toDay: "t", workDays: "w"),
        .init(
            fromDay: "f", toDay: "t", workDays: "w",
            anchors: [
                AnchorReport(
                    anchor: "a", title: "t", kind: "rest", attempts: 1, days: 1, firstDay: "f",
                    lastDay: "l", daily: "1", hours: [1])
            ], rhythm: fullRhythm)),
    Sample(
        ImportEntries.self, .init(entries: [entry], dry: true),
        .init(added: 1, known: 2, forgotten: 3, refused: 4)),
    Sample(
        Forget.self, .init(id: "i", beforeUSec: 1, all: true, dry: true),
        .init(entries: 1, words: 1, firstUSec: 1, lastUSec: 2, pending: "p", copies: ["/x"])),
    Sample(Monitor.self, Nothing(), status),
    Sample(Follow.self, .init(cursor: "c"), event),
]

private var fullRhythm: RhythmReport {
    var rhythm = RhythmReport(nights: 7, pairs: 6)
    rhythm.morePairs = 1
    rhythm.regularityIndex = 88.5
    rhythm.bedSpreadMinutes = 1.5
    rhythm.bedtime = "23:00"
    rhythm.waketime = "07:00"
    rhythm.bedWithinHalfHour = 6
    rhythm.midSleep = "03:00"
    rhythm.midSleepWork = "03:00"
    rhythm.midSleepFree = "03:00"
    rhythm.midSleepFreeCorrected = "03:00"
    rhythm.socialJetlagMinutes = 1
    rhythm.socialJetlagCorrectedMinutes = 1
    rhythm.phaseDeviationMinutes = 1
    rhythm.nightly = [SleptNight(day: "d", bed: "23:00", wake: "07:00")]
    rhythm.bands = [
        SleepBandReport(
            fromDay: "f", toDay: "t", nights: 1, bed: "b", wake: "w", bedFirst: "b",
            bedLast: "b", wakeFirst: "w", wakeLast: "w")
    ]
    return rhythm
}

struct InterfaceTests {
    private let interface: InterfaceDescription

    init() throws { interface = try Interface.description() }

    @Test("The file in docs is the text that is served")
    func file() throws {
        #expect(try SourceTree.text("docs/\(Interface.name).varlink") == Interface.definition)
    }

    @Test("Every declared method has types, and every type a declared method")
    func methods() {
        #expect(interface.name == Interface.name)
        #expect(Set(interface.methods.keys) == Set(MethodName.allCases.map(\.rawValue)))
        #expect(samples.map(\.name) == MethodName.allCases)
    }

    @Test("Parameters and replies have the declared keys and types", arguments: samples)
    private func keys(_ sample: Sample) throws {
        let method = try #require(interface.methods[sample.name.rawValue])
        #expect(Set(sample.parameters.keys) == Set(method.input.map(\.name)))
        #expect(Set(sample.reply.keys) == Set(method.output.map(\.name)))
        #expect(interface.flaw(in: sample.parameters, of: method) == nil)
        for field in method.output {
            #expect(interface.fits(sample.reply[field.name] ?? .null, field.type), "\(field.name)")
        }
    }

    @Test("A parameter that can be refused is one of some method, or of a night")
    func refusals() {
        var names = Set(interface.methods.values.flatMap { $0.input.map(\.name) })
        if case .structure(let fields)? = interface.types["SaidNight"] {
            names.formUnion(fields.map(\.name))
        }
        for parameter in ParameterName.allCases {
            #expect(names.contains(parameter.rawValue))
            let error = CallError.invalid(parameter)
            #expect(error.invalidParameter == parameter)
        }
        #expect(CallError.invalidParameter("newer").invalidParameter == nil)
        #expect(CallError.methodNotFound("text").invalidParameter == nil)
    }

    @Test("The shared types have every declared key")
    func types() throws {
        let pairs: [(String, any Encodable)] = [
            ("Offer", Offer(anchor: "a", minutes: 2)), ("Slot", slot), ("Problem", problem),
            ("Silent", Silent(anchor: "a", sinceDay: "d")),
            ("Check", Check(.bus, .ok, .busFine)),
            ("Session", RunningSession(anchor: "a", untilUSec: 1)),
            ("Rest", Rest(anchor: "a", untilDay: "d")),
            ("Explanation", AnchorExplanation(anchor: "a", cue: "c", enabled: true)),
            (
                "Anchor",
                AnchorEntry(id: "a", kind: "k", title: "t", cue: "c", enabled: true, next: slot)
            ),
            ("Entry", entry),
            ("Night", night),
            (
                "SaidNight",
                ConfirmNights.Night(
                    day: "d", bedUSec: 1, bedZone: "z", wakeUSec: 2, wakeZone: "z",
                    sleepless: false,
                    unknown: false)
            ),
            ("Question", ListQuestions.Question(id: "a", text: "t")),
        ]
        for (name, value) in pairs {
            guard case .structure(let fields)? = interface.types[name] else {
                Issue.record("no type \(name)")
                continue
            }
            let members = try WireJSON.convert(value, to: JSONValue.self).object
            #expect(Set(members?.keys.map { $0 } ?? []) == Set(fields.map(\.name)))
        }
        let known = ProblemID.allCases.map(\.rawValue)
        #expect(interface.types["ProblemId"] == .enumeration(known))
        #expect(interface.types["Never"] == .enumeration(NeverWord.allCases.map(\.rawValue)))
        #expect(interface.types["NotDue"] == .enumeration(NotDueWord.allCases.map(\.rawValue)))
        let kinds = EventKind.allCases.map(\.rawValue)
        #expect(interface.types["EventKind"] == .enumeration(kinds))
        let faults = CursorFault.allCases.map(\.rawValue)
        #expect(interface.types["CursorFault"] == .enumeration(faults))
        let changes = SizeWord.allCases.map(\.rawValue)
        #expect(interface.types["SizeChange"] == .enumeration(changes))
        let felt = FeltWord.allCases.map(\.rawValue)
        #expect(interface.types["Felt"] == .enumeration(felt))
        let stands = CheckState.allCases.map(\.rawValue)
        #expect(interface.types["CheckState"] == .enumeration(stands))
        let states = SlotState.allCases.map(\.rawValue)
        #expect(interface.types["SlotState"] == .enumeration(states))
        let nights = NightStateWord.allCases.map(\.rawValue)
        #expect(interface.types["NightState"] == .enumeration(nights))
        #expect(interface.types["NoteKind"] == .enumeration(NoteKindWord.allCases.map(\.rawValue)))
        #expect(interface.types["AnswerWord"] == .enumeration(AnswerWord.allCases.map(\.rawValue)))
    }

    @Test("A status that has nothing says so with null, and reads back without the keys")
    func nulls() throws {
        let empty = Status(version: "1", scheduleFile: nil, language: "en", zone: "UTC")
        let members = try #require(try WireJSON.convert(empty, to: JSONValue.self).object)
        #expect(members["next"] == .null)
        #expect(members["server"] == .null)
        let short: JSONValue = [
            "version": "1", "language": "en", "zone": "UTC", "open": [], "held": [],
            "snoozed": [], "problems": [], "newer": 1,
        ]
        #expect(try WireJSON.convert(short, to: Status.self) == empty)
    }

    @Test("A status is the same whether it is asked for or watched")
    func oneStatus() {
        #expect(interface.methods["GetStatus"]?.output == interface.methods["Monitor"]?.output)
    }

    @Test(
        "A row of history is an entry with its anchor always there; where there is none it has none"
    )
    func historyRow() throws {
        let row = Entry(id: "i", atUSec: 1, event: "logged", word: "wake")
        let texts = [row, nil].map { WireJSON.text(ReadHistory.Reply($0)) }
        #expect(
            texts == [
                #"{"anchor":null,"atUSec":1,"event":"logged","id":"i","word":"wake"}"#,
                #"{"anchor":null}"#,
            ])
        for entry in [entry, row, nil] {
            let reply = ReadHistory.Reply(entry)
            #expect(try WireJSON.convert(reply, to: ReadHistory.Reply.self) == reply)
        }
    }

    @Test(
        "Errors go over the wire and back",
        arguments: [
            ControlError.noSuchAnchor("x"), .noSuchMode("x"), .nothingOpen,
            .scheduleInvalid([problem]),
            .notRecorded(reason: "disk full"),
        ])
    func errors(_ error: ControlError) throws {
        let declared = try #require(interface.errors[error.name])
        #expect(Set(error.callError.parameters.keys) == Set(declared.map(\.name)))
        #expect(ControlError(error.callError) == error)
    }

    @Test("Every method, type, error and field has a comment above it")
    func comments() {
        var commented = false
        for line in Interface.definition.split(separator: "\n") {
            let text = line.trimmingPrefix { $0 == " " }
            if text.hasPrefix("#") {
                commented = true
                continue
            }
            let declares =
                ["method ", "type ", "error ", "interface "].contains { text.hasPrefix($0) }
                || line.hasPrefix("  ")
            if declares { #expect(commented, "\(line)") }
            commented = false
        }
    }
}

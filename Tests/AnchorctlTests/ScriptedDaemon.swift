// A daemon with fixed answers on a real socket, for anchorctl to talk to. Keeps what it was asked.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

final class ScriptedDaemon {
    /// 2026-03-27 13:00:00 UTC; anchorctl's own clock is the real one.
    static let slot = Slot(
        anchor: "move", day: "2026-03-27", label: "08:00", title: "One \u{1B}[31mminute",
        dueUSec: 1_774_616_400_000_000, state: .open)

    private let service: VarlinkService
    private let folder: TemporaryFolder
    private(set) var calls: [Call] = []
    var language = "en"
    /// False: as a daemon of before replies told the language.
    var repliesTell = true
    var keepsWords = true
    var letter = ReadLetter.Reply(soft: false)
    var silent: [Silent] = []
    var words: [String] = []
    var wordEnds: [WordEnd] = []
    var unless: [String] = []
    var held: [Slot] = []
    var maySilence: [String] = []
    var copies: [String] = []
    /// What Reload says it read.
    var reloaded = "/x"
    var checks: [Check] = []
    /// What GetStatus and Monitor tell; nil: one open nudge and a problem.
    var told: Status?
    /// What Log tells to be past its time.
    var over: [String]?
    /// What Explain tells; nil: one that was let go.
    var explained: AnchorExplanation?
    /// What ReadHistory tells; nil: one row.
    var history: [Entry]?
    /// What Follow tells between its first reply and its last.
    var events: [Follow.Reply] = []
    /// What Report tells.
    var report = ReadReport.Reply(
        fromDay: "2026-03-01", toDay: "2026-03-28", workDays: "Mon..Fri", anchors: [],
        rhythm: RhythmReport(nights: 0, pairs: 0))
    /// By the kind they are about.
    var questionIDs = [
        "checkIn": ["body", "breath", "need"],
        "reflection": ["softer", "helped", "energy", "mayGo"],
        "recovery": ["deeperBreath", "lighterBody"],
    ]
    var anchors = [AnchorEntry(id: "move", kind: "movement", cue: "at 08:00", enabled: true)]
    /// Nil: nothing can be taken back.
    var nextUndo: NextUndo.Reply?
    var undone = Undo.Reply(event: "done", anchor: "move")
    var nights: [NightEntry] = []
    var naps: [NapEntry]?
    /// The reply to what is said of them.
    var nightsSaid: [NightEntry] = []
    var keepsNights = true
    /// What the next calls of a method fail with.
    var errors: [MethodName: CallError] = [:]
    var server: TestServer?

    init() throws {
        folder = try TemporaryFolder()
        service = try VarlinkService(
            info: ServiceInfo(vendor: "v", product: "p", version: "1", url: "u"),
            interfaces: [try Interface.description()])
        server = try TestServer(path: folder.file("socket")) { [unowned self] call, connection in
            self.answer(call, &connection)
        }
    }

    var path: String { folder.file("socket") }
    /// The last call that was not anchorctl asking for the language, a letter or what undo is about.
    var asked: Call? {
        let looks = [MethodName.getStatus, .readLetter, .nextUndo].map(\.full)
        return calls.last { !looks.contains($0.method) }
    }

    /// What anchorctl needs to find this one.
    var environment: [String: String] {
        ["ANCHORD_SOCKET": path, "HOME": folder.path, "TZ": "UTC"]
    }

    /// Runs anchorctl with this socket until its end.
    /// - Parameter input: the lines of its standard input, which then ends; nil: none, and no end.
    func run(
        _ arguments: [String], environment variables: [String: String] = [:], input: [String]? = nil
    ) throws -> (end: ProcessEnd?, output: String, errors: String) {
        let child = try start(
            productsFolder() + "/anchorctl", arguments, environment: variables)
        if let input {
            for line in input { child.send(line) }
            child.endInput()
        }
        let end = server?.serve(child) ?? child.waitForEnd()
        return (end, child.output, child.errors)
    }

    func start(
        _ program: String, _ arguments: [String], environment variables: [String: String] = [:]
    ) throws -> ChildProcess {
        try ChildProcess(
            program, arguments, environment: environment.merging(variables) { $1 })
    }

    /// The notes that were kept, as they were asked for.
    var notes: [[String: JSONValue]] {
        calls.filter { $0.method == MethodName.note.full }.map(\.parameters)
    }

    /// Serves until a condition holds; false when it does not in time.
    func serve(forAtMost seconds: Double = 20, until condition: () -> Bool) -> Bool {
        let deadline = TestClock.now + seconds
        while !condition(), TestClock.now < deadline { server?.pump(milliseconds: 3) }
        return condition()
    }

    private func answer(_ call: Call, _ connection: inout ServerConnection) -> [UInt8] {
        calls.append(call)
        switch service.route(call) {
        case .reply(let parameters): return connection.reply(parameters)
        case .fail(let error): return connection.fail(error)
        case .method(_, let name):
            guard let method = MethodName(rawValue: name) else {
                return connection.fail(.methodNotImplemented(call.method))
            }
            if let error = errors[method] { return connection.fail(error) }
            return reply(to: method, call, &connection)
        }
    }

    var status: Status {
        if let told { return told }
        return Status(
            version: "1", scheduleFile: "/x/schedule.json", language: language, zone: "UTC",
            open: [ScriptedDaemon.slot], held: held, silent: silent, maySilence: maySilence,
            words: words, wordEnds: wordEnds, unless: unless,
            problems: [Problem(.noServer, "no notification server")])
    }

    private func questions(_ call: Call) -> ListQuestions.Reply {
        let kind = call.parameters["kind"]?.string ?? ""
        let ids = questionIDs[kind] ?? []
        return ListQuestions.Reply(
            questions: ids.map { .init(id: $0, text: "\($0)?") }, aside: [], anchor: nil)
    }

    private func told<Reply: TellsLanguage>(_ reply: Reply) -> Reply {
        var reply = reply
        reply.language = repliesTell ? language : nil
        return reply
    }

    private func reply(
        to method: MethodName, _ call: Call, _ connection: inout ServerConnection
    ) -> [UInt8] {
        let slot = ScriptedDaemon.slot
        switch method {
        case .getStatus: return connection.reply(status)
        case .listAnchors:
            return connection.reply(ListAnchors.Reply(anchors: anchors))
        case .listNext: return connection.reply(ListNext.Reply(slots: [slot]))
        case .explain:
            if let explained { return connection.reply(Explain.Reply(anchors: [explained])) }
            var last = slot
            last.state = .letGo
            last.reason = "quiet"
            let facts = AnchorExplanation(
                anchor: "move", cue: "at 08:00", enabled: true, last: last, waitedFor: "quiet",
                next: slot, nextShifted: true)
            return connection.reply(Explain.Reply(anchors: [facts]))
        case .answer:
            let answer = AnswerWord(rawValue: call.parameters["answer"]?.string ?? "") ?? .done
            return connection.reply(
                told(
                    AnswerNudge.Reply(
                        anchor: call.parameters["anchor"]?.string ?? "move", answer: answer,
                        label: "08:00")))
        case .start:
            return connection.reply(
                told(
                    StartAnchor.Reply(
                        anchor: call.parameters["anchor"]?.string ?? "adem", label: "wake",
                        lengthUSec: 120_000_000, verb: "breathe")))
        case .undo: return connection.reply(told(undone))
        case .nextUndo:
            return nextUndo.map { connection.reply(told($0)) }
                ?? connection.fail(ControlError.nothingOpen.callError)
        case .snooze:
            return connection.reply(
                told(
                    SnoozeNudge.Reply(
                        anchor: "move", day: slot.day, label: slot.label, untilUSec: slot.dueUSec)))
        case .log:
            let word = call.parameters["word"]?.string ?? "coffee"
            return connection.reply(told(LogWord.Reply(word: word, isAnchor: false, over: over)))
        case .listQuestions: return connection.reply(questions(call))
        case .note:
            let kind = call.parameters["kind"]?.string
            return connection.reply(told(KeepNote.Reply(anchor: kind, kept: keepsWords)))
        case .listNights:
            return connection.reply(
                ListNights.Reply(
                    nights: nights, start: "14:45", kept: keepsNights, naps: naps))
        case .confirmNights:
            return connection.reply(ConfirmNights.Reply(nights: nightsSaid, kept: keepsNights))
        case .pause: return connection.reply(told(PauseNudges.Reply(untilUSec: slot.dueUSec)))
        case .resume: return connection.reply(told(ResumeNudges.Reply()))
        case .feel: return connection.reply(told(Feel.Reply(anchor: "move", minutes: 1)))
        case .diagnose: return connection.reply(Diagnose.Reply(checks: checks))
        case .resize: return connection.reply(told(Resize.Reply(anchor: "move", minutes: 2)))
        case .setMode:
            let mode = call.parameters["mode"]?.string
            return connection.reply(
                told(SetMode.Reply(mode: mode, untilUSec: mode == nil ? nil : slot.dueUSec)))
        case .setSilent:
            let isSilent = call.parameters["silent"] == .bool(true)
            return connection.reply(
                told(
                    SetSilent.Reply(
                        anchor: call.parameters["anchor"]?.string ?? "",
                        sinceDay: isSilent ? "2026-03-27" : nil)))
        case .setWord:
            let isSet = call.parameters["isSet"] == .bool(true)
            return connection.reply(
                told(SetWord.Reply(words: isSet ? [call.parameters["word"]?.string ?? ""] : [])))
        case .keepLetter: return connection.reply(told(KeepLetter.Reply(kept: keepsWords)))
        case .readLetter: return connection.reply(letter)
        case .reload:
            return connection.reply(
                ReloadSchedule.Reply(scheduleFile: reloaded, anchors: 2, warnings: []))
        case .readHistory:
            let done = Entry(
                id: "1", atUSec: slot.dueUSec, event: "done", anchor: "move")
            return (history ?? [done]).flatMap {
                connection.reply(ReadHistory.Reply($0), continues: true)
            }
                + connection.reply(ReadHistory.Reply())
        case .report: return connection.reply(report)
        case .import:
            let count = call.parameters["entries"]?.array?.count ?? 0
            return connection.reply(
                ImportEntries.Reply(added: count - 1, known: 1, forgotten: 0, refused: 0))
        case .forget:
            return connection.reply(
                Forget.Reply(
                    entries: 38, words: 4, firstUSec: slot.dueUSec, lastUSec: slot.dueUSec,
                    copies: copies))
        case .follow:
            let cursor = call.parameters["cursor"]?.string ?? "ledger.0."
            let first = Follow.Reply(
                .following, cursor: cursor, atUSec: slot.dueUSec, kept: keepsWords)
            let last = Follow.Reply(
                .ended, cursor: events.last?.cursor ?? cursor, atUSec: slot.dueUSec)
            return ([first] + events).flatMap { connection.reply($0, continues: true) }
                + connection.reply(last)
        case .monitor:
            return connection.reply(status, continues: true) + connection.reply(status)
        }
    }
}

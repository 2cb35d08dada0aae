// What each method of the interface does: unpack, ask the engine, reply. Contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import Varlink

extension Daemon {
    func handle(_ call: Call, from client: ControlConnection) {
        switch varlink.route(call) {
        case .reply(let parameters): client.reply(parameters)
        case .fail(let error): client.fail(error)
        case .method(_, let name):
            guard let method = MethodName(rawValue: name) else {
                return client.fail(.methodNotImplemented(call.method))
            }
            if method.streams, !call.more { return client.fail(.expectedMore) }
            do {
                try perform(method, call, client)
            } catch let error as CallError {
                client.fail(error)
            } catch {
                // The router has checked names and types: what is left is a number out of range.
                client.fail(.invalidParameter("parameters"))
            }
        }
    }

    private func perform(
        _ method: MethodName, _ call: Call, _ client: ControlConnection
    ) throws {
        switch method {
        case .getStatus: client.reply(currentStatus())
        case .listAnchors: client.reply(listAnchors())
        case .listNext: try listNext(call, client)
        case .explain: try explain(call, client)
        case .reload: reload(for: client)
        case .readHistory: try readHistory(call, client)
        case .report: try report(call, client)
        case .import: try importEntries(call, client)
        case .forget: try forget(call, client)
        case .monitor: monitors.add(client, present: currentStatus())
        case .diagnose: try diagnose(call, client)
        case .listQuestions: try listQuestions(call, client)
        case .readLetter: try readLetter(client)
        case .listNights: try listNights(call, client)
        case .nextUndo: try nextUndo(client)
        case .answer, .start, .undo, .snooze, .log, .note, .pause, .resume, .setMode, .resize,
            .setSilent, .setWord, .keepLetter, .feel, .confirmNights:
            try ask(request(method, call), client)
        }
    }

    func parameters<P: Decodable>(_ type: P.Type, _ call: Call) throws -> P {
        try WireJSON.convert(JSONValue.object(call.parameters), to: type)
    }

    private func request(_ method: MethodName, _ call: Call) throws -> Request {
        switch method {
        case .answer:
            let wanted = try parameters(AnswerNudge.Parameters.self, call)
            let answer = Answer(rawValue: wanted.answer.rawValue)
            guard let answer else { throw CallError.invalidParameter("answer") }
            return .answer(
                anchor: wanted.anchor, answer,
                length: wanted.lengthUSec.map(Span.init(microseconds:)))
        case .start: return .start(anchor: try parameters(StartAnchor.Parameters.self, call).anchor)
        case .snooze:
            let wanted = try parameters(SnoozeNudge.Parameters.self, call)
            return .snooze(anchor: wanted.anchor, try snoozeTime(wanted))
        case .log:
            let wanted = try parameters(LogWord.Parameters.self, call)
            return .log(
                word: wanted.word, length: wanted.lengthUSec.map(Span.init(microseconds:)),
                at: try wanted.atUSec.map { try instant($0, "atUSec") })
        case .note: return .note(try Note(parameters(KeepNote.Parameters.self, call)))
        case .confirmNights: return try confirmNights(call)
        case .pause:
            let wanted = try parameters(PauseNudges.Parameters.self, call)
            if wanted.forUSec != nil, wanted.untilUSec != nil {
                throw CallError.invalidParameter("untilUSec")
            }
            if let span = wanted.forUSec { return .pause(.span(try self.span(span, "forUSec"))) }
            guard let until = wanted.untilUSec else { return .pause(.endOfDay) }
            return .pause(.until(try instant(until, "untilUSec")))
        case .setMode:
            let wanted = try parameters(SetMode.Parameters.self, call)
            return .mode(
                wanted.mode, until: try wanted.untilUSec.map { try instant($0, "untilUSec") })
        case .resize:
            let wanted = try parameters(Resize.Parameters.self, call)
            guard let change = AnchorEngine.SizeChange(rawValue: wanted.change.rawValue) else {
                throw CallError.invalidParameter("change")
            }
            return .size(anchor: wanted.anchor, change)
        case .setSilent:
            let wanted = try parameters(SetSilent.Parameters.self, call)
            return .silence(anchor: wanted.anchor, wanted.silent)
        case .setWord:
            let wanted = try parameters(SetWord.Parameters.self, call)
            return .setWord(wanted.word, wanted.isSet)
        case .keepLetter: return .letter(try parameters(KeepLetter.Parameters.self, call).text)
        case .feel:
            let wanted = try parameters(ControlInterface.Feel.Parameters.self, call)
            guard let felt = Felt(rawValue: wanted.felt.rawValue) else {
                throw CallError.invalidParameter("felt")
            }
            return .felt(anchor: wanted.anchor, felt)
        case .undo: return .undo
        default: return .resume
        }
    }

    private func snoozeTime(_ wanted: SnoozeNudge.Parameters) throws -> SnoozeTime? {
        if wanted.spanUSec != nil, wanted.untilUSec != nil {
            throw CallError.invalidParameter("untilUSec")
        }
        if let span = wanted.spanUSec { return .span(try self.span(span, "spanUSec")) }
        return try wanted.untilUSec.map { .until(try instant($0, "untilUSec")) }
    }

    /// Far enough for any date, and far from overflow in what the engine adds to it.
    private static let farthest: Int64 = 1 << 58

    func instant(_ usec: Int64, _ parameter: String) throws -> Instant {
        guard usec.magnitude < UInt64(Daemon.farthest) else {
            throw CallError.invalidParameter(parameter)
        }
        return Instant(microseconds: usec)
    }

    private func span(_ usec: Int64, _ parameter: String) throws -> Span {
        Span(microseconds: try instant(usec, parameter).microseconds)
    }

    // MARK: Requests of the engine

    private func ask(_ request: Request, _ client: ControlConnection) {
        let token = RequestToken(nextToken)
        nextToken += 1
        waiting[token] = client
        dispatch(.request(request, token))
    }

    /// The engine's word on a request, after its record.
    func answer(_ token: RequestToken, _ reply: Reply) {
        guard let client = waiting.removeValue(forKey: token) else { return }
        switch reply {
        case .answered(let anchor, let answer, let slot):
            client.reply(
                AnswerNudge.Reply(
                    anchor: anchor, answer: AnswerWord(rawValue: answer.rawValue) ?? .done,
                    day: slot?.day.description, label: slot?.label))
        case .started(let anchor, let slot, let length, let kind, let isWoken):
            client.reply(
                StartAnchor.Reply(
                    anchor: anchor, day: slot?.day.description, label: slot?.label,
                    lengthUSec: length?.microseconds, verb: kind.verb, woken: isWoken))
        case .snoozed(let slot, let until):
            client.reply(
                SnoozeNudge.Reply(
                    anchor: slot.anchor, day: slot.day.description, label: slot.label,
                    untilUSec: until.microseconds))
        case .undone(let event, let anchor, let night, let word):
            client.reply(
                ControlInterface.Undo.Reply(
                    event: event.rawValue, anchor: anchor, night: night?.description, word: word))
        case .logged(let word, let isAnchor):
            client.reply(LogWord.Reply(word: word, isAnchor: isAnchor))
        case .noted(let noted): client.reply(KeepNote.Reply(noted))
        case .paused(let until): client.reply(PauseNudges.Reply(untilUSec: until.microseconds))
        case .resumed: client.replyNothing()
        case .felt(let anchor, _):
            client.reply(
                ControlInterface.Feel.Reply(anchor: anchor, minutes: engine.minutes(of: anchor)))
        case .mode(let name, let until):
            client.reply(SetMode.Reply(mode: name, untilUSec: until?.microseconds))
        case .silent(let anchor, let since):
            client.reply(SetSilent.Reply(anchor: anchor, sinceDay: since?.description))
        case .words(let words): client.reply(SetWord.Reply(words: words))
        case .letter(let isKept): client.reply(KeepLetter.Reply(kept: isKept))
        case .sized(let anchor, let minutes):
            client.reply(Resize.Reply(anchor: anchor, minutes: minutes))
        case .nights(let nights, let isKept):
            client.reply(
                ConfirmNights.Reply(nights: nights.map(NightEntry.init), kept: isKept))
        case .refused(let error): client.fail(error.callError)
        }
    }

    // MARK: Reading

    private func listAnchors() -> ListAnchors.Reply {
        let now = clocks()
        let next = engine.nextByAnchor(at: now)
        let planned = engine.plannedIDs
        return ListAnchors.Reply(
            anchors: engine.schedule.anchors.map { anchor in
                AnchorEntry(
                    anchor, next: next[anchor.id], isPlanned: planned.contains(anchor.id),
                    length: engine.length(of: anchor, next: next[anchor.id], at: now),
                    silentSince: engine.silentSince(anchor.id),
                    engine.schedule.language)
            })
    }

    private func listNext(_ call: Call, _ client: ControlConnection) throws {
        let count =
            try parameters(ListNext.Parameters.self, call).count ?? ListNext.defaultCount
        guard ListNext.counts.contains(count) else { throw CallError.invalidParameter("count") }
        client.reply(
            ListNext.Reply(
                slots: engine.upcoming(count, at: clocks()).map(ControlInterface.Slot.init))
        )
    }

    private func explain(_ call: Call, _ client: ControlConnection) throws {
        let name = try parameters(ControlInterface.Explain.Parameters.self, call).anchor
        let asked = engine.schedule.anchors.filter { name == nil || $0.id == name }
        if let name, asked.isEmpty { throw ControlError.noSuchAnchor(name).callError }
        let now = clocks()
        client.reply(
            ControlInterface.Explain.Reply(
                anchors: asked.map {
                    AnchorExplanation(
                        engine.explain($0, at: now), engine.schedule.language)
                }))
    }

    private func nextUndo(_ client: ControlConnection) throws {
        guard let next = engine.nextUndo(at: clocks()) else {
            throw ControlError.nothingOpen.callError
        }
        client.reply(
            NextUndo.Reply(
                id: next.id, event: next.event.rawValue, atUSec: next.at.microseconds,
                anchor: next.anchor, night: next.night?.description, word: next.word))
    }

    private func readHistory(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(ControlInterface.ReadHistory.Parameters.self, call)
        if let count = wanted.count, count < 1 { throw CallError.invalidParameter("count") }
        HistoryStream(ledger, wanted, client).start()
    }
}

extension RequestError {
    fileprivate var callError: CallError {
        switch self {
        case .noSuchAnchor(let anchor): ControlError.noSuchAnchor(anchor).callError
        case .noSuchMode(let mode): ControlError.noSuchMode(mode).callError
        case .nothingOpen: ControlError.nothingOpen.callError
        case .notRecorded(let reason): ControlError.notRecorded(reason: reason).callError
        case .invalid(let parameter): .invalidParameter(parameter)
        }
    }
}

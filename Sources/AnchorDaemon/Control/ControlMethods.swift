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

    /// The table: one row for each method of the interface, and no `default`, so that a method without
    /// its row does not compile.
    private func perform(
        _ method: MethodName, _ call: Call, _ client: ControlConnection
    ) throws {
        switch method {
        case .getStatus: client.reply(currentStatus())
        case .listAnchors: client.reply(listAnchors())
        case .listNext: try listNext(call, client)
        case .explain: try explain(call, client)
        case .answer: try ask(Request(parameters(AnswerNudge.self, call)), client)
        case .start: try ask(.start(anchor: parameters(StartAnchor.self, call).anchor), client)
        case .undo: ask(.undo, client)
        case .nextUndo: try nextUndo(client)
        case .snooze: try ask(Request(parameters(SnoozeNudge.self, call)), client)
        case .log: try ask(Request(parameters(LogWord.self, call)), client)
        case .listQuestions: try listQuestions(call, client)
        case .note: try ask(.note(Note(parameters(KeepNote.self, call))), client)
        case .listNights: try listNights(call, client)
        case .confirmNights: try ask(confirmNights(call), client)
        case .pause: try ask(Request(parameters(PauseNudges.self, call)), client)
        case .resume: ask(.resume, client)
        case .setMode: try ask(Request(parameters(SetMode.self, call)), client)
        case .resize: try ask(Request(parameters(Resize.self, call)), client)
        case .setSilent: try ask(Request(parameters(SetSilent.self, call)), client)
        case .setWord: try ask(Request(parameters(SetWord.self, call)), client)
        case .keepLetter: try ask(.letter(parameters(KeepLetter.self, call).text), client)
        case .readLetter: try readLetter(client)
        case .feel: try ask(Request(parameters(ControlInterface.Feel.self, call)), client)
        case .reload: reload(for: client)
        case .diagnose: try diagnose(call, client)
        case .readHistory: try readHistory(call, client)
        case .report: try report(call, client)
        case .import: try importEntries(call, client)
        case .forget: try forget(call, client)
        case .monitor: monitors.add(client, present: currentStatus())
        case .follow: try follow(call, client)
        }
    }

    func parameters<M: ControlMethod>(_ method: M.Type, _ call: Call) throws -> M.Parameters {
        try WireJSON.convert(JSONValue.object(call.parameters), to: M.Parameters.self)
    }

    // MARK: Reading

    private func listAnchors() -> ListAnchors.Reply {
        let now = clocks()
        let ahead = engine.aheadByAnchor(at: now)
        let planned = engine.plannedIDs
        return ListAnchors.Reply(
            anchors: engine.schedule.anchors.map { anchor in
                AnchorEntry(
                    anchor, ahead[anchor.id], isPlanned: planned.contains(anchor.id),
                    length: engine.length(of: anchor, next: ahead[anchor.id]?.next, at: now),
                    silentSince: engine.silentSince(anchor.id),
                    engine.schedule.language)
            })
    }

    private func listNext(_ call: Call, _ client: ControlConnection) throws {
        let count =
            try parameters(ListNext.self, call).count ?? ListNext.defaultCount
        guard ListNext.counts.contains(count) else { throw CallError.invalid(.count) }
        client.reply(
            ListNext.Reply(
                slots: engine.upcoming(count, at: clocks()).map(ControlInterface.Slot.init))
        )
    }

    private func explain(_ call: Call, _ client: ControlConnection) throws {
        let name = try parameters(ControlInterface.Explain.self, call).anchor
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
        tell(
            client,
            NextUndo.Reply(
                id: next.id, event: next.event.rawValue, atUSec: next.at.microseconds,
                anchor: next.anchor, night: next.night?.description, word: next.word))
    }

    private func readHistory(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(ControlInterface.ReadHistory.self, call)
        if let count = wanted.count, count < 1 { throw CallError.invalid(.count) }
        HistoryStream(ledger, wanted, client, spentMemory).start()
    }
}

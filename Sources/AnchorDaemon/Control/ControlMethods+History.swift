// Rows of elsewhere into the history, and rows out of it for good, between the wire and the ledger.
// What the schedule wants kept, the engine knows.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import LedgerStore
import Varlink

extension Daemon {
    func importEntries(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(ImportEntries.self, call)
        guard wanted.entries.count <= ImportEntries.mostRows else {
            throw CallError.invalid(.entries)
        }
        if engine.schedule.history == .off {
            let say = engine.schedule.language
            let reason = say("the schedule keeps no history (history: \"off\")")
            throw ControlError.notRecorded(reason: reason).callError
        }
        let now = clocks()
        var rows: [HistoryRow] = []
        for entry in wanted.entries {
            var entry = entry
            entry.host = entry.host ?? HistoryRow.noMachine
            guard let row = try? HistoryRow(validating: entry) else {
                throw CallError.invalid(.entries)
            }
            if let admitted = engine.schedule.kept(row, at: now.wall) { rows.append(admitted) }
        }
        switch ledger.merge(rows, dry: wanted.dry ?? false) {
        case .success(let merged):
            // One comes with every day of another machine; a file comes by the hundred.
            if rows.count >= 100 { spentMemory.wasUsed() }
            shared?.rowsWereKept()
            client.reply(
                ImportEntries.Reply(
                    added: merged.added.count, known: merged.known, forgotten: merged.forgotten,
                    refused: wanted.entries.count - rows.count))
        case .failure(let error):
            throw ControlError.notRecorded(reason: "\(error)").callError
        }
    }

    func forget(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(Forget.self, call)
        let erasure: Erasure
        switch (wanted.id, wanted.beforeUSec, wanted.all) {
        case (let id?, nil, nil): erasure = .id(id)
        case (nil, let usec?, nil): erasure = .before(try Instant(wire: usec, .beforeUSec))
        case (nil, nil, true?): erasure = .all
        case (nil, nil, _): throw CallError.invalid(.all)
        default: throw CallError.invalid(.id)
        }
        let isDry = wanted.dry ?? false
        switch ledger.erase(erasure, dry: isDry) {
        case .success(let erased):
            if !isDry {
                dispatch(.erased(erasure))
                shared?.rowsWereErased()
            }
            client.reply(
                Forget.Reply(
                    entries: erased.rows, words: erased.words,
                    firstUSec: erased.first?.microseconds, lastUSec: erased.last?.microseconds,
                    pending: erased.pending, copies: ledger.copies))
        case .failure(let error):
            throw ControlError.notRecorded(reason: "\(error)").callError
        }
    }
}

// History to one client, as fast as it reads: a page of rows from the ledger whenever there is room.
// Holds no more than a page.

import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import LedgerStore

final class HistoryStream {
    /// Rows read at a time: some 40 KiB on the wire, well within a connection's output.
    private static let page = 200
    /// A page ends early when its words come to this.
    private static let pageOfWords = 64 * 1024

    private let ledger: LedgerKeeper
    private let client: ControlConnection
    private let spentMemory: SpentMemory
    private var query: HistoryQuery
    /// For a copy of everything; a letter is for a soft day otherwise.
    private let withLetters: Bool
    private var isDone = false
    /// One row is kept back, so that the last of them ends the stream.
    private var last: [UInt8]?

    init(
        _ ledger: LedgerKeeper, _ wanted: ControlInterface.ReadHistory.Parameters,
        _ client: ControlConnection, _ spentMemory: SpentMemory
    ) {
        self.ledger = ledger
        self.spentMemory = spentMemory
        self.client = client
        withLetters = wanted.letters ?? false
        query = HistoryQuery(
            since: wanted.sinceUSec.map(Instant.init(microseconds:)),
            until: wanted.untilUSec.map(Instant.init(microseconds:)), anchor: wanted.anchor,
            limit: wanted.count)
    }

    func start() {
        client.onRoom = { self.go() }
        go()
    }

    private func go() {
        while !isDone, client.hasRoom, !client.isClosed {
            var rows: [HistoryRow] = []
            var place: HistoryPosition?
            var words = 0
            var isFull = false
            let failure = ledger.readHistory(query) { row, position in
                rows.append(row)
                place = position
                words += row.text?.utf8.count ?? 0
                isFull = rows.count == HistoryStream.page || words >= HistoryStream.pageOfWords
                return !isFull
            }
            if let failure {
                isDone = true
                return client.fail(ControlError.notRead(reason: failure).callError)
            }
            for row in rows {
                let isSealed = row.event == .letter && !withLetters
                let told = isSealed ? row.withoutWords : row
                if let last { client.reply(written: last, continues: true) }
                last = EntryLine.reply(Entry(told, host: ledger.host))
            }
            query.after = place ?? query.after
            if isFull { spentMemory.wasUsed() }
            if !isFull {
                isDone = true
                if let last {
                    client.reply(written: last, continues: false)
                } else {
                    client.reply(ReadHistory.Reply())
                }
            }
        }
    }
}

// What can be taken back, newest last. Owns these rows, without the words of notes; of this machine alone. What
// taking one back changes it does not know.

import AnchorModel
import CivilTime

struct UndoList: Sendable {
    private(set) var rows: [HistoryRow] = []

    /// At most this many answers can be taken back: one day's worth of a busy day, and a month of
    /// nights, two rows each, that were said in one go.
    private static let limit = 64 + 2 * Engine.mostNights

    /// The last word of this machine about a slot.
    func answer(of slot: SlotKey) -> HistoryRow? {
        rows.last { $0.slot == slot && $0.event.answer != nil }
    }

    /// As far as it can still be taken back.
    func timesPutOff(_ slot: SlotKey) -> Int {
        rows.count { $0.event == .snoozed && $0.slot == slot }
    }

    mutating func add(_ row: HistoryRow) {
        rows.append(row)
        if rows.count > UndoList.limit { rows.removeFirst() }
    }

    mutating func takeLast() -> HistoryRow? { rows.popLast() }

    mutating func remove(_ id: String) { rows.removeAll { $0.id == id } }

    mutating func drop(_ erasure: Erasure) { rows.removeAll(where: erasure.covers) }

    /// At a start: those of earlier runs in their order, and what is in no ledger put among them by its time.
    mutating func restore(_ earlier: [HistoryRow], and others: [HistoryRow]) {
        rows = earlier
        for row in others {
            rows.insert(row, at: rows.firstIndex { $0.at > row.at } ?? rows.endIndex)
        }
        rows = Array(rows.suffix(UndoList.limit))
    }
}

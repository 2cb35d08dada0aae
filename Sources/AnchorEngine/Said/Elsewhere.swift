// What a person said on another machine of theirs in the last few days. Owns these answers, without words, and which of
// them were taken back: the same rows end in the same state in whatever order they come, and however often. Sets
// nothing off; keeps nothing in the ledger, which has the rows.

import AnchorModel
import CivilTime

/// What other machines said in the last few days.
struct Elsewhere: Sendable {
    /// By the row's id; without words.
    private var answers: [String: HistoryRow] = [:]
    /// The ids of rows that were taken back on other machines, and when.
    private var takenBack: [String: Instant] = [:]

    /// Some months of a few anchors, in a week: who sends more is no person. The oldest go.
    private static let limit = 1_000

    /// In one order on every machine.
    var rows: [HistoryRow] { answers.values.sorted(by: HistoryRow.isBefore) }

    mutating func hear(_ row: HistoryRow) -> Bool {
        guard answers[row.id] == nil, takenBack[row.id] == nil else { return false }
        answers[row.id] = row.withoutWords
        if answers.count > Elsewhere.limit, let oldest = answers.values.min(by: HistoryRow.isBefore)
        {
            answers[oldest.id] = nil
            return oldest.id != row.id
        }
        return true
    }

    /// The answer it takes back, if that was heard.
    mutating func takeBack(_ id: String, at time: Instant) -> HistoryRow? {
        takenBack[id] = max(time, takenBack[id] ?? time)
        if takenBack.count > Elsewhere.limit,
            let oldest = takenBack.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
        {
            takenBack[oldest.key] = nil
        }
        return answers.removeValue(forKey: id)
    }

    func latest(of slot: SlotKey) -> HistoryRow? {
        answers.values.filter { $0.slot == slot }.max(by: HistoryRow.isBefore)
    }

    /// What was erased no longer counts as said.
    mutating func drop(_ erasure: Erasure) {
        answers = answers.filter { !erasure.covers($0.value) }
    }

    mutating func drop(before oldest: Instant) {
        answers = answers.filter { $0.value.at >= oldest }
        takenBack = takenBack.filter { $0.value >= oldest }
    }
}

// What the length of a step is made of: which kinds have one, a day's minutes as bouts, and how long somebody moved.
// Functions on values; owns nothing.

import AnchorModel
import CivilTime

extension Kind {
    /// Kinds whose step is a length of time that a person can resize.
    var hasSize: Bool {
        switch self {
        case .movement, .breathing, .rest, .custom: true
        case .bedtime, .checkIn, .reflection: false
        }
    }
}

private let longestBout = 5

/// Bouts of at most five minutes: short and often counts in full (science 2.7).
/// - Parameter minutes: a day's, 1 or more; `bouts(7)` is `[5, 2]`.
package func bouts(_ minutes: Int) -> [Int] {
    let rest = minutes % longestBout
    let whole = Array(repeating: longestBout, count: minutes / longestBout)
    return rest > 0 ? whole + [rest] : whole
}

extension HistoryRow {
    /// How long somebody moved in all. A slot that was begun and then done, or said on two machines, is one act.
    /// - Parameter attempts: of one anchor and one day, in any order.
    /// - Parameter usual: how long one is that was said without a length.
    static func moved(in attempts: [HistoryRow], usual: (HistoryRow) -> Span) -> Span {
        var loose = Span.zero
        var bySlot: [SlotKey: Span] = [:]
        var acts = LooseActs()
        for row in attempts.sorted(by: { ($0.at, $0.id) < ($1.at, $1.id) }) {
            let length = row.length ?? usual(row)
            if let slot = row.slot {
                bySlot[slot] = max(bySlot[slot] ?? .zero, length)
            } else if acts.counts(
                row.event == .tried ? .tried : .done, at: row.at, isTimed: row.length != nil)
            {
                loose = loose + length
            }
        }
        return bySlot.values.reduce(loose, +)
    }
}

// Random batches against a dictionary, closed and opened in between.

import AnchorModel
import AnchorTestSupport
import CivilTime
import LedgerStore
import Testing

/// The ledger as it is meant, in memory.
private struct Model {
    var slots: [SlotKey: SlotRecord] = [:]
    var history: [HistoryRow] = []
    var settings: [String: String] = [:]

    mutating func apply(_ change: LedgerChange) {
        switch change {
        case .slot(let slot): slots[slot.key] = slot
        case .history(let row):
            if !history.contains(where: { $0.id == row.id }) { history.append(row) }
        case .setting(let name, let value): settings[name] = value
        case .pruneHistory(let oldest): history.removeAll { $0.at < oldest }
        case .pruneSlots(let day):
            slots = slots.filter { $0.key.day >= day || !Model.isFinal($0.value) }
        }
    }

    static func isFinal(_ slot: SlotRecord) -> Bool {
        switch slot.state {
        case .answered, .letGo: true
        case .claimed, .open, .snoozed: false
        }
    }

    /// Ordered by time, those of one instant as they came.
    var lines: [HistoryRow] {
        history.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    func restored(today: LocalDate) -> Set<SlotRecord> {
        Set(
            slots.values.filter { !Model.isFinal($0) || $0.key.day >= today.adding(days: -4) })
    }
}

@Suite struct LedgerModelTests {
    private static func change(_ generator: inout SeededGenerator) -> LedgerChange {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<5: .slot(Sample.randomSlot(&generator))
        case 5..<8: .history(Sample.randomLine(&generator))
        case 8:
            .setting(
                "s\(Int.random(in: 0...3, using: &generator))",
                Bool.random(using: &generator) ? "\(generator.next())" : nil)
        default:
            .pruneSlots(before: Sample.today.adding(days: .random(in: -9...0, using: &generator)))
        }
    }

    @Test("any sequence of batches leaves what a dictionary would hold", arguments: 0..<8)
    func batches(run: Int) throws {
        let seed = seedOfThisRun()
        print("ledger model, run \(run): seed \(seed)")
        var generator = SeededGenerator(state: seed)
        let bench = try Bench()
        var model = Model()
        var ledger = try bench.open()
        for _ in 0..<60 {
            let batch = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                LedgerModelTests.change(&generator)
            }
            try ledger.apply(batch)
            for change in batch { model.apply(change) }
            if Int.random(in: 0..<8, using: &generator) == 0 {
                try ledger.close()
                ledger = try bench.open()
            }
            let restored = try ledger.restore(today: Sample.today)
            try #require(Set(restored.slots) == model.restored(today: Sample.today), "seed \(seed)")
            try #require(restored.settings == model.settings, "seed \(seed)")
            try #require(try ledger.history(HistoryQuery()) == model.lines, "seed \(seed)")
            let newest = try ledger.history(HistoryQuery(anchor: "bed", limit: 5))
            try #require(
                newest == model.lines.filter { $0.anchor == "bed" }.suffix(5), "seed \(seed)")
        }
    }
}

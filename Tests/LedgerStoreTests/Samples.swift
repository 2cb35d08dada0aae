// Rows for the tests of the ledger: one of every kind, and random ones from a printed seed.

import AnchorModel
import AnchorTestSupport
import CivilTime
import LedgerStore
import Testing

/// SplitMix64 (Steele, Lea, Flood 2014): the same rows for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

enum Sample {
    static let today = LocalDate(dayNumber: 20_500)
    static let noon = Instant(seconds: 20_500 * 86_400 + 43_200)

    static let states: [SlotState] =
        [
            .claimed, .open, .snoozed(until: .span(wall: noon, boot: 5_000_000)),
            .snoozed(until: .clock(noon)),
        ] + Answer.allCases.map { .answered($0) } + LetGoReason.allCases.map { .letGo($0) }

    static func slot(
        _ label: String = "08:00", _ state: SlotState = .open, anchor: String = "move",
        day: LocalDate = today
    ) -> SlotRecord {
        let bubble = BubbleReference(
            server: ServerIdentity(busID: "0af1", uniqueName: ":1.42"), id: .max)
        return SlotRecord(
            key: SlotKey(anchor: anchor, day: day, label: label), due: noon, state: state,
            shown: noon, bubble: bubble, dismissed: true, changed: noon)
    }

    static func line(_ number: Int, _ event: HistoryEvent = .done, at: Instant = noon) -> HistoryRow
    {
        HistoryRow(
            id: "id-\(number)", at: at + Span(microseconds: Int64(number)), event: event,
            anchor: "move", day: today, label: "08:00", word: "thee 🍵 'quoted'; --",
            length: .minutes(10), reason: .budget, until: noon, undoes: "id-0",
            text: "twee regels:\nlicht, en 🍵", question: "need", with: "Piet")
    }

    static func randomSlot(_ generator: inout SeededGenerator) -> SlotRecord {
        let key = SlotKey(
            anchor: ["move", "bed", "ådem"].randomElement(using: &generator) ?? "",
            day: today.adding(days: .random(in: -9...2, using: &generator)),
            label: ["08:00", "1", "wake"].randomElement(using: &generator) ?? "")
        let bubble = BubbleReference(
            server: ServerIdentity(busID: "b", uniqueName: ":1.\(Int.random(in: 0...9))"),
            id: .random(in: 1...(.max), using: &generator))
        return SlotRecord(
            key: key, due: randomInstant(&generator),
            state: states.randomElement(using: &generator) ?? .open,
            shown: Bool.random(using: &generator) ? randomInstant(&generator) : nil,
            bubble: Bool.random(using: &generator) ? bubble : nil,
            dismissed: .random(using: &generator), changed: randomInstant(&generator))
    }

    static func randomInstant(_ generator: inout SeededGenerator) -> Instant {
        noon
            + Span(microseconds: .random(in: -800_000_000_000...200_000_000_000, using: &generator))
    }

    static func randomLine(_ generator: inout SeededGenerator) -> HistoryRow {
        // Few ids, so that rows which are already there come again.
        HistoryRow(
            id: "id-\(Int.random(in: 0...200, using: &generator))", at: randomInstant(&generator),
            event: HistoryEvent.allCases.randomElement(using: &generator) ?? .done,
            anchor: ["move", "bed", nil].randomElement(using: &generator) ?? nil,
            word: [nil, "", "a word"].randomElement(using: &generator) ?? nil,
            reason: Bool.random(using: &generator) ? LetGoReason.allCases.randomElement() : nil,
            text: [nil, "", "two\nlines"].randomElement(using: &generator) ?? nil,
            question: [nil, "body"].randomElement(using: &generator) ?? nil,
            with: [nil, "Piet"].randomElement(using: &generator) ?? nil)
    }
}

/// A ledger in a folder of its own.
struct Bench {
    let folder: TemporaryFolder
    var path: String { folder.file("state/ledger.db") }

    init() throws { folder = try TemporaryFolder() }

    func open() throws -> Ledger { try Ledger.open(at: path) { "host-1" } }

    /// As someone with the sqlite3 shell would.
    func edit(_ sql: String) throws {
        try SQLiteShell(path).run(sql)
    }

    func error(_ body: () throws -> Void) -> StoreError? {
        do { try body() } catch { return error as? StoreError }
        return nil
    }

    func openingError() -> StoreError? { error { _ = try open() } }
}

// Two histories become one by union, in any order, and what was forgotten stays away.

import AnchorModel
import AnchorTestSupport
import CivilTime
import LedgerStore
import Testing

@Suite struct MergeTests {
    private static func row(_ number: Int, host: String?) -> HistoryRow {
        HistoryRow(
            id: "id-\(number)", at: Sample.noon + .minutes(number), event: .logged, word: "wake",
            zone: "Europe/Amsterdam", host: host)
    }

    @Test("only what is new is added and returned; the host is kept, and nil is this machine")
    func new() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let own = MergeTests.row(1, host: nil)
        let other = MergeTests.row(2, host: "host-2")
        try ledger.apply([.history(own)])
        #expect(try ledger.merge([own, other, other]) == [other])
        #expect(try ledger.merge([other]).isEmpty)
        #expect(try ledger.history(HistoryQuery()) == [own, other])
        // What another machine tells of ours is ours.
        let ours = MergeTests.row(3, host: "host-1")
        #expect(try ledger.merge([ours]).count == 1)
        #expect(try ledger.history(HistoryQuery()).last?.host == nil)
    }

    @Test("a row that cannot be kept refuses all of them")
    func refused() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let bad = HistoryRow(
            id: "id-9", at: Instant(microseconds: .max), event: .logged, word: "wake")
        #expect(throws: StoreError.self) { try ledger.merge([MergeTests.row(1, host: "b"), bad]) }
        #expect(try ledger.history(HistoryQuery()).isEmpty)
    }

    @Test("in any order and any parts, the same rows are there in the end", arguments: 0..<4)
    func union(run: Int) throws {
        let seed = seedOfThisRun()
        print("merge, run \(run): seed \(seed)")
        var generator = SeededGenerator(state: seed)
        let all = (0..<60).map { MergeTests.row($0, host: $0 % 2 == 0 ? "host-a" : "host-b") }
        var results: [[HistoryRow]] = []
        for _ in 0..<2 {
            let bench = try Bench()
            let ledger = try bench.open()
            var rest = (all + all.prefix(20)).shuffled(using: &generator)
            var added: Set<HistoryRow> = []
            while !rest.isEmpty {
                let part = rest.prefix(.random(in: 1...9, using: &generator))
                rest.removeFirst(part.count)
                for row in try ledger.merge(Array(part)) {
                    #expect(added.insert(row).inserted)
                }
            }
            #expect(added == Set(all))
            results.append(try ledger.history(HistoryQuery()))
        }
        #expect(results[0] == results[1])
        #expect(results[0] == all)
    }

    @Test("what was forgotten is not added again")
    func forgotten() throws {
        let bench = try Bench()
        try bench.open().close()
        try bench.edit("INSERT INTO forgotten (id) VALUES ('id-2')")
        let ledger = try bench.open()
        let rows = (1...3).map { MergeTests.row($0, host: "host-2") }
        #expect(try ledger.merge(rows) == [rows[0], rows[2]])
    }

    @Test("what comes back at a start is in the order it was said")
    func said() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let first = HistoryRow(id: "a", at: Sample.noon, event: .logged, word: "koffie")
        let night = HistoryRow(
            id: "b", at: Sample.noon - .hours(13), event: .logged, word: "bed", zone: "UTC")
        try ledger.apply([.history(first)])
        try ledger.apply([.history(night)])
        #expect(try ledger.restore(today: Sample.today).history.map(\.id) == ["a", "b"])
        #expect(try ledger.history(HistoryQuery()).map(\.id) == ["b", "a"])
    }
}

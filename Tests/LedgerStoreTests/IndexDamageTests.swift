// Indexes that are whole in themselves and not those of their rows: emptied, or another's. A quick check takes each
// for sound, and what is read through one finds nothing and fails of nothing.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import LedgerStore

@Suite struct IndexDamageTests {
    private static let indexes = ["sqlite_autoindex_history_1", "history_at", "history_undoes"]
    /// Where an index is one page, and where it is many.
    private static let sizes = [20, 300]

    /// Bytes of one page, the default of SQLite.
    private static let page = 4096

    /// A ledger of so many rows, every tenth of which takes another one back.
    private func sound(_ bench: Bench, rows count: Int) throws {
        try bench.open().close()
        try bench.edit(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
            INSERT INTO history (id, host, at, event, anchor, day, label, undoes, text)
                SELECT printf('%036d', i), 'host-1', \(Sample.noon.microseconds) + i * 1000000,
                    'noted', 'move', '2026-02-16', '08:00',
                    CASE WHEN i % 10 = 0 THEN printf('%036d', i - 1) END,
                    'words of somebody, about as many as there are in a row'
                FROM n
            """)
    }

    private func root(_ name: String, _ path: String) throws -> Int {
        let text = try SQLiteShell(path).texts(
            "SELECT rootpage FROM sqlite_master WHERE name = '\(name)'")
        return (Int(try #require(text.first)) ?? 1) - 1
    }

    private func swap(_ one: String, _ other: String, _ path: String) throws {
        let (first, second) = (try root(one, path), try root(other, path))
        var bytes = try readFile(path)
        for place in 0..<IndexDamageTests.page {
            bytes.swapAt(
                first * IndexDamageTests.page + place, second * IndexDamageTests.page + place)
        }
        try writeFile(path, bytes)
    }

    /// Its root becomes a leaf without an entry: a page as SQLite writes it for an index that is new.
    private func empty(_ name: String, _ path: String) throws {
        let start = try root(name, path) * IndexDamageTests.page
        var bytes = try readFile(path)
        for place in start..<start + IndexDamageTests.page { bytes[place] = 0 }
        bytes[start] = 0x0A
        bytes[start + 5] = 0x10
        try writeFile(path, bytes)
    }

    /// Refused, and whole once its indexes are made anew.
    private func expectMended(
        _ bench: Bench, _ count: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard case .corrupt = bench.openingError() else {
            Issue.record("taken for whole", sourceLocation: sourceLocation)
            return
        }
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        #expect(Ledger.mend(bench.path, from: aside), sourceLocation: sourceLocation)
        let found = try bench.open().history(HistoryQuery())
        #expect(found.count == count, sourceLocation: sourceLocation)
    }

    /// Refused, and not mended: a page that nobody has any more may be one of rows.
    private func expectSetAside(
        _ bench: Bench, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard case .corrupt = bench.openingError() else {
            Issue.record("taken for whole", sourceLocation: sourceLocation)
            return
        }
        let aside = try Ledger.setAside(bench.path, suffix: "7")
        #expect(!Ledger.mend(bench.path, from: aside), sourceLocation: sourceLocation)
    }

    @Test(
        "one that is emptied is found, and made anew where no page is missing", arguments: indexes)
    func emptied(name: String) throws {
        let bench = try Bench()
        try sound(bench, rows: 20)
        try empty(name, bench.path)
        try expectMended(bench, 20)
        let larger = try Bench()
        try sound(larger, rows: 300)
        let hasPages = name != "history_undoes"
        try empty(name, larger.path)
        if hasPages { try expectSetAside(larger) } else { try expectMended(larger, 300) }
    }

    @Test("one that changed places with another is found, and made anew", arguments: sizes)
    func swapped(count: Int) throws {
        for (number, name) in IndexDamageTests.indexes.enumerated() {
            for other in IndexDamageTests.indexes.dropFirst(number + 1) {
                let bench = try Bench()
                try sound(bench, rows: count)
                try swap(name, other, bench.path)
                try expectMended(bench, count)
            }
        }
    }

    @Test(
        "one that changed places with the ids of erased rows is no index alone", arguments: indexes)
    func erased(name: String) throws {
        let bench = try Bench()
        try sound(bench, rows: 20)
        try swap(name, "forgotten", bench.path)
        // Other machines would be told to erase every row.
        try expectSetAside(bench)
    }

    @Test("in a ledger of any size", arguments: [12_000, 45_000])
    func large(count: Int) throws {
        let whole = try Bench()
        try sound(whole, rows: count)
        let limit =
            count == 12_000 ? LedgerPreflight.indexCheckLimit : LedgerPreflight.wholeCheckLimit
        #expect(LedgerFile.size(whole.path) > limit)
        #expect(whole.openingError() == nil)
        let bytes = try readFile(whole.path)
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let bench = try Bench()
            try bench.open().close()
            try writeFile(bench.path, bytes)
            try swap(IndexDamageTests.indexes[one], IndexDamageTests.indexes[other], bench.path)
            guard case .corrupt = bench.openingError() else {
                Issue.record("taken for whole: \(one) and \(other) of \(count)")
                continue
            }
        }
    }

    @Test("one that an older version does not have is not missed", arguments: [20, 12_000])
    func older(count: Int) throws {
        let bench = try Bench()
        try sound(bench, rows: count)
        try bench.edit("DROP INDEX history_undoes")
        #expect(bench.openingError() == nil)
    }
}

// What is forgotten is nowhere in the bytes of the folder, also after a crash, and does not come back.

import AnchorModel
import AnchorTestSupport
import CivilTime
import LedgerStore
import Testing

@Suite struct EraseTests {
    private static func row(
        _ number: Int, _ text: String?, at minutes: Int? = nil, undoes: String? = nil
    ) -> HistoryRow {
        HistoryRow(
            id: "id-\(number)", at: Sample.noon + .minutes(minutes ?? number),
            event: undoes == nil ? .noted : .undone, word: text.map { "w" + $0.prefix(20) },
            undoes: undoes, text: undoes == nil ? text : nil)
    }

    /// Short ones, one of a page and one of several: overflow pages.
    private static func word(_ number: Int, pages: Int = 0) -> String {
        "geheim\(number)-" + String(repeating: "geheim\(number)!", count: 1 + pages * 460)
    }

    private func bytes(_ bench: Bench) -> [UInt8] {
        var all: [UInt8] = []
        for part in ["", "-wal", "-shm"] { all += (try? readFile(bench.path + part)) ?? [] }
        return all
    }

    private func contains(_ bench: Bench, _ word: String) -> Bool {
        let found = String(decoding: bytes(bench), as: UTF8.self)
        return found.contains(word)
    }

    @Test("one row, its taking back, and every byte of it; its neighbours stay")
    func one() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let rows = (1...9).map { EraseTests.row($0, EraseTests.word($0, pages: $0 % 4)) }
        let undone = EraseTests.row(20, EraseTests.word(5), undoes: "id-5")
        try ledger.apply(rows.map { .history($0) } + [.history(undone)])
        #expect(contains(bench, "geheim5"))
        let dry = try ledger.erase(.id("id-5"), dry: true)
        #expect(dry.rows == 2 && dry.words == 1 && dry.first == rows[4].at)
        #expect(try ledger.history(HistoryQuery()).count == 10)
        let erased = try ledger.erase(.id("id-5"))
        #expect(erased == dry && erased.pending == nil)
        #expect(!contains(bench, "geheim5"))
        #expect(try ledger.history(HistoryQuery()) == rows.filter { $0.id != "id-5" })
        for number in [4, 6] { #expect(contains(bench, "geheim\(number)!")) }
        #expect(try ledger.merge([rows[4], undone]).isEmpty)
        #expect(try ledger.erase(.id("id-5")).rows == 0)
        // By the row that took it back as well.
        try ledger.apply([.history(EraseTests.row(21, EraseTests.word(6), undoes: "id-6"))])
        #expect(try ledger.erase(.id("id-21")).rows == 2)
        #expect(!contains(bench, "geheim6"))
        // Several in one go.
        #expect(try ledger.erase(.ids(["id-1", "id-2", "none"])).rows == 2)
        #expect(!contains(bench, "geheim1-") && contains(bench, "geheim3-"))
    }

    @Test("all before an instant, and all; the file shrinks, and nothing comes back")
    func many() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let rows = (1...400).map { EraseTests.row($0, EraseTests.word($0, pages: $0 % 3)) }
        try ledger.apply(rows.map { .history($0) })
        let erased = try ledger.erase(.before(rows[200].at))
        #expect(erased.rows == 200 && erased.words == 200 && erased.last == rows[199].at)
        for number in [1, 7, 42, 199, 200] {
            #expect(!contains(bench, "geheim\(number)!"), "\(number)")
        }
        #expect(contains(bench, "geheim201!"))
        let size = bytes(bench).count
        #expect(try ledger.erase(.all).rows == 200)
        #expect(!contains(bench, "geheim"))
        #expect(bytes(bench).count < size / 2)
        #expect(try ledger.merge(rows).isEmpty)
        // The ledger goes on.
        try ledger.apply([.history(EraseTests.row(900, "licht"))])
        #expect(try ledger.history(HistoryQuery()).map(\.text) == ["licht"])
        #expect(try ledger.restore(today: Sample.today).settings.isEmpty)
    }

    @Test("what is older than is kept goes the same way, and may come back with a change of mind")
    func prune() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let rows = (1...50).map { EraseTests.row($0, EraseTests.word($0, pages: $0 % 3)) }
        try ledger.apply(rows.map { .history($0) })
        try ledger.apply([.pruneHistory(before: rows[30].at)])
        #expect(try ledger.history(HistoryQuery()) == Array(rows[30...]))
        for number in 1...30 { #expect(!contains(bench, "geheim\(number)!"), "\(number)") }
        #expect(try ledger.merge(rows).count == 30)
    }

    @Test("a reader holds the log: the rows are gone, that is told, and the next write ends it")
    func reader() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.history(EraseTests.row(1, EraseTests.word(1)))])
        let other = try SQLiteShell(bench.path)
        try other.run("BEGIN; SELECT count(*) FROM history")
        let erased = try ledger.erase(.all)
        #expect(erased.rows == 1 && erased.pending?.contains("being read") == true)
        #expect(try ledger.history(HistoryQuery()).isEmpty)
        try other.run("COMMIT")
        try ledger.apply([.setting("a", "b")])
        #expect(!contains(bench, "geheim"))
        #expect(try ledger.restore(today: Sample.today).settings == ["a": "b"])
    }

    @Test("a crash between the erasing and the cutting of the log is made good at the next start")
    func crash() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.history(EraseTests.row(1, EraseTests.word(1)))])
        // As the erasing leaves it before the log is cut.
        try bench.edit(
            "DELETE FROM history; INSERT INTO setting (name, value) VALUES ('erasing', '1')")
        try ledger.close()
        try bench.open().close()
        #expect(!contains(bench, "geheim"))
    }

    @Test("ledgers that were set aside are told")
    func copies() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        #expect(ledger.setAsides.isEmpty)
        try writeFile(bench.path + ".1774", [1])
        #expect(ledger.setAsides == [bench.path + ".1774"])
    }
}

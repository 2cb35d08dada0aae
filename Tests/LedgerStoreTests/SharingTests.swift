// The rows another machine is told: those of this one, in the order they came.

import AnchorModel
import CivilTime
import LedgerStore
import Testing

@Suite struct SharingTests {
    @Test("this machine's rows and imported ones come in the order of arrival, a page at a time")
    func pages() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        var expected: [String] = []
        for number in 0..<25 {
            let host = [nil, "host-2", HistoryRow.noMachine][number % 3]
            let row = HistoryRow(
                id: "id-\(number)", at: Sample.noon - .minutes(number), event: .done,
                anchor: "move", host: host)
            #expect(try ledger.merge([row]).count == 1)
            if host != "host-2" { expected.append(row.id) }
        }
        var found: [String] = []
        var place: Int64 = 0
        while true {
            let next = try ledger.ownRows(after: place, limit: 4) { found.append($0.id) }
            place = next.place
            if !next.hasMore { break }
        }
        #expect(found == expected)
        #expect(try ledger.ownRows(after: place, limit: 4) { _ in }.place == place)
    }

    @Test(
        "what was forgotten elsewhere goes, with what took it back, and does not come later either")
    func forgotten() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let row = HistoryRow(id: "id-1", at: Sample.noon, event: .done, anchor: "move")
        let undone = HistoryRow(id: "id-2", at: Sample.noon, event: .undone, undoes: "id-1")
        let other = HistoryRow(id: "id-3", at: Sample.noon, event: .done, host: "host-2")
        #expect(try ledger.merge([row, undone]).count == 2)
        #expect(try ledger.forget(["id-1", "id-3"]) == ["id-1", "id-3"])
        #expect(try ledger.forget(["id-1"]).isEmpty)
        #expect(try ledger.merge([row, undone, other]).isEmpty)
        #expect(try ledger.history(HistoryQuery()).isEmpty)
        #expect(try ledger.forgottenIDs() == ["id-1", "id-2", "id-3"])
    }
}

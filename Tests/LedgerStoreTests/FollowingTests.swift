// What happened, followed by a cursor: each row once and in the order it came, whatever is erased, merged or
// opened anew in between; and a cursor that is of no place here is told.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import LedgerStore

@Suite struct FollowingTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private func read(
        _ ledger: Ledger, _ place: inout LedgerCursor, limit: Int = 3
    ) throws -> [String] {
        var found: [String] = []
        while true {
            var count = 0
            let next = try ledger.events(behind: place, limit: limit) { row, _ in
                found.append(row.id)
                count += 1
            }.get()
            if next == place { return found }
            place = next
        }
    }

    @Test("from a cursor on: what happened here, in order, and nothing from elsewhere")
    func order() throws {
        let ledger = try bench.open()
        try ledger.apply([.history(Sample.line(1))])
        var place = try ledger.newestCursor()
        try ledger.apply([.history(Sample.line(3)), .history(Sample.line(2))])
        _ = try ledger.merge([Sample.line(9)])
        try ledger.apply([.history(Sample.line(4)), .history(Sample.line(2))])
        #expect(try read(ledger, &place) == ["id-3", "id-2", "id-4"])
        #expect(try read(ledger, &place) == [])
    }

    @Test("each row's own cursor stands behind it")
    func rows() throws {
        let ledger = try bench.open()
        let start = try ledger.newestCursor()
        try ledger.apply((1...3).map { .history(Sample.line($0)) })
        var cursors: [String] = []
        _ = try ledger.events(behind: start, limit: 9) { cursors.append("\($1)") }.get()
        var place = try ledger.cursor(cursors[1]).get()
        #expect(try read(ledger, &place) == ["id-3"])
    }

    @Test("the newest row is erased: its place is given to no other")
    func erased() throws {
        let ledger = try bench.open()
        try ledger.apply([.history(Sample.line(1)), .history(Sample.line(2))])
        let place = try ledger.newestCursor()
        for erase in [
            { _ = try ledger.erase(.id("id-2")) }, { _ = try ledger.forget(["id-1"]) },
            { try ledger.apply([.pruneHistory(before: Sample.noon + .days(1))]) },
        ] as [() throws -> Void] {
            try erase()
            let number = try ledger.newestCursor().seq
            var next = try ledger.cursor("\(place)").get()
            try ledger.apply([.history(Sample.line(Int(number) + 100))])
            #expect(try ledger.newestCursor().seq == number + 1)
            #expect(try read(ledger, &next).last == "id-\(number + 100)")
        }
        _ = try ledger.erase(.all)
        try ledger.close()
        let again = try bench.open()
        #expect(try again.newestCursor().seq > place.seq)
        #expect(try again.cursor("\(place)").get() == place)
    }

    @Test(
        "what no ledger wrote is told as such",
        arguments: ["", "3", "a.b.c", "a.-1.", ".3.x", "a.3.123456789", "a.99999999999999999999."])
    func unreadable(text: String) throws {
        #expect(throws: LedgerCursor.Fault.unreadable) {
            try bench.open().cursor(text).get()
        }
    }

    @Test("a cursor of a ledger that was set aside is of another one")
    func setAside() throws {
        let old = try bench.open()
        try old.apply([.history(Sample.line(1))])
        let cursor = try old.newestCursor()
        try old.close()
        _ = try Ledger.setAside(bench.path, suffix: "1")
        let new = try bench.open()
        #expect(throws: LedgerCursor.Fault.otherLedger) { try new.cursor("\(cursor)").get() }
        #expect(throws: LedgerCursor.Fault.otherLedger) {
            try new.events(behind: cursor, limit: 1) { _, _ in }.get()
        }
    }

    @Test("an older copy was put back: what stood behind it is told, before and after it grew")
    func putBack() throws {
        let ledger = try bench.open()
        try ledger.apply([.history(Sample.line(1))])
        let early = try ledger.newestCursor()
        try ledger.close()
        let copy = try readFile(bench.path)
        let later = try bench.open()
        try later.apply([.history(Sample.line(2))])
        let cursor = try later.newestCursor()
        try later.close()
        try writeFile(bench.path, copy)
        let older = try bench.open()
        #expect(throws: LedgerCursor.Fault.olderLedger) { try older.cursor("\(cursor)").get() }
        try older.apply([.history(Sample.line(3)), .history(Sample.line(4))])
        #expect(throws: LedgerCursor.Fault.olderLedger) { try older.cursor("\(cursor)").get() }
        #expect(try older.cursor("\(early)").get() == early)
    }

    @Test("any life of a ledger: none lost, none twice, none of elsewhere", arguments: 0..<6)
    func lives(run: Int) throws {
        let seed = seedOfThisRun()
        print("following, run \(run): seed \(seed)")
        var generator = SeededGenerator(state: seed)
        var ledger = try bench.open()
        var cursor = "\(try ledger.newestCursor())"
        var number = 0
        var due: [String] = []
        for _ in 0..<150 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<5:
                let count = Int.random(in: 1...7, using: &generator)
                let rows = (0..<count).map { Sample.line(number + 1 + $0) }
                number += count
                try ledger.apply(rows.map { .history($0) })
                due += rows.map(\.id)
            case 5:
                number += 1
                _ = try ledger.merge([Sample.line(number)])
            // An id that is to come and is forgotten already would come all the same, once.
            case 6 where number > 0:
                let gone = "id-\(Int.random(in: 1...number, using: &generator))"
                _ = try ledger.forget([gone])
                due.removeAll { $0 == gone }
            case 7:
                let newest = try ledger.history(HistoryQuery(limit: 1)).last?.id ?? "-"
                _ = try ledger.forget([newest])
                due.removeAll { $0 == newest }
            case 8:
                try ledger.close()
                ledger = try bench.open()
            default:
                var place = try ledger.cursor(cursor).get()
                try #require(try read(ledger, &place) == due, "seed \(seed)")
                due = []
                cursor = "\(place)"
            }
        }
    }
}

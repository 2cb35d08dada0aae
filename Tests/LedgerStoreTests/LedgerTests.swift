// What is written comes back; what cannot be read is told.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import LedgerStore

@Suite struct LedgerTests {
    @Test("a slot in every state comes back as it was", arguments: Sample.states)
    func slots(state: SlotState) throws {
        let bench = try Bench()
        let slot = Sample.slot("08:00", state)
        let bare = SlotRecord(
            key: SlotKey(anchor: "bed", day: Sample.today, label: "22:00"), due: Sample.noon,
            state: state, changed: Sample.noon)
        let first = try bench.open()
        try first.apply([.slot(slot), .slot(bare)])
        try first.close()
        let restored = try bench.open().restore(today: Sample.today)
        #expect(Set(restored.slots) == [slot, bare])
    }

    @Test("a line of history of every event comes back as it was", arguments: HistoryEvent.allCases)
    func lines(event: HistoryEvent) throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let bare = HistoryRow(id: "bare", at: Sample.noon, event: event)
        try ledger.apply([.history(Sample.line(1, event)), .history(bare)])
        #expect(try ledger.history(HistoryQuery()) == [bare, Sample.line(1, event)])
    }

    @Test("a line of history keeps every reason", arguments: LetGoReason.allCases)
    func reasons(reason: LetGoReason) throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let line = HistoryRow(id: "a", at: Sample.noon, event: .letGo, reason: reason)
        try ledger.apply([.history(line)])
        #expect(try ledger.history(HistoryQuery()) == [line])
    }

    @Test("the file is readable with plain SQL and carries the host's id")
    func readable() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.slot(Sample.slot("1", .answered(.tried))), .history(Sample.line(1))])
        try ledger.close()
        let texts = try SQLiteShell(bench.path).texts(
            """
            SELECT anchor || ' ' || day || ' ' || label || ' ' || state || ' ' || detail
                || ' ' || due FROM slot
            UNION ALL SELECT host || ' ' || event || ' ' || reason FROM history
            """)
        #expect(
            texts == [
                "move 2026-02-16 1 answered tried \(Sample.noon.microseconds)",
                "host-1 done budget",
            ])
    }

    @Test("the host's id is made once in the life of the file")
    func host() throws {
        let bench = try Bench()
        #expect(try bench.open().host == "host-1")
        let again = try Ledger.open(at: bench.path) {
            Issue.record("made a second time")
            return "host-2"
        }
        #expect(again.host == "host-1")
    }

    @Test("settings are set, replaced and removed")
    func settings() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply([.setting("a", "1"), .setting("b", "2"), .setting("b", "3")])
        try ledger.apply([.setting("a", nil), .setting("absent", nil)])
        #expect(try ledger.restore(today: Sample.today).settings == ["b": "3"])
    }

    @Test("pruning takes finished slots of earlier days and nothing else")
    func prune() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let old = Sample.today.adding(days: -3)
        let open = Sample.slot("open", .open, day: old)
        let young = Sample.slot("young", .answered(.done))
        try ledger.apply([
            .slot(open), .slot(young), .slot(Sample.slot("done", .answered(.done), day: old)),
            .slot(Sample.slot("gone", .letGo(.newer), day: old)), .history(Sample.line(1)),
            .pruneSlots(before: Sample.today),
        ])
        let restored = try ledger.restore(today: Sample.today)
        #expect(restored.slots == [open, young])
        #expect(restored.history == [Sample.line(1)])
    }

    @Test("a restart gets unfinished slots of any age and the last four days of the rest")
    func restoring() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let days = [-30, -6, -4, 0]
        for day in days {
            let date = Sample.today.adding(days: day)
            try ledger.apply([
                .slot(Sample.slot("open", .open, day: date)),
                .slot(Sample.slot("done", .answered(.done), day: date)),
                .history(Sample.line(day, at: Sample.noon + .days(day))),
            ])
        }
        let restored = try ledger.restore(today: Sample.today)
        #expect(restored.slots.filter { $0.state == .open }.count == days.count)
        let finished = restored.slots.filter { $0.state != .open }.map(\.key.day)
        #expect(finished == [Sample.today.adding(days: -4), Sample.today])
        #expect(restored.history.map(\.id) == ["id--4", "id-0"])
    }

    @Test("what a restart reads of the history does not grow with what is older")
    func restoringLong() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        try ledger.apply((0..<50).map { .history(Sample.line($0)) })
        try ledger.close()
        func work(older: Int) throws -> Int32 {
            let shell = try SQLiteShell(bench.path)
            try shell.run(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(older))
                INSERT INTO history (id, host, at, event)
                    SELECT 'old-\(older)-' || i, 'host-1', i, 'done' FROM n
                """)
            return try shell.work(HistoryLine.recent, Sample.noon.microseconds)
        }
        let short = try work(older: 100)
        #expect(short > 50)
        #expect(try work(older: 20_000) == short)
        let restored = try bench.open().restore(today: Sample.today)
        #expect(restored.history.map(\.id) == (0..<50).map { "id-\($0)" })
    }

    @Test("history is read between two times, for one anchor, newest so many, oldest first")
    func queries() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let other = HistoryRow(id: "other", at: Sample.noon, event: .logged, anchor: "bed")
        try ledger.apply((0..<10).map { .history(Sample.line($0)) } + [.history(other)])
        func ids(_ query: HistoryQuery) throws -> [String] { try ledger.history(query).map(\.id) }
        let from = Sample.noon + Span(microseconds: 3)
        let to = Sample.noon + Span(microseconds: 6)
        #expect(try ids(HistoryQuery(since: from, until: to)) == ["id-3", "id-4", "id-5"])
        #expect(try ids(HistoryQuery(anchor: "bed")) == ["other"])
        #expect(try ids(HistoryQuery(limit: 2)) == ["id-8", "id-9"])
        #expect(try ids(HistoryQuery(until: to, anchor: "move", limit: 2)) == ["id-4", "id-5"])
        #expect(try ids(HistoryQuery(limit: 0)).isEmpty)
        #expect(try ids(HistoryQuery(limit: -1)).isEmpty)
        #expect(try ids(HistoryQuery()).count == 11)
    }

    @Test("reading stops when the reader has enough and goes on from there")
    func reading() throws {
        let bench = try Bench()
        let ledger = try bench.open()
        // All at one instant: only the order of arrival tells them apart.
        let rows = (0..<9).map { HistoryRow(id: "\($0)", at: Sample.noon, event: .logged) }
        try ledger.apply(rows.map { .history($0) })
        var seen: [String] = []
        var place: HistoryPosition?
        for _ in 0..<4 {
            var taken = 0
            try ledger.readHistory(HistoryQuery(after: place)) { row, position in
                guard taken < 2 else { return false }
                taken += 1
                seen.append(row.id)
                place = position
                return true
            }
        }
        #expect(seen == rows.prefix(8).map(\.id))
        try ledger.apply([.history(Sample.line(1))])
    }

    @Test(
        "a value no row can hold is refused and the batch with it",
        arguments: [
            LedgerChange.pruneSlots(before: LocalDate(dayNumber: 99_999_999)),
            .slot(
                SlotRecord(
                    key: SlotKey(anchor: "a", day: LocalDate(dayNumber: -999_999), label: "1"),
                    due: Sample.noon, state: .open, changed: Sample.noon)),
            .history(HistoryRow(id: "x", at: Instant(microseconds: .max), event: .done)),
            .history(
                HistoryRow(
                    id: "x", at: Sample.noon, event: .done, length: Span(microseconds: .min))),
        ])
    func refused(change: LedgerChange) throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let error = bench.error { try ledger.apply([.setting("kept", "no"), change]) }
        guard case .invalid = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try ledger.restore(today: Sample.today) == RestoredLedger())
        try ledger.apply([.setting("kept", "yes")])
    }

    @Test(
        "a row edited into something unknown is told and passed by",
        arguments: [
            ("UPDATE slot SET state = 'opne'", "state"),
            ("UPDATE slot SET detail = 'nap'", "detail"),
            ("UPDATE slot SET day = '2026-02-30'", "day"),
            ("UPDATE slot SET due = 9223372036854775807", "due"),
            ("UPDATE slot SET bubble = -1", "bubble"),
            ("UPDATE slot SET bus = NULL", "bus"),
            ("UPDATE slot SET state = 'snoozed'", "snooze_wall"),
            ("UPDATE slot SET state = 'snoozed', snooze_wall = 1", "detail"),
            ("UPDATE history SET event = 'danced'", "event"),
            ("UPDATE history SET reason = ''", "reason"),
            ("UPDATE history SET until = -9223372036854775808", "until"),
            ("UPDATE history SET length = 9223372036854775807", "length"),
        ])
    func unreadable(sql: String, column: String) throws {
        let bench = try Bench()
        let ledger = try bench.open()
        let day = Sample.today.adding(days: 1)
        try ledger.apply([
            .slot(Sample.slot("1", .answered(.done), day: day)), .history(Sample.line(1)),
        ])
        try ledger.close()
        // Text that sorts behind every date keeps a row with a broken day in the answer.
        try bench.edit(sql)
        var told: [UnreadableRow] = []
        let again = try bench.open()
        let restored = try again.restore(today: Sample.today) { told.append($0) }
        #expect(told.map(\.column) == [column])
        #expect(restored.slots.count + restored.history.count == 1)
        #expect(told.first?.description.contains("thee") == false)
    }
}

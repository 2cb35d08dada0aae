// What a look back reads of the ledger: what counts, no word more, and nothing that was taken back.

import AnchorModel
import CivilTime
import LedgerStore
import Testing

struct LedgerReportTests {
    private let bench: Bench
    private let ledger: Ledger

    init() throws {
        bench = try Bench()
        ledger = try bench.open()
    }

    private func row(
        _ number: Int, _ event: HistoryEvent, hour: Int, word: String? = nil,
        undoes: Int? = nil, anchor: String? = "move"
    ) -> LedgerChange {
        .history(
            HistoryRow(
                id: "id-\(number)", at: Sample.noon + .hours(hour), event: event, anchor: anchor,
                day: Sample.today, label: "08:00", word: word, undoes: undoes.map { "id-\($0)" },
                text: "words", zone: word == nil ? nil : "Europe/Amsterdam"))
    }

    private func read(
        _ stretches: [(from: Int, until: Int)]
    ) throws -> [ReportRow] {
        let undone = try ledger.undoneRows()
        var rows: [ReportRow] = []
        for (from, until) in stretches {
            try ledger.readReport(
                Sample.noon + .hours(from)..<Sample.noon + .hours(until), undone
            ) { rows.append($0) }
        }
        return rows
    }

    @Test("Answers, attempts and nights are read; what the daemon did and other words are not")
    func kinds() throws {
        for (number, event) in HistoryEvent.allCases.enumerated() {
            try ledger.apply([row(number, event, hour: number)])
        }
        try ledger.apply([
            row(90, .logged, hour: 30, word: "coffee", anchor: nil),
            row(91, .logged, hour: 31, word: "bed", anchor: nil),
            row(92, .logged, hour: 32, word: "sleepless", anchor: nil),
        ])
        let rows = try read([(0, 40)])
        #expect(
            Set(rows.map(\.event)) == [.done, .tried, .notToday, .logged])
        #expect(rows.compactMap(\.word).sorted() == ["bed", "sleepless"])
        let bed = try #require(rows.first { $0.word == "bed" })
        #expect(bed.zone == "Europe/Amsterdam" && bed.at == Sample.noon + .hours(31))
        let done = try #require(rows.first { $0.event == .done })
        #expect(done.anchor == "move" && done.day == "\(Sample.today)" && done.label == "08:00")
    }

    @Test("What was taken back does not count, also when the undo lies in a newer stretch")
    func undone() throws {
        try ledger.apply([
            row(1, .done, hour: 1), row(2, .undone, hour: 2, undoes: 1),
            row(3, .tried, hour: 3), row(4, .done, hour: 4), row(5, .undone, hour: 9, undoes: 4),
        ])
        #expect(try read([(0, 10)]).map(\.event) == [.tried])
        #expect(try read([(5, 10), (0, 5)]).map(\.event) == [.tried])
    }

    @Test("Nor by an undo of a clock that was set back, which lies in an older stretch or in none")
    func clockSetBack() throws {
        try ledger.apply([
            row(1, .done, hour: 8), row(2, .undone, hour: 2, undoes: 1),
            row(3, .tried, hour: 9), row(4, .undone, hour: -90, undoes: 3),
        ])
        #expect(try read([(5, 10), (0, 5)]).isEmpty)
        #expect(try read([(5, 10)]).isEmpty)
    }

    @Test(
        "A stretch begins with its first instant and ends before its last; stretches leave no row out"
    )
    func stretches() throws {
        for hour in 0..<24 { try ledger.apply([row(hour, .done, hour: hour)]) }
        #expect(try read([(3, 6)]).count == 3)
        #expect(try read([(12, 24), (6, 12), (0, 6)]).count == 24)
        #expect(try ledger.oldest() == Sample.noon)
    }

    @Test("An empty ledger has no oldest row")
    func empty() throws {
        #expect(try ledger.oldest() == nil)
        #expect(try read([(0, 10)]).isEmpty)
    }
}

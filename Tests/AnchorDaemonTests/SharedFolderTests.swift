// The folder that a sync tool carries between machines: what the others wrote is read and told once, what
// this machine has is written, and a folder that is not there is no more than told.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import HostSystem
import Systemd
import Testing

@testable import AnchorDaemon

/// One machine with a real ledger and a folder; its loop moves when it is pumped.
private final class Machine {
    let home: TemporaryFolder
    let loop: EventLoop
    let ledger: LedgerKeeper
    let shared: String
    var history = HistoryDetail.words
    var now = Machine.noon
    var heard: [[HistoryRow]] = []
    var erased: [[String]] = []
    var troubles = 0
    private(set) var answers: SharedAnswers?
    /// Counts what the folder asks.
    private(set) var book: CountingBook?
    private(set) var folder: SharedFolder?

    init(makesFolder: Bool = true) throws {
        home = try TemporaryFolder()
        loop = try EventLoop()
        shared = home.file("shared")
        if makesFolder { mkdir(shared, 0o700) }
        ledger = LedgerKeeper(path: home.file("ledger.sqlite3"), now: { Machine.noon }) {
            Machine.own
        }
        let log = Log(
            terminal: Terminal(
                isAttached: false, zone: { .utc }, now: { Machine.noon }, client: "anchorctl"))
        answers = SharedAnswers(
            log, ledger, path: shared,
            schedule: { [unowned self] in
                var schedule = Schedule(language: .english)
                schedule.history = history
                return schedule
            }, today: { Machine.today }, now: { [unowned self] in now },
            heard: { [unowned self] in heard.append($0) },
            erased: { [unowned self] in
                erased.append($0)
                folder?.rowsWereErased()
            },
            troubled: { [unowned self] in troubles += 1 })
        try begin()
    }

    /// As a helper that was started: with the places that the ledger knows.
    func begin(version: String = "1") throws {
        guard let answers else { return }
        let book = CountingBook(answers)
        self.book = book
        folder = try SharedFolder(
            loop, book, path: shared, host: Machine.own, machine: "desk.example",
            places: answers.takePlaces(), version: version)
    }

    static var today: LocalDate { LocalDate(dayNumber: 20_500) }

    static let own = "00000000-0000-4000-8000-00000000000a"
    static let other = "11111111-0000-4000-8000-00000000000b"
    static let noon = Instant(seconds: 20_500 * 86_400 + 43_200)

    static func row(_ number: Int, host: String? = nil) -> HistoryRow {
        let digits = String(number)
        let id =
            "22222222-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return HistoryRow(
            id: id, at: noon, event: .done, anchor: "move", day: LocalDate(dayNumber: 20_500),
            label: "08:00", host: host)
    }

    /// Lines of another machine, with their ends.
    static func lines(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { SharedLine.write(row($0), host: other) }
    }

    func write(_ bytes: [UInt8], as name: String = "laptop-11111111.jsonl") throws {
        try writeFile("\(shared)/\(name)", bytes)
    }

    func pump(until condition: () throws -> Bool) throws -> Bool {
        for _ in 0..<1000 {
            if try condition() { return true }
            try loop.runOnce(timeoutUSec: 5_000)
        }
        return try condition()
    }

    /// Whether nothing more is heard in a while.
    func settle() throws { while try loop.runOnce(timeoutUSec: 300_000) {} }

    var ownFile: String { "\(shared)/desk-00000000.jsonl" }
    var ownLines: [Substring] {
        String(decoding: (try? readFile(ownFile)) ?? [], as: UTF8.self).split(separator: "\n")
    }
}

/// What is asked of the ledger, counted on the way.
private final class CountingBook: SharedBook {
    private let book: SharedAnswers
    var lines = 0
    var pages = 0
    /// How often this machine's file was made anew.
    var anew = 0

    init(_ book: SharedAnswers) { self.book = book }

    func take(_ piece: SharedPiece) -> SharedTaking {
        lines += piece.lines.count
        return book.take(piece)
    }
    func rows(after place: Int64, limit: Int) -> SharedRows? {
        pages += 1
        return book.rows(after: place, limit: limit)
    }
    func stones(after id: String, limit: Int) -> [String]? {
        if id.isEmpty { anew += 1 }
        return book.stones(after: id, limit: limit)
    }
    func standing(_ rows: [(id: String, at: Int64)]) -> [SharedStanding]? { book.standing(rows) }
    func savePlace(_ place: String, of name: String) { book.savePlace(place, of: name) }
    func met(_ trouble: SharedTrouble?) { book.met(trouble) }
    func passedBy(_ place: String, _ words: String) { book.passedBy(place, words) }
    func isIdle(strangers: Int) { book.isIdle(strangers: strangers) }
    func isBusy() {}
}

@Suite struct SharedFolderTests {
    @Test func `what another machine did is heard once, and in the ledger`() throws {
        let machine = try Machine()
        try machine.write(Machine.lines(1, 2))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 2 })
        let rows = machine.heard.flatMap(\.self)
        #expect(rows.map(\.id) == [Machine.row(1).id, Machine.row(2).id])
        #expect(rows.allSatisfy { $0.host == Machine.other })
        machine.folder?.look()
        try machine.settle()
        #expect(machine.heard.flatMap(\.self).count == 2)
        #expect(machine.ledger.added(rows) == [])
    }

    @Test func `a half-written line is waited for`() throws {
        let machine = try Machine()
        let whole = Machine.lines(1, 2)
        let first = Machine.lines(1).count
        try machine.write(Array(whole.prefix(first + 20)))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 1 })
        try machine.write(whole)
        // The watch tells; nobody looks.
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 2 })
    }

    @Test func `the newest lines are in the ledger first, and heard once`() throws {
        let machine = try Machine()
        let many = (1...2_000).flatMap { SharedLine.write(Machine.row($0), host: Machine.other) }
        try machine.write(many)
        machine.folder?.readNewest()
        #expect(machine.ledger.added([Machine.row(2_000, host: Machine.other)]) == [])
        #expect(machine.ledger.added([Machine.row(1, host: Machine.other)])?.count == 1)
        machine.folder?.look()
        try machine.settle()
        #expect(machine.heard.flatMap(\.self).count == 1_999)
    }

    @Test func `what is known costs the next start nothing, and a line that came is one line`()
        throws
    {
        let machine = try Machine()
        try machine.write(
            (1...3_000).flatMap {
                SharedLine.write(Machine.row($0), host: Machine.other)
            })
        #expect(machine.ledger.apply((5_001...5_700).map { .history(Machine.row($0)) }) == nil)
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 3_000 })
        #expect(try machine.pump { machine.ownLines.count == 700 })
        try machine.settle()
        // The same again, as another process.
        try machine.begin()
        machine.folder?.readNewest()
        machine.folder?.look()
        try machine.settle()
        #expect(machine.book?.lines == 0)
        #expect(machine.book?.pages == 1, "one question whether there is anything new")
        // A sync tool puts a new file in the old one's place for each line.
        let all = try readFile("\(machine.shared)/laptop-11111111.jsonl")
        try machine.write(all + Machine.lines(3_001), as: ".new")
        rename("\(machine.shared)/.new", "\(machine.shared)/laptop-11111111.jsonl")
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 3_001 })
        #expect(machine.book?.lines == 1)
        #expect(machine.ledger.apply([.history(Machine.row(6_000))]) == nil)
        machine.folder?.rowsWereKept()
        #expect(try machine.pump { machine.ownLines.count == 701 })
        // A newer program may read what this one passed by.
        try machine.begin(version: "2")
        machine.folder?.look()
        try machine.settle()
        #expect(machine.book?.lines == 3_001)
    }

    @Test func `a file that was cut, and one with other lines, are read from their beginning`()
        throws
    {
        let machine = try Machine()
        try machine.write(Machine.lines(1, 2, 3))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 3 })
        try machine.write(Machine.lines(4))
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 4 })
        try machine.write(Machine.lines(5, 6, 7, 8))
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 8 })
    }

    @Test
    func `thousands of erased ids are one transaction each piece, and one new file of our own`()
        throws
    {
        let machine = try Machine()
        #expect(machine.ledger.apply((1...600).map { .history(Machine.row($0)) }) == nil)
        machine.folder?.look()
        #expect(try machine.pump { machine.ownLines.count == 600 })
        try machine.write(
            (1...4_700).flatMap { SharedLine.write(forgotten: Machine.row($0).id) })
        #expect(try machine.pump { machine.ownLines.count == 4_700 })
        #expect(machine.ownLines.allSatisfy { $0.hasPrefix("{\"forgotten\"") })
        #expect(machine.book?.anew == 1)
        try machine.settle()
        try machine.begin()
        machine.folder?.look()
        try machine.settle()
        #expect(machine.book?.anew == 0 && machine.book?.lines == 0)
    }

    @Test func `an older copy of the ledger loses nothing of this machine's file, and says so`()
        throws
    {
        let machine = try Machine()
        // Lines of its own that its ledger does not have.
        try machine.write(
            (1...3).flatMap { SharedLine.write(Machine.row($0), host: Machine.own) },
            as: "desk-00000000.jsonl")
        machine.folder?.look()
        try machine.settle()
        #expect(machine.answers?.strangers == 3)
        #expect(machine.ledger.standing([Machine.row(1).id]) == [nil], "none was taken by itself")
        #expect(machine.heard.isEmpty)
        // Making the file anew keeps those that are its own alone.
        #expect(machine.ledger.apply([.history(Machine.row(9))]) == nil)
        machine.folder?.rowsWereKept()
        #expect(try machine.pump { machine.ownLines.count == 4 })
        _ = machine.ledger.erase(.id(Machine.row(9).id), dry: false)
        machine.folder?.rowsWereErased()
        #expect(try machine.pump { machine.ownLines.last?.hasPrefix("{\"forgotten\"") == true })
        let text = machine.ownLines.joined()
        #expect((1...3).allSatisfy { text.contains(Machine.row($0).id) })
        #expect(machine.ownLines.count == 4)
    }

    @Test func `rows dated ahead wait for their day, and what is beside them does not`() throws {
        let machine = try Machine()
        func ahead(_ number: Int, _ span: Span) -> HistoryRow {
            HistoryRow(
                id: Machine.row(number).id, at: Machine.noon + span, event: .done, anchor: "move",
                host: Machine.other)
        }
        try machine.write(
            [ahead(1, .hours(20)), ahead(2, .days(3)), ahead(3, .days(400)), ahead(4, .zero)]
                .flatMap { SharedLine.write($0, host: Machine.other) })
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 2 })
        try machine.begin()
        machine.folder?.look()
        try machine.settle()
        #expect(machine.book?.lines == 0 && machine.answers?.hasRipeRows == false)
        machine.now = Machine.noon + .days(2) + .hours(1)
        #expect(machine.answers?.hasRipeRows == true)
        try machine.begin()
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 3 })
        try machine.settle()
        #expect(machine.answers?.hasRipeRows == false)
        #expect(machine.heard.flatMap(\.self).map(\.id).last == Machine.row(2).id)
    }

    @Test func `ids that others erased have a limit of a day too`() throws {
        let machine = try Machine()
        let counted = "\(Machine.today) erased=\(DayTally.ofErased)"
        #expect(machine.ledger.apply([.setting(DayTally.key, counted)]) == nil)
        try machine.write(SharedLine.write(forgotten: Machine.row(1).id))
        machine.folder?.look()
        try machine.settle()
        #expect(machine.ledger.forgotten == [])
        #expect(machine.answers?.trouble == .full("laptop-11111111.jsonl"))
    }

    @Test
    func `one machine's rows of a day have a limit, which is told, and the rest comes tomorrow`()
        throws
    {
        let machine = try Machine()
        let counted = "\(Machine.today) \(Machine.other)=\(DayTally.perHost)"
        #expect(machine.ledger.apply([.setting(DayTally.key, counted)]) == nil)
        try machine.write(Machine.lines(1, 2))
        machine.folder?.look()
        try machine.settle()
        #expect(machine.heard.isEmpty)
        #expect(machine.answers?.trouble == .full("laptop-11111111.jsonl"))
        // Of another machine there is room.
        try machine.write(
            SharedLine.write(Machine.row(3), host: "33333333-0000-4000-8000-00000000000c"),
            as: "tablet-33333333.jsonl")
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 1 })
        #expect(machine.ledger.apply([.setting(DayTally.key, nil)]) == nil)
        var tally = DayTally(counted, day: Machine.today)
        #expect(tally.isFull(Machine.other) && !tally.isFull("x"))
        tally.begin(Machine.today.adding(days: 1))
        #expect(!tally.isFull(Machine.other))
    }

    @Test func `nonsense among the lines is passed by, and the rest counts`() throws {
        let machine = try Machine()
        let odd = Array("nonsense\n{\"id\":1}\n\n".utf8)
        try machine.write(Machine.lines(1) + odd + Machine.lines(2))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 2 })
        #expect(machine.troubles == 0)
    }

    @Test func `files of a sync tool are none of ours`() throws {
        let machine = try Machine()
        try machine.write(Machine.lines(1), as: ".laptop.jsonl.tmp")
        try machine.write(Machine.lines(2), as: "notes.txt")
        try machine.write(Machine.lines(3), as: "laptop-11111111.sync-conflict.jsonl")
        machine.folder?.look()
        #expect(try machine.pump { !machine.heard.isEmpty })
        try machine.settle()
        #expect(machine.heard.flatMap(\.self).map(\.id) == [Machine.row(3).id])
    }

    @Test func `what was erased elsewhere is erased here`() throws {
        let machine = try Machine()
        try machine.write(Machine.lines(1, 2))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 2 })
        let stone = SharedLine.write(forgotten: Machine.row(1).id)
        try machine.write(Machine.lines(1, 2) + stone)
        #expect(try machine.pump { !machine.erased.isEmpty })
        #expect(machine.erased == [[Machine.row(1).id]])
        #expect(machine.ledger.forgotten == [Machine.row(1).id])
    }

    @Test func `what happens here is a line of this machine's file, with its host`() throws {
        let machine = try Machine()
        machine.folder?.look()
        #expect(machine.ledger.apply([.history(Machine.row(7))]) == nil)
        machine.folder?.rowsWereKept()
        #expect(try machine.pump { machine.ownLines.count == 1 })
        let line = try #require(machine.ownLines.first)
        #expect(line.contains(Machine.own) && line.contains(Machine.row(7).id))
        // Its own lines are no news.
        try machine.settle()
        #expect(machine.heard.isEmpty)
    }

    @Test func `rows that are erased leave this machine's file, and their ids stay in it`() throws {
        let machine = try Machine()
        machine.folder?.look()
        #expect(machine.ledger.apply([.history(Machine.row(7)), .history(Machine.row(8))]) == nil)
        machine.folder?.rowsWereKept()
        #expect(try machine.pump { machine.ownLines.count == 2 })
        guard case .success = machine.ledger.erase(.id(Machine.row(7).id), dry: false) else {
            Issue.record("not erased")
            return
        }
        machine.folder?.rowsWereErased()
        let stone = String(decoding: SharedLine.write(forgotten: Machine.row(7).id), as: UTF8.self)
        #expect(try machine.pump { machine.ownLines.last.map { $0 + "\n" } == stone[...] })
        #expect(machine.ownLines.count == 2)
        #expect(!machine.ownLines[0].contains(Machine.row(7).id))
    }

    @Test func `with history off the engine hears of it, and nothing is kept`() throws {
        let machine = try Machine()
        machine.history = .off
        try machine.write(Machine.lines(1))
        machine.folder?.look()
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 1 })
        #expect(machine.ledger.added([Machine.row(1, host: Machine.other)])?.count == 1)
    }

    @Test func `a folder that is not there is told, is never made, and works when it comes`() throws
    {
        let machine = try Machine(makesFolder: false)
        machine.folder?.look()
        try machine.settle()
        #expect(machine.folder?.trouble == .notThere)
        #expect(machine.troubles == 1)
        #expect(access(machine.shared, F_OK) != 0)
        machine.folder?.look()
        #expect(machine.troubles == 1, "the same trouble is told once")
        mkdir(machine.shared, 0o700)
        try machine.write(Machine.lines(1))
        #expect(try machine.pump { machine.heard.flatMap(\.self).count == 1 })
        #expect(machine.answers?.trouble == nil && machine.troubles == 2)
    }

    @Test func `a file in the folder's place is told as that`() throws {
        let machine = try Machine(makesFolder: false)
        try writeFile(machine.shared, [])
        machine.folder?.look()
        #expect(machine.folder?.trouble == .notAFolder)
    }
}

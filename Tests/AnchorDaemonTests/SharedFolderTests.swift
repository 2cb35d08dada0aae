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
    var heard: [[HistoryRow]] = []
    var erased: [[String]] = []
    var troubles = 0
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
        folder = try SharedFolder(
            loop, log, ledger, path: shared, machine: "desk.example",
            schedule: { [unowned self] in
                var schedule = Schedule(language: .english)
                schedule.history = history
                return schedule
            }, heard: { [unowned self] in heard.append($0) },
            erased: { [unowned self] in erased.append($0) },
            troubled: { [unowned self] in troubles += 1 })
    }

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

    @Test func `before the first decision the newest lines are in the ledger, and nothing is told`()
        throws
    {
        let machine = try Machine()
        try machine.write(Machine.lines(1, 2))
        machine.folder?.readNewest()
        #expect(machine.heard.isEmpty)
        #expect(machine.ledger.added([Machine.row(1, host: Machine.other)]) == [])
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
        #expect(machine.folder?.trouble == nil && machine.troubles == 2)
    }

    @Test func `a file in the folder's place is told as that`() throws {
        let machine = try Machine(makesFolder: false)
        try writeFile(machine.shared, [])
        machine.folder?.look()
        #expect(machine.folder?.trouble == .notAFolder)
    }
}

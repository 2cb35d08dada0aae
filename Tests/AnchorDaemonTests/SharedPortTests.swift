// The shared folder in a process of its own, as the daemon has it: one that hangs, ends or is killed holds
// nobody up.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import HostSystem
import Systemd
import Testing

@testable import AnchorDaemon

private final class Desk {
    let home: TemporaryFolder
    let loop: EventLoop
    let ledger: LedgerKeeper
    let shared: String
    var heard = 0
    var troubles = 0
    /// Stopped before it has read a byte.
    var startsStopped = false
    private(set) var port: SharedPort?
    private var helpers: [pid_t] = []

    /// `patience`: how long the helper may be silent, in microseconds; short where a test waits for it to run out, and
    /// far longer than a full machine takes where none does.
    init(startsStopped: Bool = false, patience: Int64 = 20_000_000) throws {
        home = try TemporaryFolder()
        loop = try EventLoop()
        shared = home.file("shared")
        self.startsStopped = startsStopped
        mkdir(shared, 0o700)
        ledger = LedgerKeeper(path: home.file("ledger.sqlite3"), now: { Desk.noon }) { Desk.own }
        let log = Log(
            terminal: Terminal(
                isAttached: false, zone: { .utc }, now: { Desk.noon }, client: "anchorctl"))
        let answers = SharedAnswers(
            log, ledger, path: shared, schedule: { Schedule(language: .english) },
            today: { LocalDate(dayNumber: 20_500) }, heard: { [unowned self] in heard += $0.count },
            erased: { [unowned self] _ in port?.rowsWereErased() }, troubled: {})
        port = try SharedPort(
            loop, answers, path: shared, patience: patience,
            begin: { answers.begin(host: Desk.own, machine: "desk") }, today: { 20_500 },
            troubled: { [unowned self] in troubles += 1 },
            start: { [unowned self] () throws(SystemdError) in
                let made = try SharedProcess.start(productsFolder() + "/anchord", [:])
                helpers.append(made.pid)
                if self.startsStopped { kill(made.pid, SIGSTOP) }
                return made
            })
    }

    deinit {
        port = nil
        for pid in helpers { kill(pid, SIGKILL) }
    }

    static let own = "00000000-0000-4000-8000-00000000000a"
    static let other = "11111111-0000-4000-8000-00000000000b"
    static let noon = Instant(seconds: 20_500 * 86_400 + 43_200)

    static func row(_ number: Int, host: String? = nil) -> HistoryRow {
        let digits = String(1_000_000 + number)
        return HistoryRow(
            id: "22222222-0000-4000-8000-00000" + digits, at: noon, event: .done, anchor: "move",
            host: host)
    }

    func pump(_ seconds: Double = 20, until condition: () throws -> Bool) throws -> Bool {
        let end = TestClock.now + seconds
        while TestClock.now < end {
            if try condition() { return true }
            try loop.runOnce(timeoutUSec: 5_000)
        }
        return try condition()
    }

    var ownLines: Int {
        let bytes = (try? readFile("\(shared)/desk-00000000.jsonl")) ?? []
        return bytes.count { $0 == UInt8(ascii: "\n") }
    }

    func log(_ number: Int) {
        #expect(ledger.apply([.history(Desk.row(number))]) == nil)
        port?.rowsWereKept()
    }

    /// The longest that any of these took, in seconds.
    func longest(_ body: () -> Void) -> Double {
        var longest = 0.0
        for _ in 0..<200 {
            let start = TestClock.now
            body()
            longest = max(longest, TestClock.now - start)
        }
        return longest
    }
}

@Suite(.timeLimit(.minutes(10))) struct SharedPortTests {
    @Test func `rows go there and come from there through the helper`() throws {
        let desk = try Desk()
        let lines = (1...2_500).flatMap { SharedLine.write(Desk.row($0), host: Desk.other) }
        try writeFile("\(desk.shared)/laptop.jsonl", lines)
        #expect(try desk.pump { desk.heard == 2_500 })
        desk.log(3_000)
        #expect(try desk.pump { desk.ownLines == 1 })
        #expect(desk.port?.trouble == nil && desk.troubles == 0)
        // Erased elsewhere: gone here, and from this machine's file.
        try writeFile("\(desk.shared)/x.jsonl", SharedLine.write(forgotten: Desk.row(3_000).id))
        #expect(try desk.pump { desk.ledger.forgotten == [Desk.row(3_000).id] })
        #expect(
            try desk.pump {
                let own = try readFile("\(desk.shared)/desk-00000000.jsonl")
                return own == SharedLine.write(forgotten: Desk.row(3_000).id)
            })
    }

    @Test func `one that hangs holds nobody up, is told, and goes on where it was`() throws {
        let desk = try Desk(patience: 1_000_000)
        desk.log(1)
        #expect(try desk.pump { desk.ownLines == 1 })
        let pid = try #require(desk.port?.pid)
        kill(pid, SIGSTOP)
        var number = 1
        let took = desk.longest {
            number += 1
            desk.port?.look()
            desk.port?.rowsWereKept()
        }
        // It is never waited for, and would not answer for ever; a full machine may take the processor away meanwhile.
        #expect(took < 1, "\(took) s")
        (2...50).forEach(desk.log)
        #expect(try desk.pump { desk.port?.trouble == .silent })
        #expect(desk.troubles == 1)
        // Told a thousand times, it has one thing to hear.
        for _ in 0..<1_000 { desk.port?.rowsWereErased() }
        kill(pid, SIGCONT)
        #expect(try desk.pump { desk.ownLines == 50 })
        #expect(try desk.pump { desk.port?.trouble == nil })
        #expect(desk.troubles == 2 && desk.port?.pid == pid)
    }

    @Test func `a start waits half a second for it, and a stop a quarter`() throws {
        let desk = try Desk(startsStopped: true, patience: 10_000_000)
        var start = TestClock.now
        desk.port?.waitForNewest()
        // Far from the ten seconds of its patience, also on a full machine.
        #expect((0.4..<5).contains(TestClock.now - start))
        start = TestClock.now
        desk.log(1)
        desk.port?.finish()
        #expect((0.2..<5).contains(TestClock.now - start))
    }

    @Test func `a start waits no longer than it takes`() throws {
        let desk = try Desk()
        try writeFile(
            "\(desk.shared)/laptop.jsonl", SharedLine.write(Desk.row(1), host: Desk.other))
        let start = TestClock.now
        desk.port?.waitForNewest()
        #expect(desk.heard == 1 || TestClock.now - start >= 0.5)
        // What was kept is there when the process ends.
        desk.log(2)
        desk.port?.finish()
        #expect(try desk.pump { desk.ownLines == 1 })
    }

    @Test func `one that is killed is started again, later each time, and nothing is lost`() throws
    {
        let desk = try Desk()
        #expect(try desk.pump { desk.ownLines == 0 && desk.port?.trouble == nil })
        for round in 1...2 {
            let pid = try #require(desk.port?.pid)
            let start = TestClock.now
            kill(pid, SIGKILL)
            #expect(try desk.pump { desk.port?.pid == nil })
            guard case .noHelper = desk.port?.trouble else {
                Issue.record("not told")
                return
            }
            desk.log(round)
            desk.port?.look()
            #expect(try desk.pump { desk.port?.pid != nil })
            // A second, then two.
            #expect(TestClock.now - start > Double(round) - 0.1)
            #expect(try desk.pump { desk.ownLines == round && desk.port?.trouble == nil })
        }
    }

    @Test func `it ends with the daemon, and heeds no signal that is meant for it`() throws {
        let desk = try Desk()
        #expect(try desk.pump { desk.port?.trouble == nil })
        desk.port?.waitForNewest()
        let pid = try #require(desk.port?.pid)
        for number in [SIGTERM, SIGINT, SIGHUP] { kill(pid, number) }
        desk.log(1)
        #expect(try desk.pump { desk.ownLines == 1 })
        desk.port?.finish()
        #expect(TestClock.wait { kill(pid, 0) != 0 || waitpid(pid, nil, WNOHANG) == pid })
    }

    @Test(arguments: [false, true])
    func `another folder in its place ends it, also one that hangs`(hangs: Bool) throws {
        let desk = try Desk(patience: hangs ? 1_000_000 : 20_000_000)
        desk.log(1)
        #expect(try desk.pump { desk.ownLines == 1 })
        let pid = try #require(desk.port?.pid)
        if hangs {
            kill(pid, SIGSTOP)
            desk.log(2)
            #expect(try desk.pump { desk.port?.trouble == .silent })
        }
        desk.port?.close()
        #expect(TestClock.wait { kill(pid, 0) != 0 || waitpid(pid, nil, WNOHANG) == pid })
        // It is over: nothing starts another.
        desk.port?.look()
        #expect(desk.port?.pid == nil)
    }

    @Test func `what is no message is refused, and a message is read back as it was`() throws {
        var inbox = SharedInbox()
        let message = SharedMessage(.take, [1, -2, .max], [[], [0, 255], Array("regel".utf8)])
        for byte in message.bytes.dropLast() { inbox.add([byte]) }
        #expect(try inbox.next() == nil)
        inbox.add([message.bytes.last ?? 0])
        #expect(try inbox.next() == message)
        #expect(try inbox.next() == nil)
        for bytes in [
            [255, 255, 255, 255], [1, 0, 0, 0, 0], [9, 0, 0, 0, 1, 255, 0, 0, 0, 1, 0, 0, 0],
        ]
            as [[UInt8]]
        {
            var inbox = SharedInbox()
            inbox.add(bytes)
            #expect(throws: SharedInbox.Broken.self) { try inbox.next() }
        }
    }
}

// A ledger that cannot be written or read: the daemon goes on and says so.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(2))) struct DiskTests {
    @Test(
        "a damaged ledger is set aside, nothing is deleted, and nudges go on",
        arguments: ["garbage", "cut"])
    func damaged(how: String) async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let first = try machine.start()
        try await first.ready()
        #expect(await first.stop() == .exited(0))
        let bytes = try readFile(machine.ledger)
        let bad =
            how == "cut" ? Array(bytes.prefix(5000)) : [UInt8](repeating: 66, count: bytes.count)
        try writeFile(machine.ledger, bad)
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows().count == 1)
        #expect(try await machine.ctl("done").code == 0)
        #expect(try !second.status().problems.isEmpty)
        let aside = try ChildProcess(
            "/bin/sh", ["-c", "cat \(machine.ledger).* | cmp - /dev/null; ls \(machine.state)"])
        #expect(await aside.ended() != nil)
        #expect(
            aside.output.split(separator: "\n").contains {
                $0.hasPrefix("ledger.sqlite3.") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
            }, "\(aside.output)")
    }

    @Test("a ledger of a newer version stays as it is, and nudges go on")
    func newer() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let first = try machine.start()
        try await first.ready()
        #expect(await first.stop() == .exited(0))
        var bytes = try readFile(machine.ledger)
        // The schema's version: a big-endian number at byte 60 (sqlite.org/fileformat2.html).
        bytes[63] = 99
        try writeFile(machine.ledger, bytes)
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows().count == 1)
        #expect(try second.status().problems.contains { $0.message.contains("99") })
        #expect(try readFile(machine.ledger) == bytes)
    }

    @Test(
        "on a full disk an answer is refused as not recorded, and nudges go on",
        .enabled(if: geteuid() == 0, "needs root"))
    func full() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        mkdir(machine.state, 0o700)
        let mounted = try ChildProcess(
            "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=1m,mode=700", "none", machine.state])
        try #require(await mounted.ended() == .exited(0), "\(mounted.errors)")
        defer { umount2(machine.state, Int32(MNT_DETACH)) }
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 2)]),
            Sample.anchor("walk", [machine.time(in: 9)])
        )
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        #expect(try await daemon.hasEvent("nudged"))
        fill(machine.state + "/filler")
        // Rows that still fit into the log's own room are acknowledged; after those it is refused.
        let refusal = try firstRefusal(try daemon.caller())
        #expect(refusal?.name == "io.github.anchord.Anchord.NotRecorded")
        let outcome = try await machine.ctl("done", "tea")
        #expect(outcome.code == 1)
        #expect(!outcome.errors.isEmpty)
        #expect(try daemon.status().open.map(\.anchor).contains("tea"))
        #expect(await server.shows(2).count == 2)
        #expect(try await eventually { try !daemon.status().problems.isEmpty })
        let acknowledged = try daemon.history().count
        unlink(machine.state + "/filler")
        #expect(try await machine.ctl("done", "tea").code == 0)
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try again.history().count > acknowledged)
        #expect(try again.events().contains("done"))
    }

    @Test("a file that may not grow: an answer is refused, nudges go on, and later all is kept")
    func limited() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 2)]),
            Sample.anchor("walk", [machine.time(in: 9)])
        )
        // A little more than the log's room of 256 KiB.
        let daemon = try Daemon(machine, limit: 300 << 10)
        try await daemon.ready()
        #expect(try await daemon.opens(["tea"]))
        let caller = try daemon.caller()
        let refusal = try firstRefusal(caller)
        #expect(refusal?.name == "io.github.anchord.Anchord.NotRecorded")
        #expect(await server.shows(2).count == 2)
        #expect(try await daemon.opens(["tea", "walk"]))
        #expect(try !daemon.status().problems.isEmpty)
        let lifted = try machine.run(
            "/usr/bin/prlimit", ["--pid", "\(daemon.process.pid)", "--fsize=unlimited:unlimited"])
        #expect(await lifted.ended() == .exited(0), "\(lifted.errors)")
        #expect(try await machine.ctl("done", "walk").code == 0)
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try again.events().contains("done"))
        #expect(try again.events().count { $0 == "nudged" } == 2)
    }

    /// Logs words until one is refused.
    private func firstRefusal(_ caller: Caller) throws(CallerError) -> CallError? {
        for number in 0..<400 {
            do throws(CallerError) {
                _ = try caller.call(LogWord.self, .init(word: "coffee\(number)"))
            } catch {
                guard case .failed(let refusal) = error else { throw error }
                return refusal
            }
        }
        return nil
    }

    private func fill(_ path: String) {
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        let block = [UInt8](repeating: 1, count: 1024)
        while write(file, block, block.count) > 0 {}
        close(file)
    }
}

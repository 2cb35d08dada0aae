// Places where nothing can be kept, and files that are taken away: the daemon nudges, says why, and keeps again
// as soon as it can. Nothing that was acknowledged is lost, and no damage is taken for a new ledger.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(3))) struct SurvivalTests {
    private func running(
        _ how: (TestMachine) throws -> Daemon = { try $0.start() }
    ) async throws -> (TestMachine, NotificationServer, Daemon) {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try how(machine)
        try await daemon.ready()
        return (machine, server, daemon)
    }

    private func say(_ count: Int, _ daemon: Daemon, from first: Int = 0) throws {
        let caller = try daemon.caller()
        for number in first..<first + count {
            _ = try caller.call(LogWord.self, .init(word: "word\(number)"))
        }
    }

    private func words(_ daemon: Daemon) throws -> Set<String> {
        Set(try daemon.history().compactMap(\.word))
    }

    /// What is wrong with what is kept; nobody shows notifications in some of these.
    private func of(_ daemon: Daemon) throws -> [String] {
        try daemon.status().problems.filter { $0.id != "noServer" }.map(\.message)
    }

    private func problem(_ daemon: Daemon, _ words: String) async throws -> Bool {
        try await eventually {
            try daemon.status().problems.contains { $0.message.contains(words) }
        }
    }

    @Test(
        "the ledger, its log or its index removed or replaced: what was acknowledged is there after a kill, and it is told",
        arguments: ["", "-wal", "-shm"], ["removed", "replaced"])
    func takenAway(part: String, how: String) async throws {
        let (machine, _, daemon) = try await running()
        try say(40, daemon)
        let path = machine.ledger + part
        if how == "removed" {
            unlink(path)
        } else {
            try writeFile(path + ".x", Array("no ledger at all".utf8))
            rename(path + ".x", path)
        }
        try say(5, daemon, from: 40)
        let told = part.isEmpty ? "while in use" : "log was removed"
        #expect(try await problem(daemon, told))
        #expect(try words(daemon).count == 45)
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try words(again).count == 45)
        #expect(await again.stop() == .exited(0))
    }

    @Test(
        "a ledger of no byte or one beside the marks of an older life is set aside and told",
        arguments: [0, 1])
    func empty(size: Int) async throws {
        let (machine, _, first) = try await running()
        #expect(await first.stop() == .exited(0))
        try writeFile(machine.ledger, [UInt8](repeating: 0, count: size))
        let second = try machine.start()
        try await second.ready()
        #expect(try await problem(second, "the ledger was damaged (it is empty)"))
        #expect(second.words.contains("it is empty"))
    }

    @Test("a ledger that is gone where there was one is told, and a first start tells of nothing")
    func gone() async throws {
        let (machine, _, first) = try await running()
        #expect(try first.status().problems.isEmpty)
        #expect(await first.stop() == .exited(0))
        unlink(machine.ledger)
        let second = try machine.start()
        try await second.ready()
        #expect(try await problem(second, "its ledger is gone"))
    }

    @Test("on a file system without shared memory it keeps, and reads back what it kept")
    func noSharedMemory() async throws {
        let machine = try TestMachine()
        mkdir(machine.state, 0o700)
        let disk = try FakeDisk(folder: machine.state, scratch: machine.folder.path)
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let first = try machine.start(disk.withoutSharedMemory)
        try await first.ready()
        try say(3, first)
        #expect(try of(first).isEmpty)
        await first.kill()
        let second = try machine.start(disk.withoutSharedMemory)
        try await second.ready()
        #expect(try words(second).count == 3)
        #expect(try of(second).isEmpty)
    }

    /// Somewhere that nothing can be kept: how that is brought about, and how it ends.
    struct Place: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let told: String
        let begin: @Sendable (String) -> [String]
        let end: @Sendable (String) -> [String]
    }

    static let places = [
        Place(
            testDescription: "a read-only disk", told: "Read-only file system",
            begin: { ["/usr/bin/mount", "-t", "tmpfs", "-o", "ro,mode=700", "none", $0] },
            end: { ["/usr/bin/mount", "-o", "remount,rw", $0] }),
        // One for the folder itself.
        Place(
            testDescription: "no free inodes", told: "No space left on device",
            begin: { ["/usr/bin/mount", "-t", "tmpfs", "-o", "nr_inodes=1,mode=700", "none", $0] },
            end: { ["/usr/bin/mount", "-o", "remount,nr_inodes=100", $0] }),
        Place(
            testDescription: "a folder of mode 000", told: "Permission denied",
            begin: { ["/bin/chmod", "000", $0] }, end: { ["/bin/chmod", "700", $0] }),
    ]

    @Test(
        "nothing can be kept: it nudges, names the cause, refuses what it cannot keep, and keeps again when it can",
        .enabled(if: geteuid() == 0, "needs root"), arguments: places)
    func nowhere(place: Place) async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        mkdir(machine.state, 0o700)
        try await done(machine, place.begin(machine.state))
        defer { umount2(machine.state, Int32(MNT_DETACH)) }
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        let daemon = try Daemon(machine, isOrdinary: true)
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        #expect(try await problem(daemon, place.told))
        let refused = try await machine.ctl("done")
        #expect(refused.code == 1)
        #expect(refused.errors.contains(place.told), "\(refused.errors)")
        try await done(machine, place.end(machine.state))
        #expect(try await machine.ctl("done").code == 0)
        #expect(
            try await eventually { try of(daemon).isEmpty })
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try again.events().contains("done"))
        #expect(try again.events().count { $0 == "nudged" } == 1)
    }

    @Test(
        "no free inodes beside a ledger that is there: it nudges, and keeps again when there are",
        .enabled(if: geteuid() == 0, "needs root"))
    func noInodesLater() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        mkdir(machine.state, 0o700)
        try await done(
            machine,
            [
                "/usr/bin/mount", "-t", "tmpfs", "-o", "nr_inodes=100,mode=700", "none",
                machine.state,
            ])
        defer { umount2(machine.state, Int32(MNT_DETACH)) }
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let first = try machine.start()
        try await first.ready()
        try say(3, first)
        #expect(await first.stop() == .exited(0))
        for number in 0..<200 { try? writeFile("\(machine.state)/x\(number)", []) }
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows().count == 1)
        #expect(try await problem(second, "No space left on device"))
        for number in 0..<200 { unlink("\(machine.state)/x\(number)") }
        #expect(try await machine.ctl("done").code == 0)
        #expect(try words(second).count == 3)
    }

    private func done(_ machine: TestMachine, _ words: [String]) async throws {
        let child = try machine.run(words[0], Array(words.dropFirst()))
        try #require(await child.ended() == .exited(0), "\(child.errors)")
    }
}

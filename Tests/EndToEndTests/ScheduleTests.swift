// The schedule file under a running daemon: saved, broken, gone, replaced by something else.

import AnchorControl
import AnchorTestSupport
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct ScheduleTests {
    /// A daemon on one anchor far in the future.
    private func running() async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        return (machine, daemon)
    }

    private func ids(_ daemon: Daemon) throws -> [String] {
        try daemon.caller().call(ListAnchors.self, .init()).anchors.map(\.id)
    }

    @Test("saving the file is enough")
    func saving() async throws {
        let (machine, daemon) = try await running()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]),
            Sample.anchor("walk", [machine.time(in: 7200)]))
        #expect(try await eventually { try ids(daemon) == ["tea", "walk"] })
        // Written in place, as some editors do.
        try writeFile(
            machine.schedulePath,
            Array(
                "{version: 1, anchors: [\(Sample.anchor("sit", [machine.time(in: 99)]))]}".utf8))
        #expect(try await eventually { try ids(daemon) == ["sit"] })
    }

    @Test("a nudge of a saved change comes at its time")
    func savedChange() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        #expect(await server.shows().count == 1)
    }

    @Test("a broken file fails loudly with its place, and the old one goes on")
    func broken() async throws {
        let (machine, daemon) = try await running()
        try machine.write(text: "{\n  version: 1,\n  anchors: [ { id: 7 } ]\n}\n")
        let outcome = try await machine.ctl("reload")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("schedule.json:3:"))
        #expect(try ids(daemon) == ["tea"])
        let problems = try daemon.status().problems
        #expect(problems.contains { $0.line == 3 && $0.column != nil })
        #expect(problems.allSatisfy { $0.file?.hasSuffix("schedule.json") ?? true })
        try machine.write(Sample.anchor("walk", [machine.time(in: 3600)]))
        #expect(try await eventually { try ids(daemon) == ["walk"] })
        #expect(try daemon.status().problems.allSatisfy { $0.line == nil })
    }

    @Test("the last good schedule goes on after a restart beside a broken file")
    func lastGood() async throws {
        let (machine, first) = try await running()
        try machine.write(text: "{ version: 1, anchors: [")
        #expect(try await eventually { try !first.status().problems.isEmpty })
        #expect(await first.stop() == .exited(0))
        let second = try machine.start()
        try await second.ready()
        #expect(try ids(second) == ["tea"])
        #expect(try second.status().problems.contains { $0.line == 1 })
    }

    @Test(
        "anything but a readable file in its place is told, and the old one goes on",
        arguments: ["folder", "FIFO", "nothing", "10 MB of [", "binary"])
    func place(of what: String) async throws {
        let (machine, daemon) = try await running()
        let path = machine.schedulePath
        unlink(path)
        switch what {
        case "folder": mkdir(path, 0o700)
        case "FIFO": mkfifo(path, 0o600)
        case "10 MB of [": try writeFile(path, [UInt8](repeating: 91, count: 10 << 20))
        case "binary": try writeFile(path, Array("bplist00".utf8) + [0, 1, 2, 3])
        default: break
        }
        let outcome = try await machine.ctl("reload")
        #expect(outcome.code == 1, "\(outcome.output) \(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
        #expect(try ids(daemon) == ["tea"])
        #expect(try !daemon.status().problems.isEmpty)
    }

    @Test("reload announces itself to the service manager before and after")
    func reloading() async throws {
        let (_, daemon) = try await running()
        daemon.process.signal(SIGHUP)
        #expect(await daemon.sends("RELOADING=1"))
        #expect(await daemon.sends("MONOTONIC_USEC="))
        #expect(
            await eventually {
                guard let start = daemon.notices.firstIndex(of: "RELOADING=1") else { return false }
                return daemon.notices[start...].contains("READY=1")
            })
    }

    @Test("an unreadable file is told, and the old one goes on", .enabled(if: geteuid() != 0))
    func unreadable() async throws {
        let (machine, daemon) = try await running()
        chmod(machine.schedulePath, 0)
        #expect(try await machine.ctl("reload").code == 1)
        #expect(try ids(daemon) == ["tea"])
    }
}

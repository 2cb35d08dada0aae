// A crowd on the control socket: everything answered, memory kept, nobody refused who is in. How fast
// it goes is scripts/bench's matter.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct LoadTests {
    private func running(files: Int? = nil) async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try Daemon(machine, files: files)
        try await daemon.ready()
        return (machine, daemon)
    }

    private func load(_ machine: TestMachine, _ words: String...) async throws -> ChildProcess {
        let load = try machine.run(
            productsFolder() + "/ControlLoad", [words[0], machine.socket] + words.dropFirst())
        #expect(await load.ended(forAtMost: 120) == .exited(0), "\(load.output)\(load.errors)")
        return load
    }

    @Test("a thousand clients, twenty thousand calls, at once and one by one: no error, no growth")
    func thousand() async throws {
        let (machine, daemon) = try await running()
        // The first crowd shows what a thousand connections cost; the like later ones add nothing.
        _ = try await load(machine, "load", "1000", "10", "10")
        let before = daemon.kilobytes("VmRSS")
        #expect(try await load(machine, "load", "1000", "10", "10").output.hasPrefix("10000 "))
        #expect(try await load(machine, "load", "1000", "10", "1").output.hasPrefix("10000 "))
        #expect(daemon.kilobytes("VmRSS") - before < 4096)
        #expect(daemon.threads == 1)
        #expect(try daemon.status().version.isEmpty == false)
    }

    @Test("fifty monitors get every state while others ask")
    func monitors() async throws {
        let (machine, _) = try await running()
        let watch = try await load(machine, "watch", "50", "200")
        #expect(watch.output.contains("200, 0 errors"), "\(watch.output)")
    }

    /// With 100 descriptors, of which 64 are the daemon's own, and with all that it can use.
    @Test(
        "a full house: those in are served, nobody spins, and who waits gets in when one leaves",
        arguments: [(files: 100, cap: 36), (files: 2048, cap: 1024)])
    func full(files: Int, cap: Int) async throws {
        raiseFileLimit()
        let (machine, daemon) = try await running(files: files)
        var crowd = try (0..<cap).map { _ in
            try Caller(socketPath: machine.socket, patience: 5000)
        }
        for caller in crowd { _ = try caller.call(GetStatus.self, Nothing()) }
        let late = try StreamSocket(path: machine.socket, timeout: 300)
        try late.write(Array("{\"method\":\"org.varlink.service.GetInfo\"}\0".utf8))
        #expect(throws: SocketError.timeout) { try late.read() }
        let before = (daemon.ticks, daemon.switches)
        // What it uses in one second is what is measured.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        #expect(daemon.ticks - before.0 <= 1, "waits for room without spinning")
        #expect(daemon.switches - before.1 <= 2)
        for caller in crowd { _ = try caller.call(GetStatus.self, Nothing()) }
        crowd.removeFirst()
        late.timeout = 5000
        #expect(try late.read().contains(0))
        for caller in crowd { _ = try caller.call(GetStatus.self, Nothing()) }
        // The ledger still has the descriptors it needs.
        _ = try crowd[0].call(PauseNudges.self, .init(spanUSec: 60_000_000))
    }

    @Test("with no descriptor left at all it waits a second, and neither spins nor ends")
    func noDescriptors() async throws {
        let (machine, daemon) = try await running()
        _ = try daemon.status()
        let tool = try machine.run(
            "/usr/bin/prlimit", ["--pid=\(daemon.process.pid)", "--nofile=3:3"])
        try #require(await tool.ended() == .exited(0), "\(tool.errors)")
        let late = try StreamSocket(path: machine.socket, timeout: 300)
        try late.write(Array("{\"method\":\"org.varlink.service.GetInfo\"}\0".utf8))
        #expect(throws: SocketError.timeout) { try late.read() }
        let before = (daemon.ticks, daemon.switches)
        // What it uses in two of its waits is what is measured.
        try await Task.sleep(nanoseconds: 2_000_000_000)
        #expect(daemon.ticks - before.0 <= 2)
        #expect(daemon.switches - before.1 <= 6)
        #expect(daemon.process.end == nil)
    }
}

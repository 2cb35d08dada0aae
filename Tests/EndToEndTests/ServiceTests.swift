// The daemon as a service: one instance, one thread, asleep between nudges, stopped and watched.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct ServiceTests {
    private func running(
        _ extra: [String: String] = [:]
    ) async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        try await machine.startBus()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start(extra)
        try await daemon.ready()
        return (machine, daemon)
    }

    @Test("a second instance ends, naming the first, which goes on")
    func secondInstance() async throws {
        let (machine, first) = try await running()
        let second = try machine.start()
        let end = await second.process.ended()
        #expect(end != nil && end != .exited(0))
        #expect(second.words.contains("\(first.process.pid)"), "\(second.words)")
        #expect(try first.status().version.isEmpty == false)
        #expect(try await machine.ctl("status").code == 0)
    }

    @Test("a socket file left by a killed daemon is no obstacle")
    func staleSocket() async throws {
        let (machine, first) = try await running()
        await first.kill()
        #expect(access(machine.socket, F_OK) == 0)
        let second = try machine.start()
        try await second.ready()
        #expect(try await machine.ctl("status").code == 0)
    }

    @Test("it has one thread, and does not wake while nothing is due")
    func idle() async throws {
        let (_, daemon) = try await running()
        _ = try daemon.status()
        // What the start left behind ends when its services have answered, which twenty daemons at once make
        // late: it is over when nothing moved for three seconds.
        var before = daemon.switches
        var still = 0
        for _ in 0..<30 where still < 3 {
            // A second is what stands still here.
            try await Task.sleep(nanoseconds: 1_000_000_000)
            still = daemon.switches == before ? still + 1 : 0
            before = daemon.switches
        }
        #expect(still == 3, "it never stands still")
        try await Task.sleep(nanoseconds: 5_000_000_000)
        #expect(daemon.switches - before == 0)
        #expect(daemon.threads == 1)
    }

    @Test("it tells the service manager when it is ready and what comes next")
    func ready() async throws {
        let (_, daemon) = try await running()
        #expect(await daemon.sends("STATUS="))
        #expect(daemon.notices.contains { $0.hasPrefix("STATUS=") && $0.contains("tea") })
    }

    @Test(
        "a service manager that reads nothing holds up no call, and hears the newest when it reads")
    func deafManager() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let deaf = try ServiceSocket(machine.folder.file("deaf"))
        let daemon = try machine.start(["NOTIFY_SOCKET": deaf.path])
        #expect(await eventually { access(machine.socket, F_OK) == 0 })
        // Each changes STATUS=; the queue of a socket holds ten, or 512 where systemd set it.
        for _ in 0..<10 {
            #expect(try await machine.ctl("pause", "3h").code == 0)
            #expect(try await machine.ctl("resume").code == 0)
        }
        _ = deaf.received
        #expect(try await machine.ctl("pause", "2h").code == 0)
        #expect(await eventually { deaf.received.last?.hasPrefix("STATUS=Paused") == true })
        #expect(deaf.received.contains("READY=1"))
        daemon.process.signal(SIGTERM)
        #expect(await daemon.process.ended() == .exited(0))
    }

    @Test("a notify socket that is not there is no reason to end", arguments: ["", "/nonexistent"])
    func noManager(socket: String) async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start(["NOTIFY_SOCKET": socket])
        #expect(await eventually { access(machine.socket, F_OK) == 0 })
        #expect(try await machine.ctl("status").code == 0)
        daemon.process.signal(SIGTERM)
        #expect(await daemon.process.ended() == .exited(0))
    }

    @Test("SIGTERM says STOPPING, closes the bubble, ends the monitors and exits cleanly")
    func stop() async throws {
        let nudge = try await OneNudge()
        let monitor = try ChildProcess(
            nudge.machine.bin + "/anchorctl",
            ["monitor", "--json", "--socket", nudge.machine.socket],
            environment: nudge.machine.environment)
        #expect(await monitor.told { $0.output.contains("tea") })
        #expect(await nudge.daemon.stop() == .exited(0))
        #expect(await nudge.daemon.sends("STOPPING=1"))
        #expect(await eventually { nudge.server.visible.isEmpty })
        #expect(await monitor.ended() == .exited(0))
        #expect(access(nudge.machine.socket, F_OK) != 0)
    }

    @Test("a watchdog is fed in time, and a stopped process does not feed it")
    func watchdog() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start(["WATCHDOG_USEC": "2000000"])
        try await daemon.ready()
        func pings() -> Int { daemon.notices.count { $0 == "WATCHDOG=1" } }
        let start = pings()
        #expect(await eventually(10) { pings() >= start + 3 })
        daemon.process.signal(SIGSTOP)
        // What it had sent before it was stopped is read by then.
        try await Task.sleep(nanoseconds: 300_000_000)
        let stopped = pings()
        // Longer than the two seconds of its watchdog.
        try await Task.sleep(nanoseconds: 2_500_000_000)
        #expect(pings() == stopped)
        daemon.process.signal(SIGCONT)
        #expect(await eventually(10) { pings() > stopped })
    }

    @Test("started by its socket, it serves the call that started it")
    func activation() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let variables = machine.environment.map { "--setenv=\($0.key)=\($0.value)" }
        let activator = try ChildProcess(
            "/usr/bin/systemd-socket-activate",
            variables + [
                "--fdname=varlink", "--listen=" + machine.socket, machine.bin + "/anchord",
                "--schedule", machine.schedulePath, "--state", machine.state,
            ], environment: machine.environment)
        #expect(await eventually { access(machine.socket, F_OK) == 0 })
        let outcome = try await machine.ctl("status", "--json")
        #expect(outcome.code == 0, "\(outcome.errors) \(activator.errors)")
        #expect(outcome.output.contains("\"next\""))
        activator.signal(SIGTERM)
        #expect(await activator.ended() == .exited(0))
        // The socket is the activator's: it stays for the next start.
        #expect(access(machine.socket, F_OK) == 0)
    }

    @Test("--json prints what the wire says, and every verb's exit code is 0 on a good day")
    func verbs() async throws {
        let (machine, daemon) = try await running()
        for words in [
            ["status"], ["next"], ["list"], ["history"], ["log", "coffee"], ["pause"], ["resume"],
            ["reload"], ["undo"], ["check", machine.schedulePath],
        ] {
            let plain = try await machine.ctl(words)
            #expect(plain.code == 0, "\(words): \(plain.errors)")
            guard words != ["undo"] else { continue }
            let json = try await machine.ctl(words + ["--json"])
            #expect(json.code == 0, "\(words): \(json.errors)")
        }
        #expect(daemon.process.end == nil)
    }
}

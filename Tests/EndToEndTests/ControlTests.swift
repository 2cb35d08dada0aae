// Bad input and strangers on the control socket.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(2))) struct ControlTests {
    private func running() async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        return (machine, daemon)
    }

    /// What comes back until the end of the stream, or nil if the daemon keeps the line open.
    private func answer(_ machine: TestMachine, to bytes: [UInt8]) -> [UInt8]? {
        guard let socket = try? StreamSocket(path: machine.socket, timeout: 3000) else {
            return nil
        }
        var received: [UInt8] = []
        do throws(SocketError) {
            try socket.write(bytes)
            while true {
                let chunk = try socket.read()
                if chunk.isEmpty { return received }
                received += chunk
            }
        } catch .broken {
            return received
        } catch {
            return nil
        }
    }

    @Test(
        "what is no call closes the connection without a word, and the daemon goes on",
        arguments: [
            "\0", "{}\0", "[]\0", "{\"method\":7}\0", "{\"method\":\"a.b.C\",\"more\":1}\0",
            "{\"method\":\"a.b.C\",\"unknown\":1}\0",
            "{\"method\":\"a.b.C\",\"more\":true,\"oneway\":true}\0", "\u{1}\u{2}\u{3}\0",
        ])
    func garbage(text: String) async throws {
        let (machine, daemon) = try await running()
        #expect(answer(machine, to: Array(text.utf8)) == [])
        #expect(try daemon.status().problems.count >= 0)
        #expect(daemon.process.end == nil)
    }

    @Test("random bytes, and a message without an end, never stop the daemon")
    func random() async throws {
        let (machine, daemon) = try await running()
        let seed = seedOfThisRun()
        print("random bytes on the socket: seed \(seed)")
        var state = seed
        for _ in 0..<50 {
            let bytes = (0..<300).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            #expect(answer(machine, to: bytes + [0]) == [], "seed \(seed)")
        }
        // 64 MiB and no NUL: closed at the daemon's limit, not kept.
        _ = answer(machine, to: [UInt8](repeating: 0x20, count: 64 << 20))
        #expect(try daemon.status().version.isEmpty == false)
    }

    @Test("half a call and then silence keeps nobody else waiting")
    func partial() async throws {
        let (machine, daemon) = try await running()
        let socket = try StreamSocket(path: machine.socket, timeout: 3000)
        try socket.write(Array("{\"method\":\"io.github.anchord.Anchord.GetStatus\"".utf8))
        #expect(try daemon.status().open.isEmpty)
        try socket.write(Array("}\0".utf8))
        #expect(try socket.read().contains(0))
    }

    @Test("a client that never reads is let go, and others are served")
    func neverReads() async throws {
        let (machine, daemon) = try await running()
        let socket = try StreamSocket(path: machine.socket, timeout: 500)
        let call =
            Array("{\"method\":\"org.varlink.service.GetInterfaceDescription\",".utf8)
            + Array("\"parameters\":{\"interface\":\"io.github.anchord.Anchord\"}}\0".utf8)
        var sent = 0
        while sent < 20_000, (try? socket.write(call)) != nil { sent += 1 }
        #expect(sent < 20_000)
        #expect(try daemon.status().version.isEmpty == false)
        #expect(daemon.process.end == nil)
    }

    @Test("a thousand connections come and go at once, and all is well")
    func crowd() async throws {
        let (machine, daemon) = try await running()
        var crowd: [StreamSocket] = []
        for _ in 0..<1000 {
            if let one = try? StreamSocket(path: machine.socket, timeout: 100) { crowd.append(one) }
        }
        #expect(daemon.process.end == nil)
        crowd = []
        #expect(await eventually { (try? daemon.status()) != nil })
        #expect(daemon.threads == 1)
    }

    @Test("another user is not served", .enabled(if: geteuid() == 0, "needs root"))
    func stranger() async throws {
        let (machine, daemon) = try await running()
        // Even if the folders let them through.
        for path in [machine.folder.path, machine.folder.file("run"), machine.socket] {
            chmod(path, 0o777)
        }
        let client = try ChildProcess(
            "/usr/bin/setpriv",
            [
                "--reuid=65534", "--clear-groups", machine.bin + "/anchorctl", "status", "--socket",
                machine.socket,
            ], environment: machine.environment)
        let end = await client.ended()
        #expect(end != .exited(0))
        #expect(client.output.isEmpty)
        #expect(try daemon.status().version.isEmpty == false)
    }

    @Test("folders, files and the socket are the user's own")
    func modes() async throws {
        let (machine, daemon) = try await running()
        for (path, mode) in [
            (machine.state, mode_t(0o700)), (machine.ledger, 0o600), (machine.socket, 0o600),
        ] {
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == mode, "\(path)")
        }
        #expect(daemon.process.end == nil)
    }
}

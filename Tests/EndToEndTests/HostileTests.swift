// Clients that mean no good, in number and size: refused or let go, the daemon's memory bounded, others
// served meanwhile. Strangers and single bad messages are in ControlTests and WireTableTests.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct HostileTests {
    private func running() async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        return (machine, daemon)
    }

    private static let begin = Array(
        #"{"method":"org.varlink.service.GetInfo","parameters":{""#.utf8)

    @Test("a message of 100 MB is let go at 256 KiB, and costs no more memory than that")
    func hundredMegabytes() async throws {
        let (machine, daemon) = try await running()
        _ = try daemon.status()
        let before = daemon.kilobytes("VmHWM")
        let socket = try StreamSocket(path: machine.socket, timeout: 5000)
        let megabyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        var sent = 0
        try socket.write(HostileTests.begin)
        do throws(SocketError) {
            while sent < 100 {
                try socket.write(megabyte)
                sent += 1
            }
        } catch {
            #expect(error == .broken(EPIPE))
        }
        // What the kernel holds between the two, and no more.
        #expect(sent < 2)
        #expect(try daemon.status().version.isEmpty == false)
        #expect(daemon.kilobytes("VmHWM") - before < 4096)
    }

    @Test("ten thousand half-sent messages on a thousand connections at a time")
    func halfSent() async throws {
        raiseFileLimit()
        let (machine, daemon) = try await running()
        let start = daemon.kilobytes("VmHWM")
        var most: [Int] = []
        for _ in 0..<10 {
            let crowd = try (0..<1000).map { _ in
                try StreamSocket(path: machine.socket, timeout: 10_000)
            }
            for socket in crowd { try socket.write(HostileTests.begin) }
            #expect(try daemon.status().version.isEmpty == false)
            most.append(daemon.kilobytes("VmHWM"))
            withExtendedLifetime(crowd) {}
        }
        #expect(most[0] - start < 16_384)
        #expect(most[9] - most[1] < 2048, "each wave costs what the one before gave back: \(most)")
        #expect(daemon.process.end == nil)
    }

    @Test("large halves together hold 32 MiB at most: the largest go, the small one is answered")
    func largeHalves() async throws {
        raiseFileLimit()
        let (machine, daemon) = try await running()
        let typist = try StreamSocket(path: machine.socket, timeout: 5000)
        try typist.write(Array(#"{"method":"org.varlink"#.utf8))
        let before = daemon.kilobytes("VmHWM")
        let half = HostileTests.begin + [UInt8](repeating: UInt8(ascii: "x"), count: 250_000)
        var crowd: [StreamSocket] = []
        for _ in 0..<400 {
            let socket = try StreamSocket(path: machine.socket, timeout: 5000)
            try? socket.write(half)
            crowd.append(socket)
        }
        #expect(try daemon.status().version.isEmpty == false)
        try typist.write(Array(".service.GetInfo\"}\0".utf8))
        #expect(try typist.read().contains(0))
        // Twice the limit: a buffer that grows is held in two sizes for a moment.
        #expect(daemon.kilobytes("VmHWM") - before < 2 * 32 * 1024)
        #expect(daemon.words.contains("it held the most of too much"), "\(daemon.words)")
        withExtendedLifetime(crowd) {}
    }

    @Test("who asks and never reads is let go after half a minute, by name; a slow reader is not")
    func neverReads() async throws {
        let (machine, daemon) = try await running()
        let before = daemon.kilobytes("VmHWM")
        let mute = try machine.run(
            productsFolder() + "/ControlLoad", ["mute", machine.socket, "5", "200"])
        #expect(await mute.told { $0.output.contains("asked") })
        let monitor = try StreamSocket(path: machine.socket, timeout: 5000)
        try monitor.write(
            Array(#"{"method":"io.github.anchord.Anchord.Monitor","more":true}"#.utf8))
        try monitor.write([0])
        #expect(try daemon.status().version.isEmpty == false)
        #expect(!daemon.words.contains("Let go"))
        let name = "Let go of process \(mute.pid) (ControlLoad): it did not read its replies"
        #expect(await eventually(60) { daemon.words.contains(name) }, "\(daemon.words)")
        #expect(
            await eventually(5) {
                daemon.words.split(separator: "\n").count { $0.contains(name) } == 5
            })
        mute.endInput()
        #expect(await mute.ended() == .exited(0))
        #expect(mute.output.contains("5 let go"), "\(mute.output)")
        // Nothing changed for half a minute: who has read all there was is no mute.
        #expect(try monitor.read().contains(0))
        _ = try daemon.caller().call(PauseNudges.self, .init(spanUSec: 60_000_000))
        #expect(try monitor.read().contains(0))
        #expect(daemon.kilobytes("VmHWM") - before < 8192)
    }

    @Test("the daemon's own terminal shows no word of the schedule that it would obey")
    func ownTerminal() async throws {
        let machine = try TestMachine()
        let time = machine.time(in: 2).clock
        try machine.write(
            "{ id: \"tea\", kind: \"custom\", title: \"Tea\u{202E}aeT\", when: { at: [\"\(time)\"] } }"
        )
        // Nobody shows bubbles here, so the nudge is told on the terminal.
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await eventually { daemon.words.contains("Tea\u{FFFD}aeT") }, "\(daemon.words)")
        #expect(!daemon.words.contains("\u{202E}"))
    }

    @Test("a thousand connections that never ask anything shut nobody out, who asked stays")
    func silentCrowd() async throws {
        raiseFileLimit()
        let (machine, daemon) = try await running()
        let early = try Caller(socketPath: machine.socket, patience: 10_000)
        _ = try early.call(GetStatus.self, Nothing())
        var crowd: [StreamSocket] = []
        for _ in 0..<1100 {
            crowd.append(try StreamSocket(path: machine.socket, timeout: 10_000))
        }
        // Half of a call is none.
        for socket in crowd.suffix(20) { try? socket.write(HostileTests.begin) }
        for _ in 0..<20 {
            #expect(try await machine.ctl("status").code == 0)
        }
        _ = try early.call(GetStatus.self, Nothing())
        #expect(await eventually { daemon.words.contains("never asked anything") })
        withExtendedLifetime(crowd) {}
    }

    @Test(
        "a socket that another user answers on is told nothing",
        .enabled(if: geteuid() == 0, "needs root"))
    func foreignDaemon() async throws {
        let machine = try TestMachine()
        let script = """
            import os, socket, sys
            os.setuid(65534)
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(sys.argv[1])
            os.chmod(sys.argv[1], 0o777)
            listener.listen()
            print("listens", flush=True)
            while True:
                client = listener.accept()[0]
                print("heard", client.recv(65536), flush=True)
            """
        for path in [machine.folder.path, machine.folder.file("run")] { chmod(path, 0o777) }
        let path = machine.folder.file("run/theirs")
        let thief = try machine.run("/usr/bin/env", ["python3", "-c", script, path])
        #expect(await thief.told { $0.output.contains("listens") }, "\(thief.errors)")
        for words in [
            ["note", "secret"], ["status"], ["monitor", "--json"], ["nights", "--json"],
        ] {
            let client = try machine.run(
                machine.bin + "/anchorctl", words + ["--socket", path],
                environment: machine.environment)
            #expect(await client.ended() == .exited(3), "\(words)")
            #expect(client.errors.contains("another user (65534)"), "\(client.errors)")
        }
        #expect(await thief.told { $0.output.contains("heard b''") })
        #expect(!thief.output.contains("secret") && !thief.output.contains("method"))
        thief.signal(SIGKILL)
    }

    @Test(
        "a connected socket that another user opened is closed, unread",
        .enabled(if: geteuid() == 0, "needs root"))
    func foreignSocket() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        // The kernel notes who connects: a child of another uid. Its parent becomes the daemon, with
        // the accepted socket as `varlinkctl exec:` would pass it.
        let script = """
            import os, socket, sys
            path, uid, words = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(path)
            os.chmod(path, 0o777)
            listener.listen()
            if os.fork() == 0:
                if uid: os.setuid(uid)
                with socket.socket(socket.AF_UNIX) as client:
                    client.connect(path)
                    client.settimeout(20)
                    try:
                        client.sendall(b'{"method":"org.varlink.service.GetInfo"}' + bytes(1))
                        answer = client.recv(65536)
                    except OSError:
                        answer = b""
                print("answered" if answer else "closed", flush=True)
                os._exit(0)
            passed = listener.accept()[0]
            os.dup2(passed.fileno(), 3, True)
            os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()), LISTEN_FDNAMES="varlink")
            os.execv(words[0], words)
            """
        for path in [machine.folder.path, machine.folder.file("run")] { chmod(path, 0o777) }
        for (uid, answer) in [("65534", "closed"), ("0", "answered")] {
            let path = machine.folder.file("run/passed-" + uid)
            let daemon = try machine.run(
                "/usr/bin/env",
                [
                    "python3", "-c", script, path, uid, machine.bin + "/anchord", "--schedule",
                    machine.schedulePath, "--state", machine.state,
                ])
            #expect(await daemon.told { $0.output.contains(answer) }, "\(daemon.errors)")
            #expect(daemon.end == nil)
            daemon.signal(SIGTERM)
            #expect(await daemon.ended() == .exited(0))
        }
    }
}

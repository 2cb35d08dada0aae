// The daemon in surroundings that no desktop has: streams closed, folders missing, a terminal that takes
// nothing. It runs, or says what is wrong and what to do.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct StrangeStartTests {
    /// The daemon by way of a shell, which does to it what `how` says.
    private func start(
        _ machine: TestMachine, _ how: String, without: [String] = [], options: [String] = []
    ) throws -> ChildProcess {
        let environment = machine.environment.filter { !without.contains($0.key) }
        return try machine.run(
            "/bin/sh", ["-c", how, "sh", machine.bin + "/anchord"] + options,
            environment: environment)
    }

    private func places(_ machine: TestMachine) -> [String] {
        ["--schedule", machine.schedulePath, "--state", machine.state, "--socket", machine.socket]
    }

    @Test(
        "with its streams closed it runs, and its words go nowhere",
        arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-", "<&-"])
    func closedStreams(streams: String) async throws {
        let machine = try TestMachine()
        try machine.write(
            "{id: \"tea\", kind: \"rest\", title: \"A word of mine\", when: {at: \""
                + machine.time(in: 2).clock + "\"}}")
        let daemon = try start(machine, "exec \"$@\" \(streams)", options: places(machine))
        #expect(
            await eventually {
                machine.answer?.next?.anchor == "tea" || machine.answer?.open.isEmpty == false
            })
        #expect(await eventually { (try? readFile(machine.state + "/lock"))?.isEmpty == false })
        try await Task.sleep(nanoseconds: 3_000_000_000)
        let lock = String(decoding: try readFile(machine.state + "/lock"), as: UTF8.self)
        #expect(lock == "\(daemon.pid)\n")
        daemon.signal(SIGTERM)
        #expect(await daemon.ended() == .exited(0))
    }

    @Test("a terminal that takes nothing keeps it from nothing")
    func deafTerminal() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        mkfifo(machine.folder.file("fifo"), 0o600)
        let reader = try machine.run(
            // Longer than the test: it holds the pipe open until it is ended.
            "/bin/sh", ["-c", "sleep 100 < \(machine.folder.file("fifo"))"])
        let daemon = try start(
            machine, "exec \"$@\" 2> \(machine.folder.file("fifo"))", options: places(machine))
        #expect(await eventually { machine.answer != nil })
        // A hundred problems of a hundred letters each; a pipe holds 64 KiB.
        let keys = (0..<110).map { "wrong\($0): \"\(String(repeating: "x", count: 50))\"" }
        for count in 0..<10 {
            try machine.write(text: "{ version: 1, k\(count): 1, \(keys.joined(separator: ", ")) }")
            #expect(try await machine.ctl("reload").code == 1)
        }
        #expect(try await machine.ctl("status").code == 0)
        daemon.signal(SIGTERM)
        #expect(await daemon.ended() == .exited(0))
        reader.signal(SIGKILL)
    }

    @Test("without a runtime folder it says where it would have listened, and what to do")
    func noRuntimeFolder() async throws {
        let machine = try TestMachine()
        machine.extra["XDG_RUNTIME_DIR"] = machine.folder.file("gone/away")
        let daemon = try start(machine, "exec \"$@\"", options: ["--state", machine.state])
        #expect(await daemon.ended() == .exited(1))
        #expect(daemon.errors.contains("gone/away/anchord/io.github.anchord.Anchord"))
        #expect(daemon.errors.contains("--socket"), "\(daemon.errors)")
    }

    @Test(
        "a state folder that others may write in is refused, with what to do",
        arguments: [0o777, 0o770, 0o1777])
    func openStateFolder(mode: Int) async throws {
        let machine = try TestMachine()
        mkdir(machine.state, 0o700)
        chmod(machine.state, mode_t(mode))
        let daemon = try start(machine, "exec \"$@\"", options: places(machine))
        #expect(await daemon.ended() == .exited(1))
        #expect(daemon.errors.contains("chmod go-w \(machine.state)"), "\(daemon.errors)")
        #expect(daemon.errors.split(separator: "\n").count == 1)
        #expect(access(machine.state + "/ledger.sqlite3", F_OK) != 0)
    }

    @Test("a relative ANCHORD_SOCKET is one beside whoever starts it")
    func relativeSocket() async throws {
        let machine = try TestMachine()
        machine.extra["ANCHORD_SOCKET"] = "folder/control"
        let daemon = try start(
            machine, "cd \(machine.folder.path) && exec \"$@\"",
            options: ["--state", machine.state])
        var status = stat()
        #expect(await eventually { stat(machine.folder.file("folder/control"), &status) == 0 })
        #expect(status.st_mode & 0o777 == 0o600)
        daemon.signal(SIGTERM)
        #expect(await daemon.ended() == .exited(0))
    }

    @Test(
        "with too few descriptors it says in one line how many it needs, and where",
        arguments: [12, 34])
    func fewFiles(files: Int) async throws {
        let machine = try TestMachine()
        let daemon = try start(
            machine, "ulimit -n \(files) && exec \"$@\"", options: places(machine))
        #expect(await daemon.ended() == .exited(1))
        #expect(daemon.errors.contains("32 more are needed"), "\(daemon.errors)")
        #expect(daemon.errors.contains("LimitNOFILE="))
        #expect(daemon.errors.split(separator: "\n").count == 1)
    }

    @Test("with as many as it asks for it runs")
    func enoughFiles() async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        try await machine.startSystemBus()
        let daemon = try start(
            machine, "ulimit -n $(($(ls /proc/$$/fd | wc -l) + 32)) && exec \"$@\"",
            options: places(machine))
        #expect(await eventually { machine.answer != nil }, "\(daemon.errors)")
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        #expect(await eventually { machine.answer?.next?.anchor == "tea" })
        daemon.signal(SIGTERM)
        #expect(await daemon.ended() == .exited(0))
    }
}

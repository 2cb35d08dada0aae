// doctor and the bars against the real daemon: what it sees of its surroundings, the bubble to look
// at, and the mark that lets a bar wait for it.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(2))) struct DoctorTests {
    private func checks(_ daemon: Daemon, bubble: Bool? = nil) throws -> [String: String] {
        let reply = try daemon.caller().call(Diagnose.self, .init(bubble: bubble))
        return Dictionary(
            reply.checks.map { ($0.id, "\($0.state.rawValue) \($0.finding)") },
            uniquingKeysWith: { first, _ in first })
    }

    @Test("It sees the bus, the server, the schedule and its folder, and when they go")
    func surroundings() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await eventually { (try? daemon.status().server) != nil })
        var found = try checks(daemon)
        #expect(found["bus"] == "ok busFine" && found["notifications"] == "ok server")
        #expect(found["bubbles"] == "ok bubblesFull" && found["state"] == "ok ledger")
        #expect(found["schedule"] == "ok scheduleFine" && found["phone"] == "ok phoneNone")
        #expect(found["session"] == "unknown noLogind" && found["bubble"] == nil)
        try machine.write(text: "{ version: 1, nope: 2 }")
        server.kill()
        chmod(machine.state, 0o755)
        #expect(
            await eventually {
                let now = (try? checks(daemon)) ?? [:]
                return now["schedule"] == "problem scheduleBroken"
                    && now["notifications"] == "problem noServer"
            })
        found = try checks(daemon)
        #expect(found["state"] == "problem folderOpen")
        // Told once, and not a second time as a problem of status.
        #expect(found["other"] == nil)
        #expect(try checks(daemon, bubble: true)["bubble"] == "problem bubbleNobody")
    }

    @Test(
        "The bubble to look at is shown, and is no nudge: nothing is kept of it, nor of its button")
    func bubble() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await eventually { (try? daemon.status().server) != nil })
        #expect(try checks(daemon, bubble: true)["bubble"] == "ok bubbleShown")
        let shown = try #require(await server.shows().first)
        #expect(shown.summary == "This is how a nudge looks")
        server.press("done", on: shown)
        // Nothing is to follow the press: time for what would.
        try await Task.sleep(nanoseconds: 300_000_000)
        #expect(try daemon.history().isEmpty)
        #expect(try daemon.status().open.isEmpty)
    }

    @Test("A bar waits for the daemon, follows it, and waits again, without starting any")
    func bar() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let bar = try machine.run(
            machine.bin + "/anchorctl",
            ["monitor", "--no-start", "--format", "waybar", "--socket", machine.socket])
        func says(_ state: String, times: Int) async -> Bool {
            await bar.told { $0.output.split(separator: "\"class\":\"\(state)\"").count > times }
        }
        #expect(await says("off", times: 1))
        for round in 1...2 {
            let daemon = try machine.start()
            try await daemon.ready()
            #expect(await says("calm", times: round))
            let mark = try readFile(machine.socket + ".running")
            #expect(String(decoding: mark, as: UTF8.self) == "\(daemon.process.pid)\n")
            if round == 1 {
                #expect(await daemon.stop() == .exited(0))
                #expect(access(machine.socket + ".running", F_OK) != 0)
            } else {
                await daemon.kill()
            }
            #expect(await says("off", times: round + 1))
        }
    }
}

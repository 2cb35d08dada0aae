// A word that somebody sets, against the real daemon: it holds what names it, through a restart, and lets it
// come when it is unset or its end comes.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite(.timeLimit(.minutes(2))) struct UnlessTests {
    @Test("what names a word waits while it is set, through a restart, and says so")
    func holds() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let due = [machine.time(in: 8)]
        try machine.write(
            Sample.anchor("tea", due, "unless: [\"docked\"],") + ", "
                + Sample.anchor("walk", due))
        let first = try machine.start()
        try await first.ready()
        let set = try await machine.ctl("set", "docked")
        #expect(set.code == 0 && set.output == "set: docked\n", "\(set.output)\(set.errors)")
        let stray = try await machine.ctl("set", "dokced", "--until", "2h")
        #expect(stray.output.contains("anchorctl set docked"), "\(stray.output)")
        #expect(try await machine.ctl("unset", "dokced").output == "set: docked\n")
        await first.kill()
        let second = try machine.start()
        try await second.ready()
        #expect(
            try await eventually(30) { try second.status().held.contains { $0.word == "docked" } })
        #expect(await server.shows(within: 40).map(\.summary).count == 1)
        let held = try second.status()
        #expect(held.words == ["docked"] && held.unless == ["docked"])
        #expect(held.open.map(\.anchor) == ["walk"])
        let status = try await machine.ctl("status").output
        #expect(status.contains("(docked)") && status.contains("set: docked"), "\(status)")
        #expect(try await machine.ctl("doctor").output.contains("docked"))
        #expect(try await machine.ctl("unset", "docked").output == "No word is set.\n")
        #expect(try await eventually(60) { try second.status().open.count == 2 })
        let explained = try await machine.ctl("explain", "tea").output
        #expect(explained.contains("docked"), "\(explained)")
    }

    @Test("an end that was given ends it without anybody")
    func ends() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)], "unless: \"docked\","))
        let daemon = try machine.start()
        try await daemon.ready()
        let set = try await machine.ctl("set", "docked", "--until", "3s")
        #expect(set.code == 0 && set.output.contains("docked (until"), "\(set.output)\(set.errors)")
        #expect(try await eventually(20) { try daemon.status().words == [] })
        #expect(try await machine.ctl("set", "docked", "--until", "yesterday").code == 2)
    }
}

// Notification servers and buses that die, return, refuse or were never there.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct ServerTests {
    @Test("another server gets what is open, once")
    func anotherServer() async throws {
        let nudge = try await OneNudge()
        #expect(try await nudge.daemon.hasEvent("nudged"))
        nudge.server.kill()
        #expect(try await eventually { try nudge.daemon.status().server == nil })
        let other = try await nudge.machine.startServer()
        let shown = await other.shows(within: 40)
        #expect(shown.count == 1)
        // An id of the old server means nothing to the new one.
        #expect(shown.first?.replaces == "0")
        #expect(try nudge.daemon.events() == ["nudged"])
        other.press("done", on: shown[0])
        #expect(try await nudge.daemon.hasEvent("done"))
    }

    @Test("what was swept away is not shown by another server")
    func dismissed() async throws {
        let nudge = try await OneNudge()
        nudge.server.close(nudge.bubble, reason: 2)
        // The server ends in the next line: the daemon hears of the sweep before.
        try await Task.sleep(nanoseconds: 500_000_000)
        nudge.server.kill()
        let other = try await nudge.machine.startServer()
        // Past the 20 s in which what is released waits for others.
        try await Task.sleep(nanoseconds: 25_000_000_000)
        #expect(other.shown.isEmpty)
        #expect(try nudge.daemon.status().open.count == 1)
    }

    @Test("the bus dies and returns: the next nudge comes on the new one")
    func busReturns() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let second = machine.time(in: 14)
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 2)]), Sample.anchor("walk", [second]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        machine.killBus()
        server.kill()
        // Nothing tells that the daemon has lost its bus.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        #expect(try daemon.status().open.count == 1)
        let other = try await machine.startServer()
        #expect(await eventually(60) { other.shown.contains { $0.at >= second.microseconds } })
        #expect(try await daemon.opens(["tea", "walk"]))
    }

    @Test("without a bus the nudge goes to the terminal and stays open")
    func noBus() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await daemon.hasEvent("nudged"))
        #expect(try daemon.status().open.map(\.anchor) == ["tea"])
        #expect(try daemon.status().server == nil)
        #expect(try await machine.ctl("done").code == 0)
    }

    @Test("shown to nobody, a nudge comes on the screen when a server does")
    func serverLater() async throws {
        let machine = try TestMachine()
        try await machine.startBus()
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await daemon.hasEvent("nudged"))
        let server = try await machine.startServer()
        let shown = await server.shows(within: 40)
        #expect(shown.count == 1)
        #expect(try daemon.events() == ["nudged"])
    }

    @Test(
        "a server that stands still: told in time, and its one bubble counts when it comes"
    )
    func frozenServer() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 4)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await eventually { try daemon.status().server != nil })
        server.freeze()
        // Due in 4 s, and waited for 5 s.
        #expect(try await daemon.hasEvent("nudged"))
        server.thaw()
        let shown = await server.shows()
        try #require(shown.count == 1)
        server.press("done", on: shown[0])
        #expect(try await daemon.hasEvent("done"))
        #expect(server.shown.count == 1)
    }

    @Test(
        "a bus that accepts and stands still: told in time, and on the screen once when it speaks")
    func frozenBus() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        machine.freezeBus()
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await daemon.hasEvent("nudged"))
        #expect(server.shown.isEmpty)
        machine.thawBus()
        let shown = await server.shows(within: 40)
        try #require(shown.count == 1)
        server.press("done", on: shown[0])
        #expect(try await daemon.hasEvent("done"))
        #expect(server.shown.count == 1)
    }

    @Test("a server that refuses: the nudge is open, and the daemon goes on")
    func refuses() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        server.behave("refuse")
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        #expect(try await eventually { try daemon.status().open.count == 1 })
        #expect(try await machine.ctl("done").code == 0)
    }

    @Test("a server without buttons or markup gets neither")
    func plainServer() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer(["body"])
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 2)], "ideas: [\"out & in\"],"))
        let daemon = try machine.start()
        try await daemon.ready()
        let shown = await server.shows()
        try #require(shown.count == 1)
        #expect(shown[0].actions.isEmpty)
        #expect(shown[0].body.contains("out & in"))
    }
}

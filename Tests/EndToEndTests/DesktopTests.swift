// The daemon against servers that behave as those of desktops were measured to: what a person sees of a
// nudge, and that a click does what it says.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct DesktopTests {
    @Test("Plasma: Start keeps the bubble, and its end is on the screen")
    func plasmaSession() async throws {
        let nudge = try await OneNudge(kind: "movement", nature: "plasma", "length: \"10s\",")
        nudge.server.press("answer", on: nudge.bubble)
        #expect(try await nudge.daemon.hasEvent("tried"))
        #expect(await nudge.server.shows(2).count == 2)
        #expect(nudge.server.sights == ["popup", "changed"])
        // The bubble of what runs had its time.
        nudge.server.close(try #require(nudge.server.shown.last), reason: 1)
        #expect(await nudge.server.shows(3).count == 3)
        #expect(nudge.server.sights == ["popup", "changed", "popup"])
        #expect(nudge.server.visible == [try #require(nudge.server.shown.last).id])
    }

    @Test("Plasma: what ran out is on the screen again when it is begun elsewhere")
    func plasmaElsewhere() async throws {
        let nudge = try await OneNudge(kind: "rest", nature: "plasma")
        nudge.server.close(nudge.bubble, reason: 1)
        #expect(try await nudge.machine.ctl("start").code == 0)
        #expect(await nudge.server.shows(2).count == 2)
        #expect(nudge.server.sights == ["popup", "popup"])
        #expect(nudge.server.closed == [nudge.bubble.id])
    }

    @Test("Plasma: a click on the body tells more on the same bubble")
    func plasmaBody() async throws {
        let nudge = try await OneNudge(nature: "plasma", "why: \"my head gets quieter\",")
        nudge.server.press("default", on: nudge.bubble)
        #expect(await nudge.server.shows(2).last?.body.contains("quieter") == true)
        #expect(nudge.server.sights == ["popup", "changed"])
    }

    @Test("Xfce: a session keeps its words, and a silent server's bubble is held and not lost")
    func xfce() async throws {
        let nudge = try await OneNudge(kind: "movement", nature: "xfce", "length: \"20s\",")
        nudge.server.press("answer", on: nudge.bubble)
        #expect(await nudge.server.shows(2).count == 2)
        #expect(!nudge.server.sights.contains("gauge"))
        // What has no label is an empty button there.
        #expect(nudge.bubble.keys == ["answer", "later", "notToday"])

        let machine = try TestMachine()
        let server = try await machine.startServer(nature: "xfce")
        server.behave("silent")
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        #expect(
            try await eventually {
                try daemon.status().held.contains { $0.reason == "doNotDisturb" }
            })
        #expect(try daemon.status().open.isEmpty)
        // The next server is loud.
        server.kill()
        let other = try await machine.startServer(nature: "xfce")
        #expect(await other.shows(within: 40).count == 1)
        #expect(other.sights == ["popup"])
        #expect(try await daemon.opens(["tea"]))
    }

    @Test("LXQt: three buttons, and no drop-down")
    func lxqt() async throws {
        let nudge = try await OneNudge(nature: "lxqt")
        #expect(nudge.server.sights == ["popup"])
        #expect(nudge.bubble.keys == ["answer", "later", "notToday"])
        // And what was begun has its own.
        let begun = try await OneNudge(kind: "movement", nature: "lxqt")
        begun.server.press("answer", on: begun.bubble)
        #expect(await begun.server.shows(2).last?.keys == ["done"])
        #expect(begun.server.sights == ["popup", "popup"])
        #expect(begun.server.closed == [begun.bubble.id])
    }

    @Test(
        "what had its time comes on no new server: MATE's ends when idle, Plasma's told nobody",
        arguments: ["mate", "plasma"])
    func newServer(nature: String) async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer(nature: nature)
        // Longer after the other than what is released waits for its like.
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 2)]),
            Sample.anchor("walk", [machine.time(in: 32)]), settings: "bubble: \"3s\",")
        let daemon = try machine.start()
        try await daemon.ready()
        let bubble = try #require(await server.shows().first)
        if nature == "mate" { server.close(bubble, reason: 1) }
        #expect(try await daemon.opens(["tea"]))
        #expect(await eventually { WallClock.now > bubble.at + 3_500_000 })
        server.kill()
        let other = try await machine.startServer(nature: nature)
        let shown = await other.shows(within: 60)
        #expect(shown.first?.hints.contains("x-canonical-private-synchronous:s=walk") == true)
        #expect(try await daemon.opens(["tea", "walk"]))
        #expect(other.shown.count == 1)
    }

    @Test("a click that is told after the bubble's end counts")
    func lateClick() async throws {
        let nudge = try await OneNudge()
        nudge.server.pressLate("answer", on: nudge.bubble)
        #expect(try await nudge.daemon.hasEvent("done"))
    }

    @Test("a locked screen that its user tells of holds, until it is unset")
    func saidLocked() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 6)]))
        let daemon = try machine.start()
        try await daemon.ready()
        _ = try daemon.caller().call(SetWord.self, .init(word: "locked", isSet: true))
        #expect(
            try await eventually(20) {
                try daemon.status().held.contains { $0.reason == "locked" }
            })
        #expect(try daemon.status().words == ["locked"])
        #expect(server.shown.isEmpty)
        let left = try daemon.caller().call(SetWord.self, .init(word: "locked", isSet: false))
        #expect(left.words.isEmpty)
        #expect(await server.shows(within: 40).count == 1)
    }
}

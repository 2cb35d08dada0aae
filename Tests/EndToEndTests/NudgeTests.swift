// A nudge comes at its time, as it is meant to look, and is answered.

import AnchorTestSupport
import ControlInterface
import Testing

/// Anchors as the tests write them.
enum Sample {
    static func anchor(
        _ id: String, _ times: [DueTime], kind: String = "custom", _ more: String = ""
    ) -> String {
        let list = times.map { "\"\($0.clock)\"" }.joined(separator: ", ")
        let title = kind == "custom" ? "title: \"Tea & <b>quiet</b>\", " : ""
        return "{ id: \"\(id)\", kind: \"\(kind)\", \(title)\(more) when: { at: [\(list)] } }"
    }
}

/// A machine with a bus, a server and one nudge on the screen.
struct OneNudge {
    let machine: TestMachine
    let server: NotificationServer
    let daemon: Daemon
    let bubble: Notified
    let due: DueTime

    init(kind: String = "custom", nature: String? = nil, _ more: String = "") async throws {
        machine = try TestMachine()
        server = try await machine.startServer(nature: nature)
        due = machine.time(in: 2)
        try machine.write(Sample.anchor("tea", [due], kind: kind, more))
        daemon = try machine.start()
        try await daemon.ready()
        guard let bubble = await server.shows().first else {
            throw Missing(description: "no nudge came: \(daemon.words)")
        }
        guard try await daemon.opens(["tea"]) else {
            throw Missing(description: "shown and not open: \(daemon.words)")
        }
        self.bubble = bubble
    }
}

@Suite(.timeLimit(.minutes(2))) struct NudgeTests {
    @Test("a nudge comes at its due time and not before")
    func dueTime() async throws {
        let nudge = try await OneNudge()
        let late = nudge.bubble.at - nudge.due.microseconds
        #expect(late >= 0)
        // Far more than it takes, for a machine that is busy; `make bench` measures the rest.
        #expect(late < 2_000_000)
        #expect(nudge.server.shown.count == 1)
        let open = try nudge.daemon.status().open
        #expect(open.map(\.anchor) == ["tea"])
        #expect(open.first?.dueUSec == nudge.due.microseconds)
        #expect(try nudge.daemon.events() == ["nudged"])
    }

    @Test("a bubble is quiet, of normal urgency, named, and its body is escaped")
    func looks() async throws {
        let nudge = try await OneNudge("ideas: [\"Look <out> & rest\"],")
        #expect(nudge.bubble.summary == "Tea & <b>quiet</b>")
        #expect(nudge.bubble.body.contains("Look &lt;out&gt; &amp; rest"))
        #expect(nudge.bubble.hints.contains("urgency:y=1"))
        #expect(nudge.bubble.hints.contains("suppress-sound:b=true"))
        #expect(nudge.bubble.hints.contains { $0.hasPrefix("desktop-entry:s=") })
        #expect(nudge.bubble.timeout == "30000")
        #expect(nudge.bubble.replaces == "0")
    }

    @Test(
        "the buttons are those of the kind, and a click on the body has its own",
        arguments: [
            ("custom", ["answer", "later", "notToday"]),
            ("movement", ["answer", "later", "notToday"]),
        ])
    func buttons(kind: String, keys: [String]) async throws {
        let nudge = try await OneNudge(kind: kind)
        #expect(nudge.bubble.keys.filter { $0 != "default" } == keys)
        #expect(nudge.bubble.keys.contains("default"))
    }

    @Test(
        "a button on the bubble is in the history and closes the nudge",
        arguments: [("answer", "done"), ("start", "tried"), ("notToday", "notToday")])
    func button(key: String, event: String) async throws {
        let nudge = try await OneNudge()
        nudge.server.press(key, on: nudge.bubble)
        #expect(try await nudge.daemon.hasEvent(event))
        #expect(try nudge.daemon.status().open.isEmpty)
        let row = try nudge.daemon.history().last
        #expect(row?.anchor == "tea")
        #expect(row?.label == nudge.due.label)
    }

    @Test(
        "an answer by the client is in the history, takes the bubble away, and says which",
        arguments: [("done", "done"), ("tried", "tried"), ("not-today", "notToday")])
    func answer(verb: String, event: String) async throws {
        let nudge = try await OneNudge()
        let outcome = try await nudge.machine.ctl(verb)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect((outcome.output + outcome.errors).contains("tea"))
        #expect(try nudge.daemon.events() == ["nudged", event])
        #expect(await eventually { nudge.server.visible.isEmpty })
    }

    @Test("a click on the body shows more on the same bubble and leaves it open")
    func showMore() async throws {
        let nudge = try await OneNudge("why: \"because\",")
        nudge.server.press("default", on: nudge.bubble)
        let shown = await nudge.server.shows(2)
        #expect(shown.last?.body.contains("because") == true)
        #expect(try await nudge.daemon.opens(["tea"]))
        #expect(try nudge.daemon.events() == ["nudged"])
    }

    @Test("swept away is seen: no answer, still open, not shown again")
    func sweptAway() async throws {
        let nudge = try await OneNudge()
        nudge.server.close(nudge.bubble, reason: 2)
        // Nothing is to follow: time for what would.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        #expect(try nudge.daemon.status().open.count == 1)
        #expect(try nudge.daemon.events() == ["nudged"])
        await nudge.daemon.kill()
        let again = try nudge.machine.start()
        try await again.ready()
        // No bubble is to come: time for one that would.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        #expect(try again.status().open.count == 1)
        #expect(nudge.server.shown.count == 1)
    }

    @Test("later brings it back after the time it was asked for")
    func later() async throws {
        let nudge = try await OneNudge()
        let asked = WallClock.now
        let outcome = try await nudge.machine.ctl("later", "tea", "3s")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let snoozed = try nudge.daemon.status()
        #expect(snoozed.open.isEmpty)
        #expect(snoozed.snoozed.map(\.anchor) == ["tea"])
        #expect(await eventually { nudge.server.visible.isEmpty || nudge.server.shown.count > 1 })
        let shown = await nudge.server.shows(2)
        try #require(shown.count == 2)
        #expect(shown[1].at - asked >= 3_000_000)
        #expect(try await nudge.daemon.opens(["tea"]))
    }

    @Test("undo takes the last answer back and the nudge is open again; history keeps both")
    func undo() async throws {
        let nudge = try await OneNudge()
        #expect(try await nudge.machine.ctl("done").code == 0)
        let outcome = try await nudge.machine.ctl("undo")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try nudge.daemon.status().open.map(\.anchor) == ["tea"])
        #expect(try nudge.daemon.events() == ["nudged", "done", "undone"])
        let rows = try nudge.daemon.history()
        #expect(rows[2].undoes == rows[1].id)
        #expect(try await nudge.machine.ctl("undo").code == 4)
    }

    @Test("a logged word is in the history, and an anchor that waits for it comes")
    func log() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write("{ id: \"breath\", kind: \"breathing\", when: { after: \"coffee\" } }")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "coffee").code == 0)
        #expect(await server.shows().count == 1)
        let row = try daemon.history().first
        #expect(row?.event == "logged")
        #expect(row?.word == "coffee")
    }

    @Test("a pause holds what comes due, and resume lets it come")
    func pause() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let due = machine.time(in: 3)
        try machine.write(Sample.anchor("tea", [due]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("pause", "1h").code == 0)
        #expect(try daemon.status().pausedUntilUSec != nil)
        #expect(try await eventually { try daemon.status().held.map(\.reason) == ["paused"] })
        #expect(server.shown.isEmpty)
        #expect(try await machine.ctl("resume").code == 0)
        // After a settle of twenty seconds, for what else may be released.
        #expect(await server.shows(within: 40).count == 1)
        #expect(try daemon.status().pausedUntilUSec == nil)
    }

    @Test("the next nudge of an anchor takes the place of its bubble")
    func replaces() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 2), machine.time(in: 5)]))
        let daemon = try machine.start()
        try await daemon.ready()
        let shown = await server.shows(2)
        try #require(shown.count == 2)
        #expect(try await daemon.opens(["tea"]))
        #expect(server.visible.count == 1)
        #expect(shown[1].replaces == shown[0].id || server.closed == [shown[0].id])
    }

    @Test("what nothing is open for is refused with its own exit code")
    func nothingOpen() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 7200)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("done").code == 4)
        #expect(try await machine.ctl("done", "nobody").code == 4)
        #expect(server.shown.isEmpty)
        #expect(await daemon.stop() == .exited(0))
        #expect(try await machine.ctl("status").code == 3)
    }
}

// `anchorctl explain` against the real daemon: held, put off, let go, moved by the clocks, answered; in
// words and as JSON.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite(.timeLimit(.minutes(2))) struct ExplainTests {
    private func facts(_ daemon: Daemon, _ anchor: String) throws -> AnchorExplanation {
        let reply = try daemon.caller().call(Explain.self, .init(anchor: anchor))
        return try #require(reply.anchors.first)
    }

    private func words(_ machine: TestMachine, _ anchor: String = "tea") async throws -> String {
        let outcome = try await machine.ctl("explain", anchor)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test("held by a pause, let go for it after its grace, and the next one is told throughout")
    func heldAndLetGo() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        // Far enough for a start on a busy machine.
        let due = machine.time(in: 8)
        try machine.write(
            Sample.anchor("tea", [due, machine.time(in: 3600)], "grace: \"6s\","))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("pause", "1h").code == 0)
        #expect(try facts(daemon, "tea").last == nil)
        #expect(try await words(machine).contains("Next: in "))
        #expect(try await eventually { try facts(daemon, "tea").last?.state == .held })
        #expect(try facts(daemon, "tea").last?.reason == "paused")
        #expect(try await words(machine).contains("waiting: paused."))
        #expect(try await eventually { try facts(daemon, "tea").last?.state == .letGo })
        let over = try facts(daemon, "tea")
        #expect(over.last?.reason == "paused")
        #expect(over.waitedFor == "paused")
        #expect(over.last?.label == due.label)
        #expect(over.last?.shownUSec == nil)
        let text = try await words(machine)
        #expect(text.contains("let go: paused."), "\(text)")
        #expect(text.contains("Next: in "), "\(text)")
        // What it waited for is on disk.
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try self.facts(again, "tea").waitedFor == "paused")
        // The reply as it came, for every anchor when none is named.
        let json = try await machine.ctl("explain", "--json").output
        #expect(json.hasPrefix("{\"anchors\":[{\"anchor\":\"tea\","), "\(json)")
        for part in ["\"waitedFor\":\"paused\"", "\"state\":\"letGo\"", "\"nextShifted\":false"] {
            #expect(json.contains(part), "\(json)")
        }
    }

    @Test("a bedtime with the time of its nudge; gentle days wherever times are told")
    func bedtime() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        try machine.write(
            "{ id: \"bed\", kind: \"bedtime\", when: { bed: \"23:05\", wake: \"07:00\" } }")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try facts(daemon, "bed").bed == "23:05")
        #expect(try facts(daemon, "bed").windDownUSec == 45 * 60_000_000)
        let text = try await words(machine, "bed")
        #expect(
            text.contains("To bed at 23:05; the nudge comes 45 minutes earlier, at 22:20."),
            "\(text)")
        #expect(try await machine.ctl("resume").output == "No pause is running.\n")
        #expect(try await machine.ctl("soft", "2", "days").code == 0)
        for verb in ["next", "list", "resume"] {
            let told = try await machine.ctl(verb).output
            #expect(told.contains("one nudge a day at most, and bedtime."), "\(told)")
        }
        #expect(try await machine.ctl("resume").output.hasSuffix("anchorctl soft off\n"))
    }

    @Test("open, put off, answered: each with its words; an unknown name has its exit code")
    func answered() async throws {
        let nudge = try await OneNudge()
        #expect(try await words(nudge.machine).contains("Open; planned "))
        #expect(try facts(nudge.daemon, "tea").last?.state == .open)
        #expect(try await nudge.machine.ctl("later", "tea", "1h").code == 0)
        #expect(try await words(nudge.machine).contains("; put off, in "))
        #expect(try await nudge.machine.ctl("undo").code == 0)
        #expect(try await nudge.machine.ctl("tried").code == 0)
        #expect(try await words(nudge.machine).contains(": tried."))
        #expect(try facts(nudge.daemon, "tea").answer == .tried)
        #expect(try await nudge.machine.ctl("explain", "toe").code == 4)
    }

    @Test("a newer one took its place: the newer is told of, and the older is in the history")
    func newer() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let dues = [machine.time(in: 2), machine.time(in: 4)]
        try machine.write(Sample.anchor("tea", dues))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows(2).count == 2)
        #expect(try await daemon.opens(["tea"]))
        #expect(try facts(daemon, "tea").last?.label == dues[1].label)
        let over = try daemon.history().first { $0.event == "letGo" }
        #expect(over?.label == dues[0].label)
        #expect(over?.reason == "unanswered")
    }

    @Test("of two that came while it was off one has the bubble, and the other names it")
    func together() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        // Far enough for a start on a busy machine.
        let dues = [machine.time(in: 8), machine.time(in: 9)]
        try machine.write(Sample.anchor("tea", [dues[0]]), Sample.anchor("walk", [dues[1]]))
        let first = try machine.start()
        try await first.ready()
        #expect(await first.stop() == .exited(0))
        // Late by more than what counts as on time.
        #expect(await eventually { WallClock.now > dues[1].microseconds + 5_200_000 })
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows().count == 1)
        #expect(try await second.opens(["tea", "walk"]))
        #expect(server.shown.count == 1)
        #expect(try facts(second, "tea").cameWith == "walk")
        #expect(try facts(second, "walk").cameWith == nil)
        await second.kill()
        // Known on disk, and in Dutch where the schedule is.
        try machine.write(
            text: "{ version: 1, language: \"nl\", anchors: ["
                + Sample.anchor("tea", [dues[0]]) + "," + Sample.anchor("walk", [dues[1]]) + "] }")
        let third = try machine.start()
        try await third.ready()
        #expect(try facts(third, "tea").cameWith == "walk")
        let text = try await words(machine)
        #expect(text.contains("Kwam samen met walk, in één melding."), "\(text)")
    }

    /// 2027-03-28 in Berlin: 02:00 to 03:00 does not exist. On a clock of the test's, and anchorctl's.
    @Test("a time that the clocks jump over comes later, and is told ahead and afterwards")
    func moved() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        machine.zone = "Europe/Berlin"
        let clock = try await FakeClock(machine)
        machine.extra = clock.environment
        // 01:50.
        try clock.set(to: 1_806_195_000)
        try machine.write(
            "{ id: \"tea\", kind: \"custom\", title: \"Tea\", when: { at: [\"02:30\"] } }")
        let daemon = try machine.start()
        try await daemon.ready()
        let ahead = try facts(daemon, "tea")
        #expect(ahead.nextShifted && !ahead.lastShifted)
        // 03:30, forty minutes on.
        #expect(ahead.next?.dueUSec == 1_806_197_400_000_000)
        let text = try await words(machine)
        #expect(text.contains("03:30") && text.contains("skips 02:30"), "\(text)")
        try clock.set(to: 1_806_197_410)
        #expect(try await machine.ctl("log", "coffee").code == 0)
        #expect(await server.shows().count == 1)
        #expect(try await daemon.opens(["tea"]))
        let after = try facts(daemon, "tea")
        #expect(after.lastShifted && !after.nextShifted)
        #expect(after.last?.label == "02:30")
        let later = try await words(machine)
        #expect(later.contains("Open; planned ") && later.contains("skips 02:30"), "\(later)")
    }
}

// kill -9 at any point, then a restart: no slot lost, at most one duplicate, no second bubble.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(3))) struct RestartTests {
    @Test("killed before its time, a nudge still comes at its time, once")
    func beforeDue() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let due = machine.time(in: 5)
        try machine.write(Sample.anchor("tea", [due]))
        let first = try machine.start()
        try await first.ready()
        await first.kill()
        let second = try machine.start()
        try await second.ready()
        let shown = await server.shows()
        try #require(shown.count == 1)
        #expect(shown[0].at >= due.microseconds)
        #expect(try await second.opens(["tea"]))
    }

    @Test("killed while its time passed, it comes after the restart, once")
    func whileDead() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let due = machine.time(in: 3)
        try machine.write(Sample.anchor("tea", [due]))
        let first = try machine.start()
        try await first.ready()
        await first.kill()
        #expect(await eventually { WallClock.now > due.microseconds + 200_000 })
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows(within: 40).count == 1)
        #expect(try await second.opens(["tea"]))
        #expect(try second.status().open.map(\.label) == [due.label])
    }

    @Test("killed between the claim and the server's answer, it is shown at most once more")
    func unanswered() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        server.behave("mute")
        let first = try machine.start()
        try await first.ready()
        #expect(await server.shows().count == 1)
        await first.kill()
        server.behave("answer")
        let second = try machine.start()
        try await second.ready()
        #expect(await server.shows(2, within: 40).count == 2)
        // Not killed again before that answer is kept: each such death may cost one more.
        #expect(try await second.hasEvent("nudged"))
        await second.kill()
        let third = try machine.start()
        try await third.ready()
        // No third bubble is to come: time for one that would.
        try await Task.sleep(nanoseconds: 1_500_000_000)
        #expect(server.shown.count == 2)
        #expect(try third.status().open.count == 1)
        #expect(try third.events() == ["nudged"])
    }

    @Test("killed after it was shown, it is open after the restart and there is no second bubble")
    func delivered() async throws {
        let nudge = try await OneNudge()
        #expect(try await nudge.daemon.hasEvent("nudged"))
        for _ in 0..<3 {
            await nudge.daemon.kill()
            let again = try nudge.machine.start()
            try await again.ready()
            #expect(try again.status().open.map(\.anchor) == ["tea"])
            try await Task.sleep(nanoseconds: 500_000_000)
            await again.kill()
        }
        #expect(nudge.server.shown.count == 1)
        let last = try nudge.machine.start()
        try await last.ready()
        #expect(try await eventually { try last.status().server != nil })
        // The bubble is still the daemon's: its button counts.
        nudge.server.press("done", on: nudge.bubble)
        #expect(try await last.hasEvent("done"))
    }

    @Test("an answer that was acknowledged is there after kill -9")
    func answered() async throws {
        let nudge = try await OneNudge()
        #expect(try await nudge.machine.ctl("done").code == 0)
        await nudge.daemon.kill()
        let again = try nudge.machine.start()
        try await again.ready()
        #expect(try again.events() == ["nudged", "done"])
        #expect(try again.status().open.isEmpty)
        try await Task.sleep(nanoseconds: 500_000_000)
        #expect(nudge.server.shown.count == 1)
    }

    @Test("a put-off nudge comes back though the daemon was killed meanwhile")
    func snoozed() async throws {
        let nudge = try await OneNudge()
        #expect(try await nudge.machine.ctl("later", "tea", "4s").code == 0)
        await nudge.daemon.kill()
        let again = try nudge.machine.start()
        try await again.ready()
        #expect(try again.status().snoozed.count == 1)
        #expect(await nudge.server.shows(2).count == 2)
    }

    @Test("killed at random moments around its time, it is never lost and never more than doubled")
    func random() async throws {
        let seed = seedOfThisRun()
        print("kill at random moments: seed \(seed)")
        var state = seed
        for round in 0..<5 {
            let machine = try TestMachine()
            let server = try await machine.startServer()
            let due = machine.time(in: 2)
            try machine.write(Sample.anchor("tea", [due]))
            let first = try machine.start()
            try await first.ready()
            // Within 30 ms on either side of the due time, where all of it happens.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let moment = due.microseconds - 30_000 + Int64(state >> 33) % 60_000
            let wait = moment - WallClock.now
            if wait > 0 { usleep(useconds_t(wait)) }
            await first.kill()
            let second = try machine.start()
            try await second.ready()
            #expect(await server.shows(within: 40).count >= 1, "seed \(seed), round \(round)")
            #expect(try await second.hasEvent("nudged"))
            try await Task.sleep(nanoseconds: 300_000_000)
            #expect(server.shown.count <= 2, "seed \(seed), round \(round)")
            #expect(try await second.opens(["tea"]), "seed \(seed), round \(round)")
        }
    }
}

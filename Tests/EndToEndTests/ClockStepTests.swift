// The wall clock is set while the daemon runs: forward past due times, back before handled ones, and
// to what it says already.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite(.timeLimit(.minutes(2))) struct ClockStepTests {
    /// A running daemon on a clock of the test's, with one anchor at these distances in seconds.
    private struct Stepped {
        let machine: TestMachine
        let server: NotificationServer
        let clock: FakeClock
        let daemon: Daemon
        let dues: [DueTime]

        init(_ anchor: String, _ distances: [Double]) async throws {
            machine = try TestMachine()
            server = try await machine.startServer()
            clock = try await FakeClock(machine)
            dues = distances.map(machine.time)
            try machine.write(Sample.anchor(anchor, dues))
            daemon = try machine.start(clock.environment)
            try await daemon.ready()
        }

        /// Sets the clock, and wakes the daemon with a call: the kernel knows nothing of this clock.
        func step(_ seconds: Int64) async throws {
            try clock.set(ahead: clock.ahead + seconds)
            _ = try await machine.ctl("log", "coffee")
        }

        /// The journal's words for it are the terminal's too.
        func tellsStep(_ direction: String) async -> Bool {
            await daemon.process.told { _ in daemon.words.contains("The clock was set \(direction)")
            }
        }

    }

    @Test(
        "set forward past two due times within their grace: the newer one comes, the older is told")
    func forward() async throws {
        // The default grace is half an hour.
        let day = try await Stepped("tea", [2400, 3000])
        try await day.step(3300)
        let shown = await day.server.shows()
        try #require(shown.count == 1)
        let planned = "planned for \(day.dues[1].clock.dropLast(3))"
        #expect(shown[0].body.contains(planned), "\(shown[0].body)")
        #expect(try await day.daemon.opens(["tea"]))
        #expect(try day.daemon.status().open.map(\.label) == [day.dues[1].label])
        let rows = try day.daemon.history().filter { $0.anchor == "tea" }
        #expect(rows.map(\.event) == ["letGo", "nudged"])
        #expect(rows.map(\.label) == day.dues.map(\.label))
        #expect(rows.first?.reason == "newer")
        #expect(await day.tellsStep("forward by 3300 s"))
    }

    @Test("set forward past the grace: nothing comes, and the history says why")
    func farForward() async throws {
        let day = try await Stepped("tea", [60])
        try await day.step(3 * 3600)
        #expect(try await day.daemon.hasEvent("letGo"))
        #expect(try day.daemon.history().first { $0.event == "letGo" }?.reason == "away")
        try await Task.sleep(nanoseconds: 500_000_000)
        #expect(day.server.shown.isEmpty)
        #expect(try day.daemon.status().open.isEmpty)
    }

    @Test("set back before a handled time: its label passes again, and nothing comes a second time")
    func back() async throws {
        let day = try await Stepped("tea", [4])
        #expect(await day.server.shows().count == 1)
        #expect(try await day.machine.ctl("done").code == 0)
        try day.machine.write(
            Sample.anchor("tea", day.dues),
            Sample.anchor("walk", [day.machine.time(in: 12)]))
        #expect(try await day.machine.ctl("reload").code == 0)
        let anchors = try day.daemon.caller().call(ListAnchors.self, .init()).anchors
        let walk = try #require(anchors.first { $0.id == "walk" }?.next?.dueUSec)
        try await day.step(-8)
        #expect(await day.tellsStep("back by 8 s"))
        // It is behind its own newest row, waits for that to pass, and says so.
        #expect(try day.daemon.status().problems.contains { $0.message.contains("clock") })
        // The label of the first comes round again before the second one's does.
        #expect(await day.server.shows(2, within: 40).count == 2)
        #expect(try await day.daemon.opens(["walk"]))
        #expect(try day.daemon.status().problems.allSatisfy { !$0.message.contains("clock") })
        let rows = try day.daemon.history().filter { $0.event == "nudged" }
        #expect(rows.map(\.anchor) == ["tea", "walk"])
        // On the clock as it is now, and not eight seconds before.
        #expect((rows.last?.atUSec ?? 0) >= walk)
    }

    /// TFD_TIMER_CANCEL_ON_SET: the kernel tells of every setting, also one that changes nothing.
    @Test(
        "the clock is set to what it says: the daemon wakes, and its nudge comes at its time",
        .enabled(if: RealClock.maySet, "set ANCHORD_SET_CLOCK, and have CAP_SYS_TIME"))
    func setToItself() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let due = machine.time(in: 6)
        try machine.write(Sample.anchor("tea", [due]))
        let daemon = try machine.start()
        try await daemon.ready()
        // What the start left behind is done after two seconds.
        try await Task.sleep(nanoseconds: 2_000_000_000)
        for _ in 0..<3 {
            let before = daemon.switches
            #expect(RealClock.setToItself())
            #expect(await eventually(5) { daemon.switches > before })
        }
        let shown = await server.shows()
        try #require(shown.count == 1)
        #expect((0..<2_000_000).contains(shown[0].at - due.microseconds))
        // Microseconds are no step.
        #expect(!daemon.words.contains("The clock was set"))
    }

    /// The fake clock jumps and the kernel tells that somebody set the real one: nobody else wakes it.
    @Test(
        "woken by the kernel's word alone, it sees that the clock was set forward",
        .enabled(if: RealClock.maySet, "set ANCHORD_SET_CLOCK, and have CAP_SYS_TIME"))
    func toldByKernel() async throws {
        let day = try await Stepped("tea", [1800])
        try day.clock.set(ahead: 1860)
        #expect(RealClock.setToItself())
        #expect(await day.tellsStep("forward by 1860 s"))
        #expect(await day.server.shows(within: 40).count == 1)
        #expect(try await day.daemon.opens(["tea"]))
    }
}

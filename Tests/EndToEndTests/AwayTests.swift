// The daemon does not run, or is stopped, while due times pass: one bubble when it is back, and the
// history has the others.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct AwayTests {
    /// One anchor, due three times in a few seconds. (`every` begins at ten seconds, for files; the
    /// first is far enough for a start on a busy machine.)
    private func running() async throws -> (TestMachine, NotificationServer, Daemon, [DueTime]) {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let dues = [8, 10, 12].map(machine.time)
        try machine.write(Sample.anchor("tea", dues))
        let daemon = try machine.start()
        try await daemon.ready()
        return (machine, server, daemon, dues)
    }

    private func expectOne(
        _ server: NotificationServer, _ daemon: Daemon, _ dues: [DueTime]
    ) async throws {
        #expect(await server.shows().count == 1)
        #expect(try await daemon.opens(["tea"]))
        #expect(try daemon.status().open.map(\.label) == [dues[2].label])
        // Long enough for a second one of a second look.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        #expect(server.shown.count == 1)
        let rows = try daemon.history()
        #expect(rows.map(\.event).sorted() == ["letGo", "letGo", "nudged"])
        #expect(rows.filter { $0.event == "letGo" }.allSatisfy { $0.reason == "newer" })
        #expect(Set(rows.compactMap(\.label)) == Set(dues.map(\.label)))
    }

    @Test("stopped over three due times, it shows one when it is started again")
    func stopped() async throws {
        let (machine, server, first, dues) = try await running()
        #expect(await first.stop() == .exited(0))
        #expect(await eventually { WallClock.now > dues[2].microseconds + 300_000 })
        #expect(server.shown.isEmpty)
        let second = try machine.start()
        try await second.ready()
        try await expectOne(server, second, dues)
    }

    @Test("frozen over three due times, it shows one when it goes on")
    func frozen() async throws {
        let (_, server, daemon, dues) = try await running()
        daemon.process.signal(SIGSTOP)
        #expect(await eventually { WallClock.now > dues[2].microseconds + 300_000 })
        #expect(server.shown.isEmpty)
        daemon.process.signal(SIGCONT)
        try await expectOne(server, daemon, dues)
    }
}

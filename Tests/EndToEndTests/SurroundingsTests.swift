// The daemon among the desktop's services: a locked screen, silence asked for, sleep, the return in
// the morning; and services that die, hang or were never there.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

/// logind of a process of its own, on the machine's system bus.
private final class Logind {
    private let process: ChildProcess

    init(_ machine: TestMachine, _ lines: String...) async throws {
        try await machine.startSystemBus()
        process = try machine.run(
            productsFolder() + "/SystemdProbe", ["logind", machine.systemBusAddress])
        guard await process.told(where: { $0.output.contains("ready") }) else {
            throw Missing(description: "logind: \(process.output)\(process.errors)")
        }
        for line in lines { process.send(line) }
    }

    func send(_ line: String) { process.send(line) }
}

extension Daemon {
    /// Waits until this anchor is held for this reason.
    fileprivate func holds(
        _ anchor: String, _ reason: String, within seconds: Double = 20
    ) async throws -> Bool {
        try await eventually(seconds) {
            try status().held.contains { $0.anchor == anchor && $0.reason == reason }
        }
    }
}

extension TestMachine {
    /// The ledger, changed or asked by sqlite3.
    fileprivate func sql(_ statement: String) async throws -> String {
        let child = try run("/usr/bin/sqlite3", ["-cmd", ".timeout 5000", ledger, statement])
        _ = await child.ended()
        guard child.errors.isEmpty else { throw Missing(description: child.errors) }
        return String(child.output.prefix { $0 != "\n" })
    }
}

@Suite(.timeLimit(.minutes(3))) struct SurroundingsTests {
    @Test("on a locked screen nothing is shown, and it comes after the unlock")
    func locked() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let logind = try await Logind(machine, "set 2 locked=true")
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await daemon.holds("tea", "locked"))
        try await Task.sleep(nanoseconds: 500_000_000)
        #expect(server.shown.isEmpty)
        logind.send("set 2 locked=false")
        // Some 20 s of settling lie between.
        #expect(await server.shows(within: 40).count == 1)
        #expect(try await daemon.hasEvent("nudged"))
    }

    @Test("one of two sessions unlocked is enough for a bubble")
    func twoSessions() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let logind = try await Logind(machine, "set 2 locked=true", "set 3 type=wayland")
        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        withExtendedLifetime(logind) {}
    }

    @Test("logind that never answers keeps neither READY nor a nudge away")
    func hangs() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let logind = try await Logind(machine, "set 2 locked=true", "mute")
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await server.shows().count == 1)
        withExtendedLifetime(logind) {}
    }

    @Test("the system bus restarts: it is found again, without a deadline to wake for")
    func busRestarts() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        let first = try await Logind(machine, "set 2")
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        machine.killSystemBus()
        let second = try await Logind(machine, "set 2 locked=true")
        #expect(try await eventuallyAsync { try await machine.sql(Self.absences) == "1" })
        withExtendedLifetime((first, second)) {}
    }

    /// How many absences the ledger knows of: one while nobody is there.
    private static let absences = "SELECT count(*) FROM setting WHERE name = 'awaySince'"

    @Test("after a night away the first unlock is the wake, once")
    func wake() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let logind = try await Logind(machine, "set 2 locked=true")
        // The day of the machine begins before its noon, and nothing plans the wake.
        try machine.write("{ id: \"breath\", kind: \"breathing\", when: { after: \"wake\" } }")
        let first = try machine.start()
        try await first.ready()
        #expect(try await eventuallyAsync { try await machine.sql(Self.absences) == "1" })
        #expect(await first.stop() == .exited(0))
        _ = try await machine.sql(
            "UPDATE setting SET value = value - 4 * 3600 * 1000000 WHERE name = 'awaySince'")

        let second = try machine.start()
        try await second.ready()
        // No bubble is to come while it is locked: time for one that would.
        try await Task.sleep(nanoseconds: 500_000_000)
        #expect(server.shown.isEmpty)
        logind.send("set 2 locked=false")
        #expect(await server.shows(within: 40).count == 1)
        #expect(try await second.opens(["breath"]))
        #expect(try await machine.sql(Self.absences) == "0")
        logind.send("set 2 locked=true")
        // Away for a moment, which is no absence.
        try await Task.sleep(nanoseconds: 1_000_000_000)
        logind.send("set 2 locked=false")
        // Past the 20 s in which what is released waits for others.
        try await Task.sleep(nanoseconds: 25_000_000_000)
        #expect(server.shown.count == 1)
        #expect(try second.events().filter { $0 == "nudged" }.count == 1)
    }

    @Test("the sleep that is announced begins an absence, and being back ends it")
    func sleep() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        let logind = try await Logind(machine, "set 2")
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.sql(Self.absences) == "0")
        logind.send("sleep true")
        #expect(try await eventuallyAsync { try await machine.sql(Self.absences) == "1" })
        logind.send("sleep false")
        #expect(try await eventuallyAsync(40) { try await machine.sql(Self.absences) == "0" })
        #expect(try daemon.events().isEmpty)
    }

    @Test(
        "silence asked of dunst is kept, and the nudge comes after",
        .enabled(
            if: access("/usr/bin/dunst", X_OK) == 0 && access("/usr/bin/Xvfb", X_OK) == 0,
            "needs dunst and Xvfb"))
    func silence() async throws {
        let machine = try TestMachine()
        try await machine.startBus()
        let screen = try machine.run(
            "/usr/bin/Xvfb", ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "800x600x24"])
        #expect(await screen.told { $0.output.contains("\n") })
        machine.extra["DISPLAY"] = ":" + screen.output.prefix { $0 != "\n" }
        let dunst = try machine.run("/usr/bin/dunst", ["-conf", "/dev/null"])
        #expect(try await eventuallyAsync { try await dunstctl(machine, "is-paused") == "false" })
        _ = try await dunstctl(machine, "set-paused", "true")
        #expect(try await dunstctl(machine, "is-paused") == "true")

        try machine.write(Sample.anchor("tea", [machine.time(in: 2)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await daemon.holds("tea", "doNotDisturb"))
        #expect(try await dunstctl(machine, "count", "waiting") == "0")
        _ = try await dunstctl(machine, "set-paused", "false")
        #expect(
            try await eventuallyAsync(40) {
                try await dunstctl(machine, "count", "displayed") == "1"
            })
        #expect(try await daemon.opens(["tea"]))
        withExtendedLifetime(dunst) {}
    }

    private func dunstctl(_ machine: TestMachine, _ words: String...) async throws -> String {
        let child = try ChildProcess(
            "/usr/bin/dunstctl", words, environment: machine.environment)
        _ = await child.ended()
        return String(child.output.filter { !$0.isWhitespace })
    }
}

/// `eventually` for what takes a process to know.
private func eventuallyAsync(
    _ seconds: Double = 20, _ condition: () async throws -> Bool
) async rethrows -> Bool {
    let deadline = TestClock.now + seconds
    while try await !condition() {
        guard TestClock.now < deadline else { return false }
        try? await Task.sleep(nanoseconds: 100_000_000)
    }
    return true
}

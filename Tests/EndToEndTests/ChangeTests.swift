// Changing the schedule in a line against the real daemon: in force at once, and taken back in the order
// things were said and done, also after a restart.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct ChangeTests {
    private func machine() throws -> TestMachine {
        let machine = try TestMachine()
        machine.extra["XDG_CONFIG_HOME"] = machine.folder.file("config")
        machine.extra["XDG_STATE_HOME"] = machine.folder.file("own-state")
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        mkdir(machine.folder.file("config"), 0o700)
        mkdir(machine.folder.file("config/anchord"), 0o700)
        symlink(machine.schedulePath, machine.folder.file("config/anchord/schedule.json"))
        return machine
    }

    private func length(_ daemon: Daemon) throws -> Int64? {
        try daemon.caller().call(ListAnchors.self, .init()).anchors.first?.lengthUSec
    }

    @Test("a change is in force at once; what was said since goes back first, then the change")
    func changeAndUndo() async throws {
        let machine = try machine()
        let before = try readFile(machine.schedulePath)
        let first = try machine.start()
        try await first.ready()
        #expect(try await machine.ctl("log", "coffee").code == 0)
        let change = try await machine.ctl("change", "tea", "length", "7min")
        #expect(change.code == 0, "\(change.errors)")
        #expect(try length(first) == 420_000_000)
        // Written down later than it was: still the newest thing said.
        #expect(try await machine.ctl("log", "lunch", "--at", "00:00").code == 0)
        await first.kill()
        let second = try machine.start()
        try await second.ready()
        #expect(try length(second) == 420_000_000)

        #expect(try await machine.ctl("undo").output.contains("lunch"))
        #expect(try readFile(machine.schedulePath) != before)
        let undone = try await machine.ctl("undo")
        #expect(undone.code == 0 && undone.output.contains("change tea length 7min"))
        #expect(try readFile(machine.schedulePath) == before)
        #expect(try length(second) != 420_000_000)
        #expect(try await machine.ctl("undo").output.contains("coffee"))
        #expect(try await machine.ctl("undo").code == 4)
    }

    @Test("without a daemon a change is made, and the time says what came last")
    func noDaemon() async throws {
        let machine = try machine()
        let before = try readFile(machine.schedulePath)
        let change = try await machine.ctl("off", "tea")
        #expect(change.code == 0, "\(change.errors)")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "coffee").code == 0)
        #expect(try await machine.ctl("undo").output.contains("coffee"))
        #expect(try await machine.ctl("undo").output.contains("off tea"))
        #expect(try readFile(machine.schedulePath) == before)
    }

    @Test("somebody else's change is left alone with its lines; without it, the change goes back")
    func changedSince() async throws {
        let machine = try machine()
        let before = try readFile(machine.schedulePath)
        let first = try machine.start()
        try await first.ready()
        #expect(try await machine.ctl("change", "tea", "length", "7min").code == 0)
        let ours = try readFile(machine.schedulePath)
        let theirs = Array("// theirs\n".utf8) + ours
        try writeFile(machine.schedulePath, theirs)
        await first.kill()
        let second = try machine.start()
        try await second.ready()
        let refused = try await machine.ctl("undo")
        #expect(refused.code == 1 && refused.errors.contains("// theirs"), "\(refused.errors)")
        #expect(try readFile(machine.schedulePath) == theirs && length(second) == 420_000_000)
        try writeFile(machine.schedulePath, ours)
        #expect(try await machine.ctl("undo", "--json").code == 0)
        #expect(try readFile(machine.schedulePath) == before)
        #expect(try length(second) != 420_000_000)
    }

    @Test("from two terminals at once, each takes back one thing")
    func twoTerminals() async throws {
        let machine = try machine()
        let before = try readFile(machine.schedulePath)
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "coffee").code == 0)
        #expect(try await machine.ctl("change", "tea", "length", "7min").code == 0)
        #expect(try await machine.ctl("off", "tea").code == 0)
        let both = try (0..<2).map { _ in
            try ChildProcess(
                machine.bin + "/anchorctl", ["undo", "--socket", machine.socket],
                environment: machine.environment)
        }
        var ends: [ProcessEnd?] = []
        for child in both { ends.append(await child.ended()) }
        // The later one finds the next change, or says that somebody was quicker.
        let done = ends.filter { $0 == .exited(0) }.count
        #expect(done >= 1, "\(ends)")
        if done == 1 { #expect(try await machine.ctl("undo").code == 0) }
        #expect(try readFile(machine.schedulePath) == before)
        let last = try await machine.ctl("undo")
        #expect(last.code == 0 && last.output.contains("coffee"), "\(last.errors)")
    }
}

// The daemon in a terminal, as `make run` has it: a nudge nobody else shows says how to answer.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TerminalTests {
    /// Another shell: it knows nothing of the daemon's environment.
    @Test(
        "the commands beside a nudge can be pasted as they stand",
        arguments: [("done", "done"), ("not-today", "notToday")])
    func pasted(verb: String, event: String) async throws {
        let machine = try TestMachine()
        let time = machine.time(in: 2).clock
        try machine.write(
            "{ id: \"tea\", kind: \"custom\", title: \"Tea\", when: { at: [\"\(time)\"] } }")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(await eventually { daemon.words.contains(" \(verb) tea\n") }, "\(daemon.words)")
        let line = try #require(
            daemon.words.split(separator: "\n").first { $0.hasSuffix(" \(verb) tea") })
        let shell = try machine.run(
            "/bin/sh", ["-c", String(line)], environment: ["PATH": "/usr/bin:/bin"])
        #expect(await shell.ended() == .exited(0), "\(line): \(shell.errors)")
        #expect(try daemon.history().contains { $0.event == event && $0.anchor == "tea" })
    }
}

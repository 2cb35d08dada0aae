// A shared folder that hangs, by a helper that is stopped: the nudges, the calls and the stop are as ever.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct HangingTests {
    /// The process that reads and writes the shared folder.
    private func helper(of daemon: Daemon) -> pid_t? {
        let path = "/proc/\(daemon.process.pid)/task/\(daemon.process.pid)/children"
        let text = String(decoding: (try? readFile(path)) ?? [], as: UTF8.self)
        return text.split(separator: " ").compactMap { pid_t($0) }.first
    }

    @Test(
        "a shared folder that hangs holds up no nudge, no call and no stop, and goes on afterwards")
    func hanging() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        let folder = try TemporaryFolder()
        let dues = (0..<5).map { machine.time(in: 5 + 2 * Double($0)) }
        let anchors = dues.enumerated().map {
            "{ id: \"a\($0)\", kind: \"custom\", title: \"T\", when: { at: \"\($1.clock)\" } }"
        }
        try machine.write(
            text: "{ version: 1, language: \"en\", shared: \"\(folder.path)\", anchors: ["
                + anchors.joined(separator: ", ") + "] }\n")
        let daemon = try machine.start()
        try await daemon.ready()
        let pid = try #require(helper(of: daemon))
        kill(pid, SIGSTOP)
        var slowest = 0.0
        while server.shown.count < dues.count, WallClock.now < dues[4].microseconds + 3_000_000 {
            let start = TestClock.now
            _ = try daemon.caller().call(LogWord.self, .init(word: "koffie"))
            slowest = max(slowest, TestClock.now - start)
            try await Task.sleep(nanoseconds: 100_000_000)
        }
        #expect(server.shown.count == dues.count)
        for (bubble, due) in zip(server.shown, dues) {
            #expect((0..<1_000_000).contains(bubble.at - due.microseconds))
        }
        // Far more than it takes, for a machine that is busy; Tests/Shared/figures has the limit.
        #expect(slowest < 1, "\(slowest) s")
        #expect(
            try await eventually {
                try daemon.status().problems.contains { $0.message.contains("does not answer") }
            })
        kill(pid, SIGCONT)
        #expect(
            try await eventually {
                try !daemon.status().problems.contains { $0.message.contains(folder.path) }
            })
        kill(pid, SIGSTOP)
        let start = TestClock.now
        #expect(await daemon.stop() == .exited(0))
        #expect(TestClock.now - start < 1)
        kill(pid, SIGKILL)
    }
}

// Who reads what anchorctl prints: a pager that takes its time, somebody who left, nobody at all.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

struct SlowReaderTests {
    /// Some megabytes: more than a socket and a pipe hold together.
    private static let rows = 4000
    /// As a line of a shell has it.
    private let anchorctl = shellWord(productsFolder() + "/anchorctl")

    private func daemon() throws -> ScriptedDaemon {
        let daemon = try ScriptedDaemon()
        let words = String(repeating: "so calm ", count: 120)
        daemon.history = (0..<SlowReaderTests.rows).map { count in
            Entry(
                id: "00000000-0000-4000-8000-\(100_000_000_000 + count)",
                atUSec: 1_774_616_400_000_000 + Int64(count), event: "noted", text: words)
        }
        return daemon
    }

    @Test(
        "A pager that takes its time keeps the daemon waiting for nothing, and misses nothing",
        arguments: [["history", "--json"], ["export"], ["call", "ReadHistory"]])
    func pager(arguments: [String]) throws {
        let daemon = try daemon()
        let child = try daemon.start(productsFolder() + "/anchorctl", arguments)
        // Nobody reads what it prints meanwhile: ChildProcess reads when it is asked to look.
        #expect(daemon.serve { daemon.calls.contains { $0.method == MethodName.readHistory.full } })
        #expect(daemon.server?.isLetDown == false)
        #expect(child.end == nil)
        #expect(daemon.server?.serve(child) == .exited(0))
        let lines = child.output.split(separator: "\n")
        #expect(lines.filter { $0.contains("so calm") }.count == SlowReaderTests.rows)
        let ids = lines.compactMap { $0.firstRange(of: "-8000-").map { $0.upperBound } }
        #expect(ids.count == SlowReaderTests.rows)
    }

    @Test("A reader that leaves after a line ends it at once")
    func head() throws {
        let daemon = try daemon()
        let child = try daemon.start(
            "/bin/sh", ["-c", "\(anchorctl) history --json | head -n 1"])
        #expect(daemon.server?.serve(child) == .exited(0))
        #expect(child.output.split(separator: "\n").count == 1)
        #expect(child.errors == "")
    }

    @Test(
        "With its streams closed a verb does what it does, and the daemon hears calls alone",
        arguments: [">&-", "2>&-", "<&-", "<&- >&- 2>&-"],
        [["done"], ["status"], ["history", "--json"], ["done", "nobody"]])
    func closed(streams: String, arguments: [String]) throws {
        let daemon = try ScriptedDaemon()
        let fails = arguments == ["done", "nobody"]
        if fails {
            daemon.errors[.answer] = ControlError.noSuchAnchor("nobody").callError
        }
        let line =
            "exec \(anchorctl) \(arguments.joined(separator: " ")) \(streams)"
        let child = try daemon.start("/bin/sh", ["-c", line])
        #expect(daemon.server?.serve(child) == .exited(fails ? 4 : 0))
        // Every message has its end, and nothing stands after the last.
        #expect(daemon.server?.heard.last == 0)
        #expect(daemon.calls.count == daemon.server?.heard.count(where: { $0 == 0 }))
    }

    @Test("A full disk behind its output is told, with an exit code")
    func fullDisk() throws {
        let daemon = try ScriptedDaemon()
        let child = try daemon.start(
            "/bin/sh", ["-c", "exec \(anchorctl) status > /dev/full"])
        #expect(daemon.server?.serve(child) == .exited(1))
        #expect(child.errors.contains("standard output: No space left on device"))
    }
}

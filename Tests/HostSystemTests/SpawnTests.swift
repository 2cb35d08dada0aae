// A program that is started finds what it was to find, and nothing else.

import Glibc
import HostSystem
import Testing

@Suite struct SpawnTests {
    /// What a shell's words wrote to its output, and how it ended.
    private func output(_ words: String, _ change: (inout Spawn) -> Void = { _ in }) throws
        -> String
    {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        var spawn = Spawn("/bin/sh", ["name", "-c", words], ["A": "b c"])
        spawn.silence()
        spawn.descriptors[1] = .copy(of: ends[1])
        spawn.descriptors[ends[0]] = .closed
        change(&spawn)
        let pid = try spawn.start().get()
        close(ends[1])
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = read(ends[0], &chunk, chunk.count), count > 0 {
            text += chunk[..<count]
        }
        var status: Int32 = 0
        #expect(waitpid(pid, &status, 0) == pid && status == 0)
        return String(decoding: text, as: UTF8.self)
    }

    @Test func `its words, its environment and its ends are those it was given`() throws {
        #expect(try output("echo \"$0:$A:$HOME\"; cat; echo x >&2") == "name:b c:\n")
    }

    @Test func `a copy onto its own number stays open`() throws {
        let descriptor = open("/proc/self/stat", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        let shown = "test -e /dev/fd/\(descriptor) && echo open || echo closed"
        #expect(try output(shown) == "closed\n")
        #expect(
            try output(shown) { $0.descriptors[descriptor] = .copy(of: descriptor) } == "open\n")
    }

    @Test(arguments: [
        (Spawn.Group.ours, false, false), (.own, true, false), (.session, true, true),
    ])
    func `it is in the group and the session that was meant`(
        group: Spawn.Group, ownGroup: Bool, ownSession: Bool
    ) throws {
        // pid (comm) state ppid pgrp session
        let fields = try output("read line </proc/$$/stat; echo $line") { $0.group = group }
            .split(separator: " ")
        #expect((fields[4] == fields[0]) == ownGroup)
        #expect((fields[5] == fields[0]) == ownSession)
    }

    @Test func `one that is not there is told as that`() {
        let none = Spawn("/none/such", ["x"], [:])
        guard case .failure(let error) = none.start() else {
            Issue.record("started")
            return
        }
        #expect(error.errno == ENOENT)
        var named = Spawn("no-such-program", ["x"], ["PATH": "/bin"])
        named.isInPath = true
        guard case .failure = named.start() else {
            Issue.record("started")
            return
        }
    }
}

// Many descriptors behind one source: each told of, in turn, until its member is dropped.

import AnchorTestSupport
import Glibc
import Systemd
import Testing

struct IOGroupTests {
    private func connections(
        _ count: Int, _ folder: TemporaryFolder
    ) throws -> [(near: UnixConnection, far: UnixConnection)] {
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        return try (0..<count).map { _ in
            let far = try UnixConnection(connectingTo: folder.file("s"))
            return (near: try #require(try listener.accept()), far: far)
        }
    }

    @Test("all that are ready are served before one is served twice")
    func turns() throws {
        let folder = try TemporaryFolder()
        let pairs = try connections(50, folder)
        let loop = try EventLoop()
        let group = try IOGroup(loop: loop, name: "group")
        var seen: [Int] = []
        let members = try pairs.enumerated().map { index, pair in
            try group.add(fd: pair.near.fd, events: .read) { _ in seen.append(index) }
        }
        for pair in pairs { _ = try pair.far.write([1][...]) }
        var wakes = 0
        while seen.count < 50, wakes < 100 {
            try loop.runOnce(timeoutUSec: 100_000)
            wakes += 1
        }
        // Nobody read, so everybody stays ready: the first fifty are fifty different ones.
        #expect(Set(seen.prefix(50)).count == 50)
        #expect(wakes > 1, "one wake serves some, not all")
        withExtendedLifetime(members) {}
    }

    @Test("a dropped member is silent, also when another one's handler dropped it")
    func dropped() throws {
        let folder = try TemporaryFolder()
        let pairs = try connections(2, folder)
        let loop = try EventLoop()
        let group = try IOGroup(loop: loop, name: "group")
        var members: [IOMember?] = [nil, nil]
        var calls = 0
        for index in 0..<2 {
            members[index] = try group.add(fd: pairs[index].near.fd, events: .read) { _ in
                calls += 1
                members[1 - index] = nil
            }
        }
        for pair in pairs { _ = try pair.far.write([1][...]) }
        try loop.runOnce(timeoutUSec: 100_000)
        #expect(calls == 1)
        members = []
        #expect(try !loop.runOnce(timeoutUSec: 20_000))
    }

    @Test("what is not asked for is not told, but the end always is")
    func events() throws {
        let folder = try TemporaryFolder()
        let pair = try connections(1, folder)[0]
        let loop = try EventLoop()
        let group = try IOGroup(loop: loop, name: "group")
        var seen: [IOEvents] = []
        let member = try group.add(fd: pair.near.fd, events: []) { seen.append($0) }
        _ = try pair.far.write([1][...])
        #expect(try !loop.runOnce(timeoutUSec: 20_000))
        try member.setEvents([.read, .write])
        try loop.runOnce(timeoutUSec: 100_000)
        #expect(seen == [[.read, .write]])
        try member.setEvents([])
        pair.far.finishWriting()
        #expect(try !loop.runOnce(timeoutUSec: 20_000))
    }
}

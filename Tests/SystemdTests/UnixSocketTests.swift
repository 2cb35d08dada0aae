// Sockets for the control protocol: whose they are, what they carry, what is left of them.

import AnchorTestSupport
import Glibc
import Systemd
import Testing

struct UnixSocketTests {
    @Test("bytes go both ways and the end is told")
    func conversation() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        #expect(try listener.accept() == nil)
        let client = try UnixConnection(connectingTo: folder.file("s"))
        let server = try #require(try listener.accept())
        #expect(try server.read(atMost: 10) == .nothingYet)
        #expect(try client.write([1, 2, 3][...]) == 3)
        #expect(try server.read(atMost: 2) == .bytes([1, 2]))
        #expect(try server.read(atMost: 2) == .bytes([3]))
        #expect(try client.write([4][...]) == 1)
        client.finishWriting()
        #expect(try server.read(atMost: 10) == .bytes([4]))
        #expect(try server.read(atMost: 10) == .end)
        #expect(try server.write([5][...]) == 1)
        #expect(try client.read(atMost: 10) == .bytes([5]))
    }

    @Test("the peer is this user and this process")
    func peer() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        let client = try UnixConnection(connectingTo: folder.file("s"))
        let server = try #require(try listener.accept())
        #expect(try server.peer() == UnixConnection.Peer(uid: geteuid(), pid: getpid()))
        withExtendedLifetime(client) {}
    }

    @Test("a client that never reads makes writing stop, not wait")
    func neverReads() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        let client = try UnixConnection(connectingTo: folder.file("s"))
        let server = try #require(try listener.accept())
        let chunk = [UInt8](repeating: 7, count: 65_536)
        var rounds = 0
        while try server.write(chunk[...]) > 0 {
            rounds += 1
            try #require(rounds < 1000)
        }
        #expect(rounds > 0)
        withExtendedLifetime(client) {}
    }

    @Test("writing to one who left is an error and no signal")
    func brokenPipe() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        var client: UnixConnection? = try UnixConnection(connectingTo: folder.file("s"))
        let server = try #require(try listener.accept())
        #expect(client != nil)
        client = nil
        #expect(throws: SystemdError(call: "send", errno: EPIPE)) {
            _ = try server.write([1][...])
        }
    }

    @Test("the socket file has the mode asked for", arguments: [0o600, 0o660] as [UInt32])
    func mode(mode: UInt32) throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: mode)
        var status = stat()
        #expect(lstat(folder.file("s"), &status) == 0)
        let mask = umask(0o022)
        umask(mask)
        #expect(status.st_mode & 0o777 == mode & ~mask)
        withExtendedLifetime(listener) {}
    }

    @Test("descriptors are close-on-exec and non-blocking")
    func flags() throws {
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        let client = try UnixConnection(connectingTo: folder.file("s"))
        let server = try #require(try listener.accept())
        for fd in [listener.fd, client.fd, server.fd] {
            #expect(fcntl(fd, F_GETFD) & FD_CLOEXEC != 0)
            #expect(fcntl(fd, F_GETFL) & O_NONBLOCK != 0)
        }
    }

    @Test("the file goes with its listener, but not somebody else's of that name")
    func removal() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("s")
        var listener: UnixListener? = try UnixListener(path: path, mode: 0o600)
        #expect(listener != nil)
        listener = nil
        #expect(access(path, F_OK) != 0)
        listener = try UnixListener(path: path, mode: 0o600)
        rename(path, folder.file("old"))
        let other = try UnixListener(path: path, mode: 0o600)
        listener = nil
        #expect(access(path, F_OK) == 0)
        withExtendedLifetime(other) {}
    }

    @Test("what a dead process left is replaced; a living one is not")
    func stale() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("s")
        // A second name for the same socket, so that its file stays when the listener goes.
        var dead: UnixListener? = try UnixListener(path: folder.file("dead"), mode: 0o600)
        #expect(rename(folder.file("dead"), path) == 0)
        #expect(throws: SystemdError(call: "bind", errno: EADDRINUSE)) {
            _ = try UnixListener(path: path, mode: 0o600)
        }
        #expect(dead != nil)
        dead = nil
        #expect(access(path, F_OK) == 0)
        let living = try UnixListener(path: path, mode: 0o600)
        _ = try UnixConnection(connectingTo: path)
        withExtendedLifetime(living) {}
    }

    @Test("a file that is no socket is left alone")
    func noSocket() throws {
        let folder = try TemporaryFolder()
        try writeFile(folder.file("s"), [1, 2])
        #expect(throws: SystemdError(call: "bind", errno: ENOTSOCK)) {
            _ = try UnixListener(path: folder.file("s"), mode: 0o600)
        }
        #expect(try readFile(folder.file("s")) == [1, 2])
    }

    @Test(
        "a path that does not fit is refused, never cut",
        arguments: [
            ("", EINVAL), ("a\u{0}b", EINVAL), (String(repeating: "x", count: 108), ENAMETOOLONG),
        ])
    func paths(path: String, errno: Int32) {
        #expect(throws: SystemdError(call: "bind", errno: errno)) {
            _ = try UnixConnection(connectingTo: path)
        }
    }
}

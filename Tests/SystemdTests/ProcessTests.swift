// What belongs to a whole process: its lock, its passed sockets, its service manager, its journal.

import AnchorTestSupport
import Glibc
import HostSystem
import Systemd
import Testing

private let probe = productsFolder() + "/SystemdProbe"
private let activator = "/usr/bin/systemd-socket-activate"

struct ProcessTests {
    @Test("the lock is one process's, says whose, and goes with it")
    func lockFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        let holder = try ChildProcess(probe, ["lock", path])
        try #require(holder.read { $0.output == "locked\n" }, "\(holder.output)")
        #expect(throws: LockFile.Failure.held(by: holder.pid)) { _ = try LockFile(path: path) }
        holder.signal(SIGKILL)
        #expect(holder.waitForEnd() == .signalled(SIGKILL))
        let mine = try LockFile(path: path)
        #expect(throws: LockFile.Failure.held(by: getpid())) { _ = try LockFile(path: path) }
        #expect(try String(decoding: readFile(path), as: UTF8.self) == "\(getpid())\n")
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        withExtendedLifetime(mine) {}
    }

    @Test("a lock file with nonsense in it locks all the same", arguments: ["", "x\n", "-4\n"])
    func lockFileNonsense(content: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        let holder = try LockFile(path: path)
        try writeFile(path, Array(content.utf8))
        #expect(throws: LockFile.Failure.held(by: nil)) { _ = try LockFile(path: path) }
        withExtendedLifetime(holder) {}
    }

    @Test("a full disk keeps nobody from the lock", .enabled(if: geteuid() == 0, "needs root"))
    func lockFileFull() throws {
        let folder = try TemporaryFolder()
        let disk = folder.file("disk")
        mkdir(disk, 0o700)
        let mounted = try ChildProcess(
            "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "none", disk])
        try #require(mounted.waitForEnd() == .exited(0), "\(mounted.errors)")
        defer { umount2(disk, Int32(MNT_DETACH)) }
        _ = try? writeFile(disk + "/filler", [UInt8](repeating: 1, count: 1 << 20))
        let holder = try LockFile(path: disk + "/lock")
        #expect(throws: LockFile.Failure.held(by: nil)) { _ = try LockFile(path: disk + "/lock") }
        withExtendedLifetime(holder) {}
    }

    @Test("a lock in a folder that is not there, or behind a link, is an error")
    func lockFileNowhere() throws {
        let folder = try TemporaryFolder()
        #expect(throws: LockFile.Failure.system(SystemdError(call: "open", errno: ENOENT))) {
            _ = try LockFile(path: folder.file("no/lock"))
        }
        symlink("elsewhere", folder.file("link"))
        #expect(throws: LockFile.Failure.system(SystemdError(call: "open", errno: ELOOP))) {
            _ = try LockFile(path: folder.file("link"))
        }
    }

    @Test("the service manager hears each word, one datagram each, newlines made harmless")
    func serviceNotify() throws {
        let folder = try TemporaryFolder()
        let manager = try DatagramSocket(path: folder.file("notify"))
        let child = try ChildProcess(
            probe, ["notify"], environment: ["NOTIFY_SOCKET": folder.file("notify")])
        #expect(child.waitForEnd() == .exited(0))
        let heard = manager.receiveAll()
        try #require(heard.count == 6)
        #expect(heard[0...2] == ["READY=1", "STATUS=next: 08:00 READY=0", "STATUS=one two three"])
        #expect(heard[3].hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect(Int64(heard[3].dropFirst("RELOADING=1\nMONOTONIC_USEC=".count)) ?? 0 > 0)
        #expect(heard[4...] == ["READY=1", "STOPPING=1"])
    }

    @Test("a service manager with an abstract socket is one too")
    func abstractManager() throws {
        let name = "anchord-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let manager = try DatagramSocket(path: "@" + name)
        let child = try ChildProcess(probe, ["notify"], environment: ["NOTIFY_SOCKET": "@" + name])
        #expect(child.waitForEnd() == .exited(0))
        #expect(manager.receiveAll().first == "READY=1")
    }

    @Test(
        "no service manager, or one that is dead, ends nothing",
        arguments: [nil, "", "/nonexistent/notify", "nonsense", "vsock:2:1234", "@"])
    func noServiceManager(socket: String?) throws {
        let variables = socket.map { ["NOTIFY_SOCKET": $0] } ?? [:]
        let child = try ChildProcess(probe, ["notify"], environment: variables)
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output == "sent\n")
    }

    @Test("a socket that nobody reads any more ends nothing")
    func deadServiceManager() throws {
        let folder = try TemporaryFolder()
        _ = try DatagramSocket(path: folder.file("notify"))
        let child = try ChildProcess(
            probe, ["notify"], environment: ["NOTIFY_SOCKET": folder.file("notify")])
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output == "sent\n")
    }

    @Test("another process's service manager is told nothing, our own is")
    func managerOfAnother() throws {
        let folder = try TemporaryFolder()
        let manager = try DatagramSocket(path: folder.file("notify"))
        let variables = ["NOTIFY_SOCKET": folder.file("notify"), "WATCHDOG_USEC": "1000000"]
        let other = try ChildProcess(
            probe, ["notify"], environment: variables.merging(["SYSTEMD_EXEC_PID": "1"]) { $1 })
        #expect(other.waitForEnd() == .exited(0))
        #expect(manager.receiveAll() == [])
        let ours = try ChildProcess(
            "/bin/sh", ["-c", "SYSTEMD_EXEC_PID=$$ exec '\(probe)' notify"],
            environment: variables)
        #expect(ours.waitForEnd() == .exited(0))
        #expect(manager.receiveAll().count == 6)
    }

    @Test("a service manager that reads nothing is never waited for, and hears the newest later")
    func fullServiceManager() throws {
        let folder = try TemporaryFolder()
        let manager = try DatagramSocket(path: folder.file("notify"))
        let filled = try manager.fill(folder.file("notify"))
        #expect(filled > 0)
        let child = try ChildProcess(
            probe, ["notify-late"], environment: ["NOTIFY_SOCKET": folder.file("notify")])
        try #require(child.read { $0.output == "said\n" }, "\(child.errors)")
        #expect(manager.receiveAll().count == filled)
        var heard: [String] = []
        #expect(
            TestClock.wait {
                heard += manager.receiveAll()
                return heard.count >= 3
            })
        // The first READY is lost in the pair that says it again.
        #expect(heard == ["STATUS=two", "RELOADING=1\nMONOTONIC_USEC=2", "READY=1"])
        child.signal(SIGTERM)
        #expect(child.waitForEnd() == .exited(0))
    }

    @Test("the watchdog's interval is the manager's, and only for the process it names")
    func watchdog() throws {
        let asked = try ChildProcess(
            probe, ["watchdog"], environment: ["WATCHDOG_USEC": "120000000"])
        #expect(asked.waitForEnd() == .exited(0))
        #expect(asked.output == "120000000\n")
        let other = try ChildProcess(
            probe, ["watchdog"], environment: ["WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "1"])
        #expect(other.waitForEnd() == .exited(0))
        #expect(other.output == "none\n")
    }

    @Test("nobody passed a socket")
    func noSockets() throws {
        let child = try ChildProcess(probe, ["listen"])
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output == "left nothing\n")
    }

    @Test(
        "passed sockets come with name and kind",
        .enabled(if: access(activator, X_OK) == 0, "needs systemd-socket-activate"),
        arguments: [(false, "listening"), (true, "connected")])
    func passedSockets(accepts: Bool, kind: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("s")
        let flags = accepts ? ["--accept"] : []
        let child = try ChildProcess(
            activator,
            flags + ["--listen=\(path)", "--fdname=varlink", probe, "listen"],
            environment: ["PATH": "/usr/bin:/bin"])
        try #require(TestClock.wait { access(path, F_OK) == 0 }, "\(child.errors)")
        var client: UnixConnection?
        try #require(
            TestClock.wait {
                client = try? UnixConnection(connectingTo: path)
                return client != nil
            })
        #expect(child.read { $0.output.contains("left nothing\n") }, "\(child.errors)")
        #expect(child.output == "3 varlink \(kind)\nleft nothing\n")
    }

    @Test(
        "field names journald takes",
        arguments: [
            ("MESSAGE", true), ("ANCHORD_ANCHOR", true), ("A", true), ("A1_", true),
            (String(repeating: "A", count: 64), true), (String(repeating: "A", count: 65), false),
            ("", false), ("_PID", false), ("1A", false), ("message", false), ("A=B", false),
            ("A B", false), ("É", false), ("A\n", false),
        ])
    func fieldNames(name: String, valid: Bool) {
        #expect(Journal.isValidFieldName(name) == valid)
    }

    @Test("a bad entry is refused whole")
    func badEntries() {
        let refused = SystemdError(call: "sd_journal_sendv", errno: EINVAL)
        #expect(throws: refused) { try Journal.send([]) }
        #expect(throws: refused) { try Journal.send([("MESSAGE", "x"), ("_UID", "0")]) }
        #expect(throws: refused) {
            try Journal.send(Array(repeating: ("MESSAGE", "x"), count: Journal.mostFields + 1))
        }
    }

    @Test("errors say which call and why")
    func errorText() {
        #expect("\(SystemdError(call: "bind", errno: ENOENT))" == "bind: No such file or directory")
    }
}

/// The service manager's end of NOTIFY_SOCKET.
private final class DatagramSocket {
    private let descriptor: FileDescriptor

    init(path: String) throws {
        let made = FileDescriptor(socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0))
        try made.setCloseOnExec()
        try made.setNonBlocking()
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isAbstract = path.hasPrefix("@")
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: path.utf8)
            if isAbstract { $0[0] = 0 }
        }
        let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        let size = isAbstract ? start + path.utf8.count : MemoryLayout<sockaddr_un>.size
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(made.raw, $0, socklen_t(size))
            }
        }
        try #require(result == 0)
        descriptor = made
    }

    /// Sends to itself until there is no more room; how many that took.
    func fill(_ path: String) throws -> Int {
        let sender = FileDescriptor(socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0))
        try sender.setNonBlocking()
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        var count = 0
        while count < 100_000 {
            let sent = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    sendto(
                        sender.raw, "X=1", 3, 0, $0,
                        socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            guard sent > 0 else { break }
            count += 1
        }
        return count
    }

    func receiveAll() -> [String] {
        var all: [String] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor.raw, &buffer, buffer.count, 0)
            guard count >= 0 else { return all }
            all.append(String(decoding: buffer[..<count], as: UTF8.self))
        }
    }
}

// Descriptors, files and the clock, watched.

import AnchorTestSupport
import Glibc
import HostSystem
import Systemd
import Testing

struct WatchTests {
    @Test("a descriptor tells when it can be read, and that the other side is gone")
    func io() throws {
        let loop = try EventLoop()
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let reading = FileDescriptor(ends[0])
        var seen: [IOEvents] = []
        let raw = reading.raw
        let source = try loop.addIO(fd: raw, events: .read, name: "pipe") { events in
            seen.append(events)
            if events.contains(.read) {
                var byte: UInt8 = 0
                _ = read(raw, &byte, 1)
            }
        }
        try loop.runOnce(timeoutUSec: 1000)
        #expect(seen == [])
        #expect(write(ends[1], "x", 1) == 1)
        #expect(try loop.run { seen == [.read] })
        close(ends[1])
        #expect(try loop.run { seen.count == 2 })
        #expect(seen.last?.contains(.hangup) == true)
        try source.setEvents([])
    }

    @Test("interest in writing can be changed")
    func setEvents() throws {
        let loop = try EventLoop()
        let folder = try TemporaryFolder()
        let listener = try UnixListener(path: folder.file("s"), mode: 0o600)
        let client = try UnixConnection(connectingTo: folder.file("s"))
        var seen = 0
        let source = try loop.addIO(fd: client.fd, events: [], name: "client") { _ in seen += 1 }
        try loop.runOnce(timeoutUSec: 1000)
        #expect(seen == 0)
        try source.setEvents(.write)
        #expect(try loop.run { seen > 0 })
        withExtendedLifetime(listener) {}
    }

    @Test("a saved file is told by its name, also when it was renamed into place")
    func inotify() throws {
        let loop = try EventLoop()
        let folder = try TemporaryFolder()
        var seen: [InotifyEvent] = []
        let source = try loop.addInotify(
            path: folder.path, mask: [.closeWrite, .movedTo, .delete, .onlyFolder], name: "folder"
        ) { seen.append($0) }
        try writeFile(folder.file("schedule.json.new"), [1])
        rename(folder.file("schedule.json.new"), folder.file("schedule.json"))
        unlink(folder.file("schedule.json"))
        let expected = [
            InotifyEvent(mask: .closeWrite, name: "schedule.json.new"),
            InotifyEvent(mask: .movedTo, name: "schedule.json"),
            InotifyEvent(mask: .delete, name: "schedule.json"),
        ]
        #expect(try loop.run { seen.count >= 3 })
        #expect(seen == expected)
        withExtendedLifetime(source) {}
    }

    @Test("a watched file that goes away ends its watch")
    func inotifyFile() throws {
        let loop = try EventLoop()
        let folder = try TemporaryFolder()
        try writeFile(folder.file("f"), [])
        var seen: [InotifyEvent] = []
        let source = try loop.addInotify(
            path: folder.file("f"), mask: [.deleteSelf, .attributes], name: "file"
        ) { seen.append($0) }
        unlink(folder.file("f"))
        #expect(try loop.run { seen.contains { $0.mask.contains(.ignored) } })
        #expect(seen.allSatisfy { $0.name == nil })
        withExtendedLifetime(source) {}
    }

    @Test("a name that is no UTF-8 is told without it")
    func inotifyOddName() throws {
        let loop = try EventLoop()
        let folder = try TemporaryFolder()
        var seen: [InotifyEvent] = []
        let source = try loop.addInotify(path: folder.path, mask: .create, name: "folder") {
            seen.append($0)
        }
        var path = Array((folder.path + "/").utf8CString.dropLast())
        path += [CChar(bitPattern: 0xff), 0]
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        #expect(try loop.run { !seen.isEmpty })
        #expect(seen == [InotifyEvent(mask: .create, name: nil)])
        unlink(path)
        withExtendedLifetime(source) {}
    }

    @Test("nothing to watch is an error")
    func inotifyNothing() throws {
        let loop = try EventLoop()
        #expect(throws: SystemdError(call: "sd_event_add_inotify", errno: ENOENT)) {
            _ = try loop.addInotify(path: "/nowhere/at/all", mask: .create, name: "x") { _ in }
        }
    }

    @Test("one reading has all three clocks, and they go forward")
    func clocks() throws {
        let first = Clocks.read()
        usleep(2000)
        let second = Clocks.read()
        #expect(second.monotonicUSec - first.monotonicUSec >= 2000)
        #expect(second.boottimeUSec - first.boottimeUSec >= 2000)
        // Read one after the other: without any suspend they differ by less than a microsecond.
        #expect(first.boottimeUSec >= first.monotonicUSec - 1000)
        // After 2020 and before 2100.
        #expect((1_577_836_800_000_000...4_102_444_800_000_000).contains(first.realtimeUSec))
    }

    @Test("the boot has one id")
    func bootID() throws {
        let id = try BootID.read()
        #expect(id.utf8.count == 36)
        #expect(id.allSatisfy { $0.isHexDigit || $0 == "-" })
        #expect(try BootID.read() == id)
    }
}

/// One after the other: setting the clock is seen by every watch on the machine.
@Suite(.serialized)
struct ClockWatchTests {
    @Test("an untouched clock says nothing")
    func quietClock() throws {
        let loop = try EventLoop()
        var changes = 0
        let watch = try ClockWatch(loop: loop) { changes += 1 }
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 2000) }
        #expect(changes == 0)
        withExtendedLifetime(watch) {}
    }

    @Test(
        "every setting of the clock is told",
        .enabled(if: RealClock.maySet, "set ANCHORD_SET_CLOCK, and have CAP_SYS_TIME"))
    func steppedClock() throws {
        let loop = try EventLoop()
        var changes = 0
        let watch = try ClockWatch(loop: loop) { changes += 1 }
        for round in 1...3 {
            #expect(RealClock.setToItself())
            #expect(try loop.run { changes >= round })
        }
        withExtendedLifetime(watch) {}
    }
}

// The schedule file under a running daemon: saved, broken, gone, replaced by something else.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

@Suite(.timeLimit(.minutes(2))) struct ScheduleTests {
    /// A daemon on one anchor far in the future.
    private func running(isOrdinary: Bool = false) async throws -> (TestMachine, Daemon) {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try Daemon(machine, isOrdinary: isOrdinary)
        try await daemon.ready()
        return (machine, daemon)
    }

    private func ids(_ daemon: Daemon) throws -> [String] {
        try daemon.caller().call(ListAnchors.self, .init()).anchors.map(\.id)
    }

    @Test("saving the file is enough")
    func saving() async throws {
        let (machine, daemon) = try await running()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]),
            Sample.anchor("walk", [machine.time(in: 7200)]))
        #expect(try await eventually { try ids(daemon) == ["tea", "walk"] })
        // Written in place, as some editors do.
        try writeFile(
            machine.schedulePath,
            Array(
                "{version: 1, anchors: [\(Sample.anchor("sit", [machine.time(in: 99)]))]}".utf8))
        #expect(try await eventually { try ids(daemon) == ["sit"] })
    }

    @Test("a nudge of a saved change comes at its time")
    func savedChange() async throws {
        let machine = try TestMachine()
        let server = try await machine.startServer()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3)]))
        #expect(await server.shows().count == 1)
    }

    @Test("a broken file fails loudly with its place, and the old one goes on")
    func broken() async throws {
        let (machine, daemon) = try await running()
        try machine.write(text: "{\n  version: 1,\n  anchors: [ { id: 7 } ]\n}\n")
        let outcome = try await machine.ctl("reload")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("schedule.json:3:"))
        #expect(try ids(daemon) == ["tea"])
        let problems = try daemon.status().problems
        #expect(problems.contains { $0.line == 3 && $0.column != nil })
        #expect(problems.allSatisfy { $0.file?.hasSuffix("schedule.json") ?? true })
        try machine.write(Sample.anchor("walk", [machine.time(in: 3600)]))
        #expect(try await eventually { try ids(daemon) == ["walk"] })
        #expect(try daemon.status().problems.allSatisfy { $0.line == nil })
    }

    @Test("the last good schedule goes on after a restart beside a broken file")
    func lastGood() async throws {
        let (machine, first) = try await running()
        try machine.write(text: "{ version: 1, anchors: [")
        #expect(try await eventually { try !first.status().problems.isEmpty })
        #expect(await first.stop() == .exited(0))
        let second = try machine.start()
        try await second.ready()
        #expect(try ids(second) == ["tea"])
        #expect(try second.status().problems.contains { $0.line == 1 })
    }

    @Test(
        "of two last good schedules the newer one that loads goes on",
        arguments: [("json", true), ("plist", true), ("json", false)])
    func twoLastGood(newer: String, isWhole: Bool) async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        mkdir(machine.state, 0o700)
        let cue = "when: {at: \"18:00\"}"
        let json = "{version: 1, anchors: [{id: \"json\", kind: \"rest\", \(cue)}]}"
        let plist = """
            <?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
            <key>version</key><integer>1</integer><key>anchors</key><array><dict>
            <key>id</key><string>plist</string><key>kind</key><string>rest</string>
            <key>when</key><dict><key>at</key><string>18:00</string></dict></dict></array></dict></plist>
            """
        let broken = "never whole"
        for (name, text, seconds) in [
            ("json", isWhole ? json : broken, newer == "json" ? 60 : 3600),
            ("plist", plist, newer == "plist" ? 60 : 3600),
        ] {
            let path = machine.state + "/last-good." + name
            try writeFile(path, Array(text.utf8))
            let then = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
            utimensat(AT_FDCWD, path, [then, then], 0)
        }
        try machine.write(text: "{ version: 1, anchors: [")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try ids(daemon) == [isWhole ? newer : "plist"])
        // What loads takes the place of both.
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        #expect(try await eventually { try ids(daemon) == ["tea"] })
        #expect(access(machine.state + "/last-good.plist", F_OK) != 0)
    }

    @Test(
        "anything but a readable file in its place is told, and the old one goes on",
        arguments: ["folder", "FIFO", "nothing", "10 MB of [", "binary"])
    func place(of what: String) async throws {
        let (machine, daemon) = try await running()
        let path = machine.schedulePath
        unlink(path)
        switch what {
        case "folder": mkdir(path, 0o700)
        case "FIFO": mkfifo(path, 0o600)
        case "10 MB of [": try writeFile(path, [UInt8](repeating: 91, count: 10 << 20))
        case "binary": try writeFile(path, Array("bplist00".utf8) + [0, 1, 2, 3])
        default: break
        }
        let outcome = try await machine.ctl("reload")
        #expect(outcome.code == 1, "\(outcome.output) \(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
        #expect(try ids(daemon) == ["tea"])
        #expect(try !daemon.status().problems.isEmpty)
    }

    @Test("reload announces itself to the service manager before and after")
    func reloading() async throws {
        let (_, daemon) = try await running()
        daemon.process.signal(SIGHUP)
        #expect(await daemon.sends("RELOADING=1"))
        #expect(await daemon.sends("MONOTONIC_USEC="))
        #expect(
            await eventually {
                guard let start = daemon.notices.firstIndex(of: "RELOADING=1") else { return false }
                return daemon.notices[start...].contains("READY=1")
            })
    }

    @Test("an unreadable file is told, and the old one goes on")
    func unreadable() async throws {
        let (machine, daemon) = try await running(isOrdinary: true)
        chmod(machine.schedulePath, 0)
        #expect(try await machine.ctl("reload").code == 1)
        #expect(try ids(daemon) == ["tea"])
    }

    @Test("a busy file beside it does not put off the reading")
    func busyFolder() async throws {
        let (machine, daemon) = try await running()
        let noise = try machine.run(
            "/bin/sh",
            ["-c", "while :; do echo x > \(machine.folder.file("noise")); sleep 0.05; done"])
        try machine.write(Sample.anchor("walk", [machine.time(in: 3600)]))
        #expect(try await eventually { try ids(daemon) == ["walk"] })
        noise.signal(SIGKILL)
    }

    @Test(
        "a link on the way that is turned to another folder is followed", arguments: [false, true])
    func turnedLink(isDeep: Bool) async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        for (folder, id) in [("one", "tea"), ("two", "walk")] {
            mkdir(machine.folder.file(folder), 0o700)
            try machine.write(Sample.anchor(id, [machine.time(in: 3600)]))
            rename(machine.schedulePath, machine.folder.file(folder + "/schedule.json"))
        }
        symlink("one", machine.folder.file("now"))
        // schedule.json itself, or the folder of what it points to: home-manager and stow.
        symlink(isDeep ? "now/schedule.json" : "one/schedule.json", machine.schedulePath)
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try ids(daemon) == ["tea"])
        let link = isDeep ? machine.folder.file("now") : machine.schedulePath
        symlink(isDeep ? "two" : "two/schedule.json", link + ".new")
        rename(link + ".new", link)
        #expect(try await eventually { try ids(daemon) == ["walk"] })
    }

    @Test(
        "where there never was a file, one that cannot be read is told",
        arguments: ["folder", "both"])
    func firstUnusable(what: String) async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        let daemon = try machine.run(
            machine.bin + "/anchord", ["--state", machine.state, "--socket", machine.socket])
        #expect(await eventually { machine.answer != nil })
        let folder = machine.folder.file(".config/anchord")
        mkdir(machine.folder.file(".config"), 0o700)
        mkdir(folder, 0o700)
        if what == "folder" {
            mkdir(folder + "/schedule.json", 0o700)
        } else {
            mkdir(folder + ".new", 0o700)
            for name in ["schedule.json", "schedule.plist"] {
                try writeFile("\(folder).new/\(name)", [])
            }
            rmdir(folder)
            rename(folder + ".new", folder)
        }
        let words = what == "folder" ? "a folder (expected a file)" : "side by side"
        #expect(
            await eventually {
                machine.answer?.problems.contains { $0.message.contains(words) } ?? false
            })
        daemon.signal(SIGTERM)
        #expect(await daemon.ended() == .exited(0))
    }

    @Test(
        "a schedule on a mount that went and came back goes on",
        .enabled(if: geteuid() == 0, "needs root"))
    func mount() async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        let home = machine.folder.file("home")
        mkdir(home, 0o700)
        func mount(_ id: String) async throws {
            let mounted = try ChildProcess("/usr/bin/mount", ["-t", "tmpfs", "none", home])
            try #require(await mounted.ended() == .exited(0), "\(mounted.errors)")
            // Every 10 s, to wake for: a mount has no event.
            let anchor =
                "{ id: \"\(id)\", kind: \"rest\", when: { every: \"10s\", between: [\"00:00\", \"00:00\"] } }"
            try writeFile(home + "/schedule.json", Array("{version: 1, anchors: [\(anchor)]}".utf8))
        }
        defer { umount2(home, Int32(MNT_DETACH)) }
        try await mount("tea")
        symlink(home + "/schedule.json", machine.schedulePath)
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try ids(daemon) == ["tea"])
        #expect(umount2(home, 0) == 0)
        #expect(try await eventually { try daemon.status().problems.contains { $0.file != nil } })
        #expect(try ids(daemon) == ["tea"])
        try await mount("walk")
        #expect(try await eventually(30) { try ids(daemon) == ["walk"] })
    }

    @Test("an update of the system's time zones reaches it at the next deadline")
    func zoneUpdate() async throws {
        let machine = try TestMachine()
        _ = try await machine.startBus()
        let folder = machine.folder.file("zoneinfo")
        mkdir(folder, 0o700)
        let place = folder + "/Here"
        try writeFile(place, try readFile("/usr/share/zoneinfo/UTC"))
        machine.zone = "Here"
        machine.extra["TZDIR"] = folder
        // The deadline it wakes for.
        let soon = DueTime(seconds: WallClock.now / 1_000_000 + 6, offset: 0)
        try machine.write(
            Sample.anchor("tea", [soon]),
            "{ id: \"walk\", kind: \"rest\", when: { at: \"18:00\" } }")
        let daemon = try machine.start()
        try await daemon.ready()
        func walk() throws -> Int64? {
            let slots = try daemon.caller().call(ListNext.self, .init(count: 9)).slots
            return slots.first { $0.anchor == "walk" }?.dueUSec
        }
        let before = try #require(try walk())
        // By a rename, as dpkg does it.
        try writeFile(place + ".new", try readFile("/usr/share/zoneinfo/Etc/GMT-2"))
        rename(place + ".new", place)
        let hours = 3_600_000_000
        #expect(
            try await eventually(30) {
                let difference = Int(try walk() ?? before) - Int(before)
                return difference == -2 * hours || difference == 22 * hours
            })
    }
}

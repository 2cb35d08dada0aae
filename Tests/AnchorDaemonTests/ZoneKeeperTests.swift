// The machine's zone and those of a schedule, over files that change under a running daemon.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import HostSystem
import ScheduleReading
import Systemd
import Testing

@testable import AnchorDaemon

/// A machine's zone files in a folder of their own, copied from the system's.
private final class Machine {
    let folder: TemporaryFolder
    let loop: EventLoop
    var told = 0
    private(set) var keeper: ZoneKeeper?
    private static let system = "/usr/share/zoneinfo"

    init(_ zone: String, tz: String? = nil) throws {
        folder = try TemporaryFolder()
        loop = try EventLoop()
        mkdir(folder.file("zones"), 0o700)
        mkdir(folder.file("zones/Europe"), 0o700)
        mkdir(folder.file("zones/America"), 0o700)
        for name in ["Europe/Amsterdam", "Europe/London", "America/New_York"] {
            try copy(name, as: name)
        }
        try link(zone)
        var environment = ["TZDIR": folder.file("zones")]
        environment["TZ"] = tz
        keeper = ZoneKeeper(
            loop, environment: environment, localtime: folder.file("localtime")
        ) { [unowned self] in told += 1 }
    }

    /// As an update of the time zones does.
    func copy(_ name: String, as other: String) throws {
        let path = folder.file("zones/\(other)")
        try writeFile(path + ".new", try readFile("\(Machine.system)/\(name)"))
        #expect(rename(path + ".new", path) == 0)
    }

    /// As timedatectl does it: a new link in the old one's place.
    func link(_ zone: String) throws {
        #expect(symlink("\(Machine.system)/\(zone)", folder.file("localtime.new")) == 0)
        #expect(rename(folder.file("localtime.new"), folder.file("localtime")) == 0)
    }

    func pump(until condition: () -> Bool) throws -> Bool {
        for _ in 0..<400 where !condition() { try loop.runOnce(timeoutUSec: 5_000) }
        return condition()
    }
}

private func schedule(zone: String) -> Schedule {
    let anchor = #"{id: "call", kind: "rest", when: {at: "15:00"}, timeZone: "\#(zone)"}"#
    let text = "{version: 1, anchors: [\(anchor)]}"
    let loaded = ScheduleLoader(language: .english) { _ in true }
        .load(Array(text.utf8), file: "s.json")
    guard case .success(let schedule) = loaded else {
        Issue.record("\(loaded)")
        return Schedule(language: .english)
    }
    return schedule
}

@Suite struct ZoneKeeperTests {
    @Test func `the machine's zone is the link's, and another link is told once`() throws {
        let machine = try Machine("Europe/Amsterdam")
        let keeper = try #require(machine.keeper)
        #expect(keeper.table.local.name == "Europe/Amsterdam")
        try machine.link("America/New_York")
        #expect(try machine.pump { machine.told > 0 })
        #expect(keeper.table.local.name == "America/New_York")
        // The new link is another file: it is watched too.
        try machine.link("Europe/London")
        #expect(try machine.pump { machine.told > 1 })
        #expect(keeper.table.local.name == "Europe/London" && machine.told == 2)
    }

    @Test func `a link that comes to be where none was is seen`() throws {
        let machine = try Machine("Europe/Amsterdam")
        unlink(machine.folder.file("localtime"))
        #expect(try machine.pump { machine.told > 0 })
        #expect(machine.keeper?.table.local == .utc)
        try machine.link("Europe/London")
        #expect(try machine.pump { machine.told > 1 })
        #expect(machine.keeper?.table.local.name == "Europe/London")
    }

    @Test func `the same zone again is no news`() throws {
        let machine = try Machine("Europe/Amsterdam")
        try machine.link("Europe/Amsterdam")
        _ = try machine.pump { machine.told > 0 }
        machine.keeper?.look()
        #expect(machine.told == 0)
    }

    @Test func `TZ holds over the link, and a TZ that is no zone is named and passed over`() throws
    {
        let machine = try Machine("Europe/Amsterdam", tz: "Europe/London")
        #expect(machine.keeper?.table.local.name == "Europe/London")
        #expect(machine.keeper?.unknownTZ == nil)
        let odd = try Machine("Europe/Amsterdam", tz: "Mars/Base")
        #expect(odd.keeper?.table.local.name == "Europe/Amsterdam")
        #expect(odd.keeper?.unknownTZ == "Mars/Base")
    }

    @Test func `the zones of a schedule are read, and those of the one before are not kept`() throws
    {
        let machine = try Machine("Europe/Amsterdam")
        let keeper = try #require(machine.keeper)
        #expect(
            keeper.adopt(schedule(zone: "America/New_York")).named.keys.sorted() == [
                "America/New_York"
            ])
        #expect(
            keeper.adopt(schedule(zone: "Europe/London")).named.keys.sorted() == ["Europe/London"])
    }

    @Test func `an update of the zone files is seen when it is looked for`() throws {
        let machine = try Machine("Europe/Amsterdam", tz: "Europe/London")
        let keeper = try #require(machine.keeper)
        let before = keeper.adopt(schedule(zone: "America/New_York"))
        try machine.copy("Europe/Amsterdam", as: "America/New_York")
        keeper.look()
        #expect(machine.told == 1)
        #expect(keeper.table.named["America/New_York"] != before.named["America/New_York"])
        keeper.look()
        #expect(machine.told == 1)
    }

    @Test func `a file that cannot be read now leaves the zone as it was`() throws {
        let machine = try Machine("Europe/Amsterdam")
        let keeper = try #require(machine.keeper)
        // One that the system has too would be found there.
        try machine.copy("America/New_York", as: "America/Nowhere")
        let before = keeper.adopt(schedule(zone: "America/Nowhere"))
        #expect(before.named["America/Nowhere"] != nil)
        unlink(machine.folder.file("zones/America/Nowhere"))
        keeper.look()
        #expect(keeper.table == before && machine.told == 0)
    }

    @Test func `a row's zone is found by its name or by its offset`() throws {
        let machine = try Machine("Europe/Amsterdam")
        let keeper = try #require(machine.keeper)
        #expect(keeper.rules(written: "Europe/Amsterdam") == keeper.table.local)
        #expect(keeper.rules(written: "Europe/London")?.name == "Europe/London")
        #expect(keeper.rules(written: "+01:00")?.offset(at: Instant(seconds: 0)) == 3600)
        #expect(keeper.rules(written: "Mars/Base") == nil)
    }
}

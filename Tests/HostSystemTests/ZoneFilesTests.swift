import AnchorTestSupport
import CivilTime
import Glibc
import HostSystem
import Testing

@Suite struct ZoneFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }
    private let system = ZoneFiles(environment: [:])

    @Test(arguments: [
        ("Europe/Amsterdam", true), ("UTC", true), ("Etc/GMT+5", true),
        ("America/Argentina/Buenos_Aires", true), ("Mars/Olympus", false), ("", false),
        ("../../../etc/passwd", false), ("Europe/../UTC", false), ("/etc/localtime", false),
        ("Europe/", false), ("Europe//Amsterdam", false), ("Europe", false), ("-x", false),
        ("zone.tab", false), ("tzdata.zi", false), ("Eur\u{0}ope", false), ("Euro pe", false),
    ])
    func `A zone is a name that has a file`(_ name: String, _ exists: Bool) {
        #expect(system.zoneExists(name) == exists)
    }

    @Test(arguments: [
        ("UTC", "Etc/UTC", true), ("Etc/UTC", "UTC", true),
        ("Europe/Amsterdam", "Europe/London", false), ("UTC", "Nowhere/Land", false),
        ("Nowhere/Land", "UTC", false),
    ])
    func `Two names of one zone are known`(_ one: String, _ other: String, _ are: Bool) {
        #expect(system.areLinked(one, other) == are)
    }

    @Test func `Without any file UTC is still a zone`() {
        let none = ZoneFiles(environment: ["TZDIR": folder.path])
        #expect(none.folders.first == folder.path)
        #expect(none.rules("UTC")?.name == "UTC")
    }

    private func local(_ tz: String?, localtime: String = "/no", timezone: String = "/no")
        -> LocalZone
    {
        ZoneFiles(environment: tz.map { ["TZ": $0] } ?? [:])
            .local(localtime: localtime, timezone: timezone)
    }

    /// 2026-07-01 12:00 UTC.
    private let summer = Instant(seconds: 1_782_907_200)

    @Test(arguments: [
        ("Europe/Amsterdam", "Europe/Amsterdam", 7200), (":Asia/Tokyo", "Asia/Tokyo", 32_400),
        ("", "UTC", 0), (":", "UTC", 0),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo", 32_400),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "CET-1CEST,M3.5.0,M10.5.0/3", 7200),
        ("<+07>-7", "<+07>-7", 25_200),
    ])
    func `TZ comes before the system's zone`(_ tz: String, _ name: String, _ offset: Int) {
        let zone = local(tz)
        #expect(zone.source == .environment)
        #expect(zone.name == name)
        #expect(zone.rules.offset(at: summer) == offset)
        #expect(zone.problem == nil)
    }

    @Test func `A TZ that is no zone is told and passed over`() {
        let zone = local("Mars/Olympus")
        #expect(zone.source == .fallback)
        #expect(zone.rules == .utc)
        #expect(zone.problem == "TZ is \"Mars/Olympus\", which is no time zone with a file")
    }

    @Test func `The link of etc localtime names the zone`() {
        let link = folder.file("localtime")
        symlink("../usr/share/zoneinfo/Europe/Amsterdam", link)
        // The link leads nowhere from here: then the zone is not known.
        #expect(local(nil, localtime: link).source == .fallback)
        unlink(link)
        symlink("/usr/share/zoneinfo/Europe/Amsterdam", link)
        let zone = local(nil, localtime: link)
        #expect(zone.source == .system)
        #expect(zone.name == "Europe/Amsterdam")
        #expect(zone.rules.offset(at: summer) == 7200)
    }

    @Test func `A copied localtime has its name from etc timezone`() throws {
        let bytes = try SafeFile.read("/usr/share/zoneinfo/Asia/Tokyo", limit: 65_536)
        let copy = folder.file("localtime")
        try AtomicFile.write(bytes, to: copy)
        let names = folder.write("Asia/Tokyo\n", to: "timezone")
        #expect(local(nil, localtime: copy, timezone: names).name == "Asia/Tokyo")
        #expect(local(nil, localtime: copy).name == "local")
        #expect(local(nil, localtime: copy).rules.offset(at: summer) == 32_400)
        folder.write("../evil\n", to: "timezone")
        #expect(local(nil, localtime: copy, timezone: names).name == "local")
    }
}

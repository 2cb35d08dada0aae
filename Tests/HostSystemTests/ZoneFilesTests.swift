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
        #expect(zone.unknownTZ == nil)
    }

    @Test func `A TZ that is no zone is told and passed over`() {
        let zone = local("Mars/Olympus")
        #expect(zone.source == .fallback)
        #expect(zone.rules == .utc)
        #expect(zone.unknownTZ == "Mars/Olympus")
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

    private func copy(of zone: String) throws -> String {
        let bytes = try SafeFile.read("/usr/share/zoneinfo/\(zone)", limit: 65_536)
        let copy = folder.file("localtime")
        unlink(copy)
        try AtomicFile.write(bytes, to: copy)
        return copy
    }

    @Test func `A copied localtime has its name from etc timezone, if that has the same rules`()
        throws
    {
        let copy = try copy(of: "Asia/Tokyo")
        let names = folder.write("Japan\n", to: "timezone")
        #expect(local(nil, localtime: copy, timezone: names).name == "Japan")
        for other in ["Europe/Amsterdam\n", "../evil\n", "Mars/Olympus\n", ""] {
            folder.write(other, to: "timezone")
            let zone = local(nil, localtime: copy, timezone: names)
            #expect(zone.name == "Asia/Tokyo", "\(other)")
            #expect(zone.rules.isNamed && zone.rules.offset(at: summer) == 32_400)
        }
    }

    /// What an administrator wrote, or an older tzdata: no zone here has these rules.
    @Test func `Rules that no zone has carry no name, and their rows the offset`() throws {
        var bytes = try SafeFile.read("/usr/share/zoneinfo/Asia/Tokyo", limit: 65_536)
        let footer = try #require(bytes.lastRange(of: Array("JST-9".utf8)))
        bytes.replaceSubrange(footer, with: Array("JST-8".utf8))
        let file = folder.file("localtime")
        try AtomicFile.write(bytes, to: file)
        let names = folder.write("Asia/Tokyo\n", to: "timezone")
        let zone = local(nil, localtime: file, timezone: names)
        #expect(zone.source == .system && !zone.rules.isNamed)
        #expect(zone.rules.mark(at: summer) == "+08:00")
        // A link that names a zone whose file here says otherwise names nothing.
        let place = folder.file("zoneinfo")
        mkdir(place, 0o700)
        mkdir(place + "/Asia", 0o700)
        try AtomicFile.write(bytes, to: place + "/Asia/Tokyo")
        unlink(file)
        symlink(place + "/Asia/Tokyo", file)
        #expect(!local(nil, localtime: file).rules.isNamed)
        // What was known and still holds is not looked for again.
        #expect(
            ZoneFiles(environment: [:]).local(localtime: file, timezone: "/no", known: zone.rules)
                .rules == zone.rules)
    }

    @Test(arguments: [
        ("+01:00", 3600), ("-03:30", -12_600), ("+00:00", 0), ("-23:59", -86_340),
        ("Asia/Tokyo", 32_400), ("CET-1CEST,M3.5.0,M10.5.0/3", 7200), ("UTC", 0),
    ])
    func `What a row carries as its zone is read`(_ mark: String, _ offset: Int) throws {
        let rules = try #require(system.rules(written: mark))
        #expect(rules.offset(at: summer) == offset)
        if mark.first == "+" || mark.first == "-" { #expect(rules.mark(at: summer) == mark) }
    }

    @Test(arguments: [
        "+1:00", "+24:00", "+01:60", "01:00", "+01:00:00", "+0100", "Mars/Olympus", "", "+",
    ])
    func `What is no zone of a row is not`(_ mark: String) {
        #expect(system.rules(written: mark) == nil)
        #expect(!system.zoneExists(mark))
    }

    @Test func `An offset is no zone of a schedule, nor is a POSIX rule`() {
        #expect(!system.zoneExists("+01:00"))
        #expect(!system.zoneExists("CET-1CEST,M3.5.0,M10.5.0/3"))
    }

    @Test func `A POSIX rule in TZ has no name that another machine knows`() {
        let zone = local("CET-1CEST,M3.5.0,M10.5.0/3")
        #expect(zone.rules.mark(at: summer) == "+02:00")
        #expect(zone.rules.mark(at: summer + .days(180)) == "+01:00")
    }
}

extension Array where Element: Equatable {
    fileprivate func lastRange(of other: [Element]) -> Range<Int>? {
        indices.reversed().first { self[$0...].starts(with: other) }.map { $0..<($0 + other.count) }
    }
}

// The zone file reader on files made here: every form of footer, every version, and thousands of
// damaged files, none of which may trap or hang.

import AnchorTestSupport
import CivilTime
import Testing

@Suite struct TZifTests {
    /// Footer, and offsets in seconds at instants (UTC).
    private static let footers: [(String, [(String, Int)])] = [
        ("EST5", [("2030-07-01", -18_000)]),
        ("<+0545>-5:45", [("2030-07-01", 20_700)]),
        ("<-0330>3:30:15", [("2030-07-01", -12_615)]),
        (
            "CET-1CEST,M3.5.0,M10.5.0/3",
            [
                ("2030-03-31 00:59:59", 3600), ("2030-03-31 01:00", 7200),
                ("2030-10-27 00:59:59", 7200),
                ("2030-10-27 01:00", 3600),
            ]
        ),
        // Negative daylight saving: Dublin's winter.
        (
            "IST-1GMT0,M10.5.0,M3.5.0/1",
            [
                ("2030-01-01", 0), ("2030-03-31 00:59:59", 0), ("2030-03-31 01:00", 3600),
                ("2030-10-27 00:59:59", 3600), ("2030-10-27 01:00", 0),
            ]
        ),
        // Hours before and after the day: Nuuk, and Gaza's long ones.
        (
            "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
            [("2030-03-31 00:59:59", -7200), ("2030-03-31 01:00", -3600)]
        ),
        (
            "EET-2EEST,M3.4.4/50,M10.4.4/50",
            [("2030-03-29 23:59:59", 7200), ("2030-03-30 00:00", 10_800)]
        ),
        // Half an hour of daylight saving, south of the equator.
        (
            "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
            [
                ("2030-01-01", 39_600), ("2030-07-01", 37_800), ("2030-10-05 15:29:59", 37_800),
                ("2030-10-05 15:30", 39_600),
            ]
        ),
        // Jn never counts February 29, n does.
        ("AAA0BBB,J60/0,J300/0", [("2032-02-29 23:59:59", 0), ("2032-03-01", 3600)]),
        ("AAA0BBB,59/0,300/0", [("2032-02-28 23:59:59", 0), ("2032-02-29", 3600)]),
        // Daylight saving all year (RFC 9636 3.3.1).
        ("XXX3EDT4,0/0,J365/23", [("2030-01-01 05:00", -14_400), ("2030-12-31 23:00", -14_400)]),
        ("EST5EDT,0/0,J365/25", [("2029-12-31 23:59:59", -14_400), ("2030-07-01", -14_400)]),
        // A week across the year's border.
        ("AAA0BBB,M1.1.0/-167,J100/0", [("2030-01-01", 3600), ("2029-12-01", 0)]),
        ("AAA0BBB,J100/0,M12.5.0/167", [("2031-01-04 21:59:59", 3600), ("2031-01-06", 0)]),
    ]

    @Test(arguments: footers)
    func aFooterDecides(_ footer: String, _ offsets: [(String, Int)]) throws {
        let zone = try TimeZoneRules(name: footer, tzif: tzif(footer: footer))
        for (time, offset) in offsets {
            #expect(zone.offset(at: try Instant(utc: time)) == offset, "\(footer) at \(time)")
        }
    }

    @Test func daylightSavingAllYearHasNoChanges() throws {
        let zone = try TimeZoneRules(name: "x", tzif: tzif(footer: "EST5EDT,0/0,J365/25"))
        #expect(zone.nextTransition(after: Instant(seconds: 0)) == nil)
        let plain = try TimeZoneRules(name: "x", tzif: tzif(footer: "EST5"))
        #expect(plain.nextTransition(after: Instant(seconds: 0)) == nil)
        #expect(TimeZoneRules.utc.nextTransition(after: Instant(seconds: 0)) == nil)
    }

    @Test(arguments: [
        "EST", "E5", "<>5", "<+05>", "EST5EDT", "EST5EDT,M3.2.0", "EST25", "EST5:60",
        "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0",
        "EST5EDT,M3.1.7,M11.1.0", "EST5EDT,J0,J100", "EST5EDT,J366,J100", "EST5EDT,366,100",
        "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "EST5EDT,M3.2.0/,M11.1.0",
        "EST99999999999999999999",
    ])
    func aDamagedFooterIsRefused(_ footer: String) {
        #expect(throws: TZifError.self) {
            try TimeZoneRules(name: "x", tzif: tzif(footer: footer))
        }
    }

    @Test func aTableEndsWhereTheFooterBegins() throws {
        let zone = try TimeZoneRules(
            name: "x",
            tzif: tzif(
                transitions: [(0, 1), (1_000_000, 0)], offsets: [3600, 7200], footer: "AAA-3"))
        let changes = [-1, 0, 999_999, 1_000_000].map { zone.offset(at: Instant(seconds: $0)) }
        #expect(changes == [3600, 7200, 7200, 10_800])
    }

    @Test func withoutAFooterTheLastOffsetHolds() throws {
        let bytes = tzif(transitions: [(0, 1)], offsets: [3600, 7200], footer: "")
        let zone = try TimeZoneRules(name: "x", tzif: bytes)
        #expect(zone.offset(at: Instant(seconds: 4_000_000_000)) == 7200)
        #expect(zone.nextTransition(after: Instant(seconds: 0)) == nil)
    }

    @Test func aFileOfTheFirstVersionHas32Bits() throws {
        let bytes = block(
            version: 0, transitions: [(-100, 1), (500, 0)], offsets: [-3600, 7200], size: 4)
        let zone = try TimeZoneRules(name: "x", tzif: bytes)
        #expect(zone.offset(at: Instant(seconds: -101)) == -3600)
        #expect(zone.offset(at: Instant(seconds: -100)) == 7200)
        #expect(zone.offset(at: Instant(seconds: 500)) == -3600)
    }

    @Test func everyLimitGivesItsReason() {
        func reason(_ bytes: [UInt8]) -> String {
            do throws(TZifError) {
                _ = try TimeZoneRules(name: "x", tzif: bytes)
                return "accepted"
            } catch { return error.reason }
        }
        #expect(reason([]) == "ends within the magic number")
        #expect(reason(Array("TZjf".utf8)) == "not a TZif file")
        #expect(reason([UInt8](repeating: 0, count: 65_537)) == "larger than 65536 bytes")
        #expect(reason(tzif(offsets: [93_600], footer: "")).hasSuffix("out of range"))
        #expect(reason(tzif(offsets: [-90_000], footer: "")).hasSuffix("out of range"))
        #expect(
            reason(tzif(transitions: [(5, 0), (5, 0)], offsets: [0], footer: ""))
                == "transition 2 is out of order or out of range")
        #expect(
            reason(tzif(transitions: [(.max, 0)], offsets: [0], footer: ""))
                == "transition 1 is out of order or out of range")
        #expect(
            reason(tzif(transitions: [(5, 3)], offsets: [0], footer: ""))
                == "transition 1 has no local time type")
        #expect(reason(tzif(offsets: [], footer: "")) == "no local time type")
        #expect(
            reason(tzif(offsets: [0], leap: 1, footer: ""))
                == "counts leap seconds, unlike the system clock")
    }

    @Test func aZoneThatCountsLeapSecondsIsRefused() throws {
        guard let bytes = Tool.read("\(Zones.folder)/right/UTC") else { return }
        #expect(throws: TZifError.self) { try TimeZoneRules(name: "right/UTC", tzif: bytes) }
    }

    @Test func damagedFilesNeverTrap() throws {
        var generator = SeededGenerator.printed(for: "damaged zone files")
        var accepted = 0
        var refused = 0
        for name in ["Europe/Berlin", "Africa/Casablanca", "Asia/Gaza", "Pacific/Apia", "UTC"] {
            let bytes =
                try name == "UTC"
                ? tzif(footer: "AAA3BBB,J60/-167,M10.5.0/167")
                : #require(Tool.read("\(Zones.folder)/\(name)"))
            for end in 0..<min(bytes.count, 600) {
                try probe(Array(bytes.prefix(end)), &accepted, &refused)
                try probe(Array(bytes.dropLast(end + 1)), &accepted, &refused)
            }
            for _ in 0..<1500 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    // The header and the footer decide most: half of the damage goes there.
                    let place =
                        Bool.random(using: &generator)
                        ? Int.random(in: 0..<bytes.count, using: &generator)
                        : bytes.count - 1
                            - Int.random(in: 0..<min(60, bytes.count), using: &generator)
                    damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                }
                try probe(damaged, &accepted, &refused)
            }
        }
        print("damaged zone files: \(accepted) read, \(refused) refused")
        #expect(accepted > 100 && refused > 1000)
    }

    /// Asks everything of a file that may be read; the answers may be nonsense, but must come.
    private func probe(_ bytes: [UInt8], _ accepted: inout Int, _ refused: inout Int) throws {
        guard let zone = try? TimeZoneRules(name: "damaged", tzif: bytes) else {
            refused += 1
            return
        }
        accepted += 1
        let expression = try Zones.expression("02:30")
        for seconds in [Int64.min / 1_000_000, -1 << 40, 0, 1_774_746_000, 4_000_000_000, 1 << 42] {
            let instant = Instant(seconds: seconds)
            let local = zone.local(at: instant)
            _ = zone.resolve(local.date, local.time)
            _ = zone.exists(local.date)
            if let change = zone.nextTransition(after: instant) { #expect(change > instant) }
            if let next = expression.next(after: instant, in: zone) { #expect(next > instant) }
        }
    }
}

/// A version 2 file with an empty 32-bit part.
private func tzif(
    transitions: [(Int64, UInt8)] = [], offsets: [Int32] = [0], leap: Int = 0, footer: String
) -> [UInt8] {
    block(version: UInt8(ascii: "2"), transitions: [], offsets: [0], size: 4)
        + block(
            version: UInt8(ascii: "2"), transitions: transitions, offsets: offsets, leap: leap,
            size: 8)
        + Array("\n\(footer)\n".utf8)
}

private func block(
    version: UInt8, transitions: [(Int64, UInt8)], offsets: [Int32], leap: Int = 0, size: Int
) -> [UInt8] {
    func bigEndian(_ value: Int64, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leap, transitions.count, offsets.count, 4] {
        bytes += bigEndian(Int64(count), 4)
    }
    for (time, _) in transitions { bytes += bigEndian(time, size) }
    for (_, type) in transitions { bytes.append(type) }
    for offset in offsets { bytes += bigEndian(Int64(offset), 4) + [0, 0] }
    bytes += Array("AAA\0".utf8)
    bytes += [UInt8](repeating: 0, count: leap * (size + 4))
    return bytes
}

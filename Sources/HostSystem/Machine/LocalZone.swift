// Which time zone this machine is in, and who says so: TZ, /etc/localtime, or nobody. Reads files,
// never the environment itself.

package import CivilTime
import Glibc

package struct LocalZone: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        /// The variable TZ.
        case environment
        /// /etc/localtime.
        case system
        /// Nothing that could be read: UTC.
        case fallback
    }

    package let rules: TimeZoneRules
    package let source: Source
    /// What stands in TZ, where it is no zone and was passed over; at most 64 characters of it.
    package let unknownTZ: String?

    package var name: String { rules.name }
}

extension ZoneFiles {
    /// `localtime` and `timezone` are the system's two files; tests give others. `known` is what was found
    /// the last time: as long as the file holds the same rules nobody looks for its name again.
    package func local(
        localtime: String = "/etc/localtime", timezone: String = "/etc/timezone",
        known: TimeZoneRules? = nil
    ) -> LocalZone {
        guard let value = tz else {
            return systemZone(localtime, timezone, known, unknownTZ: nil)
        }
        // POSIX: an empty TZ is UTC.
        if value.isEmpty || value == ":" {
            return LocalZone(rules: .utc, source: .environment, unknownTZ: nil)
        }
        if let rules = zone(named: value) {
            return LocalZone(rules: rules, source: .environment, unknownTZ: nil)
        }
        return systemZone(localtime, timezone, known, unknownTZ: String(value.prefix(64)))
    }

    /// `Name`, `:Name`, or a path inside one of the folders; a POSIX rule such as
    /// `CET-1CEST,M3.5.0,M10.5.0/3` has no file and is read by making one of it.
    private func zone(named value: String) -> TimeZoneRules? {
        let text = value.hasPrefix(":") ? String(value.dropFirst()) : value
        if text.hasPrefix("/") {
            return named(ZoneFiles.nameInside(text), text) ?? nameless(text)
        }
        return rules(text) ?? ZoneFiles.posix(text)
    }

    /// A TZif file of version 2 with an empty table and the rule as its footer (RFC 9636 3.3).
    static func posix(_ rule: String) -> TimeZoneRules? {
        // Longer than any rule of tzdata (about 50 bytes) by far.
        guard (1...128).contains(rule.utf8.count), rule.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else {
            return nil
        }
        let magic = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        // isutcnt, isstdcnt, leapcnt, timecnt: 0; typecnt: 1; charcnt: 4.
        let counts: [UInt8] = [UInt8](repeating: 0, count: 16) + [0, 0, 0, 1, 0, 0, 0, 4]
        let type: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC".utf8) + [0]
        let block = magic + counts + type
        let footer = [UInt8(ascii: "\n")] + Array(rule.utf8) + [UInt8(ascii: "\n")]
        return try? TimeZoneRules(name: rule, isNamed: false, tzif: block + block + footer)
    }

    private func systemZone(
        _ localtime: String, _ timezone: String, _ known: TimeZoneRules?, unknownTZ: String?
    ) -> LocalZone {
        let rules =
            ZoneFiles.linkTarget(localtime).flatMap(ZoneFiles.nameInside)
            .flatMap { named($0, localtime) }
            ?? known.flatMap { known in
                let found = ZoneFiles.read(localtime, name: known.name, isNamed: known.isNamed)
                return found == known ? known : nil
            }
            ?? named(nameWritten(in: timezone), localtime, isSure: false)
            ?? nameOfCopy(localtime).flatMap { named($0, localtime) } ?? nameless(localtime)
        // localtime(5): without the file the zone is UTC.
        return LocalZone(
            rules: rules ?? .utc, source: rules == nil ? .fallback : .system, unknownTZ: unknownTZ)
    }

    /// A name is a file's only where the zone of that name has the same rules. A link into a zoneinfo
    /// folder that is none of ours names it too.
    private func named(_ name: String?, _ path: String, isSure: Bool = true) -> TimeZoneRules? {
        guard let name, let found = ZoneFiles.read(path, name: name) else { return nil }
        guard let own = rules(name) else { return isSure ? found : nil }
        return own == found ? found : nil
    }

    private func nameless(_ path: String) -> TimeZoneRules? {
        ZoneFiles.read(path, name: "local", isNamed: false)
    }

    /// Debian's /etc/timezone; what is in it need not be what the clock goes by.
    private func nameWritten(in timezone: String) -> String? {
        let first = (try? SafeFile.read(timezone, limit: 256)).flatMap { bytes in
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).first
        }
        return first.map(String.init).flatMap { ZoneFiles.isName($0) ? $0 : nil }
    }

    /// The first zone of tzdata's own table (one for each place) that has the same bytes: some 300 small
    /// files, read once for a machine whose /etc/localtime is a copy that nothing else names.
    private func nameOfCopy(_ localtime: String) -> String? {
        guard let bytes = try? SafeFile.read(localtime, limit: ZoneFiles.byteLimit) else {
            return nil
        }
        for folder in folders {
            guard let table = try? SafeFile.read("\(folder)/zone1970.tab", limit: 1 << 20) else {
                continue
            }
            let names = String(decoding: table, as: UTF8.self).split(separator: "\n")
                .filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }
            for name in names + ["UTC"] where ZoneFiles.isName(name) {
                let path = "\(folder)/\(name)"
                if (try? SafeFile.read(path, limit: ZoneFiles.byteLimit)) == bytes { return name }
            }
        }
        return nil
    }

    /// `Europe/Amsterdam` of `../usr/share/zoneinfo/Europe/Amsterdam`, as localtime(5) has it.
    static func nameInside(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let index = parts.lastIndex(of: "zoneinfo") else { return nil }
        var name = ""
        for (place, part) in parts[(index + 1)...].enumerated() {
            // Debian's second copies of the same zones.
            if place == 0, part == "posix" { continue }
            name += (name.isEmpty ? "" : "/") + part
        }
        return isName(name) ? name : nil
    }

    private static func linkTarget(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

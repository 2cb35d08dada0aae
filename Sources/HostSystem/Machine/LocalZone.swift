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
    /// What was wrong on the way, for the journal; nil when nothing was.
    package let problem: String?

    package var name: String { rules.name }
}

extension ZoneFiles {
    /// `localtime` and `timezone` are the system's two files; tests give others.
    package func local(
        localtime: String = "/etc/localtime", timezone: String = "/etc/timezone"
    ) -> LocalZone {
        guard let value = tz else {
            return systemZone(localtime, timezone, problem: nil)
        }
        // POSIX: an empty TZ is UTC.
        if value.isEmpty || value == ":" {
            return LocalZone(rules: .utc, source: .environment, problem: nil)
        }
        if let rules = zone(named: value) {
            return LocalZone(rules: rules, source: .environment, problem: nil)
        }
        return systemZone(
            localtime, timezone,
            problem: "TZ is \"\(value.prefix(64))\", which is no time zone with a file")
    }

    /// `Name`, `:Name`, or a path inside one of the folders; a POSIX rule such as
    /// `CET-1CEST,M3.5.0,M10.5.0/3` has no file and is read by making one of it.
    private func zone(named value: String) -> TimeZoneRules? {
        let text = value.hasPrefix(":") ? String(value.dropFirst()) : value
        if text.hasPrefix("/") {
            let name = ZoneFiles.nameInside(text) ?? "local"
            return ZoneFiles.read(text, name: name)
        }
        return rules(text) ?? posix(text)
    }

    /// A TZif file of version 2 with an empty table and the rule as its footer (RFC 9636 3.3).
    private func posix(_ rule: String) -> TimeZoneRules? {
        // Longer than any rule of tzdata (about 50 bytes) by far.
        guard rule.utf8.count <= 128, rule.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            return nil
        }
        let magic = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        // isutcnt, isstdcnt, leapcnt, timecnt: 0; typecnt: 1; charcnt: 4.
        let counts: [UInt8] = [UInt8](repeating: 0, count: 16) + [0, 0, 0, 1, 0, 0, 0, 4]
        let type: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC".utf8) + [0]
        let block = magic + counts + type
        let footer = [UInt8(ascii: "\n")] + Array(rule.utf8) + [UInt8(ascii: "\n")]
        return try? TimeZoneRules(name: rule, tzif: block + block + footer)
    }

    private func systemZone(
        _ localtime: String, _ timezone: String, problem: String?
    ) -> LocalZone {
        if let target = ZoneFiles.linkTarget(localtime), let name = ZoneFiles.nameInside(target),
            let rules = ZoneFiles.read(localtime, name: name)
        {
            return LocalZone(rules: rules, source: .system, problem: problem)
        }
        let named = (try? SafeFile.read(timezone, limit: 256)).flatMap { bytes in
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).first
        }
        let name = named.map(String.init).flatMap { ZoneFiles.isName($0) ? $0 : nil }
        if let rules = ZoneFiles.read(localtime, name: name ?? "local") {
            return LocalZone(rules: rules, source: .system, problem: problem)
        }
        // localtime(5): without the file the zone is UTC.
        return LocalZone(rules: .utc, source: .fallback, problem: problem)
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

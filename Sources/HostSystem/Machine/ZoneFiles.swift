// The system's time zone files: finds, reads and names them. Owns the search path and what a
// zone may be called; the rules in a file are CivilTime's.

package import CivilTime
import Glibc

package struct ZoneFiles: Sendable {
    /// Where zoneinfo is, first found first.
    package let folders: [String]
    /// The variable TZ; nil where it is not set.
    let tz: String?

    /// glibc's place first, then those of other systems (as ICU and musl look for them).
    package static let systemFolders = [
        "/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    ]

    /// The largest file of tzdata is below 4 KiB; CivilTime refuses anything past 64 KiB.
    static let byteLimit = 65_536

    /// TZDIR, where set, comes first (tzset(3)).
    package init(environment: [String: String]) {
        let own = environment["TZDIR"].flatMap { $0.hasPrefix("/") ? [$0] : nil } ?? []
        folders = own + ZoneFiles.systemFolders
        tz = environment["TZ"]
    }

    /// Whether a name is `UTC` or has a readable time zone file.
    package func zoneExists(_ name: String) -> Bool { name == "UTC" || rules(name) != nil }

    /// Nil for a name that is none, has no file, or whose file is damaged.
    package func rules(_ name: String) -> TimeZoneRules? {
        guard ZoneFiles.isName(name) else { return nil }
        for folder in folders {
            if let rules = ZoneFiles.read("\(folder)/\(name)", name: name) { return rules }
        }
        return name == "UTC" ? .utc : nil
    }

    /// Of a row of history: a name, an offset, or, from older versions, a POSIX rule that stood in TZ.
    package func rules(written mark: String) -> TimeZoneRules? {
        rules(mark) ?? TimeZoneRules(offset: mark) ?? ZoneFiles.posix(mark)
    }

    /// Two names of one zone (`UTC` and `Etc/UTC`): their files hold the same rules.
    package func areLinked(_ one: String, _ other: String) -> Bool {
        // Read under one name, since a zone's name is a part of it.
        guard let rules = rules(one) else { return false }
        return folders.contains { ZoneFiles.read("\($0)/\(other)", name: one) == rules }
    }

    static func read(_ path: String, name: String, isNamed: Bool = true) -> TimeZoneRules? {
        guard let bytes = try? SafeFile.read(path, limit: byteLimit) else { return nil }
        return try? TimeZoneRules(name: name, isNamed: isNamed, tzif: bytes)
    }

    /// tzdata's own rule ("theory.html"): letters, digits, `.`, `-`, `_` (and `+` in Etc), in
    /// parts divided by `/`; no part is `.` or `..`, so a name never leaves its folder.
    package static func isName(_ name: String) -> Bool {
        // The longest name today has 32 bytes.
        guard (1...100).contains(name.utf8.count) else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.utf8.first, first != UInt8(ascii: "-"),
                first != UInt8(ascii: ".")
            else { return false }
            return part.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 0x20)
                    || "._-+".utf8.contains(byte)
            }
        }
    }
}

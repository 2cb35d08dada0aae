// The system's time zones, for tests: reads /usr/share/zoneinfo and gives rules by name.

import CivilTime
import Testing

enum Zones {
    static let folder = "/usr/share/zoneinfo"

    static func rules(_ name: String, sourceLocation: SourceLocation = #_sourceLocation)
        throws -> TimeZoneRules
    {
        if name == "UTC" { return .utc }
        let bytes = try #require(
            Tool.read("\(folder)/\(name)"), "no file for \(name)", sourceLocation: sourceLocation)
        return try TimeZoneRules(name: name, tzif: bytes)
    }

    /// Every zone of tzdata's own list, aliases left out.
    static func all() throws -> [String] {
        let table = try #require(Tool.read("\(folder)/tzdata.zi"), "no list of zones")
        return String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.count > 1 && words[0] == "Z" ? String(words[1]) : nil
        }
    }

    /// Whether a name has a time zone's file, as a caller of CalendarExpression asks.
    static func exists(_ name: String) -> Bool {
        Tool.read("\(folder)/\(name)")?.starts(with: "TZif".utf8) ?? false
    }

    static func expression(_ text: String) throws(CalendarExpressionError) -> CalendarExpression {
        try CalendarExpression(text, isZone: exists)
    }
}

extension Instant {
    /// `YYYY-MM-DD HH:MM[:SS]` in UTC, for the tables.
    init(utc text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let reading = try #require(LocalDateTime(text), "\(text)", sourceLocation: sourceLocation)
        self = TimeZoneRules.utc.instant(reading.date, reading.time)
    }

    var utc: String {
        let local = TimeZoneRules.utc.local(at: self)
        return "\(local.date) \(local.time)"
    }
}

extension TimeZoneRules {
    /// What the zone's clock shows, with its offset in hours and minutes.
    func reading(at instant: Instant) -> String {
        let local = local(at: instant)
        let minutes = abs(local.offset) / 60
        let sign = local.offset < 0 ? "-" : "+"
        return
            "\(local.date) \(local.time)\(sign)\(padded(minutes / 60, 2))\(padded(minutes % 60, 2))"
    }
}

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
}

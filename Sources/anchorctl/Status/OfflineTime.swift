// The zone and the points in time of the verbs that need no daemon (`calendar`, `simulate`): a name
// with a file, `YYYY-MM-DD[ HH:MM[:SS]]`, `@SECONDS`.

import CivilTime
import HostSystem

extension Session {
    /// The machine's own rules without a name.
    func rules(of zone: String?, _ zones: ZoneFiles) throws -> TimeZoneRules {
        guard let zone else { return clock.rules }
        guard let rules = zones.rules(zone) else {
            throw Failure(.usage, words.noSuchZone(zone))
        }
        return rules
    }

    /// A wall-clock time in a zone ("compatible" in a gap or an overlap), or seconds since 1970.
    func instant(_ text: String, rules: TimeZoneRules) throws -> Instant {
        if text.hasPrefix("@"), let seconds = Int64(text.dropFirst()) {
            return Instant(seconds: seconds)
        }
        guard let local = LocalDateTime(text) else {
            throw Failure(.usage, words.noSuchTime(text))
        }
        return rules.instant(local.date, local.time)
    }
}

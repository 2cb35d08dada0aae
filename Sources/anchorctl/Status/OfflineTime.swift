// The zone and the points in time of the verbs that need no daemon (`calendar`, `simulate`): a name
// with a file, and whatever the one reader of times understands.

import CivilTime
import HostSystem
import SpokenTime

extension Session {
    /// The machine's own rules without a name.
    func rules(of zone: String?, _ zones: ZoneFiles) throws -> TimeZoneRules {
        guard let zone else { return clock.rules }
        guard let rules = zones.rules(zone) else {
            throw Failure(.usage, words.noSuchZone(zone))
        }
        return rules
    }

    /// On either side of now, by the clock of a zone.
    func instant(_ text: String, rules: TimeZoneRules) throws -> Instant {
        try understand(in: rules) { listener throws(NotUnderstood) in try listener.moment(text) }
    }
}

// Where the clock on the wall stands when somebody leaves: a night may end in another zone. A value.

import AnchorModel
import CivilTime

/// Where a clock on the wall stands: the zone's name and its offset then.
struct NightPlace: Hashable, Sendable {
    let zone: String
    /// Seconds east of UTC.
    let offset: Int

    init(_ rules: TimeZoneRules, at instant: Instant) {
        zone = rules.mark(at: instant)
        offset = rules.offset(at: instant)
    }

    init?(text: String) {
        let parts = text.split(separator: " ")
        // No zone is a day or more from UTC.
        guard parts.count == 2, let offset = Int(parts[0]), (-86_399...86_399).contains(offset)
        else { return nil }
        self.offset = offset
        zone = String(parts[1])
    }

    var text: String { "\(offset) \(zone)" }

    func local(at instant: Instant) -> LocalDateTime {
        let shifted = TimeZoneRules.utc.local(at: instant + .seconds(offset))
        return LocalDateTime(date: shifted.date, time: shifted.time)
    }
}

// One line for `systemctl --user status`: the next anchor, and what is wrong. Ids and times, never
// the user's words.

import AnchorEngine
import AnchorModel
import CivilTime

struct ServiceStatus {
    let status: EngineStatus
    let zone: TimeZoneRules
    let now: Instant
    let problems: Int

    var text: String {
        var parts: [String] = []
        if problems > 0 {
            parts.append(
                problems == 1
                    ? "1 problem, see anchorctl status"
                    : "\(problems) problems, see anchorctl status")
        }
        if let until = status.pausedUntil { parts.append("Paused until \(clock(until))") }
        if !status.open.isEmpty {
            parts.append("Open: " + status.open.map(\.key.anchor).joined(separator: ", "))
        }
        if let next = status.next {
            parts.append("Next: \(next.key.anchor) at \(clock(next.snoozedUntil ?? next.due))")
        } else {
            parts.append("Nothing planned")
        }
        return parts.joined(separator: "; ")
    }

    /// `08:30` today, else with its date.
    private func clock(_ instant: Instant) -> String {
        let there = zone.local(at: instant)
        let time = "\(padded(there.time.hour, 2)):\(padded(there.time.minute, 2))"
        return there.date == zone.local(at: now).date ? time : "\(there.date) \(time)"
    }
}

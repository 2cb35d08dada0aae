// What a person would have seen of a simulation, line by line.

import AnchorEngine
import AnchorModel
import CivilTime

extension Simulation {
    /// Takes what the rehearsal saw since the last time.
    mutating func writeDown() {
        let seen = rehearsal.seen
        rehearsal.seen = []
        for observation in seen { writeDown(observation) }
    }

    private mutating func writeDown(_ observation: Rehearsal.Observation) {
        let at = observation.at
        switch observation.event {
        case .recorded(let changes): if traces { say("record \(changes)", at: at) }
        case .shown(let nudge):
            shown.append((at, nudge))
            let body = nudge.body.isEmpty ? "" : " / " + nudge.body
            say("show \(nudge.slot.anchor)/\(nudge.slot.label): \(nudge.summary)\(body)", at: at)
        case .closed(let nudge): say("close \(nudge.slot.anchor)/\(nudge.slot.label)", at: at)
        case .told(let nudge):
            told.append(nudge)
            say("tell \(nudge.slot.anchor)/\(nudge.slot.label): \(nudge.summary)", at: at)
        case .replied(let reply): replies.append(reply)
        case .journal(.held(let key, let reason)):
            say("hold \(key.anchor)/\(key.label): \(reason.rawValue)", at: at)
        case .journal(.letGo(let key, let reason)):
            say("let go \(key.anchor)/\(key.label): \(reason.rawValue)", at: at)
        case .passing(let row): passing.append(row)
        case .released(let slot): released.append(slot)
        case .journal: break
        }
    }

    package mutating func say(_ text: String) { say(text, at: rehearsal.now.wall) }

    private mutating func say(_ text: String, at instant: Instant) {
        let here = rehearsal.zones.local.local(at: instant)
        transcript.append("\(here.date) \(here.time.toSecond) \(text)")
    }
}

extension LocalTime {
    /// Without the fraction of a second.
    fileprivate var toSecond: String {
        let clock = "\(padded(hour, 2)):\(padded(minute, 2))"
        return second == 0 ? clock : clock + ":\(padded(second, 2))"
    }
}

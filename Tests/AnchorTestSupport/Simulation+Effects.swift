// What a simulated world does with the engine's effects, and the death of the process between any
// two of them.

import AnchorDomain
import CivilTime

extension Simulation {
    mutating func perform(_ effects: [Effect]) {
        for input in outcome(of: effects) { send(input) }
    }

    mutating func outcome(of effects: [Effect]) -> [Input] {
        var inputs: [Input] = []
        for effect in effects {
            guard stillAlive() else { return [] }
            switch effect {
            case .record(let changes, let id, let confirm):
                if traces { say("record \(changes)") }
                if let failure = failure() {
                    inputs.append(.recordFailed(id, changes, reason: failure))
                } else {
                    ledger.apply(changes)
                    if confirm { inputs.append(.recorded(id)) }
                }
            case .show(let nudge): inputs.append(show(nudge))
            case .close(let bubble):
                if let nudge = screen.bubbles[bubble.id], bubble.server == screen.identity {
                    say("close \(nudge.slot.anchor)/\(nudge.slot.label)")
                }
                screen.close(bubble)
            case .tell(let nudge):
                told.append(nudge)
                say("tell \(nudge.slot.anchor)/\(nudge.slot.label): \(nudge.summary)")
            case .reply(_, let reply): replies.append(reply)
            case .journal(let happening): describe(happening)
            case .changed: break
            }
        }
        return inputs
    }

    /// Every record fails while the ledger has a failure, or the next few.
    private mutating func failure() -> String? {
        guard failuresAhead > 0 else { return ledger.failure }
        failuresAhead -= 1
        return "disk full"
    }

    /// One step of the process's life: an input, or an effect.
    mutating func stillAlive() -> Bool {
        steps += 1
        if let limit = diesAtStep, steps >= limit { isDead = true }
        return !isDead
    }

    private mutating func show(_ nudge: Nudge) -> Input {
        switch screen.show(nudge) {
        case .success(let bubble):
            shown.append((now.wall, nudge))
            let body = nudge.body.isEmpty ? "" : " / " + nudge.body
            say("show \(nudge.slot.anchor)/\(nudge.slot.label): \(nudge.summary)\(body)")
            return .delivered(nudge.slot, bubble)
        case .failure(let error): return .notDelivered(nudge.slot, error.failure)
        }
    }

    private mutating func describe(_ happening: Happening) {
        switch happening {
        case .held(let key, let reason): say("hold \(key.anchor)/\(key.label): \(reason.rawValue)")
        case .letGo(let key, let reason):
            say("let go \(key.anchor)/\(key.label): \(reason.rawValue)")
        default: break
        }
    }

    package mutating func say(_ text: String) {
        let here = zones.local.local(at: now.wall)
        transcript.append("\(here.date) \(here.time.toMinute) \(text)")
    }
}

extension LocalTime {
    /// Down to the second: what a transcript shows.
    fileprivate var toMinute: String {
        let clock = "\(padded(hour, 2)):\(padded(minute, 2))"
        return second == 0 ? clock : clock + ":\(padded(second, 2))"
    }
}

// What a rehearsed world does with the engine's effects, and the death of the process between any
// two of them.

import AnchorModel
import CivilTime

extension Rehearsal {
    mutating func outcome(of effects: [Effect]) -> [Input] {
        var inputs: [Input] = []
        for effect in effects {
            guard stillAlive() else { return [] }
            switch effect {
            case .record(let changes, let id, let confirm):
                note(.recorded(changes))
                if let failure = failure() {
                    inputs.append(.recordFailed(id, changes, reason: failure))
                } else {
                    ledger.apply(changes)
                    if confirm { inputs.append(.recorded(id)) }
                }
            case .show(let nudge): inputs += show(nudge)
            case .close(let bubble):
                if let nudge = screen.bubbles[bubble.id], bubble.server == screen.identity {
                    note(.closed(nudge))
                }
                screen.close(bubble)
            case .openPage(let key, let view):
                pages.append(view)
                inputs.append(hasPage ? .pageOpened(key) : .pageNotOpened(key))
            case .tell(let nudge): note(.told(nudge))
            case .reply(_, let reply): note(.replied(reply))
            case .journal(let happening): note(.journal(happening))
            case .passing(let row): note(.passing(row))
            case .released(let slot): note(.released(slot))
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

    private mutating func show(_ nudge: Nudge) -> [Input] {
        switch screen.show(nudge) {
        case .success(let bubble):
            if screen.onScreen.contains(bubble.id) { note(.shown(nudge)) }
            let delivered = Input.delivered(nudge.slot, bubble)
            return screen.manner == .throwsAway
                ? [delivered, .bubbleClosed(bubble, .undefined)] : [delivered]
        case .failure(let error): return [.notDelivered(nudge.slot, error.failure)]
        }
    }

    private mutating func note(_ event: Observation.Event) {
        seen.append(Observation(at: now.wall, event: event))
    }
}

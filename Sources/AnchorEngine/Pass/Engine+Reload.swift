// What changes while it runs: an edited schedule, another zone. Nothing retroactive, ever.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func reload(_ schedule: Schedule, _ zones: ZoneTable, at now: Moment) {
        inForce.change(zones)
        // A shorter time to keep holds at once.
        if schedule.keep != inForce.written.keep { agenda.lookAgain() }
        apply(schedule, because: .removed, at: now)
    }

    /// A schedule as written; what is in force of it takes the place of what was.
    mutating func apply(
        _ schedule: Schedule, because reason: LetGoReason, since start: Instant? = nil,
        at now: Moment
    ) {
        let changed = adopt(schedule, since: start, at: now)
        for index in slots.indices.reversed() {
            let id = slots[index].anchor.id
            guard let anchor = anchor(id), !changed.contains(id) else {
                letGo(index, reason, at: now)
                continue
            }
            slots[index].take(anchor)
        }
        replan(at: now.wall)
        outbox.changed()
    }

    mutating func changeZone(_ zones: ZoneTable, at now: Moment) {
        inForce.change(zones)
        outbox.journal(.zoneChanged(zones.local.name))
        replan(at: now.wall)
        outbox.changed()
    }
}

// When old history goes, and what is left in memory of rows that were erased. What may be kept of a row is
// the schedule's rule (AnchorModel); the store does the erasing.

import AnchorModel
import CivilTime

extension EngineState {
    /// At a start and with each new day: what is older than the schedule keeps is erased.
    mutating func eraseOld(at now: Moment) {
        guard let oldest = schedule.oldestKept(at: now.wall) else { return }
        guard agenda.lookForOld(on: today(now.wall), &outbox) else { return }
        outbox.keep(.pruneHistory(before: oldest))
        drop(.before(oldest))
    }

    /// A row that is gone cannot be taken back, and none that still waits for the disk comes there. What
    /// is guessed of the nights of those days goes along: it tells as much as the rows do.
    mutating func drop(_ erasure: Erasure) {
        undoList.drop(erasure)
        elsewhere.drop(erasure)
        outbox.drop(erasure)
        switch erasure {
        case .id, .ids: break
        case .before(let instant):
            nights.forget(before: zones.local.local(at: instant).date, &outbox)
        case .all: nights.forget(before: nil, &outbox)
        }
    }
}

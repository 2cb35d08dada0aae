// When old history goes, and what is left in memory of rows that were erased. What may be kept of a row is
// the schedule's rule (AnchorModel); the store does the erasing.

import AnchorModel
import CivilTime

extension EngineState {
    /// Longer than this since the last look, and the clock may be wrong: one wrong morning must not
    /// erase years. The next morning is believed.
    private static let longestGap = 31

    /// At a start and with each new day: what is older than the schedule keeps is erased.
    mutating func eraseOld(at now: Moment) {
        guard let oldest = schedule.oldestKept(at: now.wall) else { return }
        let day = today(now.wall)
        let last = lookedForOld
        guard last != day else { return }
        lookedForOld = day
        outbox.keep(SettingKey(.looked), "\(day)")
        if let last, abs(day.dayNumber - last.dayNumber) > EngineState.longestGap { return }
        outbox.keep(.pruneHistory(before: oldest))
        drop(.before(oldest))
    }

    mutating func restoreLook(_ settings: Settings) {
        lookedForOld = settings[.looked].flatMap { LocalDate($0) }
    }

    /// A row that is gone cannot be taken back, and none that still waits for the disk comes there. What
    /// is guessed of the nights of those days goes along: it tells as much as the rows do.
    mutating func drop(_ erasure: Erasure) {
        undoable.removeAll(where: erasure.covers)
        elsewhere.drop(erasure)
        outbox.drop(erasure)
        switch erasure {
        case .id, .ids: break
        case .before(let instant): forgetNights(before: zones.local.local(at: instant).date)
        case .all: forgetNights(before: nil)
        }
    }
}

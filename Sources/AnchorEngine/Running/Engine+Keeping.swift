// How long history is kept, what of other histories may be, and what is left in memory of rows that
// were erased. The store does the erasing.

package import AnchorModel
package import CivilTime

extension Engine {
    /// Rows before this are not kept; nil: all are.
    package func oldestKept(at now: Moment) -> Instant? {
        state.schedule.keep.map { now.wall - $0 }
    }

    /// What the history may hold of a row from elsewhere; nil: nothing, the schedule wants none or
    /// none so old.
    package func admits(_ row: HistoryRow, at now: Moment) -> HistoryRow? {
        if let oldest = oldestKept(at: now), row.at < oldest { return nil }
        switch state.schedule.history {
        case .words: return row
        case .counts: return row.withoutWords(word: row.word.flatMap(state.keptWord))
        case .off: return nil
        }
    }
}

extension EngineState {
    private static let lookedKey = "kept"
    /// Longer than this since the last look, and the clock may be wrong: one wrong morning must not
    /// erase years. The next morning is believed.
    private static let longestGap = 31

    /// At a start and with each new day: what is older than the schedule keeps is erased.
    mutating func eraseOld(at now: Moment) {
        guard let keep = schedule.keep else { return }
        let day = today(now.wall)
        let last = lookedForOld
        guard last != day else { return }
        lookedForOld = day
        changes.append(.setting(EngineState.lookedKey, "\(day)"))
        if let last, abs(day.dayNumber - last.dayNumber) > EngineState.longestGap { return }
        let oldest = now.wall - keep
        changes.append(.pruneHistory(before: oldest))
        drop(.before(oldest))
    }

    mutating func restoreLook(_ settings: [String: String]) {
        lookedForOld = settings[EngineState.lookedKey].flatMap { LocalDate($0) }
    }

    /// A row that is gone cannot be taken back, and none that still waits for the disk comes there. What
    /// is guessed of the nights of those days goes along: it tells as much as the rows do.
    mutating func drop(_ erasure: Erasure) {
        undoable.removeAll(where: erasure.takes)
        elsewhere.drop(erasure)
        unrecorded.removeAll { change in
            if case .history(let row) = change { return erasure.takes(row) }
            return false
        }
        switch erasure {
        case .id, .ids: break
        case .before(let instant): forgetNights(before: zones.local.local(at: instant).date)
        case .all: forgetNights(before: nil)
        }
    }
}

extension HistoryRow {
    /// As `history: "counts"` keeps it.
    fileprivate func withoutWords(word: String?) -> HistoryRow {
        HistoryRow(
            id: id, at: at, event: event, anchor: anchor, day: day, label: label, word: word,
            length: length, reason: reason, until: until, undoes: undoes, question: question,
            zone: zone, host: host)
    }
}

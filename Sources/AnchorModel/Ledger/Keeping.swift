// What the history keeps: the one rule for `history` and `keep`, for rows of this machine, of another one and of
// an import alike. Values; nothing is erased or written here.

package import CivilTime

/// What a row's `word` is, by its event: who chose it decides who may keep it.
package enum HistoryWord: Hashable, Sendable {
    /// A person's own: a logged event, or one that was taken back.
    case said(String)
    /// A name out of the schedule, or `soft`.
    case mode(String)
    /// One of anchord's few: smaller, light, right ...
    case ours(String)
}

extension HistoryRow {
    package var detail: HistoryWord? {
        guard let word else { return nil }
        return switch event {
        case .mode: .mode(word)
        case .sized, .felt: .ours(word)
        default: .said(word)
        }
    }
}

extension Schedule {
    /// The row as the history may hold it; nil: not at all. `off` keeps nothing, `words` all, `counts` that it
    /// happened: without texts and names, and without a logged word that no cue of this schedule waits for.
    package func kept(_ row: HistoryRow) -> HistoryRow? {
        switch history {
        case .off: nil
        case .words: row
        case .counts: counted(row)
        }
    }

    /// The same, and nil for a row that is older than `keep`.
    package func kept(_ row: HistoryRow, at now: Instant) -> HistoryRow? {
        isTooOld(row, at: now) ? nil : kept(row)
    }

    package func isTooOld(_ row: HistoryRow, at now: Instant) -> Bool {
        oldestKept(at: now).map { row.at < $0 } ?? false
    }

    /// Rows before this are not kept; nil: all are.
    package func oldestKept(at now: Instant) -> Instant? { keep.map { now - $0 } }

    /// What may stay in memory for `undo`, which works with any `history`.
    package func undoable(_ row: HistoryRow) -> HistoryRow {
        (history == .words ? row : counted(row)).withoutWords
    }

    /// What a follower of events is told about a row: that it happened, as `counts` would keep it. No word
    /// of a person is in it; the name of an anchor, a mode or a cue is the schedule's.
    package func event(of row: HistoryRow) -> HistoryRow { counted(row) }

    private func counted(_ row: HistoryRow) -> HistoryRow {
        guard case .said(let word) = row.detail, NightSign(rawValue: word) == nil, !isCue(word)
        else { return row.withoutWords }
        return row.withoutWord.withoutWords
    }

    /// A word that an anchor comes after, as the schedule is written or in one of its modes.
    private func isCue(_ word: String) -> Bool {
        (anchors + modes.values.flatMap(\.anchors)).contains { anchor in
            if case .after(word, _, _) = anchor.cue { return true }
            return false
        }
    }
}

extension HistoryRow {
    fileprivate var withoutWord: HistoryRow {
        HistoryRow(
            id: id, at: at, event: event, anchor: anchor, day: day, label: label, length: length,
            reason: reason, until: until, undoes: undoes, text: text, question: question,
            with: with, zone: zone, host: host)
    }
}

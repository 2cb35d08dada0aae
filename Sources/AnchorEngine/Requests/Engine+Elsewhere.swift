// What a person said on another machine of theirs: its slot is over here too. Sets off nothing: no `after`, no
// pause, no put-off nudge comes from another machine. What was said is Elsewhere's.

import AnchorModel
import CivilTime

extension EngineState {
    /// Another clock may be ahead by this much, and still mean today.
    private static let aheadElsewhere = Span.days(1)

    /// - Parameter restored: heard by an earlier run, or said while there was none; what is over is over,
    ///   and nothing is learnt twice.
    mutating func hear(_ rows: [HistoryRow], restored: Bool = false, at now: Moment) {
        let lately = rows.filter { row in
            // What was written down and imported sets off nothing.
            row.host != nil && row.host != HistoryRow.noMachine && isLate(row, at: now)
        }
        guard !lately.isEmpty else { return }
        // What was taken back comes first: within one batch it is as if it had never been said.
        for row in lately where row.event == .undone { takeBackElsewhere(row, at: now) }
        let new = lately.filter { $0.event.answer != nil && elsewhere.hear($0) }
        for row in new {
            if let slot = row.slot { close(elsewhere: slot, at: now) }
        }
        for row in new where row.event == .notToday { restElsewhere(row, at: now) }
        for row in new { learn(elsewhere: row, restored: restored) }
        if !restored, new.contains(where: { $0.event == .notToday }) { softenIfDeclined(at: now) }
        for id in Set(new.filter { $0.event.isAttempt }.compactMap(\.anchor)).sorted() {
            quietRest(of: id, at: now)
        }
    }

    /// Within the days whose slots are remembered; what is older is history and no more.
    private func isLate(_ row: HistoryRow, at now: Moment) -> Bool {
        let first = now.wall - .days(EngineState.finalDays)
        guard row.at >= first, row.at <= now.wall + EngineState.aheadElsewhere else { return false }
        guard let day = row.day else { return true }
        let days = day.dayNumber - today(now.wall).dayNumber
        // An early answer can be for tomorrow, in a zone that is a day ahead.
        return (-EngineState.finalDays...2).contains(days)
    }

    /// What holds of a slot: the latest answer that was not taken back, wherever it was given.
    func latestAnswer(_ slot: SlotKey) -> HistoryRow? {
        let own = undoList.answer(of: slot)
        let other = elsewhere.latest(of: slot)
        guard let own, let other else { return own ?? other }
        return HistoryRow.isBefore(own, other) ? other : own
    }

    private mutating func close(elsewhere slot: SlotKey, at now: Moment) {
        guard let row = latestAnswer(slot), row.host != nil, let answer = row.event.answer else {
            return
        }
        var record =
            finals[slot]
            ?? SlotRecord(
                key: slot, due: planner.slot(slot)?.due ?? row.at, state: .claimed,
                changed: now.wall)
        guard record.state != .answered(answer) else { return }
        if let index = slots.index(of: slot) {
            record = slots.remove(at: index).record
            if let bubble = record.bubble { outbox.add(.close(bubble)) }
            record.bubble = nil
        }
        record.state = .answered(answer)
        // When it was said, not when this machine learnt of it.
        record.changed = min(row.at, now.wall)
        slots.end(record)
        slots.keep(record, &outbox)
        outbox.changed()
        if today(row.at) >= today(now.wall) { outbox.journal(.answeredElsewhere(slot, answer)) }
    }

    /// Not today, said there: the rest of that day goes here too.
    private mutating func restElsewhere(_ row: HistoryRow, at now: Moment) {
        guard let id = row.anchor else { return }
        let end = dayEnd(after: row.at)
        for index in slots.indices.reversed()
        where slots[index].anchor.id == id && slots[index].record.due < end {
            finish(index, as: .letGo(.notToday), at: now)
        }
        letGoPlanned(id, until: end, .notToday, at: now)
        // What waits for an event has no time yet.
        guard case .after(let word, _, _)? = anchor(id)?.cue else { return }
        let key = SlotKey(anchor: id, day: today(row.at), label: word)
        guard finals[key] == nil else { return }
        settle(
            SlotRecord(key: key, due: row.at, state: .letGo(.notToday), changed: now.wall),
            at: now)
    }

    /// An attempt is an attempt wherever it was made.
    private mutating func learn(elsewhere row: HistoryRow, restored: Bool) {
        guard let id = row.anchor else { return }
        if !restored, let fade = habits.fades[id], today(row.at) >= fade.last {
            habits.fades.touch(id, &outbox)
        }
        if row.event.isAttempt { countDay(id, tried: true, at: row.at) }
    }

    private mutating func takeBackElsewhere(_ row: HistoryRow, at now: Moment) {
        guard let id = row.undoes else { return }
        // A night of this machine, said again on another. An answer is taken back where it was given.
        if undoable.contains(where: { $0.id == id && $0.event == .logged }) { undoList.remove(id) }
        if let answer = elsewhere.takeBack(id, at: row.at) {
            takeBackAnswer(answer, at: now)
            // What else was said of that day still holds.
            for row in elsewhere.rows
            where row.event == .notToday && row.anchor == answer.anchor {
                restElsewhere(row, at: now)
            }
            answer.anchor.map { quietRest(of: $0, at: now) }
        } else if let slot = row.slot, latestAnswer(slot) == nil, let record = finals[slot],
            case .answered = record.state
        {
            // Both said and taken back before this run knew of either.
            reopen(record, at: now)
            plan(around: now.wall)
        }
    }
}

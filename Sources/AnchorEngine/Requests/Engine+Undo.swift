// Taking the last thing said back. What was before is derived from the rows, so it works after a
// restart as well. Which rows there are to take back is UndoList's.

package import AnchorModel
package import CivilTime

/// What `undo` would take back now.
package struct NextUndo: Hashable, Sendable {
    /// Of its row.
    package let id: String
    /// When it was; it may have been said later.
    package let at: Instant
    package let event: HistoryEvent
    package let anchor: String?
    package let night: LocalDate?
    package let word: String?
}

extension Engine {
    /// Nil where there is nothing; changes nothing.
    package func nextUndo(at now: Moment) -> NextUndo? {
        var draft = state
        guard let row = draft.undoable.last,
            case .success(.undone(let event, let anchor, let night, let word)) = draft.undo(at: now)
        else { return nil }
        return NextUndo(
            id: row.id, at: row.at, event: event, anchor: anchor, night: night, word: word)
    }
}

extension EngineState {
    mutating func undo(at now: Moment) -> Result<Reply, RequestError> {
        guard let row = undoList.takeLast() else { return .failure(.nothingOpen) }
        if let day = row.unknownNight {
            guard nights.takeBackUnknown(day, &outbox) else { return undo(at: now) }
            outbox.journal(.undone(.logged))
            return .success(.undone(.logged, anchor: nil, night: day))
        }
        let night = takeBackNight(with: row, at: now)
        switch row.event {
        case .done, .tried, .notToday:
            takeBackAnswer(row, at: now)
            takeBackWaking(by: row, at: now)
        case .silenced, .woken: takeBackSilence(row, at: now)
        case .snoozed: takeBackSnooze(row, at: now)
        case .logged: if let word = row.cue { forgetEvent(word, row, at: now) }
        case .reflected: questions.askAgain(row.question, &outbox)
        default: break
        }
        log(
            .undone, at: now.wall, slot: row.slot, anchor: row.anchor, word: row.word,
            undoes: row.id, day: nightCalendar.day(of: row))
        outbox.journal(.undone(row.event))
        return .success(
            .undone(
                row.event, anchor: row.anchor, night: night,
                word: row.event == .logged ? row.word : nil))
    }

    /// `start` on a silent anchor is two rows and one thing said.
    private mutating func takeBackWaking(by attempt: HistoryRow, at now: Moment) {
        guard let row = undoable.last, row.event == .woken, row.anchor == attempt.anchor,
            row.at == attempt.at
        else { return }
        _ = undoList.takeLast()
        takeBackSilence(row, at: now)
        log(.undone, at: now.wall, anchor: row.anchor, undoes: row.id)
    }

    private mutating func takeBackSilence(_ row: HistoryRow, at now: Moment) {
        guard let anchor = row.anchor else { return }
        takeBackSilence(anchor, row.event, at: now)
        guard row.event == .silenced else { return }
        let ended = slots.over {
            $0.key.anchor == anchor && $0.state == .letGo(.silent) && $0.changed == row.at
        }
        for record in ended { reopen(record, at: now) }
        plan(around: now.wall)
    }

    /// An answer of this machine, or of another one.
    mutating func takeBackAnswer(_ row: HistoryRow, at now: Moment) {
        guard let anchor = row.anchor else { return }
        if row.event != .notToday {
            uncountDay(anchor, at: row.at)
            // What was said elsewhere was never an event here, nor counted towards a silence.
            if row.host == nil {
                forgetEvent(anchor, row, at: now)
                uncountAhead(anchor, at: row.at)
            }
        }
        let earlier = row.slot.flatMap(latestAnswer)?.event.answer
        for record in slots.over(where: { $0.key.anchor == anchor }) {
            switch record.state {
            case .answered where record.key == row.slot:
                if let earlier {
                    var record = record
                    record.state = .answered(earlier)
                    settle(record, at: now)
                } else {
                    reopen(record, at: now)
                }
            // The rest of the day that went with this answer, in the same record.
            case .letGo(.notToday) where row.event == .notToday && wentWith(record, row):
                reopen(record, at: now)
            // An attempt can be written down later than it was.
            case .letGo(.doneAlready) where row.event != .notToday && record.changed >= row.at:
                reopen(record, at: now)
            default: break
            }
        }
        plan(around: now.wall)
        if row.event == .notToday { liftIfNotDeclined(since: row.at, at: now) }
        // What is left may be the day's minutes all the same.
        if row.event != .notToday { quietRest(of: anchor, at: now) }
    }

    /// Whether a slot was let go for this "not today"; what was said elsewhere is heard later.
    private func wentWith(_ record: SlotRecord, _ row: HistoryRow) -> Bool {
        if row.host == nil { return record.changed == row.at }
        let day = today(row.at)
        let said = undoable + elsewhere.rows
        let isSaidAgain = said.contains {
            $0.event == .notToday && $0.anchor == row.anchor && today($0.at) == day
        }
        return today(record.due) == day && !isSaidAgain
    }

    /// Back to where it was: ahead (the plan takes it up again), open without a bubble, or over.
    mutating func reopen(_ final: SlotRecord, at now: Moment) {
        var record = final
        record.changed = now.wall
        guard let anchor = anchor(record.key.anchor) else { return }
        guard record.shown != nil else {
            guard let planned = planner.slot(record.key) else {
                // Its event has not come: when it does, the slot is there.
                slots.forgetEnd(of: record.key)
                return
            }
            if planned.latest < now.wall {
                record.state = .letGo(.away)
                settle(record, at: now)
                return
            }
            slots.forgetEnd(of: record.key)
            record.state = .claimed
            save(record, at: now)
            return
        }
        record.dismissed = true
        record.state = .open
        var slot = LiveSlot(kept: record, anchor, latest: record.due)
        let closes = slot.closing(schedule, zones)
        guard closes > now.wall else {
            record.state = .letGo(.unanswered)
            settle(record, at: now)
            return
        }
        slots.forgetEnd(of: record.key)
        slot.close(by: closes)
        slots.append(slot)
        save(record, at: now)
    }

    private mutating func takeBackSnooze(_ row: HistoryRow, at now: Moment) {
        guard let index = slots.firstIndex(where: { $0.key == row.slot && $0.phase == .snoozed })
        else { return }
        slots[index].takeBackPutOff(at: now.wall)
        slots[index].close(by: slots[index].closing(schedule, zones))
        save(slots[index].record, at: now)
    }

    private mutating func forgetEvent(_ word: String, _ row: HistoryRow, at now: Moment) {
        guard let event = events[word], event.at == row.at else { return }
        agenda.forget(word, &outbox)
        if word == Cue.wakeWord {
            presence.isUp(since: nil)
            unshift(at: now)
        }
        // The next one of the day is the day's cue now.
        let next = undoable.filter { $0.cue == word && today($0.at) == event.day }
            .min { $0.at < $1.at }
        if let next { eventCame(word, at: next.at, now) }
        replan(at: now.wall)
    }
}

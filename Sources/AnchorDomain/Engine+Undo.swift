// Taking the last answer back. What was before is derived from the rows, so it works after a
// restart as well.

import CivilTime

extension EngineState {
    /// What is older than this is history, not a slip of the finger.
    private static let undoWindow = Span.hours(24)

    mutating func undo(at now: Moment) -> Result<Reply, RequestError> {
        guard let row = undoable.popLast(), now.wall - row.at <= EngineState.undoWindow else {
            return .failure(.nothingOpen)
        }
        switch row.event {
        case .done, .tried, .notToday: takeBackAnswer(row, at: now)
        case .snoozed: takeBackSnooze(row, at: now)
        case .logged: if let word = row.word { forgetEvent(word, row, at: now) }
        default: break
        }
        log(
            .undone, at: now.wall, slot: row.slot, anchor: row.anchor, word: row.word,
            undoes: row.id)
        note(.undone(row.event))
        return .success(.undone(row.event, anchor: row.anchor))
    }

    private mutating func takeBackAnswer(_ row: HistoryRow, at now: Moment) {
        guard let anchor = row.anchor else { return }
        if row.event != .notToday { forgetEvent(anchor, row, at: now) }
        if let earlier = earlierAnswer(before: row) {
            restoreAnswer(earlier, to: row.slot, at: now)
            return
        }
        let touched = finals.values.filter { record in
            guard record.key.anchor == anchor else { return false }
            switch record.state {
            case .answered: return record.key == row.slot
            case .letGo(.notToday):
                return row.event == .notToday && record.key.day == (row.day ?? today(row.at))
            default: return false
            }
        }
        for record in touched.sorted(by: { $0.due < $1.due }) { reopen(record, at: now) }
    }

    /// The answer this one replaced, if it is not taken back itself.
    private func earlierAnswer(before row: HistoryRow) -> Answer? {
        guard let slot = row.slot else { return nil }
        let earlier = undoable.last { other in
            other.slot == slot && other.event.answer != nil
        }
        return earlier?.event.answer
    }

    private mutating func restoreAnswer(_ answer: Answer, to key: SlotKey?, at now: Moment) {
        guard let key, var record = finals[key] else { return }
        record.state = .answered(answer)
        settle(record, at: now)
    }

    /// Back to where it was: ahead, open without a bubble, or over unanswered.
    private mutating func reopen(_ final: SlotRecord, at now: Moment) {
        var record = final
        record.changed = now.wall
        record.bubble = nil
        guard let anchor = anchor(record.key.anchor) else { return }
        if record.shown == nil, record.due > now.wall {
            finals[record.key] = nil
            record.state = .claimed
            var slot = LiveSlot(
                record: record, anchor: anchor, phase: .waiting,
                latest: record.due + (anchor.grace ?? anchor.kind.defaultGrace))
            slot.claimed = true
            live.append(slot)
            save(record, at: now)
            return
        }
        record.dismissed = true
        var slot = LiveSlot(
            record: record, anchor: anchor, phase: .open, latest: record.due)
        slot.arrived = true
        let closes = closing(of: slot, from: record.shown ?? record.due)
        guard record.shown != nil, closes > now.wall else {
            record.state = .letGo(record.shown == nil ? .away : .unanswered)
            settle(record, at: now)
            return
        }
        finals[record.key] = nil
        slot.closes = closes
        slot.record.state = .open
        live.append(slot)
        save(slot.record, at: now)
    }

    private mutating func takeBackSnooze(_ row: HistoryRow, at now: Moment) {
        guard let index = live.firstIndex(where: { $0.key == row.slot && $0.phase == .snoozed })
        else { return }
        live[index].phase = .open
        live[index].record.state = .open
        live[index].record.dismissed = true
        live[index].record.changed = now.wall
        let shown = live[index].record.shown ?? now.wall
        live[index].closes = closing(of: live[index], from: shown)
        save(live[index].record, at: now)
    }

    private mutating func forgetEvent(_ word: String, _ row: HistoryRow, at now: Moment) {
        guard events[word]?.at == row.at else { return }
        events[word] = nil
        changes.append(.setting("event/\(word)", nil))
        if word == "wake" { wokeAt = nil }
        if hears(word) { replan(at: now.wall) }
    }
}

extension HistoryRow {
    var slot: SlotKey? {
        guard let anchor, let day, let label else { return nil }
        return SlotKey(anchor: anchor, day: day, label: label)
    }
}

extension HistoryEvent {
    var answer: Answer? {
        switch self {
        case .done: .done
        case .tried: .tried
        case .notToday: .notToday
        default: nil
        }
    }
}

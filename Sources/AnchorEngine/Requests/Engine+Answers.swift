// What an answer ends: the newest slot shown, one that comes soon, or the answer given before; and the rest of the day
// with it. Shows nothing.

import AnchorModel
import CivilTime

extension EngineState {
    /// `done` with nothing open closes the anchor's next slot when it is due this soon.
    static let early = Span.minutes(60)

    mutating func answer(
        _ name: String?, _ answer: Answer, length: Span?, when: Instant? = nil, at now: Moment
    ) -> Result<Reply, RequestError> {
        if let name, schedule.anchor(name) == nil { return .failure(.noSuchAnchor(name)) }
        if let length, length <= .zero || length > EngineState.longestLength {
            return .failure(.invalid(.length))
        }
        var key: SlotKey?
        let anchor: String
        if let index = slots.target(name) {
            key = slots[index].key
            anchor = slots[index].anchor.id
            finish(index, as: .answered(answer), at: now)
        } else if let name {
            anchor = name
            // Begun of itself it answered no slot, and neither does its end.
            if answer != .done || !guided.isLoose(of: name, at: now) {
                key =
                    replaceAnswer(of: name, with: answer, at: now)
                    ?? (answer == .notToday ? nil : takeEarly(name, answer, at: now))
            }
        } else {
            return .failure(.nothingOpen)
        }
        if answer == .notToday { letGoToday(anchor, .notToday, at: now) }
        habits.fades.touch(anchor, &outbox)
        let time = when ?? now.wall
        log(answer.event, at: time, slot: key, anchor: anchor, length: length)
        outbox.journal(.answered(anchor: anchor, answer, slot: key))
        if answer == .notToday {
            softenIfDeclined(at: now)
        } else {
            liftIfNotDeclined(at: now)
            eventCame(anchor, at: time, now)
            countDay(anchor, tried: true, at: time)
            countAhead(anchor, at: time)
            quietRest(of: anchor, at: now)
        }
        return .success(.answered(anchor: anchor, answer, slot: key))
    }

    /// A later answer replaces the one given today; history has both.
    private mutating func replaceAnswer(
        of anchor: String, with answer: Answer, at now: Moment
    ) -> SlotKey? {
        let day = today(now.wall)
        guard var record = slots.lastAnswered(anchor, where: { today($0.changed) == day }),
            record.state != .answered(answer)
        else { return nil }
        record.state = .answered(answer)
        settle(record, at: now)
        return record.key
    }

    mutating func takeEarly(_ anchor: String, _ answer: Answer, at now: Moment) -> SlotKey? {
        let limit = now.wall + EngineState.early
        if let index = slots.firstIndex(where: {
            $0.anchor.id == anchor && !$0.arrived && $0.record.due < limit
        }) {
            let key = slots[index].key
            finish(index, as: .answered(answer), at: now)
            return key
        }
        let next = agenda.ahead(until: limit).first { slot in
            slot.key.anchor == anchor && !isOver(slot) && !slot.noSuchDay
        }
        guard let next else { return nil }
        let record = SlotRecord(
            key: next.key, due: next.due, state: .answered(answer), changed: now.wall)
        settle(record, at: now)
        return next.key
    }

    /// The rest of the anchor's day is let go, up to the start of the next one.
    mutating func letGoToday(_ anchor: String, _ reason: LetGoReason, at now: Moment) {
        for index in slots.indices.reversed() where slots[index].anchor.id == anchor {
            finish(index, as: .letGo(reason), at: now)
        }
        let end = dayEnd(after: now.wall)
        letGoPlanned(anchor, until: end, reason, at: now)
    }

    /// Those that could still come: a new plan holds earlier days too.
    mutating func letGoPlanned(
        _ anchor: String, until end: Instant, _ reason: LetGoReason, at now: Moment
    ) {
        for slot in agenda.ahead(until: end)
        where slot.key.anchor == anchor && !isOver(slot) && slot.latest >= now.wall
            && slot.due >= inForce.since[anchor] ?? now.wall
        {
            let record = SlotRecord(
                key: slot.key, due: slot.due, state: .letGo(reason), changed: now.wall)
            settle(record, at: now)
        }
    }
}

// Putting a nudge off: until when, and what of it goes off the screen. Brings nothing back itself.

import AnchorModel
import CivilTime

extension EngineState {
    /// No put-off longer than a day: the next day has slots of its own.
    static let longestSnooze = Span.hours(24)
    /// Further away than this a put-off nudge is of a clock that was wrong: longer than any zone or
    /// step by hand moves it.
    static let farSnooze = Span.days(3)

    mutating func snooze(
        _ name: String?, _ time: SnoozeTime?, at now: Moment
    ) -> Result<Reply, RequestError> {
        if let name, schedule.anchor(name) == nil { return .failure(.noSuchAnchor(name)) }
        guard let index = slots.target(name) else { return .failure(.nothingOpen) }
        let snooze: Snooze
        switch time {
        case .until(let wall):
            guard wall > now.wall, wall - now.wall <= EngineState.longestSnooze else {
                return .failure(.invalid(.until))
            }
            snooze = .clock(wall)
        case .span(let span):
            guard span > .zero, span <= EngineState.longestSnooze else {
                return .failure(.invalid(.putOff))
            }
            snooze = .span(wall: now.wall + span, boot: now.boot + span.microseconds)
        case nil:
            let span = slots[index].anchor.snooze
            snooze = .span(wall: now.wall + span, boot: now.boot + span.microseconds)
        }
        habits.fades.touch(slots[index].anchor.id, &outbox)
        putOff(index, snooze, at: now)
        return .success(.snoozed(slot: slots[index].key, until: snooze.wall))
    }

    private mutating func putOff(_ index: Int, _ snooze: Snooze, at now: Moment) {
        if let bubble = slots[index].record.bubble { outbox.add(.close(bubble)) }
        bubbles.forget(slots[index].key, slots[index].record.bubble)
        slots[index].putOff(snooze, at: now.wall)
        save(slots[index].record, at: now)
        log(.snoozed, at: now.wall, slot: slots[index].key, until: snooze.wall)
        outbox.journal(.snoozed(slots[index].key, until: snooze.wall))
    }
}

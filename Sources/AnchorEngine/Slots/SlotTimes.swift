// When a slot ends by itself, the last moment of its showing, and when what was put off is due. Functions on values;
// owns nothing.

import AnchorModel
import CivilTime

extension LiveSlot {
    /// The bed that a bedtime leads to; nil for anything else.
    private func bed(_ schedule: Schedule, _ zones: ZoneTable) -> Instant? {
        guard case .bedtime(let bed, _) = anchor.cue else { return nil }
        return DayPlan(
            anchor: anchor, index: 0, zone: zones.rules(for: anchor),
            dayStart: schedule.dayStartsAt, event: nil
        ).bedInstant(on: key.day, bed)
    }

    /// Whatever delays a bedtime, it is not shown from the bed on.
    func lastMoment(_ schedule: Schedule, _ zones: ZoneTable) -> Instant? {
        bed(schedule, zones).map { $0 - Span(microseconds: 1) }
    }

    /// When a shown slot ends by itself: `openFor`, the day's end, for bedtime the bed. The same
    /// before and after a restart.
    func closing(_ schedule: Schedule, _ zones: ZoneTable) -> Instant {
        if anchor.openFor == nil, let bed = bed(schedule, zones) { return bed }
        let shown = record.shown ?? record.due
        let openFor = anchor.openFor ?? anchor.kind.defaultOpenFor
        let end = shown + openFor
        // What stays open for days by intention does not end with the first of them.
        return openFor > .hours(24)
            ? end : min(end, zones.local.next(schedule.dayStartsAt, after: shown))
    }
}

extension HoldReason {
    /// What a slot that waited for this until its time was over is let go for.
    var asLetGo: LetGoReason {
        switch self {
        case .paused: .paused
        case .quiet: .quiet
        case .apart: .apart
        case .locked: .locked
        case .doNotDisturb: .doNotDisturb
        case .busy: .busy
        case .word: .word
        case .outsideWindow: .outsideWindow
        case .clock: .clock
        case .settling, .away: .away
        }
    }
}

extension Snooze {
    /// A span is counted on boot time: through sleep and clock steps.
    func isDue(at now: Moment) -> Bool {
        switch self {
        case .span(_, let boot): now.boot >= boot
        case .clock(let wall): now.wall >= wall
        }
    }

    /// On the wall clock as it is now.
    func due(at now: Moment) -> Instant {
        switch self {
        case .span(_, let boot):
            now.wall
                + (Instant(microseconds: boot) - Instant(microseconds: now.boot))
        case .clock(let wall): wall
        }
    }
}

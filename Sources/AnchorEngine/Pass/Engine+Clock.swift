// What a moment tells about the clocks: a step, a sleep, a clock behind the ledger. Each piece is told; none of them
// reads a clock.

import AnchorModel
import CivilTime

extension EngineState {
    /// Compares this moment with the last one. Never acts on a due time itself.
    mutating func observe(_ now: Moment) {
        let passed = holds.pass(to: now)
        let step = passed.step
        if abs(step) > EngineState.stepThreshold {
            outbox.journal(.clockStepped(Span(microseconds: step)))
            outbox.changed()
            plan(around: now.wall)
            rebaseSnoozes(at: now)
            if step < 0 {
                leaveFuture(at: now)
                holds.holdForClock(at: now)
            }
        } else if passed.boot > Span.days(Plan.daysBack).microseconds {
            // Away for longer than a plan looks back: found directly, never by replay.
            plan(around: now.wall)
        }
        if passed.slept > EngineState.stepThreshold {
            holds.beginSettling(at: now)
            let from = now.wall - Span(microseconds: passed.slept)
            presence.sleep(from..<now.wall)
            leave(since: from, at: now)
            presence.expectReturn(at: now)
        }
        holds.endClockHold(at: now)
    }

    /// A clock that was far ahead must not leave ends that never come.
    mutating func leaveFuture(at now: Moment) {
        inForce.clockIsBack(to: now.wall, &outbox)
        habits.budget.clockIsBack(to: now.wall)
        let farthest = now.wall + EngineState.longestPause
        holds.boundPause(after: farthest, to: dayEnd(after: now.wall))
        outbox.keep(
            words.bound(
                after: farthest, to: dayEnd(after: now.wall)))
        presence.clockIsBack(to: now.wall, isAway: isAway, &outbox)
        inForce.boundMode(after: farthest, to: dayEnd(after: now.wall))
        if let until = habits.gentle.day?.until, until > farthest {
            habits.gentle.end(&outbox)
        }
        habits.fades.clockIsBack(to: today(now.wall), &outbox)
        for index in slots.indices where slots[index].arrived {
            let slot = slots[index]
            if case .snoozed(let snooze) = slot.record.state, slot.phase == .snoozed,
                snooze.due(at: now) - now.wall > EngineState.farSnooze
            {
                slots[index].putOff(until: .clock(now.wall + EngineState.longestSnooze))
                save(slots[index].record, at: now)
            }
            let openFor = slot.anchor.openFor ?? slot.anchor.kind.defaultOpenFor
            slots[index].boundEnds(
                at: now.wall, openFor: max(openFor, .hours(24)),
                grace: max(slot.grace, .hours(24)))
        }
    }

    /// A span counts on boot time: a stepped wall clock moves its wall time along.
    private mutating func rebaseSnoozes(at now: Moment) {
        for index in slots.indices {
            guard case .snoozed(until: .span(_, let due)) = slots[index].record.state else {
                continue
            }
            let wall = now.wall + Span(microseconds: due - now.boot)
            slots[index].putOff(until: .span(wall: wall, boot: due))
            // After another boot the wall clock is all there is to go by.
            save(slots[index].record, at: now)
        }
    }
}

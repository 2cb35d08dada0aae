// What a moment tells about the clocks: a step, a sleep, a clock behind the ledger.

import AnchorModel
import CivilTime

extension EngineState {
    /// Compares this moment with the last one. Never acts on a due time itself.
    mutating func observe(_ now: Moment) {
        let wall = (now.wall - last.wall).microseconds
        let boot = now.boot - last.boot
        let slept = boot - (now.monotonic - last.monotonic)
        let step = wall - boot
        last = now
        if abs(step) > EngineState.stepThreshold {
            outbox.journal(.clockStepped(Span(microseconds: step)))
            outbox.changed()
            plan = Plan(planner, around: now.wall)
            rebaseSnoozes(at: now)
            if step < 0 {
                leaveFuture(at: now)
                holdForClock(at: now)
            }
        } else if boot > Span.days(Plan.daysBack).microseconds {
            // Away for longer than a plan looks back: found directly, never by replay.
            plan = Plan(planner, around: now.wall)
        }
        if slept > EngineState.stepThreshold {
            beginSettling(at: now)
            let from = now.wall - Span(microseconds: slept)
            sleptThrough = (from, now.wall)
            leave(since: from, at: now)
            expectReturn(at: now)
        }
        if let hold = clockHoldUntil, now.boot >= hold || now.wall >= newest {
            clockHoldUntil = nil
        }
    }

    /// While now precedes the newest ledger row nothing is shown, at most ten minutes.
    mutating func holdForClock(at now: Moment) {
        guard now.wall < newest else { return }
        let behind = (newest - now.wall).microseconds
        clockHoldUntil = now.boot + min(behind, EngineState.clockHold)
    }

    /// A clock that was far ahead must not leave ends that never come.
    mutating func leaveFuture(at now: Moment) {
        for anchor in anchors where since[anchor.id] ?? now.wall > now.wall {
            begin(anchor, at: now.wall)
        }
        budget.clockIsBack(to: now.wall)
        if let until = pausedUntil, until > now.wall + EngineState.longestPause {
            pausedUntil = dayEnd(after: now.wall)
        }
        outbox.keep(
            words.bound(
                after: now.wall + EngineState.longestPause, to: dayEnd(after: now.wall)))
        // Who is up stays up.
        wokeAt = wokeAt.map { min($0, now.wall) }
        if let since = awaySince, since > now.wall {
            // Who is away stays away.
            awaySince = isAway ? now.wall : nil
            outbox.keep(SettingKey(.awaySince), awaySince.map { "\($0.microseconds)" })
        }
        if let until = mode?.until, until > now.wall + EngineState.longestPause {
            mode = mode.map { ActiveMode(name: $0.name, until: dayEnd(after: now.wall)) }
        }
        if let until = gentle.day?.until, until > now.wall + EngineState.longestPause {
            gentle.end(&outbox)
        }
        fades.clockIsBack(to: today(now.wall), &outbox)
        for index in live.indices where live[index].arrived {
            let slot = live[index]
            if case .snoozed(let snooze) = slot.record.state, slot.phase == .snoozed,
                snooze.due(at: now) - now.wall > EngineState.farSnooze
            {
                live[index].record.state = .snoozed(
                    until: .clock(now.wall + EngineState.longestSnooze))
                save(live[index].record, at: now)
            }
            if let closes = slot.closes {
                let openFor = slot.anchor.openFor ?? slot.anchor.kind.defaultOpenFor
                live[index].closes = min(closes, now.wall + max(openFor, .hours(24)))
            }
            live[index].latest = min(slot.latest, now.wall + max(slot.grace, .hours(24)))
        }
    }

    /// A span counts on boot time: a stepped wall clock moves its wall time along.
    private mutating func rebaseSnoozes(at now: Moment) {
        for index in live.indices {
            guard case .snoozed(until: .span(_, let due)) = live[index].record.state else {
                continue
            }
            let wall = now.wall + Span(microseconds: due - now.boot)
            live[index].record.state = .snoozed(until: .span(wall: wall, boot: due))
            // After another boot the wall clock is all there is to go by.
            save(live[index].record, at: now)
        }
    }

    /// What is released from now on waits a little for the others.
    mutating func beginSettling(at now: Moment) {
        settleUntil = max(settleUntil ?? 0, now.boot + EngineState.settle)
    }
}

// What a moment tells about the clocks: a step, a sleep, a clock behind the ledger.

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
            note(.clockStepped(Span(microseconds: step)))
            effects.append(.changed)
            plan = Plan(planner, around: now.wall)
            rebaseSnoozes(at: now)
            if step < 0 { holdForClock(at: now) }
        } else if now.wall - .days(Plan.daysBack) > now.wall - Span(microseconds: boot) {
            // Away for longer than a plan looks back: found directly, never by replay.
            plan = Plan(planner, around: now.wall)
        }
        if slept > EngineState.stepThreshold { beginSettling(at: now) }
        if let hold = clockHoldUntil, now.boot >= hold || now.wall >= newest {
            clockHoldUntil = nil
        }
    }

    /// While now precedes the newest ledger row nothing is shown, at most ten minutes.
    private mutating func holdForClock(at now: Moment) {
        guard now.wall < newest else { return }
        let behind = (newest - now.wall).microseconds
        clockHoldUntil = now.boot + min(behind, EngineState.clockHold)
        if let shown = lastFirstBubble, shown > now.wall { lastFirstBubble = now.wall }
    }

    /// A span counts on boot time: a stepped wall clock moves its wall time along.
    private mutating func rebaseSnoozes(at now: Moment) {
        for index in live.indices {
            guard case .snoozed(until: .span(_, let due)) = live[index].record.state else {
                continue
            }
            let wall = now.wall + Span(microseconds: due - now.boot)
            live[index].record.state = .snoozed(until: .span(wall: wall, boot: due))
        }
    }

    /// What is released from now on waits a little for the others.
    mutating func beginSettling(at now: Moment) {
        settleUntil = max(settleUntil ?? 0, now.boot + EngineState.settle)
    }
}

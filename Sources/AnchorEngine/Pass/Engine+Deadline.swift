// The one next deadline: the earliest moment at which time alone changes something. Each piece is asked for its own;
// changes nothing.

import AnchorModel
import CivilTime

extension EngineState {
    /// On the wall clock. Boot-time deadlines are converted with this moment; when the clock is set,
    /// the loop wakes and they are converted again.
    func deadline(at now: Moment) -> Instant? {
        var earliest = agenda.nextWake - EngineState.claimLead
        func consider(_ instant: Instant?) {
            if let instant, instant < earliest { earliest = instant }
        }
        func considerBoot(_ boot: Int64?) {
            guard let boot else { return }
            consider(now.wall + Span(microseconds: boot - now.boot))
        }
        consider(holds.pausedUntil)
        consider(words.nextEnd)
        consider(inForce.mode?.until)
        consider(habits.gentle.day?.until)
        // Past it, somebody's coming back to the screen is waited for.
        if let wake = presence.wakeAwaited, wake > now.wall { consider(wake) }
        considerBoot(presence.returnCheck)
        if session != nil { considerBoot(guided.deadline(isDrawn: isProgressDrawn)) }
        considerBoot(holds.clockUntil)
        // Set forward a little meanwhile, the clock is there earlier.
        if holds.clockUntil != nil { consider(holds.newest) }
        // Where nothing waits for these their ends are no reason to wake.
        if slots.contains(where: { $0.hold == .busy }) { considerBoot(presence.busy.end) }
        if slots.contains(where: { $0.hold == .settling }) { considerBoot(holds.settleUntil) }
        considerBoot(outbox.retryAt)
        // In place: a loop over values would copy every slot in every pass.
        for index in slots.indices {
            if let closes = slots[index].closes, slots[index].phase != .snoozed { consider(closes) }
            switch slots[index].phase {
            case .showing, .open: break
            case .snoozed:
                if case .snoozed(let snooze) = slots[index].record.state {
                    consider(snooze.due(at: now))
                }
            case .waiting:
                guard slots[index].arrived else {
                    consider(slots[index].record.due)
                    continue
                }
                consider(slots[index].latest + Span(microseconds: 1))
                consider(holdEnd(slots[index], at: now))
            }
        }
        // Never in the past: what is due now was handled in this very pass.
        return max(earliest, now.wall + Span(microseconds: 1))
    }

    private func holdEnd(_ slot: LiveSlot, at now: Moment) -> Instant? {
        switch slot.hold {
        case .quiet: quietEnd(at: now.wall)
        // With the day its number of bubbles changes.
        case .apart: apartEnd(at: now.wall).map { min($0, dayEnd(after: now.wall)) }
        case .outsideWindow:
            slot.anchor.window.map {
                zones.rules(for: slot.anchor).opening(of: $0, after: now.wall)
            }
        // Their ends are considered for all slots at once, or come as inputs.
        case .paused, .clock, .settling, .locked, .doNotDisturb, .busy, .word, .away, nil: nil
        }
    }
}

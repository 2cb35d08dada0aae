// Which of the due slots are shown now: those that nothing holds, and of several at once after an absence
// only the newest. Why one is held is Engine+Hold's, and the showing Engine+Show's.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func release(at now: Moment) {
        holds.endSettling(at: now)
        var group: [SlotKey] = []
        var single: [SlotKey] = []
        for index in slots.indices where slots[index].phase == .waiting && slots[index].arrived {
            if let reason = hold(slots[index], at: now) {
                if !isSpacing(index, before: reason, at: now) { setHold(index, reason) }
            } else {
                endHold(index, at: now)
            }
        }
        for index in slots.indices
        where slots[index].phase == .waiting && slots[index].arrived
            && (slots[index].hold == nil || slots[index].hold == .apart)
        {
            guard slots[index].released else {
                single.append(slots[index].key)
                continue
            }
            if let until = holds.settleUntil {
                slots[index].wait(for: .settling)
                extend(index, until: now.wall + Span(microseconds: until - now.boot))
                continue
            }
            group.append(slots[index].key)
        }
        releaseGroup(group, at: now)
        for key in single { tryShow(key, at: now) }
        closeHandedOnBubbles(at: now)
    }

    /// One bubble: the newest. The others stay open, without one.
    private mutating func releaseGroup(_ keys: [SlotKey], at now: Moment) {
        let newestFirst = keys.compactMap { key in slots.first { $0.key == key } }
            .sorted { ($0.wanted, $0.key.anchor) > ($1.wanted, $1.key.anchor) }
        var first: String?
        for slot in newestFirst {
            guard let index = slots.index(of: slot.key) else { continue }
            if let reason = refusal(slot, at: now) {
                letGo(index, reason, at: now)
            } else if let first {
                openQuietly(index, with: first, at: now)
            } else {
                first = slot.anchor.id
                tryShow(slot.key, at: now)
            }
        }
    }

    /// Settling and spacing only delay: they lengthen the time for a showing. A wake comes a
    /// little after its deadline, so the end is not cut to the microsecond.
    mutating func extend(_ index: Int, until end: Instant) {
        let limit = end + DayPlan.onTime
        let last = slots[index].lastMoment(schedule, zones)
        slots[index].extend(until: last.map { min(limit, $0) } ?? limit)
    }

    /// A bubble handed on by an older slot that the newer one did not take over at once.
    private mutating func closeHandedOnBubbles(at now: Moment) {
        for index in slots.indices where slots[index].phase == .waiting && !slots[index].reshow {
            guard let bubble = slots[index].handOn() else { continue }
            if slots[index].claimed { save(slots[index].record, at: now) }
            outbox.add(.close(bubble))
        }
    }
}

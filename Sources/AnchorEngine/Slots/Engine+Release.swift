// Whether a due slot is shown now: holds, the group after an absence, the budget. The only place
// that asks for a bubble.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func release(at now: Moment) {
        if let until = settleUntil, now.boot >= until { settleUntil = nil }
        var group: [SlotKey] = []
        var single: [SlotKey] = []
        for index in live.indices where live[index].phase == .waiting && live[index].arrived {
            if let reason = hold(live[index], at: now) {
                if !isSpacing(index, before: reason, at: now) { setHold(index, reason) }
            } else {
                noteRelease(index, at: now)
            }
        }
        for index in live.indices
        where live[index].phase == .waiting && live[index].arrived
            && (live[index].hold == nil || live[index].hold == .apart)
        {
            guard live[index].released else {
                single.append(live[index].key)
                continue
            }
            if let until = settleUntil {
                live[index].hold = .settling
                extend(index, until: now.wall + Span(microseconds: until - now.boot))
                continue
            }
            group.append(live[index].key)
        }
        releaseGroup(group, at: now)
        for key in single { tryShow(key, at: now) }
        dropHandedOnBubbles(at: now)
    }

    /// Nothing wakes for the beginning of quiet or the end of a window: while a slot waits for its
    /// spacing they change nothing, so that it is the same whether something else wakes or not.
    private func isSpacing(_ index: Int, before reason: HoldReason, at now: Moment) -> Bool {
        live[index].hold == .apart && (reason == .quiet || reason == .outsideWindow)
            && apartEnd(at: now.wall) != nil
    }

    /// Why it cannot be shown at all now; spacing and settling come after.
    func hold(_ slot: LiveSlot, at now: Moment) -> HoldReason? {
        if clockHoldUntil != nil { return .clock }
        if pausedUntil != nil { return .paused }
        if isLocked { return .locked }
        if holdingWord(slot.anchor) != nil { return .word }
        if surroundings.doNotDisturb == .yes || slot.isThrownAway { return .doNotDisturb }
        if isBusy(for: slot, at: now) { return .busy }
        if !slot.returning, quietEnd(at: now.wall) != nil { return .quiet }
        if let window = slot.anchor.window {
            let rules = zones.rules(for: slot.anchor)
            if rules.stretch(of: window, at: now.wall) == nil { return .outsideWindow }
        }
        return isInSession ? .settling : nil
    }

    /// The end of the quiet time that now is in. Being up ends it.
    func quietEnd(at now: Instant) -> Instant? { showingHours.quietEnd(at: now) }

    var showingHours: ShowingHours {
        ShowingHours(schedule, local: zones.local, woke: wokeAt)
    }

    private mutating func setHold(_ index: Int, _ reason: HoldReason) {
        let key = live[index].key
        let word = reason == .word ? holdingWord(live[index].anchor) : nil
        guard live[index].hold != reason || circumstances[key]?.word != word else { return }
        live[index].hold = reason
        circumstances[key, default: .init()].waitedFor = reason
        circumstances[key]?.word = word
        note(.held(live[index].key, reason))
        effects.append(.changed)
    }

    /// A hold has ended, or the machine was away when the slot came.
    private mutating func noteRelease(_ index: Int, at now: Moment) {
        let held = live[index].hold
        // Spacing is asked again when it is about to be shown.
        guard held != .apart else { return }
        live[index].hold = nil
        // Settling is a moment of waiting for others, and no hold that anybody is told of.
        if let held, held != .settling { effects.append(.released(live[index].key)) }
        if live[index].released { return }
        if held != nil {
            live[index].released = true
            if settleUntil == nil { beginSettling(at: now) }
        } else if now.wall - live[index].wanted > DayPlan.onTime {
            live[index].released = true
        }
    }

    /// Settling and spacing only delay: they lengthen the time for a showing. A wake comes a
    /// little after its deadline, so the end is not cut to the microsecond.
    private mutating func extend(_ index: Int, until end: Instant) {
        var limit = end + DayPlan.onTime
        if case .bedtime(let bed, _) = live[index].anchor.cue {
            limit = min(limit, bedInstant(live[index], bed) - Span(microseconds: 1))
        }
        live[index].latest = max(live[index].latest, limit)
    }

    /// One bubble: the newest. The others stay open, without one.
    private mutating func releaseGroup(_ keys: [SlotKey], at now: Moment) {
        let newestFirst = keys.compactMap { key in live.first { $0.key == key } }
            .sorted { ($0.wanted, $0.key.anchor) > ($1.wanted, $1.key.anchor) }
        var first: String?
        for slot in newestFirst {
            guard let index = live.firstIndex(where: { $0.key == slot.key }) else { continue }
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

    /// Open in status, without a bubble of its own: the other anchor's stands for it.
    private mutating func openQuietly(_ index: Int, with other: String, at now: Moment) {
        circumstances[live[index].key, default: .init()].cameWith = other
        giveWords(to: live[index].anchor, live[index].key, at: now.wall)
        live[index].phase = .open
        live[index].hold = nil
        comesOnScreen(index, at: now)
        live[index].returning = false
        live[index].reshow = false
        live[index].record.state = .open
        live[index].record.dismissed = true
        // An older one's, handed on: on the screen it would speak for what is over.
        if let bubble = live[index].record.bubble { effects.append(.close(bubble)) }
        live[index].record.bubble = nil
        live[index].closes = live[index].closes ?? closing(of: live[index])
        save(live[index].record, at: now)
        effects.append(.changed)
    }

    /// Put off and back, it comes anew: its time to be open counts from now, after a restart too.
    private mutating func comesOnScreen(_ index: Int, at now: Moment) {
        guard live[index].record.shown == nil || live[index].returning else { return }
        live[index].record.shown = now.wall
    }

    /// Bedtime, put-off nudges and second showings are outside the budget.
    func isExempt(_ slot: LiveSlot) -> Bool {
        slot.anchor.kind == .bedtime || slot.returning || slot.reshow || slot.record.shown != nil
    }

    var isBudgetSpent: Bool {
        guard let perDay = schedule.budget.perDay, let day else { return false }
        return firstBubbles[day, default: 0] >= perDay
    }

    /// Why it gets no bubble at all today.
    private func refusal(_ slot: LiveSlot, at now: Moment) -> LetGoReason? {
        if isBeyondGentle(slot, at: now) { return .gentle }
        let isNew = !slot.returning && !slot.reshow && slot.record.shown == nil
        if isNew, isFaded(slot.anchor.id, on: today(now.wall)) { return .fade }
        return !isExempt(slot) && isBudgetSpent ? .budget : nil
    }

    /// When the next first bubble may come, if not now.
    func apartEnd(at now: Instant) -> Instant? {
        guard let apart = schedule.budget.apart, let last = lastFirstBubble else { return nil }
        let end = last + apart
        return end > now ? end : nil
    }

    private mutating func tryShow(_ key: SlotKey, at now: Moment) {
        guard let index = live.firstIndex(where: { $0.key == key }) else { return }
        let slot = live[index]
        if let reason = refusal(slot, at: now) { return letGo(index, reason, at: now) }
        if !isExempt(slot) {
            if let end = apartEnd(at: now.wall) {
                setHold(index, .apart)
                extend(index, until: end)
                return
            }
            if let day { firstBubbles[day, default: 0] += 1 }
            lastFirstBubble = now.wall
        }
        // Not while it waits for its spacing: it would be in its own way.
        spendGentle(on: slot, at: now)
        show(index, at: now)
    }

    private mutating func show(_ index: Int, at now: Moment) {
        if live[index].hold == .apart { effects.append(.released(live[index].key)) }
        circumstances[live[index].key]?.cameWith = nil
        live[index].phase = .showing
        live[index].asked = server
        live[index].hold = nil
        comesOnScreen(index, at: now)
        if !live[index].claimed, !live[index].reshow {
            live[index].claimed = true
            live[index].record.state = .claimed
            save(live[index].record, at: now)
        }
        live[index].returning = false
        live[index].closes = live[index].closes ?? closing(of: live[index])
        askOnBubble(of: live[index], at: now)
        live[index].record.bubble = place(
            of: live[index].record.bubble, for: live[index].key, at: now)
        giveWords(to: live[index].anchor, live[index].key, at: now.wall)
        effects.append(.show(compose(live[index], at: now)))
        note(.nudged(live[index].key, due: live[index].record.due))
        effects.append(.changed)
    }

    /// When a shown slot ends by itself: `openFor`, the day's end, for bedtime the bed. The same
    /// before and after a restart.
    func closing(of slot: LiveSlot) -> Instant {
        let shown = slot.record.shown ?? slot.record.due
        if slot.anchor.openFor == nil, case .bedtime(let bed, _) = slot.anchor.cue {
            return bedInstant(slot, bed)
        }
        let openFor = slot.anchor.openFor ?? slot.anchor.kind.defaultOpenFor
        let end = shown + openFor
        // What stays open for days by intention does not end with the first of them.
        return openFor > .hours(24) ? end : min(end, dayEnd(after: shown))
    }

    /// A bubble handed on by an older slot that the newer one did not take over at once.
    private mutating func dropHandedOnBubbles(at now: Moment) {
        for index in live.indices where live[index].phase == .waiting && !live[index].reshow {
            guard let bubble = live[index].record.bubble else { continue }
            live[index].record.bubble = nil
            if live[index].claimed { save(live[index].record, at: now) }
            effects.append(.close(bubble))
        }
    }

    /// Makes the claim of what is about to come durable, so that at the due time the bubble does
    /// not wait for the disk. What cannot be shown is not claimed.
    mutating func claimAhead(at now: Moment) {
        for index in live.indices where !live[index].arrived && !live[index].claimed {
            let slot = live[index]
            guard hold(slot, at: now) == nil, refusal(slot, at: now) == nil,
                apartEnd(at: slot.record.due) == nil
            else { continue }
            live[index].claimed = true
            save(live[index].record, at: now)
        }
    }
}

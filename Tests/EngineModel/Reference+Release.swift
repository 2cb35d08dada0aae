// Which of the waiting ones the reference shows now, and what becomes of a showing.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    func holds(_ slot: ReferenceSlot) -> [HoldReason] {
        var reasons: [HoldReason] = []
        if mind.clockHoldUntil != nil { reasons.append(.clock) }
        if mind.pausedUntil != nil { reasons.append(.paused) }
        let unless = mind.sketch.anchors[slot.anchor].unless + mind.sketch.unless
        if broken != .word, unless.contains(where: { mind.words[$0] != nil }) {
            reasons.append(.word)
        }
        if !slot.returning, isQuiet { reasons.append(.quiet) }
        if let window = mind.sketch.anchors[slot.anchor].window,
            zone(slot.anchor).beginning(of: window, around: world.wall) == nil
        {
            reasons.append(.outsideWindow)
        }
        return reasons
    }

    var isQuiet: Bool {
        if broken == .quiet { return false }
        let begun: Time?
        if let quiet = mind.sketch.quiet {
            begun = local.beginning(of: quiet, around: world.wall)
        } else {
            begun = bedtime(around: world.wall) { _ in local }
        }
        guard let begun else { return false }
        guard let woke = mind.wokeAt, woke <= world.wall else { return true }
        return begun > woke
    }

    func isExempt(_ slot: ReferenceSlot) -> Bool {
        mind.sketch.anchors[slot.anchor].kind == .bedtime || slot.returning || slot.again
            || slot.shown != nil
    }

    /// The day's one nudge was, or was declined.
    func isBeyondSoft(_ slot: ReferenceSlot) -> Bool {
        guard let soft = mind.soft, soft.spent == logicalDay(world.wall) else { return false }
        return mind.sketch.anchors[slot.anchor].kind != .bedtime && !slot.returning && !slot.again
            && slot.shown == nil
    }

    private mutating func spendSoft(_ slot: ReferenceSlot) {
        let day = logicalDay(world.wall)
        guard let soft = mind.soft, soft.spent != day, !slot.returning, !slot.again,
            mind.sketch.anchors[slot.anchor].kind != .bedtime
        else { return }
        mind.soft?.spent = day
        dirty = true
    }

    var isSpent: Bool {
        guard let perDay = mind.sketch.perDay, broken != .budget else { return false }
        return mind.firsts[logicalDay(world.wall), default: 0] >= perDay
    }

    func apartEnd(_ time: Time) -> Time? {
        guard let apart = mind.sketch.apart, let last = mind.lastFirst else { return nil }
        return last + apart * minute > time ? last + apart * minute : nil
    }

    mutating func beginSettling() {
        if broken == .settle { return }
        mind.settleUntil = max(mind.settleUntil ?? 0, world.elapsed + Reference.settle)
    }

    mutating func release() {
        if let until = mind.settleUntil, world.elapsed >= until { mind.settleUntil = nil }
        let waiting = mind.slots.indices.filter {
            mind.slots[$0].phase == .waiting && mind.slots[$0].arrived
        }
        for index in waiting {
            let held = mind.slots[index].hold
            mind.slots[index].holds = holds(mind.slots[index])
            if mind.slots[index].released, mind.settleUntil != nil {
                mind.slots[index].holds.append(.settling)
            }
            if let reason = holds(mind.slots[index]).first {
                if held == .apart, reason == .quiet || reason == .outsideWindow,
                    apartEnd(world.wall) != nil
                {
                    // Spacing first: it would have waited anyway.
                    mind.slots[index].holds = []
                } else {
                    mind.slots[index].hold = reason
                }
            } else if held != .apart {
                mind.slots[index].hold = nil
                if held != nil, !mind.slots[index].released {
                    mind.slots[index].released = true
                    if mind.settleUntil == nil { beginSettling() }
                } else if world.wall - mind.slots[index].wanted > Reference.onTime {
                    mind.slots[index].released = true
                }
            }
        }
        let free = waiting.filter {
            mind.slots[$0].hold == .apart || holds(mind.slots[$0]).isEmpty
        }.map { mind.slots[$0] }
        if let until = mind.settleUntil {
            for slot in free where slot.released {
                guard let index = place(slot.key) else { continue }
                mind.slots[index].hold = .settling
                mayCome(index, until: world.wall + until - world.elapsed)
            }
        } else {
            releaseGroup(free.filter(\.released))
        }
        for slot in free where !slot.released { comeOrGo(slot) }
        for index in mind.slots.indices
        where mind.slots[index].phase == .waiting && !mind.slots[index].asked
            && mind.slots[index].bubble != nil
        {
            // An older one's, not taken over at once.
            close(mind.slots[index].bubble)
            mind.slots[index].bubble = nil
            if mind.slots[index].claimed { save(index) }
        }
    }

    private mutating func mayCome(_ index: Int, until end: Time) {
        let bed = bed(mind.slots[index]).map { $0 - 1 } ?? .max
        mind.slots[index].latest = max(
            mind.slots[index].latest, min(end + Reference.onTime, bed))
    }

    private mutating func releaseGroup(_ group: [ReferenceSlot]) {
        var given = false
        for slot in group.sorted(by: { ($0.wanted, $0.anchor) > ($1.wanted, $1.anchor) }) {
            guard let index = place(slot.key) else { continue }
            if isBeyondSoft(slot) {
                letGo(index, .gentle)
            } else if !isExempt(slot), isSpent {
                letGo(index, .budget)
            } else if given {
                openQuietly(index)
            } else {
                given = true
                comeOrGo(slot)
            }
        }
    }

    private mutating func comeOrGo(_ slot: ReferenceSlot) {
        guard let index = place(slot.key) else { return }
        if isBeyondSoft(slot) { return letGo(index, .gentle) }
        if !isExempt(slot) {
            if isSpent { return letGo(index, .budget) }
            if let end = apartEnd(world.wall) {
                mind.slots[index].hold = .apart
                return mayCome(index, until: end)
            }
            mind.firsts[logicalDay(world.wall), default: 0] += 1
            mind.lastFirst = world.wall
            mind.given.append((slot.key, world.wall, false))
        }
        spendSoft(slot)
        let shown = mind.slots[index].shown
        mind.slots[index].shown = slot.returning ? world.wall : shown ?? world.wall
        mind.slots[index].hold = nil
        mind.slots[index].asked = true
        if !mind.slots[index].claimed, !mind.slots[index].again {
            mind.slots[index].claimed = true
            save(index)
        }
        if mind.slots[index].closes == nil { mind.slots[index].closes = closing(mind.slots[index]) }
        toShow.append(slot.key)
    }

    private mutating func openQuietly(_ index: Int) {
        close(mind.slots[index].bubble)
        mind.slots[index].bubble = nil
        mind.slots[index].phase = .open
        mind.slots[index].hold = nil
        mind.slots[index].shown =
            mind.slots[index].returning ? world.wall : mind.slots[index].shown ?? world.wall
        mind.slots[index].returning = false
        mind.slots[index].again = false
        mind.slots[index].claimed = true
        mind.slots[index].bare = false
        mind.slots[index].dismissed = true
        if mind.slots[index].closes == nil { mind.slots[index].closes = closing(mind.slots[index]) }
        save(index)
    }

    func closing(_ slot: ReferenceSlot) -> Time {
        let anchor = mind.sketch.anchors[slot.anchor]
        let shown = slot.shown ?? slot.due
        if anchor.openFor == nil, let bed = bed(slot) { return bed }
        let end = shown + openFor(anchor)
        return openFor(anchor) > 24 * hour
            ? end : min(end, next(mind.sketch.dayStart, after: shown))
    }
}

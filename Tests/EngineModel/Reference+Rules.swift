// Every rule of the reference that time alone decides, asked once: what comes, comes back, and ends.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    mutating func decide() {
        let now = world.wall
        if let hold = mind.clockHoldUntil, world.elapsed >= hold || now >= mind.newest {
            mind.clockHoldUntil = nil
        }
        if let until = mind.pausedUntil, until <= now {
            mind.pausedUntil = nil
            dirty = true
        }
        if mind.words.values.contains(where: { $0 <= now }) {
            mind.words = mind.words.filter { $0.value > now }
            dirty = true
        }
        if let soft = mind.soft, soft.until <= now {
            mind.soft = nil
            dirty = true
        }
        checkReturn()
        wakeAtLast()
        arrive()
        for index in mind.slots.indices where mind.slots[index].phase == .putOff {
            guard let back = mind.slots[index].back else { continue }
            comeBack(index, back)
        }
        endShown()
        endWaiting()
        release()
        claim()
    }

    private mutating func arrive() {
        let now = world.wall
        planUntil(now / (1440 * minute) + 2)
        var taken: [ReferencePlan] = []
        while plan.place < plan.slots.count, plan.slots[plan.place].due <= now + second / 2 {
            taken.append(plan.slots[plan.place])
            plan.place += 1
        }
        for slot in taken {
            guard mind.over[slot.key] == nil, !mind.slots.contains(where: { $0.key == slot.key })
            else { continue }
            // Over, and a newer one speaks for it.
            if slot.latest < now,
                taken.contains(where: {
                    $0.anchor == slot.anchor && $0.due > slot.due && $0.due <= now
                })
            {
                continue
            }
            mind.slots.append(ReferenceSlot(slot, at: now))
        }
        for key in mind.slots.reversed().filter({ !$0.arrived && $0.due <= now }).map(\.key) {
            guard let index = place(key) else { continue }
            mind.slots[index].arrived = true
            takePlace(key)
        }
    }

    func place(_ key: SlotKey) -> Int? { mind.slots.firstIndex { $0.key == key } }

    private mutating func takePlace(_ key: SlotKey) {
        guard let mine = place(key), broken != .newer else { return }
        let slot = mind.slots[mine]
        let others = mind.slots.filter { $0.arrived && $0.anchor == slot.anchor && $0.key != key }
        for old in others.reversed() where old.due <= slot.due {
            guard let index = place(old.key), let heir = place(key) else { continue }
            if let bubble = old.bubble, mind.slots[heir].bubble == nil {
                mind.slots[heir].bubble = bubble
                mind.slots[heir].bubbleServer = old.bubbleServer
                mind.slots[heir].hasRunOut = old.hasRunOut
                mind.slots[heir].timeUp = old.timeUp
                mind.slots[index].bubble = nil
            }
            let wasShown = old.phase == .open || (old.phase == .waiting && old.again)
            letGo(index, wasShown ? .unanswered : .newer)
        }
        if let index = place(key), others.contains(where: { $0.due > slot.due }) {
            letGo(index, .newer)
        }
    }

    private mutating func comeBack(_ index: Int, _ back: ReferenceSlot.Return) {
        let due: Time
        switch back {
        case .elapsed(let end): due = world.wall + end - world.elapsed
        case .clock(let end): due = end
        }
        guard due <= world.wall else { return }
        mind.slots[index].phase = .waiting
        mind.slots[index].returning = true
        mind.slots[index].wanted = due
        let grace = max(grace(mind.sketch.anchors[mind.slots[index].anchor]), Reference.onTime)
        mind.slots[index].latest = due + grace
        if let bed = bed(mind.slots[index]) {
            mind.slots[index].latest = min(mind.slots[index].latest, bed - 1)
        }
    }

    private mutating func endShown() {
        for slot in mind.slots.reversed() {
            guard let closes = slot.closes, closes <= world.wall, slot.phase != .putOff,
                !slot.returning, let index = place(slot.key)
            else { continue }
            letGo(index, .unanswered)
        }
    }

    private mutating func endWaiting() {
        for slot in mind.slots.reversed() {
            guard slot.phase == .waiting, slot.arrived, world.wall > slot.latest,
                let index = place(slot.key)
            else { continue }
            if slot.again {
                mind.slots[index].phase = .open
            } else {
                letGo(index, slot.hold.map(Reference.reason) ?? .away)
                mind.over[slot.key]?.orFor = slot.holds
            }
        }
    }

    static func reason(_ hold: HoldReason) -> LetGoReason {
        hold == .settling ? .away : LetGoReason(rawValue: hold.rawValue) ?? .away
    }

    mutating func letGo(_ index: Int, _ reason: LetGoReason) { finish(index, .letGo(reason)) }

    mutating func finish(_ index: Int, _ state: SlotState) {
        let slot = mind.slots.remove(at: index)
        close(slot.bubble)
        settle(slot.key, slot.anchor, slot.due, state)
    }

    mutating func settle(_ key: SlotKey, _ anchor: Int, _ due: Time, _ state: SlotState) {
        mind.over[key] = ReferenceOver(
            state: state, anchor: anchor, due: due, changed: world.wall)
        mind.newest = max(mind.newest, world.wall)
        dirty = true
    }

    /// Half a second ahead.
    private mutating func claim() {
        for index in mind.slots.indices where !mind.slots[index].arrived {
            let slot = mind.slots[index]
            guard !slot.claimed, holds(slot).isEmpty, !isBeyondSoft(slot),
                isExempt(slot) || !isSpent,
                apartEnd(slot.due) == nil
            else { continue }
            mind.slots[index].claimed = true
            mind.slots[index].bare = true
            save(index)
        }
    }
}

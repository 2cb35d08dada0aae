// Where a run of the reference begins: what is on disk, what the file says now, what is of another boot.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    mutating func begin() {
        let known = disk ?? mind
        // Nothing on disk about this boot: another one.
        let sameBoot = known.boot == world.boot
        disk = world.diskIsFull ? known : nil
        mind = known
        isDead = false
        diesAt = nil
        retry = nil
        toShow = []
        toClose = []
        mind.settleUntil = nil
        mind.clockHoldUntil = nil
        mind.server = nil
        mind.returnCheck = nil
        mind.returnedAt = nil
        mind.backAtNight = nil
        mind.awaited = nil
        mind.wokeAt = mind.events["wake"]?.at
        let rows =
            known.slots.filter { $0.claimed || $0.phase != .waiting }.map(\.changed)
            + known.over.values.map(\.changed)
        if !sameBoot, mind.awaySince == nil, let last = rows.max(), last < world.wall {
            mind.awaySince = last
        }
        if mind.awaySince != nil { expectReturn() }
        mind.sketch = world.file
        let changed = adopt()
        planAnew()
        restore(known.slots, changed: changed, sameBoot: sameBoot)
        mind.newest = max(
            mind.slots.map(\.changed).max() ?? .min, mind.over.values.map(\.changed).max() ?? .min)
        // One that was asked for and opened without a bubble after a death counts no more.
        mind.given = mind.given.filter { first in
            first.isHeard
                || mind.slots.contains {
                    $0.key == first.key && $0.phase == .waiting && $0.shown != nil
                }
        }
        mind.firsts = [:]
        for first in mind.given { mind.firsts[logicalDay(first.at), default: 0] += 1 }
        mind.lastFirst = mind.given.map(\.at).max()
        if !sameBoot {
            mind.boot = world.boot
            mind.words = [:]
            dirty = true
            beginSettling()
        }
        leaveFuture()
        holdForClock()
        planAnew()
        pass()
        guard world.manner != .lost else { return }
        appear()
        pass()
    }

    /// Takes the sketch's anchors: an unchanged one keeps its past, others begin now.
    mutating func adopt() -> Set<Int> {
        var changed: Set<Int> = []
        for (place, anchor) in mind.sketch.anchors.enumerated() {
            if !anchor.enabled {
                if mind.since[place] != nil { dirty = true }
                mind.since[place] = nil
                mind.plannedAs[place] = nil
                changed.insert(place)
            } else if let old = mind.plannedAs[place], old.plansAs(anchor),
                let since = mind.since[place]
            {
                mind.since[place] = min(since, world.wall)
            } else {
                mind.since[place] = world.wall
                mind.plannedAs[place] = anchor
                changed.insert(place)
                dirty = true
            }
        }
        return changed
    }

    private mutating func restore(_ slots: [ReferenceSlot], changed: Set<Int>, sameBoot: Bool) {
        mind.slots = []
        for var slot in slots {
            let stays =
                mind.since[slot.anchor] != nil
                && (!changed.contains(slot.anchor) || slot.due >= world.wall)
            if slot.phase == .waiting, slot.returning { slot.phase = .putOff }
            if slot.phase == .waiting, slot.again { slot.phase = .open }
            if slot.phase == .open, slot.bubble == nil, let old = slot.written {
                slot.bubble = old.bubble
                slot.bubbleServer = old.server
            }
            if slot.phase == .waiting, slot.asked, slot.bare {
                // Nothing on disk says that it was shown.
                mind.given.removeAll { $0.key == slot.key }
                slot.shown = nil
            }
            slot.asked = false
            slot.returning = false
            slot.again = false
            slot.released = false
            slot.hold = nil
            slot.holds = []
            slot.wanted = slot.due
            if slot.phase == .waiting, !slot.claimed { continue }
            guard stays else {
                close(slot.bubble)
                settle(slot.key, slot.anchor, slot.due, .letGo(.removed))
                continue
            }
            let planned = planned(slot.key, slot.anchor)
            if slot.shown == nil, let planned { slot.due = planned.due }
            slot.wanted = slot.due
            slot.latest =
                planned?.latest ?? slot.due + max(grace(mind.sketch.anchors[slot.anchor]), 0)
            slot.arrived = slot.shown != nil
            slot.closes = slot.phase == .open ? closing(slot) : nil
            // Thirty seconds are a bubble's time, and nobody was there to hear of its end.
            let left = slot.changed + 30 * second - world.wall
            slot.timeUp =
                slot.phase == .open && slot.bubble != nil ? world.elapsed + left : nil
            slot.hasRunOut = slot.timeUp != nil && left <= 0
            mind.slots.append(slot)
            if !sameBoot, slot.phase == .putOff, case .elapsed = slot.back,
                let wall = slot.backOnWall
            {
                // What was written is all there is to go by.
                let index = mind.slots.count - 1
                mind.slots[index].back = .elapsed(world.elapsed + wall - world.wall)
                save(index)
            }
        }
        mind.slots.sort { ($0.due, $0.key.description) < ($1.due, $1.key.description) }
    }
}

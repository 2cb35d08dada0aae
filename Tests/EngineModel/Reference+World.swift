// What the world does to the reference: starts and restarts, clocks, zones, files, servers, disks.

import AnchorDomain
import CivilTime

extension Reference {
    // MARK: Starts

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
    private mutating func adopt() -> Set<Int> {
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

    // MARK: Clocks and zones

    mutating func sleep(_ span: Time) {
        let from = world.wall
        world.wall += span
        world.elapsed += span
        beginSettling()
        leave(from)
        expectReturn()
        pass()
    }

    mutating func off(_ span: Time, edit: Edit?, zone: Int?) {
        world.wall += span
        world.elapsed += span
        edit?.apply(to: &world.file)
        world.zone = zone ?? world.zone
        world.server += 1
        world.boot += 1
        world.screen = []
        world.orphans = []
        begin()
    }

    mutating func setClock(by span: Time) {
        world.wall += span
        // Where they come back is on the wall too, for another boot.
        for (index, slot) in mind.slots.enumerated()
        where slot.phase == .putOff || slot.returning {
            guard case .elapsed(let end) = slot.back else { continue }
            mind.slots[index].backOnWall = world.wall + end - world.elapsed
            save(index)
        }
        if span < 0 {
            leaveFuture()
            holdForClock()
        }
        planAnew()
        pass()
    }

    /// A clock that was ahead must leave nothing that never ends.
    private mutating func leaveFuture() {
        let now = world.wall
        if broken != .since, mind.since.contains(where: { $0 ?? now > now }) {
            mind.since = mind.since.map { $0.map { min($0, now) } }
            dirty = true
        }
        mind.lastFirst = mind.lastFirst.map { min($0, now) }
        mind.wokeAt = mind.wokeAt.map { min($0, now) }
        if let since = mind.awaySince, since > now {
            mind.awaySince = nil
            dirty = true
        }
        for index in mind.slots.indices where mind.slots[index].arrived {
            let anchor = mind.sketch.anchors[mind.slots[index].anchor]
            mind.slots[index].closes = mind.slots[index].closes.map {
                min($0, now + max(openFor(anchor), 24 * hour))
            }
            mind.slots[index].latest = min(
                mind.slots[index].latest, now + max(grace(anchor), 24 * hour))
        }
    }

    private mutating func holdForClock() {
        guard world.wall < mind.newest else { return }
        if mind.newest % Reference.step != 0 { isOffGrid = true }
        mind.clockHoldUntil = world.elapsed + min(mind.newest - world.wall, 10 * minute)
    }

    mutating func changeZone(_ zone: Int) {
        world.zone = zone
        replan()
        pass()
    }

    /// What waits for its first showing and was not promised goes back to the plan when its time
    /// is another one now.
    private mutating func replan() {
        planAnew()
        mind.slots = mind.slots.filter { slot in
            guard slot.phase == .waiting, !slot.returning, !slot.again,
                !slot.arrived || !slot.claimed
            else { return true }
            return planned(slot.key, slot.anchor)?.due == slot.due
        }
    }

    mutating func eventChangedPlan() { replan() }

    mutating func reload(_ edit: Edit) {
        edit.apply(to: &world.file)
        mind.sketch = world.file
        let changed = adopt()
        for slot in mind.slots where changed.contains(slot.anchor) {
            if let index = place(slot.key) { letGo(index, .removed) }
        }
        replan()
        pass()
    }

    // MARK: Servers, disks, bubbles

    mutating func hearOfServer(_ news: ServerNews) {
        switch news {
        case .silent, .refusing, .showing:
            // A server that is not there has no manners.
            if world.manner != .lost { world.manner = news }
        case .lost, .new:
            world.screen = []
            world.orphans = []
            mind.server = nil
            world.manner = .lost
            pass()
            guard news == .new else { return }
            world.server += 1
            world.manner = .showing
            appear()
            pass()
        }
    }

    mutating func setDisk(full: Bool) {
        if full, disk == nil { disk = mind }
        world.diskIsFull = full
        if !full, retry == nil { disk = nil }
    }

    /// The bubble of an anchor that a person can reach.
    func reachable(_ anchor: Int) -> ReferenceSlot? {
        mind.slots.first { slot in
            slot.anchor == anchor && slot.bubble != nil
                && world.screen.contains { $0.id == slot.bubble }
        }
    }
}

// What happens to a reference that runs: clocks, zones, files, servers and disks.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
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
    mutating func leaveFuture() {
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

    mutating func holdForClock() {
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
            losesServer()
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

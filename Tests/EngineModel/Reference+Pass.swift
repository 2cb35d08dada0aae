// The reference's walk through time and the one pass that asks every rule.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    /// The process runs until then.
    mutating func run(until end: Time) {
        while world.wall < end, !isDead {
            let next = world.wall + Reference.step
            while let over = mind.slots.filter({ $0.phase == .waiting && $0.arrived })
                .map({ $0.latest + 1 }).filter({ $0 > world.wall && $0 < next }).min(), !isDead
            {
                pass(at: over)
                if diesAt == over { isDead = true }
            }
            let claim = next - second / 2
            if !isDead, plan.place < plan.slots.count, plan.slots[plan.place].due <= next {
                pass(at: claim)
                if diesAt == claim { isDead = true }
            }
            if !isDead { pass(at: next) }
            // Everything of its last pass was done.
            if let diesAt, diesAt <= world.wall { isDead = true }
        }
    }

    mutating func pass(at time: Time) {
        world.elapsed += time - world.wall
        world.wall = time
        pass()
    }

    /// Decides, writes, shows, and writes what became of that.
    mutating func pass() {
        if diesAt == world.wall, disk == nil { disk = mind }
        decide()
        perform()
    }

    /// One thing is done, unless the process dies before it.
    mutating func canDo() -> Bool {
        guard !isDead else { return false }
        guard diesAt == world.wall else { return true }
        if thingsLeft == 0 {
            isDead = true
            wasCut = true
        }
        thingsLeft -= 1
        return !isDead
    }

    mutating func perform(_ reply: Reply? = nil) {
        write()
        if !isDead { world.screen.removeAll { toClose.contains($0.id) } }
        toClose = []
        let keys = toShow
        toShow = []
        for key in keys { show(key) }
        if let reply, canDo() { seen.append(.replied(reply)) }
        for key in keys where !isDead { hear(key) }
        guard !keys.isEmpty, !isDead else { return }
        decide()
        perform()
    }

    mutating func write() {
        guard dirty else {
            if let retry, world.elapsed >= retry { tryToWrite() }
            return
        }
        tryToWrite()
    }

    private mutating func tryToWrite() {
        guard canDo() else { return }
        dirty = false
        if world.diskIsFull {
            retry = world.elapsed + 30 * second
        } else {
            retry = nil
            disk = diesAt == world.wall ? mind : nil
        }
    }

    mutating func save(_ index: Int) {
        mind.slots[index].changed = world.wall
        mind.slots[index].written = mind.slots[index].bubble.map {
            [slot = mind.slots[index]] bubble in
            ReferenceSlot.Written(bubble: bubble, server: slot.bubbleServer)
        }
        mind.newest = max(mind.newest, world.wall)
        dirty = true
    }
}

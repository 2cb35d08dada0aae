// The reference's screen: what is shown, what the server says to it, what a new server gets.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    /// Once the reason for it is on disk.
    mutating func close(_ id: Int?) {
        if let id { toClose.insert(id) }
    }

    mutating func show(_ key: SlotKey) {
        guard let index = place(key), canDo() else { return }
        // It is closed, where a list still has it, and asked for anew.
        let hadItsTime = mind.slots[index].timeUp.map { $0 <= world.elapsed } ?? false
        if mind.slots[index].hasRunOut || hadItsTime {
            let old = mind.slots[index].bubble
            world.screen.removeAll { $0.id == old }
            mind.slots[index].bubble = nil
        }
        mind.slots[index].hasRunOut = false
        let slot = mind.slots[index]
        guard world.manner == .showing else { return }
        seen.append(.shown(world.wall, key))
        if let old = world.screen.firstIndex(where: { $0.id == slot.bubble }) {
            world.screen[old].content = key
            mind.slots[index].bubbleServer = world.server
            return
        }
        world.bubbles += 1
        world.screen.append(
            ReferenceBubble(id: world.bubbles, server: world.server, content: key))
        mind.slots[index].bubble = world.bubbles
        mind.slots[index].bubbleServer = world.server
    }

    /// The server's answer. Without a bubble it is told elsewhere, once that it is open is written.
    mutating func hear(_ key: SlotKey) {
        guard let index = place(key) else { return }
        let isTold = world.manner != .showing && !mind.slots[index].again
        switch world.manner {
        case .showing:
            if mind.server != world.server { appear() }
        case .lost, .new: mind.slots[index].bubble = nil
        case .silent, .refusing: break
        }
        if let first = mind.given.firstIndex(where: { $0.key == key && !$0.isHeard }) {
            // History has the time of this, which after a death is a later one.
            mind.given[first] = (key, world.wall, true)
        }
        mind.slots[index].asked = false
        // A bubble asks for thirty seconds.
        mind.slots[index].timeUp =
            world.manner == .showing ? world.elapsed + 30 * second : nil
        mind.slots[index].phase = .open
        mind.slots[index].again = false
        mind.slots[index].returning = false
        mind.slots[index].bare = false
        save(index)
        write()
        if isTold, canDo() { seen.append(.told(world.wall, key)) }
    }

    /// The server that was there is not any more: what had its time on its screen ran out, and the rest
    /// was cut short.
    mutating func losesServer() {
        guard mind.server != nil else { return }
        mind.server = nil
        for (index, slot) in mind.slots.enumerated() where slot.phase == .open {
            guard slot.bubble != nil, let timeUp = slot.timeUp, timeUp <= world.elapsed
            else { continue }
            mind.slots[index].hasRunOut = true
        }
    }

    /// A server is there: it gets what is open and within its time, once, but for what had its time on
    /// the screen.
    mutating func appear() {
        guard mind.server != world.server else { return }
        losesServer()
        mind.server = world.server
        var any = false
        for index in mind.slots.indices where mind.slots[index].phase == .open {
            let slot = mind.slots[index]
            if slot.bubble != nil, slot.bubbleServer == world.server { continue }
            guard !slot.dismissed, !slot.hasRunOut,
                world.wall <= slot.latest
            else { continue }
            mind.slots[index].bubble = nil
            mind.slots[index].phase = .waiting
            mind.slots[index].again = true
            mind.slots[index].released = true
            any = true
        }
        if any { beginSettling() }
    }
}

// What holds at every moment of every life of an engine; the random tests look after each step.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime

struct Watcher {
    /// The first thing found wrong, in words.
    private(set) var problem: String?
    private var firstShown: [SlotKey: Int] = [:]
    private var handled: [SlotKey: SlotState] = [:]
    private var looked = 0
    /// Lives that ended between the bubble and the record of it: one duplicate each is allowed.
    var allowedAgain: Set<SlotKey> = []

    mutating func look(at world: inout Simulation) {
        guard problem == nil, !world.isDead else { return }
        bubbles(world)
        showings(world)
        deadline(world)
        budget(world)
        quietness(&world)
        handledStayHandled(world)
    }

    /// An undo hands slots back: what was over may come again.
    mutating func undone() { handled = [:] }

    mutating func report(_ text: String) { fail(text) }

    /// The process ended while the disk was full: what was kept in memory is gone with it.
    mutating func forgiveAll(_ world: Simulation) {
        allowedAgain.formUnion(world.screen.bubbles.values.map(\.slot))
        handled = [:]
    }

    /// The process died: a bubble whose delivery was not recorded may come once more.
    mutating func forgive(_ world: Simulation) {
        for bubble in world.screen.bubbles.values {
            let record = world.ledger.slots[bubble.slot]
            if record?.state == .claimed || record?.bubble == nil {
                allowedAgain.insert(bubble.slot)
            }
        }
    }

    private mutating func fail(_ text: String) { problem = problem ?? text }

    private mutating func bubbles(_ world: Simulation) {
        let anchors = world.screen.bubbles.values.filter { !allowedAgain.contains($0.slot) }
            .map(\.slot.anchor)
        if Set(anchors).count != anchors.count { fail("two bubbles of one anchor: \(anchors)") }
    }

    private mutating func showings(_ world: Simulation) {
        for (_, nudge) in world.shown[looked...] {
            if let state = handled[nudge.slot] { fail("\(nudge.slot) came again after \(state)") }
        }
        looked = world.shown.count
    }

    private mutating func deadline(_ world: Simulation) {
        var copy = world.engine
        _ = copy.handle(.wake, at: world.now)
        guard let next = copy.nextDeadline else { return }
        if next <= world.now.wall { fail("the next deadline is not ahead") }
    }

    private mutating func budget(_ world: Simulation) {
        guard let perDay = world.schedule.budget.perDay else { return }
        var seen: Set<SlotKey> = []
        var days: [LocalDate: Int] = [:]
        for row in world.ledger.history where row.event == .nudged || row.event == .snoozed {
            guard let anchor = row.anchor, let day = row.day, let label = row.label,
                world.schedule.anchor(anchor)?.kind != .bedtime
            else { continue }
            let key = SlotKey(anchor: anchor, day: day, label: label)
            // What was put off before it was shown is outside the budget.
            guard seen.insert(key).inserted, row.event == .nudged else { continue }
            let today = world.zones.local.logicalDay(
                at: row.at, startingAt: world.schedule.dayStartsAt)
            days[today, default: 0] += 1
            if days[today, default: 0] > perDay { fail("budget of \(today) exceeded") }
        }
    }

    /// A second wake at the same moment has nothing to say.
    private mutating func quietness(_ world: inout Simulation) {
        var copy = world.engine
        _ = copy.handle(.wake, at: world.now)
        let again = copy.handle(.wake, at: world.now)
        if !again.isEmpty { fail("a repeated wake gives \(again)") }
    }

    private mutating func handledStayHandled(_ world: Simulation) {
        for (key, record) in world.ledger.slots {
            switch record.state {
            case .answered, .letGo: handled[key] = record.state
            case .claimed, .open, .snoozed:
                // Taken back by an undo, or handed to the next life.
                handled[key] = nil
            }
        }
    }
}

extension EngineStatus {
    /// What a restart must bring back.
    var memory: [String] {
        (open + snoozed).map { "\($0.key)" }.sorted()
    }
}

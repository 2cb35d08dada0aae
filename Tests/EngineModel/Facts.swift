// What is compared: what was shown, told and answered in a step, what stands at its end, what the
// ledger holds of what is over, and the screen.

import AnchorEngine
import AnchorModel
import CivilTime

struct Facts: Equatable {
    struct Standing: Hashable {
        let key: SlotKey
        let state: SlotView.State
        var hold: HoldReason?
        let due: Time
        let shown: Time?
        let until: Time?
    }
    struct Seen: Hashable {
        let at: Time
        let key: SlotKey
        let isTold: Bool
    }

    var seen: [Seen] = []
    var replies: [Reply] = []
    var standing: [Standing] = []
    var over: [SlotKey: SlotState] = [:]
    var screen: [SlotKey] = []
    var pausedUntil: Time?
    var isClockHeld = false

    /// From the engine's world.
    init(_ world: inout Rehearsal) {
        for observation in world.seen {
            let at = Int(observation.at.microseconds)
            switch observation.event {
            case .shown(let nudge): seen.append(Seen(at: at, key: nudge.slot, isTold: false))
            case .told(let nudge): seen.append(Seen(at: at, key: nudge.slot, isTold: true))
            // What came too late to follow a word is said beside it and changes nothing.
            case .replied(.logged(let word, let isAnchor, _)):
                replies.append(.logged(word: word, isAnchor: isAnchor))
            case .replied(let reply): replies.append(reply)
            default: break
            }
        }
        world.seen.removeAll(keepingCapacity: true)
        standing = world.engine.present(at: world.now).map { view in
            Standing(
                key: view.key, state: view.state, hold: view.hold,
                due: Int(view.due.microseconds), shown: view.shown.map { Int($0.microseconds) },
                until: view.snoozedUntil.map { Int($0.microseconds) })
        }
        for (key, record) in world.ledger.slots {
            switch record.state {
            case .answered, .letGo: over[key] = record.state
            case .claimed, .open, .snoozed: break
            }
        }
        screen = world.screen.bubbles.values.map(\.slot)
        pausedUntil = world.ledger.settings["pausedUntil"].flatMap { Int($0) }
        sort()
    }

    /// From a reference.
    init(_ reference: inout Reference) {
        for event in reference.seen {
            switch event {
            case .shown(let at, let key): seen.append(Seen(at: at, key: key, isTold: false))
            case .told(let at, let key): seen.append(Seen(at: at, key: key, isTold: true))
            case .replied(let reply): replies.append(reply)
            }
        }
        let world = reference.world
        standing = reference.mind.slots.filter(\.arrived).map { slot in
            let state: SlotView.State
            switch slot.phase {
            case .waiting: state = slot.again ? .open : .held
            case .open: state = .open
            case .putOff: state = .snoozed
            }
            var until: Time?
            // What came back is put off in the ledger until it is on the screen.
            if slot.phase == .putOff || slot.returning, let back = slot.back {
                switch back {
                case .elapsed(let end): until = world.wall + end - world.elapsed
                case .clock(let end): until = end
                }
            }
            return Standing(
                key: slot.key, state: state, hold: slot.hold, due: slot.due, shown: slot.shown,
                until: until)
        }
        let written = reference.disk ?? reference.mind
        over = written.over.mapValues(\.state)
        screen = world.screen.map(\.content) + world.orphans
        pausedUntil = written.pausedUntil
        sort()
    }

    private mutating func sort() {
        func order(_ key: SlotKey) -> (String, LocalDate, String) {
            (key.anchor, key.day, key.label)
        }
        standing.sort { order($0.key) < order($1.key) }
        screen.sort { order($0) < order($1) }
        seen.sort { a, b in
            a.at != b.at
                ? a.at < b.at
                : a.key != b.key ? order(a.key) < order(b.key) : !a.isTold && b.isTold
        }
    }

    /// - Parameter orphans: on the screen when the process died; they may stay, known to nobody.
    func agree(with reference: inout Reference, orphans: [SlotKey]) -> Bool {
        var expected = Facts(&reference)
        expected.takeReasons(of: self, reference)
        if !orphans.isEmpty, expected.screen != screen {
            var left = screen
            for key in expected.screen {
                guard let index = left.firstIndex(of: key) else { return false }
                left.remove(at: index)
            }
            guard left.allSatisfy(orphans.contains) else { return false }
            reference.world.orphans += left
            expected.screen = screen
        }
        return self == expected
    }

    /// Another reason that is as good.
    private mutating func takeReasons(of facts: Facts, _ reference: Reference) {
        let known = (reference.disk ?? reference.mind).over
        for (key, state) in facts.over where over[key] != state {
            guard case .letGo(let reason) = state, let over = known[key],
                over.orFor.contains(where: { Reference.reason($0) == reason })
            else { continue }
            self.over[key] = state
        }
        for (index, slot) in zip(standing.indices, facts.standing)
        where slot.key == standing[index].key && slot.hold != standing[index].hold {
            guard let hold = slot.hold,
                let mine = reference.mind.slots.first(where: {
                    $0.key == slot.key
                }), mine.holds.contains(hold)
            else { continue }
            standing[index].hold = hold
        }
    }

    func lines(_ zone: Atlas) -> [String] {
        func at(_ time: Time) -> String {
            let text = hhmm(zone.minuteOfDay(time))
            let seconds = time % minute
            return seconds == 0 ? text : text + ":\(padded(seconds / second, 2))"
        }
        var lines: [String] = []
        for event in seen {
            lines.append("\(at(event.at)) \(event.isTold ? "told" : "shown") \(event.key)")
        }
        lines += replies.map { "reply \($0)" }
        for slot in standing {
            lines.append(
                "\(slot.key) is \(slot.state)" + (slot.hold.map { " (\($0))" } ?? "")
                    + " due \(at(slot.due))" + (slot.shown.map { ", shown \(at($0))" } ?? "")
                    + (slot.until.map { ", until \(at($0))" } ?? ""))
        }
        lines += over.map { "\($0.key) is over: \($0.value)" }.sorted()
        lines.append("on the screen: \(screen.map(\.description).joined(separator: ", "))")
        if let pausedUntil { lines.append("paused until \(at(pausedUntil))") }
        return lines
    }
}

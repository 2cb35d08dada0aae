// One slot alone, and the bubbles of a server: every move from a place where it may be made, and what holds after it. A
// silent server throws bubbles away, and what ran out unseen comes once more.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct SlotLives {
    private static let server = ServerIdentity(busID: "bus", uniqueName: ":1.1")

    private static func bubble(_ random: inout SeededGenerator) -> BubbleReference {
        BubbleReference(server: server, id: UInt32(random.below(5) + 1))
    }

    @Test func `a slot is at one place of its life, and its row says the same`() {
        lives(150) { random in
            let anchor = fixed("a", ["12:00"])
            var slot = live(anchor, 0)
            var minutes = 0
            /// Thrown away, and the silence is not over.
            var isThrown = false
            var cameAgainUnseen = false
            for _ in 0..<40 {
                minutes += random.below(5)
                let now = moment(noon(0, minutes))
                switch (slot.phase, random.below(6)) {
                case (_, 0):
                    slot.isFree()
                    isThrown = false
                case (.waiting, 1): slot.wait(for: .doNotDisturb)
                case (.waiting, 2): slot.release(isLate: random.chance(50))
                case (.waiting, _):
                    let wasClaimed = slot.claimed
                    let isNew = slot.show(on: SlotLives.server, at: now.wall)
                    if isNew, wasClaimed { return "claimed twice" }
                    if slot.phase != .showing || slot.asked != SlotLives.server {
                        return "not shown"
                    }
                    if slot.record.shown.map({ $0 > now.wall }) ?? true { return "shown when" }
                case (.showing, 1): slot.askAgain()
                case (.showing, _):
                    let old = slot.record.bubble
                    slot.opened(
                        random.chance(80) ? SlotLives.bubble(&random) : old, fade: nil, at: now)
                    isThrown = false
                    if slot.record.state != .open || slot.wasNeverSeen { return "open, not seen" }
                case (.open, 1):
                    guard let came = slot.came else { continue }
                    slot.throwAway(wasFirst: came.isFirst, at: now.wall)
                    isThrown = true
                    let counts = slot.record.shown != nil || slot.closes != nil
                    if came.isFirst, counts || !slot.isFirst {
                        return "nobody saw it, and it counts"
                    }
                case (.open, 2):
                    slot.runsOut(unseen: random.chance(60))
                    if slot.isUnseen, cameAgainUnseen { return "unseen a second time" }
                case (.open, 3):
                    guard slot.isUnseen else { continue }
                    slot.showUnseen(at: now.wall)
                    cameAgainUnseen = true
                    if !slot.reshow || !slot.released { return "it comes like a new one" }
                case (.open, 4): if random.chance(50) { slot.loseBubble() } else { slot.change() }
                case (.open, _):
                    slot.close(by: now.wall + .minutes(60))
                    let snooze = Snooze.clock(now.wall + .minutes(10))
                    slot.putOff(snooze, at: now.wall)
                    if slot.record.bubble != nil || slot.closes != nil {
                        return "put off and there"
                    }
                case (.snoozed, 1):
                    slot.takeBackPutOff(at: now.wall)
                    if slot.phase != .open || !slot.record.dismissed { return "it is shown again" }
                case (.snoozed, _):
                    let limit = random.chance(50) ? now.wall + .minutes(1) : nil
                    slot.comesBack(now.wall, limit: limit)
                    if !slot.returning || slot.wanted != now.wall { return "it did not come back" }
                    if let limit, slot.latest > limit { return "after its last moment" }
                }
                if !slot.arrived { return "it is ahead again" }
                if slot.isThrownAway != isThrown { return "thrown away at \(minutes)" }
                let isPutOff = if case .snoozed = slot.record.state { true } else { false }
                // Its row says that it is put off until it is shown again.
                if slot.phase == .snoozed, !isPutOff { return "put off, and its row is not" }
                if slot.phase == .open, isPutOff { return "open, and its row is put off" }
                if slot.phase == .snoozed, slot.hold != nil || slot.came != nil { return "waits" }
                if slot.phase != .waiting, slot.returning || slot.released { return "a group" }
            }
            return nil
        }
    }

    @Test func `a bubble is on the screen, ran out, or ended, and a used id is a new one`() {
        lives(60) { random in
            var bubbles = Bubbles()
            var ledger = PieceLedger()
            var ranOut: Set<BubbleReference> = []
            var ended: [BubbleReference: SlotKey] = [:]
            var until: [BubbleReference: Int64] = [:]
            for minutes in 0..<80 {
                let bubble = SlotLives.bubble(&random)
                let key = SlotKey(anchor: random.one(of: ["a", "b"]), day: day(0), label: "x")
                let now = moment(noon(0, minutes))
                switch random.below(7) {
                case 0, 1:
                    let end = Bubbles.end(after: .minutes(random.below(9)), from: now)
                    bubbles.comes(bubble, until: end)
                    ranOut.remove(bubble)
                    ended[bubble] = nil
                    until[bubble] = end
                case 2:
                    bubbles.runsOut(bubble)
                    ranOut.insert(bubble)
                case 3:
                    bubbles.ends(bubble, of: key)
                    ranOut.remove(bubble)
                    until[bubble] = nil
                    ended[bubble] = key
                case 4:
                    bubbles.forget(key, bubble)
                    ranOut.remove(bubble)
                    until[bubble] = nil
                    ended = ended.filter { $0.value != key }
                default:
                    let isOver =
                        ranOut.contains(bubble) || until[bubble].map { $0 <= now.boot } ?? false
                    let place = bubbles.place(of: bubble, for: key, at: now, &ledger.outbox)
                    let effects = ledger.outbox.drain().effects
                    if place != (isOver ? nil : bubble) { return "in its place: \(isOver)" }
                    if effects != (isOver ? [.close(bubble)] : []) { return "\(effects)" }
                    guard isOver else { continue }
                    ranOut.remove(bubble)
                    until[bubble] = nil
                    ended[bubble] = key
                }
                if bubbles.ranOut != ranOut { return "ran out: \(ranOut)" }
                for id in 1...5 {
                    let one = BubbleReference(server: SlotLives.server, id: UInt32(id))
                    if bubbles.owner(of: one) != ended[one] { return "owner of \(id)" }
                }
            }
            return nil
        }
    }
}

// The outbox alone, and the order of what the pieces tell: nothing is lost, doubled or shuffled.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct OutboxLives {
    @Test func `every change comes to the disk once and in its order, however often that fails`() {
        lives(40) { random in
            var outbox = Outbox(identifiers: IdentifierSource(seed: 1))
            var disk: [LedgerChange] = []
            var told: [LedgerChange] = []
            var number = 0
            var minutes = 0
            func pass(_ isFull: Bool) {
                let now = moment(noon(0, minutes))
                outbox.retry(at: now)
                let changes = outbox.drain().changes
                guard !changes.isEmpty else { return }
                guard isFull else {
                    disk += changes
                    return outbox.recordsWork()
                }
                outbox.hold(changes, reason: "disk full", at: now)
            }
            for _ in 0..<80 {
                for _ in 0..<random.below(4) {
                    number += 1
                    let change = LedgerChange.setting("x", "\(number)")
                    outbox.keep(change)
                    told.append(change)
                }
                let isFull = random.chance(50)
                pass(isFull)
                if disk + outbox.unrecorded != told { return "\(disk.count) of \(told.count)" }
                if outbox.problem != nil, disk.count == told.count { return "a problem, and none" }
                minutes += random.below(2)
            }
            // Half a minute after the last failure it is tried again without anything new.
            minutes += 1
            pass(false)
            return disk == told && outbox.problem == nil ? nil : "\(outbox.unrecorded.count) left"
        }
    }

    @Test func `rows of one record come in a fixed order, not in a dictionary's`() {
        let ids = (0..<40).map { "anchor \($0 * 7 % 40)" }
        var ledger = PieceLedger()
        var fades = Fades()
        for id in ids { fades.count(id, on: day(20), &ledger.outbox) }
        _ = ledger.written()
        fades.clockIsBack(to: day(0), &ledger.outbox)
        #expect(ledger.written() == ids.sorted().map { "fade/\($0)" })

        let schedule = Schedule(anchors: ids.map { fixed($0, ["09:00"]) })
        var inForce = InForce(
            schedule, ZoneTable(local: .utc), host: "box", Settings([:]), on: day(0),
            &ledger.outbox)
        _ = inForce.adopt(schedule, at: noon(0), &ledger.outbox)
        _ = inForce.adopt(Schedule(), at: noon(1), &ledger.outbox)
        #expect(inForce.gone == ids.sorted())

        let planner = Planner(
            anchors: [], zones: ZoneTable(local: .utc), schedule: schedule, events: [:])
        var agenda = Agenda(Plan(planner, around: noon(0)), Settings([:]))
        for id in ids { _ = agenda.come(id, on: day(0), at: noon(0), &ledger.outbox) }
        _ = ledger.written()
        agenda.forgetEvents(before: day(1), &ledger.outbox)
        #expect(ledger.written() == ids.sorted().map { "event/\($0)" })

        var slots = Slots()
        for id in ids.reversed() {
            let key = SlotKey(anchor: id, day: day(0), label: "09:00")
            slots.end(
                SlotRecord(key: key, due: noon(0), state: .letGo(.gentle), changed: noon(0)))
        }
        #expect(slots.over { _ in true }.map(\.key.anchor) == ids.sorted())
    }
}

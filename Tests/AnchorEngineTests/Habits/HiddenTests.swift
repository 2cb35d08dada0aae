// A bedtime that stood before its words could be read: hidden as before until somebody says so, and asked
// about for a while.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Hidden {
    private let bed = Anchor(
        id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))

    /// As an older version left it: a plan of each anchor, and no word about what is hidden.
    private func before(_ anchors: Anchor...) -> VirtualLedger {
        var ledger = VirtualLedger()
        for anchor in anchors {
            ledger.settings["since/\(anchor.id)"] =
                "\(anchor.fingerprint) \(at("2026-02-01 12:00").microseconds)"
        }
        return ledger
    }

    private func evening(_ schedule: Schedule, _ ledger: VirtualLedger) -> Simulation {
        var day = Simulation(schedule, from: "2026-03-02 20:00", ledger: ledger)
        day.run(until: "2026-03-02 22:01")
        return day
    }

    private let quiet = EnglishPhrasebook().discreet.summary

    @Test func `written from now on it can be read, and nothing is asked`() {
        let day = evening(Schedule(anchors: [bed]), VirtualLedger())
        #expect(day.shown.count == 1 && day.shown[0].nudge.summary != quiet)
        #expect(day.engine.status(at: day.now).mayBeRead.isEmpty)
    }

    @Test func `one that stood goes on hiding, over restarts, and is asked about for four weeks`() {
        var day = evening(Schedule(anchors: [bed]), before(bed))
        #expect(day.shown.map(\.nudge.summary) == [quiet])
        #expect(day.engine.status(at: day.now).mayBeRead == ["bed"])
        day.crash()
        day.run(until: "2026-03-29 12:00")
        #expect(day.engine.status(at: day.now).mayBeRead == ["bed"])
        day.run(until: "2026-03-30 12:00")
        #expect(day.engine.status(at: day.now).mayBeRead.isEmpty)
        #expect(Set(day.shown.map(\.nudge.summary)) == [quiet])
    }

    @Test(arguments: [true, false])
    func `what the schedule says from then on is the answer`(_ isDiscreet: Bool) {
        var day = evening(Schedule(anchors: [bed]), before(bed))
        var decided = bed
        decided.discreet = isDiscreet
        day.reload(Schedule(anchors: [decided]))
        #expect(day.engine.status(at: day.now).mayBeRead.isEmpty)
        day.crash()
        day.run(until: "2026-03-03 22:01")
        #expect((day.shown.last?.nudge.summary == quiet) == isDiscreet)
        // And taken out again, the kind's own rule holds.
        day.reload(Schedule(anchors: [bed]))
        day.run(until: "2026-03-04 22:01")
        #expect(day.shown.last?.nudge.summary != quiet)
    }

    @Test func `another bedtime that comes later is read, and other kinds are not touched`() {
        var late = bed
        late.id = "late"
        let walk = fixed("walk", ["21:00"])
        let day = evening(Schedule(anchors: [bed, late, walk]), before(bed, walk))
        let hidden = day.shown.filter { $0.nudge.summary == quiet }.map(\.nudge.slot.anchor)
        #expect(hidden.allSatisfy { $0 == "bed" })
        #expect(day.engine.status(at: day.now).mayBeRead == ["bed"])
    }
}

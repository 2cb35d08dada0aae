// The process dies before any one of its steps: nothing is lost, at most one duplicate, and never a
// second bubble of one anchor beside it.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct Death {
    /// A morning with a nudge, an answer, a put-off, one that takes a bubble over, and an undo.
    private enum Part {
        case until(String)
        case ask(Request)
    }

    private let story: [Part] = [
        .until("08:31"), .ask(.snooze(anchor: "move", nil)), .until("08:45"),
        .ask(.answer(anchor: "move", .tried)), .ask(.undo), .until("09:05"), .until("09:25"),
        .ask(.answer(anchor: "rest", .notToday)), .until("14:00"),
    ]

    /// A request that died with the process is not asked again; time goes on.
    private func live(_ day: inout Simulation) {
        for part in story {
            switch part {
            case .ask(let request): day.ask(request)
            case .until(let time): day.run(until: "2026-03-02 " + time)
            }
            guard day.isDead else { continue }
            day.restart(sameBoot: true)
            if case .until(let time) = part { day.run(until: "2026-03-02 " + time) }
        }
    }

    private func morning() -> Simulation {
        Simulation(
            Schedule(anchors: [
                fixed("move", ["08:30", "09:00"]), fixed("rest", ["09:20", "13:00"], kind: .rest),
            ]), from: "2026-03-02 08:00")
    }

    @Test func `no death before any step loses a slot or shows one three times`() {
        var whole = morning()
        live(&whole)
        #expect(whole.steps > 40)
        for step in 1...whole.steps {
            var day = morning()
            day.diesAtStep = step
            live(&day)
            #expect(day.diesAtStep == nil, "it died at step \(step)")
            var times: [SlotKey: Int] = [:]
            for (_, nudge) in day.shown { times[nudge.slot, default: 0] += 1 }
            for (slot, count) in times {
                let putOff = day.ledger.history.contains {
                    $0.event == .snoozed && $0.label == slot.label
                }
                #expect(count <= (putOff ? 3 : 2), "\(slot) at step \(step)")
            }
            let duplicates = day.shown.count - Set(day.shown.map(\.nudge.slot)).count
            #expect(duplicates <= 2, "at step \(step)")
            for label in ["08:30", "09:00"] {
                let state = day.ledger.slots[key("2026-03-02", label)]?.state
                #expect(
                    state?.isFinal == true, "\(label) is \(String(describing: state)) at \(step)")
            }
            #expect(times.keys.contains(key("2026-03-02", "08:30")), "at step \(step)")
            #expect(times.keys.contains(key("2026-03-02", "09:00")), "at step \(step)")
            #expect(times.keys.contains(key("2026-03-02", "09:20", "rest")), "at step \(step)")
        }
    }

    @Test func `a record that fails at any place shows everything all the same`() {
        for place in 0..<12 {
            var day = morning()
            var failed = 0
            for minute in stride(from: 30, through: 90, by: 1) where minute != 0 {
                if minute == 30 + place * 5 {
                    day.failuresAhead = 2
                    failed += 1
                }
                day.run(until: at("2026-03-02 08:00") + .minutes(minute))
            }
            day.run(until: "2026-03-02 18:00")
            #expect(failed == 1)
            #expect(Set(day.shown.map(\.nudge.slot.label)) == ["08:30", "09:00", "09:20", "13:00"])
            #expect(day.ledger.slots.values.allSatisfy { $0.state.isFinal })
            #expect(day.engine.status(at: day.now).recordProblem == nil)
            #expect(day.ledger.history.filter { $0.event == .nudged }.count == 4)
        }
    }

    @Test func `a failure between what came due and a request loses neither`() {
        var day = morning()
        day.run(until: at("2026-03-02 08:30") - .seconds(1))
        day.failuresAhead = 1
        // The request arrives at the very moment a nudge is due, before the timer.
        day.sleepless(until: at("2026-03-02 08:30"))
        day.ask(.log(word: "koffie", length: nil, at: nil))
        day.run(until: "2026-03-02 08:33")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30"])
        #expect(day.ledger.slots[key("2026-03-02", "08:30")]?.state == .open)
    }
}

extension SlotState {
    var isFinal: Bool {
        switch self {
        case .answered, .letGo: true
        case .claimed, .open, .snoozed: false
        }
    }
}

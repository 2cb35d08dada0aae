// What another machine said: its slot is over here, nothing is set off, and the order does not matter.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

private let laptop = "aaaaaaaa-0000-4000-8000-000000000000"

private func id(_ number: Int) -> String { "00000000-0000-4000-8000-00000000\(1000 + number)" }

private func row(
    _ number: Int, _ event: HistoryEvent, _ time: String, slot: SlotKey? = nil,
    anchor: String? = nil, word: String? = nil, length: Span? = nil, undoes: Int? = nil
) -> HistoryRow {
    HistoryRow(
        id: id(number), at: at("2026-03-02 \(time)"), event: event,
        anchor: slot?.anchor ?? anchor, day: slot?.day, label: slot?.label, word: word,
        length: length, undoes: undoes.map(id), host: laptop)
}

private func slot(_ label: String, _ anchor: String = "move") -> SlotKey {
    key("2026-03-02", label, anchor)
}

@Suite struct ElsewhereTests {
    // MARK: Closing

    @Test func `an answer given there closes what is open here, with its bubble`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.send(.elsewhere([row(1, .done, "08:30", slot: slot("08:30"))]))
        #expect(day.engine.status(at: day.now).open.isEmpty)
        #expect(day.screen.bubbles.isEmpty)
        #expect(day.ledger.slots[slot("08:30")]?.state == .answered(.done))
        day.crash()
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == 1)
    }

    @Test func `answered there before its time it does not come here`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.send(.elsewhere([row(1, .tried, "08:00", slot: slot("08:30"))]))
        #expect(day.engine.status(at: day.now).next?.key == key("2026-03-03", "08:30"))
        day.run(until: "2026-03-03 08:00")
        #expect(day.shown.isEmpty)
        #expect(day.ledger.slots[slot("08:30")]?.due == at("2026-03-02 08:30"))
    }

    @Test func `put off or held here, an answer there ends it`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.snooze(anchor: nil, nil))
        day.send(.elsewhere([row(1, .done, "08:32", slot: slot("08:30"))]))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.count == 1)

        var held = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        held.ask(.pause(.until(at("2026-03-02 08:40"))))
        held.run(until: "2026-03-02 08:31")
        held.send(.elsewhere([row(1, .done, "08:30", slot: slot("08:30"))]))
        held.run(until: "2026-03-02 12:00")
        #expect(held.shown.isEmpty)
    }

    @Test func `claimed and about to come, it does not come`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: at("2026-03-02 08:30") - Span(microseconds: 200_000))
        #expect(day.ledger.slots[slot("08:30")]?.state == .claimed)
        day.send(.elsewhere([row(1, .done, "08:29", slot: slot("08:30"))]))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.isEmpty)
    }

    @Test func `not today there is not today here, up to the next day`() {
        var day = Simulation(daily("08:30", "12:00", "16:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.send(.elsewhere([row(1, .notToday, "08:31", slot: slot("08:30"))]))
        day.run(until: "2026-03-03 08:31")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:30"), at("2026-03-03 08:30")])
    }

    @Test func `what comes after an event, and was answered there, does not come here`() {
        let breathe = Anchor(
            id: "breathe", kind: .breathing, cue: .after("wake", delay: .zero, by: nil))
        for event in [HistoryEvent.done, .notToday] {
            var day = Simulation(Schedule(anchors: [breathe]), from: "2026-03-02 08:00")
            day.send(
                .elsewhere([row(1, event, "07:00", slot: slot("wake", "breathe"))]))
            day.ask(.log(word: "wake", length: nil, at: nil))
            day.run(until: "2026-03-02 12:00")
            #expect(day.shown.isEmpty, "\(event)")
        }
    }

    // MARK: Nothing is set off

    @Test func `what happened there is no event here`() {
        let walk = Anchor(id: "walk", kind: .movement, cue: .after("wake", delay: .zero, by: nil))
        let tea = Anchor(id: "tea", kind: .rest, cue: .after("move", delay: .zero, by: nil))
        var schedule = daily("18:00")
        schedule.anchors += [walk, tea]
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.send(
            .elsewhere([
                row(1, .logged, "07:59", word: "wake"), row(2, .tried, "07:59", anchor: "move"),
                row(3, .paused, "07:59"), row(4, .snoozed, "07:59", slot: slot("18:00")),
            ]))
        day.run(until: "2026-03-02 17:00")
        #expect(day.shown.isEmpty)
        #expect(day.ledger.settings["event/wake"] == nil)
        #expect(day.ledger.settings["event/move"] == nil)
        day.run(until: "2026-03-02 18:01")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["move"])
    }

    @Test func `undo takes back what was said here alone, also after a restart`() {
        var day = Simulation(daily("08:30", "12:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: nil, .done))
        let there = row(1, .tried, "11:30", slot: slot("12:00"))
        day.ledger.history.append(there)
        day.send(.elsewhere([there]))
        day.crash()
        #expect(day.ask(.undo) == .undone(.done, anchor: "move"))
        #expect(day.ask(.undo) == .refused(.nothingOpen))
        #expect(day.ledger.slots[slot("12:00")]?.state == .answered(.tried))
    }

    @Test func `bubbles there are no bubbles of this machine's day`() {
        var schedule = daily("08:30")
        schedule.budget.perDay = 1
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.ledger.history.append(row(1, .nudged, "07:00", slot: slot("07:00", "tea")))
        day.crash()
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.count == 1)
    }

    @Test func `what was imported, is old, or is of no anchor here changes nothing that comes`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        let imported = HistoryRow(
            id: id(1), at: at("2026-03-02 07:00"), event: .done, anchor: "move",
            day: slot("08:30").day, label: "08:30", host: HistoryRow.noMachine)
        let old = HistoryRow(
            id: id(2), at: at("2026-02-02 08:30"), event: .notToday, anchor: "move",
            day: slot("08:30").day, label: "08:30", host: laptop)
        let ahead = HistoryRow(
            id: id(3), at: at("2026-03-09 08:30"), event: .done, anchor: "move",
            day: slot("08:30").day, label: "08:30", host: laptop)
        let far = HistoryRow(
            id: id(4), at: at("2026-03-02 07:00"), event: .done, anchor: "move",
            day: LocalDate(dayNumber: 40_000), label: "08:30", host: laptop)
        day.send(.elsewhere([imported, old, ahead, far, row(5, .done, "07:00", anchor: "other")]))
        day.run(until: "2026-03-02 08:31")
        #expect(day.shown.count == 1)
        #expect(day.ledger.slots.count == 1)
    }

    // MARK: Taken back

    @Test func `taken back there it is open again here, and comes if it did not yet`() {
        for early in [true, false] {
            var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
            if !early { day.run(until: "2026-03-02 08:31") }
            day.send(.elsewhere([row(1, .done, "08:00", slot: slot("08:30"))]))
            day.send(.elsewhere([row(2, .undone, "08:01", slot: slot("08:30"), undoes: 1)]))
            day.run(until: "2026-03-02 08:40")
            #expect(day.engine.status(at: day.now).open.map(\.key) == [slot("08:30")])
            #expect(day.shown.count == 1)
        }
    }

    @Test func `of two answers the one that is not taken back holds`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.send(.elsewhere([row(1, .done, "08:30", slot: slot("08:30"))]))
        day.ask(.answer(anchor: "move", .tried))
        #expect(day.ledger.slots[slot("08:30")]?.state == .answered(.tried))
        day.send(.elsewhere([row(2, .undone, "08:32", slot: slot("08:30"), undoes: 1)]))
        #expect(day.ledger.slots[slot("08:30")]?.state == .answered(.tried))
        // The answer here is taken back; one that was given there holds.
        day.send(.elsewhere([row(3, .notToday, "08:20", slot: slot("08:30"))]))
        #expect(day.ledger.slots[slot("08:30")]?.state == .answered(.tried))
        day.ask(.undo)
        #expect(day.ledger.slots[slot("08:30")]?.state == .answered(.notToday))
    }

    // MARK: A life that ends in between

    @Test func `kept and not yet acted on at a crash, it is acted on at the start`() {
        var day = Simulation(daily("08:30", "12:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ledger.history += [
            row(1, .done, "08:30", slot: slot("08:30")),
            row(2, .done, "08:30", slot: slot("12:00")),
        ]
        day.crash()
        #expect(day.engine.status(at: day.now).open.isEmpty)
        day.run(until: "2026-03-02 13:00")
        #expect(day.shown.count == 1)
    }

    @Test func `answered there while this machine was off, it does not come when it is on again`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 07:00")
        day.ledger.history.append(row(1, .done, "08:31", slot: slot("08:30")))
        day.off(until: "2026-03-02 08:45")
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.isEmpty)
    }

    // MARK: Kindness

    @Test func `an attempt there brings an anchor back that had come less often`() {
        var schedule = daily("08:30")
        schedule.fade = true
        var day = Simulation(schedule, from: "2026-02-26 08:00")
        day.run(until: "2026-03-02 09:00")
        let count = day.shown.count
        let there = row(1, .tried, "20:00", anchor: "move")
        #expect(day.ledger.settings["fade/move"] != nil)
        day.run(until: "2026-03-02 20:01")
        day.send(.elsewhere([there]))
        day.ledger.history.append(there)
        #expect(day.ledger.settings["fade/move"] == nil)
        day.run(until: "2026-03-03 08:31")
        #expect(day.shown.count == count + 1)
        // Heard once: a restart does not bring it back again.
        day.crash()
        #expect(day.ledger.settings["fade/move"] != nil)
    }

    @Test func `the day's movement is done wherever it was done`() {
        var day = Simulation(daily("08:30", "12:00", "16:00"), from: "2026-03-02 08:00")
        day.send(
            .elsewhere([row(1, .done, "07:00", anchor: "move", length: .minutes(30))]))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.isEmpty)
    }

    @Test func `one slot said on both machines is one slot's movement`() {
        var day = Simulation(daily("08:30", "12:00"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: nil, .done))
        day.send(.elsewhere([row(1, .done, "08:31", slot: slot("08:30"))]))
        day.run(until: "2026-03-02 12:01")
        #expect(day.shown.count == 2)
    }

    @Test func `the day's movement done there while this machine was off is done`() {
        var day = Simulation(daily("08:30", "12:00", "16:00"), from: "2026-03-02 07:00")
        day.ledger.history.append(
            row(1, .done, "07:30", anchor: "move", length: .minutes(30)))
        day.off(until: "2026-03-02 08:00")
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.isEmpty)
    }

    @Test func `what was said there and erased holds no more when the answer here is taken back`() {
        var day = Simulation(daily("08:30"), from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 08:31")
        day.send(.elsewhere([row(1, .notToday, "08:30", slot: slot("08:30"))]))
        day.ask(.answer(anchor: "move", .done))
        day.send(.erased(.id(id(1))))
        day.ask(.undo)
        #expect(day.engine.status(at: day.now).open.map(\.key) == [slot("08:30")])
    }

    @Test func `a night of here that was said anew there cannot be taken back twice`() {
        var day = Simulation(daily("12:00"), from: "2026-03-02 08:00")
        day.ask(.log(word: "thee", length: nil, at: nil))
        day.ask(.log(word: "bed", length: nil, at: nil))
        day.send(
            .elsewhere([
                HistoryRow(
                    id: id(1), at: at("2026-03-02 08:01"), event: .undone, word: "bed",
                    undoes: day.ledger.history.last?.id, host: laptop)
            ]))
        day.ask(.undo)
        #expect(day.ledger.history.last?.word == "thee")
    }

    // MARK: Any order

    @Test(arguments: 0..<40) func `in any order, in any parts and twice, the same rows end alike`(
        _ seed: Int
    ) {
        var random = SeededGenerator(UInt64(seed))
        var schedule = daily("08:30", "12:05", "16:00", "20:00")
        schedule.anchors.append(fixed("tea", ["09:00", "15:00"], kind: .rest))
        schedule.anchors[0].openFor = .hours(6)
        schedule.anchors[1].openFor = .hours(6)
        var rows: [HistoryRow] = []
        for number in 0..<(2 + random.below(7)) {
            let minute = 10 + random.below(49)
            let time = "\(random.chance(50) ? "08" : "09"):\(minute)"
            let anchor = random.chance(60) ? "move" : "tea"
            let labels =
                anchor == "move" ? ["08:30", "12:05", "16:00", "20:00"] : ["09:00", "15:00"]
            let key = random.chance(75) ? slot(random.one(of: labels), anchor) : nil
            let earlier = rows.filter { $0.event.answer != nil }
            if random.chance(25), !earlier.isEmpty {
                let taken = random.one(of: earlier)
                rows.append(
                    HistoryRow(
                        id: id(number), at: taken.at + .minutes(1), event: .undone,
                        anchor: taken.anchor, day: taken.day, label: taken.label,
                        undoes: taken.id, host: laptop))
                continue
            }
            let event = random.one(of: [HistoryEvent.done, .tried, .notToday, .done, .logged])
            rows.append(
                row(
                    number, event, time, slot: key, anchor: anchor, word: "wake",
                    length: random.chance(20) ? .minutes(2) : nil))
        }
        var ends: Set<String> = []
        for turn in 0..<6 {
            var day = Simulation(schedule, from: "2026-03-02 08:00")
            day.run(until: "2026-03-02 10:00")
            var rest = turn == 0 ? rows : (rows + rows.prefix(3)).shuffled(using: &random)
            while !rest.isEmpty {
                let part = turn == 0 ? rest.count : 1 + random.below(3)
                day.send(.elsewhere(Array(rest.prefix(part))))
                rest.removeFirst(min(part, rest.count))
            }
            let open = day.engine.status(at: day.now).open.map(\.key.description).sorted()
            let over = day.ledger.slots.compactMap { key, record -> String? in
                switch record.state {
                case .answered(let answer): "\(key) \(answer)"
                case .letGo: "\(key) gone"
                case .claimed, .open, .snoozed: nil
                }
            }.sorted()
            let shown = day.shown.count
            day.run(until: "2026-03-02 23:00")
            let later = day.shown.dropFirst(shown).map(\.nudge.slot.description)
            ends.insert("open \(open) over \(over) later \(later)")
        }
        let told = rows.map { row in
            "\(row.id.suffix(2)) \(row.event) \(row.anchor ?? "") \(row.label ?? "-")"
                + " \(row.undoes?.suffix(2) ?? "")"
        }
        #expect(ends.count == 1, "\(told): \(ends.sorted().joined(separator: "\n"))")
    }

    // MARK: What is kept, and whose anchor it is

    @Test func `this machine keeps no more of another's row than of its own`() {
        var there = row(1, .logged, "08:00", word: "sauna")
        there.text = "zacht"
        var schedule = daily("08:30")
        func kept(_ row: HistoryRow) -> HistoryRow? {
            schedule.kept(row, at: at("2026-03-03 08:00"))
        }
        #expect(kept(there) == there)
        schedule.keep = .hours(12)
        #expect(kept(there) == nil)
        schedule.keep = .days(2)
        schedule.history = .counts
        #expect(kept(there)?.word == nil)
        #expect(kept(there)?.text == nil)
        #expect(kept(row(2, .logged, "08:00", word: "wake"))?.word == "wake")
        for night in NightSign.allCases {
            #expect(kept(row(2, .logged, "08:00", word: night.rawValue))?.word == night.rawValue)
        }
        #expect(kept(row(3, .felt, "08:00", word: "heavy"))?.word == "heavy")
        schedule.anchors[0].cue = .after("sauna", delay: .zero, by: nil)
        #expect(kept(there)?.word == "sauna")
        schedule.history = .off
        #expect(kept(there) == nil)
    }

    @Test(arguments: [
        (["laptop"], "laptop", true), (["laptop"], "desktop", false), ([], "desktop", true),
        (["Laptop"], "laptop", true), (["laptop"], "laptop.home.arpa", true),
        (["laptop.home.arpa"], "laptop", true), (["laptop.work.org"], "laptop.home.arpa", false),
        (["lap"], "laptop", false), (["desktop", "laptop"], "laptop", true),
    ]) func `only names a machine with or without its domain`(
        _ only: [String], _ host: String, _ isMeant: Bool
    ) {
        var anchor = fixed("tea", ["08:30"])
        anchor.only = only
        #expect(anchor.isMeant(for: host) == isMeant)
    }
}

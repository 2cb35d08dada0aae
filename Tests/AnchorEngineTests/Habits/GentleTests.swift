// Gentle days, modes and coming less often: each ends by itself.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Gentle {
    private let three = daily("09:00", "13:00", "17:00")

    @Test func `a soft day has one nudge, a small one, and ends by itself`() {
        var schedule = three
        schedule.anchors[0].length = .minutes(5)
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        #expect(
            day.ask(.mode("soft", until: nil)) == .mode("soft", until: at("2026-03-03 04:00")))
        day.run(until: "2026-03-03 08:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["09:00"])
        #expect(
            day.ledger.slots[key("2026-03-02", "13:00")]?.state == .letGo(.gentle))
        #expect(day.engine.status(at: day.now).gentle == nil)
        day.run(until: "2026-03-03 20:00")
        #expect(day.shown.count == 4)
    }

    @Test func `put off on a soft day, the one nudge still comes back`() {
        var day = Simulation(three, from: "2026-03-02 08:00")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-02 09:01")
        day.ask(.snooze(anchor: nil, nil))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.map(\.at) == [at("2026-03-02 09:00"), at("2026-03-02 09:11")])
    }

    private let withEvening: Schedule = {
        var schedule = daily("09:00", "13:00", "17:00")
        schedule.anchors.append(fixed("rest", ["15:00"], kind: .rest))
        schedule.anchors.append(
            Anchor(
                id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
        )
        schedule.modes = ["ill": Mode(off: ["rest"])]
        return schedule
    }()

    @Test func `bedtime comes beside the one nudge, and takes nothing of it`() {
        var day = Simulation(withEvening, from: "2026-03-02 16:00")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-03 03:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["17:00", "bed"])
        var evening = Simulation(withEvening, from: "2026-03-02 21:00")
        evening.ask(.mode("soft", until: at("2026-03-03 20:00")))
        evening.run(until: "2026-03-03 21:00")
        #expect(evening.shown.map(\.nudge.slot.label) == ["bed", "09:00"])
    }

    @Test func `for as long as was asked it is one a day, with a mode beside it`() {
        var days = Simulation(withEvening, from: "2026-03-02 08:00")
        #expect(
            days.ask(.mode("soft", until: at("2026-03-05 04:00")))
                == .mode("soft", until: at("2026-03-05 04:00")))
        days.ask(.mode("ill", until: at("2026-03-04 12:00")))
        days.run(until: "2026-03-03 12:00")
        days.crash()
        let status = days.engine.status(at: days.now)
        #expect(status.mode?.name == "ill" && status.gentle?.until == at("2026-03-05 04:00"))
        days.run(until: "2026-03-05 03:00")
        #expect(
            days.shown.map { "\($0.nudge.slot.day.description.suffix(2)) \($0.nudge.slot.label)" }
                == ["02 09:00", "02 bed", "03 09:00", "03 bed", "04 09:00", "04 bed"])
        days.run(until: "2026-03-05 20:00")
        #expect(days.shown.count == 6 + 4)
    }

    @Test func `an end that has passed, and one after more than a year, are refused`() {
        var day = Simulation(withEvening, from: "2026-03-02 08:00")
        let wrong = Reply.refused(.invalid(.until))
        #expect(day.ask(.mode("soft", until: at("2026-03-02 07:00"))) == wrong)
        #expect(day.ask(.mode("soft", until: at("2027-03-04 07:00"))) == wrong)
        #expect(day.engine.status(at: day.now).gentle == nil)
    }

    @Test func `what stands under a soft day's nudge asks nothing`() {
        let quiet = Saying.all.filter { $0.sort == .askingNothing }.compactMap {
            EnglishPhrasebook().sayings[$0.id]
        }
        var schedule = withEvening
        schedule.anchors[0].ideas = ["My own"]
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.ask(.mode("soft", until: at("2026-03-06 04:00")))
        day.run(until: "2026-03-06 03:00")
        #expect(day.shown.count == 8)
        // Some weeks there are more nudges than such lines: then none.
        #expect(day.shown.allSatisfy { quiet.contains($0.nudge.body) || $0.nudge.body.isEmpty })
        #expect(day.shown.count { quiet.contains($0.nudge.body) } >= 4)
    }

    @Test func `a second not today makes the rest of the day soft, bedtime aside`() {
        var day = Simulation(withEvening, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 09:01")
        day.ask(.answer(anchor: "move", .notToday))
        #expect(day.engine.status(at: day.now).gentle == nil)
        // The same one twice is one.
        day.ask(.answer(anchor: "move", .notToday))
        #expect(day.engine.status(at: day.now).gentle == nil)
        day.ask(.answer(anchor: "rest", .notToday))
        #expect(day.engine.status(at: day.now).gentle?.until == at("2026-03-03 04:00"))
        #expect(day.engine.isSoftDay)
        day.crash()
        day.run(until: "2026-03-03 03:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["09:00", "bed"])
        day.run(until: "2026-03-03 20:00")
        #expect(day.shown.count == 2 + 4)
    }

    @Test func `undo takes the softness back with it, and what it let go`() {
        var schedule = withEvening
        schedule.anchors.append(fixed("tea", ["14:00"], kind: .rest))
        schedule.anchors.append(fixed("walk", ["12:00"], kind: .custom))
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 11:00")
        day.ask(.answer(anchor: "move", .notToday))
        day.ask(.answer(anchor: "rest", .notToday))
        day.run(until: "2026-03-02 14:10")
        #expect(day.shown.map(\.nudge.slot.anchor) == ["move"])
        day.crash()
        day.ask(.undo)
        #expect(day.engine.status(at: day.now).gentle == nil)
        day.run(until: "2026-03-02 20:00")
        // Tea is within its time; the walk's is over.
        #expect(day.shown.dropFirst().map(\.nudge.slot.anchor) == ["tea", "rest"])
    }

    @Test func `tried after all, the day is an ordinary one again`() {
        var day = Simulation(withEvening, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 09:01")
        day.ask(.answer(anchor: "move", .notToday))
        day.ask(.answer(anchor: "rest", .notToday))
        day.ask(.answer(anchor: "rest", .tried))
        #expect(day.engine.status(at: day.now).gentle == nil)
    }

    @Test func `not tonight is no second no, and a soft day that was asked for stays`() {
        var day = Simulation(withEvening, from: "2026-03-02 08:00")
        day.ask(.answer(anchor: "bed", .notToday))
        day.ask(.answer(anchor: "rest", .notToday))
        #expect(day.engine.status(at: day.now).gentle == nil)
        day.ask(.mode("soft", until: at("2026-03-04 12:00")))
        day.ask(.answer(anchor: "move", .notToday))
        day.ask(.undo)
        #expect(day.engine.status(at: day.now).gentle?.until == at("2026-03-04 12:00"))
    }

    @Test func `put off twice, it may be let be`() {
        var day = Simulation(three, from: "2026-03-02 08:00")
        let book = EnglishPhrasebook()
        var labels: [String] = []
        for minute in [0, 11, 22] {
            day.run(until: at("2026-03-02 09:00") + .minutes(minute))
            labels +=
                day.shown.last?.nudge.buttons.filter { $0.key == .notToday }.map(\.label) ?? []
            if minute == 11 { day.crash() }
            day.ask(.snooze(anchor: nil, nil))
        }
        #expect(labels == ["Not today", "Not today", book.letItBe])
        day.ask(.undo)
        day.ask(.undo)
        day.run(until: "2026-03-02 13:01")
        let next = day.shown.last?.nudge
        #expect(next?.slot.label == "13:00")
        #expect(next?.buttons.first { $0.key == .notToday }?.label == "Not today")
    }

    @Test func `a soft day goes on after a restart`() {
        var day = Simulation(three, from: "2026-03-02 08:00")
        day.ask(.mode("soft", until: nil))
        day.run(until: "2026-03-02 10:00")
        day.crash()
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.count == 1)
    }

    @Test func `the first day back after more than three days has one nudge`() {
        var day = Simulation(three, from: "2026-03-02 18:00")
        day.sleep(until: "2026-03-06 08:00")
        day.run(until: "2026-03-07 08:00")
        #expect(day.shown.map(\.at) == [at("2026-03-06 09:00")])
        day.run(until: "2026-03-07 20:00")
        #expect(day.shown.count == 4)
    }

    @Test func `three days away are a weekend and no more`() {
        var day = Simulation(three, from: "2026-03-02 18:00")
        day.off(until: "2026-03-05 08:00")
        day.run(until: "2026-03-05 20:00")
        #expect(day.shown.count == 3)
    }

    @Test func `locked for a holiday, the first day back is gentle as well`() {
        var day = Simulation(three, from: "2026-03-02 18:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .yes)))
        day.run(until: "2026-03-09 08:00")
        day.send(.surroundings(Surroundings(present: .yes, locked: .no)))
        day.run(until: "2026-03-09 20:00")
        #expect(day.shown.map(\.at) == [at("2026-03-09 09:00")])
    }
}

@Suite struct Modes {
    private let schedule: Schedule = {
        var schedule = Schedule(anchors: [
            fixed("move", ["09:00"]),
            Anchor(
                id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45"))),
        ])
        schedule.modes = [
            "ill": Mode(off: ["move"]),
            "nights": Mode(anchors: [
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("09:30"), wake: clock("16:30"))),
                fixed("tea", ["20:00"], kind: .rest),
            ]),
        ]
        return schedule
    }()

    @Test func `a mode rests an anchor and ends by itself`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        #expect(
            days.ask(.mode("ill", until: at("2026-03-04 00:00")))
                == .mode("ill", until: at("2026-03-04 00:00")))
        days.run(until: "2026-03-04 12:00")
        #expect(
            days.shown.map { "\($0.nudge.slot)" } == [
                "bed/2026-03-02/bed", "bed/2026-03-03/bed", "move/2026-03-04/09:00",
            ])
        #expect(days.engine.status(at: days.now).mode == nil)
    }

    @Test func `a mode takes the place of one anchor and adds another, quiet with it`() {
        var days = Simulation(schedule, from: "2026-03-02 07:00")
        days.ask(.mode("nights", until: at("2026-03-03 04:00")))
        days.run(until: "2026-03-02 23:00")
        #expect(
            days.shown.map { "\($0.nudge.slot)" } == [
                "bed/2026-03-02/bed", "move/2026-03-02/09:00", "tea/2026-03-02/20:00",
            ])
        #expect(days.shown.first?.at == at("2026-03-02 08:45"))
        #expect(days.engine.status(at: days.now).quietUntil == nil)
    }

    @Test func `its open nudge is let go when the mode rests its anchor`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        days.run(until: "2026-03-02 09:01")
        days.ask(.mode("ill", until: nil))
        #expect(days.screen.bubbles.isEmpty)
        #expect(days.ledger.slots[key("2026-03-02", "09:00")]?.state == .letGo(.mode))
    }

    @Test func `a mode goes on after a restart, and not beyond its end`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        days.ask(.mode("ill", until: nil))
        days.crash()
        #expect(days.engine.status(at: days.now).mode?.name == "ill")
        days.off(until: "2026-03-03 08:00")
        #expect(days.engine.status(at: days.now).mode == nil)
        days.run(until: "2026-03-03 12:00")
        #expect(days.shown.map { "\($0.nudge.slot)" } == ["move/2026-03-03/09:00"])
    }

    @Test func `a reload without the mode ends it`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        days.ask(.mode("ill", until: nil))
        var plain = schedule
        plain.modes = [:]
        days.reload(plain)
        #expect(days.engine.status(at: days.now).mode == nil)
        days.crash()
        #expect(days.engine.status(at: days.now).mode == nil)
    }

    @Test func `an unknown mode and an end that has passed are refused`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        #expect(days.ask(.mode("ziek", until: nil)) == .refused(.noSuchMode("ziek")))
        let wrong = Reply.refused(.invalid(.until))
        #expect(days.ask(.mode("ill", until: at("2026-03-02 07:00"))) == wrong)
        #expect(days.ask(.mode("ill", until: at("2028-03-02 07:00"))) == wrong)
    }

    @Test func `none ends a mode and a soft day`() {
        var days = Simulation(schedule, from: "2026-03-02 08:00")
        days.ask(.mode("ill", until: nil))
        days.ask(.mode("soft", until: nil))
        #expect(days.ask(.mode(nil, until: nil)) == .mode(nil, until: nil))
        days.run(until: "2026-03-02 23:00")
        #expect(days.shown.count == 2)
    }
}

@Suite struct Fading {
    private func year(_ times: String...) -> Simulation {
        var schedule = Schedule(anchors: [fixed("move", times)])
        schedule.fade = true
        return Simulation(schedule, from: "2026-01-01 00:00")
    }

    @Test func `left alone it comes after 1, 1, 2, 3, 7 days, then every 15`() {
        var days = year("09:00")
        days.run(until: "2026-04-01 00:00")
        let dates = days.shown.map { $0.nudge.slot.day.description.dropFirst(5) }
        #expect(
            dates == [
                "01-01", "01-02", "01-03", "01-05", "01-08", "01-15", "01-22", "01-29", "02-13",
                "02-28", "03-15", "03-30",
            ])
    }

    @Test func `a silent year stays under forty nudges, three times a day as well`() {
        for times in [["09:00"], ["09:00", "13:00", "17:00"]] {
            var schedule = Schedule(anchors: [fixed("move", times)])
            schedule.fade = true
            var days = Simulation(schedule, from: "2026-01-01 00:00")
            days.run(until: "2027-01-01 00:00")
            #expect(days.shown.count < 40, "\(days.shown.count)")
        }
    }

    @Test(arguments: ["done", "later", "dismiss", "more", "log"])
    func `any touch brings it back at once`(_ touch: String) {
        var days = year("09:00")
        days.run(until: "2026-01-15 09:01")
        switch touch {
        case "done": days.ask(.answer(anchor: "move", .notToday))
        case "later": days.ask(.snooze(anchor: nil, nil))
        case "dismiss": days.dismiss("move")
        case "more": days.press(.default, on: "move")
        default: days.ask(.log(word: "move", length: nil, at: nil))
        }
        let before = days.shown.count
        days.run(until: "2026-01-16 09:01")
        #expect(days.shown.count > before)
    }

    @Test func `it says when it comes again`() {
        var days = year("09:00")
        days.run(until: "2026-01-15 12:00")
        let resting = days.engine.status(at: days.now).resting
        #expect(resting.map { "\($0.anchor) \($0.until)" } == ["move 2026-01-22"])
        #expect(days.engine.status(at: days.now).next?.key.day.description == "2026-01-22")
        #expect(days.ledger.slots[key("2026-01-14", "09:00")]?.state == .letGo(.fade))
        days.crash()
        #expect(days.engine.status(at: days.now).resting == resting)
    }

    @Test func `without the key it comes every day`() {
        var days = Simulation(daily("09:00"), from: "2026-01-01 00:00")
        days.run(until: "2026-02-01 00:00")
        #expect(days.shown.count == 31)
    }
}

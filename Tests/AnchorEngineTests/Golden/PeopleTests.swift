// A year with each of several people: how often it comes, that it never piles up, and what it says.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct People {
    static let schedule: Schedule = {
        var move = fixed("bewegen", ["08:30", "12:30", "16:00"])
        move.grow = .ask
        move.ideas = ["Eén minuut lopen", "Rek je uit", "Even naar buiten"]
        var schedule = Schedule(
            language: .dutch, budget: Budget(perDay: 4, apart: .minutes(45)), fade: true,
            anchors: [
                Anchor(
                    id: "adem", kind: .breathing,
                    cue: .after("wake", delay: .zero, by: clock("10:30"))),
                move,
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("22:45"), wake: clock("06:45"))),
            ])
        schedule.modes = [
            "ziek": Mode(off: ["bewegen"]),
            "nacht": Mode(anchors: [
                Anchor(
                    id: "adem", kind: .breathing,
                    cue: .after("wake", delay: .zero, by: clock("19:00"))),
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("09:00"), wake: clock("16:30"))),
            ]),
        ]
        return schedule
    }()

    static let all = [
        answers, silent, weekends, ill, traveller, nights, parent,
    ]
    static let answers = Person(name: "answers everything, takes every offer", accepts: true)
    static let silent = Person(name: "never answers", habit: { _, _ in .ignores })
    static let weekends = Person(
        name: "only at weekends",
        habit: { _, day in [.saturday, .sunday].contains(day) ? .answers : .ignores })
    static let ill = Person(
        name: "ill in March",
        hours: { day, _ in (59..<90).contains(day) ? [("11:00", "15:00")] : [("07:00", "22:55")] },
        says: { day, world in
            day == 59 ? [.mode("ziek", until: world.now.wall + .days(31))] : []
        })
    static let traveller = Person(
        name: "flies to New York and Tokyo, a fortnight off in July",
        hours: { day, _ in (190..<205).contains(day) ? [] : [("07:00", "22:55")] },
        zone: { day in
            day % 60 < 10 ? "America/New_York" : day % 60 < 17 ? "Asia/Tokyo" : "Europe/Amsterdam"
        })
    static let nights = Person(
        name: "works nights every other week",
        hours: { day, _ in
            day / 7 % 2 == 0 ? [("07:00", "22:55")] : [("00:10", "08:50"), ("16:10", "23:50")]
        },
        says: { day, world in
            let hour = world.zones.local.local(at: world.now.wall).time.hour
            return day % 14 == 7 && hour == 16
                ? [.mode("nacht", until: world.now.wall + .days(6))] : []
        })
    static let parent = Person(
        name: "up at four with a child",
        hours: { _, _ in [("04:05", "04:25"), ("06:40", "08:00"), ("09:00", "22:55")] })

    @Test(arguments: all.indices)
    func `a year never piles up and never blames`(_ index: Int) throws {
        let person = People.all[index]
        var year = Year(person, People.schedule)
        year.live()
        for (day, anchors) in year.byDay {
            let budgeted = anchors.count { $0 != "bed" }
            #expect(budgeted <= 4, "\(person.name), \(day): \(anchors)")
            #expect(anchors.count { $0 == "adem" } <= 1, "\(person.name), \(day): \(anchors)")
            #expect(anchors.count { $0 == "bed" } <= 2, "\(person.name), \(day): \(anchors)")
        }
        let first = year.world.shown.filter { $0.nudge.slot.anchor != "bed" }.map(\.at)
        for (a, b) in zip(first, first.dropFirst()) {
            #expect(b - a >= .minutes(45), "\(person.name): \(a), \(b)")
        }
        for text in year.spoken {
            #expect(CopyLint.problem(in: text) == nil)
        }
        #expect(year.table == People.tables[index], "\(person.name)")
        guard let days = People.days[index] else { return }
        #expect(year.transcript(days.from, days.until) == days.lines)
    }

    @Test func `with fade the silent year stays under forty nudges an anchor`() {
        var year = Year(People.silent, People.schedule)
        year.live()
        for anchor in People.schedule.anchors { #expect(year.total(anchor.id) < 40) }
    }

    @Test func `who takes every offer is at three times five in fourteen weeks`() {
        var year = Year(People.answers, People.schedule)
        year.live(days: 14 * 7 + 7)
        let state = year.world.engine.state
        #expect(state.habits.sizes.minutes(state.anchors[1]) == 15)
    }

    @Test func `who never speaks keeps the size that was written`() {
        var year = Year(People.silent, People.schedule)
        year.live(days: 60)
        let state = year.world.engine.state
        #expect(state.habits.sizes.minutes(state.anchors[1]) == 1)
    }
}

// Whose turn it is, by lives: no line of ours comes again within a week, none is said out of its hours, a
// person's own come two to one, and a restart changes nothing.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Turns {
    static let week = Span.days(7)

    /// The days of somebody who answers nothing, told at the times they came.
    static func live(_ schedule: Schedule, days: Int, dies: Bool = false) -> Simulation {
        var life = Simulation(schedule, from: "2026-03-02 05:00")
        for day in 0..<days {
            life.run(until: at("2026-03-03 04:30") + .days(day))
            if dies { life.crash() }
        }
        return life
    }

    /// Which practice or saying of ours a line is.
    static func ids(_ language: Language, _ length: Span) -> [String: String] {
        let book = language.phrasebook
        var ids: [String: String] = [:]
        for (id, phrase) in book.practices {
            ids[phrase.filled(length: book.length(length)).summary] = id
        }
        for (id, line) in book.sayings { ids[line] = id }
        return ids
    }

    /// Ours that came, each with its time.
    static func given(_ life: Simulation, _ length: Span) -> [(id: String, at: Instant)] {
        let ids = ids(life.schedule.language, length)
        return life.shown.flatMap { at, nudge in
            [nudge.summary, nudge.body].compactMap { line in ids[line].map { ($0, at) } }
        }
    }

    static func smallestGap(_ given: [(id: String, at: Instant)]) -> Span {
        var last: [String: Instant] = [:]
        var gap = Span.days(1000)
        for (id, at) in given {
            if let before = last[id] { gap = min(gap, at - before) }
            last[id] = at
        }
        return gap
    }

    @Test(arguments: [Kind.movement, .rest], [2, 3])
    func `two or three times a day no line of ours comes twice in a week`(
        _ kind: Kind, _ count: Int
    ) {
        let times = ["08:10", "13:00", "18:40"].prefix(count)
        var anchor = fixed("a", Array(times), kind: kind)
        anchor.length = .minutes(2)
        for language in Language.allCases {
            let life = Turns.live(
                Schedule(language: language, quiet: nil, anchors: [anchor]), days: 40)
            #expect(life.shown.count == 40 * count)
            #expect(Turns.smallestGap(Turns.given(life, .minutes(2))) >= Turns.week)
        }
    }

    @Test(arguments: [
        (Kind.movement, "08:30"), (.movement, "16:00"), (.rest, "12:00"), (.rest, "20:00"),
        (.breathing, "07:15"), (.bedtime, "22:45"),
    ])
    func `once a day none comes twice in three weeks, where the kind has that many`(
        _ kind: Kind, _ time: String
    ) {
        let cue: Cue =
            kind == .bedtime
            ? .bedtime(bed: clock(time), wake: clock("06:45"))
            : .at([clock(time)])
        let anchor = Anchor(id: "a", kind: kind, cue: cue, length: .minutes(2))
        let life = Turns.live(Schedule(anchors: [anchor]), days: 70)
        #expect(life.shown.count == 70)
        let practices = Set(Practice.all.map(\.id))
        let given = Turns.given(life, .minutes(2))
        #expect(Turns.smallestGap(given.filter { practices.contains($0.id) }) >= .days(21))
        #expect(Turns.smallestGap(given) >= Turns.week)
    }

    @Test func `random schedules say nothing out of its hours and nothing twice in a week`() {
        let seed = seedOfThisRun()
        var random = SeededGenerator(seed)
        for number in 0..<40 {
            var anchors: [Anchor] = []
            for kind in [Kind.movement, .rest, .breathing] where random.chance(75) {
                var times: Set<String> = []
                for _ in 0..<1 + random.below(kind == .breathing ? 2 : 3) {
                    times.insert(
                        "\(padded(6 + random.below(17), 2)):\(padded(random.below(60), 2))")
                }
                var anchor = fixed(kind.rawValue, times.sorted(), kind: kind)
                anchor.length = .minutes(3)
                if random.chance(40) { anchor.ideas = ["Mine", "Also mine", "A third"] }
                anchors.append(anchor)
            }
            let schedule = Schedule(language: random.one(of: Language.allCases), anchors: anchors)
            let life = Turns.live(schedule, days: 30)
            let given = Turns.given(life, .minutes(3))
            #expect(Turns.smallestGap(given) >= Turns.week, "seed \(seed), \(number)")
            for (id, at) in given {
                let hour = life.zones.local.local(at: at).time.hour
                guard let practice = Practice.all.first(where: { $0.id == id }) else { continue }
                #expect(
                    practice.hours.contains(hour: hour), "seed \(seed), \(number): \(id) \(hour)")
            }
        }
    }

    @Test func `of a person's own, two come to one of ours, and each has its turn`() {
        var anchor = fixed("move", ["09:00"])
        anchor.ideas = ["One", "Two", "Three"]
        let life = Turns.live(Schedule(anchors: [anchor]), days: 9)
        let own = life.shown.map { anchor.ideas.contains($0.nudge.summary) }
        #expect(own == [true, true, false, true, true, false, true, true, false])
        let mine = life.shown.map(\.nudge.summary).filter(anchor.ideas.contains)
        #expect(mine == ["One", "Two", "Three", "One", "Two", "Three"])
    }

    @Test func `with onlyMine all of them are the person's`() {
        var anchor = fixed("move", ["09:00", "15:00"])
        anchor.ideas = ["One", "Two"]
        anchor.onlyMine = true
        let life = Turns.live(Schedule(anchors: [anchor]), days: 6)
        #expect(life.shown.allSatisfy { anchor.ideas.contains($0.nudge.summary) })
        #expect(life.shown.prefix(3).map(\.nudge.summary) == ["One", "Two", "One"])
    }

    @Test func `steps are read as sentences, and the second line asks nothing`() {
        let anchor = Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")),
            steps: ["telefoon naar de keuken"])
        let life = Turns.live(Schedule(language: .dutch, anchors: [anchor]), days: 2)
        #expect(life.shown.map(\.nudge.summary).allSatisfy { $0 == "Telefoon naar de keuken" })
        let quiet = Saying.all.filter { $0.sort == .askingNothing }.compactMap {
            DutchPhrasebook().sayings[$0.id]
        }
        #expect(life.shown.allSatisfy { quiet.contains($0.nudge.body) })
    }

    @Test func `what somebody made up stands alone`() {
        var anchor = fixed("plants", ["09:00"], kind: .custom)
        anchor.title = "Water the plants"
        let life = Turns.live(Schedule(anchors: [anchor]), days: 3)
        #expect(life.shown.allSatisfy { $0.nudge.summary == "Water the plants" })
        #expect(life.shown.allSatisfy { $0.nudge.body.isEmpty })
    }

    @Test func `a restart every night changes no word`() {
        var anchor = fixed("move", ["09:00", "15:00"])
        anchor.ideas = ["One"]
        let schedule = Schedule(anchors: [anchor, fixed("rest", ["11:00"], kind: .rest)])
        let told = Turns.live(schedule, days: 20).shown.map(\.nudge.summary)
        #expect(Turns.live(schedule, days: 20, dies: true).shown.map(\.nudge.summary) == told)
    }

    @Test func `a nudge keeps its words: put off, after a restart, on a new server and in status`()
    {
        var lasting = daily("09:00")
        lasting.bubble = .minutes(20)
        var day = Simulation(lasting, from: "2026-03-02 08:00")
        let next = day.engine.status(at: day.now).next?.title
        day.run(until: "2026-03-02 09:01")
        let words = day.shown.last?.nudge.summary
        #expect(words == next)
        day.ask(.snooze(anchor: nil, nil))
        day.crash()
        day.run(until: "2026-03-02 09:20")
        day.off(for: .minutes(2), server: ":1.9")
        day.run(until: "2026-03-02 09:40")
        #expect(day.shown.count == 3)
        #expect(Set(day.shown.map(\.nudge.summary)) == [words])
        #expect(day.engine.status(at: day.now).open.map(\.title) == [words])
    }

    @Test func `next foretells what comes first`() {
        var day = Simulation(daily("09:00", "11:00"), from: "2026-03-02 08:00")
        let foretold = day.engine.upcoming(2, at: day.now).map(\.title)
        day.run(until: "2026-03-02 10:00")
        #expect(day.shown.map(\.nudge.summary) == [foretold[0]])
    }

    @Test func `words edited away do not stop a nudge`() {
        var anchor = fixed("move", ["09:00"])
        anchor.ideas = ["One", "Two"]
        var day = Simulation(Schedule(anchors: [anchor]), from: "2026-03-02 08:00")
        day.run(until: "2026-03-03 09:01")
        anchor.ideas = []
        day.reload(Schedule(anchors: [anchor]))
        day.press(.default, on: "move")
        #expect(day.shown.last?.nudge.summary.isEmpty == false)
    }

    @Test func `a memory that is not ours is passed by`() {
        let strange = [
            "line/coat": "x", "words/move": "", "words/a": "2026-03-02 1 1 # - - 0 09:00",
            "words/b": "2026-03-02 -1 1 - - - 0 09:00",
            "words/c": "2026-03-02 1 1 gone gone 9 0 x y",
        ]
        let turns = PracticeTurns(strange)
        let slot = SlotKey(anchor: "c", day: .init(dayNumber: 20_514), label: "x y")
        #expect(turns.knownAnchors == ["c"])
        let anchor = fixed("c", ["09:00"])
        let words = turns.choice(
            for: anchor, slot: slot, neutral: 1, .init(at: at("2026-03-02 09:00"), hour: 9))
        let phrase = Schedule(anchors: [anchor]).phrase(for: anchor, words, length: nil)
        #expect(!phrase.summary.isEmpty)
    }
}

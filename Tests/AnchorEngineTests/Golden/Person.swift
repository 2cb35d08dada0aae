// A person's year with anchord, on the virtual clock: when they are up, what they answer, what they
// decide. Owns no expectation; those are in PeopleTests.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import HostSystem

/// What somebody does with a bubble on the screen.
enum Habit { case answers, ignores, sweepsAway }

struct Person: Sendable {
    let name: String
    /// When they are at the machine on the n-th day; empty: not at all. Pairs of from and until.
    var hours: @Sendable (Int, Weekday) -> [(String, String)] = { _, _ in [("07:00", "22:55")] }
    var habit: @Sendable (Int, Weekday) -> Habit = { _, _ in .answers }
    /// What they say to anchord in the morning of a day.
    var says: @Sendable (Int, Simulation) -> [Request] = { _, _ in [] }
    /// The zone of a day.
    var zone: @Sendable (Int) -> String = { _ in "Europe/Amsterdam" }
    var accepts = false
}

/// Lives one year from 1 January 2026 and keeps what came.
struct Year {
    private(set) var world: Simulation
    private let person: Person
    private let files = ZoneFiles(environment: [:])
    private var zone = ""
    /// Bubbles of each day that were not put off before, by anchor.
    private(set) var byDay: [LocalDate: [String]] = [:]
    private(set) var perMonth: [[String: Int]] = Array(repeating: [:], count: 12)
    /// Every line a person read.
    private(set) var texts: Set<String> = []
    private var counted = 0

    static let there = Surroundings(present: .yes, locked: .no)
    static let locked = Surroundings(present: .yes, locked: .yes)

    init(_ person: Person, _ schedule: Schedule) {
        self.person = person
        world = Simulation(
            schedule, zones: ZoneTable(local: files.rules(person.zone(0)) ?? .utc),
            from: "2026-01-01 00:00")
        zone = person.zone(0)
    }

    mutating func live(days: Int = 365) {
        var date = world.zones.local.local(at: world.now.wall).date
        world.send(.surroundings(Year.locked))
        for day in 0..<days {
            travel(day)
            for (from, until) in person.hours(day, date.weekday) {
                stay(day, date, from, until)
            }
            date = date.adding(days: 1)
        }
    }

    /// The zone changes while the machine is shut.
    private mutating func travel(_ day: Int) {
        let wanted = person.zone(day)
        guard wanted != zone, let rules = files.rules(wanted) else { return }
        zone = wanted
        world.rehearsal.zones = ZoneTable(local: rules)
        world.send(.zoneChanged(world.zones))
    }

    private mutating func stay(_ day: Int, _ date: LocalDate, _ from: String, _ until: String) {
        let rules = world.zones.local
        let begin = rules.instant(date, clock(from))
        let evening = clock(until) <= clock(from) ? date.adding(days: 1) : date
        let end = rules.instant(evening, clock(until))
        guard begin > world.now.wall else { return }
        world.run(until: begin)
        world.send(.surroundings(Year.there))
        for request in person.says(day, world) { world.ask(request) }
        while world.now.wall < end {
            world.run(until: min(end, world.now.wall + .minutes(10)))
            react(person.habit(day, date.weekday))
        }
        world.send(.surroundings(Year.locked))
        count()
    }

    private mutating func react(_ habit: Habit) {
        for nudge in world.screen.bubbles.values.sorted(by: { $0.slot.anchor < $1.slot.anchor }) {
            let anchor = nudge.slot.anchor
            switch habit {
            case .answers: world.ask(.answer(anchor: anchor, .done))
            case .sweepsAway: world.dismiss(anchor)
            case .ignores: break
            }
        }
        guard person.accepts, let offer = world.engine.status(at: world.now).offers.first
        else { return }
        world.ask(.size(anchor: offer.anchor, .larger))
    }

    private mutating func count() {
        for (at, nudge) in world.shown[counted...] {
            let day = world.zones.local.logicalDay(at: at, startingAt: world.schedule.dayStartsAt)
            byDay[day, default: []].append(nudge.slot.anchor)
            perMonth[day.yearMonthDay.month - 1][nudge.slot.anchor, default: 0] += 1
            texts.formUnion([nudge.summary, nudge.body])
        }
        counted = world.shown.count
    }

    func total(_ anchor: String) -> Int { byDay.values.flatMap(\.self).count { $0 == anchor } }

    /// `adem 31 28 31 ...`: bubbles by month.
    var table: String {
        world.schedule.anchors.map { anchor in
            let counts = perMonth.map { "\($0[anchor.id, default: 0])" }
            return ([anchor.id] + counts).joined(separator: " ")
        }.joined(separator: "\n")
    }

    var spoken: [String] { Array(texts) }

    /// What came and what was let go from one day to another, that day excluded.
    func transcript(_ from: String, _ until: String) -> String {
        world.transcript.filter { line in
            line >= from && line < until && !line.contains(" close ")
                && !line.hasSuffix("unanswered") && !line.contains(" hold ")
        }.joined(separator: "\n")
    }
}

// One life: a schedule, where and when it begins, and what happens. Drawn from a seed and a number;
// a value, so that it can be made smaller.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime

struct Life {
    var sketch: Sketch
    var zone: Int
    var start: Time
    var steps: [Step]
}

/// Draws lives. Times cluster around the beginning and around the nights in which clocks change, so
/// that short lives meet much.
struct Draw {
    private var random: SeededGenerator
    private let atlas: [Atlas]
    private let changes: [[Time]]
    /// The clock at the beginning.
    private var from = 0
    private var day = 0
    /// Two days: longer gaps have rules of their own.
    private static let longest = 48 * 3600

    init(_ atlas: [Atlas]) {
        self.atlas = atlas
        // Not so near the atlas' ends that a life or its plan would leave it.
        let ends = Draw.first..<Draw.first + 365 * 24 * hour
        changes = atlas.map { $0.changes.filter(ends.contains) }
        random = SeededGenerator(0)
    }

    /// 2026-01-01 00:00 UTC.
    private static let first =
        (LocalDate(year: 2026, month: 1, day: 1)?.dayNumber ?? 0) * 1440 * minute

    mutating func life(seed: UInt64, number: Int) -> Life {
        // The generator's own step between two numbers would make neighbours overlap.
        random = SeededGenerator(
            seed &* 0xD134_2543_DE82_EF95 ^ UInt64(number) &* 0xAF25_1AF3_B0F0_25B5)
        let zone = random.below(atlas.count)
        var start = Draw.first + random.below(364 * 1440) * minute
        if !changes[zone].isEmpty, random.chance(60) {
            start = random.one(of: changes[zone]) + (random.below(2880) - 1440) * minute
        }
        from = atlas[zone].minuteOfDay(start)
        day = atlas[zone].day(start)
        let sketch = self.sketch()
        var steps: [Step] = []
        var left = Draw.longest
        for _ in 0..<8 + random.below(9) {
            let step = step(sketch)
            left -= max(step.length, 0)
            if left > 0 { steps.append(step) }
        }
        return Life(sketch: sketch, zone: zone, start: start, steps: steps)
    }

    // MARK: Schedules

    private mutating func sketch() -> Sketch {
        var anchors: [AnchorSketch] = []
        let count = 1 + random.below(4)
        for place in 0..<count { anchors.append(anchor(isLast: place == count - 1)) }
        return Sketch(
            anchors: anchors, quiet: random.chance(25) ? stretch() : nil,
            perDay: random.chance(30) ? 1 + random.below(3) : nil,
            apart: random.chance(35) ? random.one(of: [10, 20, 45, 90]) : nil,
            dayStart: random.one(of: [240, 240, 240, 0, 180, 360]),
            unless: random.chance(8) ? [random.one(of: Draw.words)] : [])
    }

    private mutating func anchor(isLast: Bool) -> AnchorSketch {
        let window = random.chance(15) ? stretch() : nil
        // Now and then more than one bedtime: they take turns.
        if random.chance(isLast ? 30 : 10) {
            return AnchorSketch(
                kind: .bedtime, cue: .bed(time(), wake: time()), dates: dates(),
                grace: random.chance(20) ? random.one(of: [0, 20]) : nil,
                openFor: random.chance(20) ? 30 : nil, window: window,
                windDown: random.one(of: [45, 45, 60, 15]), unless: unless())
        }
        let cue = cue()
        return AnchorSketch(
            kind: random.one(of: [
                .custom, .breathing, .rest, .checkIn, .reflection, .custom, .rest,
            ]), cue: cue, dates: cue.isCalendar ? DatesSketch() : dates(),
            grace: random.chance(35) ? random.one(of: [0, 1, 5, 20, 60, 180]) : nil,
            openFor: random.chance(30) ? random.one(of: [1, 15, 45, 300]) : nil, window: window,
            zone: random.chance(10) ? random.below(atlas.count) : nil,
            snooze: random.one(of: [10, 10, 1, 45]), unless: unless())
    }

    private static let words = ["docked", "visitors"]

    private mutating func unless() -> [String] {
        Draw.words.filter { _ in random.chance(15) }
    }

    private mutating func cue() -> CueSketch {
        switch random.below(12) {
        case 0..<5:
            var times: [Int] = []
            for _ in 0...random.below(4) { times.append(time()) }
            return .at(Array(Set(times)).sorted())
        case 5:
            let days: Set<Weekday> =
                random.chance(80) ? Set(Weekday.allCases) : [.monday, .thursday, .sunday]
            return .calendar(days: days, at: time())
        case 6:
            let hour = random.below(22)
            return .repeating(hours: hour...hour + 2, step: random.one(of: [15, 20, 30]))
        case 7: return .times(random.one(of: [1, 3, 5]), stretch())
        case 8, 9: return .every(random.one(of: [15, 30, 45, 60, 90]), stretch())
        default:
            return .after(
                random.one(of: ["tea", "tea", "a", "b"]), delay: random.one(of: [0, 5, 30, 60]),
                by: random.chance(60) ? time() : nil)
        }
    }

    /// Half of the anchors come every day; the others around the life's first ones.
    private mutating func dates() -> DatesSketch {
        var dates = DatesSketch()
        if random.chance(50) { return dates }
        if random.chance(50) {
            dates.days = Set((0..<7).filter { _ in random.chance(55) })
            if dates.days.isEmpty { dates.days = [0] }
        }
        if random.chance(35) {
            dates.every = 1 + random.below(3)
            dates.from = day - random.below(40) + 8
        }
        if random.chance(25) {
            let first = day - 1 + random.below(3)
            dates.left = [first...first + random.below(3)]
        }
        if random.chance(20) {
            let (_, month, first) = LocalDate(dayNumber: day + random.below(2)).yearMonthDay
            let here = month * 100 + first
            dates.yearly = [
                .init(from: here, until: random.one(of: [here, here, 1231, 101]))
            ]
        }
        return dates
    }

    /// A clock time, most often within some hours of the beginning.
    private mutating func time() -> Int {
        let fine = random.one(of: [1, 5, 15, 30])
        if random.chance(20) { return random.below(1440 / fine) * fine }
        return (from + random.below(840)) / fine * fine % 1440
    }

    private mutating func stretch() -> Stretch {
        let from = time()
        return Stretch(from: from, until: (from + 15 * (1 + random.below(60))) % 1440)
    }

    // MARK: Steps

    private mutating func step(_ sketch: Sketch) -> Step {
        switch random.below(100) {
        case 0..<34: return .run(span())
        case 34..<42: return .sleep(span())
        case 42..<46:
            return .off(
                span(), random.chance(20) ? edit(sketch) : nil,
                zone: random.chance(20) ? random.below(atlas.count) : nil)
        case 46..<49: return .restart
        case 49..<54: return .crash(1 + random.below(14), within: span())
        case 54..<59: return .clock(random.chance(50) ? -span() / 2 : span() / 2)
        case 59..<63: return .zone(random.below(atlas.count))
        case 63..<68: return .reload(edit(sketch))
        case 68..<80: return .ask(ask(sketch))
        case 80..<83: return .askAndDie(ask(sketch), 1 + random.below(7))
        case 83..<85: return .askInVain(ask(sketch))
        case 85..<90:
            return .touch(
                random.below(sketch.anchors.count),
                random.one(of: [.dismiss, .dismiss, .expire, .done, .notToday, .later]))
        case 90..<92: return .diskFull
        case 92..<94: return .diskWorks
        case 94..<96: return .fail(1 + random.below(4), within: span())
        default:
            return .server(random.one(of: [.lost, .new, .new, .silent, .refusing, .showing]))
        }
    }

    /// Seconds.
    private mutating func span() -> Int {
        switch random.below(10) {
        case 0: return 10 * (1 + random.below(6))
        case 1, 2: return 60 * (1 + random.below(15))
        case 3..<7: return 300 * (1 + random.below(24))
        default: return 600 * (1 + random.below(48))
        }
    }

    private mutating func place(_ sketch: Sketch) -> Int? {
        random.chance(40) ? nil : random.below(sketch.anchors.count)
    }

    private mutating func ask(_ sketch: Sketch) -> Ask {
        switch random.below(15) {
        case 0..<4: return .answer(place(sketch), random.one(of: Answer.allCases))
        case 4, 5:
            return .snooze(place(sketch), random.chance(50) ? nil : 5 * (1 + random.below(30)))
        case 6: return .snoozeUntil(place(sketch), 5 * (1 + random.below(30)))
        case 7, 8: return .log(random.one(of: ["tea", "tea", "a", "b", "rain"]))
        case 9, 10: return .pause(random.chance(30) ? nil : 5 * (1 + random.below(40)))
        case 11: return .resume
        case 12: return .unset(random.one(of: Draw.words))
        default:
            return .set(
                random.one(of: Draw.words), random.chance(50) ? 5 * (1 + random.below(40)) : nil)
        }
    }

    private mutating func edit(_ sketch: Sketch) -> Edit {
        let place = random.below(sketch.anchors.count)
        switch random.below(10) {
        case 9: return .unless(place, unless())
        case 0: return .words(place)
        case 1, 2: return .toggle(place)
        case 3: return .grace(place, random.one(of: [nil, 10, 120]))
        case 4: return .snooze(place, random.one(of: [5, 20]))
        case 7: return .dates(place, dates())
        case 5:
            if case .bed = sketch.anchors[place].cue {
                return .cue(place, .bed(time(), wake: time()))
            }
            return .cue(place, cue())
        case 6:
            return .budget(
                perDay: random.chance(50) ? 1 + random.below(3) : nil,
                apart: random.chance(50) ? random.one(of: [10, 30]) : nil)
        default: return .quiet(random.chance(50) ? stretch() : nil)
        }
    }
}

// A random schedule as a value, and a random change of it with what it has to come to: said of the
// schedule that was read, so that the text plays no part in it.

import AnchorModel
import AnchorTestSupport
import CivilTime
import ScheduleEditing

enum RandomSchedule {
    static let words = [
        "Thee bij het raam", "één minuut lopen", "it's fine", "say \"ja\"", "a\\b", "🌿 buiten",
        "/* no */",
    ]

    static func literal(_ random: inout SeededGenerator) -> Literal {
        let names = ["adem", "bewegen", "bed", "thee", "week", "ogen.2", "lijf"]
        let count = 1 + random.below(names.count)
        let ids = Array(names.shuffled(using: &random).prefix(count))
        var entries: [Literal.Entry] = [
            .init("version", .number(1)), .init("language", .text(random.one(of: ["en", "nl"]))),
        ]
        if random.chance(50) {
            entries.append(.init("budget", .object([.init("perDay", .number(3))])))
        }
        if random.chance(30) { entries.append(.init("except", .list([.text("12-25..12-26")]))) }
        let modes = Literal.Entry("modes", .object(mode(ids, &random)))
        if random.chance(25) { entries.append(modes) }
        entries.append(.init("anchors", .list(ids.map { .object(anchor($0, &random)) })))
        if !entries.contains(modes), random.chance(40) { entries.append(modes) }
        if random.chance(20) { entries.append(.init("sound", .flag(false))) }
        return .object(entries)
    }

    private static func mode(_ ids: [String], _ random: inout SeededGenerator) -> [Literal.Entry] {
        (0..<random.below(3)).map { number in
            var entries: [Literal.Entry] = []
            let off = ids.filter { _ in random.chance(30) }
            if random.chance(70) {
                let one = off.count == 1 && random.chance(50)
                entries.append(.init("off", one ? .text(off[0]) : .list(off.map(Literal.text))))
            }
            if random.chance(60) {
                let lengths = ids.filter { _ in random.chance(30) }.map { id in
                    Literal.object([.init("id", .text(id)), .init("length", .text("7min"))])
                }
                entries.append(.init("anchors", .list(lengths)))
            }
            return Literal.Entry("mode\(number)", .object(entries))
        }
    }

    private static func anchor(_ id: String, _ random: inout SeededGenerator) -> [Literal.Entry] {
        let isBed = id == "bed"
        let kind = isBed ? "bedtime" : random.one(of: ["movement", "rest", "custom", "breathing"])
        var entries: [Literal.Entry] = [
            .init("id", .text(id)), .init("kind", .text(kind)),
            .init("when", .object(isBed ? night : cue(&random))),
        ]
        if random.chance(40) { entries.append(.init("title", .text(random.one(of: words)))) }
        if random.chance(40) { entries.append(.init("length", .text("1min"))) }
        if random.chance(30) {
            entries.append(
                .init(
                    "ideas", .list((0..<random.below(4)).map { _ in .text(random.one(of: words)) }))
            )
        }
        if random.chance(30) { entries.append(.init("enabled", .flag(random.chance(50)))) }
        if random.chance(20) { entries.append(.init("snooze", .text("5min"))) }
        if random.chance(20) { entries.shuffle(using: &random) }
        return entries
    }

    private static let night: [Literal.Entry] = [
        .init("bed", .text("22:45")), .init("wake", .text("06:45")),
    ]

    private static func cue(_ random: inout SeededGenerator) -> [Literal.Entry] {
        let window = Literal.Entry("between", .list([.text("09:00"), .text("17:00")]))
        switch random.below(6) {
        case 0: return [.init("at", .text("08:30")), .init("days", .text("Mon..Fri"))]
        case 1: return [.init("at", .list([.text("10:30"), .text("15:30"), .text("20:00")]))]
        case 2: return [.init("after", .text("wake")), .init("by", .text("11:30"))]
        case 3: return [.init("times", .number(3)), window]
        case 4: return [window, .init("every", .text("2h"))]
        default: return [.init("after", .text("lunch")), .init("delay", .text("10min"))]
        }
    }
}

/// A change, and the schedule it has to come to.
struct RandomChange {
    let change: ScheduleChange
    let expected: Schedule
    /// The anchor that may be written anew.
    let anchor: String?

    init(of schedule: Schedule, _ random: inout SeededGenerator) {
        var result = schedule
        let anchor = random.one(of: schedule.anchors)
        var touched: String? = anchor.id
        /// In the modes too, which have from the anchor what they do not say themselves.
        func set(inModes: Bool = true, _ body: (inout Anchor) -> Void) {
            result.change(anchor.id, inModes: inModes, body)
        }
        switch random.below(10) {
        case 0:
            change = .turn(anchor: anchor.id, on: !anchor.enabled)
            set { $0.enabled.toggle() }
        case 1:
            change = .change(
                anchor: anchor.id, AnchorChange(keys: [.init("length", .text("2min 30s"))]))
            // Every mode's anchor of these tests says its own length.
            set(inModes: false) { $0.length = .seconds(150) }
        case 2:
            let title = random.one(of: RandomSchedule.words) + " \(random.below(1000))"
            change = .change(
                anchor: anchor.id,
                AnchorChange(keys: [.init("title", .text(title)), .init("snooze", .text("11min"))]))
            set {
                $0.title = title
                $0.snooze = .minutes(11)
            }
        case 3:
            change = .change(anchor: anchor.id, AnchorChange(without: ["title", "snooze"]))
            set {
                $0.title = nil
                $0.snooze = .minutes(10)
            }
        case 4:
            change = .remove(anchor: anchor.id)
            result.remove(anchor.id)
        case 5:
            let new = NewAnchor(
                id: "new-\(random.below(100))", kind: .rest,
                when: RandomChange.at([(15, 5), (16, 0)]),
                keys: [.init("title", .text(random.one(of: RandomSchedule.words)))])
            change = .add(new)
            guard case .text(let title) = new.keys[0].value else { preconditionFailure() }
            result.anchors.append(
                Anchor(
                    id: new.id, kind: .rest,
                    cue: .at(RandomChange.times([(15, 5), (16, 0)])),
                    title: title))
            touched = nil
        default:
            let (when, cue) = RandomChange.moment(anchor, &random)
            let days = when.days
            change = .change(anchor: anchor.id, AnchorChange(when: when))
            set {
                $0.cue = cue
                if let days { $0.dates.days = days }
            }
        }
        expected = result
        self.anchor = touched
    }

    private static func times(_ clock: [(Int, Int)]) -> [LocalTime] {
        clock.compactMap { LocalTime(hour: $0.0, minute: $0.1) }
    }

    private static func at(_ clock: [(Int, Int)]) -> WhenChange {
        var when = WhenChange()
        when.times = times(clock)
        when.isAt = true
        return when
    }

    private static func moment(
        _ anchor: Anchor, _ random: inout SeededGenerator
    ) -> (WhenChange, Cue) {
        var when = WhenChange()
        let minute = random.below(60)
        let window = DailyWindow(from: times([(8, minute)])[0], until: times([(18, 0)])[0])
        if case .bedtime(let bed, let wake) = anchor.cue {
            when.times = times([(23, minute)])
            guard random.chance(50) else { return (when, .bedtime(bed: when.times[0], wake: wake)) }
            when.times = []
            when.wake = times([(7, minute)])[0]
            return (when, .bedtime(bed: bed, wake: times([(7, minute)])[0]))
        }
        switch random.below(5) {
        case 0:
            let clock = (0...random.below(4)).map { (9 + $0, minute) }
            when = at(clock)
            return (when, .at(times(clock)))
        case 1:
            when = at([(9, minute)])
            when.days = [.saturday, .sunday]
            return (when, .at(times([(9, minute)])))
        case 2:
            when.after = "coffee"
            when.delay = .minutes(7)
            var by: LocalTime?
            if case .after(_, _, let own) = anchor.cue { by = own }
            if random.chance(50) {
                by = times([(11, minute)])[0]
                when.by = by
            }
            return (when, .after("coffee", delay: .minutes(7), by: by))
        case 3:
            when.count = 2 + minute
            when.between = window
            return (when, .times(2 + minute, between: window))
        default:
            when.every = .minutes(20 + minute)
            when.between = window
            return (when, .every(.minutes(20 + minute), between: window))
        }
    }
}

extension Schedule {
    fileprivate mutating func change(
        _ id: String, inModes: Bool, _ body: (inout Anchor) -> Void
    ) {
        for index in anchors.indices where anchors[index].id == id { body(&anchors[index]) }
        guard inModes else { return }
        for mode in modes.keys {
            for index in modes[mode]?.anchors.indices ?? 0..<0
            where modes[mode]?.anchors[index].id == id {
                if var anchor = modes[mode]?.anchors[index] {
                    body(&anchor)
                    modes[mode]?.anchors[index] = anchor
                }
            }
        }
    }

    fileprivate mutating func remove(_ id: String) {
        anchors.removeAll { $0.id == id }
        for mode in modes.keys {
            modes[mode]?.anchors.removeAll { $0.id == id }
            modes[mode]?.off.removeAll { $0 == id }
        }
    }
}

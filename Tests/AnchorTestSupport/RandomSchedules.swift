// Schedules nobody would write, from a seed.

package import AnchorModel
import CivilTime

package enum RandomSchedules {
    package static func schedule(_ random: inout SeededGenerator) -> Schedule {
        let ids = ["a", "b", "c", "d"].prefix(1 + random.below(4))
        var anchors: [Anchor] = []
        for id in ids { anchors.append(anchor(id, &random)) }
        if random.chance(40) {
            anchors.append(
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(
                        bed: time(20 + random.below(7), &random),
                        wake: LocalTime("06:45") ?? .midnight)))
        }
        return Schedule(
            language: random.one(of: Language.allCases),
            quiet: random.chance(30)
                ? DailyWindow(from: time(21, &random), until: time(6, &random)) : nil,
            budget: Budget(
                perDay: random.chance(40) ? 1 + random.below(4) : nil,
                apart: random.chance(40) ? .minutes(10 + random.below(90)) : nil),
            anchors: anchors)
    }

    private static func anchor(_ id: String, _ random: inout SeededGenerator) -> Anchor {
        Anchor(
            id: id,
            kind: random.one(of: [.movement, .breathing, .rest, .checkIn, .custom]),
            cue: cue(&random), dates: dates(&random),
            grace: random.chance(30) ? .minutes(random.below(120)) : nil,
            openFor: random.chance(30) ? .minutes(1 + random.below(600)) : nil,
            window: random.chance(15)
                ? DailyWindow(from: time(7, &random), until: time(20, &random)) : nil,
            timeZone: random.chance(10) ? "UTC" : nil)
    }

    /// Most come every day; the others on some, every other week, or not on a few dates.
    private static func dates(_ random: inout SeededGenerator) -> DueDates {
        var dates = DueDates()
        if random.chance(30) { dates.days = [.monday, .tuesday, .sunday] }
        if random.chance(10) {
            dates.weeks = WeekCycle(every: 2, from: LocalDate(dayNumber: 20_500))
        }
        if random.chance(10) {
            dates.except = [
                .yearly(from: MonthDay(month: 3, day: 28), until: MonthDay(month: 4, day: 2))
            ]
        }
        return dates
    }

    private static func cue(_ random: inout SeededGenerator) -> Cue {
        let window = DailyWindow(
            from: time(random.below(24), &random), until: time(random.below(24), &random))
        switch random.below(10) {
        case 0..<4:
            let times = (0...random.below(4)).map { _ in time(random.below(24), &random) }
            return .at(Set(times).sorted())
        case 4: return .times(1 + random.below(5), between: window)
        case 5, 6: return .every(.minutes(7 + random.below(180)), between: window)
        default:
            return .after(
                random.one(of: ["wake", "koffie", "a", "b"]), delay: .minutes(random.below(90)),
                by: random.chance(70) ? time(random.below(24), &random) : nil)
        }
    }

    private static func time(_ hour: Int, _ random: inout SeededGenerator) -> LocalTime {
        LocalTime(hour: hour % 24, minute: random.one(of: [0, 0, 15, 30, 59])) ?? .midnight
    }
}

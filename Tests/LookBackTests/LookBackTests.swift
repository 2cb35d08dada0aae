// From what was said to what is told of it: an act counts once, and what was replaced does not.

import AnchorModel
import CivilTime
import HostSystem
import Rhythm
import Testing

@testable import LookBack

private let monday = LocalDate(dayNumber: 20_500)
private let four = LocalTime(hour: 4, minute: 0) ?? .midnight

private func frame(_ days: Int = 7, work: Set<Weekday> = workWeek) -> LookBackFrame {
    LookBackFrame(
        from: monday, to: monday.adding(days: days - 1), dayStartsAt: four,
        window: NightWindow(), workDays: work)
}

private let workWeek = Set(Weekday.allCases.prefix(5))

private func at(_ day: Int, _ clock: String) -> (Instant, LocalDateTime) {
    let time = LocalTime(clock) ?? .midnight
    let date = monday.adding(days: day)
    return (TimeZoneRules.utc.instant(date, time), LocalDateTime(date: date, time: time))
}

extension LookBack {
    fileprivate mutating func add(
        _ act: Answer, _ day: Int, _ clock: String, slot: String? = nil, anchor: String = "move"
    ) {
        let (instant, local) = at(day, clock)
        add(
            act, anchor: anchor, slotDay: slot.map { _ in "\(monday.adding(days: day))" },
            label: slot, at: instant, local: local)
    }
}

@Suite struct LookBackTests {
    @Test func `the frame of these tests begins on a Monday`() {
        #expect(monday.weekday == .monday)
    }

    @Test func `tried counts as done, each slot once, at the time it was begun`() throws {
        var look = LookBack(frame())
        look.add(.tried, 0, "08:59", slot: "08:30")
        look.add(.done, 0, "09:02", slot: "08:30")
        look.add(.done, 0, "12:40", slot: "12:30")
        look.add(.tried, 2, "08:31", slot: "08:30")
        let move = try #require(look.anchors["move"])
        #expect(move.attempts == 3 && move.days == 2)
        #expect(move.daily == [2, 0, 1, 0, 0, 0, 0])
        #expect(move.hours[8] == 2 && move.hours[12] == 1 && move.hours[9] == 0)
        #expect(move.first == monday && move.last == monday.adding(days: 2))
        #expect(move.acts == [539, 760, 2 * 1440 + 511])
    }

    @Test func `an act past midnight is told where the clock was, and a long time by weeks`() throws
    {
        let day = monday.adding(days: 1)
        let night = LocalDateTime(
            date: day, time: try #require(LocalTime("01:20")))
        var week = AnchorLook(from: monday, to: monday.adding(days: 6))
        // It counts for the evening before.
        week.count(monday, night)
        #expect(week.daily[0] == 1 && week.acts == [1440 + 80])
        var quarter = AnchorLook(from: monday, to: monday.adding(days: 92))
        for number in 0..<93 {
            quarter.count(
                monday.adding(days: number),
                LocalDateTime(
                    date: monday.adding(days: number),
                    time: try #require(LocalTime(number % 2 == 0 ? "08:01" : "08:14"))))
        }
        #expect(quarter.attempts == 93)
        #expect(quarter.acts == (0..<14).map { ($0 * 7 + 3) * 1440 + 480 })
    }

    @Test func `the last answer to a slot holds, in whatever order the rows come`() {
        for reversed in [false, true] {
            var look = LookBack(frame())
            var acts: [(Answer, String)] = [
                (.done, "08:40"), (.notToday, "09:00"),
            ]
            if reversed { acts.reverse() }
            for (act, clock) in acts { look.add(act, 0, clock, slot: "08:30") }
            look.add(.notToday, 1, "08:40", slot: "08:30")
            look.add(.tried, 1, "10:00", slot: "08:30")
            #expect(look.anchors["move"]?.daily.prefix(3) == [0, 1, 0])
            #expect(look.anchors["move"]?.hours[10] == 1)
        }
    }

    @Test func `begun without a slot and done within the hour is one act`() {
        var look = LookBack(frame())
        look.add(.done, 0, "10:10")
        look.add(.tried, 0, "10:00")
        #expect(look.anchors["move"]?.attempts == 1)
        look.add(.done, 0, "10:20")
        #expect(look.anchors["move"]?.attempts == 2, "a second done is another act")
        look.add(.tried, 0, "14:00")
        look.add(.tried, 0, "14:05")
        #expect(look.anchors["move"]?.attempts == 4, "two attempts noted are two")
        look.add(.done, 0, "15:06")
        #expect(look.anchors["move"]?.attempts == 5, "an hour later is another act")
    }

    @Test func `an evening after midnight is of the day before; other days are not counted`() {
        var look = LookBack(frame(2))
        look.add(.done, 1, "03:59")
        look.add(.done, 0, "03:59")
        look.add(.done, 2, "03:59")
        look.add(.done, 2, "04:00")
        #expect(look.anchors["move"]?.daily == [1, 1])
    }

    @Test func `"not today" alone leaves nothing`() {
        var look = LookBack(frame())
        look.add(.notToday, 0, "08:40", slot: "08:30")
        look.add(.notToday, 0, "09:40")
        #expect(look.anchors["move"]?.attempts ?? 0 == 0)
    }

    @Test func `rows of every zone that may belong are in reach`() throws {
        let files = ZoneFiles(environment: [:])
        let frame = frame(1)
        for name in ["Pacific/Kiritimati", "Etc/GMT+12", "Europe/Amsterdam"] {
            let rules = try #require(files.rules(name))
            // The day's first moment, and the last wake of its night.
            #expect(frame.reach.contains(rules.instant(monday, four)))
            let wake = rules.instant(monday.adding(days: 1), LocalTime("23:59") ?? .midnight)
            #expect(frame.reach.contains(wake), "\(name)")
            // Of a night said in a mode, begun at the end of the next day, sixteen hours long.
            let late = rules.instant(monday.adding(days: 2), LocalTime("15:59") ?? .midnight)
            #expect(frame.reach.contains(late), "\(name)")
        }
    }
}

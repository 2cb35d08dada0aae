// Which dates an anchor has, and which night each evening.

import AnchorEngine
import AnchorModel
import CivilTime
import HostSystem
import Testing

struct DueDatesTests {
    private static func date(_ text: String) -> LocalDate {
        LocalDate(text) ?? LocalDate(dayNumber: 0)
    }
    private static func time(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

    /// Those of 2026-11-23 (a Monday) to 2026-12-27, by their day of the month.
    private func days(of dates: DueDates) -> [Int] {
        (0..<35).map(DueDatesTests.date("2026-11-23").adding).filter(dates.contains).map(\.day)
    }

    @Test("Nothing said is every date")
    func all() { #expect(days(of: .all).count == 35) }

    @Test("Every other week begins with the week of any of its dates, and on Monday")
    func weeks() {
        for from in ["2026-11-30", "2026-12-03", "2026-12-06"] {
            let dates = DueDates(
                days: [.monday, .sunday],
                weeks: WeekCycle(every: 2, from: DueDatesTests.date(from)))
            #expect(days(of: dates) == [30, 6, 14, 20], "\(from)")
        }
    }

    @Test("There is nothing before the first week, and every week from it on")
    func first() {
        let dates = DueDates(
            days: [.wednesday], weeks: WeekCycle(every: 1, from: DueDatesTests.date("2026-12-09")))
        #expect(days(of: dates) == [9, 16, 23])
    }

    @Test("Why a date is none: the week before the day before what is left out")
    func reasons() {
        let dates = DueDates(
            days: [.monday, .tuesday],
            except: [
                .yearly(from: MonthDay(month: 12, day: 1), until: MonthDay(month: 12, day: 1)),
                .dates(DueDatesTests.date("2026-12-14"), DueDatesTests.date("2026-12-20")),
            ], weeks: WeekCycle(every: 2, from: DueDatesTests.date("2026-11-30")))
        #expect(dates.missing(on: DueDatesTests.date("2026-11-30")) == nil)
        #expect(dates.missing(on: DueDatesTests.date("2026-12-01")) == .except)
        #expect(dates.missing(on: DueDatesTests.date("2026-12-02")) == .otherDay)
        #expect(dates.missing(on: DueDatesTests.date("2026-12-07")) == .otherWeek)
        #expect(dates.missing(on: DueDatesTests.date("2026-12-14")) == .except)
    }

    @Test("Dates long before 1970 and long after are counted as any")
    func farAway() {
        let cycle = WeekCycle(every: 3, from: DueDatesTests.date("0001-01-01"))
        let all = (0..<21 * 40).filter {
            cycle.contains(DueDatesTests.date("1969-11-01").adding(days: $0))
        }
        #expect(all.count == 7 * 40)
        #expect(!cycle.contains(DueDatesTests.date("0000-12-31")))
    }

    // MARK: Nights

    private func bed(
        _ bed: String, _ wake: String, _ dates: DueDates = .all, id: String = "bed"
    ) -> Anchor {
        Anchor(
            id: id, kind: .bedtime,
            cue: .bedtime(bed: DueDatesTests.time(bed), wake: DueDatesTests.time(wake)),
            dates: dates)
    }

    private static let dayStart = time("04:00")

    @Test(
        "A bedtime is of its evening, whether it begins before midnight or after",
        arguments: [
            ("22:45", "2026-12-04", "2026-12-04"), ("00:30", "2026-12-04", "2026-12-05"),
            ("01:30", "2026-12-05", "2026-12-05"), ("04:30", "2026-12-05", "2026-12-05"),
            ("09:00", "2026-12-04", "2026-12-04"),
        ])
    func evenings(_ time: String, _ slot: String, _ bedDate: String) throws {
        // Friday's night.
        let anchor = bed(time, "12:00", DueDates(days: [.friday]))
        let plan = DayPlan(
            anchor: anchor, index: 0, zone: .utc, dayStart: DueDatesTests.dayStart, event: nil)
        let dates = (0..<7).map(DueDatesTests.date("2026-12-01").adding)
        #expect(dates.filter { !plan.slots(on: $0).isEmpty } == [DueDatesTests.date(slot)])
        let nights = PlannedNights([anchor], dayStartsAt: DueDatesTests.dayStart)
        #expect(dates.filter { nights.evening($0) != nil } == [DueDatesTests.date("2026-12-04")])
        let evening = try #require(nights.evening(DueDatesTests.date("2026-12-04")))
        #expect(evening.bedDate == DueDatesTests.date(bedDate))
        // The slot leads to that bed.
        let due = try #require(plan.slots(on: DueDatesTests.date(slot)).first?.due)
        let stretch = try #require(evening.stretch(in: .utc))
        #expect(stretch.lowerBound - due == .minutes(45))
    }

    @Test("Weeks of night work and of day work take turns, and each has its quiet hours")
    func turns() {
        let work = DueDates(weeks: WeekCycle(every: 2, from: DueDatesTests.date("2026-11-30")))
        let schedule = Schedule(anchors: [
            bed("09:00", "16:30", work, id: "day"), bed("22:45", "06:45", id: "night"),
        ])
        let hours = ShowingHours(schedule, local: .utc)
        func quiet(_ date: String, _ time: String) -> Bool {
            hours.quietEnd(
                at: TimeZoneRules.utc.instant(DueDatesTests.date(date), DueDatesTests.time(time)))
                != nil
        }
        // The Sunday before: its night goes on into Monday.
        #expect(quiet("2026-11-29", "23:00") && quiet("2026-11-30", "06:00"))
        #expect(quiet("2026-11-30", "12:00") && !quiet("2026-11-30", "23:00"))
        #expect(!quiet("2026-12-01", "03:00") && quiet("2026-12-06", "16:29"))
        // And the other week again.
        #expect(!quiet("2026-12-07", "12:00") && quiet("2026-12-07", "23:00"))
        let nights = schedule.plannedNights
        let sunday = TimeZoneRules.utc.instant(
            DueDatesTests.date("2026-12-06"), DueDatesTests.time("17:00"))
        // Sunday's sleep is over; Monday's comes in the evening.
        #expect(
            nights.wake(after: sunday) { _ in .utc }
                == TimeZoneRules.utc.instant(
                    DueDatesTests.date("2026-12-08"), DueDatesTests.time("06:45")))
        #expect(nights.takeTurns)
    }

    @Test("An evening without a bedtime has no quiet hours and no planned wake of its own")
    func noBedtime() {
        let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .sunday]
        let schedule = Schedule(anchors: [bed("22:45", "06:45", DueDates(days: workdays))])
        let hours = ShowingHours(schedule, local: .utc)
        func at(_ date: String, _ time: String) -> Instant {
            TimeZoneRules.utc.instant(DueDatesTests.date(date), DueDatesTests.time(time))
        }
        #expect(hours.quietEnd(at: at("2026-12-03", "23:00")) == at("2026-12-04", "06:45"))
        #expect(hours.quietEnd(at: at("2026-12-04", "23:00")) == nil)
        #expect(
            schedule.plannedNights.wake(after: at("2026-12-04", "12:00")) { _ in .utc }
                == at("2026-12-07", "06:45"))
    }
}

// What each cue plans on a date: labels, instants, latest showing; pure, without an engine.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@Suite struct DayPlans {
    private func plan(
        _ cue: Cue, _ dates: DueDates = .all, kind: Kind = .custom, zone: TimeZoneRules = .utc,
        event: EventTime? = nil,
        grace: Span? = nil
    ) -> DayPlan {
        DayPlan(
            anchor: Anchor(id: "a", kind: kind, cue: cue, dates: dates, grace: grace), index: 0,
            zone: zone,
            dayStart: clock("04:00"), event: event)
    }

    private let monday = LocalDate("2026-03-02") ?? LocalDate(dayNumber: 0)

    private func rules(_ name: String) throws -> TimeZoneRules {
        try #require(ZoneFiles(environment: [:]).rules(name))
    }

    @Test func `fixed times are labelled by their clock time, on their days alone`() {
        let plan = plan(.at([clock("12:00"), clock("08:30")]), DueDates(days: [.monday]))
        #expect(plan.slots(on: monday).map(\.key.label) == ["08:30", "12:00"])
        #expect(plan.slots(on: monday.adding(days: 1)).isEmpty)
    }

    @Test func `n times lie at the midpoints of n equal parts`() {
        let window = DailyWindow(from: clock("09:00"), until: clock("17:00"))
        let slots = plan(.times(4, between: window)).slots(on: monday)
        #expect(slots.map(\.key.label) == ["1", "2", "3", "4"])
        #expect(
            slots.map(\.due)
                == ["10:00", "12:00", "14:00", "16:00"].map { at("2026-03-02 " + $0) })
    }

    @Test func `a window over midnight belongs to the date it starts on`() {
        let window = DailyWindow(from: clock("22:00"), until: clock("01:00"))
        let slots = plan(.every(.hours(1), between: window)).slots(on: monday)
        #expect(slots.map(\.key.label) == ["22:00", "23:00", "00:00"])
        #expect(slots.allSatisfy { $0.key.day == monday })
        #expect(slots.last?.due == at("2026-03-03 00:00"))
    }

    @Test(arguments: [
        ("Australia/Lord_Howe", "2026-04-05", ["01:00", "01:30", "01:30+10:30", "02:00"]),
        (
            "Europe/Berlin", "2026-10-25",
            [
                "01:00", "01:30", "02:00", "02:30", "02:00+01:00", "02:30+01:00",
            ]
        ),
    ])
    func `every counts elapsed time and names the second pass by its offset`(
        _ name: String, _ date: String, _ labels: [String]
    ) throws {
        let window = DailyWindow(from: clock("01:00"), until: clock("02:45"))
        let day = try #require(LocalDate(date))
        let slots = plan(.every(.minutes(30), between: window), zone: try rules(name))
            .slots(on: day)
        #expect(Array(slots.map(\.key.label).prefix(labels.count)) == labels)
        #expect(Set(slots.map(\.key)).count == slots.count)
    }

    @Test(arguments: [
        ("2026-10-25", 9_000, "23:59:50"), ("2026-03-29", 8_280, "23:59:50"),
        ("2026-10-24", 8_640, "23:59:50"),
    ])
    func `every ten seconds goes on to the end of a day of any length`(
        _ date: String, _ count: Int, _ last: String
    ) throws {
        let window = DailyWindow(from: .midnight, until: .midnight)
        let day = try #require(LocalDate(date))
        let slots = plan(
            .every(.seconds(10), between: window), zone: try rules("Europe/Berlin")
        ).slots(on: day)
        #expect(slots.count == count)
        #expect(slots.last?.key.label == last)
        #expect(Set(slots.map(\.key)).count == slots.count)
    }

    @Test func `a date the zone jumped over is no such day`() throws {
        let apia = try rules("Pacific/Apia")
        let day = try #require(LocalDate("2011-12-30"))
        let slots = plan(.at([clock("08:00")]), zone: apia)
            .slots(on: day)
        #expect(slots.map(\.noSuchDay) == [true])
        #expect(
            plan(.bedtime(bed: clock("22:45"), wake: clock("06:45")), zone: apia)
                .slots(on: day).allSatisfy { $0.noSuchDay })
    }

    @Test func `after an event comes its delay later, or at its clock time, whichever is first`() {
        let cue = Cue.after("wake", delay: .minutes(15), by: clock("10:30"))
        func due(_ time: String?) -> Instant? {
            let event = time.map { EventTime(day: monday, at: at("2026-03-02 " + $0)) }
            return plan(cue, event: event).slots(on: monday).first?.due
        }
        #expect(due("07:00") == at("2026-03-02 07:15"))
        #expect(due("10:20") == at("2026-03-02 10:30"))
        #expect(due(nil) == at("2026-03-02 10:30"))
        #expect(plan(.after("x", delay: .zero, by: nil)).slots(on: monday).isEmpty)
    }

    @Test func `a clock time before the day's start is the next morning's`() {
        let slots = plan(.after("x", delay: .zero, by: clock("01:00"))).slots(on: monday)
        #expect(slots.map(\.due) == [at("2026-03-03 01:00")])
        #expect(slots.map(\.key.day) == [monday])
    }

    @Test(arguments: [
        ("22:45", "2026-03-02 22:00", "2026-03-02 22:45"),
        ("00:30", "2026-03-02 23:45", "2026-03-03 00:30"),
        ("01:00", "2026-03-02 00:15", "2026-03-02 01:00"),
    ])
    func `bedtime is one nudge at the wind-down, before bed`(
        _ bed: String, _ due: String, _ end: String
    ) {
        let slots = plan(.bedtime(bed: clock(bed), wake: clock("06:45")), kind: .bedtime)
            .slots(on: monday)
        #expect(slots.map(\.due) == [at(due)])
        #expect(slots.map(\.latest) == [at(end) - Span(microseconds: 1)])
    }

    @Test func `a wind-down that falls into a gap still comes before bed`() throws {
        let berlin = try rules("Europe/Berlin")
        let day = try #require(LocalDate("2026-03-29"))
        let slots = plan(
            .bedtime(bed: clock("03:15"), wake: clock("11:00")), kind: .bedtime, zone: berlin
        ).slots(on: day)
        #expect(slots.count == 1)
        #expect(slots.allSatisfy { $0.due < berlin.instant(day, clock("03:15")) })
        #expect(slots.allSatisfy { $0.due <= $0.latest })
    }

    @Test func `no grace at all still allows for a wake that comes a moment later`() {
        let slots = plan(.at([clock("08:00")]), grace: .zero).slots(on: monday)
        #expect(slots.map(\.latest) == [at("2026-03-02 08:00:05")])
    }

    @Test func `dates that are excepted have no slots`() {
        var schedule = daily("08:00")
        schedule.except = [
            .yearly(from: MonthDay(month: 12, day: 30), until: MonthDay(month: 1, day: 2)),
            .dates(monday, monday),
        ]
        let planner = Planner(
            anchors: schedule.anchors, zones: ZoneTable(local: .utc), schedule: schedule,
            events: [:])
        for (date, count) in [
            ("2026-03-02", 0), ("2026-03-03", 1), ("2026-12-31", 0), ("2027-01-02", 0),
            ("2027-01-03", 1),
        ] {
            #expect(LocalDate(date).map { planner.slots(on: $0).count } == count, "\(date)")
        }
    }

    @Test(arguments: [
        "Europe/Dublin", "America/New_York", "Africa/Casablanca", "America/Sao_Paulo",
    ])
    func `a fixed time is one instant on every date of twenty years`(_ name: String) throws {
        let plan = plan(
            .at([clock("00:30"), clock("02:30")]),
            zone: try rules(name))
        var last = Instant(microseconds: .min)
        for day in 0..<(20 * 365) {
            let slots = plan.slots(on: LocalDate(dayNumber: 14_000 + day))
            #expect(slots.count == 2)
            for slot in slots {
                if slot.due <= last { Issue.record("\(slot.key) is not after the one before") }
                last = slot.due
            }
        }
    }
}

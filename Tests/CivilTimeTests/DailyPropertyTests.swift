// What a person may count on, in every zone and year: a daily time comes exactly once on every
// local date that exists, and each elapse is later than the one before.

import CivilTime
import Testing

@Suite struct DailyPropertyTests {
    /// Times near the middle of the night, where clocks are changed, and one at noon.
    private static let times = ["00:00", "00:30", "01:30", "02:30", "03:00", "12:00", "23:59:59"]

    @Test func aDailyTimeComesOnceOnEveryDateThatExists() throws {
        let names = try Zones.all()
        var dates = 0
        var zones = 0
        for name in names {
            let zone = try Zones.rules(name)
            zones += 1
            for text in Self.times {
                dates += try countDates(zone, try Zones.expression(text))
            }
        }
        print("\(zones) zones, \(dates) dates around changes of the offset")
        #expect(zones > 300)
        #expect(dates > 500_000)
    }

    /// Walks the four days around each change from 1970 to 2037 and in three later years.
    private func countDates(
        _ zone: TimeZoneRules, _ expression: CalendarExpression
    ) throws -> Int {
        var count = 0
        let spans = [(1970, 2038), (2050, 2051), (2099, 2100), (2198, 2199)]
        for (first, last) in spans {
            let end = try #require(LocalDate(year: last, month: 1, day: 1))
            let begin = try #require(LocalDate(year: first, month: 1, day: 3))
            var at = TimeZoneRules.utc.instant(begin, .midnight)
            let stop = TimeZoneRules.utc.instant(end, .midnight)
            while let change = zone.nextTransition(after: at), change < stop {
                let date = zone.local(at: change).date
                try expectOnceADay(zone, expression, from: date.adding(days: -2), days: 4)
                count += 4
                at = change
            }
        }
        return count
    }

    private func expectOnceADay(
        _ zone: TimeZoneRules, _ expression: CalendarExpression, from first: LocalDate, days: Int
    ) throws {
        let noon = try #require(LocalTime(hour: 12, minute: 0))
        // From noon two days before, so that the first date's own elapse is inside.
        var at = zone.instant(first.adding(days: -1), noon)
        var seen: [LocalDate] = []
        let last = first.adding(days: days - 1)
        while let next = expression.next(after: at, in: zone) {
            guard next > at else {
                Issue.record("\(zone.name) \(expression): \(next.utc) is not after \(at.utc)")
                return
            }
            at = next
            let date = zone.local(at: next).date
            if date > last { break }
            if date >= first { seen.append(date) }
        }
        let expected = (0..<days).map { first.adding(days: $0) }.filter(zone.exists)
        // A time before midnight may be shifted past it by a gap there; then the next date has
        // two elapses of two labels. Only gaps that begin in the evening do that.
        if seen != expected, !gapAroundMidnight(zone, expression, first, days) {
            Issue.record("\(zone.name) \(expression) from \(first): \(seen), not \(expected)")
        }
    }

    private func gapAroundMidnight(
        _ zone: TimeZoneRules, _ expression: CalendarExpression, _ first: LocalDate, _ days: Int
    ) -> Bool {
        (-1..<days).contains { offset in
            let date = first.adding(days: offset)
            return expression.times(on: date).contains { time in
                guard case .gap(let shifted, _) = zone.resolve(date, time) else { return false }
                return zone.local(at: shifted).date != date
            }
        }
    }

    @Test func aWholeDecadeOfDailyTimesHasNoHoles() throws {
        var elapses = 0
        for name in [
            "Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe",
            "Africa/Casablanca", "Europe/Dublin", "Africa/Cairo", "Asia/Kathmandu", "UTC",
        ] {
            let zone = try Zones.rules(name)
            let expression = try Zones.expression("02:30")
            var date = try #require(LocalDate("2005-01-01"))
            let end = try #require(LocalDate("2045-01-01"))
            var at = zone.instant(date, .midnight)
            while date < end {
                if !zone.exists(date) {
                    date = date.adding(days: 1)
                    continue
                }
                let next = try #require(expression.next(after: at, in: zone))
                #expect(next > at && zone.local(at: next).date == date)
                at = next
                date = date.adding(days: 1)
                elapses += 1
            }
        }
        print("\(elapses) daily elapses")
    }

    @Test func aDateThatWasJumpedOverDoesNotExist() throws {
        let apia = try Zones.rules("Pacific/Apia")
        #expect(apia.exists(try #require(LocalDate("2011-12-29"))))
        #expect(!apia.exists(try #require(LocalDate("2011-12-30"))))
        #expect(apia.exists(try #require(LocalDate("2011-12-31"))))
        let kwajalein = try Zones.rules("Pacific/Kwajalein")
        #expect(!kwajalein.exists(try #require(LocalDate("1993-08-21"))))
        // A gap at midnight takes an hour of the day, not the day.
        let saoPaulo = try Zones.rules("America/Sao_Paulo")
        #expect(saoPaulo.exists(try #require(LocalDate("2018-11-04"))))
    }
}

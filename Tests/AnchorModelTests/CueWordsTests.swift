// When an anchor comes, on one line of a listing, in each language.

import AnchorEngine
import AnchorModel
import CivilTime
import Testing

struct CueWordsTests {
    private static func time(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }
    private static let window = DailyWindow(from: time("09:00"), until: time("17:00"))

    static let cues: [(Cue, String, String)] = [
        (
            .at([time("08:00"), time("12:00")]),
            "at 08:00 and 12:00", "om 8.00 en 12.00 uur"
        ),
        (
            .times(3, between: window), "3 times between 09:00 and 17:00",
            "3 keer tussen 9.00 en 17.00 uur"
        ),
        (
            .every(.minutes(90), between: window), "every 1h 30min between 09:00 and 17:00",
            "elke 1u 30min tussen 9.00 en 17.00 uur"
        ),
        (
            .after("coffee", delay: .minutes(5), by: time("10:30")),
            "5min after coffee, 10:30 at the latest",
            "5min na coffee, uiterlijk 10.30 uur"
        ),
        (.after("coffee", delay: .zero, by: nil), "after coffee", "na coffee"),
        (
            .after("wake", delay: .zero, by: time("11:30")),
            "after getting up, 11:30 at the latest",
            "na het wakker worden, uiterlijk 11.30 uur"
        ),
        (
            .bedtime(bed: time("22:45"), wake: time("06:45")), "to bed 22:45, up 06:45",
            "naar bed 22.45, opstaan 6.45"
        ),
    ]

    @Test("A cue is told in the schedule's language", arguments: cues)
    func words(_ cue: Cue, _ english: String, _ dutch: String) {
        #expect(cue.message.text(in: .english) == english)
        #expect(cue.message.text(in: .dutch) == dutch)
    }

    static let dates: [(DueDates, String?, String?)] = [
        (.all, nil, nil),
        (
            DueDates(days: [.monday, .tuesday, .wednesday, .friday, .sunday]),
            "Mon to Wed, Fri and Sun", "ma t/m wo, vr en zo"
        ),
        (
            DueDates(
                days: [.monday, .tuesday, .wednesday, .thursday, .friday],
                weeks: WeekCycle(every: 2, from: LocalDate(dayNumber: 20_000))),
            "every other week, Mon to Fri", "om de week, ma t/m vr"
        ),
        (
            DueDates(weeks: WeekCycle(every: 3, from: LocalDate(dayNumber: 20_000))),
            "every 3 weeks", "elke 3 weken"
        ),
        (
            DueDates(weeks: WeekCycle(every: 1, from: LocalDate(dayNumber: 20_787))),
            "from 2026-11-30 on", "vanaf 2026-11-30"
        ),
        (
            DueDates(except: [
                .yearly(from: MonthDay(month: 12, day: 25), until: MonthDay(month: 12, day: 26)),
                .dates(LocalDate(dayNumber: 20_787), LocalDate(dayNumber: 20_787)),
            ]),
            "not from 25 Dec to 26 Dec and on 2026-11-30",
            "niet van 25 dec tot en met 26 dec en op 2026-11-30"
        ),
        (
            DueDates(
                except: (1...3).map {
                    .yearly(from: MonthDay(month: 5, day: $0), until: MonthDay(month: 5, day: $0))
                }), "with 3 exceptions", "met 3 uitzonderingen"
        ),
    ]

    @Test("The dates of an anchor are told in the schedule's language", arguments: dates)
    func datesInWords(_ dates: DueDates, _ english: String?, _ dutch: String?) {
        #expect(dates.message?.text(in: .english) == english)
        #expect(dates.message?.text(in: .dutch) == dutch)
    }

    @Test("The dates stand behind the cue")
    func whole() {
        let anchor = Anchor(
            id: "a", kind: .rest, cue: .at([CueWordsTests.time("15:00")]),
            dates: DueDates(days: [.monday, .friday]))
        #expect(anchor.whenMessage.text(in: .english) == "at 15:00, Mon and Fri")
        #expect(anchor.whenMessage.text(in: .dutch) == "om 15.00 uur, ma en vr")
    }

    @Test("A calendar expression stays what it is")
    func calendar() throws {
        let cue = Cue.calendar(try CalendarExpression("Mon..Fri 15:00", isZone: { _ in false }))
        #expect(cue.message.text(in: .english) == "calendar Mon..Fri *-*-* 15:00:00")
        #expect(cue.message.text(in: .dutch) == "kalender Mon..Fri *-*-* 15:00:00")
    }
}

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
            .at([time("08:00"), time("12:00")], days: Set(Weekday.allCases)),
            "at 08:00 and 12:00", "om 8.00 en 12.00 uur"
        ),
        (
            .at([time("08:00")], days: [.monday, .tuesday, .wednesday, .friday, .sunday]),
            "at 08:00, Mon to Wed, Fri and Sun", "om 8.00 uur, ma t/m wo, vr en zo"
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

    @Test("A calendar expression stays what it is")
    func calendar() throws {
        let cue = Cue.calendar(try CalendarExpression("Mon..Fri 15:00", isZone: { _ in false }))
        #expect(cue.message.text(in: .english) == "calendar Mon..Fri *-*-* 15:00:00")
        #expect(cue.message.text(in: .dutch) == "kalender Mon..Fri *-*-* 15:00:00")
    }
}

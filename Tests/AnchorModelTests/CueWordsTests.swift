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
            "at 08:00, 12:00", "om 08:00, 12:00"
        ),
        (
            .at([time("08:00")], days: [.monday, .tuesday, .wednesday, .friday, .sunday]),
            "at 08:00 on Mon..Wed,Fri,Sun", "om 08:00 op ma..wo,vr,zo"
        ),
        (
            .times(3, between: window), "3 times between 09:00 and 17:00",
            "3 keer tussen 09:00 en 17:00"
        ),
        (
            .every(.minutes(90), between: window), "every 1h 30min between 09:00 and 17:00",
            "elke 1u 30min tussen 09:00 en 17:00"
        ),
        (
            .after("coffee", delay: .minutes(5), by: time("10:30")),
            "after coffee + 5min, by 10:30",
            "5min na coffee, uiterlijk 10:30"
        ),
        (.after("coffee", delay: .zero, by: nil), "after coffee", "na coffee"),
        (
            .bedtime(bed: time("22:45"), wake: time("06:45")), "bed 22:45, wake 06:45",
            "bed 22:45, op 06:45"
        ),
    ]

    @Test("A cue is told in the schedule's language", arguments: cues)
    func words(_ cue: Cue, _ english: String, _ dutch: String) {
        #expect(Language.english.phrasebook.cue(cue) == english)
        #expect(Language.dutch.phrasebook.cue(cue) == dutch)
    }

    @Test("A calendar expression stays what it is")
    func calendar() throws {
        let cue = Cue.calendar(try CalendarExpression("Mon..Fri 15:00", isZone: { _ in false }))
        #expect(Language.english.phrasebook.cue(cue) == "calendar Mon..Fri *-*-* 15:00:00")
        #expect(Language.dutch.phrasebook.cue(cue) == "kalender Mon..Fri *-*-* 15:00:00")
    }
}

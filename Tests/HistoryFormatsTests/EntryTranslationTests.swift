// What is said of a bad line of a file in Dutch: whole sentences, or the English one whole.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import Testing

@testable import HistoryFormats

struct EntryTranslationTests {
    private func said(_ line: String) -> (english: String?, dutch: String?) {
        let file = EntryFile(
            Array(line.utf8), now: Instant(seconds: 1_795_000_000), rules: .utc
        ) { _ in nil }
        return (
            file.problems.first?.message(in: .english), file.problems.first?.message(in: .dutch)
        )
    }

    @Test(
        "A line that does not fit is told in Dutch",
        arguments: [
            (
                #"{"event": "bed"}"#,
                #""at" ontbreekt (verwacht: een tijd zoals 2026-03-01T22:50)"#
            ),
            (
                #"{"at": "2026-03-01"}"#,
                #""event" ontbreekt (verwacht: bijvoorbeeld bed of wake)"#
            ),
            (
                #"{"event": "wake", "at": "soon"}"#,
                #""at" is "soon" (verwacht: een tijd zoals 2026-03-01T22:50, of met een afwijking: "#
                    + "2026-03-01T22:50+01:00)"
            ),
            (
                #"{"event": "slept", "at": "2026-03-01T22:50"}"#,
                #""event" is "slept" (verwacht: een van bed, wake, logged, done, tried, notToday, "#
                    + "noted)"
            ),
            (
                #"{"event": 3, "at": "2026-03-01T22:50"}"#, #""event" is geen tekst"#
            ),
            (
                "{event",
                #"geen JSON (verwacht: een object zoals {"event": "bed", "at": "2026-03-01T22:50"})"#
            ),
            ("a\n", "geen kop (verwacht: JSON Lines, of namen van kolommen zoals event,at,zone)"),
            (
                "a,b\n",
                "een tabel van een ander programma, met de kolommen a, b (verwacht: event,at,zone; of voor nachten: importeer --from csv --bed KOLOM --wake KOLOM)"
            ),
            (
                "",
                "niets om te importeren (verwacht: JSON Lines, een lijst in JSON, of een tabel met een kop)"
            ),
        ])
    func lines(_ line: String, _ dutch: String) {
        let told = said(line)
        #expect(told.dutch == dutch)
        #expect(told.english != dutch && told.english != nil)
    }
}

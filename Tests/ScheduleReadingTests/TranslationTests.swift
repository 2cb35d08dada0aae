// What is said of a bad file in Dutch: whole sentences, or the English one whole.

import AnchorEngine
import Testing

@testable import AnchorModel
@testable import ScheduleReading

struct TranslationTests {
    private func messages(_ text: String, _ language: Language) -> [String] {
        let loader = ScheduleLoader(language: language) {
            ["UTC", "Europe/Amsterdam"].contains($0)
        }
        guard case .failure(let found) = loader.load(Array(text.utf8), file: "s.json") else {
            return []
        }
        return found.problems.map(\.message)
    }

    @Test(
        "Each fault of the tests is told in Dutch, whole",
        arguments: BadValueTests.settings + BadValueTests.anchorRows + BadValueTests.cues
            + BadFileTests.json)
    func whole(_ row: BadInput) {
        let english = messages(row.text, .english)
        let dutch = messages(row.text, .dutch)
        #expect(english.count == dutch.count && !dutch.isEmpty)
        for (one, other) in zip(english, dutch) {
            #expect(one != other)
            for word in ["expected", "did you mean", " the ", " such as "] {
                #expect(!other.contains(word), "\(other)")
            }
        }
    }

    @Test(
        "What people meet most, in Dutch",
        arguments: [
            ("{version: 1, anchors: [}", "hier staat \"}\" (verwacht: een waarde)"),
            (
                "{version: 1 anchors: []}",
                "hier staat anchors na de waarde van \"version\" (verwacht: \",\" of \"}\")"
            ),
            (
                "",
                "geen schema in dit bestand (verwacht: { version: 1, anchors: [ ... ] };"
                    + " anchorctl begin-hier schrijft er een)"
            ),
            (
                "{verison: 1, anchors: []}",
                "het schema heeft geen sleutel \"verison\" (bedoelde je \"version\"?)"
            ),
            (
                "{version: 1, quiet: 3, anchors: []}",
                "\"quiet\" is 3 (verwacht: [\"09:00\", \"17:00\"] of { from: \"09:00\", until:"
                    + " \"17:00\" })"
            ),
            (
                "{version: 1, anchors: [{id: \"a\", kind: \"rset\", when: {at: \"08:30\"}}]}",
                "\"kind\" is \"rset\" (verwacht: \"movement\", \"breathing\", \"bedtime\","
                    + " \"rest\", \"checkIn\", \"reflection\" of \"custom\"; bedoelde je \"rest\"?)"
            ),
            (
                "{version: 1, anchors: [{id: \"a\", kind: \"rest\", when: {at: \"25:00\"}}]}",
                "\"at\" is \"25:00\" (verwacht: een tijd van \"00:00\" tot \"23:59\", zoals"
                    + " \"08:30\")"
            ),
            (
                "{version: 1, anchors: [{kind: \"rest\", when: {at: \"08:00\"}}]}",
                "een anker zonder \"id\" (verwacht: een korte naam zoals \"thee\")"
            ),
            (
                "{version: 1, language: \"nl\", keep: 3, anchors: []}",
                "\"keep\" is 3 (verwacht: een duur zoals \"1y\")"
            ),
        ])
    func most(_ text: String, _ said: String) {
        #expect(messages(text, .dutch) == [said])
    }

    @Test("The language a file asks for is the one of its problems")
    func own() {
        let text = "{version: 1, language: \"nl\", sound: 3, anchors: []}"
        #expect(messages(text, .english) == ["\"sound\" is 3 (verwacht: true of false)"])
        let other = "{version: 1, language: \"en\", sound: 3, anchors: []}"
        #expect(messages(other, .dutch) == ["\"sound\" is 3 (expected true or false)"])
    }

    @Test("A warning is told in the schedule's language")
    func warnings() throws {
        let text = """
            {version: 1, language: "nl", budget: {perDay: 1}, anchors: [
              {id: "a", kind: "rest", when: {times: 2, between: ["09:00", "17:00"]}},
              {id: "b", kind: "rest", when: {after: "c"}}, {id: "c", kind: "rest", when: {after: "b"}}]}
            """
        let loader = ScheduleLoader(language: .english) { _ in true }
        let told = ScheduleWarnings.of(try loader.load(Array(text.utf8), file: "s").get())
            .map(\.description)
        #expect(told.count == 2 && told[1] == "b: het wacht op zichzelf: b na c na b", "\(told)")
        #expect(
            told[0].hasPrefix(
                "op een maandag staan 4 seintjes, en er komen er hooguit 1 op een dag: 3 vallen er weg."
            ), "\(told)")
    }

    private func names(_ text: String) -> [String] {
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }.sorted()
    }

    @Test("What is in quotes is a name of the schedule, and the same in both")
    func quotes() {
        for (english, dutch) in Translations.dutchSchedule {
            #expect(names(english) == names(dutch), "\(english)")
        }
    }
}

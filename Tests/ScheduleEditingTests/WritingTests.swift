// What a change looks like in texts of different habits, to the last character.

import AnchorModel
import CivilTime
import ScheduleEditing
import ScheduleReading
import Testing

private var editor: ScheduleEditor {
    ScheduleEditor(ScheduleLoader(language: .english) { $0 == "UTC" })
}

private func edited(_ text: String, _ change: ScheduleChange) throws(EditProblem) -> String {
    let result = try editor.apply(change, to: Array(text.utf8), file: "s.json")
    return String(decoding: result.bytes, as: UTF8.self)
}

private func time(_ text: String) -> WhenChange {
    var when = WhenChange()
    when.times = [LocalTime(text) ?? .midnight]
    return when
}

private func after(_ event: String) -> WhenChange {
    var when = WhenChange()
    when.after = event
    return when
}

@Suite struct WritingTests {
    private static let hand = """
        { version: 1, // mine
          anchors: [
            // the evening
            { id: "bed", kind: "bedtime", when: { bed: "22:45", /* up */ wake: "06:45" } },

            { 'id': 'tea', "kind": "rest", when: { at: ["10:30", // first
              "15:30"] } } // last
          ]
        }
        """

    private func check(_ change: ScheduleChange, _ old: String, _ new: String) throws {
        #expect(
            try edited(WritingTests.hand, change) == WritingTests.hand.replacing(old, with: new))
    }

    @Test func `A time is changed between its quotes`() throws {
        try check(.change(anchor: "bed", AnchorChange(when: time("23:05"))), "22:45", "23:05")
    }

    @Test func `A key that is not there yet comes at the end of its line`() throws {
        try check(
            .turn(anchor: "bed", on: false), "\"06:45\" } },", "\"06:45\" }, enabled: false },")
    }

    @Test func `A list with comments in it keeps them`() throws {
        try check(
            .change(anchor: "tea", AnchorChange(when: time("11:00"))),
            "[\"10:30\", // first\n      \"15:30\"]", "[\"11:00\" // first\n      ]")
    }

    @Test func `A new anchor is written as the ones before it, with the comma they need`() throws {
        try check(
            .add(NewAnchor(id: "walk", kind: .movement, when: after("lunch"))),
            "} // last\n",
            "}, // last\n\n    { id: \"walk\", kind: \"movement\", when: { after: \"lunch\" } }\n")
    }

    @Test func `An anchor that goes takes its line and its comma along`() throws {
        try check(
            .remove(anchor: "bed"),
            "    { id: \"bed\", kind: \"bedtime\", when: { bed: \"22:45\", /* up */ wake: \"06:45\" } },\n",
            "")
        try check(
            .remove(anchor: "tea"),
            "wake: \"06:45\" } },\n\n    { 'id': 'tea', \"kind\": \"rest\", when: { at: [\"10:30\", // first\n      \"15:30\"] } } // last",
            "wake: \"06:45\" } } // last")
    }

    @Test(arguments: [
        (
            "{\"version\":1,\"anchors\":[]}",
            "{\"version\":1,\"anchors\":[{\"id\":\"tea\",\"kind\":\"rest\",\"when\":{\"at\":\"15:00\"}}]}"
        ),
        (
            "{ 'version': 1, 'language': 'en', 'anchors': [] }",
            "{ 'version': 1, 'language': 'en', 'anchors': [{ 'id': 'tea', 'kind': 'rest', 'when': { 'at': '15:00' } }] }"
        ),
        (
            "{\r\n\tversion: 1,\r\n\tanchors: [ // none yet\r\n\t],\r\n}",
            "{\r\n\tversion: 1,\r\n\tanchors: [ // none yet\r\n\t\t{ id: \"tea\", kind: \"rest\", when: { at: \"15:00\" } }\r\n\t],\r\n}"
        ),
        (
            "{ version: 1, anchors: [{\n  id: \"a\",\n  kind: \"rest\",\n  when: { at: \"09:00\" },\n}] }",
            "{ version: 1, anchors: [{\n  id: \"a\",\n  kind: \"rest\",\n  when: { at: \"09:00\" },\n}, {\n  id: \"tea\",\n  kind: \"rest\",\n  when: { at: \"15:00\" },\n}] }"
        ),
        (
            "{ version: 1\n, anchors: [\n    { id: \"a\", kind: \"rest\", when: { at: \"09:00\" } }\n  , { id: \"b\", kind: \"rest\", when: { at: \"10:00\" } }\n  ]\n}",
            "{ version: 1\n, anchors: [\n    { id: \"a\", kind: \"rest\", when: { at: \"09:00\" } }\n  , { id: \"b\", kind: \"rest\", when: { at: \"10:00\" } }\n  , { id: \"tea\", kind: \"rest\", when: { at: \"15:00\" } }\n  ]\n}"
        ),
    ])
    func `What is new is written as its neighbours are`(_ old: String, _ new: String) throws {
        var when = time("15:00")
        when.isAt = true
        let change = ScheduleChange.add(NewAnchor(id: "tea", kind: .rest, when: when))
        #expect(try edited(old, change) == new)
    }

    @Test
    func `Another kind of moment leaves nothing of the old one but its comments and its dates`()
        throws
    {
        let text =
            "{ version: 1, anchors: [ { id: \"a\", kind: \"rest\", when: { at: \"09:00\", /* 1 */ days: \"Mon\" } } ] }"
        let change = ScheduleChange.change(anchor: "a", AnchorChange(when: after("lunch")))
        let new = try edited(text, change)
        #expect(
            new
                == "{ version: 1, anchors: [ { id: \"a\", kind: \"rest\", when: { /* 1 */ days: \"Mon\", after: \"lunch\" } } ] }"
        )
        // An expression has days of its own.
        var calendar = WhenChange()
        calendar.calendar = "Tue 10:00"
        #expect(
            try edited(new, .change(anchor: "a", AnchorChange(when: calendar)))
                == "{ version: 1, anchors: [ { id: \"a\", kind: \"rest\", when: { /* 1 */ calendar: \"Tue 10:00\" } } ] }"
        )
    }

    @Test func `A word with quotes and line ends in it is a text again`() throws {
        let title = "it's \"tea\" \\ é🌿"
        let text = "{ version: 1, anchors: [ { id: 'a', kind: 'custom', when: { at: '09:00' } } ] }"
        let change = AnchorChange(keys: [.init("title", .text(title)), .init("why", .text("a\nb"))])
        let result = try editor.apply(
            .change(anchor: "a", change), to: Array(text.utf8), file: "s.json")
        #expect(result.after.anchor("a")?.title == title && result.after.anchor("a")?.why == "a\nb")
    }

    // MARK: What is not done

    private func problem(_ text: String, _ change: ScheduleChange) -> EditProblem? {
        do throws(EditProblem) { _ = try edited(text, change) } catch { return error }
        return nil
    }

    @Test func `What is so already is said to be`() {
        let same = ScheduleChange.change(anchor: "bed", AnchorChange(when: time("22:45")))
        for change in [same, .turn(anchor: "bed", on: true)] {
            guard case .unchanged? = problem(WritingTests.hand, change) else {
                Issue.record("\(change)")
                continue
            }
        }
    }

    @Test func `A change that would not load is refused with the place of it`() {
        let change = AnchorChange(keys: [.init("length", .text("a while"))])
        guard case .refused(let bad)? = problem(WritingTests.hand, .change(anchor: "bed", change))
        else {
            Issue.record("not refused")
            return
        }
        #expect(bad.problems.map(\.line) == [4] && bad.problems[0].message.contains("a while"))
    }

    @Test func `A schedule that does not load is not changed`() {
        guard case .broken(let bad)? = problem("{ version: 1, ", .remove(anchor: "bed")) else {
            Issue.record("changed")
            return
        }
        #expect(!bad.problems.isEmpty)
    }

    @Test func `A name that is not there, a name that is taken, an anchor of a mode alone`() {
        guard
            case .noSuchAnchor("bad", ["bed", "tea"])? = problem(
                WritingTests.hand, .remove(anchor: "bad"))
        else {
            Issue.record("found")
            return
        }
        let twin = ScheduleChange.add(NewAnchor(id: "tea", kind: .rest, when: time("10:00")))
        guard case .idTaken("tea")? = problem(WritingTests.hand, twin) else {
            Issue.record("twice")
            return
        }
        let mode = WritingTests.hand.replacing(
            "anchors: [\n",
            with:
                "modes: { ill: { anchors: [ { id: \"nap\", kind: \"rest\", when: { at: \"14:00\" } } ] } },\n  anchors: [\n"
        )
        guard case .onlyInMode("nap", "ill")? = problem(mode, .turn(anchor: "nap", on: false))
        else {
            Issue.record("changed")
            return
        }
    }

    @Test func `A property list is told as the lines to put there by hand`() throws {
        let list = """
            <plist version="1.0"><dict><key>version</key><integer>1</integer><key>anchors</key><array>
            <dict><key>id</key><string>bed</string><key>kind</key><string>bedtime</string><key>when</key>
            <dict><key>bed</key><string>22:45</string><key>wake</key><string>06:45</string></dict></dict>
            </array></dict></plist>
            """
        do throws(EditProblem) {
            _ = try editor.apply(
                .change(anchor: "bed", AnchorChange(when: time("23:05"), without: ["title"])),
                to: Array(list.utf8), file: "s.plist")
        } catch {
            guard case .propertyList(let told) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(
                told.lines == [
                    "<key>when</key>", "<dict>", "  <key>bed</key>", "  <string>23:05</string>",
                    "</dict>",
                ])
            #expect(told.anchor == "bed" && told.without == ["title"])
        }
    }

    @Test func `The lines that change are told with their numbers`() {
        let lines = ChangedLine.lines(from: Array("a\nb\nc".utf8), to: Array("a\nB\nB\nc".utf8))
        #expect(
            lines.map { "\($0.number)\($0.isNew ? "+" : "-")\($0.text)" } == ["2-b", "2+B", "3+B"])
    }
}

// What a moment that was said means for an anchor that has one already.

import AnchorModel
import CivilTime
import ScheduleEditing
import ScheduleReading
import Testing

@Suite struct WhenChangeTests {
    private static let text = """
        { version: 1, anchors: [
          { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } },
          { id: "at", kind: "rest", when: { at: ["10:00", "12:00"], days: "Mon..Fri" } },
          { id: "after", kind: "rest", when: { after: "wake", delay: "5min", by: "11:30" } },
          { id: "week", kind: "reflection", when: { calendar: "Sun 19:00" } },
          { id: "first", kind: "rest", when: { calendar: "*-*-01 09:00" } },
          { id: "odd", kind: "rest", when: { calendar: "*:0/30" } },
          { id: "three", kind: "rest", when: { times: 3, between: ["09:00", "17:00"] } },
        ] }
        """

    /// The line of the anchor after the change, from `when` on; or the problem.
    private func changed(_ id: String, _ set: (inout WhenChange) -> Void) -> String {
        var when = WhenChange()
        set(&when)
        let editor = ScheduleEditor(ScheduleLoader(language: .english) { $0 == "UTC" })
        do throws(EditProblem) {
            let result = try editor.apply(
                .change(anchor: id, AnchorChange(when: when)), to: Array(WhenChangeTests.text.utf8),
                file: "s.json")
            let lines = String(decoding: result.bytes, as: UTF8.self).split(separator: "\n")
            let line = lines.first { $0.contains("id: \"\(id)\"") } ?? ""
            return String(line.split(separator: "when: ").last ?? "")
        } catch {
            if case .moment(let problem) = error { return "\(problem)" }
            if case .refused(let bad) = error { return bad.problems[0].message }
            return "\(error)"
        }
    }

    private func clock(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

    @Test func `A bare time means what the anchor has one for`() {
        let late: (inout WhenChange) -> Void = { $0.times = [clock("20:15")] }
        #expect(changed("bed", late) == "{ bed: \"20:15\", wake: \"06:45\" } },")
        #expect(changed("at", late) == "{ at: \"20:15\", days: \"Mon..Fri\" } },")
        #expect(changed("after", late) == "{ after: \"wake\", delay: \"5min\", by: \"20:15\" } },")
        #expect(changed("week", late) == "{ calendar: \"Sun 20:15\" } },")
        #expect(changed("first", late) == "{ calendar: \"*-*-01 20:15\" } },")
        #expect(changed("odd", late) == "calendar(\"*:0/30\")")
        #expect(changed("three", late) == "{ at: \"20:15\" } },")
    }

    @Test func `At makes it the time itself`() {
        let at: (inout WhenChange) -> Void = {
            $0.times = [clock("20:15")]
            $0.isAt = true
        }
        #expect(changed("after", at) == "{ at: \"20:15\" } },")
        #expect(changed("odd", at) == "{ at: \"20:15\" } },")
    }

    @Test func `Both ends of a night, one of them, and never three`() {
        #expect(
            changed("bed") { $0.times = [clock("23:00"), clock("07:00")] }
                == "{ bed: \"23:00\", wake: \"07:00\" } },")
        #expect(
            changed("bed") { $0.wake = clock("07:10") } == "{ bed: \"22:45\", wake: \"07:10\" } },")
        #expect(changed("bed") { $0.times = [.midnight, .midnight, .midnight] } == "manyTimes")
        #expect(changed("bed") { $0.after = "dinner" } == "twoCues")
        #expect(changed("at") { $0.wake = clock("07:00") } == "twoCues")
    }

    @Test func `Days alone, and every day`() {
        #expect(
            changed("at") { $0.days = [.saturday, .sunday] }
                == "{ at: [\"10:00\", \"12:00\"], days: \"Sat,Sun\" } },")
        #expect(
            changed("at") { $0.days = Set(Weekday.allCases) } == "{ at: [\"10:00\", \"12:00\"] } },"
        )
        #expect(changed("week") { $0.days = [.friday] } == "{ calendar: \"Fri 19:00\" } },")
        #expect(changed("first") { $0.days = [.friday] } == "{ calendar: \"Fri *-*-01 09:00\" } },")
    }

    @Test func `Several a day between two hours`() {
        #expect(
            changed("three") { $0.count = 4 } == "{ times: 4, between: [\"09:00\", \"17:00\"] } },")
        #expect(
            changed("three") {
                $0.between = DailyWindow(from: clock("08:00"), until: clock("12:00"))
            }
                == "{ times: 3, between: [\"08:00\", \"12:00\"] } },")
        #expect(
            changed("three") { $0.every = .hours(2) }
                == "{ between: [\"09:00\", \"17:00\"], every: \"2h\" } },")
        #expect(
            changed("at") { $0.between = DailyWindow(from: clock("08:00"), until: clock("12:00")) }
                == "needsCount")
    }

    @Test func `After an event, with what was said of it before`() {
        #expect(
            changed("after") { $0.after = "coffee" }
                == "{ after: \"coffee\", delay: \"5min\", by: \"11:30\" } },")
        #expect(changed("after") { $0.delay = .zero } == "{ after: \"wake\", by: \"11:30\" } },")
        #expect(changed("at") { $0.by = clock("11:00") } == "needsEvent")
        #expect(
            changed("three") {
                $0.after = "lunch"
                $0.times = [clock("14:00")]
            } == "{ after: \"lunch\", by: \"14:00\" } },")
        #expect(
            changed("after") {
                $0.after = "lunch"
                $0.count = 3
            } == "twoCues")
    }

    @Test func `A new bedtime needs one end of the night`() throws {
        var when = WhenChange()
        when.times = [clock("23:00")]
        let editor = ScheduleEditor(ScheduleLoader(language: .english) { $0 == "UTC" })
        let result = try editor.apply(
            .add(NewAnchor(id: "bed", kind: .bedtime, when: when)),
            to: Array("{ version: 1, anchors: [] }".utf8), file: "s.json")
        #expect(result.after.anchors[0].cue == .bedtime(bed: clock("23:00"), wake: clock("07:00")))
    }
}

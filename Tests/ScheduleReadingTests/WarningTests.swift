import AnchorEngine
import AnchorModel
import CivilTime
import ScheduleReading
import Testing

@Suite struct WarningTests {
    private func warnings(_ text: String) throws -> [String] {
        ScheduleWarnings.of(try load(text).get()).map(\.description)
    }

    @Test(arguments: Language.allCases)
    func `The starter has nothing to be said of it`(_ language: Language) {
        #expect(ScheduleWarnings.of(Starter.schedule(language: language)) == [])
    }

    @Test func `A schedule without anchors, or with all of them off, is told`() throws {
        #expect(
            try warnings(anchors("")) == ["there are no anchors, so there will be no nudges"])
        let off = "{id: \"a\", kind: \"rest\", when: {at: \"15:00\"}, enabled: false}"
        #expect(try warnings(anchors(off)) == ["every anchor is off, so there will be no nudges"])
    }

    @Test func `What only a mode brings about is told as the mode's; resting everything is fine`()
        throws
    {
        let text = """
            {version: 1, anchors: [
              {id: "a", kind: "rest", when: {at: "10:00"}},
              {id: "b", kind: "bedtime", when: {bed: "22:45", wake: "06:45"}},
            ], modes: {
              off: {off: ["a", "b"]},
              nacht: {anchors: [{id: "b", when: {bed: "09:00", wake: "16:30"}}]},
            }}
            """
        #expect(
            try warnings(text) == [
                "a: in the mode nacht: always inside the quiet hours, 09:00 to 16:30: 10:00"
            ])
    }

    @Test func `A day that plans more than perDay is named; the evening does not count`() throws {
        let text = """
            {version: 1, budget: {perDay: 2}, anchors: [
              {id: "a", kind: "rest", when: {at: ["10:00", "11:00"]}},
              {id: "b", kind: "bedtime", when: {bed: "22:45", wake: "06:45"}},
              {id: "c", kind: "reflection", when: {calendar: "Sun 19:00"}},
            ]}
            """
        #expect(
            try warnings(text) == [
                "on a Sunday 3 nudges are planned, and at most 2 come in a day: one will not show."
                    + " For more: \"perDay\" in \"budget\", by anchorctl edit. For fewer: anchorctl"
                    + " off and the name of an anchor"
            ])
        // A Monday.
        let today = try #require(LocalDate("2026-11-30"))
        let coming = ScheduleWarnings.of(try load(text).get(), today: today).map(\.description)
        #expect(
            coming.first?.hasPrefix("on Sunday 6 Dec 3 nudges are planned") == true, "\(coming)")
        let none = text.replacing("perDay: 2", with: "perDay: 1").replacing("11:00", with: "11:30")
        let two = ScheduleWarnings.of(try load(none).get(), today: today).map(\.description)
        #expect(two.first?.hasPrefix("on Monday 30 Nov 2 nudges") == true, "\(two)")
        #expect(try warnings(text.replacing("perDay: 2", with: "perDay: 3")) == [])
        let spread = "{every: \"30min\", between: [\"09:00\", \"10:01\"]}"
        let three = text.replacing("{calendar: \"Sun 19:00\"}", with: spread)
            .replacing("perDay: 2", with: "perDay: 4")
        #expect(try warnings(three).first?.contains("5 nudges are planned") == true)
    }

    @Test func `Times always inside quiet are told, spreads when all of them are`() throws {
        let text = """
            {version: 1, quiet: ["22:00", "07:00"], anchors: [
              {id: "a", kind: "rest", when: {at: ["06:00", "15:00", "23:00"]}},
              {id: "b", kind: "rest", when: {calendar: "Mon *-*-* 03:30"}},
              {id: "c", kind: "rest", when: {times: 2, between: ["06:00", "10:00"]}},
              {id: "d", kind: "rest", when: {times: 2, between: ["22:00", "02:00"]}},
            ]}
            """
        #expect(
            try warnings(text) == [
                "a: always inside the quiet hours, 22:00 to 07:00: 06:00, 23:00",
                "b: always inside the quiet hours, 22:00 to 07:00: 03:30",
                "d: always inside the quiet hours, 22:00 to 07:00: 23:00, 01:00",
            ])
    }

    @Test func `Times always outside the anchor's own window are told`() throws {
        let row =
            "{id: \"a\", kind: \"rest\", when: {at: [\"08:00\", \"12:00\"]}, window: [\"09:00\", \"17:00\"]}"
        #expect(try warnings(anchors(row)) == ["a: always outside its own window: 08:00"])
    }

    @Test func `What is let through when quiet ends in time is not told; a bedtime within it is`()
        throws
    {
        let text = """
            {version: 1, quiet: ["22:00", "07:00"], anchors: [
              {id: "a", kind: "rest", when: {at: "06:45"}},
              {id: "b", kind: "rest", when: {at: "06:45"}, grace: "10min"},
              {id: "c", kind: "bedtime", when: {bed: "22:45", wake: "06:45"}},
            ]}
            """
        #expect(
            try warnings(text) == [
                "b: always inside the quiet hours, 22:00 to 07:00: 06:45",
                "c: always inside the quiet hours, 22:00 to 07:00: 22:00",
            ])
    }

    @Test func `Times inside the quiet hours of one night and not of the other are fine`() throws {
        let text = """
            {version: 1, anchors: [
              {id: "work", kind: "bedtime", when: {bed: "09:00", wake: "16:30", weeks: {every: 2, from: "2026-11-30"}}},
              {id: "free", kind: "bedtime", when: {bed: "22:45", wake: "06:45"}},
              {id: "a", kind: "rest", when: {at: "12:00"}},
              {id: "b", kind: "rest", when: {at: "12:00", weeks: {every: 2, from: "2026-12-02"}}},
              {id: "c", kind: "rest", when: {at: "12:00", weeks: {every: 2, from: "2026-12-07"}}},
            ]}
            """
        #expect(
            try warnings(text) == ["b: always inside the quiet hours, from bed to wake: 12:00"])
    }

    @Test func `An anchor that except leaves no date is told`() throws {
        let text = """
            {version: 1, except: ["12-24..01-02"], anchors: [
              {id: "a", kind: "rest", when: {at: "12:00", except: ["01-03..12-23"]}},
              {id: "b", kind: "rest", when: {calendar: "*-12-25 12:00"}},
              {id: "c", kind: "rest", when: {calendar: "*-12-23 12:00"}},
              {id: "d", kind: "rest", when: {at: "12:00", days: "Mon", except: ["01-03..12-22"]}},
            ]}
            """
        let never = "it never comes: \"except\" leaves out each of its dates"
        #expect(try warnings(text) == ["a: \(never)", "b: \(never)"])
    }

    @Test func `An event nobody logs is told softly, one with a by is not`() throws {
        let row = "{id: \"a\", kind: \"rest\", when: {after: \"lunch\"}}"
        #expect(
            try warnings(anchors(row)) == [
                "a: it comes after \"lunch\", which comes with anchorctl log lunch and nothing else"
                    + " (a \"by\" would bring it anyway)"
            ])
        #expect(try warnings(anchors(row.replacing("\"lunch\"", with: "\"wake\""))) == [])
        #expect(
            try warnings(anchors(row.replacing("\"lunch\"", with: "\"x\", by: \"13:00\""))) == [])
        let off = "{id: \"lunch\", kind: \"rest\", when: {at: \"12:30\"}, enabled: false}"
        #expect(
            try warnings(anchors("\(row), \(off)")) == [
                "a: it comes after \"lunch\", which is off (a \"by\" would bring it anyway)"
            ])
    }

    @Test func `Anchors that wait for each other are told once`() throws {
        func after(_ id: String, _ event: String) -> String {
            "{id: \"\(id)\", kind: \"rest\", when: {after: \"\(event)\"}}"
        }
        let circle = [after("a", "b"), after("b", "c"), after("c", "a"), after("d", "a")]
        #expect(
            try warnings(anchors(circle.joined(separator: ","))) == [
                "a: it waits for itself: a after b after c after a"
            ])
        #expect(try warnings(anchors(after("a", "a"))) == ["a: it waits for itself: a after a"])
    }

    /// Ten dense anchors, in two modes besides: 95 million clock times in the year, if each of its
    /// dates were asked for its own.
    @Test(.timeLimit(.minutes(10)))
    func `A dense expression costs one day of it`() throws {
        let dense = (0..<10).map {
            "{id: \"a\($0)\", kind: \"rest\", when: {calendar: \"Mon *:*:0/10\"}}"
        }.joined(separator: ", ")
        let text = "{version: 1, budget: {perDay: 3}, anchors: [\(dense)], modes: {a: {}, b: {}}}"
        let told = try warnings(text)
        let start =
            "on a Monday 86400 nudges are planned, and at most 3 come in a day: 86397 will not show."
        #expect(told.count == 1 && told[0].hasPrefix(start), "\(told)")
    }

    @Test func `An expression that does not come in the year plans nothing in it`() throws {
        let text = "{id: \"a\", kind: \"rest\", when: {calendar: \"2031-01-01 03:00\"}}"
        #expect(try warnings("{version: 1, budget: {perDay: 1}, anchors: [\(text)]}") == [])
    }

    @Test func `Words that are likely a slip are told, and docked is none of locked`() throws {
        func words(_ unless: String, _ cue: String = "{at: \"10:00\"}") throws -> [String] {
            try warnings(
                "{version: 1, unless: [\"visitors\", \"locked\"], anchors: [{id: \"a\", kind: \"rest\", when:"
                    + " \(cue), unless: \(unless)}]}")
        }
        #expect(try words("[\"docked\", \"locked\", \"visitors\"]") == [])
        #expect(
            try words("\"visitor\"") == [
                "a: \"unless\" has \"visitor\" and \"visitors\": one word, or two?"
            ])
        #expect(
            try words("\"op-slot\"") == [
                "a: \"unless\" has \"op-slot\", which is kept as \"locked\": write that"
            ])
        let coffee = try words("\"coffee\"", "{after: \"coffee\", by: \"11:00\"}")
        #expect(coffee.count == 1 && coffee[0].contains("anchorctl set coffee"), "\(coffee)")
    }
}

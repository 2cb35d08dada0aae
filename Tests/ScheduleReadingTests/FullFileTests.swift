import AnchorEngine
import AnchorModel
import CivilTime
import ScheduleReading
import Testing

/// The fuller file of the manual, and the cues and forms it does not have.
@Suite struct FullFileTests {
    private static let text = """
        {
          $schema: "schedule.schema.json",
          version: 1,
          language: "nl",
          dayStartsAt: "03:30",
          quiet: { from: "22:45", until: "06:45" },
          budget: { perDay: 3, apart: "45min" },
          fade: true,
          except: ["12-25..12-26", "2026-07-18..2026-08-09", "02-29"],
          modes: {
            ziek: { off: ["bewegen"] },
            nachtdienst: { anchors: [
              { id: "bed", when: { bed: "09:00", wake: "16:30" } },
              { id: "dut", kind: "rest", when: { at: "03:00" } },
            ] },
          },
          bubble: "20s", sound: true, whileBusy: "show", keep: "1y", history: "counts",
          shared: "~/Sync/anchord/", unless: "bezoek",
          anchors: [
            { id: "adem", kind: "breathing", when: { after: "wake", by: "10:30" }, length: "2min" },
            { id: "bewegen", kind: "movement", when: { at: ["08:30", "12:30"], days: "Mon..Fri" },
              length: "1min", grow: "ask", ideas: ["Eén minuut lopen", "Rek je uit"],
              why: "omdat mijn hoofd\\ner stiller van wordt", snooze: "15min", grace: "1h",
              openFor: "3h", window: ["08:00", "18:00"], timeZone: "Europe/Amsterdam",
              afterSuspend: "countAsDone", discreet: true, only: "laptop", title: "Op",
              unless: ["docked", "aan de telefoon"] },
            { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" }, windDown: "30min", shiftFrom: { bed: "01:00", wake: "09:00" },
              steps: ["lamp zachter"] },
            { id: "thee", kind: "rest", when: { calendar: "Mon..Fri 15:00" }, enabled: false },
            { id: "drie", kind: "custom", when: { times: 3, between: ["09:00", "17:00"] } },
            { id: "uur", kind: "custom",
              when: { every: "1h", between: { from: "22:00", until: "02:00" } } },
            { id: "na", kind: "checkIn", when: { after: "koffie", delay: "5min" } },
          ],
        }
        """

    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    @Test func `Settings are read`() throws {
        let schedule = try load(FullFileTests.text).get()
        #expect(schedule.language == .dutch)
        #expect(schedule.dayStartsAt == LocalTime("03:30"))
        #expect(schedule.shared == "~/Sync/anchord")
        #expect(schedule.quiet == DailyWindow(from: try time("22:45"), until: try time("06:45")))
        #expect(schedule.budget == Budget(perDay: 3, apart: .minutes(45)))
        #expect(schedule.fade && schedule.sound)
        #expect(schedule.whileBusy == .show)
        let summer = DateRange.dates(
            try #require(LocalDate("2026-07-18")), try #require(LocalDate("2026-08-09")))
        #expect(
            schedule.except == [
                .yearly(from: MonthDay(month: 12, day: 25), until: MonthDay(month: 12, day: 26)),
                summer,
                .yearly(from: MonthDay(month: 2, day: 29), until: MonthDay(month: 2, day: 29)),
            ])
        #expect(schedule.bubble == .seconds(20))
        #expect(schedule.keep == .seconds(31_557_600))
        #expect(schedule.history == .counts)
        #expect(schedule.unless == ["bezoek"])
        #expect(schedule.allUnless == ["bezoek", "docked", "aan de telefoon"])
    }

    @Test func `Every key of an anchor is read`() throws {
        let anchor = try #require(try load(FullFileTests.text).get().anchor("bewegen"))
        let expected = Anchor(
            id: "bewegen", kind: .movement,
            cue: .at([try time("08:30"), try time("12:30")]),
            dates: DueDates(days: [.monday, .tuesday, .wednesday, .thursday, .friday]),
            title: "Op", why: "omdat mijn hoofd\ner stiller van wordt",
            ideas: ["Eén minuut lopen", "Rek je uit"], length: .minutes(1), grow: .ask,
            snooze: .minutes(15), grace: .hours(1), openFor: .hours(3),
            window: DailyWindow(from: try time("08:00"), until: try time("18:00")),
            timeZone: "Europe/Amsterdam", afterSuspend: .countAsDone, discreet: true,
            only: ["laptop"], unless: ["docked", "aan de telefoon"])
        #expect(anchor == expected)
    }

    @Test func `Every cue is read`() throws {
        let schedule = try load(FullFileTests.text).get()
        let cues = Dictionary(uniqueKeysWithValues: schedule.anchors.map { ($0.id, $0.cue) })
        let expression = try CalendarExpression("Mon..Fri 15:00", isZone: { _ in false })
        #expect(cues["adem"] == .after("wake", delay: .zero, by: try time("10:30")))
        #expect(cues["bed"] == .bedtime(bed: try time("22:45"), wake: try time("06:45")))
        #expect(cues["thee"] == .calendar(expression))
        #expect(
            cues["drie"]
                == .times(
                    3, between: DailyWindow(from: try time("09:00"), until: try time("17:00"))))
        #expect(
            cues["uur"]
                == .every(
                    .hours(1),
                    between: DailyWindow(from: try time("22:00"), until: try time("02:00"))))
        #expect(cues["na"] == .after("koffie", delay: .minutes(5), by: nil))
        #expect(schedule.anchors.filter { !$0.enabled }.map(\.id) == ["thee"])
    }

    @Test(arguments: [
        "at: '15:00'", "times: 3, between: ['09:00', '17:00']",
        "every: '1h', between: ['09:00', '17:00']", "after: 'wake', by: '10:30'",
        "bed: '22:45', wake: '06:45'",
    ])
    func `Days, weeks and what is left out stand beside every cue`(_ cue: String) throws {
        let kind = cue.hasPrefix("bed") ? "bedtime" : "rest"
        func dates(_ keys: String) throws -> DueDates {
            try #require(
                try load(
                    "{version: 1, anchors: [{id: 'a', kind: '\(kind)', when: {\(cue)\(keys)}}]}"
                ).get().anchor("a")
            ).dates
        }
        #expect(try dates("") == .all)
        let christmas = DateRange.yearly(
            from: MonthDay(month: 12, day: 25), until: MonthDay(month: 12, day: 26))
        #expect(
            try dates(
                ", days: 'Mon..Wed', except: '12-25..12-26', weeks: {every: 2, from: '2026-12-02'}")
                == DueDates(
                    days: [.monday, .tuesday, .wednesday], except: [christmas],
                    weeks: WeekCycle(every: 2, from: try #require(LocalDate("2026-12-02")))))
        #expect(
            try dates(", days: ['Mon', 'sat..Sun'], except: ['12-25..12-26']")
                == DueDates(days: [.monday, .saturday, .sunday], except: [christmas]))
    }

    @Test func `What is not written is the kind's own`() throws {
        let schedule = try load(FullFileTests.text).get()
        let rest = try #require(schedule.anchor("drie"))
        #expect(rest == Anchor(id: "drie", kind: .custom, cue: rest.cue))
        #expect(schedule.anchor("na")?.openness == .neutral)
        let plain = try load("{version: 1, anchors: []}").get()
        #expect(plain == Schedule(language: .english))
    }

    @Test func `A mode's anchor changes the keys it has, and keeps the others`() throws {
        let modes = try load(FullFileTests.text).get().modes
        #expect(modes["ziek"] == Mode(off: ["bewegen"]))
        let night = try #require(modes["nachtdienst"])
        #expect(night.anchors.map(\.id) == ["bed", "dut"])
        #expect(
            night.anchors[0].cue == .bedtime(bed: try time("09:00"), wake: try time("16:30")))
        #expect(night.anchors[0].windDown == .minutes(30))
        #expect(
            night.anchors[0].shiftFrom == Night(bed: try time("01:00"), wake: try time("09:00")))
        #expect(night.anchors[0].steps == ["lamp zachter"])
    }

    @Test func `A fault in an anchor that a mode changes is told once`() {
        let text = """
            {version: 1, anchors: [{id: "a", kind: "rest", when: {at: "15:00"}, length: "x"}],
             modes: {m: {anchors: [{id: "a", when: {at: "16:00"}}]}}}
            """
        #expect(
            problems(text) == [
                "1:78: \"length\" is \"x\" (expected a length of time such as 10min or 1h 30min)"
            ])
    }

    @Test func `The same file as a property list is the same schedule`() throws {
        let list = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN"
              "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
            <key>version</key><real>1</real>
            <key>anchors</key><array><dict>
              <key>id</key><string>thee</string><key>kind</key><string>rest</string>
              <key>title</key><string>Thee &amp; raam <![CDATA[<open>]]></string>
              <key>when</key><dict><key>at</key><array><string>15:00</string></array></dict>
            </dict></array></dict></plist>
            """
        let json = """
            {version: 1, anchors: [{id: 'thee', kind: 'rest', title: 'Thee & raam <open>',
             when: {at: '15:00'}}]}
            """
        #expect(try load(list, file: "s.plist").get() == load(json).get())
    }

    @Test func `A megabyte of unknown keys, in either format, is told in a hundred lines`() {
        let json = "{" + (0..<60_000).map { "key\($0): 1," }.joined() + "}"
        #expect(problems(json).count == ScheduleLoader.problemLimit + 1)
        let list = (0..<30_000).map { "<key>k\($0)</key><true/>" }.joined()
        let xml = problems("<plist><dict>\(list)</dict></plist>", file: "s.plist")
        #expect(xml.count == ScheduleLoader.problemLimit + 1)
    }
}

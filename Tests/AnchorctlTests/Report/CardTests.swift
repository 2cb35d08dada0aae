// `card` as a person runs it: the real program, no daemon anywhere; and what a page or a calendar file
// may never be, whatever the words are.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import HostSystem
import Presentation
import ScheduleReading
import Testing

@testable import anchorctl

@Suite struct CardTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let schedule = """
        { version: 1, language: "nl", except: ["2100-07-01..2100-07-03"], anchors: [
          { id: "adem", kind: "breathing", when: { after: "wake", by: "10:30" } },
          { id: "bewegen", kind: "movement", when: { at: ["12:30", "08:30"], days: "Mon..Fri" },
            ideas: ["Eén minuut lopen", "Rek je uit"], why: "omdat mijn hoofd er stiller van wordt" },
          { id: "thee", kind: "rest", title: "Thee bij het raam", when: { calendar: "Sat,Sun 15:00" } },
          { id: "uit", kind: "rest", when: { at: ["11:00"] }, enabled: false },
          { id: "na", kind: "custom", title: "Raam open", when: { after: "adem", delay: "10min" } },
          { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" },
            discreet: true } ] }
        """

    private func run(
        _ arguments: String..., schedule: String = CardTests.schedule
    ) throws -> (end: ProcessEnd?, output: String, errors: String) {
        let path = folder.file("week.json")
        try writeFile(path, Array(schedule.utf8))
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["card", "--schedule", path] + arguments,
            environment: ["HOME": folder.path, "TZ": "Europe/Amsterdam", "LANG": "C.UTF-8"])
        let end = child.waitForEnd()
        return (end, child.output, child.errors)
    }

    private static let zones = ZoneFiles(environment: [:])

    private static func loaded(_ text: String) -> Schedule? {
        let loader = ScheduleLoader(language: .english, isZone: zones.zoneExists)
        guard case .success(let schedule) = loader.load(Array(text.utf8), file: "s.json") else {
            return nil
        }
        return schedule
    }

    @Test("a person's own words are in a calendar as they wrote them, ours begin a sentence")
    func capitals() throws {
        let text = """
            { version: 1, anchors: [
              { id: "phone", kind: "custom", title: "iPhone away", when: { at: "08:30" } },
              { id: "tea", kind: "rest", ideas: ["eBook dicht"], when: { at: "09:30" } },
              { id: "move", kind: "movement", when: { at: "10:30" } } ] }
            """
        let lines = unfolded(try run("--ics", schedule: text).output)
        let found = values("SUMMARY", lines)
        #expect(found.prefix(2) == ["iPhone away", "eBook dicht"])
        let first = try #require(found.last?.first)
        #expect(first.isUppercase)
    }

    // MARK: Text

    @Test("a card has when and the first step, the person's why, and nothing else")
    func text() throws {
        let run = try run()
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(
            run.output == """
                Mijn ankers

                Na het wakker worden, uiterlijk 10.30 uur, dan: twee minuten
                rustig ademen

                Om 8.30 en 12.30 uur, ma t/m vr, dan: Eén minuut lopen
                    omdat mijn hoofd er stiller van wordt

                Om 15.00 uur, za en zo, dan: Thee bij het raam

                Tien minuten na het ademen, dan: Raam open

                """)
        #expect(run.errors.contains("bed") && run.errors.contains("--all"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= CardText.width })
    }

    @Test("--all has the discreet ones, --anchor one of them alone, also one that is off")
    func choice() throws {
        let all = try run("--all")
        #expect(all.output.contains("Om 22.00 uur, bedtijd om 22.45 uur, dan: dim één lamp"))
        #expect(all.errors.isEmpty)
        #expect(try run("--anchor", "bed").output.split(separator: "\n").count == 1)
        #expect(try run("--anchor", "uit").output == "Om 11.00 uur, dan: vijf minuten rust\n")
        #expect(try run("--anchor", "x").end == .exited(4))
        let json = try run("--json", "--anchor", "thee").output
        #expect(
            json == #"{"anchors":[{"anchor":"thee","step":"Thee bij het raam","#
                + #""when":"Om 15.00 uur, za en zo"}],"leftOut":[]}"# + "\n")
    }

    @Test("in English, with windows, steps of an evening and a date of a calendar")
    func english() throws {
        let run = try run(
            "--all",
            schedule: """
                { version: 1, language: "en", anchors: [
                  { id: "a", kind: "movement", when: { times: 2, between: ["09:00", "17:00"] } },
                  { id: "b", kind: "rest", when: { every: "2h", between: ["09:00", "17:00"] } },
                  { id: "c", kind: "reflection", when: { calendar: "*-*-01 19:00" } },
                  { id: "d", kind: "bedtime", when: { bed: "00:15", wake: "07:00" },
                    steps: ["a warm washcloth"] },
                  { id: "e", kind: "custom", when: { after: "coffee" } } ] }
                """)
        #expect(
            run.output.split(separator: "\n").dropFirst() == [
                "Twice between 09:00 and 17:00, then: one minute on my feet",
                "Every 120 minutes between 09:00 and 17:00, then: five",
                "minutes of rest",
                "On *-*-01 19:00:00, then: one question about my week",
                "At 23:30, bedtime at 00:15, then: a warm washcloth",
                "After coffee, then: one minute for this",
                "Breathe. You may do it softly.",
            ])
    }

    @Test("a schedule with nothing to show says so, and ends with 1")
    func nothing() throws {
        let run = try run(
            schedule: """
                { version: 1, anchors: [
                  { id: "body", kind: "checkIn", when: { at: "14:00" } } ] }
                """)
        #expect(run.end == .exited(1) && run.output.isEmpty)
        #expect(run.errors.contains("--all"))
    }

    // MARK: Files

    @Test("a file that is there stays, but for --force")
    func files() throws {
        let path = folder.file("kaart.svg")
        #expect(try run("--svg", path).output == "Geschreven: \(path)\n")
        try writeFile(path, Array("mine".utf8))
        let refused = try run("--svg", path)
        #expect(refused.end == .exited(1) && refused.errors.contains("--force"))
        #expect(try readFile(path) == Array("mine".utf8))
        #expect(try run("--svg", "--force", path).end == .exited(0))
        #expect(String(decoding: try readFile(path), as: UTF8.self).hasPrefix("<svg"))
    }

    @Test(
        "what does not go together is a matter of usage",
        arguments: [
            ["--svg", "--html"], ["--at", "sat 10:00"], ["--ics", "--at", "sat 10:00"],
            ["--with", "Noor"], ["--ics", "--anchor", "thee", "--at", "soon"],
            ["--ics", "--anchor", "thee", "--at", "sat 10:00", "--for", "2d"],
        ])
    func usage(_ line: [String]) throws {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["card"] + line, environment: ["HOME": folder.path])
        #expect(child.waitForEnd() == .exited(2))
    }

    // MARK: Pages

    private static let hostile = """
        { version: 1, anchors: [
          { id: "a", kind: "custom", title: "<script>alert(1)</script> & \\"x\\" \\u202Eomgekeerd",
            why: "</style><b>'vet'\\nשלום עולם\\n\(String(repeating: "Donaudampf", count: 12))",
            when: { at: ["08:00"] } } ] }
        """

    @Test(
        "no words of anybody become a tag, an entity or a direction",
        arguments: ["--svg", "--html"])
    func escaped(_ kind: String) throws {
        let page = try run(kind, schedule: CardTests.hostile)
        #expect(page.end == .exited(0), "\(page.errors)")
        for bad in ["<script", "<b>", "</style><b", "\u{202E}", "& "] {
            #expect(!page.output.contains(bad), "\(bad)")
        }
        #expect(page.output.contains("&lt;script&gt;") && page.output.contains("שלום"))
        #expect(page.output.contains("lang=\"en\""))
        for away in ["http:", "https:", "src=", "url(", "@import"] {
            let rest = page.output.replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!rest.contains(away), "\(away)")
        }
    }

    @Test("every line is inside the page, whatever is on it", arguments: [1, 4, 9, 25, 60])
    func fits(_ count: Int) throws {
        let long = String(repeating: "Ochtendgymnastiek", count: 4) + " en dan nog wat 漢字漢字漢字"
        let card = Card(
            title: "Mijn ankers",
            items: (0..<count).map {
                .init(
                    anchor: "a\($0)", when: "Om 08:30", step: long, isOwn: true,
                    why: "omdat het helpt")
            }, leftOut: [])
        guard let page = CardPage(card) else {
            #expect(count > 9, "so much fits nowhere")
            return
        }
        for line in page.lines {
            let letters = line.style == .title ? page.size * 3 / 2 : page.size
            #expect(
                Measure.width(line.text) * Double(letters)
                    <= Double(page.width - 2 * CardPage.margin))
            #expect(line.y <= page.height - CardPage.margin)
        }
        #expect(page.lines.map(\.y) == page.lines.map(\.y).sorted())
        let said = page.lines.filter { $0.style == .step }.map(\.text).joined()
        #expect(
            said.filter { $0 != " " }
                == String(repeating: long, count: count).filter { $0 != " " }, "nothing is cut off")
    }

    // MARK: Calendars

    /// The lines as a calendar reads them; each of the file's own is checked on the way.
    private func unfolded(_ text: String) -> [String] {
        #expect(text.hasSuffix("\r\n"))
        var lines: [String] = []
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
            #expect(line.utf8.count <= 75, "\(line)")
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 }, "\(line)")
            if line.hasPrefix(" ") {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    private func values(_ key: String, _ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 1)) }
    }

    @Test("anchors with a clock time are events that float, by rule, without the discreet ones")
    func calendar() throws {
        let run = try run("--ics")
        #expect(run.end == .exited(0), "\(run.errors)")
        let lines = unfolded(run.output)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        let mark = try CalendarMark.take(stateFolder: folder.path + "/.local/state/anchord")
        #expect(
            values("UID", lines)
                == ["adem.wake", "bewegen.08:30", "bewegen.12:30", "thee.15:00"].map {
                    "\($0).\(mark)@anchord"
                })
        #expect(
            values("RRULE", lines) == [
                "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=SA,SU",
            ])
        #expect(
            values("DTSTART", lines).map { $0.suffix(7) } == [
                "T103000", "T083000", "T123000", "T150000",
            ])
        #expect(values("DURATION", lines) == ["PT2M", "PT1M", "PT1M", "PT5M"])
        #expect(values("DESCRIPTION", lines).first == "omdat mijn hoofd er stiller van wordt")
        #expect(values("DTSTAMP", lines).allSatisfy { $0.hasSuffix("Z") && $0.count == 16 })
        #expect(
            run.errors.contains("na") && run.errors.contains("privéankers staan er niet in: bed"))
        // What is said of a card on a fridge is not said of a calendar.
        #expect(!run.errors.contains("koelkast"), "\(run.errors)")
        let all = unfolded(try self.run("--ics", "--all", "--anchor", "bed").output)
        #expect(values("DURATION", all) == ["PT45M"])
        #expect(values("DTSTART", all).first?.hasSuffix("T220000") == true)
    }

    @Test("the first day is one it comes on, and days left out are said")
    func days() throws {
        let zone = TimeZoneRules.utc
        let schedule = try #require(CardTests.loaded(CardTests.schedule))
        let anchors = schedule.anchors.filter { $0.id == "thee" || $0.id == "bewegen" }
        // A Wednesday just before those days off: Thu 1 to Sat 3 July 2100.
        let found = CardCalendar(
            anchors, schedule, Language.english.words, ZoneTable(local: zone),
            from: try #require(LocalDate("2100-06-30")), mark: "m")
        let text = unfolded(ICalendar(events: found.events, stamp: Instant(seconds: 0)).text)
        #expect(
            values("DTSTART", text) == ["21000630T083000", "21000630T123000", "21000704T150000"])
        #expect(
            values("EXDATE", text) == [
                "21000701T083000,21000702T083000", "21000701T123000,21000702T123000",
            ])
        #expect(values("DTSTAMP", text).first == "19700101T000000Z")
    }

    @Test(
        "every other week is a rule, what is left out is said, and past midnight Sunday's has its own"
    )
    func everyOtherWeek() throws {
        let text = """
            { version: 1, except: ["2026-12-21..2027-01-03"], anchors: [
              { id: "dienst", kind: "rest", when: { at: "15:00", days: "Mon..Wed",
                except: ["2026-12-15"], weeks: { every: 2, from: "2026-12-02" } } },
              { id: "bed", kind: "bedtime", windDown: "30min",
                when: { bed: "00:45", wake: "08:00", days: "Sat,Sun",
                  weeks: { every: 2, from: "2026-11-30" } } } ] }
            """
        let schedule = try #require(CardTests.loaded(text))
        let found = CardCalendar(
            schedule.anchors, schedule, Language.english.words, ZoneTable(local: .utc),
            from: try #require(LocalDate("2026-12-03")), mark: "m")
        let lines = unfolded(ICalendar(events: found.events, stamp: Instant(seconds: 0)).text)
        #expect(
            values("UID", lines) == [
                "dienst.15:00.m@anchord", "bed.bed.0.m@anchord", "bed.bed.1.m@anchord",
            ])
        #expect(
            values("RRULE", lines) == [
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
            ])
        // Monday 14 December is the next; Saturday's night begins on Sunday at a quarter past midnight.
        #expect(
            values("DTSTART", lines) == ["20261214T150000", "20261206T001500", "20261207T001500"])
        #expect(
            values("EXDATE", lines) == [
                "20261215T150000,20261228T150000,20261229T150000,20261230T150000",
                "20270103T001500", "20261221T001500",
            ])
    }

    @Test("a pinned anchor and one of certain dates come one by one, the pinned in UTC")
    func instances() throws {
        let text = """
            { version: 1, anchors: [
              { id: "bel", kind: "custom", title: "Bel; thuis, nu", timeZone: "America/New_York",
                when: { at: ["09:00"], days: "Sun" } },
              { id: "een", kind: "custom", when: { calendar: "*-*-01 10:00" } },
              { id: "nacht", kind: "custom", when: { times: 1, between: ["22:00", "06:00"] } },
              { id: "veel", kind: "custom", when: { every: "10min", between: ["09:00", "17:00"] } } ] }
            """
        let schedule = try #require(CardTests.loaded(text))
        let rules = try #require(CardTests.zones.rules("America/New_York"))
        let found = CardCalendar(
            schedule.anchors, schedule, Language.english.words,
            ZoneTable(local: .utc, named: ["America/New_York": rules]),
            from: try #require(LocalDate("2026-03-01")), mark: "m")
        #expect(found.leftOut == ["veel"])
        let lines = unfolded(ICalendar(events: found.events, stamp: Instant(seconds: 0)).text)
        // Clocks there go forward on 8 March.
        #expect(
            values("DTSTART", lines).prefix(3) == [
                "20260301T140000Z", "20260308T130000Z", "20260315T130000Z",
            ])
        #expect(values("UID", lines).first == "bel.09:00.2026-03-01.m@anchord")
        #expect(values("SUMMARY", lines).first == "Bel\\; thuis\\, nu")
        #expect(
            values("DTSTART", lines).dropFirst(8).prefix(2) == [
                "20260301T100000", "20260401T100000",
            ])
        #expect(values("DTSTART", lines).last == "20260302T020000", "after midnight")
        #expect(values("RRULE", lines) == ["FREQ=DAILY"])
    }

    @Test("an invitation is one event in UTC, without the why")
    func invitation() throws {
        let run = try run(
            "--ics", "--anchor", "bewegen", "--at", "2026-03-29 10:00", "--for", "1h 15min",
            "--with", "Noor, de buur")
        #expect(run.end == .exited(0), "\(run.errors)")
        let lines = unfolded(run.output)
        #expect(lines.contains("METHOD:PUBLISH"))
        #expect(values("DTSTART", lines) == ["20260329T080000Z"])
        #expect(values("DURATION", lines) == ["PT75M"])
        #expect(values("SUMMARY", lines) == ["Een stukje lopen\\, samen"])
        #expect(values("DESCRIPTION", lines).first?.hasPrefix("Met Noor\\, de buur. ") == true)
        #expect(!run.output.contains("stiller"))
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    }

    @Test("folding cuts no character, and unfolded it is what it was")
    func folding() {
        for count in 60...90 {
            let line = String(repeating: "a", count: count) + String(repeating: "é漢🍵", count: 40)
            let folded = ICalendar.folded(line)
            #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            #expect(folded.replacing("\r\n ", with: "") == line)
        }
        #expect(ICalendar.escaped("a;b,c\\d\ne\u{7}\u{D}") == "a\\;b\\,c\\\\d\\ne")
    }
}

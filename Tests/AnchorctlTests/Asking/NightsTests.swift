// `anchorctl nights` as a person and a pipe use it: the real program on a terminal against a scripted
// daemon.

import AnchorTestSupport
import CivilTime
import ControlInterface
import FoundationEssentials
import Glibc
import Testing
import Varlink

struct NightsTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    private func at(_ text: String, zone: TimeZoneRules = .utc) -> Int64 {
        let local = LocalDateTime(text)
        return local.map { zone.instant($0.date, $0.time).microseconds } ?? 0
    }

    private func guess(
        _ day: String, _ bed: String, _ wake: String, zone: String = "UTC"
    ) -> NightEntry {
        NightEntry(
            day: day, state: .guessed, bedUSec: at(bed), bedZone: zone, wakeUSec: at(wake),
            wakeZone: zone)
    }

    private var three: [NightEntry] {
        [
            guess("2026-02-10", "2026-02-10 23:05", "2026-02-11 06:50"),
            guess("2026-02-11", "2026-02-11 22:40", "2026-02-12 07:10"),
            guess("2026-02-12", "2026-02-13 00:20", "2026-02-13 08:00"),
        ]
    }

    /// Types each answer behind the question it answers, and serves meanwhile.
    private func sit(
        _ keys: [String], columns: UInt16 = 80
    ) throws -> (end: ProcessEnd?, output: String) {
        let terminal = try PseudoTerminal(
            productsFolder() + "/anchorctl", ["nights"],
            environment: daemon.environment.merging(["TERM": "xterm", "NO_COLOR": "1"]) { $1 },
            columns: columns)
        func prompts() -> Int {
            terminal.output.split(separator: "\r\n").count { $0.hasPrefix("> ") }
        }
        for (number, key) in keys.enumerated() {
            let isAsked = terminal.read { _ in
                daemon.server?.pump(milliseconds: 1)
                return prompts() > number
            }
            #expect(isAsked, "\(key): \(terminal.output)")
            terminal.type(key)
        }
        terminal.read { _ in
            daemon.server?.pump(milliseconds: 1)
            return terminal.end != nil
        }
        let end = terminal.waitForEnd(forAtMost: 1)
        return (end, terminal.output.split(separator: "\r\n").joined(separator: "\n"))
    }

    private var said: [[String: JSONValue]] {
        let call = daemon.calls.last { $0.method == MethodName.confirmNights.full }
        guard case .array(let nights)? = call?.parameters["nights"] else { return [] }
        return nights.compactMap(\.object)
    }

    private func times(_ night: [String: JSONValue]) -> [Int64?] {
        ["bedUSec", "wakeUSec"].map { night[$0]?.int }
    }

    // MARK: A terminal

    @Test func `Enter takes each guess, and they are sent together at the end`() throws {
        daemon.nights = three
        let run = try sit(["\n", "\n", "\n"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(run.output.contains("Tue 2026-02-10  23:05 - 06:50, right? [Enter]"))
        #expect(run.output.contains("Kept: 3 nights."))
        #expect(
            said.map(times) == three.map { [$0.bedUSec, $0.wakeUSec] })
        #expect(daemon.calls.count { $0.method == MethodName.confirmNights.full } == 1)
    }

    @Test func `a time corrects the bed, the wake or both, and is shown as it was taken`() throws {
        daemon.nights = three
        let run = try sit(["22.30\n", "-7:30\n", "23:50 – 6:40\n"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(
            said.map(times) == [
                [at("2026-02-10 22:30"), at("2026-02-11 06:50")],
                [at("2026-02-11 22:40"), at("2026-02-12 07:30")],
                [at("2026-02-12 23:50"), at("2026-02-13 06:40")],
            ])
        #expect(run.output.contains("  Tue 2026-02-10  22:30 - 06:50\n"))
    }

    @Test func `none, unknown and another time`() throws {
        daemon.nights = three
        let run = try sit(["none\n", "?\n", "-\n"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(
            said == [
                ["day": "2026-02-10", "sleepless": true], ["day": "2026-02-11", "unknown": true],
            ])
    }

    @Test func `mistakes are told in a line and asked again`() throws {
        daemon.nights = [three[0]]
        let run = try sit(["25:61\n", "06:30 06:50\n", "ja\n", "\u{1B}[D22:30\n"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(run.output.components(separatedBy: "I do not understand that").count == 3)
        #expect(run.output.contains("A night is one to 16 hours"))
        #expect(said.map(times) == [[at("2026-02-10 22:30"), at("2026-02-11 06:50")]])
    }

    @Test func `one back, and the answer given before is what Enter takes`() throws {
        daemon.nights = Array(three.prefix(2))
        let run = try sit(["22:00\n", "b\n", "\n", "\n"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(run.output.contains("Tue 2026-02-10  22:00 - 06:50, right?"))
        #expect(said.first.map(times) == [at("2026-02-10 22:00"), at("2026-02-11 06:50")])
    }

    @Test func `Ctrl-C keeps nothing and says so`() throws {
        daemon.nights = three
        let run = try sit(["\n", "\u{3}"])
        #expect(run.end == .exited(130), "\(run.output)")
        #expect(run.output.contains("Stopped. Nothing was kept."))
        #expect(said.isEmpty)
    }

    @Test func `Ctrl-D keeps what was answered`() throws {
        daemon.nights = three
        let run = try sit(["\n", "\u{4}"])
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(said.count == 1)
        #expect(run.output.contains("Kept: one night."))
        #expect(try sit(["\u{4}"]).output.contains("Nothing was saved, and that is fine."))
    }

    @Test func `in Dutch, on 40 columns`() throws {
        daemon.nights = three
        daemon.language = "nl"
        let run = try sit(["geen\n", "hm\n", "\n", "?\n"], columns: 40)
        #expect(run.end == .exited(0), "\(run.output)")
        #expect(run.output.contains("klopt dat?"))
        #expect(run.output.contains("Bewaard: 3 nachten."))
        for line in run.output.split(separator: "\n") { #expect(line.count <= 40, "\(line)") }
    }

    @Test func `refused as a whole, and said why`() throws {
        daemon.nights = [three[0]]
        daemon.errors[.confirmNights] = ControlError.notRecorded(reason: "disk full").callError
        let run = try sit(["\n"])
        #expect(run.end == .exited(1))
        #expect(run.output.contains("disk full"))
    }

    @Test func `nothing guessed: the nights there are, and how to say one`() throws {
        daemon.nights = [
            NightEntry(day: "2026-02-09", state: .sleepless),
            NightEntry(
                day: "2026-02-10", state: .said, bedUSec: at("2026-02-10 23:05"), bedZone: "UTC",
                wakeUSec: at("2026-02-11 06:50"), wakeZone: "UTC"),
        ]
        let run = try sit([])
        #expect(run.end == .exited(0))
        #expect(run.output.hasPrefix("Mon 2026-02-09  no sleep\nTue 2026-02-10  23:05 - 06:50\n"))
        #expect(run.output.contains("2026-11-14 22:40 7:05"))
    }

    @Test("a nap stands between its nights, as one", arguments: ["en", "nl"])
    func naps(language: String) throws {
        daemon.language = language
        daemon.nights = [three[0], three[1]]
        daemon.naps = [
            NapEntry(
                day: "2026-02-11", bedUSec: at("2026-02-11 13:00"), bedZone: "UTC",
                wakeUSec: at("2026-02-11 13:40"), wakeZone: "UTC")
        ]
        let lines = try daemon.run(["nights"], input: []).output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[1]
                == (language == "en"
                    ? "Wed 2026-02-11  13:00 - 13:40  (a nap)"
                    : "wo 2026-02-11  13:00 - 13:40  (een dutje)"))
        daemon.nights = []
        #expect(try daemon.run(["nights"], input: []).output.split(separator: "\n").count == 1)
    }

    // MARK: A pipe, and one night

    @Test func `a pipe is shown the nights and asked nothing`() throws {
        daemon.nights = [
            three[0],
            NightEntry(
                day: "2026-02-11", state: .unknown, bedUSec: at("2026-02-11 23:00"), bedZone: "UTC"),
        ]
        let run = try daemon.run(["nachten"], input: [])
        #expect(
            run.output == """
                Tue 2026-02-10  23:05 - 06:50  (an estimate)
                Wed 2026-02-11  23:00 - ?  (unknown)

                """, "\(run.errors)")
        #expect(said.isEmpty)
        let json = try daemon.run(["nights", "--json", "--since", "2026-02-01"])
        #expect(
            json.output.hasPrefix(#"{"kept":true,"naps":null,"nights":[{"bedUSec":"#),
            "\(json.output)")
        #expect(daemon.asked?.parameters == ["sinceDay": "2026-02-01"])
        daemon.keepsNights = false
        #expect(try daemon.run(["nights"]).output.contains("schedule keeps no history"))
    }

    @Test func `a night over the change of the clocks, and one that ends in another zone`() throws {
        let zones = try ["Europe/Amsterdam", "America/New_York"].map { name in
            try TimeZoneRules(
                name: name, tzif: readFile("/usr/share/zoneinfo/\(name)"))
        }
        daemon.nights = [
            NightEntry(
                day: "2026-03-28", state: .guessed,
                bedUSec: at("2026-03-28 23:00", zone: zones[0]), bedZone: zones[0].name,
                wakeUSec: at("2026-03-29 07:00", zone: zones[0]), wakeZone: zones[0].name),
            NightEntry(
                day: "2026-03-30", state: .guessed,
                bedUSec: at("2026-03-30 22:00", zone: zones[0]), bedZone: zones[0].name,
                wakeUSec: at("2026-03-31 02:00", zone: zones[1]), wakeZone: zones[1].name),
        ]
        let run = try daemon.run(["nights"], environment: ["TZ": "Europe/Amsterdam"])
        #expect(
            run.output == """
                Sat 2026-03-28  23:00 - 07:00  (an estimate)
                Mon 2026-03-30  22:00 - 02:00 (America/New_York)  (an estimate)

                """)
        // Each end is corrected on its own clock.
        _ = try daemon.run(
            ["nights", "2026-03-30", "-3:00"], environment: ["TZ": "Europe/Amsterdam"])
        #expect(said.first?["wakeUSec"]?.int == at("2026-03-31 03:00", zone: zones[1]))
        #expect(said.first?["wakeZone"] == "America/New_York")
        _ = try daemon.run(
            ["nights", "2026-03-28", "2:30", "8:00"], environment: ["TZ": "Europe/Amsterdam"])
        #expect(said.first?["bedUSec"]?.int == at("2026-03-29 02:30", zone: zones[0]), "in the gap")
    }

    @Test func `undo says which night went, and which word`() throws {
        daemon.undone = Undo.Reply(event: "logged", night: "2026-02-14", word: "bed")
        #expect(try daemon.run(["undo"]).output == "Taken back: the night of Sat 2026-02-14.\n")
        daemon.undone = Undo.Reply(event: "logged", word: "coffee")
        #expect(try daemon.run(["undo"]).output == "Taken back: noted (coffee).\n")
    }

    @Test func `the evening of yesterday by its name, in both languages`() throws {
        daemon.nightsSaid = []
        for word in ["yesterday", "gisteren"] {
            let run = try daemon.run(["nights", word, "none"])
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(said.first?["day"]?.string.flatMap { LocalDate($0) } != nil)
        }
    }

    @Test func `one night without a question`() throws {
        daemon.nightsSaid = [NightEntry(day: "2026-02-14", state: .sleepless)]
        let run = try daemon.run(["nights", "2026-02-14", "0:40", "7:05"])
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(said.map(times) == [[at("2026-02-15 00:40"), at("2026-02-15 07:05")]])
        #expect(run.output == "Sat 2026-02-14  no sleep\n", "as the daemon has it")
        _ = try daemon.run(["nights", "2026-02-14", "none"])
        #expect(said == [["day": "2026-02-14", "sleepless": true]])
        for line in [
            ["2026-02-14"], ["2026-02-14", "soon"], ["yesterday"], ["2026-02-14", "b"],
            ["2026-02-14", "22:40"], ["--since", "x"],
            ["--since", "2026-02-01", "2026-02-14", "?"],
        ] {
            #expect(try daemon.run(["nights"] + line).end == .exited(2), "\(line)")
        }
        #expect(try daemon.run(["nights", "2026-02-14", "22:00", "22:10"]).end == .exited(1))
        #expect(try daemon.run(["nights", "--socket", "/nonexistent"]).end == .exited(3))
    }
}

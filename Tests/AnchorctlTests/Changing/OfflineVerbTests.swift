// `calendar` and `simulate` as a person runs them: the real program, no daemon anywhere.

import AnchorTestSupport
import Testing
import Varlink

@Suite struct OfflineVerbTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(
        _ arguments: [String], language: String = "C.UTF-8"
    ) throws -> (end: ProcessEnd?, output: String, errors: String) {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", arguments,
            environment: [
                "HOME": folder.path, "TZ": "Europe/Berlin", "LANG": language,
                "XDG_CONFIG_DIRS": folder.path,
            ])
        let end = child.waitForEnd()
        return (end, child.output, child.errors)
    }

    // MARK: calendar

    @Test(
        "calendar --json gives the normal form and what comes after the time given",
        arguments: [
            // A working day over the change of the clocks: 06:30Z, then 05:30Z.
            (
                ["Mon..Fri 07:30", "--from", "2026-03-27 07:30", "-n", "2"],
                #"{"elapses":[1774848600000000,1774935000000000],"normalized":"Mon..Fri *-*-* 07:30:00"}"#
            ),
            (
                ["Mon..Fri", "07:30", "--from", "2026-03-27", "-n", "1"],
                #"{"elapses":[1774593000000000],"normalized":"Mon..Fri *-*-* 07:30:00"}"#
            ),
            // 02:30 is not shown on this night; it comes an hour later.
            (
                ["02:30", "--from", "@1774738800", "-n", "1"],
                #"{"elapses":[1774747800000000],"normalized":"*-*-* 02:30:00"}"#
            ),
            (
                ["07:30", "--from", "1970-01-01 00:00:00", "--zone", "Asia/Kathmandu", "-n", "1"],
                #"{"elapses":[7200000000],"normalized":"*-*-* 07:30:00"}"#
            ),
            // The expression's own zone wins.
            (
                ["07:30 UTC", "--from", "1970-01-01", "--zone", "Asia/Kathmandu", "-n", "1"],
                #"{"elapses":[27000000000],"normalized":"*-*-* 07:30:00 UTC"}"#
            ),
            // Once more, and then nothing.
            (
                ["2030-01-01", "--from", "2026-01-01", "--zone", "UTC", "-n", "3"],
                #"{"elapses":[1893456000000000],"normalized":"2030-01-01 00:00:00"}"#
            ),
            (
                ["*-04-31", "--from", "2026-01-01"],
                #"{"elapses":[],"normalized":"*-04-31 00:00:00"}"#
            ),
        ])
    func elapses(_ line: [String], output: String) throws {
        let run = try run(["calendar", "--json"] + line)
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(run.output == output + "\n")
        #expect(run.errors == "")
    }

    @Test("calendar shows people the offset, which tells two passes apart")
    func calendarForPeople() throws {
        let run = try run(["calendar", "0/6:00", "--from", "2026-03-28 12:00", "-n", "3"])
        #expect(
            run.output == """
                *-*-* 00/6:00:00
                  Sat 2026-03-28 18:00 +01:00
                  Sun 2026-03-29 00:00 +01:00
                  Sun 2026-03-29 06:00 +02:00

                """)
        let never = try self.run(["kalender", "*-04-31"], language: "nl_NL.UTF-8")
        #expect(never.output == "*-04-31 00:00:00\nDit komt nooit.\n")
    }

    @Test("an expression that cannot be read ends with 1, the place and what was expected")
    func badExpression() throws {
        let run = try run(["calendar", "Mon..Fry 07:30"])
        #expect(run.end == .exited(1))
        #expect(run.output == "")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix("anchorctl: character 6: expected a weekday") == true)
        #expect(lines.dropFirst() == ["  Mon..Fry 07:30", "       ^"])
    }

    @Test(
        "what is no time, zone or number is refused",
        arguments: [
            (["daily", "--from", "someday"], 2), (["daily", "--from", "2026-02-30"], 2),
            (["daily", "--zone", "Europe/Atlantis"], 2), (["daily", "-n", "0"], 2),
            (["daily", "-n", "1000001"], 2), ([], 2),
        ] as [([String], Int32)])
    func refused(_ line: [String], code: Int32) throws {
        #expect(try run(["calendar"] + line).end == .exited(code))
    }

    // MARK: simulate

    private func write(_ text: String) throws -> String {
        let path = folder.file("week.json")
        try writeFile(path, Array(text.utf8))
        return path
    }

    private static let night = """
        { version: 1, anchors: [
          { id: "walk", kind: "movement", when: { at: ["02:30", "12:00"] } },
          { id: "breathe", kind: "breathing", when: { after: "wake", by: "10:30" } },
          { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } } ],
          quiet: { from: "23:00", until: "23:01" } }
        """

    @Test("simulate --json is one object for each thing that would happen")
    func simulateJSON() throws {
        let path = try write(OfflineVerbTests.night)
        let run = try run([
            "simulate", "--json", "--schedule", path, "--from", "2026-03-28 23:30", "--until",
            "2026-03-29 09:00", "--event", "wake=07:00",
        ])
        #expect(run.end == .exited(0), "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        let objects = try lines.map { line in
            try #require(try WireJSON.value(Array(line.utf8)).object)
        }
        // Keys sorted, as on the wire.
        #expect(objects.map { WireJSON.text($0) } == lines)
        let rows = objects.map { event in
            ["anchor", "label", "what", "why"].map { event[$0]?.string ?? "-" }
        }
        #expect(
            rows == [
                ["walk", "02:30", "nudged", "gap"], ["walk", "02:30", "letGo", "unanswered"],
                ["breathe", "wake", "nudged", "-"],
            ])
        #expect(
            objects.map { $0["atUSec"]?.int } == [
                1_774_747_800_000_000, 1_774_749_600_000_000, 1_774_760_400_000_000,
            ])
        #expect(objects.allSatisfy { $0["day"]?.string == "2026-03-29" })
        // What each notification says, and of nothing else.
        #expect(objects.map { $0["summary"]?.string?.isEmpty } == [false, nil, false])
        #expect(objects.map { $0["body"] != nil } == [true, false, true])
    }

    @Test("simulate tells people a day at a time, and what a sleeping machine made late")
    func simulateForPeople() throws {
        let path = try write(OfflineVerbTests.night)
        let run = try run([
            "simulate", "--schedule", path, "--from", "2026-03-28", "--until", "2026-03-30",
            "--asleep", "23:30-02:45", "--event", "wake=07:00",
        ])
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        let day = { (label: String, late: String, wake: String) in
            [
                label, "  \(late)  walk 02:30", "  \(wake)  breathe wake", "  12:00  walk",
                "  22:00  bed",
            ]
        }
        let expected =
            // The second night's absence is seen whole: it ends hours before the planned wake, which the cue then
            // waits for.
            day("Sat 2026-03-28", "02:45", "07:00") + [""]
            + day("Sun 2026-03-29", "03:45", "06:45") + [""]
        #expect(lines.count == expected.count, "\(run.output)")
        for (line, start) in zip(lines, expected) {
            #expect(line.hasPrefix(start), "\(line)")
            // The words of the nudge.
            #expect(line.count > start.count + 8 || !start.hasPrefix("  "), "\(line)")
            #expect(line.hasSuffix("  you were away") == start.contains("02:30"), "\(line)")
        }
    }

    @Test("simulate without a file lives the built-in starter, in the person's language")
    func simulateStarter() throws {
        let run = try run(
            ["simulate", "--from", "2026-03-02", "--until", "2026-03-03"], language: "nl_NL.UTF-8")
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(run.output.hasPrefix("ma 2026-03-02\n"), "\(run.output)")
        #expect(run.output.contains("adem"))
    }

    @Test("a schedule that cannot be loaded ends with 1 and its problems")
    func simulateProblems() throws {
        let run = try run(["simulate", "--schedule", try write("{ version: 2 }")])
        #expect(run.end == .exited(1))
        #expect(run.errors.contains("week.json:1:"))
        #expect(run.output == "")
    }

    @Test(
        "what is no window, event or range is a matter of usage",
        arguments: [
            ["--asleep", "22:00"], ["--asleep", "22:00-25:00"], ["--asleep", "22:00-22:00"],
            ["--event", "wake"], ["--event", "=07:00"], ["--event", "wake=soon"],
            ["--from", "2026-03-02", "--until", "2026-03-02"], ["--from", "2205-01-01"],
        ])
    func simulateUsage(_ line: [String]) throws {
        #expect(try run(["simulate"] + line).end == .exited(2))
    }
}

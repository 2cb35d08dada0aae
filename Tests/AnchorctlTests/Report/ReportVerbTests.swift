// `anchorctl report` as a person types it: what is asked of the daemon, and what is said instead.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

struct ReportVerbTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    @Test(
        "A command line becomes this call",
        arguments: [
            (["report"], [:]),
            (["overzicht", "--detail"], [:]),
            (
                ["report", "--from", "2020-02-29", "--to", "2020-03-01"],
                ["fromDay": "2020-02-29", "toDay": "2020-03-01"]
            ),
            (["report", "--work-days", "Sun..Thu"], ["workDays": "Mon..Thu,Sun"]),
            (["report", "--work-days", "sometimes"], nil),
            (["report", "--work-days", "Mon,Wed..Fri"], ["workDays": "Mon,Wed..Fri"]),
        ] as [([String], [String: JSONValue]?)])
    func call(_ words: [String], _ parameters: [String: JSONValue]?) throws {
        let run = try daemon.run(words)
        guard let parameters else {
            #expect(run.end == .exited(2) && run.errors.contains("sometimes"))
            return
        }
        #expect(run.end == .exited(0))
        #expect(daemon.asked?.method == "io.github.anchord.Anchord.Report")
        #expect(daemon.asked?.parameters == parameters)
    }

    @Test(
        "A day that cannot be is told, and nothing is asked",
        arguments: [
            (["--from", "tomorrow"], "still to come"),
            (["--from", "2026-02-30"], "is not a day"),
            (["--to", "2999-01-01"], "still to come"),
            (["--from", "2999-01-01"], "still to come"),
            (
                ["--from", "2020-03-02", "--to", "2020-03-01"],
                "--from has to be the same day as --to"
            ),
            (["--from", "0001-01-01"], "at most a century"),
            (["--work-days", "sometimes"], "sometimes are not days"),
        ])
    func refused(_ words: [String], _ said: String) throws {
        let run = try daemon.run(["report"] + words)
        #expect(run.end == .exited(2) && run.errors.contains(said), "\(run.errors)")
        #expect(daemon.asked == nil)
    }

    @Test("Nothing yet is said kindly; --json is exactly the reply; a pipe has no colour")
    func output() throws {
        let nothing = try daemon.run(["report"], environment: ["LANG": "en_GB.UTF-8"])
        #expect(
            nothing.output == "Nothing is noted yet. What you do from now on shows here.\n")
        daemon.report = ReportSample.reply()
        daemon.language = "nl"
        let json = try daemon.run(["report", "--json"])
        #expect(json.output == WireJSON.text(daemon.report) + "\n")
        let text = try daemon.run(["report"], environment: ["LANG": "nl_NL.UTF-8"])
        #expect(text.output.hasPrefix("Overzicht: 25 oktober tot en met 21 november"))
        #expect(text.output.contains("●") && !text.output.contains("\u{1B}"))
        let plain = try daemon.run(["report"], environment: ["LC_ALL": "C"])
        #expect(plain.output.contains("o Eén minuut") && !plain.output.contains("●"))
        #expect(try daemon.run(["report", "--json", "--page", "x"]).end == .exited(2))
    }
}

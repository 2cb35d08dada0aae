// How often a verb asks the daemon: once for what was done, since the reply tells the schedule's language.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

@Suite struct RoundTripTests {
    private func methods(_ daemon: ScriptedDaemon) -> [String] {
        daemon.calls.map { String($0.method.split(separator: ".").last ?? "") }
    }

    @Test(arguments: [
        ("later 20min", "Snooze", "Straks"), ("done", "Answer", "Gedaan"),
        ("not-today move", "Answer", "Vandaag niet"), ("log coffee", "Log", "Genoteerd"),
        ("pause 2h", "Pause", "Pauze tot"),
        ("size move larger", "Resize", "minuten"), ("silent move", "SetSilent", "stil"),
    ])
    func `one call, and the reply in the schedule's language`(
        _ line: String, _ method: String, _ dutch: String
    ) throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        let run = try daemon.run(line.split(separator: " ").map(String.init))
        #expect(methods(daemon) == [method])
        #expect(run.end == .exited(0))
        #expect(run.output.contains(dutch), "\(run.output)")
    }

    @Test(
        arguments: [
            (nil, nil, "Er loopt geen pauze.\n"),
            (nil, 1_774_699_200_000_000, "anchorctl zacht uit\n"),
            (1_774_699_200_000_000, nil, "De seintjes komen weer.\n"),
        ] as [(Int64?, Int64?, String)])
    func `resume looks first, and says what there was to end`(
        _ paused: Int64?, _ gentle: Int64?, _ end: String
    ) throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        daemon.told = Status(
            version: "1", scheduleFile: nil, language: "nl", zone: "UTC", pausedUntilUSec: paused,
            gentleUntilUSec: gentle)
        let run = try daemon.run(["verder"])
        #expect(methods(daemon) == ["GetStatus", "Resume"])
        #expect(run.output.hasSuffix(end), "\(run.output)")
        #expect(run.output.contains("Er loopt geen pauze.") == (paused == nil))
        #expect(run.output.contains("hooguit één seintje per dag, en bedtijd") == (gentle != nil))
    }

    @Test func `what follows a word and came too late is told, with how it is done now`() throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        daemon.over = ["adem"]
        #expect(
            try daemon.run(["meld", "koffie"]).output
                == "Genoteerd: koffie.\nVoor vandaag is de tijd van adem voorbij. Nu mag ook:"
                + " anchorctl begin adem\n")
    }

    @Test func `what is refused is asked for its language afterwards`() throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        daemon.errors[.snooze] = ControlError.nothingOpen.callError
        let run = try daemon.run(["later", "20min"])
        // The status also tells what is on its way.
        #expect(methods(daemon) == ["Snooze", "GetStatus"])
        #expect(run.end == .exited(4))
        #expect(run.errors.contains("Er staat niets open"), "\(run.errors)")
    }

    @Test func `an older daemon's reply tells no language, and it is asked for`() throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        daemon.repliesTell = false
        let run = try daemon.run(["later", "20min"])
        #expect(methods(daemon) == ["Snooze", "GetStatus"])
        #expect(run.output.contains("Straks"), "\(run.output)")
    }

    @Test func `with --json nothing is asked for but what was wanted`() throws {
        let daemon = try ScriptedDaemon()
        _ = try daemon.run(["later", "20min", "--json"])
        #expect(methods(daemon) == ["Snooze"])
    }

    @Test func `what comes next is two calls: the slots, and what else there is to say`() throws {
        let daemon = try ScriptedDaemon()
        _ = try daemon.run(["next"])
        #expect(methods(daemon) == ["GetStatus", "ListNext"])
    }
}

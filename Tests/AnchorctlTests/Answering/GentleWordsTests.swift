// Gentle days where times are promised, and a bedtime beside the time of its nudge: the real program against
// a scripted daemon.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite struct GentleWordsTests {
    private let daemon: ScriptedDaemon
    private static let hour: Int64 = 3_600_000_000

    init() throws {
        daemon = try ScriptedDaemon()
        daemon.language = "nl"
    }

    private func gentle(until: Int64?) {
        daemon.told = Status(
            version: "1", scheduleFile: nil, language: "nl", zone: "UTC", gentleUntilUSec: until)
    }

    @Test(arguments: ["hierna", "ankers", "leg-uit"])
    func `where times are promised, gentle days are said to be on`(_ verb: String) throws {
        let line = "hooguit één seintje per dag, en bedtijd."
        gentle(until: nil)
        #expect(!(try daemon.run([verb]).output.contains(line)))
        gentle(until: ScriptedDaemon.slot.dueUSec + GentleWordsTests.hour)
        let output = try daemon.run([verb]).output
        #expect(output.contains("Zacht tot "), "\(output)")
        #expect(output.contains(line), "\(output)")
    }

    @Test func `explain is silent about gentle days for what comes after them`() throws {
        gentle(until: ScriptedDaemon.slot.dueUSec)
        #expect(!(try daemon.run(["leg-uit"]).output.contains("Zacht tot ")))
    }

    @Test func `explain says when the nudge of a bedtime comes, and from which bedtime`() throws {
        daemon.explained = AnchorExplanation(
            anchor: "bed", cue: "naar bed 23.05, opstaan 7.00", enabled: true,
            next: ScriptedDaemon.slot, bed: "23:05", windDownUSec: GentleWordsTests.hour * 3 / 4)
        gentle(until: ScriptedDaemon.slot.dueUSec + GentleWordsTests.hour)
        let output = try daemon.run(["leg-uit", "bed"]).output
        let line = "Naar bed om 23.05; het seintje komt 45 minuten eerder, om 22.20.\n"
        #expect(output.contains(line), "\(output)")
        // Bedtime comes beside the one nudge of a day.
        #expect(!output.contains("Zacht tot "))
    }
}

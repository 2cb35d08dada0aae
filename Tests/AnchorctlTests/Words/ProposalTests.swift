// What is proposed for a line that begins with no verb, and that each such proposal would be understood.

import AnchorTestSupport
import ArgumentParser
import ControlInterface
import ScheduleEditing
import Testing
import Varlink

@testable import anchorctl

struct ProposalTests {
    private static let dutch = ["LANG": "nl_NL.UTF-8"]

    @Test(
        "A line that is none is answered with the one that was meant",
        arguments: [
            ("bedtijd terug", "terug"), ("bewegen aan", "aan bewegen"), ("bed uit", "uit bed"),
            ("annuleer", "terug"), ("weer", "terug"), ("oeps", "terug"), ("hlp", "help"),
            ("uitleg", "help"), ("stop zacht", "zacht uit"), ("stop pauze", "verder"),
            ("einde stand", "stand geen"), ("normaal", "stand geen"), ("wanneer", "hierna"),
            ("wanneer bed", "leg-uit bed"), ("waarom", "leg-uit"), ("waarom bed", "leg-uit bed"),
            ("toon", "ankers"), ("toon bed", "leg-uit bed"), ("bed", "leg-uit bed"),
            ("help bed", "leg-uit bed"), ("bedtijd half elf", "verander bedtijd half elf"),
            ("maak bed 22.00", "verander bed 22.00"), ("rustig aan", "zacht"),
            ("zachte week", "zacht week"), ("rustig een week", "zacht een week"),
            ("bed bla bla", "verander bed"), ("beginnen", "begin-hier"),
            ("kalendr", "kalender --help"), ("gedaann bed", "gedaan bed"),
        ])
    func meant(_ line: String, _ hint: String) throws {
        let daemon = try ScriptedDaemon()
        let typed = line.split(separator: " ").map(String.init)
        let run = try daemon.run(typed, environment: ProposalTests.dutch)
        #expect(run.end == .exited(2))
        #expect(run.errors.contains("Bedoel je anchorctl \(hint)?"), "\(run.errors)")
        #expect(daemon.calls.isEmpty)
    }

    @Test("What is near nothing is answered without a guess")
    func nothing() throws {
        let run = try ScriptedDaemon().run(["qqqqqqqq"], environment: ProposalTests.dutch)
        #expect(run.end == .exited(2) && !run.errors.contains("Bedoel je"), "\(run.errors)")
    }

    /// Every word the program has a meaning for, alone and before some that people put behind it.
    private static var lines: [[String]] {
        let words =
            MeantVerb.known + MeantVerb.usual.sorted() + MeantVerb.ends.sorted()
            + KindWords.words.keys.sorted() + [
                "hlp", "verandr", "zachte", "pauz", "sizee", "kalendr",
            ]
        let tails = [
            "", "aan", "uit", "terug", "bed", "bed 22.30", "zacht", "pauze", "week", "een week",
            "22.30", "bla bla", "gedaan", "--help",
        ]
        return words.filter { VerbTable.verb($0) == nil }.flatMap { word in
            tails.map { [word] + $0.split(separator: " ").map(String.init) }
        }
    }

    @Test("No proposal is refused by the parser, and those about an anchor not by the program")
    func understood() throws {
        let proposal = Proposal()
        let found = Set(ProposalTests.lines.compactMap(proposal.line))
        #expect(found.count > 60)
        let daemon = try ScriptedDaemon()
        let told: Set<String> = ["soft", "explain", "done", "tried", "undo", "mode", "resume"]
        var count = 0
        for line in found.sorted() {
            let words = line.split(separator: " ").dropFirst().map(String.init)
            guard Help.text(for: words) == nil else { continue }
            let verb = try #require(VerbTable.verb(words[0]), "\(line)")
            guard words.last != "--help" else { continue }
            #expect(throws: Never.self, "\(line)") {
                let plain = CommandLineWords.plain(words)
                _ = try verb.parseAsRoot(Array(plain.dropFirst()))
            }
            guard told.contains(VerbTable.name(of: verb)) else { continue }
            let run = try daemon.run(words)
            #expect(run.end != .exited(2), "\(line): \(run.errors)")
            count += 1
        }
        #expect(count > 8)
    }

    // MARK: Where to begin

    @Test("Who has no schedule is told where to begin")
    func newHere() throws {
        let daemon = try ScriptedDaemon()
        let place = ProposalTests.dutch
        #expect(try !daemon.run([], environment: place).output.contains("New here?"))
        daemon.told = daemon.status
        daemon.told?.scheduleFile = nil
        daemon.told?.language = "nl"
        let hint = "Nieuw hier? Typ: anchorctl begin-hier\n"
        #expect(try daemon.run([], environment: place).output.hasSuffix(hint))
        #expect(try daemon.run(["status"], environment: place).output.hasSuffix(hint))
        daemon.errors[.start] = ControlError.nothingOpen.callError
        let begin = try daemon.run(["begin"], environment: place)
        #expect(begin.end == .exited(4) && begin.errors.hasSuffix(hint), "\(begin.errors)")
        daemon.told?.scheduleFile = "/x/schedule.json"
        #expect(try !daemon.run(["begin"], environment: place).errors.contains("Nieuw hier?"))
    }

    @Test("Where to turn ends with where help is, for who asked for that")
    func support() throws {
        let daemon = try ScriptedDaemon()
        let dutch = try daemon.run(["hulp"], environment: ProposalTests.dutch).output
        #expect(dutch.hasSuffix("\nZocht je uitleg over anchorctl? Typ: anchorctl help\n"))
        #expect(try daemon.run(["support"]).output.hasSuffix("Type: anchorctl help\n"))
    }

    // MARK: Gentle days

    @Test("A week is a week with and without its article, and it ends the way it is told")
    func week() throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        let ends = try ["week", "een week"].map { text in
            let run = try daemon.run(["zacht"] + text.split(separator: " ").map(String.init))
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(run.output.contains("Eerder terug: anchorctl zacht uit"), "\(run.output)")
            return daemon.asked?.parameters["untilUSec"]
        }
        #expect(ends[0] == ends[1] && ends[0] != nil)
        let strange = try daemon.run(["zacht", "bla"], environment: ProposalTests.dutch)
        #expect(strange.end == .exited(2) && strange.errors.contains("een week"))
        #expect(try daemon.run(["--help"]).output.contains("anchorctl soft a week"))
    }

    @Test("A mode called by the word for none is answered with what ends it")
    func usual() throws {
        let daemon = try ScriptedDaemon()
        daemon.language = "nl"
        daemon.errors[.setMode] = ControlError.noSuchMode("gewoon").callError
        let run = try daemon.run(["stand", "gewoon"])
        #expect(run.end == .exited(4))
        #expect(run.errors.contains("Weer gewoon? Typ: anchorctl stand geen"), "\(run.errors)")
    }
}

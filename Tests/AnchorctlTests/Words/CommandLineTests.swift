// The command line before the parser, and what it makes of a whole run.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

@testable import anchorctl

struct CommandLineTests {
    @Test(
        "What is text stays text, and what is an option stays one",
        arguments: [
            ("note we went -home together", "note -- we went -home together"),
            ("noteer -hm", "noteer -- -hm"),
            ("note --with Kim we walked", "note --with Kim -- we walked"),
            ("note we walked --with Kim", "note --with Kim -- we walked"),
            ("note --with=Kim -j hi", "note --with=Kim -j -- hi"),
            ("note -h", "note -h"), ("note we use -h and -j", "note -- we use -h and -j"),
            ("note -- --with Kim", "note -- --with Kim"), ("note", "note"),
            ("letter --new -dear me", "letter --new -- -dear me"),
            ("--json note -x", "note --json -- -x"),
            ("--socket /s note a", "note --socket /s -- a"),
            ("log -home", "log -- -home"), ("log tea -10min -j", "log -j -- tea -10min"),
            ("log tea --at 7:40", "log --at 7:40 -- tea"),
            ("log tea --att 7", "log --att -- tea 7"),
            ("add -home rest 15:00", "add -- -home rest 15:00"),
            ("change tea 9:00 --dry-run -j", "change --dry-run -j -- tea 9:00"),
            ("change tea title -home --and -j", "change -- tea title -home --and -j"),
            ("voeg-toe thee waarom -omdat", "voeg-toe -- thee waarom -omdat"),
            ("verander thee --drry-run", "verander --drry-run -- thee"),
            ("change tea --help", "change --help -- tea"),
            ("change tea title x --dry-run", "change --dry-run -- tea title x"),
            ("voeg toe thee 15.00", "voeg-toe -- thee 15.00"),
            ("haal weg thee", "haal-weg thee"), ("begin hier", "begin-hier"),
            ("begin bed", "begin bed"), ("not today tea", "not-today tea"),
            ("vandaag niet", "vandaag-niet"), ("leg uit thee", "leg-uit thee"),
            ("done tea", "done tea"), ("voeg weg", "voeg weg"),
            ("next -n1", "next -n 1"), ("next -n=12", "next -n 12"), ("next -n 1", "next -n 1"),
            ("next -nx", "next -nx"), ("history -n5 --words", "history -n 5 --words"),
            ("calendar -n3 -- -n4", "calendar -n 3 -- -n4"), ("-j", "-j"), ("", ""),
            ("--no-start monitor", "monitor --no-start"), ("xyz -n1", "xyz -n 1"),
        ])
    func plain(_ line: String, _ expected: String) {
        let words = { (text: String) in text.split(separator: " ").map(String.init) }
        #expect(CommandLineWords.plain(words(line)) == words(expected))
    }

    @Test("A word of another program is answered with the verb here")
    func meant() {
        #expect(MeantVerb.named("postpone") == "later")
        #expect(MeantVerb.named("Instellingen") == "edit")
        #expect(MeantVerb.named("cron") == "calendar")
        // Nearer to `verder` by its letters.
        #expect(["change", "edit"].contains(MeantVerb.named("wijzig")))
        #expect(MeantVerb.named("maak") == "change" && MeantVerb.named("voeg") == "add")
        #expect(MeantVerb.named("done") == nil && MeantVerb.named("") == nil)
    }

    @Test("The version is a verb, an option, and an object")
    func version() throws {
        let daemon = try ScriptedDaemon()
        for line in [["version"], ["versie"], ["--version"]] {
            let run = try daemon.run(line)
            #expect(run.end == .exited(0) && run.output == "anchorctl \(Version.number)\n")
        }
        #expect(
            try daemon.run(["version", "-j"]).output == "{\"version\":\"\(Version.number)\"}\n")
        #expect(daemon.calls.isEmpty)
    }

    @Test("A note keeps every word, also one that begins with a dash")
    func dashes() throws {
        let daemon = try ScriptedDaemon()
        let run = try daemon.run(["note", "we", "went", "-home", "together", "--with", "Kim"])
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(daemon.asked?.parameters["text"]?.string == "we went -home together")
        #expect(daemon.asked?.parameters["with"]?.string == "Kim")
    }

    @Test(
        "What contradicts itself is said",
        arguments: [["--format", "waybar"], ["--countdown"]])
    func contradictions(_ options: [String]) throws {
        let daemon = try ScriptedDaemon()
        let run = try daemon.run(["monitor", "--json"] + options)
        #expect(run.end == .exited(2) && run.errors.contains(options[0]), "\(run.errors)")
        #expect(daemon.calls.isEmpty)
    }

    @Test("Both programs end alike where a line is not understood")
    func exitCodes() throws {
        for program in ["/anchorctl", "/anchord"] {
            let child = try ChildProcess(productsFolder() + program, ["--nonsense"])
            #expect(child.waitForEnd() == .exited(2), "\(program)")
            #expect(child.output.isEmpty && !child.errors.isEmpty)
        }
    }
}

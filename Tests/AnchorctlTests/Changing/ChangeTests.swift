// The verbs that change the schedule in a line, as people have them: the real program, a file, and a daemon
// with fixed answers.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite struct ChangeTests {
    let daemon: ScriptedDaemon
    let folder: TemporaryFolder
    var path: String { folder.file("config/anchord/schedule.json") }

    static let before = """
        // mine
        {
          version: 1,
          language: "en",
          anchors: [
            { id: "move", kind: "movement", when: { at: "08:30", days: "Mon..Fri" } }, // a walk
            { id: "tea", kind: "rest", title: "Tea break", when: { after: "lunch", by: "15:00" } },
            { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } },
          ],
        }

        """

    init() throws {
        daemon = try ScriptedDaemon()
        folder = try TemporaryFolder()
        mkdir(folder.file("config"), 0o700)
        mkdir(folder.file("config/anchord"), 0o700)
        try writeFile(path, Array(ChangeTests.before.utf8))
    }

    func text(_ path: String? = nil) throws -> String {
        String(decoding: try readFile(path ?? self.path), as: UTF8.self)
    }

    var environment: [String: String] {
        [
            "XDG_CONFIG_HOME": folder.file("config"), "XDG_STATE_HOME": folder.file("state"),
            "LANG": "C.UTF-8",
        ]
    }

    func run(
        _ arguments: String..., input: [String]? = nil
    ) throws -> (end: ProcessEnd?, output: String, errors: String) {
        try daemon.run(
            arguments.flatMap { $0.split(separator: " ").map(String.init) },
            environment: environment, input: input)
    }

    // MARK: Changing

    @Test(arguments: [
        ("change bed 23:05", "bed: \"22:45\"", "bed: \"23:05\""),
        ("verander bed half twaalf", "bed: \"22:45\"", "bed: \"23:30\""),
        ("change bed wake 7:00", "wake: \"06:45\"", "wake: \"07:00\""),
        (
            "change bed 23:05 7:10", "bed: \"22:45\", wake: \"06:45\"",
            "bed: \"23:05\", wake: \"07:10\""
        ),
        ("change tea 16:00", "by: \"15:00\"", "by: \"16:00\""),
        (
            "change tea at 16:00", "when: { after: \"lunch\", by: \"15:00\" }",
            "when: { at: \"16:00\" }"
        ),
        (
            "change tea three times between 9 and 17", "when: { after: \"lunch\", by: \"15:00\" }",
            "when: { times: 3, between: [\"09:00\", \"17:00\"] }"
        ),
        ("change move on weekends", "days: \"Mon..Fri\"", "days: \"Sat,Sun\""),
        ("change move length 2min", "\"Mon..Fri\" } }", "\"Mon..Fri\" }, length: \"2min\" }"),
        ("change movement een kwartier", "\"Mon..Fri\" } }", "\"Mon..Fri\" }, length: \"15min\" }"),
        ("change tea title By the window", "\"Tea break\"", "\"By the window\""),
        ("off tea", "by: \"15:00\" } }", "by: \"15:00\" }, enabled: false }"),
        (
            "verander bed naar half twaalf", "bed: \"22:45\"", "bed: \"23:30\""
        ),
        (
            "add at 16:00 rest", "\"06:45\" } },\n",
            "\"06:45\" } },\n    { id: \"pause\", kind: \"rest\", when: { at: \"16:00\" } },\n"
        ),
        (
            "remove tea",
            "    { id: \"tea\", kind: \"rest\", title: \"Tea break\", when: { after: \"lunch\", by: \"15:00\" } },\n",
            ""
        ),
        (
            "add movement after coffee", "\"06:45\" } },\n",
            "\"06:45\" } },\n    { id: \"move-2\", kind: \"movement\", when: { after: \"coffee\" }, length: \"1min\" },\n"
        ),
        (
            "voeg-toe de planten water geven om 10:00 op zaterdag", "\"06:45\" } },\n",
            "\"06:45\" } },\n    { id: \"planten\", kind: \"custom\", title: \"De planten water geven\", when: { at: \"10:00\", days: \"Sat\" } },\n"
        ),
    ])
    func `A line changes what it says, and what it changes can be taken back`(
        _ line: String, _ old: String, _ new: String
    ) throws {
        let result = try run(line)
        #expect(result.end == .exited(0), "\(result.errors)")
        #expect(try text() == ChangeTests.before.replacing(old, with: new))
        #expect(result.output.contains("Saved: \(path)"))
        #expect(daemon.asked?.method == MethodName.reload.full)
        let undone = try run("undo")
        #expect(undone.end == .exited(0), "\(undone.errors)")
        #expect(try text() == ChangeTests.before)
    }

    @Test func `It says what the change does to the week, and with dry-run writes nothing`() throws
    {
        let result = try run("change move 9:15 --dry-run")
        #expect(result.end == .exited(0), "\(result.errors)")
        #expect(result.output.contains("- move  08:30  Mon..Fri"), "\(result.output)")
        #expect(result.output.contains("+ move  09:15  Mon..Fri"))
        #expect(result.output.contains("6 +     { id: \"move\""))
        #expect(result.output.contains("Nothing is written."))
        #expect(try text() == ChangeTests.before && daemon.asked == nil)
    }

    @Test func `A file that was saved is named once, another one that is read too`() throws {
        daemon.reloaded = path
        try writeFile(
            path, Array(ChangeTests.before.replacing("\"en\"", with: "\"nl\"").utf8))
        let result = try run("verander move 9.15")
        #expect(result.end == .exited(0), "\(result.errors)")
        let parts = result.output.split(separator: path, omittingEmptySubsequences: false)
        #expect(parts.count == 2, "\(result.output)")
        #expect(result.output.contains("+ move  9.15  ma t/m vr"), "\(result.output)")
        daemon.reloaded = "/elsewhere/schedule.json"
        let other = try run("change move 9:30")
        #expect(other.output.contains("/elsewhere/schedule.json: 2 ankers"), "\(other.output)")
    }

    @Test func `For a program it says the same in JSON`() throws {
        let result = try run("change bed 23:05 --json")
        let told = try WireJSON.value(Array(result.output.utf8))
        #expect(told["anchor"]?.string == "bed" && told["dryRun"]?.bool == false)
        #expect(told["lines"]?.array?.compactMap { $0["number"]?.int } == [8, 8])
        #expect(try text().contains("23:05"))
    }

    // MARK: What it is afterwards

    @Test func `A bedtime is told with the time of its nudge`() throws {
        let line = "To bed at 23:05; the nudge comes 45 minutes earlier, at 22:20.\n"
        #expect(try run("change bed 23:05 --dry-run").output.contains(line))
        #expect(try run("change bed 23:05").output.contains(line))
        #expect(!(try run("change bed title Sleep").output.contains("To bed")))
        let hour = try run("change bed 0:10 windDown 1h").output
        #expect(hour.contains("To bed at 00:10; the nudge comes 1h earlier, at 23:10."), "\(hour)")
    }

    @Test func `What is off is said to be, whatever is changed of it`() throws {
        #expect(!(try run("off tea").output.contains("still off")))
        let off = "tea is still off, so no nudge comes yet. To switch it on: anchorctl on tea\n"
        for line in ["change tea at 16:00 --dry-run", "change tea at 16:00"] {
            let result = try run(line).output
            #expect(result.contains("tea: at 16:00.\n" + off), "\(result)")
            #expect(!result.contains("stay as they are"))
        }
        let again = try run("change tea at 16:00")
        #expect(again.end == .exited(1))
        #expect(again.errors.contains("so already") && again.errors.contains(off.dropLast()))
        let title = try run("change tea title Green tea").output
        #expect(title.contains(off) && !title.contains("16:00."), "\(title)")
        let another = try run("add rest at 17:00").output
        #expect(another.contains("There is also tea, which is off and stays off."), "\(another)")
        #expect(!(try run("on tea").output.contains("still off")))
    }

    @Test func `The same in Dutch, of a bedtime`() throws {
        try writeFile(path, Array(ChangeTests.before.replacing("\"en\"", with: "\"nl\"").utf8))
        _ = try run("uit bed")
        let result = try run("verander bed 23.05").output
        #expect(
            result.contains(
                "Naar bed om 23.05; het seintje komt 45 minuten eerder, om 22.20.\nbed staat nog uit"
            ),
            "\(result)")
        let on = try run("aan bed").output
        #expect(on.contains("om 22.20.\n") && !on.contains("staat nog uit"), "\(on)")
    }

    // MARK: What does not fit

    @Test(arguments: [
        ("change mvoe 9:00", 4, "move"),
        ("change bed", 2, "length 2min"),
        ("change", 2, "move, tea, bed"),
        ("change move days", 2, "days"),
        ("change move sometime", 2, "sometime"),
        ("change move length 3 years", 2, "3 years"),
        ("change move after lunch three times between 9 and 17", 2, ""),
        ("change move between 9 and 12", 2, "three times"),
        ("change move 8:30", 1, "so already"),
        ("on move", 1, "so already"),
        ("add movement", 2, "after coffee"),
        ("add", 2, "1 movement"),
        ("add something nice", 2, "something nice"),
        ("change move windDown 20min", 1, "windDown"),
    ])
    func `What cannot be done is said with what can, and nothing is written`(
        _ line: String, _ code: Int32, _ words: String
    ) throws {
        let result = try run(line)
        #expect(result.end == .exited(code), "\(result.output)\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(try text() == ChangeTests.before)
        #expect(access(folder.file("state/anchord/edits/1.edit"), F_OK) != 0)
    }

    @Test func `Without a schedule, or with one that does not load, it says what comes first`()
        throws
    {
        try writeFile(path, Array("{ version: 1, ".utf8))
        let broken = try run("off tea")
        #expect(broken.end == .exited(1) && broken.errors.contains("schedule.json:1:"))
        unlink(path)
        let none = try run("off tea")
        #expect(none.end == .exited(1) && none.errors.contains("init"), "\(none.errors)")
    }

    // MARK: Files that are not written

    @Test func `A link into a store is left alone, and the lines are told`() throws {
        let store = folder.file("store.json")
        try writeFile(store, Array(ChangeTests.before.utf8))
        chmod(store, 0o444)
        unlink(path)
        symlink(store, path)
        let result = try run("change bed 23:05")
        #expect(result.end == .exited(1))
        #expect(result.errors.contains("store.json is for reading alone"), "\(result.errors)")
        #expect(result.errors.contains("8 +     { id: \"bed\""), "\(result.errors)")
        #expect(try text(store) == ChangeTests.before)
    }

    @Test func `A link to a file of one's own stays a link`() throws {
        let dotfile = folder.file("dotfile.json")
        try writeFile(dotfile, Array(ChangeTests.before.utf8))
        unlink(path)
        symlink("../../dotfile.json", path)
        #expect(try run("change bed 23:05").end == .exited(0))
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(try text(dotfile).contains("23:05"))
    }

    @Test func `A property list is told as the lines to put there`() throws {
        unlink(path)
        let list = """
            <plist version="1.0"><dict><key>version</key><integer>1</integer><key>language</key>
            <string>nl</string><key>anchors</key><array><dict><key>id</key><string>bed</string>
            <key>kind</key><string>bedtime</string><key>when</key><dict><key>bed</key>
            <string>22:45</string><key>wake</key><string>06:45</string></dict></dict></array></dict></plist>
            """
        let file = folder.file("config/anchord/schedule.plist")
        try writeFile(file, Array(list.utf8))
        let result = try run("verander bed 23.05")
        #expect(result.end == .exited(1))
        #expect(result.errors.contains("in de dict van bed"), "\(result.errors)")
        #expect(result.errors.contains("<string>23:05</string>"))
        #expect(try text(file) == list)
    }

    @Test func `Without words it asks what, when and for how long, in the schedule's language`()
        throws
    {
        try writeFile(path, Array(ChangeTests.before.replacing("\"en\"", with: "\"nl\"").utf8))
        let terminal = try PseudoTerminal(
            productsFolder() + "/anchorctl", ["voeg-toe"],
            environment: daemon.environment.merging(environment) { $1 }
                .merging(["TERM": "xterm"]) { $1 })
        for (question, answer) in [
            ("Wat komt er?", "3"), ("Wanneer?", "soms"), ("Wanneer?", "om 10 uur"),
            ("Hoe lang?", "5 min"),
        ] {
            let isAsked = terminal.read { terminal in
                daemon.server?.pump(milliseconds: 1)
                return terminal.output.contains(question) && terminal.output.hasSuffix("> ")
            }
            #expect(isAsked, "\(question): \(terminal.output)")
            terminal.type(answer + "\n")
        }
        _ = terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return terminal.end != nil
        }
        #expect(terminal.waitForEnd(forAtMost: 5) == .exited(0), "\(terminal.output)")
        #expect(
            try text().contains(
                "{ id: \"pauze\", kind: \"rest\", when: { at: \"10:00\" }, length: \"5min\" },"))
    }

    @Test func `Two commands at once both come to be`() throws {
        let lines = [
            ["off", "tea"], ["change", "bed", "23:05"], ["change", "move", "length", "2min"],
        ]
        let children = try lines.map {
            try daemon.start(productsFolder() + "/anchorctl", $0, environment: environment)
        }
        for child in children {
            #expect((daemon.server?.serve(child) ?? child.waitForEnd()) == .exited(0))
        }
        let new = try text()
        #expect(new.contains("enabled: false") && new.contains("23:05") && new.contains("\"2min\""))
    }
}

// Every text that a daemon, a file or its name could bring, made of what a terminal would obey: no verb lets any of
// it through.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

struct TerminalSafetyTests {
    @Test(
        "no control character of anybody's text reaches a terminal or a pipe",
        arguments: [
            ["status"], ["next"], ["list"], ["history"], ["history", "--words"], ["explain"],
            ["monitor"], ["monitor", "--format", "waybar"], ["doctor"], ["done"], ["tried"],
            ["later"], ["not-today"], ["start", "x"],
            ["log", "x"], ["pause"], ["mode", "x"], ["size"], ["soft"], ["undo"], ["reload"],
            ["note", "x"], ["call", "GetStatus"], ["report"], ["report", "--detail"], ["letter"],
            ["silent"], ["nights"], ["idea"], ["set", "x"], ["unset", "x"], ["support"],
            ["resume"], ["introspect"],
        ])
    func harmless(words: [String]) throws {
        let daemon = try HostileDaemon()
        let folder = try TemporaryFolder()
        let server = try TestServer(path: folder.file("socket"), daemon.answer)
        for extra in [[], ["--json"]] {
            let child = try ChildProcess(
                productsFolder() + "/anchorctl",
                words + extra + ["--socket", folder.file("socket")],
                environment: ["HOME": folder.path, "TZ": "UTC", "LANG": "C.UTF-8"])
            child.endInput()
            let end =
                TerminalSafetyTests.goesOn(words + extra, child, server) ?? server.serve(child)
            let said = child.output + child.errors
            #expect(end != nil && !said.isEmpty, "\(words)")
            // These show texts of the daemon, so there is something to have been made harmless.
            if extra.isEmpty, ["status", "next", "list", "history", "monitor"].contains(words[0]) {
                #expect(said.contains("\u{FFFD}"), "\(words): \(said)")
            }
            let obeyed = HostileText.obeyed(in: said)
            #expect(obeyed == nil, "\(words + extra): \(said)")
        }
    }

    /// A monitor without --json waits for the next daemon: ended once it has said that there is none.
    private static func goesOn(
        _ words: [String], _ child: ChildProcess, _ server: TestServer
    ) -> ProcessEnd? {
        guard words.first == "monitor", !words.contains("--json") else { return nil }
        let deadline = TestClock.now + 20
        while !child.output.contains("not running"), TestClock.now < deadline {
            server.pump(milliseconds: 3)
            child.look()
        }
        child.signal(SIGINT)
        return child.waitForEnd()
    }

    @Test(
        "nor of a history on the terminal it is exported to",
        arguments: [["export"], ["export", "--csv"], ["export", "-"]])
    func exported(words: [String]) throws {
        let daemon = try HostileDaemon()
        let folder = try TemporaryFolder()
        let server = try TestServer(path: folder.file("socket"), daemon.answer)
        let terminal = try PseudoTerminal(
            productsFolder() + "/anchorctl", words + ["--socket", folder.file("socket")],
            environment: [
                "HOME": folder.path, "TZ": "UTC", "LANG": "C.UTF-8", "TERM": "xterm",
                "NO_COLOR": "1",
            ], columns: 200)
        terminal.read { _ in
            server.pump(milliseconds: 1)
            return terminal.end != nil
        }
        #expect(terminal.waitForEnd(forAtMost: 1) == .exited(0), "\(terminal.output)")
        // The terminal's own end of a line is two characters, and a table has both already.
        let said = terminal.output.replacing("\r\r\n", with: "\n").replacing("\r\n", with: "\n")
        #expect(said.contains("XQ"), "\(said)")
        #expect(HostileText.obeyed(in: said) == nil, "\(said)")
    }

    @Test("nor of a schedule, of its file's name, or of a file that is imported")
    func files() throws {
        let folder = try TemporaryFolder()
        // No file has these two in its name.
        let name = HostileText.all.filter { $0 != "\u{0}" && $0 != "/" }.suffix(200)
        let path = folder.file("\(name).json")
        mkdir(folder.file("anchord"), 0o700)
        func anchor(_ words: String) -> String {
            "{ id: \"tea\", kind: \"custom\", title: \(words), why: \(words), ideas: [\(words)],"
        }
        let text = WireJSON.text([HostileText.all]).dropFirst().dropLast()
        let good = anchor(String(WireJSON.text([HostileText.inSchedule]).dropFirst().dropLast()))
        let anchor = anchor(String(text))
        for (schedule, isGood) in [
            ("{ version: 1, anchors: [ \(good) when: { at: \"08:00\" } } ] }", true),
            ("{ version: 1, anchors: [ \(anchor) when: { at: \"08:00\" } } ] }", false),
            ("{ version: 1, anchors: [ \(anchor) when: { at: \(text) } } ] }", false),
            ("{ version: 1, \(text): 1, anchors: [] }", false),
            ("{ version: 1, anchors: [ { id: \(text), kind: \(text) } ] }", false),
        ] {
            try writeFile(path, Array(schedule.utf8))
            try writeFile(folder.file("anchord/schedule.json"), Array(schedule.utf8))
            for words in [
                ["check", path], ["simulate", "--schedule", path], ["card"], ["import", path],
            ] {
                let child = try ChildProcess(
                    productsFolder() + "/anchorctl", words,
                    environment: [
                        "HOME": folder.path, "TZ": "UTC", "LANG": "C.UTF-8",
                        "XDG_CONFIG_HOME": folder.path,
                    ])
                child.endInput()
                _ = child.waitForEnd()
                let said = child.output + child.errors
                #expect(!said.isEmpty, "\(words)")
                #expect(HostileText.obeyed(in: said) == nil, "\(words[0]), \(isGood): \(said)")
                if isGood, words[0] == "simulate" { #expect(said.contains("XQ"), "\(said)") }
            }
        }
    }

    @Test("a word of somebody on the command line comes back harmless as well")
    func ownWords() throws {
        let daemon = try ScriptedDaemon()
        daemon.errors[.answer] = ControlError.noSuchAnchor("\u{1B}[2Jx").callError
        let refused = try daemon.run(["done", "\u{1B}[2Jx"])
        #expect(refused.end == .exited(4))
        #expect(!refused.errors.contains("\u{1B}"))
        let unknown = try daemon.run(["\u{1B}[2Jverb"])
        #expect(unknown.end == .exited(2))
        #expect(!unknown.errors.contains("\u{1B}"))
    }
}

// `init` at a keyboard: its three questions, a mistake, Ctrl-C, and both languages.

import AnchorTestSupport
import Glibc
import Testing

struct InitTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("anchord/schedule.json") }

    init() throws { folder = try TemporaryFolder() }

    private func begin(_ language: String) throws -> PseudoTerminal {
        try PseudoTerminal(
            productsFolder() + "/anchorctl", ["init"],
            environment: [
                "HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "TZ": "UTC",
                "XDG_CONFIG_DIRS": folder.file("none"), "LANG": language, "TERM": "xterm",
            ])
    }

    private func sees(_ screen: PseudoTerminal, _ text: String) -> Bool {
        screen.read { $0.output.contains(text) }
    }

    @Test("Three questions, a mistake asked again, and the if-then line read back")
    func asks() throws {
        let screen = try begin("en_GB.UTF-8")
        #expect(sees(screen, "Where would you like to start?"))
        screen.type("9\n")
        #expect(sees(screen, "That is none of the three."))
        screen.type("2\n")
        #expect(sees(screen, "After which moment?"))
        screen.type("after my first coffee\n")
        #expect(sees(screen, "When do you get up?"))
        screen.type("soon\n")
        #expect(sees(screen, "Type for example 7:30"))
        screen.type("quarter past seven\n")
        #expect(screen.waitForEnd() == .exited(0))
        #expect(screen.output.contains("After coffee, then: one minute of moving."))
        #expect(screen.output.contains("Had your coffee? Type: anchorctl log coffee"))
        #expect(screen.output.contains("Something for now, if you like: anchorctl breathe"))
        #expect(screen.output.contains("Next: systemctl --user enable --now anchord.socket"))
        let text = String(decoding: try readFile(path), as: UTF8.self)
        #expect(text.contains("07:15") && text.contains("coffee") && text.contains("//"))
    }

    @Test("Enter takes what stands in brackets; a bedtime has no question after what")
    func defaults() throws {
        let screen = try begin("nl_NL.UTF-8")
        #expect(sees(screen, "Waarmee wil je beginnen?"))
        screen.type("3\n")
        #expect(sees(screen, "Hoe laat sta je op?"))
        screen.type("\n")
        #expect(screen.waitForEnd() == .exited(0))
        #expect(!screen.output.contains("Na welk moment?"))
        #expect(screen.output.contains("Als het bijna bedtijd is"))
        #expect(String(decoding: try readFile(path), as: UTF8.self).contains("language: \"nl\""))
    }

    @Test("Ctrl-C at a question writes nothing")
    func interrupted() throws {
        let screen = try begin("en_GB.UTF-8")
        #expect(sees(screen, "Where would you like to start?"))
        screen.type("\u{3}")
        #expect(screen.waitForEnd() == .exited(130))
        #expect(access(path, F_OK) != 0)
    }

    @Test("--json asks nothing and tells what was written, as an object")
    func json() throws {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["init", "--json", "--first", "breathing"],
            environment: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "TZ": "UTC"])
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output.hasPrefix(#"{"after":"wake","first":"breathing","kept":[],"path":"#))
    }

    @Test("A bedtime for an answer is asked back, and is believed the second time")
    func bedtimeForAnAnswer() throws {
        let screen = try begin("nl_NL.UTF-8")
        #expect(sees(screen, "Waarmee wil je beginnen?"))
        screen.type("3\n")
        #expect(sees(screen, "Hoe laat sta je op?"))
        screen.type("22.30\n")
        #expect(sees(screen, "22.30 klinkt als naar bed gaan."))
        screen.type("half zeven 's ochtends\n")
        #expect(screen.waitForEnd() == .exited(0))
        #expect(String(decoding: try readFile(path), as: UTF8.self).contains("wake: \"06:30\""))
        unlink(path)
        let night = try begin("en_GB.UTF-8")
        #expect(sees(night, "Where would you like to start?"))
        night.type("3\n")
        #expect(sees(night, "When do you get up?"))
        night.type("16:30\n")
        #expect(sees(night, "16:30 sounds like going to bed."))
        night.type("16:30\n")
        #expect(night.waitForEnd() == .exited(0))
        #expect(String(decoding: try readFile(path), as: UTF8.self).contains("wake: \"16:30\""))
    }

    private func initialise(_ arguments: String...) throws -> (ProcessEnd?, String, String) {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["init", "--yes"] + arguments,
            environment: [
                "HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "TZ": "UTC",
                "XDG_CONFIG_DIRS": folder.file("none"), "PATH": folder.path,
            ])
        let end = child.waitForEnd()
        return (end, child.output, child.errors)
    }

    @Test("--force says what it replaces, and keeps every one of them")
    func force() throws {
        func text(_ name: String) throws -> String {
            String(decoding: try readFile(folder.file("anchord/\(name)")), as: UTF8.self)
        }
        #expect(try initialise().0 == .exited(0))
        try writeFile(path, Array("// mine".utf8))
        let refused = try initialise()
        #expect(refused.0 == .exited(1) && refused.2.contains("keeps it beside it"))
        let (end, said, _) = try initialise("--force")
        #expect(end == .exited(0))
        #expect(said.contains("which is kept as"), "\(said)")
        #expect(try text("schedule.json.old") == "// mine")
        #expect(try text("schedule.json").contains("version: 1"))
        // A second time, a property list beside it, and a link that is a person's dotfile.
        let theirs = folder.file("dotfile")
        try writeFile(theirs, Array("// linked".utf8))
        unlink(path)
        #expect(symlink(theirs, path) == 0)
        try writeFile(folder.file("anchord/schedule.plist"), Array("<plist/>".utf8))
        #expect(try initialise("--force").0 == .exited(0))
        #expect(try text("schedule.json.old") == "// mine")
        #expect(try text("schedule.json.old-2") == "// linked")
        #expect(String(decoding: try readFile(theirs), as: UTF8.self) == "// linked")
        #expect(try text("schedule.plist.old") == "<plist/>")
        #expect(access(folder.file("anchord/schedule.plist"), F_OK) != 0)
        #expect(try text("schedule.json").contains("version: 1"))
    }
}

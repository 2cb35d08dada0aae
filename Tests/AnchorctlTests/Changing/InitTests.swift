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
        #expect(screen.output.contains("Next: systemctl --user enable --now anchord"))
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
        #expect(child.output.hasPrefix(#"{"after":"wake","first":"breathing","path":"#))
    }
}

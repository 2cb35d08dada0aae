// `anchorctl edit` as a person has it: the real program on a pseudo-terminal, with editors that are
// small scripts. Looks at what becomes of the schedule, the draft and the daemon.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite struct EditTests {
    private let daemon: ScriptedDaemon
    private let folder: TemporaryFolder
    private var path: String { folder.file("config/anchord/schedule.json") }
    private var draft: String { folder.file("config/anchord/schedule.draft.json") }

    private static let before = """
        { version: 1, language: "en", anchors: [ // mine
          { id: "move", kind: "movement", when: { at: "08:30", days: "Mon..Fri" } } ] }
        """

    init() throws {
        daemon = try ScriptedDaemon()
        folder = try TemporaryFolder()
        mkdir(folder.file("config"), 0o700)
        mkdir(folder.file("config/anchord"), 0o700)
        try write(path, EditTests.before)
    }

    private func write(_ path: String, _ text: String) throws {
        try writeFile(path, Array(text.utf8))
    }

    private func text(_ path: String) -> String? {
        (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The editor is a shell script; `$1` is the file.
    private func start(
        _ editor: String, _ arguments: [String] = [], language: String = "C.UTF-8"
    ) throws -> PseudoTerminal {
        let script = folder.file("editor")
        try write(script, "#!/bin/sh\n\(editor)\n")
        chmod(script, 0o700)
        return try PseudoTerminal(
            productsFolder() + "/anchorctl", ["edit"] + arguments,
            environment: daemon.environment.merging([
                "VISUAL": script, "PATH": "/usr/bin:/bin", "LANG": language, "TERM": "xterm",
                "XDG_CONFIG_HOME": folder.file("config"),
            ]) { $1 })
    }

    private func read(
        _ terminal: PseudoTerminal, until condition: (PseudoTerminal) -> Bool
    ) -> Bool {
        terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return condition(terminal)
        }
    }

    private func end(_ terminal: PseudoTerminal) -> ProcessEnd? {
        _ = read(terminal) { $0.end != nil }
        return terminal.waitForEnd(forAtMost: 1)
    }

    private static let later = "sed -i 's/08:30/09:15/' \"$1\""

    @Test("what is saved takes its place, says what changes this week, and is loaded")
    func saves() throws {
        chmod(path, 0o640)
        let terminal = try start(EditTests.later)
        #expect(end(terminal) == .exited(0), "\(terminal.output)")
        #expect(text(path) == EditTests.before.replacing("08:30", with: "09:15"))
        #expect(text(draft) == nil)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(terminal.output.contains("In the next seven days:"))
        #expect(terminal.output.contains("- move  08:30  Mon..Fri"), "\(terminal.output)")
        #expect(terminal.output.contains("+ move  09:15  Mon..Fri"))
        #expect(daemon.asked?.method == MethodName.reload.full)
    }

    @Test("a link stays a link, and what it leads to is written")
    func link() throws {
        let dotfile = folder.file("dotfile.json")
        try write(dotfile, EditTests.before)
        unlink(path)
        symlink(dotfile, path)
        #expect(end(try start(EditTests.later)) == .exited(0))
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(text(dotfile)?.contains("09:15") == true)
    }

    @Test("nothing changed: nothing written, nobody asked")
    func unchanged() throws {
        let terminal = try start("true")
        #expect(end(terminal) == .exited(0))
        #expect(terminal.output.contains("Nothing changed."))
        #expect(text(draft) == nil && daemon.asked == nil)
    }

    @Test("a mistake is told with its place; edited again it is taken")
    func mistake() throws {
        let terminal = try start(
            "if grep -q 25:00 \"$1\"; then sed -i 's/25:00/10:00/' \"$1\"; else sed -i 's/08:30/25:00/' \"$1\"; fi"
        )
        #expect(read(terminal) { $0.output.contains("> ") })
        #expect(terminal.output.contains("schedule.draft.json:2:"), "\(terminal.output)")
        #expect(text(path) == EditTests.before)
        terminal.type("\n")
        #expect(end(terminal) == .exited(0), "\(terminal.output)")
        #expect(text(path)?.contains("10:00") == true)
    }

    private static let list = """
        <?xml version="1.0" encoding="UTF-8"?>
        <plist version="1.0"><dict>
          <key>version</key><integer>1</integer>
          <key>language</key><string>en</string>
          <!-- mine -->
          <key>anchors</key><array><dict>
            <key>id</key><string>move</string>
            <key>kind</key><string>movement</string>
            <key>when</key><dict>
              <key>at</key><string>08:30</string>
              <key>days</key><string>Mon..Fri</string>
            </dict>
          </dict></array>
        </dict></plist>

        """

    @Test("a property list is edited as one: its draft, its mistakes by line, what changes")
    func propertyList() throws {
        unlink(path)
        let list = folder.file("config/anchord/schedule.plist")
        let draft = folder.file("config/anchord/schedule.draft.plist")
        try write(list, EditTests.list)
        chmod(list, 0o640)
        // First a time that is none, then a file that ends too soon, then the good one.
        let terminal = try start(
            """
            n=$(cat "\(folder.file("times"))" 2>/dev/null | wc -l); echo >> "\(folder.file("times"))"
            case $n in
              0) sed -i 's/08:30/25:00/' "$1";;
              1) sed -i 's/25:00/09:15/; $d' "$1";;
              2) echo '</dict></plist>' >> "$1";;
            esac
            """)
        #expect(read(terminal) { $0.output.contains("[E/k/d]") }, "\(terminal.output)")
        #expect(terminal.output.contains("schedule.draft.plist:10:"), "\(terminal.output)")
        #expect(text(list) == EditTests.list && text(draft)?.contains("25:00") == true)
        terminal.type("\n")
        #expect(
            read(terminal) { $0.output.ranges(of: "[E/k/d]").count == 2 }, "\(terminal.output)")
        #expect(text(list) == EditTests.list)
        terminal.type("\n")
        #expect(end(terminal) == .exited(0), "\(terminal.output)")
        #expect(text(list) == EditTests.list.replacing("08:30", with: "09:15"))
        #expect(text(draft) == nil && text(path) == nil)
        var status = stat()
        #expect(stat(list, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(terminal.output.contains("- move  08:30  Mon..Fri"), "\(terminal.output)")
        #expect(terminal.output.contains("+ move  09:15  Mon..Fri"))
        #expect(daemon.asked?.method == MethodName.reload.full)
    }

    /// What is wider than the terminal goes on below: one line of it here.
    private func said(_ terminal: PseudoTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("a mistake may be kept for later, or dropped", arguments: ["k", "d"])
    func keepOrDrop(_ key: String) throws {
        let terminal = try start("echo '{' > \"$1\"")
        #expect(read(terminal) { $0.output.contains("> ") })
        // Each answer says what it does.
        for line in ["e or Enter: edit it again", "k: keep the draft", "d: discard the draft"] {
            #expect(said(terminal).contains(line), "\(terminal.output)")
        }
        terminal.type(key + "\n")
        #expect(end(terminal) == .exited(key == "k" ? 1 : 0))
        #expect(text(path) == EditTests.before)
        #expect(text(draft) == (key == "k" ? "{\n" : nil))
        guard key == "k" else { return }
        #expect(said(terminal).contains("The draft is kept: \(draft)"))
        // The next sitting goes on with it.
        let next = try start(
            "cat > \"$1\" <<'E'\n\(EditTests.before.replacing("08:30", with: "11:00"))\nE")
        #expect(read(next) { $0.output.contains("Continue with it?") })
        next.type("y\n")
        #expect(end(next) == .exited(0), "\(next.output)")
        #expect(text(path)?.contains("11:00") == true && text(draft) == nil)
    }

    @Test("Ctrl-C at the question keeps the draft and names it; in the editor it is the editor's")
    func interrupted() throws {
        let terminal = try start(
            "trap 'echo caught' INT; echo '{' > \"$1\"; echo ready; sleep 0.2; kill -INT 0; sleep 0.1"
        )
        #expect(read(terminal) { $0.output.contains("> ") }, "\(terminal.output)")
        terminal.type("\u{3}")
        #expect(end(terminal) == .exited(130), "\(terminal.output)")
        #expect(said(terminal).contains("The draft is kept: "))
        #expect(text(draft) == "{\n" && text(path) == EditTests.before)
    }

    @Test("changed by somebody else meanwhile: asked first", arguments: ["o", "k"])
    func overtaken(_ key: String) throws {
        let terminal = try start(EditTests.later + "\necho '// theirs' >> \(path)")
        #expect(
            read(terminal) { $0.output.contains("o: overwrite the other one with yours") },
            "\(terminal.output)")
        #expect(text(path)?.contains("// theirs") == true)
        terminal.type(key + "\n")
        #expect(end(terminal) == .exited(key == "o" ? 0 : 1))
        #expect(text(path)?.contains("// theirs") == (key == "k"))
        #expect(text(path)?.contains("09:15") == (key == "o"))
        #expect((text(draft) == nil) == (key == "o"))
        guard key == "k" else { return }
        // The next sitting knows.
        let next = try start("true")
        #expect(read(next) { $0.output.contains("has changed since") }, "\(next.output)")
        next.type("n\n")
        #expect(end(next) == .exited(0))
    }

    @Test("an editor that fails, or is not there, changes nothing")
    func failing() throws {
        let terminal = try start("exit 3")
        #expect(end(terminal) == .exited(1))
        #expect(terminal.output.contains("exited with 3"))
        #expect(text(draft) == nil && text(path) == EditTests.before)
        let wrote = try start("echo x >> \"$1\"; exit 3")
        #expect(end(wrote) == .exited(1))
        #expect(wrote.output.contains("The draft is kept") && text(draft) != nil)
        unlink(draft)
        let none = try start("exit 127", language: "nl_NL.UTF-8")
        #expect(end(none) == .exited(1))
        #expect(none.output.contains("VISUAL"), "\(none.output)")
    }

    @Test("without a terminal it says so")
    func noTerminal() throws {
        let result = try daemon.run(
            ["edit"], environment: ["XDG_CONFIG_HOME": folder.file("config")])
        #expect(result.end == .exited(2) && result.errors.contains("needs a terminal"))
    }
}

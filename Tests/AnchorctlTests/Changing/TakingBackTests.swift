// Taking back what was changed or said last, as people have it: the real program, a file, and a daemon with
// fixed answers.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

extension ChangeTests {
    @Test func `An answer since is taken back first, then the change`() throws {
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        let stand = try StandIn(besideSocket: daemon.path)
        defer { stand.kill() }
        #expect(try run("change bed 23:05").end == .exited(0))
        // Something was said after it, of an hour ago.
        daemon.nextUndo = .init(id: "second", event: "tried", atUSec: 0, anchor: "move")
        #expect(try run("undo").end == .exited(0))
        #expect(daemon.asked?.method == MethodName.undo.full)
        #expect(try text().contains("23:05"))
        // With it gone the change is the newest again.
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        let result = try run("undo")
        #expect(result.end == .exited(0) && result.output.contains("change bed 23:05"))
        #expect(try text() == ChangeTests.before)
        // And then the answer before it.
        #expect(try run("undo").end == .exited(0))
        #expect(daemon.asked?.method == MethodName.undo.full)
    }

    @Test func `Where the file was changed since, nothing is written over and the lines are told`()
        throws
    {
        #expect(try run("change bed 23:05").end == .exited(0))
        let theirs = try text().replacing("// mine", with: "// theirs")
        try writeFile(path, Array(theirs.utf8))
        let result = try run("undo")
        #expect(result.end == .exited(1))
        #expect(result.errors.contains("was changed after it"), "\(result.errors)")
        #expect(
            result.errors.contains(
                "8 +     { id: \"bed\", kind: \"bedtime\", when: { bed: \"22:45\""))
        #expect(try text() == theirs)
    }

    @Test func `With dry-run undo only names it, a change or an answer`() throws {
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        let answer = try run("undo --dry-run")
        #expect(answer.end == .exited(0) && answer.output.contains("move"), "\(answer.errors)")
        #expect(daemon.asked == nil)
        #expect(try run("off tea").end == .exited(0))
        daemon.nextUndo = nil
        let change = try run("undo --dry-run")
        #expect(change.end == .exited(0) && change.output.contains("off tea"))
        #expect(try text().contains("enabled: false"))
    }

    @Test func `With a name it goes back where it is about that one, and is left otherwise`() throws
    {
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        for name in ["move", "movement", "bewegen"] {
            #expect(try run("undo \(name)").end == .exited(0), "\(name)")
            #expect(daemon.asked?.method == MethodName.undo.full)
        }
        let count = daemon.calls.count
        let other = try run("undo bed")
        #expect(other.end == .exited(1))
        #expect(other.errors.contains("The newest is another: done (move)."), "\(other.errors)")
        #expect(!daemon.calls.dropFirst(count).contains { $0.method == MethodName.undo.full })
        // A word that was logged.
        daemon.nextUndo = .init(id: "second", event: "logged", atUSec: 1, word: "coffee")
        #expect(try run("undo coffee --json").end == .exited(0))
        #expect(daemon.asked?.method == MethodName.undo.full)
        // Changes of the schedule: by id, by kind, one that is there no more, one that was not there.
        daemon.nextUndo = nil
        for (line, name) in [
            ("change bed 23:05", "bedtime"), ("remove tea", "tea"), ("add rest 16:00", "pause"),
        ] {
            #expect(try run(line).end == .exited(0))
            let changed = try text()
            let left = try run("undo move")
            #expect(left.end == .exited(1) && left.errors.contains(line), "\(left.errors)")
            #expect(try text() == changed)
            #expect(try run("undo \(name)").end == .exited(0))
            #expect(try text() == ChangeTests.before)
        }
    }

    @Test func `Changes are taken back one after the other, each byte of them`() throws {
        var texts = [try text()]
        for line in ["change bed 23:05", "off tea", "add rest 16:00", "remove move"] {
            #expect(try run(line).end == .exited(0))
            texts.append(try text())
        }
        for expected in texts.dropLast().reversed() {
            #expect(try run("undo").end == .exited(0))
            #expect(try text() == expected)
        }
    }

    /// `undo` on a terminal, answered.
    private func undoOnTerminal(_ answer: String, meanwhile: () throws -> Void = {}) throws
        -> PseudoTerminal
    {
        let terminal = try PseudoTerminal(
            productsFolder() + "/anchorctl", ["undo"],
            environment: daemon.environment.merging(environment) { $1 }
                .merging(["TERM": "xterm"]) { $1 })
        let isAsked = terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return terminal.output.contains("Take it back?") && terminal.output.hasSuffix("> ")
        }
        #expect(isAsked, "\(terminal.output)")
        try meanwhile()
        terminal.type(answer + "\n")
        _ = terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return terminal.end != nil
        }
        return terminal
    }

    @Test(arguments: ["", "n"])
    func `On a terminal undo asks before a change goes back`(_ answer: String) throws {
        #expect(try run("off tea").end == .exited(0))
        let changed = try text()
        let terminal = try undoOnTerminal(answer) {
            let now = try text()
            #expect(now == changed)
        }
        #expect(terminal.output.contains("Taking back: off tea"), "\(terminal.output)")
        #expect(terminal.waitForEnd(forAtMost: 5) == .exited(answer == "n" ? 1 : 0))
        #expect(try text() == (answer == "n" ? changed : ChangeTests.before))
    }

    @Test(arguments: ["", "n"])
    func `On a terminal undo asks before an answer goes back`(_ answer: String) throws {
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        let terminal = try undoOnTerminal(answer) { #expect(daemon.asked == nil) }
        #expect(terminal.output.contains("Taking back: done (move)"), "\(terminal.output)")
        #expect(terminal.waitForEnd(forAtMost: 5) == .exited(answer == "n" ? 1 : 0))
        #expect((daemon.asked == nil) == (answer == "n"))
    }

    @Test func `What is taken back is what was named, whoever was quicker`() throws {
        daemon.nextUndo = .init(id: "first", event: "done", atUSec: 1, anchor: "move")
        let terminal = try undoOnTerminal("y") {
            daemon.nextUndo = .init(id: "second", event: "tried", atUSec: 2, anchor: "tea")
        }
        #expect(terminal.waitForEnd(forAtMost: 5) == .exited(1))
        #expect(terminal.output.contains("meanwhile"), "\(terminal.output)")
        #expect(daemon.asked == nil)
        daemon.nextUndo = nil
        #expect(try run("off tea").end == .exited(0))
        let first = try text()
        let other = try undoOnTerminal("y") {
            let change = try run("change bed 23:05")
            #expect(change.end == .exited(0))
        }
        #expect(other.waitForEnd(forAtMost: 5) == .exited(1))
        #expect(try text() == first.replacing("22:45", with: "23:05"))
    }

    @Test func `A link that leads to another file now has no change to take back`() throws {
        let names = ["one.json", "two.json"].map { folder.file($0) }
        for name in names { try writeFile(name, Array(ChangeTests.before.utf8)) }
        unlink(path)
        symlink(names[0], path)
        #expect(try run("off tea").end == .exited(0))
        let changed = try text(names[0])
        unlink(path)
        symlink(names[1], path)
        // What was said last goes back, for of this file nothing was changed.
        #expect(try run("undo").end == .exited(0))
        #expect(daemon.asked?.method == MethodName.undo.full)
        #expect(try text(names[0]) == changed && text(names[1]) == ChangeTests.before)
        unlink(path)
        symlink(names[0], path)
        #expect(try run("undo").end == .exited(0))
        #expect(try text(names[0]) == ChangeTests.before)
    }

    @Test func `A file of one's own in place of the system's goes again`() throws {
        let system = folder.file("system/anchord/schedule.json")
        for name in ["system", "system/anchord"] { mkdir(folder.file(name), 0o700) }
        try writeFile(system, Array(ChangeTests.before.utf8))
        unlink(path)
        let more = ["XDG_CONFIG_DIRS": folder.file("system")]
        let lines = [["off", "tea"], ["change", "bed", "23:05"], ["undo"], ["undo"]]
        var isThere: [Bool] = []
        for line in lines {
            let result = try daemon.run(line, environment: environment.merging(more) { $1 })
            #expect(result.end == .exited(0), "\(result.errors)")
            isThere.append(access(path, F_OK) == 0)
        }
        #expect(isThere == [true, true, true, false])
        #expect(try text(system) == ChangeTests.before)
    }

    @Test func `For a program, what goes back is one object`() throws {
        #expect(try run("change bed 23:05").end == .exited(0))
        for line in ["undo --dry-run --json", "undo -j"] {
            let result = try run(line)
            let told = try WireJSON.value(Array(result.output.utf8))
            #expect(told["event"]?.string == "changed")
            #expect(told["what"]?.string == "change bed 23:05")
            #expect(told["path"]?.string == path)
            #expect(told["dryRun"]?.bool == line.contains("dry"))
        }
        #expect(try text() == ChangeTests.before)
    }

    @Test func `A change has the verb of the language, whoever made it`() throws {
        let dutch = ChangeTests.before.replacing("\"en\"", with: "\"nl\"")
        try writeFile(path, Array(dutch.utf8))
        #expect(try run("off tea").end == .exited(0))
        let result = try run("terug")
        #expect(result.output.contains("Dit gaat terug: uit tea"), "\(result.output)")
    }
}

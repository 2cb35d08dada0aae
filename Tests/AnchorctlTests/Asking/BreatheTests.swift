// `anchorctl breathe` as a person has it: the real program on a real pseudo-terminal, beside a
// scripted daemon. Looks at what is shown, what is noted, and how the terminal is left behind.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

private let enter = "\u{1B}[?1049h\u{1B}[?25l"
private let leave = "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

private let clear = "\u{1B}[2J"

extension String {
    /// How many parts it has between these.
    fileprivate func components(of separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}

@Suite struct BreatheTests {
    private let daemon: ScriptedDaemon

    init() throws {
        daemon = try ScriptedDaemon()
        daemon.anchors.append(
            AnchorEntry(
                id: "adem", kind: "breathing", cue: "after wake", enabled: true,
                lengthUSec: 60_000_000))
    }

    private static let terminal = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

    private func start(
        _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            productsFolder() + "/anchorctl", ["breathe"] + arguments,
            environment: daemon.environment.merging(BreatheTests.terminal) { $1 }
                .merging(environment) { $1 })
    }

    /// Reads, and answers as the daemon meanwhile.
    private func read(
        _ terminal: PseudoTerminal, forAtMost seconds: Double = 20,
        until condition: (PseudoTerminal) -> Bool
    ) -> Bool {
        terminal.read(forAtMost: seconds) { terminal in
            daemon.server?.pump(milliseconds: 1)
            return condition(terminal)
        }
    }

    private func untilEnd(_ terminal: PseudoTerminal) -> ProcessEnd? {
        _ = read(terminal) { $0.end != nil }
        return terminal.waitForEnd(forAtMost: 1)
    }

    private func untilDrawn(_ terminal: PseudoTerminal) -> Bool {
        read(terminal) { $0.output.contains("In …") }
    }

    private var answer: [String?] {
        [daemon.asked?.parameters["anchor"]?.string, daemon.asked?.parameters["answer"]?.string]
    }

    // MARK: To the end

    @Test func `two breaths take 20 s, are told as they come and count as done`() throws {
        let start = TestClock.now
        let run = try daemon.run(["breathe", "20s"])
        let took = TestClock.now - start
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(
            run.output == """
                Stop whenever you like.
                In ... out
                In ... out
                That was it. Take your time.
                Done: adem.

                """)
        #expect(took > 19.9 && took < 29, "\(took) s")
        #expect(daemon.asked?.method == MethodName.answer.full)
        #expect(
            daemon.asked?.parameters == [
                "anchor": "adem", "answer": "done", "lengthUSec": .int(20_000_000),
            ])
    }

    // MARK: Stopping

    @Test(
        "Every way to stop from the keyboard is a good end and counts as tried",
        arguments: ["\u{03}", "q", "\r", "\u{1B}", "\u{04}"])
    func stopping(key: String) throws {
        let terminal = try start()
        #expect(untilDrawn(terminal), "\(terminal.output)")
        #expect(!terminal.isOrdinary)
        // An arrow key begins with Escape, and is none of these.
        terminal.type("\u{1B}[A")
        usleep(50_000)
        terminal.type("x")
        terminal.look(milliseconds: 200)
        #expect(terminal.end == nil)
        terminal.type(key)
        #expect(untilEnd(terminal) == .exited(0))
        #expect(answer == ["adem", "tried"])
        #expect(terminal.isOrdinary)
        let parts = terminal.output.split(separator: leave, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(terminal.output.hasPrefix(enter))
        #expect(parts.last?.contains("Fine. Every breath counts.") == true)
        #expect(parts.last?.contains("Tried, and that counts: adem.") == true)
        #expect(!terminal.output.contains("x"), "keys are not echoed")
    }

    @Test(
        "Ended from outside, the terminal is left as it was and the attempt counts",
        arguments: [SIGTERM, SIGQUIT])
    func ended(signal: Int32) throws {
        let terminal = try start()
        #expect(untilDrawn(terminal), "\(terminal.output)")
        terminal.signal(signal)
        #expect(untilEnd(terminal) == .exited(128 + signal))
        #expect(terminal.output.contains(leave))
        #expect(terminal.isOrdinary)
        #expect(answer == ["adem", "tried"])
    }

    @Test func `a closed window ends it, and the attempt counts`() throws {
        let terminal = try start()
        #expect(untilDrawn(terminal), "\(terminal.output)")
        terminal.hangUp()
        #expect(untilEnd(terminal) == .exited(128 + SIGHUP))
        #expect(answer == ["adem", "tried"])
    }

    @Test func `Ctrl-Z gives the terminal back, and fg takes the breath up again`() throws {
        let shell = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: daemon.environment.merging(BreatheTests.terminal) { $1 }
                .merging(["PS1": "ready> ", "PATH": "/usr/bin:/bin"]) { $1 })
        let count = { (text: String) in shell.output.components(of: text) - 1 }
        #expect(read(shell) { $0.output.contains("ready> ") })
        shell.type("\(shellWord(productsFolder() + "/anchorctl")) breathe 1min\n")
        #expect(untilDrawn(shell), "\(shell.output)")
        shell.type("\u{1A}")
        #expect(read(shell) { _ in count("ready> ") == 2 }, "\(shell.output)")
        #expect(count(enter) == 1 && count(leave) == 1)
        shell.type("fg\n")
        #expect(read(shell) { _ in count(enter) == 2 && count("In …") == 2 }, "\(shell.output)")
        shell.type("q")
        #expect(read(shell) { _ in count("ready> ") == 3 }, "\(shell.output)")
        #expect(count(leave) == 2)
        #expect(answer == ["adem", "tried"])
        shell.type("exit\n")
        #expect(untilEnd(shell) == .exited(0))
    }

    // MARK: Terminals

    @Test func `a resized window is drawn anew at its size`() throws {
        let terminal = try start()
        #expect(untilDrawn(terminal), "\(terminal.output)")
        #expect(terminal.output.contains("Through your nose."))
        #expect(terminal.output.contains("q: stop"))
        for (drawn, columns, rows) in [(2, 40, 10), (3, 10, 2), (4, 120, 40)] {
            terminal.resize(columns: UInt16(columns), rows: UInt16(rows))
            let isDrawn = read(terminal) {
                $0.output.components(of: clear) == drawn + 1
            }
            #expect(isDrawn, "\(columns)x\(rows)")
            terminal.look(milliseconds: 300)
            let last = terminal.output.split(separator: clear).last ?? ""
            let places = last.split(separator: "\u{1B}[").compactMap { part in
                part.firstIndex(of: "H").map { part[..<$0].split(separator: ";") }
            }.filter { $0.count == 2 }.map { $0.compactMap { Int($0) } }
            #expect(!places.isEmpty)
            #expect(places.allSatisfy { $0[0] <= rows && $0[1] <= columns }, "\(places)")
        }
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
    }

    @Test(
        "Where the cursor cannot move, or nothing is wanted, no escape is written",
        arguments: [
            (["TERM": "dumb"], [], "In … "), (["TERM": ""], [], "In … "),
            ([:], ["--quiet-screen"], "Stop whenever"),
            (["TERM": "dumb", "LANG": "C"], [], "In ... "),
        ] as [([String: String], [String], String)])
    func plain(environment: [String: String], options: [String], text: String) throws {
        let terminal = try start(options, environment: environment)
        #expect(read(terminal) { $0.output.contains(text) }, "\(terminal.output)")
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(terminal.isOrdinary)
        let before = terminal.output.split(separator: "Fine.").first
        #expect(before?.contains("\u{1B}") == false, "\(terminal.output)")
        #expect(options.isEmpty || before?.contains("In") == false)
    }

    @Test func `NO_COLOR moves and does not colour`() throws {
        let terminal = try start(environment: ["NO_COLOR": "1"])
        #expect(untilDrawn(terminal), "\(terminal.output)")
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        for code in ["[38;", "[48;", "[0;"] { #expect(!terminal.output.contains(code)) }
        #expect(terminal.output.contains("█"))
    }

    // MARK: Noting

    @Test func `without a daemon it breathes all the same, and says that nothing was noted`() throws
    {
        let terminal = try start(environment: ["ANCHORD_SOCKET": "/nonexistent/socket"])
        #expect(untilDrawn(terminal), "\(terminal.output)")
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(terminal.output.contains("Nothing was noted: anchord is not running"))
    }

    @Test func `a daemon that hangs delays no breath`() throws {
        daemon.server?.isMute = true
        let start = TestClock.now
        let terminal = try self.start(["2min"])
        #expect(untilDrawn(terminal), "\(terminal.output)")
        #expect(TestClock.now - start < 10)
        terminal.type("q")
        #expect(read(terminal) { $0.output.contains("Fine.") })
        // Whoever does not want to wait for it either says so once more.
        terminal.type("\u{03}")
        #expect(untilEnd(terminal) == .signalled(SIGINT))
        #expect(terminal.isOrdinary)
    }

    @Test func `which anchor it counts for`() throws {
        let second = AnchorEntry(id: "lunch", kind: "breathing", cue: "at 12:00", enabled: true)
        daemon.anchors.append(second)
        var terminal = try start()
        #expect(untilDrawn(terminal))
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(
            terminal.output.contains("There is more than one breathing anchor: adem, lunch."))
        #expect(daemon.calls.allSatisfy { $0.method != MethodName.answer.full })

        terminal = try start(["--anchor", "lunch"])
        #expect(untilDrawn(terminal))
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(answer == ["lunch", "tried"])

        // One that is not planned here stands back.
        daemon.anchors[2].enabled = false
        terminal = try start()
        #expect(untilDrawn(terminal))
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(answer == ["adem", "tried"])

        daemon.anchors = []
        let none = try start()
        #expect(untilDrawn(none))
        none.type("q")
        #expect(untilEnd(none) == .exited(0))
        #expect(none.output.contains("The schedule has no breathing anchor."))
    }

    @Test func `a name the schedule does not have is told before the first breath`() throws {
        let run = try daemon.run(["breathe", "--anchor", "adme"])
        #expect(run.end == .exited(4))
        #expect(run.errors.contains("no such anchor: adme\nDid you mean adem?\n"))
    }

    @Test func `with JSON the daemon's reply is all there is`() throws {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["breathe", "--json"], environment: daemon.environment)
        // Both questions of the beginning, and a moment for the first breath.
        #expect(
            TestClock.wait {
                daemon.server?.pump(milliseconds: 5)
                return daemon.calls.count >= 2
            })
        // More than one second, and less than two: whole ones are told.
        usleep(1_200_000)
        child.signal(SIGINT)
        #expect(daemon.server?.serve(child) == .exited(0))
        #expect(
            child.output
                == #"{"anchor":"adem","answer":"tried","day":null,"label":"08:00","language":"en"}"#
                + "\n"
        )
        #expect(daemon.asked?.parameters["lengthUSec"]?.int == 1_000_000)
        #expect(child.errors == "")
    }

    @Test(
        "A length out of reach, or none, is a matter of usage",
        arguments: ["19s", "61min", "16:30", "soon", "0", "-1min"])
    func lengths(_ text: String) throws {
        let run = try daemon.run(["breathe", text])
        #expect(run.end == .exited(2))
        #expect(daemon.calls.isEmpty)
    }

    // MARK: Sound

    @Test func `the bell rings once for in and twice for out`() throws {
        let terminal = try start(["--sound"], environment: ["PATH": "/nonexistent"])
        #expect(untilDrawn(terminal))
        #expect(terminal.bytes.count { $0 == 7 } == 1)
        #expect(read(terminal) { $0.bytes.count { $0 == 7 } == 3 })
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(terminal.bytes.count { $0 == 7 } == 3)
    }

    @Test func `the desktop's sounds, and the bell where they cannot play`() throws {
        let folder = try TemporaryFolder()
        let player = folder.file("canberra-gtk-play")
        let heard = folder.file("heard")
        try writeFile(player, Array("#!/bin/sh\necho \"$@\" >>\(heard)\n".utf8))
        chmod(player, 0o755)
        var terminal = try start(["--sound"], environment: ["PATH": folder.path])
        #expect(
            read(terminal) { _ in
                (try? readFile(heard)).map { String(decoding: $0, as: UTF8.self) }
                    == "--id device-added\n--id device-removed\n"
            })
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
        #expect(!terminal.bytes.contains(7))

        try writeFile(player, Array("#!/bin/sh\nexit 1\n".utf8))
        terminal = try start(["--sound"], environment: ["PATH": folder.path])
        #expect(read(terminal) { $0.bytes.contains(7) }, "no bell instead")
        terminal.type("q")
        #expect(untilEnd(terminal) == .exited(0))
    }

    @Test func `where nothing can sound, that is said`() throws {
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["breathe", "--sound", "--json"],
            environment: ["ANCHORD_SOCKET": "/nonexistent/socket", "PATH": "/nonexistent"])
        #expect(child.read { $0.errors.contains("No sound here") })
        // It hears signals a moment after it said so.
        usleep(1_000_000)
        child.signal(SIGINT)
        #expect(child.waitForEnd() == .exited(0))
        #expect(child.output == "{}\n")
    }
}

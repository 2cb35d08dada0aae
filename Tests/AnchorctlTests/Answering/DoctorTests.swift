// `doctor` as a person meets it: beside a daemon, without one, in both languages, in a narrow window.

import AnchorTestSupport
import ControlInterface
import Glibc
import HostSystem
import Testing
import Varlink

struct DoctorTests {
    private let daemon: ScriptedDaemon
    private let folder: TemporaryFolder

    init() throws {
        daemon = try ScriptedDaemon()
        folder = try TemporaryFolder()
        var fine = daemon.status
        fine.version = Version.number
        daemon.told = fine
        daemon.checks = [
            Check(.bus, .ok, .busFine), Check(.notifications, .ok, .server, "dunst", "1.9"),
            Check(.bubbles, .ok, .noButtons), Check(.silence, .unknown, .silenceUnknown),
            Check(.state, .ok, .ledger, "/s", "40000", "5000000000"),
            Check(.schedule, .ok, .scheduleFine, "/x", "3", "1"),
        ]
    }

    /// No service manager, and a state folder of its own.
    private var place: [String: String] {
        ["PATH": folder.path, "XDG_STATE_HOME": folder.path, "XDG_CONFIG_DIRS": folder.path]
    }

    @Test("It says of each what was found and what to do, and ends with 0 when nothing is wrong")
    func fine() throws {
        let run = try daemon.run(["doctor"], environment: place)
        #expect(run.end == .exited(0), "\(run.output)\(run.errors)")
        #expect(run.output.contains("ok       anchord         version \(Version.number) answers"))
        #expect(run.output.contains("dunst 1.9"))
        #expect(run.output.contains("The terminal answers: anchorctl done"))
        #expect(run.output.contains("unknown  do not disturb"))
        #expect(run.output.contains("fine, 3 anchors, 1 of them on."))
        #expect(run.output.contains("40 KB, 5000 MB free"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("A process of before an update is told, and how the newer one is started")
    func oldProgram() throws {
        // A stand-in by the daemon's name, whose program file goes while it runs.
        let program = folder.file("anchord")
        try writeFile(program, try readFile("/bin/sleep"))
        chmod(program, 0o755)
        let process = try ChildProcess(program, ["60"], environment: [:])
        defer { process.signal(SIGKILL) }
        try writeFile(RunningMark.path(socket: daemon.path), Array("\(process.pid)\n".utf8))
        #expect(try daemon.run(["doctor"], environment: place).end == .exited(0))
        try writeFile(program + ".new", try readFile("/bin/sleep"))
        #expect(rename(program + ".new", program) == 0)
        let run = try daemon.run(["doctor"], environment: place)
        #expect(run.end == .exited(1))
        #expect(run.output.contains("from before an update"), "\(run.output)")
        #expect(run.output.contains("systemctl --user restart anchord"))
    }

    @Test("A problem is a word, has its remedy, and makes it end with 1")
    func problem() throws {
        daemon.checks = [Check(.notifications, .problem, .noServer)]
        let run = try daemon.run(["doctor"], environment: place)
        #expect(run.end == .exited(1))
        #expect(run.output.contains("look     notifications"))
        #expect(run.output.contains("dunst or mako"))
        #expect(run.errors.isEmpty)
    }

    @Test("Without a daemon it looks at what is there itself, and says how to start it")
    func alone() throws {
        let none = ["doctor", "--socket", folder.file("none")]
        let run = try daemon.run(none, environment: place)
        #expect(run.end == .exited(1))
        #expect(run.output.contains("is not running"))
        #expect(run.output.contains("systemctl --user start anchord"))
        #expect(run.output.contains("time zone"))
        #expect(run.output.contains("none yet; the built-in starter is in use"))
        let dutch = try daemon.run(
            ["dokter", "--socket", folder.file("none")],
            environment: place.merging(["LANG": "nl_NL.UTF-8"]) { $1 })
        #expect(dutch.output.contains("draait niet") && dutch.output.contains("tijdzone"))
    }

    @Test("A socket that answers nothing is told as that")
    func hangs() throws {
        let path = folder.file("mute")
        let mute = try TestServer(path: path) { _, connection in connection.reply(Nothing()) }
        let child = try daemon.start(
            productsFolder() + "/anchorctl", ["doctor", "--socket", path], environment: place)
        #expect(mute.serve(child) == .exited(1))
        #expect(child.output.contains("look     anchord"), "\(child.output)")
    }

    @Test(
        "--json is the checks, its own among them; what is newer than this program is told by name")
    func json() throws {
        daemon.checks.append(
            Check(id: "moon", state: .unknown, finding: "full", values: ["tonight"]))
        let run = try daemon.run(["doctor", "--json"], environment: place)
        let reply = try WireJSON.convert(
            WireJSON.value(Array(run.output.utf8)), to: Diagnose.Reply.self)
        #expect(reply.checks.first?.id == "daemon" && reply.checks.last?.id == "moon")
        #expect(Set(reply.checks.map(\.id)).isSuperset(of: ["socket", "zone", "clock", "bus"]))
        #expect(reply.checks.count == Set(reply.checks.map(\.id)).count)
        let words = try daemon.run(["doctor"], environment: place)
        #expect(words.output.contains("unknown  moon            full tonight"))
    }

    @Test("The rules: what others can read, a full disk and a year that cannot be are problems")
    func rules() {
        func state(_ mode: UInt32, free: UInt64 = 1 << 40, writable: Bool = true) -> CheckState {
            Check.state(
                "/s", mode: mode, isWritable: writable, reason: "", kept: 0, free: free
            ).state
        }
        #expect(state(0o700) == .ok && state(0o750) == .problem)
        #expect(state(0o700, free: 1 << 20) == .problem)
        #expect(state(0o700, writable: false) == .problem)
        #expect(Check.clock(year: 1970, isSynchronised: true).state == .problem)
        #expect(Check.clock(year: 2026, isSynchronised: false).state == .unknown)
        #expect(Check.bubbles([]).finding == "noButtons")
    }

    @Test(
        "Every finding has words in both languages, in 40 columns as well", arguments: ["en", "nl"])
    func words(_ language: String) throws {
        daemon.language = language
        daemon.told?.language = language
        daemon.checks = Finding.allCases.map {
            Check(
                id: $0.rawValue, state: .ok, finding: $0.rawValue,
                values: ["one", "two", "three"])
        }
        let screen = try PseudoTerminal(
            productsFolder() + "/anchorctl", ["doctor"],
            environment: daemon.environment.merging(place) { $1 }, columns: 40)
        let hasEnded = daemon.serve {
            screen.look(milliseconds: 1)
            return screen.end != nil
        }
        #expect(hasEnded)
        screen.waitForEnd()
        // A path has no place to be broken at.
        let lines = screen.plainLines.filter { !$0.contains("/tmp/") }
        #expect(lines.count > Finding.allCases.count)
        #expect(lines.allSatisfy { $0.count <= 40 }, "\(lines.filter { $0.count > 40 })")
        for text in lines { #expect(CopyLint.problem(in: text) == nil) }
    }
}

extension PseudoTerminal {
    /// What was printed, without the colours.
    var plainLines: [String] {
        var text = ""
        var isEscape = false
        for character in output.unicodeScalars {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape, character != "\r" { text.unicodeScalars.append(character) }
            if isEscape, character == "m" { isEscape = false }
        }
        return text.split(separator: "\n").map(String.init)
    }
}

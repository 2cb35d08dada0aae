// anchorctl as a person runs it: the real program against a scripted daemon on a real socket.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

private let minute: Int64 = 60_000_000

struct AnchorctlTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    @Test(
        "A command line becomes this call",
        arguments: [
            (["done"], "Answer", ["answer": "done"]),
            (["done", "move"], "Answer", ["anchor": "move", "answer": "done"]),
            (["gedaan"], "Answer", ["answer": "done"]),
            (["tried"], "Answer", ["answer": "tried"]),
            (["geprobeerd"], "Answer", ["answer": "tried"]),
            (["not-today"], "Answer", ["answer": "notToday"]),
            (["skip", "move"], "Answer", ["anchor": "move", "answer": "notToday"]),
            (["vandaag-niet"], "Answer", ["answer": "notToday"]),
            (["later"], "Snooze", [:]),
            (["later", "move"], "Snooze", ["anchor": "move"]),
            (["later", "10min"], "Snooze", ["spanUSec": .int(10 * minute)]),
            (["later", "25m"], "Snooze", ["spanUSec": .int(25 * minute)]),
            (["straks", "2u"], "Snooze", ["spanUSec": .int(120 * minute)]),
            (["straks", "1", "uur", "30min"], "Snooze", ["spanUSec": .int(90 * minute)]),
            (["later", "10"], "Snooze", ["spanUSec": .int(10 * minute)]),
            (["later", "1h", "30min"], "Snooze", ["spanUSec": .int(90 * minute)]),
            (
                ["straks", "move", "10min"], "Snooze",
                ["anchor": "move", "spanUSec": .int(10 * minute)]
            ),
            (
                ["snooze", "move", "1h", "5min"], "Snooze",
                ["anchor": "move", "spanUSec": .int(65 * minute)]
            ),
            (["start"], "Start", [:]), (["begin", "move"], "Start", ["anchor": "move"]),
            (["undo"], "Undo", [:]),
            (["log", "coffee"], "Log", ["word": "coffee"]),
            (
                ["meld", "move", "10min"], "Log",
                ["word": "move", "lengthUSec": .int(10 * minute)]
            ),
            (
                ["log", "coffee", "--at", "2026-03-27T13:00"], "Log",
                ["word": "coffee", "atUSec": 1_774_616_400_000_000]
            ),
            (["pause"], "Pause", [:]),
            (["pauze", "2h"], "Pause", ["spanUSec": .int(120 * minute)]),
            (["resume"], "Resume", [:]), (["verder"], "Resume", [:]),
            (["mode", "ill"], "SetMode", ["mode": "ill"]), (["mode", "none"], "SetMode", [:]),
            (["stand", "zacht"], "SetMode", ["mode": "soft"]),
            (["stand", "geen"], "SetMode", [:]), (["soft"], "SetMode", ["mode": "soft"]),
            (["zacht"], "SetMode", ["mode": "soft"]),
            (
                ["size", "move", "larger"], "Resize",
                ["anchor": "move", "change": "larger"]
            ),
            (["maat", "a", "houden"], "Resize", ["anchor": "a", "change": "keep"]),
            (
                ["size", "move", "zwaar"], "Feel",
                ["anchor": "move", "felt": "heavy"]
            ),
            (
                ["mode", "ill", "--until", "2096-03-29"], "SetMode",
                ["mode": "ill", "untilUSec": 3_983_817_600_000_000]
            ),
            (["next", "-n", "3"], "ListNext", ["count": 3]), (["next"], "ListNext", [:]),
            (["explain", "move"], "Explain", ["anchor": "move"]), (["leg-uit"], "Explain", [:]),
            (["list"], "ListAnchors", [:]), (["reload"], "Reload", [:]),
            (["history", "-n", "7"], "ReadHistory", ["count": 7]),
            (
                ["history", "--since", "2026-03-27", "--json"], "ReadHistory",
                ["sinceUSec": 1_774_569_600_000_000]
            ),
            (["monitor", "--json"], "Monitor", [:]), (["call", "Undo"], "Undo", [:]),
            (["call", "Log", #"{"word":"a/b"}"#], "Log", ["word": "a/b"]),
            (["--json", "undo"], "Undo", [:]),
        ] as [([String], String, [String: JSONValue])])
    func calls(_ line: [String], method: String, parameters: [String: JSONValue]) throws {
        let run = try daemon.run(line)
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(daemon.asked?.method == "\(Interface.name).\(method)")
        #expect(daemon.asked?.parameters == parameters)
    }

    @Test(
        "A night without sleep has one word in the history, and each language its own on the terminal",
        arguments: [
            ("en", "sleepless", "Noted: sleepless.\n"),
            ("nl", "niet-geslapen", "Genoteerd: niet geslapen.\n"),
        ])
    func sleepless(language: String, typed: String, told: String) throws {
        daemon.language = language
        #expect(try daemon.run(["log", typed]).output == told)
        #expect(daemon.asked?.parameters == ["word": "sleepless"])
    }

    @Test(
        "A clock time is the next one for putting off and pausing, the last one for noting",
        arguments: [
            ("later", "untilUSec", 1), ("pause", "untilUSec", 1), ("log", "atUSec", -1),
        ])
    func clockTimes(verb: String, key: String, direction: Int64) throws {
        // Three hours from now on the UTC clock, so that no minute passes the time meanwhile.
        let now = Int64(time(nil))
        let hour = (now / 3600 + 3) % 24
        let text = "\(hour):30"
        let run = try daemon.run(verb == "log" ? ["log", "coffee", "--at", text] : [verb, text])
        #expect(run.end == .exited(0), "\(run.errors)")
        let value = try #require(daemon.asked?.parameters[key]?.int)
        #expect(value % (1_800 * 1_000_000) == 0)
        #expect(value / 1_000_000 % 86_400 == hour * 3600 + 1800)
        let ahead = (value / 1_000_000 - now) * direction
        #expect(ahead > 0 && ahead <= 86_400)
    }

    @Test(
        "Times are understood as several words, in both languages",
        arguments: [
            (["straks", "een", "kwartier"], ["spanUSec": 900_000_000]),
            (["straks", "move", "half", "uur"], ["spanUSec": 1_800_000_000, "anchor": "move"]),
            (["later", "1h", "30min", "move"], ["spanUSec": 5_400_000_000, "anchor": "move"]),
            (["pauze", "2", "uur"], ["spanUSec": 7_200_000_000]),
            (["pause", "today"], [:]),
            (["meld", "move", "10", "minuten"], ["lengthUSec": 600_000_000, "word": "move"]),
            (
                ["log", "coffee", "--at", "@1795980000"],
                ["atUSec": 1_795_980_000_000_000, "word": "coffee"]
            ),
            (
                ["log", "move", "10min", "at", "2026-01-02T07:30:00Z"],
                ["lengthUSec": 600_000_000, "atUSec": 1_767_339_000_000_000, "word": "move"]
            ),
            (
                ["mode", "ziek", "until", "2099-01-02T00:00Z"],
                ["mode": "ziek", "untilUSec": 4_070_995_200_000_000]
            ),
            (
                ["stand", "ziek", "--until", "2099-01-02"],
                ["mode": "ziek", "untilUSec": 4_070_995_200_000_000]
            ),
            (
                ["stand", "ziek", "t/m", "2099-01-01"],
                ["mode": "ziek", "untilUSec": 4_070_995_200_000_000]
            ),
            (["zacht", "vandaag"], ["mode": "soft"]),
        ] as [([String], [String: any Sendable])])
    func severalWords(_ line: [String], _ expected: [String: any Sendable]) throws {
        let run = try daemon.run(line)
        #expect(run.end == .exited(0), "\(run.errors)")
        let told = try #require(daemon.asked?.parameters)
        #expect(Set(told.keys) == Set(expected.keys), "\(told)")
        for (key, value) in expected {
            if let number = value as? Int { #expect(told[key]?.int == Int64(number), "\(key)") }
            if let text = value as? String { #expect(told[key]?.string == text) }
        }
    }

    @Test("Gentle days are whole days, today the first")
    func gentleDays() throws {
        for line in [["zacht", "2", "dagen"], ["soft", "--until", "2d"]] {
            let run = try daemon.run(line)
            #expect(run.end == .exited(0), "\(run.errors)")
            let until = try #require(daemon.asked?.parameters["untilUSec"]?.int) / 1_000_000
            #expect(until % 86_400 == 0)
            #expect((until - Int64(time(nil))) / 86_400 == 1)
        }
    }

    @Test(
        "A command line that cannot be is refused with 2 and words about it",
        arguments: [
            (["statsu"], "status"), (["later", "a", "b"], "b is not a time"),
            (["log"], "missing argument: WORD"),
            (["next", "-n", "0"], "1 to 1000"), (["pause", "soon"], "soon is not an end"),
            (["log", "coffee", "--at", "25:61"], "25:61 is not a time"),
            (["done", "--nope"], "--nope"),
            (["history", "--since", "2026-02-30"], "not a time"), (["call", "X", "[]"], "object"),
            (["init", "--wakes-at", "25:00"], "25:00"), (["--color", "pink"], "pink"),
        ] as [([String], String)])
    func usage(_ line: [String], word: String) throws {
        let run = try daemon.run(line)
        #expect(run.end == .exited(2))
        #expect(run.errors.contains(word), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(daemon.calls.isEmpty)
    }

    @Test(
        "What the daemon refuses has its exit code and its words",
        arguments: [
            (ControlError.noSuchAnchor("mov"), 4, "Did you mean move?"),
            (.noSuchAnchor("zzz"), 4, "The anchors: move"),
            (.nothingOpen, 4, "Nothing is open."),
            (.notRecorded(reason: "disk full"), 1, "disk full"),
            (
                .scheduleInvalid([
                    Problem(.scheduleInvalid, "no such day", file: "/x", line: 3, column: 4)
                ]), 1,
                "/x:3:4: no such day"
            ),
        ] as [(ControlError, Int32, String)])
    func refusals(_ error: ControlError, code: Int32, words: String) throws {
        daemon.errors[.answer] = error.callError
        let run = try daemon.run(["done", "mov"])
        #expect(run.end == .exited(code))
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("Without a daemon it says how to start one, in the language of LANG, and exits with 3")
    func noDaemon() throws {
        let english = try daemon.run(["--socket", "/nonexistent/socket"])
        #expect(english.end == .exited(3))
        #expect(english.errors.contains("systemctl --user start anchord"))
        let dutch = try daemon.run(
            ["done", "--socket", "/nonexistent/socket"], environment: ["LANG": "nl_NL.UTF-8"])
        #expect(dutch.end == .exited(3))
        #expect(dutch.errors.contains("draait niet"))
    }

    @Test("A socket's path that is too long is named, not cut")
    func longPath() throws {
        let path = "/" + String(repeating: "x", count: 108)
        let run = try daemon.run(["--socket", path])
        #expect(run.end == .exited(1))
        #expect(run.errors.contains("107"), "\(run.errors)")
    }

    @Test("A daemon that says nothing is waited for 10 s and no longer")
    func hangingDaemon() throws {
        daemon.server?.isMute = true
        let start = TestClock.now
        let run = try daemon.run(["status"])
        #expect(run.end == .exited(1))
        #expect(run.errors.contains("10 s"))
        #expect(TestClock.now - start >= 9.5)
    }

    @Test("--json is exactly the reply's parameters; a stream is one object per line")
    func json() throws {
        let status = try daemon.run(["--json"])
        #expect(status.output == WireJSON.text(daemon.status) + "\n")
        let history = try daemon.run(["history", "--json"])
        let entry = #"{"anchor":"move","atUSec":1774616400000000,"event":"done","id":"1"}"#
        #expect(history.output == entry + "\n")
        let monitor = try daemon.run(["monitor", "--json"])
        #expect(
            monitor.output == WireJSON.text(daemon.status) + "\n" + WireJSON.text(daemon.status)
                + "\n")
    }

    @Test("The schedule's language speaks, whatever LANG says")
    func language() throws {
        daemon.language = "nl"
        let done = try daemon.run(["done"], environment: ["LANG": "en_GB.UTF-8"])
        #expect(done.output == "Gedaan: move 08:00.\n")
        daemon.language = "en"
        #expect(try daemon.run(["tried"]).output == "Tried, and that counts: move 08:00.\n")
    }

    @Test("explain says in plain words why the last one came when it did, and what comes next")
    func explains() throws {
        #expect(
            try daemon.run(["explain", "move"]).output == """
                move  at 08:00
                  Last planned 2026-03-27 at 13:00; let go: quiet hours.
                  Next: 2026-03-27 13:00.
                  The clock skips 08:00; it comes that much later.

                """)
        daemon.language = "nl"
        #expect(
            try daemon.run(["leg-uit"]).output == """
                move  at 08:00
                  Vorige keer gepland 2026-03-27 om 13.00 uur; losgelaten: stille uren.
                  Volgende keer: 2026-03-27 13.00.
                  De klok slaat 08:00 over; het komt zoveel later.

                """)
    }

    @Test("Into a pipe goes no colour, and never a control character of somebody's text")
    func colour() throws {
        let piped = try daemon.run(["status"])
        #expect(!piped.output.contains("\u{1B}"))
        #expect(piped.output.contains("\u{FFFD}[31mminute"))
        #expect(piped.output.contains("worth a look: no notification server"))
        let wanted = try daemon.run(["status", "--color", "always"])
        #expect(wanted.output.contains("\u{1B}[1m"))
        #expect(!wanted.output.contains("\u{1B}[31m"))
    }

    @Test("A monitor prints a line per change: the same state twice is one line")
    func monitor() throws {
        let run = try daemon.run(["monitor", "--json"])
        #expect(run.output.split(separator: "\n").count == 2)
        let child = try daemon.start(productsFolder() + "/anchorctl", ["monitor"])
        let waits = daemon.serve {
            child.look()
            return child.output.contains("not running")
        }
        #expect(waits)
        let lines = child.output.split(separator: "\n")
        #expect(lines.count == 2 && lines.first?.contains("open move") == true, "\(lines)")
    }

    @Test("Ended from the keyboard it exits with 130")
    func interrupted() throws {
        daemon.server?.isMute = true
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", ["monitor"],
            environment: ["ANCHORD_SOCKET": daemon.path])
        // It has set its handler before it connects.
        for _ in 0..<20 { daemon.server?.pump(milliseconds: 25) }
        child.signal(SIGINT)
        #expect(child.waitForEnd() == .exited(130))
    }

    @Test("Both programs tell the one version")
    func version() throws {
        #expect(try daemon.run(["--version"]).output == "anchorctl \(Version.number)\n")
    }

    @Test("Plain help shows the eight everyday verbs, help all every one")
    func help() throws {
        let plain = try daemon.run(["--help"])
        #expect(plain.end == .exited(0))
        #expect(!plain.output.contains("introspect"))
        let all = try daemon.run(["help", "all"]).output
        for verb in [
            "status", "next", "list", "done", "tried", "not-today", "later", "undo", "log",
            "pause", "resume", "history", "monitor", "reload", "check", "init", "call",
            "introspect", "gedaan", "straks", "noteer",
        ] {
            #expect(all.contains(verb), "\(verb)")
        }
    }

    @Test("init writes a schedule that its own check accepts, and never over another unasked")
    func initialise() throws {
        let folder = try TemporaryFolder()
        let place = ["XDG_CONFIG_HOME": folder.path, "XDG_CONFIG_DIRS": folder.file("none")]
        let line = ["init", "--first", "movement", "--after", "koffie", "--wakes-at", "7:15"]
        let first = try daemon.run(line + ["--language", "nl"], environment: place)
        #expect(first.end == .exited(0), "\(first.errors)")
        let check = try daemon.run(["check"], environment: place)
        #expect(check.end == .exited(0), "\(check.output)")
        #expect(try daemon.run(["init", "--yes"], environment: place).end == .exited(1))
        #expect(try daemon.run(["init", "--yes", "--force"], environment: place).end == .exited(0))
        #expect(daemon.calls.isEmpty, "neither needs a daemon")
    }

    @Test("init writes what it says: an event as a schedule names it, Dutch words as well")
    func initialWords() throws {
        let folder = try TemporaryFolder()
        let place = ["XDG_CONFIG_HOME": folder.path, "LANG": "nl_NL.UTF-8"]
        let phrase = try daemon.run(["init", "--after", "koffie & thee"], environment: place)
        #expect(phrase.end == .exited(2) && phrase.errors.contains("koffie & thee"))
        let words = ["init", "--first", "ademen", "--after", "Wakker"]
        let run = try daemon.run(words, environment: place)
        #expect(run.output.hasPrefix("Als je wakker bent, dan: "), "\(run.output)\(run.errors)")
        let list = try daemon.run(
            ["simulate", "--event", "wake=07:00", "--from", "2026-03-02", "--until", "2026-03-03"],
            environment: place)
        #expect(list.output.contains("07:00  adem wake"), "\(list.output)")
    }

    @Test("check tells every problem with its place and exits with 1")
    func check() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("schedule.json")
        let file = try #require(fopen(path, "w"))
        fputs("{ version: 1,\n  nope: 2 }\n", file)
        fclose(file)
        let run = try daemon.run(["check", path])
        #expect(run.end == .exited(1))
        #expect(run.output.contains("\(path):2:3: "), "\(run.output)")
        let json = try daemon.run(["check", "--json", path])
        let report = try WireJSON.value(Array(json.output.utf8))
        #expect(report["problems"]?.array?.isEmpty == false)
        #expect(report["warnings"]?.array != nil)
        #expect(try daemon.run(["check", folder.path]).end == .exited(1))
    }
}

// The verbs that ask, as a person and a pipe use them: the real program against a scripted daemon.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

struct AskingTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    @Test("A check-in asks three questions of a pipe, a line each, and keeps what was said at once")
    func checkIn() throws {
        let run = try daemon.run(["check-in"], input: [" moe, maar warm ", "", "thee\r"])
        #expect(run.end == .exited(0), "\(run.errors)")
        let said = daemon.notes.filter { $0["text"] != nil }
        #expect(
            said == [
                ["kind": "checkIn", "question": "body", "text": " moe, maar warm "],
                ["kind": "checkIn", "question": "need", "text": "thee", "anchor": "checkIn"],
            ])
        #expect(daemon.notes.count == 3, "a skip says nothing, and it is not gone through silently")
        #expect(run.output.contains("body?\nbreath?\nneed?\n"))
        #expect(run.output.contains("Kept: 2 answers."))
    }

    @Test("Without a word it was gone through all the same; at the end of input it was not")
    func silent() throws {
        #expect(try daemon.run(["inchecken"], input: ["", "", ""]).end == .exited(0))
        #expect(daemon.notes.last == ["kind": "checkIn"])
        #expect(try daemon.run(["check-in"], input: [""]).end == .exited(0))
        #expect(daemon.notes.last == ["kind": "checkIn", "question": "body"])
    }

    @Test("A dash sets a question aside, and --again brings all of them back")
    func aside() throws {
        let run = try daemon.run(["check-in"], input: ["-"])
        #expect(daemon.notes == [["kind": "checkIn", "question": "body", "aside": true]])
        #expect(run.output.contains("--again"))
        _ = try daemon.run(["check-in", "--again"], input: [])
        #expect(daemon.notes.last == ["kind": "checkIn", "aside": false])
        daemon.questionIDs["checkIn"] = []
        #expect(try daemon.run(["check-in"], input: []).output.contains("set aside"))
    }

    @Test(
        "A look back asks one question of a pipe, or as many as were asked for, and mayGo last",
        arguments: [
            ([], ["softer", "mayGo"]), (["--questions", "2"], ["softer", "helped", "mayGo"]),
            (["-n", "3"], ["softer", "helped", "energy", "mayGo"]),
        ] as [([String], [String])])
    func reflect(_ options: [String], _ asked: [String]) throws {
        let run = try daemon.run(["reflect"] + options, input: asked.map { "over \($0)" })
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(daemon.notes.compactMap { $0["question"]?.string } == asked)
        #expect(daemon.notes.compactMap { $0["text"]?.string } == asked.map { "over \($0)" })
        let lines = run.output.split(separator: "\n")
        #expect(lines.last?.contains("113") == true)
        let rest = try #require(
            lines.firstIndex { $0.contains("not-today") && $0.contains("move") })
        let add = try #require(lines.firstIndex { $0.contains("may add one") })
        #expect(rest < add)
    }

    @Test("A question that was set aside makes room for the next one")
    func room() throws {
        _ = try daemon.run(["terugblik"], input: ["-", "licht", "niets"])
        #expect(
            daemon.notes.compactMap { $0["question"]?.string } == ["softer", "helped", "mayGo"])
    }

    @Test("The foot is there in Dutch too, and never in what the daemon is told")
    func foot() throws {
        daemon.language = "nl"
        let run = try daemon.run(["reflect"], input: [])
        #expect(run.output.contains("je huisarts") && run.output.contains("0800-0113"))
        #expect(daemon.notes.isEmpty, "stopped before the first answer")
    }

    @Test(
        "After a rest any of the signs, or none",
        arguments: [
            ("2 1 1", ["deeperBreath", "lighterBody"]), ("1,2", ["deeperBreath", "lighterBody"]),
            ("", []),
        ]
            as [(String, [String])])
    func signs(_ line: String, _ ticked: [String]) throws {
        let run = try daemon.run(["check-in", "--after-rest"], input: [line])
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(
            daemon.notes == [["kind": "recovery", "signs": .array(ticked.map { .string($0) })]])
        #expect(run.output.contains("2  lighterBody?"))
    }

    @Test("What cannot be an answer is refused by its reason, and nothing is kept")
    func refused() throws {
        #expect(try daemon.run(["check-in", "--after-rest"], input: ["3"]).end == .exited(2))
        #expect(try daemon.run(["check-in", "--after-rest"], input: ["one"]).end == .exited(2))
        #expect(try daemon.run(["check-in", "--after-rest"], input: []).end == .exited(0))
        let long = String(repeating: "é", count: 2001)
        let run = try daemon.run(["check-in"], input: [long])
        #expect(run.end == .exited(2) && run.errors.contains("2000"), "\(run.errors)")
        #expect(try daemon.run(["note"], input: [long]).end == .exited(2))
        #expect(try daemon.run(["reflect", "-n", "4"]).end == .exited(2))
        #expect(daemon.notes.isEmpty)
    }

    @Test("A note is the words of the line, or of the pipe, as they are")
    func note() throws {
        _ = try daemon.run(["note", "Vandaag", "ging het", "--with", "Piet", "lichter!"])
        _ = try daemon.run(["noteer"], input: ["twee", "\tregels"])
        #expect(try daemon.run(["note"], input: ["  "]).end == .exited(0))
        #expect(
            daemon.notes == [
                ["kind": "note", "text": "Vandaag ging het lichter!", "with": "Piet"],
                ["kind": "note", "text": "twee\n\tregels"],
            ])
        let json = try daemon.run(["note", "--json", "hoi"])
        #expect(
            json.output == #"{"anchor":"note","day":null,"kept":true,"label":null,"language":"en"}"#
                + "\n")
        daemon.keepsWords = false
        let unkept = try daemon.run(["note", "hoi"])
        #expect(unkept.end == .exited(1) && unkept.errors.contains("history"))
    }

    @Test("With --json the questions are on standard error and the replies alone on the other")
    func json() throws {
        let run = try daemon.run(["check-in", "--json"], input: ["moe"])
        #expect(
            run.output
                == #"{"anchor":"checkIn","day":null,"kept":true,"label":null,"language":"en"}"#
                + "\n")
        #expect(run.errors.contains("body?"))
    }

    @Test(
        "No daemon is 3, whatever is asked",
        arguments: [
            ["check-in"], ["check-in", "--after-rest"], ["reflect"], ["note", "hoi"], ["note"],
        ])
    func noDaemon(_ line: [String]) throws {
        let run = try daemon.run(line + ["--socket", "/nonexistent/socket"], input: ["hoi"])
        #expect(run.end == .exited(3))
        #expect(run.output.isEmpty)
    }

    @Test("A daemon that goes away half-way: what was kept is said")
    func gone() throws {
        let child = try daemon.start(productsFolder() + "/anchorctl", ["check-in"])
        child.send("moe")
        #expect(daemon.serve { daemon.notes.count == 1 })
        daemon.errors[.note] = ControlError.notRecorded(reason: "disk full").callError
        child.send("rustig")
        #expect(daemon.server?.serve(child) == .exited(1))
        #expect(child.errors.contains("disk full") && child.errors.contains("One answer is kept"))
    }

    @Test("Ctrl-C ends it with 130 and says what was kept", arguments: [0, 1, 2])
    func interrupted(_ answers: Int) throws {
        let child = try daemon.start(productsFolder() + "/anchorctl", ["check-in"])
        for number in 0..<answers { child.send("woord \(number)") }
        #expect(
            daemon.serve {
                child.look()
                // The question after the last answer is on the screen.
                return child.output.split(separator: "\n").count > answers + 1
            })
        child.signal(SIGINT)
        #expect(daemon.server?.serve(child) == .exited(130))
        let words = ["Nothing was kept", "One answer is kept", "2 answers are kept"]
        #expect(child.errors.contains(words[answers]), "\(child.errors)")
        #expect(daemon.notes.count == answers)
    }

    @Test("Ctrl-C at the offer of one more question tells of the answer that is kept")
    func stoppedBetween() throws {
        let line = "\(shellWord(productsFolder() + "/anchorctl")) reflect"
        let child = try daemon.start("/usr/bin/script", ["-qec", line, "/dev/null"])
        for (shown, text) in [("softer?", "op de bank"), ("One more? [y/N]", "\u{3}")] {
            #expect(
                daemon.serve {
                    child.look()
                    return child.output.contains(shown)
                }, "\(shown): \(child.output)")
            child.send(text)
        }
        #expect(daemon.server?.serve(child) == .exited(130))
        #expect(child.output.contains("One answer is kept."), "\(child.output)")
    }

    @Test("On a terminal of 40 columns: lines break between words, mistakes are asked again")
    func terminal() throws {
        // script(1) lends a terminal; what is sent is typed on it.
        daemon.history = (1...6).map { number in
            Entry(
                id: "\(number)", atUSec: 0, event: "noted", text: "  lichter, dag \(number)")
        }
        let line = "stty cols 40; \(shellWord(productsFolder() + "/anchorctl")) reflect"
        let child = try daemon.start("/usr/bin/script", ["-qec", line, "/dev/null"])
        func type(_ text: String, after shown: String) {
            #expect(
                daemon.serve {
                    child.look()
                    return child.output.contains(shown)
                }, "\(shown): \(child.output)")
            child.send(text)
        }
        type("op de bank\u{1B}[D\u{1B}OC", after: "softer?")
        type("misschien", after: "One more? [y/N]")
        type("y", after: "I do not understand that.")
        type("", after: "helped?")
        // No third one.
        child.send("")
        type(String(repeating: "a", count: 2001), after: "mayGo?")
        type("werk", after: "too long")
        #expect(daemon.server?.serve(child) == .exited(0))
        #expect(
            daemon.notes.compactMap { $0["text"]?.string } == ["op de bank", "werk"])
        #expect(
            child.output.contains("      lichter, dag 2") && child.output.contains("More of them"))
        #expect(!child.output.contains("lichter, dag 1"), "the newest five")
        for line in child.output.split(whereSeparator: \.isNewline) where !line.contains("aaaa") {
            #expect(line.count <= 40, "\(line)")
        }
    }
}

struct HistoryTests {
    private let daemon: ScriptedDaemon
    private static let at: Int64 = 1_774_616_400_000_000

    init() throws { daemon = try ScriptedDaemon() }

    private func row(
        _ id: String, _ event: String, text: String? = nil, question: String? = nil,
        with: String? = nil, undoes: String? = nil
    ) -> Entry {
        Entry(
            id: id, atUSec: HistoryTests.at, event: event, undoes: undoes, text: text,
            question: question, with: with)
    }

    @Test("Words are read back as they were given, those taken back are not, escapes do no harm")
    func words() throws {
        daemon.history = [
            row("1", "nudged"), row("2", "noted", text: "twee\n\tregels \u{1B}[2J!", with: "Piet"),
            row("3", "checkedIn", text: "moe", question: "body"),
            row("4", "reflected", text: "weg", question: "mayGo"), row("5", "undone", undoes: "4"),
            row("6", "recovered", text: "deeperSleep newer"), row("7", "recovered"),
            row("8", "reflected", text: "later", question: "newer"), row("9", "noted"),
        ]
        #expect(
            try daemon.run(["history", "--words"]).output == """
                2026-03-27 13:00  note  with Piet
                    twee
                    \tregels \u{FFFD}[2J!
                2026-03-27 13:00  check-in  How does my body feel?
                    moe
                2026-03-27 13:00  after a rest
                    I sleep more deeply
                    newer
                2026-03-27 13:00  look back  newer
                    later

                """)
        let one = try daemon.run(["history", "--words", "-n", "1"]).output
        #expect(one.hasSuffix("later\n") && !one.contains("moe"))
        daemon.history = []
        #expect(try daemon.run(["history", "--words"]).output == "No words yet.\n")
    }

    @Test(
        "A row that takes back a night's word, and one without sleep, say which night",
        arguments: [
            ("en", "taken back    bed  the night of Thu 2026-03-26", "the night of Thu 2026-03-26"),
            ("nl", "teruggenomen  bed  de nacht van do 2026-03-26", "de nacht van do 2026-03-26"),
        ])
    func night(_ language: String, _ undone: String, _ night: String) throws {
        daemon.language = language
        daemon.history = ["undone bed", "logged sleepless", "logged bed"].enumerated().map {
            let words = $1.split(separator: " ").map(String.init)
            return Entry(
                id: "\($0)", atUSec: HistoryTests.at, event: words[0], day: "2026-03-26",
                word: words[1])
        }
        let lines = try daemon.run(["history"]).output.split(separator: "\n")
        #expect(lines.first.map { $0.hasSuffix(undone) } == true, "\(lines)")
        #expect(lines.map { $0.hasSuffix(night) } == [true, true, false], "\(lines)")
    }

    @Test("A row of history says what it is about in the person's language")
    func detail() throws {
        daemon.language = "nl"
        daemon.history = [
            Entry(
                id: "1", atUSec: HistoryTests.at, event: "sized", anchor: "move", word: "larger"),
            Entry(id: "2", atUSec: HistoryTests.at, event: "mode"),
            Entry(
                id: "3", atUSec: HistoryTests.at, event: "paused",
                untilUSec: HistoryTests.at),
            Entry(id: "4", atUSec: HistoryTests.at, event: "nudged", anchor: "move"),
        ]
        let lines = try daemon.run(["history"]).output.split(separator: "\n").map {
            String($0.dropFirst("2026-03-27 13:00  ".count))
        }
        #expect(
            lines == [
                "maat          move groter", "stand         geen",
                "pauze         tot 2026-03-27 13.00 uur", "seintje       move",
            ])
    }

    @Test("A day is asked for from its midnight to the next")
    func day() throws {
        let run = try daemon.run(["history", "--day", "2026-03-27"])
        #expect(run.output.contains("done") && !run.output.contains("Nothing noted"))
        #expect(
            daemon.asked?.parameters == [
                "sinceUSec": 1_774_569_600_000_000, "untilUSec": 1_774_656_000_000_000,
            ])
        for word in ["today", "gisteren"] {
            #expect(try daemon.run(["history", "--day", word]).end == .exited(0))
        }
        #expect(try daemon.run(["history", "--day", "soon"]).end == .exited(2))
        #expect(
            try daemon.run(["history", "--day", "today", "--since", "7:00"]).end == .exited(2))
    }

    @Test(
        "A day on which nothing was noted says nothing, and is told so",
        arguments: [
            ("en", "Nothing noted, and that says nothing. Tomorrow is open.\n"),
            ("nl", "Niets genoteerd, en dat zegt niets. Morgen is er weer een dag.\n"),
        ])
    func emptyDay(_ language: String, _ words: String) throws {
        daemon.language = language
        daemon.history = []
        #expect(try daemon.run(["history", "--day", "2026-03-27"]).output == words)
        #expect(try daemon.run(["history", "--since", "2026-03-27"]).output == words)
        daemon.history = [row("1", "nudged"), row("2", "letGo")]
        #expect(try daemon.run(["history", "--day", "2026-03-27"]).output.hasSuffix(words))
        #expect(try !daemon.run(["history"]).output.hasSuffix(words))
    }
}

// `silent` and `letter` as a person runs them: the real program against a scripted daemon.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

@Suite struct LettingTests {
    private let daemon: ScriptedDaemon
    /// 2026-03-27, which is long ago for anchorctl's own clock.
    private static let written: Int64 = 1_774_616_400_000_000
    private static let words = "Lief mens,\n\tdit gaat voorbij.\n\nRaak de <aarde> aan."

    init() throws { daemon = try ScriptedDaemon() }

    // MARK: set and unset

    private func asked(_ word: String, _ isSet: Bool) -> Bool {
        daemon.asked?.parameters
            == ["word": .string(word), "isSet": .bool(isSet), "untilUSec": .null]
    }

    @Test("set and unset say what is set then, and locked how it ends")
    func setWords() throws {
        let on = try daemon.run(["set", "locked"])
        #expect(asked("locked", true))
        #expect(on.output.contains("set: locked") && on.output.contains("anchorctl unset locked"))
        let off = try daemon.run(["unset", "guests", "here"])
        #expect(asked("guests here", false))
        #expect(off.output == "No word is set.\n")
        #expect(try daemon.run(["unset"]).end == .exited(2))
        _ = try daemon.run(["haal-af", "op-slot"])
        #expect(asked("locked", false))
    }

    @Test("set alone and status say what is set")
    func setWordsShown() throws {
        daemon.words = ["docked", "guests"]
        for verb in ["set", "status"] {
            #expect(try daemon.run([verb]).output.contains("set: docked, guests"), "\(verb)")
        }
        #expect(!(try daemon.run(["set"]).output.contains("unset locked")))
    }

    @Test("set takes an end, as an option and as it is said")
    func setUntil() throws {
        for line in [
            ["set", "docked", "--until", "2h"], ["set", "at", "table", "until", "@99999999999"],
            ["zet", "bezoek", "tot", "@99999999999"],
        ] {
            #expect(try daemon.run(line).end == .exited(0), "\(line)")
            let asked = try #require(daemon.asked?.parameters)
            #expect(asked["untilUSec"]?.int != nil, "\(asked)")
            #expect(["docked", "at table", "bezoek"].contains(asked["word"]?.string))
        }
        // Words that only look like an end are a word.
        _ = try daemon.run(["set", "waiting", "until", "better"])
        #expect(daemon.asked?.parameters["word"]?.string == "waiting until better")
        for line in [
            ["set", "--until", "2h"], ["set", "docked", "--until", "soon"],
            ["set", "docked", "--untill", "2h"],
        ] {
            #expect(try daemon.run(line).end == .exited(2), "\(line)")
        }
    }

    @Test("set says when a word holds nothing, and which is near")
    func setSlip() throws {
        daemon.unless = ["docked"]
        #expect(try daemon.run(["set", "docked"]).output == "set: docked\n")
        let slip = try daemon.run(["set", "dokced"])
        #expect(slip.output.contains("waits for dokced"), "\(slip.output)")
        #expect(slip.output.contains("anchorctl set docked"))
        let turn = try daemon.run(["set", "move", "on"])
        #expect(turn.end == .exited(2) && turn.errors.contains("anchorctl on move?"))
        let other = try daemon.run(["set", "visitors"])
        #expect(other.output.contains("waits for visitors") && !other.output.contains("docked"))
    }

    @Test("status names the word that holds, and its end", arguments: ["en", "nl"])
    func heldByAWord(_ language: String) throws {
        daemon.language = language
        daemon.words = ["docked"]
        daemon.wordEnds = [WordEnd(word: "docked", untilUSec: 1_795_980_000_000_000)]
        daemon.held = [
            Slot(
                anchor: "move", day: "2026-03-29", label: "08:00", dueUSec: 1_774_771_200_000_000,
                state: .held, reason: "word", word: "docked")
        ]
        let status = try daemon.run(["status"]).output
        #expect(status.contains("(docked)"), "\(status)")
        #expect(status.contains(language == "en" ? "docked (until" : "docked (tot"), "\(status)")
    }

    @Test("list and explain say what would hold it", arguments: ["en", "nl"])
    func unlessShown(_ language: String) throws {
        daemon.language = language
        daemon.anchors = [
            AnchorEntry(
                id: "move", kind: "movement", cue: "at 08:00", enabled: true,
                unless: ["docked", "at table"])
        ]
        let list = try daemon.run(["list"]).output
        let expected = language == "en" ? "unless docked or at table" : "tenzij docked of at table"
        #expect(list.contains(expected), "\(list)")
    }

    // MARK: silent

    @Test("silent asks for silence, --off for the nudges, and both say how to go back")
    func silent() throws {
        let on = try daemon.run(["silent", "move"])
        #expect(daemon.asked?.parameters == ["anchor": "move", "silent": true])
        #expect(on.output.contains("silent now") && on.output.contains("anchorctl start move"))
        let off = try daemon.run(["stil", "move", "--off"])
        #expect(daemon.asked?.parameters == ["anchor": "move", "silent": false])
        #expect(off.output == "move comes, as the schedule says.\n")
        let json = try daemon.run(["silent", "move", "--json"])
        #expect(json.output == #"{"anchor":"move","language":"en","sinceDay":"2026-03-27"}"# + "\n")
        #expect(try daemon.run(["silent", "--off"]).end == .exited(2))
    }

    @Test(
        "status, next, silent and explain say what is silent, and status asks",
        arguments: ["en", "nl"])
    func shown(_ language: String) throws {
        daemon.language = language
        daemon.silent = [Silent(anchor: "move", sinceDay: "2026-03-27")]
        daemon.maySilence = ["tea"]
        let start = language == "en" ? "anchorctl start move" : "anchorctl begin move"
        let question = language == "en" ? "anchorctl silent tea" : "anchorctl stil tea"
        for verb in ["status", "next", "silent"] {
            let run = try daemon.run([verb])
            #expect(run.output.contains("2026-03-27") && run.output.contains(start), "\(verb)")
            #expect(run.output.contains(question) == (verb == "status"))
        }
        daemon.silent = []
        let none = try daemon.run(["silent"]).output
        #expect(none == (language == "en" ? "No anchor is silent.\n" : "Er is geen anker stil.\n"))
    }

    // MARK: letter

    @Test("words on the line or in a pipe are kept as they are")
    func kept() throws {
        let line = try daemon.run(["letter", "Lief", "mens"])
        #expect(daemon.asked?.parameters == ["text": "Lief mens"])
        #expect(line.output.contains("Kept for a soft day"))
        let pipe = try daemon.run(
            ["brief"],
            input: LettingTests.words.split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init))
        #expect(daemon.asked?.parameters == ["text": .string(LettingTests.words)])
        #expect(pipe.end == .exited(0))
        #expect(!line.output.contains("Lief"))
    }

    @Test("where the schedule wants no words, that is said, and it is no success")
    func unkept() throws {
        daemon.keepsWords = false
        let run = try daemon.run(["letter", "Lief mens"])
        #expect(run.end == .exited(1))
        #expect(run.errors.contains("history"))
    }

    @Test("more than fits is refused before the daemon sees it")
    func long() throws {
        let run = try daemon.run(["letter"], input: [String(repeating: "a", count: 2_001)])
        #expect(run.end == .exited(2))
        #expect(daemon.asked == nil)
    }

    @Test("on an ordinary day it says that a letter waits, and not what it says")
    func waits() throws {
        daemon.letter = .init(soft: false, writtenUSec: LettingTests.written)
        let run = try daemon.run(["letter"], input: [])
        #expect(run.output.contains("2026-03-27") && run.output.contains("anchorctl soft"))
        daemon.letter = .init(soft: false)
        #expect(try daemon.run(["letter"], input: []).output.contains("no letter yet"))
    }

    @Test("a soft day shows it, below soft and for letter, word for word; --json has the replies")
    func soft() throws {
        daemon.letter = .init(
            soft: true, writtenUSec: LettingTests.written, text: LettingTests.words)
        let expected =
            "From yourself, 2026-03-27:\n    Lief mens,\n    \tdit gaat voorbij.\n    \n"
            + "    Raak de <aarde> aan.\n"
        #expect(try daemon.run(["letter"], input: []).output == expected)
        #expect(try daemon.run(["soft"]).output.hasSuffix("anchorctl soft off\n\n" + expected))
        #expect(try daemon.run(["mode", "soft"]).output.hasSuffix("\n" + expected))
        #expect(!(try daemon.run(["soft", "--json"]).output.contains("Lief")))
        // Without --json monitor would wait for the daemon to come back.
        for verb in [["status"], ["mode"], ["monitor", "--json"]] {
            #expect(!(try daemon.run(verb).output.contains("Lief")), "\(verb)")
        }
    }

    @Test("a soft day without a letter, or with a daemon that knows none, is a soft day")
    func none() throws {
        #expect(try daemon.run(["soft"]).output.split(separator: "\n").count == 2)
        daemon.errors[.readLetter] = .methodNotImplemented("x")
        let run = try daemon.run(["soft"])
        #expect(run.end == .exited(0) && run.errors.isEmpty)
    }

    @Test("at a terminal a few lines are written, and an empty one ends it")
    func written() throws {
        let terminal = try Sitter(daemon, ["letter"])
        terminal.wait(for: "> ", times: 1)
        #expect(terminal.output.contains("A few lines to yourself"))
        terminal.type("Lief mens,\n")
        terminal.wait(for: "> ", times: 2)
        terminal.type(String(repeating: "a", count: 1_995) + "\n")
        terminal.wait(for: "> ", times: 3)
        #expect(terminal.output.contains("gets too long"))
        terminal.type("dit gaat voorbij.\n")
        terminal.wait(for: "> ", times: 4)
        terminal.type("\n")
        #expect(terminal.end() == .exited(0))
        #expect(daemon.asked?.parameters == ["text": "Lief mens,\ndit gaat voorbij."])
    }

    @Test(
        "words on the line or in a pipe do not take the place of a letter that waits, but with --new",
        arguments: [
            ("en", "It stays, and this one was not saved.", "anchorctl letter --new TEXT"),
            ("nl", "Die blijft, en deze is niet bewaard.", "anchorctl brief --new TEKST"),
        ])
    func inPlace(_ language: String, _ words: String, _ command: String) throws {
        daemon.language = language
        daemon.letter = .init(soft: false, writtenUSec: LettingTests.written)
        for run in [
            try daemon.run(["letter", "Lief", "mens"]),
            try daemon.run(["letter"], input: ["Lief mens"]),
        ] {
            #expect(run.end == .exited(1) && run.output.isEmpty)
            let told = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(told.contains(words) && told.contains(command), "\(told)")
            #expect(told.contains("2026-03-27"))
        }
        #expect(!daemon.calls.contains { $0.method == MethodName.keepLetter.full })
        #expect(try daemon.run(["letter", "--new", "Lief", "mens"]).end == .exited(0))
        #expect(daemon.asked?.parameters == ["text": "Lief mens"])
    }

    @Test("at a terminal a letter that waits is not written over unasked; --new does")
    func another() throws {
        daemon.letter = .init(soft: false, writtenUSec: LettingTests.written)
        let first = try Sitter(daemon, ["letter"])
        #expect(first.end() == .exited(0))
        #expect(first.output.contains("--new"))
        let second = try Sitter(daemon, ["letter", "--new"])
        second.wait(for: "> ", times: 1)
        second.type("\n")
        #expect(second.end() == .exited(0))
        #expect(second.output.contains("No words, and that is fine."))
        #expect(!daemon.calls.contains { $0.method == MethodName.keepLetter.full })
    }
}

/// Somebody at a terminal, while the daemon answers.
private final class Sitter {
    private let terminal: PseudoTerminal
    private let daemon: ScriptedDaemon

    init(_ daemon: ScriptedDaemon, _ arguments: [String]) throws {
        self.daemon = daemon
        terminal = try PseudoTerminal(
            productsFolder() + "/anchorctl", arguments,
            environment: daemon.environment.merging(["TERM": "xterm"]) { $1 })
    }

    var output: String { terminal.output }
    func type(_ keys: String) { terminal.type(keys) }

    private func read(until condition: (PseudoTerminal) -> Bool) -> Bool {
        terminal.read { terminal in
            daemon.server?.pump(milliseconds: 1)
            return condition(terminal)
        }
    }

    func wait(for mark: String, times: Int) {
        #expect(
            read {
                $0.output.split(separator: mark, omittingEmptySubsequences: false).count > times
            },
            "\(output)")
    }

    func end() -> ProcessEnd? {
        _ = read { $0.end != nil }
        return terminal.waitForEnd(forAtMost: 1)
    }
}

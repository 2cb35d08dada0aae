// Help of one verb and what is said of a line that was not understood: whole in both languages, true to
// the parser, in the language of the schedule, without waking a daemon.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import ArgumentParser
import CivilTime
import ControlInterface
import FoundationEssentials
import HostSystem
import Testing
import Varlink

@testable import anchorctl

struct VerbHelpTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    private static let verbs = VerbTable.all.map { VerbTable.name(of: $0) }

    @Test("No line of Dutch help is English", arguments: verbs)
    func dutch(_ verb: String) throws {
        let english = try daemon.run([verb, "--help"]).output
        let dutch = try daemon.run([verb, "--help"], environment: ["LANG": "nl_NL.UTF-8"])
        #expect(dutch.end == .exited(0) && dutch.output.contains("Gebruik: anchorctl"))
        let theirs = Set(english.split(separator: "\n"))
        // Names and values that both languages share.
        let same = dutch.output.split(separator: "\n").filter {
            theirs.contains($0) && $0.split(separator: " ").count > 3
                && !$0.contains("{\"event\"")
        }
        #expect(same.isEmpty, "\(same)")
    }

    @Test("help VERB, VERB --help and -h are one text, by each name of a verb")
    func ways() throws {
        let page = try daemon.run(["forget", "--help"]).output
        #expect(page.contains("Usage: anchorctl forget [<id>] [--before <date>] [--all] [--yes]"))
        let ways = [
            ["forget", "-h"], ["help", "forget"], ["help", "vergeet"], ["--help", "forget"],
            ["vergeet", "--yes", "--help"],
        ]
        for line in ways {
            let run = try daemon.run(line)
            #expect(run.end == .exited(0) && run.output == page, "\(line)")
        }
        let unknown = try daemon.run(["help", "forgte"])
        #expect(
            unknown.end == .exited(2)
                && unknown.errors.contains("Did you mean anchorctl forget --help?"))
    }

    @Test("A line of usage is broken between options and not inside one")
    func broken() throws {
        let usage = try daemon.run(["init", "--help"]).output.split(separator: "\n")
            .drop { !$0.hasPrefix("Usage:") }.prefix {
                $0.hasPrefix("Usage:") || $0.hasPrefix("    ")
            }
        #expect(usage.count == 2, "\(usage)")
        for line in usage {
            #expect(line.filter { $0 == "[" }.count == line.filter { $0 == "]" }.count, "\(line)")
        }
    }

    @Test("Prose is wrapped as one paragraph, and has no line end of another language in it")
    func prose() throws {
        var paragraphs = 0
        for verb in VerbHelpTests.verbs {
            for locale in ["en_GB.UTF-8", "nl_NL.UTF-8"] {
                let place = ["LANG": locale, "COLUMNS": "80"]
                let page = try daemon.run([verb, "--help"], environment: place).output
                // Before the usage: the abstract, then the discussion.
                let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
                    .prefix { !$0.hasPrefix("Usage:") && !$0.hasPrefix("Gebruik:") }
                for (line, next) in zip(lines, lines.dropFirst())
                where !line.isEmpty && !next.isEmpty && !line.hasPrefix(" ") && !next.hasPrefix(" ")
                {
                    paragraphs += 1
                    let word = next.prefix { $0 != " " }
                    #expect(line.count + 1 + word.count > 80, "\(line) / \(next)")
                }
            }
        }
        #expect(paragraphs > 20)
    }

    @Test("The examples are lines that the verb takes", arguments: [Language.english, .dutch])
    func examples(_ language: Language) throws {
        var count = 0
        for verb in VerbTable.all {
            let text = language.words.discussion(of: verb)
            for line in text.split(separator: "\n") where line.hasPrefix("  anchorctl ") {
                // What is explained stands behind a wide gap.
                let example = line.dropFirst(2).split(separator: "   ")[0]
                let words = VerbHelpTests.shellWords(String(example))
                #expect(VerbTable.verb(words[1]) == verb, "\(line)")
                #expect(throws: Never.self, "\(line)") {
                    _ = try verb.parseAsRoot(Array(words.dropFirst(2)))
                }
                count += 1
            }
        }
        #expect(count > 40)
        for verb in ["nights", "report", "letter", "card", "monitor"] {
            let text = language.words.discussion(of: try #require(VerbTable.verb(verb)))
            #expect(text.split(separator: "\n").filter { $0.hasPrefix("  anchorctl") }.count == 3)
        }
    }

    private static func shellWords(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for letter in line + " " {
            if letter == quote {
                quote = nil
            } else if quote == nil, letter == "'" || letter == "\"" {
                quote = letter
            } else if quote == nil, letter == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(letter)
            }
        }
        return words
    }

    @Test("Help speaks the schedule's language, and wakes no daemon")
    func scheduleLanguage() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file("anchord"), withIntermediateDirectories: false)
        let file = folder.file("anchord/schedule.json")
        try writeFile(
            file, Array(#"{ version: 1, language: "nl", anchors: [ { wrong: true } ] }"#.utf8))
        let place = ["XDG_CONFIG_HOME": folder.path, "LANG": "en_US.UTF-8"]
        let run = try daemon.run(["done", "--help"], environment: place)
        #expect(run.output.contains("Gebruik: anchorctl gedaan [<anker>]"))
        #expect(try daemon.run(["--help"], environment: place).output.contains("anchorctl straks"))
        #expect(daemon.calls.isEmpty)
        try writeFile(file, Array("{ language: \"en\" }".utf8))
        let english = try daemon.run(
            ["done", "--help"],
            environment: ["XDG_CONFIG_HOME": folder.path, "LANG": "nl_NL.UTF-8"])
        #expect(english.output.contains("Usage: anchorctl done"))
    }

    @Test(
        "What stands in the schedule is found there, with its page", arguments: ["shared", "quiet"])
    func keys(_ key: String) throws {
        for line in [[key], [key, "--help"], ["help", key]] {
            let run = try daemon.run(line)
            #expect(run.end == .exited(2) && run.errors.contains("man anchord-schedule"), "\(line)")
        }
        for verb in ["edit", "check", "export"] {
            for locale in ["en_GB.UTF-8", "nl_NL.UTF-8"] {
                let page = try daemon.run([verb, "--help"], environment: ["LANG": locale]).output
                let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(words.contains("man anchord-schedule"), "\(verb)")
            }
        }
    }

    // MARK: What was not understood

    /// A line, what is said of it in English and in Dutch.
    static let misreadLines: [([String], String, String)] = [
        (
            ["done", "--foo"], "anchorctl: unknown option: --foo\n",
            "anchorctl: onbekende optie: --foo\n"
        ),
        (["done", "--jsno"], "Did you mean --json?", "Bedoel je --json?"),
        (["done", "-x"], "unknown option: -x", "onbekende optie: -x"),
        (
            ["forget", "--before"], "missing value: --before <date>",
            "ontbrekende waarde: --before <datum>"
        ),
        (["done", "--json=1"], "takes no value: --json", "heeft geen waarde: --json"),
        (["done", "a", "it's"], "unexpected argument: it's", "onverwacht argument: it's"),
        (["status", "a", "b"], "unexpected argument: a b", "onverwacht argument: a b"),
        (
            ["size"], "anchorctl: missing argument: ANCHOR\n",
            "anchorctl: ontbrekend argument: ANKER\n"
        ),
        (["calendar"], "missing argument: EXPRESSION", "ontbrekend argument: UITDRUKKING"),
        (
            ["next", "-n", "x"], "anchorctl: invalid value for -n: x\n",
            "anchorctl: ongeldige waarde voor -n: x\n"
        ),
        (
            ["status", "--color", "blue"], "auto, always or never", "auto, always of never"
        ),
        (["next", "-n", "0"], "a number from 1 to 1000", "een getal van 1 tot en met 1000"),
        (["forget"], "say what to erase", "zeg wat er weg mag"),
        (["forget", "--before", "soon"], "soon is not a day", "soon snap ik niet als dag"),
        (["later", "move", "soon"], "soon is not a time", "soon snap ik niet als tijd"),
        (["card", "--svg", "--ics"], "one of these at a time", "één van deze tegelijk"),
        (["card", "--with", "Kim"], "--with and --for need", "--with en --for horen bij"),
        (["size", "move", "grotre"], "Did you mean groter?", "Bedoel je groter?"),
        (["init", "--language", "fr"], "en or nl", "en of nl"),
        (["log", "a", "--at", "soon"], "soon is not a time", "soon snap ik niet als tijd"),
        (["log", "a", "soon"], "soon is not a length", "soon snap ik niet als duur"),
        (["nights", "someday"], "someday is not a day", "someday snap ik niet als dag"),
        (["call", "GetStatus", "x"], "not a JSON object", "geen JSON-object"),
    ]

    @Test(
        "What was not understood is said in both languages, and where help is",
        arguments: misreadLines)
    func mistakes(_ line: [String], _ english: String, _ dutch: String) throws {
        for (locale, said, pointer) in [
            ("en_GB.UTF-8", english, "Try anchorctl \(line[0]) --help."),
            ("nl_NL.UTF-8", dutch, "--help"),
        ] {
            let run = try daemon.run(line, environment: ["LANG": locale])
            #expect(run.end == .exited(2) && run.output.isEmpty, "\(line)")
            #expect(run.errors.contains(said), "\(run.errors)")
            #expect(run.errors.hasSuffix(pointer + "\n"), "\(run.errors)")
            // Nothing of the parser's own English is left.
            for word in ["Error:", "Unknown option", "Unexpected", "Missing", "is invalid for"] {
                #expect(!run.errors.contains(word), "\(run.errors)")
            }
        }
        #expect(daemon.calls.isEmpty)
    }

    @Test("A pattern finds what stands in its place, as far as the first end of it")
    func patterns() {
        let find = { UsageProblem.parts($0, "The value '%' is invalid for '%'") }
        #expect(find("The value 'it's' is invalid for '-n <n>'. More 'x'.") == ["it's", "-n <n>"])
        #expect(find("The value 'a' is fine") == nil)
        #expect(UsageProblem.parts("Unexpected 'a'", "Unexpected '%") == ["a'"])
    }

    @Test("What a reader expected is not told half in another language")
    func expressions() throws {
        let place = ["LANG": "nl_NL.UTF-8"]
        let calendar = try daemon.run(["calendar", "Mon..Fry"], environment: place)
        #expect(calendar.errors.contains("teken 6: verwacht: een dag zoals Mon"))
        daemon.language = "nl"
        let report = try daemon.run(["report", "--work-days", "ma..vrijdagg"], environment: place)
        #expect(report.end == .exited(2))
        for errors in [calendar.errors, report.errors] {
            #expect(!errors.contains("expected") && !errors.contains("weekday"), "\(errors)")
        }
    }

    @Test("A soft day has its Dutch name among the modes, as it is typed")
    func softMode() throws {
        daemon.language = "nl"
        daemon.told = daemon.status
        daemon.told?.language = "nl"
        daemon.told?.modes = ["ziek"]
        daemon.told?.mode = "soft"
        daemon.told?.modeUntilUSec = ScriptedDaemon.slot.dueUSec
        let run = try daemon.run(["stand"])
        #expect(run.output.contains("Stand zacht tot"), "\(run.output)")
        #expect(run.output.contains("De standen: ziek, zacht"), "\(run.output)")
    }

    @Test("Every verb that takes a day takes its words")
    func everywhere() throws {
        let lines: [([String], String)] = [
            (["forget", "--before", "gisteren", "--yes"], "Forget"),
            (["history", "--since", "maandag", "--json"], "ReadHistory"),
            (["history", "--since", "yesterday 7:40", "--json"], "ReadHistory"),
            (["history", "--day", "zaterdag", "--json"], "ReadHistory"),
            (["report", "--from", "maandag", "--work-days", "ma..do", "--json"], "Report"),
            (["nights", "--since", "zaterdag", "--json"], "ListNights"),
            (["mode", "ill", "--until", "zondag", "--json"], "SetMode"),
            (["log", "bed", "--at", "gisteren 23:10", "--json"], "Log"),
        ]
        for (line, method) in lines {
            let run = try daemon.run(line)
            #expect(run.errors.isEmpty, "\(line): \(run.errors)")
            #expect(daemon.asked?.method.hasSuffix("." + method) == true, "\(line)")
            if method == "Report" {
                #expect(daemon.asked?.parameters["workDays"]?.string == "Mon..Thu")
            }
        }
    }
}

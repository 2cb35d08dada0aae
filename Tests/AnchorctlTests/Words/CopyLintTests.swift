// Every text a person can meet, read where it is: what anchorctl prints, what the sources say, the
// starters' comments, the manual pages. The phrasebooks are read in AnchorEngineTests.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import FoundationEssentials
import ScheduleReading
import Testing

struct CopyLintTests {
    /// Where such a word stands for something else, and why.
    private static let allowed: [(text: String, reason: String)] = [
        ("only: [", "a key of the schedule, in a schedule"),
        ("should_offer", "a function of the parser's script for fish"),
        ("#!/bin/sh", "the first line of a script"),
        ("*only*", "the same key, where its page explains it"),
    ]

    private func check(_ texts: [String], machinery: Bool, _ place: String) {
        for text in texts {
            var rest = text
            for (known, _) in CopyLintTests.allowed {
                rest = rest.split(separator: known, omittingEmptySubsequences: false)
                    .joined(separator: " ")
            }
            if let problem = CopyLint.problem(in: rest, machinery: machinery) {
                Issue.record("\(place): \(problem)")
            }
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    @Test("No help text blames or shouts")
    func help() throws {
        let daemon = try ScriptedDaemon()
        let all = try daemon.run(["help", "all"])
        #expect(all.end == .exited(0))
        let everyday = try daemon.run(["--help"]).output
        check(lines(all.output) + lines(everyday), machinery: true, "help")
        // The table of verbs: the names before the first wide gap, until the first empty line after it.
        let table = all.output.split(separator: "\n\n", omittingEmptySubsequences: false)
        let rows = try #require(table.dropFirst().first).split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        let verbs = rows.compactMap {
            $0.split(separator: ",").first?.split(separator: " ").first.map(String.init)
        }
        #expect(verbs.count > 15 && verbs.contains("status") && verbs.contains("introspect"))
        for verb in verbs {
            let run = try daemon.run([verb, "--help"])
            #expect(run.end == .exited(0), "\(verb)")
            check(lines(run.output), machinery: true, "\(verb) --help")
        }
    }

    @Test(
        "No text in the sources of what speaks to a person blames or shouts",
        arguments: ["anchorctl", "AnchorDaemon", "ScheduleReading", "HostSystem", "SpokenTime"])
    func sources(_ room: String) throws {
        var count = 0
        for (file, source) in try SourceTree.swiftFiles(in: "Sources/\(room)") {
            // A single word is a name (a key, an event), not a sentence.
            let texts = CopyLint.literals(inSwift: source).filter { $0.contains(" ") }
            count += texts.count
            check(texts.flatMap(lines), machinery: false, file)
        }
        #expect(count > 0)
    }

    @Test("What the client says has no word of the machinery")
    func clientWords() throws {
        for (file, source) in try SourceTree.swiftFiles(in: "Sources/anchorctl") {
            let texts = MessageSources.sentences(inSwift: source).map(\.key)
            check(texts.filter { $0.contains(" ") }, machinery: true, file)
        }
    }

    @Test("No comment of a starter blames or shouts", arguments: Language.allCases)
    func starters(_ language: Language) {
        let comments = lines(Starter.text(language: language)).compactMap { line in
            let parts = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? String(parts[1]) : nil
        }
        #expect(comments.count > 15)
        check(comments, machinery: false, "starter")
    }

    @Test("No manual page blames or shouts")
    func pages() throws {
        for page in [
            "anchorctl.1", "anchord.1", "anchord-schedule.5", "anchord-examples.7",
            "nl/anchorctl.1",
            "nl/anchord-schedule.5",
        ] {
            check(lines(try SourceTree.text("docs/\(page).scd")), machinery: false, page)
        }
    }

    @Test(
        "The reader finds such words in a source, and in nothing else of it",
        arguments: [
            (#"let a = "you must""#, "must"), (#"f("a \(b ? "gemist" : c) d")"#, "gemist"),
            ("let a = #\"\"\"\n  it failed\n  \"\"\"#", "failed"),
            (#"x = "a"; y = "only b""#, "only"),
        ])
    func reader(_ source: String, _ word: String) {
        let problems = CopyLint.literals(inSwift: source).compactMap { CopyLint.problem(in: $0) }
        #expect(problems.count == 1 && problems[0].contains(word), "\(problems)")
        #expect(CopyLint.literals(inSwift: "// \"you must\"\nlet must = 1").isEmpty)
    }
}

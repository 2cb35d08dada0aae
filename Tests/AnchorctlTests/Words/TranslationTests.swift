// What docs/translating.md promises: every sentence the sources say has its twin in every language, and a
// language is its table, its phrasebook and its starter and nothing else.

import AnchorTestSupport
import ArgumentParser
import FoundationEssentials
import Testing

@testable import AnchorModel
@testable import anchorctl

struct TranslationTests {
    private static let others = Language.allCases.filter { $0 != .english }

    /// Every sentence that is said, with a place where it is.
    private static let said: [String: String] = {
        var said: [String: String] = [:]
        for (path, source) in (try? SourceTree.swiftFiles(in: "Sources")) ?? [] {
            // CivilTime knows no messages; its readers say what they expected.
            let isOfTimes = path.hasPrefix("Sources/CivilTime/")
            let found = MessageSources.sentences(
                inSwift: source, labels: isOfTimes ? ["expected"] : [],
                calls: isOfTimes ? ["Expectation", "expected", "refused"] : [])
            for sentence in found { said[sentence.key] = "\(path):\(sentence.line)" }
        }
        // What the parser has of a verb is its English.
        for verb in VerbTable.all {
            let shape = VerbShape(verb)
            let texts =
                [verb.configuration.abstract, verb.configuration.discussion]
                + shape.arguments.map(\.text)
                + shape.arguments.compactMap(\.value).map { "<\($0)>" }
            for text in texts { said[text] = "the verb \(shape.name)" }
            // A verb whose English name is a word of the language too has no other.
            if !verb.configuration.aliases.isEmpty {
                said["anchorctl \(shape.name)"] = "the verb \(shape.name)"
            }
        }
        // Nothing to say, and a part alone.
        for empty in ["", "{0}"] { said[empty] = nil }
        return said
    }()

    @Test("The sources are read at all")
    func reading() {
        #expect(TranslationTests.said.count > 800)
        #expect(TranslationTests.said["no such anchor: {0}"] != nil)
    }

    @Test("Every sentence has its twin", arguments: others)
    func complete(_ language: Language) {
        let table = language.translations.table ?? [:]
        let missing = TranslationTests.said.filter { table[$0.key] == nil }
            .map { "\($0.value): \"\($0.key)\"" }.sorted()
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    /// Said by a reader of another room that knows no messages.
    private static let elsewhere = ["no JSON"]

    @Test("No twin is left that nobody says", arguments: others)
    func spare(_ language: Language) {
        let table = language.translations.table ?? [:]
        let spare = table.keys.filter {
            TranslationTests.said[$0] == nil && !TranslationTests.elsewhere.contains($0)
        }
        #expect(spare.isEmpty, "\(spare.sorted().joined(separator: "\n"))")
    }

    @Test("No sentence stands in two chapters with two meanings")
    func chapters() {
        var seen: [String: String] = [:]
        for (english, twin) in Translations.dutchChapters.joined() {
            #expect(seen[english] == nil, "\(english): \(twin)")
            seen[english] = twin
        }
    }

    @Test("A twin has each part of its sentence, and no word of blame", arguments: others)
    func parts(_ language: Language) {
        for (english, twin) in language.translations.table ?? [:] {
            #expect(
                Set(MessageSources.parts(english)) == Set(MessageSources.parts(twin)), "\(twin)")
            for text in [english, twin] {
                if let problem = CopyLint.problem(in: text, machinery: false) {
                    Issue.record("\(problem)")
                }
            }
        }
    }

    @Test("A verb's name in another language is one it answers to", arguments: others)
    func verbs(_ language: Language) {
        for verb in VerbTable.all {
            let name = VerbTable.name(of: verb, in: language)
            #expect(VerbTable.verb(name) == verb, "\(name)")
        }
    }

    @Test("A sentence is found wherever it is marked, whole, and nothing else")
    func reader() {
        let source = #"""
            // say("not this")
            let a = say("one \(f("in \(say("inner"))")) two" + " three \(x)")
            throw E(Message(b ? "left" : "right"), "no sentence", key: Message(key: "k"))
            Message(n, one: "one day", other: "\(n) days")
            say("From", about: "column")
            say(verbatim, list.joined(separator: ", "))
            let c = """
                say("not this either")
                """
            Message("""
                first \
                line
                  "second" \u{e9}\n
                """)
            TextError(offset: 1, expected: "a day")
            """#
        let found = MessageSources.sentences(inSwift: source, labels: ["expected"]).map(\.key)
        #expect(
            Set(found) == [
                "inner", "one {0} two three {1}", "left", "right", "one day", "{0} days",
                "From{column}", "first line\n  \"second\" \u{e9}\n", "a day",
            ], "\(found)")
    }

    @Test("The words of a language are in its own files and nowhere else")
    func place() throws {
        for (path, source) in try SourceTree.swiftFiles(in: "Sources") {
            for language in Language.allCases.map({ "\($0)".capitalized }) {
                let isHome = !source.contains("struct \(language)Phrasebook")
                #expect(isHome || path.contains(language), "\(path)")
            }
        }
    }
}

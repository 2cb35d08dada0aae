// The manual pages in Dutch against the English ones: the same verbs, each by both of its names, with the same
// options, and the same numbers where a limit or an exit code is said; the same blocks where these are tried.

import AnchorModel
import AnchorTestSupport
import FoundationEssentials
import Testing

@testable import anchorctl

struct ManualTwinTests {
    private static let pages = [
        "anchorctl.1", "anchord-examples.7", "anchord-schedule.5", "anchord.1", "anchorpage.1",
    ]
    private static let english = "docs/anchorctl.1.scd"
    private static let dutch = "docs/nl/anchorctl.1.scd"

    /// The page in pieces, by the fences around its blocks: prose, block, prose.
    private static func pieces(_ page: String) throws -> [String] {
        var pieces = [""]
        for line in try SourceTree.text(page).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line == "```" { pieces.append("") } else { pieces[pieces.count - 1] += "\(line)\n" }
        }
        return pieces
    }

    private static func prose(_ page: String) throws -> String {
        try pieces(page).enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    }

    private static func blocks(_ page: String) throws -> [String] {
        try pieces(page).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    /// Paths, variables, numbers: what no language writes in its own way.
    private static func names(_ page: String) throws -> Set<String> {
        Set(
            try prose(page).filter { $0 != "*" }.split(whereSeparator: \.isWhitespace).map {
                word in
                let marks = "_.,:;+()[]\""
                let end = word.lastIndex { !marks.contains($0) } ?? word.startIndex
                return String(word[...end].drop { marks.contains($0) })
            }.filter { $0.contains { "/$@_".contains($0) || $0.isNumber } })
    }

    /// Between asterisks: what is typed as it stands.
    private static func bold(_ page: String) throws -> [String] {
        let parts = try prose(page).split(separator: "*", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func options(_ page: String) throws -> Set<String> {
        Set(
            try bold(page).flatMap { $0.split(separator: " ") }
                .filter { $0.hasPrefix("-") && $0.count > 1 }.map(String.init)
                // Of man, not ours.
                .filter { $0 != "-L" })
    }

    @Test func `each verb stands in the Dutch page by all of its names`() throws {
        let named = Set(try ManualTwinTests.bold(ManualTwinTests.dutch))
        for verb in VerbTable.all {
            for name in [VerbTable.name(of: verb)] + Language.dutch.words.names(of: verb) {
                #expect(named.contains(name), "\(name)")
            }
        }
    }

    @Test func `the options of both pages are the same`() throws {
        let english = try ManualTwinTests.options(ManualTwinTests.english)
        let dutch = try ManualTwinTests.options(ManualTwinTests.dutch)
        #expect(english.count > 30)
        // A night's other time of getting up is written as each language writes a time.
        #expect(english.subtracting(dutch) == ["-7:05"], "not in Dutch")
        #expect(dutch.subtracting(english) == ["-7.05"], "not in English")
    }

    /// What a page has more than its twin is found by the counts.
    @Test(arguments: pages)
    func `both pages have the same entries and sections`(_ page: String) throws {
        func shape(_ path: String) throws -> (entries: Int, sections: [Int]) {
            let lines = try ManualTwinTests.prose(path).split(
                separator: "\n", omittingEmptySubsequences: false)
            let entries = zip(lines, lines.dropFirst()).count {
                ($0.hasPrefix("*") || $0.hasPrefix("_")) && $1.hasPrefix("\t")
            }
            return (
                entries, lines.filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
            )
        }
        let english = try shape("docs/\(page).scd")
        let dutch = try shape("docs/nl/\(page).scd")
        #expect(english.sections.count > 7)
        #expect(english.entries == dutch.entries)
        // The client's page leaves what a program reads to the English one, and says so.
        if page != "anchorctl.1" { #expect(english.sections == dutch.sections) }
    }

    @Test func `every page has a twin`() throws {
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: "\(SourceTree.root)/\(folder)")
                .filter { $0.hasSuffix(".scd") }.sorted()
        }
        #expect(try names("docs") == ManualTwinTests.pages.map { "\($0).scd" }.sorted())
        #expect(try names("docs/nl") == names("docs"))
    }

    /// What differs between two pages that hold no words of a person: commands by their Dutch names, words that stand
    /// on the page in the browser, titles of sections.
    private static let translated: [String: [String: String]] = [
        "anchord.1": [:],
        "anchord-examples.7": [
            "anchorctl change": "anchorctl verander", "import": "importeer", "HOOKS": "HAKEN",
            "WORDS": "WOORDEN", "WORKED EXAMPLES": "VOORBEELDEN",
        ],
        "anchorpage.1": [
            "anchorctl change": "anchorctl verander", "Today": "Vandaag", "Anchors": "Ankers",
            "Nights": "Nachten", "Looking back": "Terugkijken", "Words": "Woorden", "Now": "Nu",
        ],
    ]

    @Test(arguments: translated.keys.sorted())
    func `blocks, options, paths and numbers are the same in both`(_ page: String) throws {
        let english = "docs/\(page).scd"
        let dutch = "docs/nl/\(page).scd"
        #expect(try ManualTwinTests.blocks(dutch) == ManualTwinTests.blocks(english))
        let words = try #require(ManualTwinTests.translated[page])
        let bold = Set(try ManualTwinTests.bold(english).map { words[$0] ?? $0 })
        #expect(bold.count > 10)
        #expect(bold.symmetricDifference(try ManualTwinTests.bold(dutch)) == [])
        let names = try ManualTwinTests.names(english)
        #expect(names.count > 10)
        #expect(names.symmetricDifference(try ManualTwinTests.names(dutch)) == [])
    }

    @Test(arguments: ["docs", "docs/nl"])
    func `a section that is pointed to is there`(_ folder: String) throws {
        let headings = try ["docs", folder].flatMap { folder in
            try ManualTwinTests.pages.flatMap { page in
                try SourceTree.text("\(folder)/\(page).scd").split(separator: "\n")
                    .filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
            }
        }
        var pointed = 0
        for page in ManualTwinTests.pages {
            let english = Set(try ManualTwinTests.bold("docs/\(page).scd"))
            let dutch = Set(try ManualTwinTests.bold("docs/nl/\(page).scd"))
            for text in folder == "docs" ? english : dutch {
                // A signal and a variable have the same name in both.
                guard text.count > 3, text.allSatisfy({ $0.isUppercase || $0 == " " }),
                    headings.contains(text) || !english.intersection(dutch).contains(text)
                else { continue }
                pointed += 1
                #expect(headings.contains(text), "\(page): \(text)")
            }
        }
        #expect(pointed > 6)
    }
}

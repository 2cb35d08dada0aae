// The manual pages in Dutch against the English ones: the same verbs, each by both of its names, with the same
// options, and the same numbers where a limit or an exit code is said.

import AnchorModel
import AnchorTestSupport
import Testing

@testable import anchorctl

struct ManualTwinTests {
    private static let english = "docs/anchorctl.1.scd"
    private static let dutch = "docs/nl/anchorctl.1.scd"

    /// Between asterisks: what is typed as it stands.
    private static func bold(_ page: String) throws -> [String] {
        let parts = try SourceTree.text(page).split(
            separator: "*", omittingEmptySubsequences: false)
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

    /// One entry each: what a page has more than its twin is found by the count.
    @Test(arguments: ["anchorctl.1", "anchord-schedule.5"])
    func `both pages have as many entries`(_ page: String) throws {
        func entries(_ path: String) throws -> Int {
            let lines = try SourceTree.text(path).split(
                separator: "\n", omittingEmptySubsequences: false)
            return zip(lines, lines.dropFirst()).count {
                $0.hasPrefix("*") && $1.hasPrefix("\t")
            }
        }
        let count = try entries("docs/\(page).scd")
        #expect(count > 40)
        #expect(try entries("docs/nl/\(page).scd") == count)
    }
}

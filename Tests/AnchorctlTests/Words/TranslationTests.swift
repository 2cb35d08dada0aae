// What docs/translating.md promises: the words of a language are in files of its own name, and each
// of them has its twin in every other language.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import FoundationEssentials
import Testing

struct TranslationTests {
    private static let rooms = ["AnchorModel", "ScheduleReading", "AnchorDaemon", "anchorctl"]

    private func sources(_ room: String) throws -> [(name: String, text: String)] {
        try SourceTree.swiftFiles(in: "Sources/\(room)").map { file in
            (file.path.split(separator: "/").last.map(String.init) ?? "", file.text)
        }
    }

    @Test("Every file of a language has its twin in the others", arguments: rooms)
    func twins(_ room: String) throws {
        let names = try sources(room).map(\.name)
        let languages = Language.allCases.map { "\($0)".capitalized }
        let english = Set(names.filter { $0.contains("English") })
        #expect(!english.isEmpty)
        for language in languages {
            let twins = names.filter { $0.contains(language) }.map {
                $0.split(separator: language, omittingEmptySubsequences: false)
                    .joined(separator: "English")
            }
            #expect(Set(twins) == english, "\(language)")
        }
    }

    @Test("A language's words are in its own files and nowhere else", arguments: rooms)
    func place(_ room: String) throws {
        for (name, text) in try sources(room) {
            for language in Language.allCases.map({ "\($0)".capitalized }) {
                for kind in ["Words", "Phrasebook", "ProblemWords"] {
                    let isHome =
                        !text.contains("extension \(language)\(kind)")
                        && !text.contains("struct \(language)\(kind)")
                    #expect(isHome || name.contains(language), "\(name): \(language)\(kind)")
                }
            }
        }
    }
}

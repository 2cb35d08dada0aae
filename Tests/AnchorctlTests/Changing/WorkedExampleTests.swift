// The schedules of a real week in anchord-schedule(5), in both languages: read out of the page, loaded, and lived
// by the real program, which has to say what the page says.

import AnchorTestSupport
import Testing

@Suite struct WorkedExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let title: String
        let language: String
        let anchors: String
        let arguments: [String]
        /// Each line as the page has it: without the words that come in turn.
        let said: [String]
        var testDescription: String { title }
    }

    /// What the page calls its worked examples, and the verb that lives them.
    static let pages = [
        ("en", "docs/anchord-schedule.5.scd", "# WORKED EXAMPLES\n", "simulate"),
        ("nl", "docs/nl/anchord-schedule.5.scd", "# VOORBEELDEN\n", "oefen"),
    ]
    static let examples = pages.flatMap { examples($0.0, in: $0.1, under: $0.2, verb: $0.3) }

    /// A heading, a block with anchors, a block with the command and what it says.
    private static func examples(
        _ language: String, in page: String, under heading: String, verb: String
    ) -> [Example] {
        guard let page = try? SourceTree.text(page),
            let start = page.firstRange(of: heading)?.upperBound
        else { return [] }
        let section = page[start...].prefix(upTo: "\n# ")
        return section.split(separator: "\n## ").dropFirst().compactMap { text in
            let blocks = text.split(separator: "```\n", omittingEmptySubsequences: false)
            guard blocks.count == 5, let title = text.split(separator: "\n").first else {
                return nil
            }
            let lines = blocks[3].split(separator: "\n", omittingEmptySubsequences: false)
            let command = (lines.first ?? "").split(separator: " ").map(String.init)
            guard command.prefix(3) == ["$", "anchorctl", verb] else { return nil }
            return Example(
                title: String(title), language: language, anchors: String(blocks[1]),
                arguments: Array(command.dropFirst(2)), said: lines.dropFirst().map(String.init))
        }
    }

    @Test("All of the pages' examples are read")
    func count() throws {
        let headings = try WorkedExampleTests.pages.flatMap { _, page, heading, _ in
            let page = try SourceTree.text(page)
            let start = try #require(page.firstRange(of: heading)?.upperBound)
            return page[start...].prefix(upTo: "\n# ").split(separator: "\n")
                .filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
        }
        #expect(headings.count == 20)
        #expect(WorkedExampleTests.examples.map(\.title) == headings)
    }

    @Test(
        "An example loads, has nothing to be said of it, and does what the page says",
        arguments: examples)
    func lives(_ example: Example) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("week.json")
        let text =
            "{ version: 1, language: \"\(example.language)\", anchors: [\n\(example.anchors)] }"
        try writeFile(path, Array(text.utf8))
        func run(_ arguments: [String]) throws -> (end: ProcessEnd?, output: String) {
            let child = try ChildProcess(
                productsFolder() + "/anchorctl", arguments,
                environment: [
                    "HOME": folder.path, "TZ": "Europe/Amsterdam", "LANG": "C.UTF-8",
                    "XDG_CONFIG_DIRS": folder.path,
                ])
            let end = child.waitForEnd()
            return (end, child.output)
        }
        let check = try run(["check", path])
        #expect(check.end == .exited(0))
        // A machine of another name is the point of one of them.
        let advice = check.output.split(separator: "\n").dropLast()
        #expect(advice.allSatisfy { $0.contains(" laptop; ") }, "\(check.output)")
        let lived = try run(
            [example.arguments[0], "--schedule", path] + example.arguments.dropFirst())
        #expect(lived.end == .exited(0))
        let lines = lived.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == example.said.count, "\(lived.output)")
        for (line, said) in zip(lines, example.said) {
            #expect(said.isEmpty ? line.isEmpty : line.hasPrefix(said), "\(line)")
        }
    }
}

extension Substring {
    /// Up to the first place of a text, or all of it.
    fileprivate func prefix(upTo text: String) -> Substring {
        firstRange(of: text).map { self[..<$0.lowerBound] } ?? self
    }
}

// A test waits for something to be so, never for time to pass: a fixed wait of more than a fifth of a second has its
// reason beside it.

import AnchorTestSupport
import FoundationEssentials
import Testing

@Suite struct WaitTests {
    /// How each language of the tests waits, and how many of its units are a second.
    private static let waits: [(before: String, unitsPerSecond: Double)] = [
        ("usleep(", 1e6), ("Task.sleep(nanoseconds: ", 1e9), ("time.sleep(", 1), (" sleep ", 1),
        ("'sleep ", 1), ("\"sleep ", 1), (";sleep ", 1),
    ]
    private static let longest = 0.2

    /// The seconds that a line waits, where it does for a written time.
    private static func seconds(_ line: Substring) -> Double {
        waits.reduce(0) { longest, wait in
            let found = line.components(separatedBy: wait.before).dropFirst().compactMap { rest in
                Double(rest.prefix { $0.isNumber || $0 == "." || $0 == "_" }.filter { $0 != "_" })
            }
            return max(longest, (found.max() ?? 0) / wait.unitsPerSecond)
        }
    }

    private static func isComment(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        return text.hasPrefix("//") || text.hasPrefix("#")
    }

    /// On the line, or before the statement it belongs to.
    private static func hasReason(_ lines: [Substring], _ place: Int) -> Bool {
        if lines[place].contains(" // ") || lines[place].contains(" # ") { return true }
        var before = place - 1
        while before >= 0, lines[before].hasSuffix("\\") { before -= 1 }
        return before >= 0 && isComment(lines[before])
    }

    /// Every wait of a text that is longer than it may be, and says nothing.
    static func bare(_ text: String) -> [String] {
        let lines = (" " + text.replacing("\n", with: "\n ")).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.filter { place in
            lines[place].contains("sleep") && !isComment(lines[place])
                && seconds(lines[place]) > longest
                && !hasReason(lines, place)
        }.map { "\($0 + 1): \(lines[$0])" }
    }

    @Test func `a fixed wait of more than a fifth of a second has its reason beside it`() throws {
        let folder = "\(SourceTree.root)/Tests"
        var looked = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        where !path.hasSuffix("WaitTests.swift") {
            // What is not text has no words.
            guard let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            else {
                continue
            }
            looked += 1
            guard text.contains("sleep") else { continue }
            for line in WaitTests.bare(text) { Issue.record("Tests/\(path):\(line)") }
        }
        #expect(looked > 300)
    }

    @Test(
        "a wait is known in each language of the tests",
        arguments: [
            ("    sleep 2", true), ("sleep 0.3", true), ("sleep 0.2", false),
            ("# now\nsleep 2", false),
            ("usleep(250_000)", true), ("usleep(50_000)", false), ("time.sleep(0.5)", true),
            ("try await Task.sleep(nanoseconds: 300_000_000)", true),
            ("a \"$1\" && sleep 1", true),
            ("time.sleep(6)  # longer than a minute", false),
            ("// Past it.\nusleep(900_000)", false),
            ("# Why.\nrun \\\n    sleep 600", false), ("run \\\n    sleep 600", true),
            ("world.sleep(for: .seconds(20))", false),
            ("echo \"sleep 60 & wait\"", true),
        ])
    func known(_ text: String, _ isBare: Bool) {
        #expect(WaitTests.bare(text).isEmpty != isBare, "\(text)")
    }
}

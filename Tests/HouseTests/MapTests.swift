// The map and the house: every place that a page names is there, every room is on the map, and no folder or
// file grows past what one reads in a sitting.

import AnchorTestSupport
import FoundationEssentials
import Testing

@Suite struct MapTests {
    /// Paths of the tree as the pages write them: between backticks, from a folder of the top level on.
    private static func paths(in page: String) throws -> [String] {
        let folders = ["Sources/", "Tests/", "docs/", "scripts/", "config/", "debian/", "systemd/"]
        return try SourceTree.text(page).split(separator: "`").map(String.init).filter { text in
            !text.contains(" ") && !text.contains("\n")
                && folders.contains(where: text.hasPrefix)
        }
    }

    @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/decisions.md", "SECURITY.md"])
    func `every path of a page is in the tree`(_ page: String) throws {
        for path in try MapTests.paths(in: page) {
            #expect(
                FileManager.default.fileExists(atPath: "\(SourceTree.root)/\(path)"),
                "\(page) names \(path)")
        }
    }

    @Test func `the map answers thirty questions and more`() throws {
        let map = try SourceTree.text("ARCHITECTURE.md")
        let rows = map.split(separator: "\n").filter {
            $0.hasPrefix("| ") && $0.contains("`Sources/")
        }
        #expect(rows.count >= 30)
        #expect(try MapTests.paths(in: "ARCHITECTURE.md").count >= 50)
    }

    @Test func `every room is on the map`() throws {
        let map = try SourceTree.text("ARCHITECTURE.md")
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: "\(SourceTree.root)/Sources")
        #expect(rooms.count > 15)
        for room in rooms { #expect(map.contains(room), "\(room)") }
    }

    @Test func `a verb of the client has a file of its name, and that file no other verb`() throws {
        var verbs = 0
        for (path, text) in try SourceTree.swiftFiles(in: "Sources/anchorctl") {
            let declared = text.split(separator: "\n").filter {
                $0.hasPrefix("struct ") && $0.contains("Verb: ParsableCommand")
            }
            verbs += declared.count
            guard let first = declared.first else { continue }
            let name = first.dropFirst("struct ".count).prefix { $0 != ":" }
            #expect(declared.count == 1 && path.hasSuffix("/\(name).swift"), "\(path)")
        }
        #expect(verbs > 40)
    }

    @Test func `no folder is too full to be a map`() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        let folders = Dictionary(grouping: files) { file in
            file.path.split(separator: "/").dropLast().joined(separator: "/")
        }
        for (folder, files) in folders { #expect(files.count <= 30, "\(folder)") }
    }

    /// Tables of words, and the interface's text: long, and read a line at a time.
    private static let data = ["Dutch", "English", "Interface.swift", "/Practices/", "Starter"]

    @Test func `no file is longer than a sitting, but for tables of words`() throws {
        for (path, text) in try SourceTree.swiftFiles(in: "Sources")
        where !MapTests.data.contains(where: path.contains) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 300, "\(path) has \(lines) lines")
        }
    }
}

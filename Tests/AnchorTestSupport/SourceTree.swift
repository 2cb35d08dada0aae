// The tree that the tests were built from, for tests that read sources and pages. Reads; never writes.

import FoundationEssentials

package enum SourceTree {
    /// The root of the tree, without a slash at its end.
    package static let root =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// A file of the tree as text.
    package static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The Swift files of a folder and of all folders in it, sorted: each with its path below the root.
    package static func swiftFiles(in folder: String) throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
            .filter { $0.hasSuffix(".swift") }.sorted()
            .map { ("\(folder)/\($0)", try text("\(folder)/\($0)")) }
    }
}

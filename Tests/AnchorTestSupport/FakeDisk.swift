// A disk in a test's hands (Tests/FakeDisk/disk.c), for a program that is started with it: what a power cut
// leaves of a folder, a call that fails, a file system that shares no memory.

import Glibc

/// Confined to its test.
package final class FakeDisk {
    package struct NotCompiled: Error { let words: String }

    private let library: String
    private let folder: String
    private let kept: String

    /// - Parameter folder: the one that is looked at; its path without links in it.
    /// - Parameter scratch: a folder of the test's, for the library and what was fsynced.
    package init(folder: String, scratch: String) throws {
        self.folder = folder
        library = scratch + "/disk.so"
        kept = scratch + "/kept"
        mkdir(kept, 0o700)
        let source = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let compiler = try ChildProcess(
            "/usr/bin/cc",
            ["-shared", "-fPIC", "-O1", "-o", library, "/\(source)/FakeDisk/disk.c"],
            environment: ["PATH": "/usr/bin:/bin"])
        guard compiler.waitForEnd(forAtMost: 60) == .exited(0) else {
            throw NotCompiled(words: compiler.errors)
        }
    }

    private func environment(_ more: [String: String]) -> [String: String] {
        ["LD_PRELOAD": library, "FAKEDISK": folder].merging(more) { _, new in new }
    }

    /// Remembers what was fsynced.
    package var remembering: [String: String] { environment(["FAKEDISK_KEPT": kept]) }
    package var withoutSharedMemory: [String: String] { environment(["FAKEDISK_NOMAP": "1"]) }

    /// The call with this number fails, counted from 1, or all from it on.
    package func failing(_ number: Int, _ error: Int32, forGood: Bool) -> [String: String] {
        environment(
            ["FAKEDISK_FAIL": "\(number)", "FAKEDISK_ERROR": "\(error)"]
                .merging(forGood ? ["FAKEDISK_FOREVER": "1"] : [:]) { _, new in new })
    }

    /// A folder as it is after the power was cut: the names of its last fsync, each with the bytes of its own,
    /// and empty where there was none.
    package func restore(to target: String) throws {
        mkdir(target, 0o700)
        guard let names = try? readFile(kept + "/names") else { return }
        for line in String(decoding: names, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t")
            guard parts.count == 2 else { continue }
            let bytes = (try? readFile("\(kept)/\(parts[1])")) ?? []
            try writeFile("\(target)/\(parts[0])", bytes)
        }
    }

    /// Forgets what was fsynced.
    package func clear() {
        guard let listing = opendir(kept) else { return }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            unlink(kept + "/" + name)
        }
    }
}

/// How often a test of chance is run: `ANCHORD_ROUNDS` times, and a few where that is not set.
package func rounds(orElse few: Int) -> Int {
    getenv("ANCHORD_ROUNDS").flatMap { Int(String(cString: $0)) } ?? few
}

// The rooms that decide read no clock, file or environment: their sources import a written list,
// and their compiled objects need a written list of symbols.

import AnchorTestSupport
import Foundation
import Testing

@Suite struct Purity {
    /// Every pure room of the manifest, and what it may import.
    static let rooms = [
        "CivilTime": Set<String>(),
        "Rhythm": ["CivilTime", "Glibc.atan2", "Glibc.cos", "Glibc.log", "Glibc.sin"],
        "AnchorModel": ["CivilTime", "Rhythm"],
        "AnchorEngine": ["CivilTime", "Rhythm", "AnchorModel"],
        "LookBack": ["CivilTime", "Rhythm", "AnchorModel"],
        "ScheduleEditing": ["CivilTime", "AnchorModel", "ScheduleReading", "SpokenTime"],
        "SpokenTime": ["CivilTime", "AnchorModel"],
        "PageGate": [],
    ]

    @Test func `every room that the manifest calls pure is looked at`() throws {
        let manifest = try SourceTree.text("Package.swift")
        // A room's call ends at its first closing bracket.
        let pure = manifest.components(separatedBy: "room(").dropFirst().compactMap { room in
            let call = room.prefix { $0 != ")" }
            return call.hasSuffix("pure")
                ? call.split(separator: "\"").first { $0.contains(where: \.isLetter) }
                    .map(String.init) : nil
        }
        #expect(Set(pure) == Set(Purity.rooms.keys))
    }

    /// The Swift runtime and library, this house's pure rooms, and what the compiler itself
    /// puts in for copying memory and stopping.
    static let allowedPrefixes = ["$s", "$S", "swift_", "_swift_", "__swift_", "symbolic "]
    static let allowedSymbols: Set<String> = [
        "memcpy", "memmove", "memset", "memcmp", "bzero", "_GLOBAL_OFFSET_TABLE_", "__tls_get_addr",
        "__stack_chk_fail", "malloc_usable_size", "free",
        // The frame of an accessor that lends out its value in place.
        "malloc",
        // Arithmetic on numbers with a fraction.
        "atan2", "cos", "fmod", "log", "rint", "sin", "sqrt", "round", "ceil", "floor", "trunc",
    ]

    @Test(arguments: rooms.keys.sorted())
    func `a pure room imports only what is written here`(_ room: String) throws {
        let files = try SourceTree.swiftFiles(in: "Sources/\(room)")
        #expect(files.count > 2)
        for (file, text) in files {
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 1,
                    !line.hasPrefix("//"), words.count > place + 1
                else { continue }
                // `import func Module.name` brings in that one function.
                let isScoped = words[place + 1] == "func" && words.count > place + 2
                let module = String(words[place + (isScoped ? 2 : 1)])
                #expect(
                    Purity.rooms[room]?.contains(module) == true,
                    "\(file) imports \(module)")
            }
        }
    }

    @Test(arguments: rooms.keys.sorted())
    func `a pure room's objects need no clock, file or environment`(_ room: String) throws {
        let objects = try Purity.objects(of: room)
        #expect(!objects.isEmpty, "no object files of \(room) found beside the tests")
        var needed: Set<String> = []
        for object in objects { needed.formUnion(try Purity.undefinedSymbols(in: object)) }
        #expect(needed.count > 20)
        let strangers = needed.filter { symbol in
            !Purity.allowedSymbols.contains(symbol)
                && !Purity.allowedPrefixes.contains { symbol.hasPrefix($0) }
        }
        #expect(strangers.isEmpty, "\(room) needs \(strangers.sorted())")
        // A Swift symbol names its module; clocks of the library and other modules are not ours.
        let foreign = needed.filter { symbol in
            [
                "10Foundation", "5Glibc", "10SwiftGlibc", "ContinuousClock", "SuspendingClock",
                "CommandLine", "8readLine", "12Concurrency", "6System",
            ].contains {
                symbol.contains($0)
            }
        }
        #expect(foreign.isEmpty, "\(room) needs \(foreign.sorted())")
    }

    /// The build's own folder is where this test bundle lies.
    private static func objects(of room: String) throws -> [URL] {
        let bundle = URL(
            filePath: try FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe"))
        var folders = [URL(filePath: "\(SourceTree.root)/.build/debug")]
        if let argument = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
            folders.insert(URL(filePath: argument).deletingLastPathComponent(), at: 0)
        }
        folders.append(bundle.deletingLastPathComponent())
        for folder in folders {
            let build = folder.appending(path: "\(room).build")
            let files = try? FileManager.default.contentsOfDirectory(
                at: build, includingPropertiesForKeys: nil)
            let objects = (files ?? []).filter { $0.lastPathComponent.hasSuffix(".swift.o") }
            if !objects.isEmpty { return objects }
        }
        return []
    }

    private static func undefinedSymbols(in object: URL) throws -> Set<String> {
        let nm = Process()
        nm.executableURL = URL(filePath: "/usr/bin/env")
        nm.arguments = ["nm", "-u", "--format=just-symbols", object.path(percentEncoded: false)]
        let pipe = Pipe()
        nm.standardOutput = pipe
        try nm.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        nm.waitUntilExit()
        #expect(nm.terminationStatus == 0)
        return Set(String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init))
    }
}

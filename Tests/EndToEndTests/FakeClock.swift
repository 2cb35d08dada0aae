// A wall clock that a test sets while the daemon runs. The boot and monotonic clocks go on untouched,
// as they do when somebody sets a real one; what the kernel tells of that is not imitated.

import AnchorTestSupport
import Glibc

/// Confined to its test.
final class FakeClock {
    private let file: String
    private let library: String
    /// Seconds ahead of the real clock.
    private(set) var ahead: Int64 = 0

    init(_ machine: TestMachine) async throws {
        file = machine.folder.file("clock")
        library = machine.folder.file("wallclock.so")
        try writeFile(file, [UInt8](repeating: 0, count: 8))
        // Beside this folder, and no product of the package: it is for these tests alone.
        let source = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let compiler = try machine.run(
            "/usr/bin/cc",
            ["-shared", "-fPIC", "-O1", "-o", library, "/\(source)/FakeClock/wallclock.c"])
        guard await compiler.ended() == .exited(0) else {
            throw Missing(description: "the fake clock was not compiled: \(compiler.errors)")
        }
    }

    var environment: [String: String] {
        ["LD_PRELOAD": library, "ANCHORD_TEST_CLOCK": file]
    }

    /// In one write: the programs have the file mapped.
    func set(ahead seconds: Int64) throws {
        ahead = seconds
        let handle = open(file, O_WRONLY | O_CLOEXEC)
        guard handle >= 0 else { throw SpawnError(file, errno) }
        defer { close(handle) }
        var microseconds = seconds * 1_000_000
        guard write(handle, &microseconds, 8) == 8 else { throw SpawnError(file, errno) }
    }

    /// To this second of 1970's count.
    func set(to seconds: Int64) throws { try set(ahead: seconds - WallClock.now / 1_000_000) }
}

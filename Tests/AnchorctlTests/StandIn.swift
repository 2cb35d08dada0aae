// A process by the daemon's name and the mark beside a socket that names it: for a scripted daemon,
// which is no process of its own.

import AnchorTestSupport
import Glibc
import Testing

final class StandIn {
    private let folder: TemporaryFolder
    private let process: ChildProcess
    private let mark: String

    init(besideSocket socket: String) throws {
        folder = try TemporaryFolder()
        mark = socket + ".running"
        try writeFile(folder.file("anchord"), try readFile("/bin/sleep"))
        chmod(folder.file("anchord"), 0o700)
        process = try ChildProcess(folder.file("anchord"), ["60"])
        let isNamed = TestClock.wait { [process] in StandIn.name(of: process.pid) == "anchord\n" }
        #expect(isNamed)
        try writeFile(mark, Array("\(process.pid)\n".utf8))
    }

    private static func name(of pid: pid_t) -> String {
        String(decoding: (try? readFile("/proc/\(pid)/comm")) ?? [], as: UTF8.self)
    }

    /// As a crash: the mark stays.
    func kill() {
        process.signal(SIGKILL)
        process.waitForEnd()
    }

    /// As an end in good order.
    func removeMark() { unlink(mark) }
}

// A real process in a test's hands: its output read with deadlines, its end waited for, killed at
// the latest when the test lets go of it. Must never wait without a limit.

package import Glibc
import Synchronization

/// Between making a pipe and marking it close-on-exec no other child may be started, or it would
/// hold the pipe open (this C library's import has no pipe2).
private let spawning = Mutex(())

package struct SpawnError: Error, CustomStringConvertible {
    package let description: String

    package init(_ what: String, _ code: Int32) {
        description = "\(what): \(String(cString: strerror(code)))"
    }
}

/// How a process ended.
package enum ProcessEnd: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
}

/// Confined to the test that started it.
package final class ChildProcess {
    package let pid: pid_t
    private var streams: [Int32]
    /// Our end of the child's standard input.
    private var input: Int32
    private var bytes: [[UInt8]] = [[], []]
    package private(set) var end: ProcessEnd?

    package var output: String { String(decoding: bytes[0], as: UTF8.self) }
    package var errors: String { String(decoding: bytes[1], as: UTF8.self) }

    /// `environment` is the whole of it. Standard input is a pipe, fed by `send`.
    package init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws
    {
        (pid, streams, input) = try spawning.withLock { _ in
            try ChildProcess.spawn(path, arguments, environment)
        }
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> (pid_t, [Int32], Int32) {
        // What is written to one that has ended is an error of that write, and not the tests' own end.
        Glibc.signal(SIGPIPE, SIG_IGN)
        var out: [Int32] = [-1, -1]
        var err: [Int32] = [-1, -1]
        var input: [Int32] = [-1, -1]
        guard pipe(&out) == 0, pipe(&err) == 0, pipe(&input) == 0 else {
            throw SpawnError("pipe", errno)
        }
        defer { for end in [out[1], err[1], input[0]] { close(end) } }
        for end in out + err + input { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input[0], 0)
        posix_spawn_file_actions_adddup2(&actions, out[1], 1)
        posix_spawn_file_actions_adddup2(&actions, err[1], 2)
        let words = ([path] + arguments).map { strdup($0) }
        let variables = ShiftedClock.added(to: environment).map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var child: pid_t = 0
        // The threads tests run on block every signal, and a child would start out as deaf.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let code = posix_spawn(
            &child, path, &actions, &attributes, words + [nil], variables + [nil])
        guard code == 0 else {
            for end in [out[0], err[0], input[1]] { close(end) }
            throw SpawnError(path, code)
        }
        return (child, [out[0], err[0]], input[1])
    }

    deinit {
        if end == nil {
            kill(pid, SIGCONT)
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        for stream in streams where stream >= 0 { close(stream) }
        endInput()
    }

    /// One line to the child's standard input; short enough for a pipe to take at once.
    package func send(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = write(input, bytes, bytes.count)
    }

    /// The end of the child's standard input.
    package func endInput() {
        guard input >= 0 else { return }
        close(input)
        input = -1
    }

    package func signal(_ number: Int32) { kill(pid, number) }

    /// Reads on until `condition` holds; false when it does not within the time, or the process
    /// closed its output before.
    @discardableResult
    package func read(
        forAtMost seconds: Double = 20, until condition: (ChildProcess) -> Bool
    ) -> Bool {
        let deadline = TestClock.now + seconds
        while !condition(self) {
            let left = deadline - TestClock.now
            guard left > 0, readOnce(milliseconds: Int32(min(left, 0.05) * 1000) + 1) else {
                return condition(self)
            }
        }
        return true
    }

    /// The end, or nil if it has not come within the time. Output is read until then.
    @discardableResult
    package func waitForEnd(forAtMost seconds: Double = 20) -> ProcessEnd? {
        let deadline = TestClock.now + seconds
        while end == nil, TestClock.now < deadline {
            if !readOnce(milliseconds: 10) { usleep(2000) }
            reap()
        }
        while end != nil, readOnce(milliseconds: 0) {}
        return end
    }

    /// Reads what is there and looks whether it has ended; never waits.
    package func look() {
        while readOnce(milliseconds: 0) {}
        reap()
    }

    private func reap() {
        guard end == nil else { return }
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) == pid else { return }
        let signal = status & 0x7f
        end = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    }

    /// False when both streams have ended, or, not asked to wait, when there is nothing to read.
    private func readOnce(milliseconds: Int32) -> Bool {
        var polled = streams.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard streams.contains(where: { $0 >= 0 }) else { return false }
        let ready = poll(&polled, nfds_t(polled.count), milliseconds)
        guard ready > 0 else { return milliseconds > 0 }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        for index in polled.indices where polled[index].revents != 0 {
            let count = Glibc.read(streams[index], &chunk, chunk.count)
            if count > 0 {
                bytes[index] += chunk[..<count]
            } else {
                close(streams[index])
                streams[index] = -1
            }
        }
        return true
    }
}

/// Monotonic seconds for deadlines in tests.
package enum TestClock {
    package static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Looks every few milliseconds; false when it did not become true in time.
    package static func wait(
        forAtMost seconds: Double = 20, until condition: () throws -> Bool
    ) rethrows -> Bool {
        let deadline = now + seconds
        while try !condition() {
            guard now < deadline else { return false }
            usleep(3000)
        }
        return true
    }
}

/// A folder of a test's own, removed with what is in it.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        var template = Array("/tmp/anchord-test.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SpawnError("mkdtemp", errno)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { TemporaryFolder.removeAll(path) }

    /// Links are removed, never followed.
    private static func removeAll(_ path: String) {
        if remove(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { removeAll("\(path)/\(name)") }
        remove(path)
    }

    package func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// The folder of the running test binary, where the build puts the other products too.
package func productsFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }
    let path = String(decoding: bytes, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

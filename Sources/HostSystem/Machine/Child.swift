// Another program, asked for its output: found in PATH, given no input, waited for a few seconds and
// no longer. For tools whose command line is their stable interface (systemctl).

import Glibc

package enum Child {
    /// systemctl answers in milliseconds; a service manager that hangs is one that does not answer.
    private static let patience: Int32 = 3_000
    private static let mostBytes = 64 * 1024

    /// Nil when there is no such program, it took too long, or ended with a complaint.
    package static func output(
        _ program: String, _ arguments: [String], _ environment: [String: String]
    ) -> String? {
        let places = environment["PATH", default: "/usr/bin:/bin"].split(separator: ":")
        let paths: [String] = places.map { "\($0)/\(program)" }
        guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        var spawn = Spawn(path, [path] + arguments, environment)
        spawn.silence()
        spawn.descriptors[1] = .copy(of: ends[1])
        spawn.descriptors[ends[0]] = .closed
        let started = spawn.start()
        close(ends[1])
        guard let pid = try? started.get() else { return nil }
        let text = read(ends[0])
        if text == nil { kill(pid, SIGKILL) }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? text : nil
    }

    /// Nil when it takes too long.
    private static func read(_ descriptor: Int32) -> String? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count < mostBytes {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, patience) > 0 else { return nil }
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            if count < 0 { return nil }
            bytes += chunk[..<count]
        }
        return nil
    }
}

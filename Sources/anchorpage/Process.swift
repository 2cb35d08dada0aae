// Starting another program: detached from the terminal and without its input and output, or waited for.

import Glibc
import HostSystem

enum Process {
    /// A session of its own, so that closing a terminal ends nothing. Nil: not started.
    static func start(
        _ path: String, _ arguments: [String], _ environment: [String: String]
    ) -> pid_t? {
        var spawn = Spawn(path, arguments, environment)
        spawn.silence()
        spawn.group = .session
        return try? spawn.start().get()
    }

    /// Whether it ends with a complaint in this many milliseconds. One that goes on, or ended well, does not.
    static func fails(_ pid: pid_t, within patience: Int) -> Bool {
        let step = 10
        for _ in 0..<(patience / step) {
            var status: Int32 = 0
            if waitpid(pid, &status, WNOHANG) == pid { return status != 0 }
            usleep(UInt32(step * 1000))
        }
        return false
    }

    /// The first of PATH that can be run.
    static func find(_ program: String, _ environment: [String: String]) -> String? {
        let places = environment["PATH", default: "/usr/bin:/bin"].split(separator: ":")
        return places.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }
}

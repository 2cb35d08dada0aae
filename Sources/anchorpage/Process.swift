// Starting another program: detached from the terminal and without its input and output, or waited for.

import Glibc

enum Process {
    /// A session of its own, so that closing a terminal ends nothing. Nil: not started.
    static func start(
        _ path: String, _ arguments: [String], _ environment: [String: String]
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, flags) in [(Int32(0), O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // POSIX_SPAWN_SETSID is a macro of GNU's that Swift does not see.
        posix_spawnattr_setflags(&attributes, 0x80)
        let words = arguments.map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawn(
            &pid, path, &actions, &attributes, words + [nil], variables + [nil])
        return code == 0 ? pid : nil
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

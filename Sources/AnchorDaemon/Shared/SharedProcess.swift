// The helper as a process: started from this program's own file, with one socket and nothing else of the
// daemon's. Never waits for it.

import Glibc
import HostSystem
import Systemd

struct SharedProcess {
    let pid: pid_t
    let connection: UnixConnection

    /// What a service manager gives the daemon is not the helper's.
    private static let notPassedOn: Set<String> = [
        "NOTIFY_SOCKET", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "WATCHDOG_USEC",
        "WATCHDOG_PID", "SYSTEMD_EXEC_PID", "FDSTORE",
    ]

    static func start(
        _ program: String, _ environment: [String: String]
    ) throws(SystemdError) -> SharedProcess {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw SystemdError(call: "socketpair", errno: errno)
        }
        let theirs = FileDescriptor(ends[1])
        let connection = try UnixConnection(adopting: ends[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // One that hangs for good must not keep a pipe open that somebody waits for.
        for (descriptor, flags) in [(Int32(0), O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
        }
        // What a manager passed has no mark that closes it yet. Its first is in the helper's place.
        for passed in 1..<max(1, Int32(environment["LISTEN_FDS"] ?? "") ?? 0) {
            posix_spawn_file_actions_addclose(&actions, SharedHelper.descriptor + passed)
        }
        if theirs.raw == SharedHelper.descriptor {
            // dup2 onto itself would keep the mark.
            _ = fcntl(theirs.raw, F_SETFD, 0)
        } else {
            posix_spawn_file_actions_adddup2(&actions, theirs.raw, SharedHelper.descriptor)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The loop's signals are blocked here. A session of its own (POSIX_SPAWN_SETSID, which Swift does not
        // see): Ctrl-C in a terminal is for the daemon.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
        let line: [String] = ["anchord", SharedHelper.word]
        let words = line.map { strdup($0) }
        let passedOn: [String] = environment.filter { !notPassedOn.contains($0.key) }
            .map { "\($0.key)=\($0.value)" }
        let variables = passedOn.map { strdup($0) }
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawn(
            &pid, program, &actions, &attributes, words + [nil], variables + [nil])
        guard code == 0 else { throw SystemdError(call: "posix_spawn", errno: code) }
        return SharedProcess(pid: pid, connection: connection)
    }
}

/// A unit of its own for the helper, so that a stop of the service does not wait for one that cannot be ended:
/// a process in a call to a mount that hangs heeds no signal.
enum SharedScope {
    private static let start = BusMethod(
        destination: "org.freedesktop.systemd1", path: "/org/freedesktop/systemd1",
        interface: "org.freedesktop.systemd1.Manager", member: "StartTransientUnit")

    /// Where it comes to nothing the helper stays where it is.
    static func move(_ pid: pid_t, on bus: Bus) {
        try? bus.call(start, timeoutUSec: 5_000_000) { body in
            body.append("anchord-shared-\(pid).scope")
            body.append("fail")
            body.appendArray(of: "(sv)") {
                property("Description", "s", in: body) {
                    body.append("The shared folder of anchord")
                }
                property("PIDs", "au", in: body) {
                    body.appendArray(of: "u") { body.append(UInt32(pid)) }
                }
                property("CollectMode", "s", in: body) { body.append("inactive-or-failed") }
                // At the end of a session nobody waits for it either.
                property("TimeoutStopUSec", "t", in: body) { body.append(UInt64(1_000_000)) }
            }
            body.appendArray(of: "(sa(sv))") {}
        } completion: { _ in
        }
    }

    private static func property(
        _ name: String, _ type: String, in body: BusBody, _ value: () -> Void
    ) {
        body.container("r", "sv") {
            body.append(name)
            body.container("v", type, value)
        }
    }
}

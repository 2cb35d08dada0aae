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
        let passedOn = environment.filter { !notPassedOn.contains($0.key) }
        var spawn = Spawn(program, ["anchord", SharedHelper.word], passedOn)
        // One that hangs for good must not keep a pipe open that somebody waits for.
        spawn.silence()
        // What a manager passed has no mark that closes it yet. Its first is in the helper's place.
        for passed in 1..<max(1, Int32(environment["LISTEN_FDS"] ?? "") ?? 0) {
            spawn.descriptors[SharedHelper.descriptor + passed] = .closed
        }
        spawn.descriptors[SharedHelper.descriptor] = .copy(of: theirs.raw)
        // The loop's signals are blocked here, and Ctrl-C in a terminal is for the daemon.
        spawn.unblocks = true
        spawn.group = .session
        let pid: pid_t
        do throws(Spawn.NotStarted) { pid = try spawn.start().get() } catch {
            throw SystemdError(call: "posix_spawn", errno: error.errno)
        }
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

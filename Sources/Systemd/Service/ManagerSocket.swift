// Whether the service manager's socket (NOTIFY_SOCKET) would take a datagram this moment. libsystemd
// writes to it blocking, so this is asked before. Sends nothing itself.

import CSystemd
import Glibc
import HostSystem

struct ManagerSocket {
    enum Readiness: Sendable {
        case takesOne
        /// Its queue is full: whoever reads it is busy, stopped or stuck.
        case isFull
        /// There is no manager, it has stopped listening, or it waits for another process.
        case isAbsent
    }

    /// A shell that the manager started hands its environment to what it starts: the words of that
    /// process would be taken for the service's own (`SYSTEMD_EXEC_PID` in systemd.exec(5)).
    static var isOurs: Bool {
        guard let pid = getenv("SYSTEMD_EXEC_PID") else { return true }
        return String(cString: pid) == "\(getpid())"
    }

    /// Asked again each time, as libsystemd itself connects for every datagram: the manager may have
    /// made its socket again meanwhile.
    var readiness: Readiness {
        guard let variable = getenv("NOTIFY_SOCKET"),
            let address = try? UnixAddress(notifySocket: String(cString: variable))
        else { return .isAbsent }
        let flags = SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        let descriptor = FileDescriptor(socket(AF_UNIX, Int32(flags), 0))
        guard descriptor.raw >= 0 else { return .isAbsent }
        do throws(SystemdError) { try address.connect(descriptor.raw) } catch { return .isAbsent }
        // A connected datagram socket is writable while there is room in its peer's queue (unix(7),
        // net.unix.max_dgram_qlen).
        var poll = pollfd(fd: descriptor.raw, events: Int16(POLLOUT), revents: 0)
        guard Glibc.poll(&poll, 1, 0) > 0 else { return .isFull }
        return poll.revents & Int16(POLLOUT) != 0 ? .takesOne : .isAbsent
    }
}

// One instance per state folder: a lock that the kernel lets go of when its process dies, however
// it dies. The file stays; only the lock counts.

import Glibc
import HostSystem

package final class LockFile {
    private let descriptor: FileDescriptor

    package enum Failure: Error, Hashable, Sendable {
        /// Somebody has it; the pid as they wrote it, nil when they have not yet.
        case held(by: Int32?)
        case system(SystemdError)
    }

    /// Takes the lock at once or says who holds it. The file is 0600 and contains our pid.
    package init(path: String) throws(Failure) {
        let file = FileDescriptor(open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600))
        guard file.raw >= 0 else { throw .system(SystemdError(call: "open", errno: errno)) }
        // flock and not fcntl locks: those vanish as soon as any other descriptor of the file
        // in this process is closed.
        guard flock(file.raw, LOCK_EX | LOCK_NB) == 0 else {
            let error = errno
            guard error == EWOULDBLOCK else {
                throw .system(SystemdError(call: "flock", errno: error))
            }
            throw .held(by: Self.pid(in: file.raw))
        }
        Self.write(pid: getpid(), to: file.raw)
        descriptor = file
    }

    /// For whoever wants to know who has the lock. On a full disk nobody is told, and the lock holds
    /// all the same; written before it is cut, so that the room of an earlier pid serves again.
    private static func write(pid: Int32, to fd: Int32) {
        let text = Array("\(pid)\n".utf8)
        let written = pwrite(fd, text, text.count, 0)
        _ = ftruncate(fd, written == text.count ? text.count : 0)
    }

    private static func pid(in fd: Int32) -> Int32? {
        // A pid has at most 10 digits.
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(fd, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let line = bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }
        guard let pid = Int32(String(decoding: line, as: UTF8.self)), pid > 0 else { return nil }
        return pid
    }
}

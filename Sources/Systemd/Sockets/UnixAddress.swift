// A path as a Unix socket address. Must never cut a path that is too long: that would be another
// file.

import CSystemd
import Glibc

struct UnixAddress {
    let path: String
    private var address = sockaddr_un()

    /// ENAMETOOLONG for more than 107 bytes (unix(7)), EINVAL for an empty path or a NUL in it.
    init(path: String) throws(SystemdError) {
        self.path = path
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, !bytes.contains(0) else {
            throw SystemdError(call: "bind", errno: EINVAL)
        }
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard bytes.count < room.count else { return false }
            room.copyBytes(from: bytes)
            return true
        }
        guard fits else { throw SystemdError(call: "bind", errno: ENAMETOOLONG) }
    }

    func bind(_ fd: Int32) throws(SystemdError) {
        try checkErrno(withAddress { Glibc.bind(fd, $0, $1) }, "bind")
    }

    func connect(_ fd: Int32) throws(SystemdError) {
        try checkErrno(withAddress { Glibc.connect(fd, $0, $1) }, "connect")
    }

    private func withAddress(
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: address) { typed in
            typed.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

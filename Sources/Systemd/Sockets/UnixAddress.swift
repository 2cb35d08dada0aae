// A path as a Unix socket address. Must never cut a path that is too long: that would be another
// file.

import CSystemd
import Glibc

struct UnixAddress {
    let path: String
    private var address = sockaddr_un()
    private var length = socklen_t(MemoryLayout<sockaddr_un>.size)

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

    /// As `NOTIFY_SOCKET` names it (sd_notify(3)): a path, or `@` and the name of an abstract socket,
    /// whose length counts. EAFNOSUPPORT for anything else.
    init(notifySocket name: String) throws(SystemdError) {
        guard name.hasPrefix("@") else {
            guard name.hasPrefix("/") else {
                throw SystemdError(call: "connect", errno: EAFNOSUPPORT)
            }
            self = try UnixAddress(path: name)
            return
        }
        self = try UnixAddress(path: name)
        address.sun_path.0 = 0
        let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        length = socklen_t(start + name.utf8.count)
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
                body($0, length)
            }
        }
    }
}

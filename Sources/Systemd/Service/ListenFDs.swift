// The sockets a service manager passed to this process (sd_listen_fds). Takes them once; says what
// each is; opens and closes none.

import CSystemd
import Glibc
import HostSystem

package struct PassedSocket: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A Unix stream socket to accept on.
        case listening
        /// A Unix stream socket that already is one conversation (`varlinkctl exec:`).
        case connected
        case somethingElse
    }

    /// Open, close-on-exec; belongs to the caller.
    package let fd: Int32
    /// `FileDescriptorName=`; "unknown" when nobody gave one.
    package let name: String
    package let kind: Kind
}

package enum ListenFDs {
    /// Takes the environment variables out, so that no child believes they are its own.
    package static func take() throws(SystemdError) -> [PassedSocket] {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = try check(sd_listen_fds_with_names(1, &names), "sd_listen_fds_with_names")
        defer { freeStrings(names) }
        return (0..<Int(count)).map { index in
            // SD_LISTEN_FDS_START: the first is always descriptor 3.
            let fd = Int32(3 + index)
            let name = names?[index].map { String(cString: $0) }
            return PassedSocket(fd: fd, name: name ?? "unknown", kind: kind(of: fd))
        }
    }

    private static func kind(of fd: Int32) -> PassedSocket.Kind {
        let stream = Int32(SOCK_STREAM.rawValue)
        if sd_is_socket_unix(fd, stream, 1, nil, 0) > 0 { return .listening }
        if sd_is_socket_unix(fd, stream, 0, nil, 0) > 0 { return .connected }
        return .somethingElse
    }
}

/// Frees a NULL-terminated array of strings that libsystemd allocated.
func freeStrings(_ strings: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) {
    guard let strings else { return }
    var index = 0
    while let string = strings[index] {
        free(string)
        index += 1
    }
    free(strings)
}

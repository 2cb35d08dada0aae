// The two flags that every descriptor on the loop has. The descriptor itself is HostSystem's.

import Glibc
package import HostSystem

extension FileDescriptor {
    package borrowing func setNonBlocking() throws(SystemdError) {
        let flags = try checkErrno(fcntl(raw, F_GETFL), "fcntl")
        try checkErrno(fcntl(raw, F_SETFL, flags | O_NONBLOCK), "fcntl")
    }

    package borrowing func setCloseOnExec() throws(SystemdError) {
        let flags = try checkErrno(fcntl(raw, F_GETFD), "fcntl")
        try checkErrno(fcntl(raw, F_SETFD, flags | FD_CLOEXEC), "fcntl")
    }
}

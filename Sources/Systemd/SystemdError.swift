// The one error of this room: which call said no, and its errno. Never carries user text, so that
// it may be logged as it is.

import Glibc

package struct SystemdError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The C function that failed, as its manual page names it.
    package let call: String
    /// Positive errno.
    package let errno: Int32

    package init(call: String, errno: Int32) {
        self.call = call
        self.errno = errno
    }

    package var description: String {
        guard let text = strerror(errno) else { return "\(call): error \(errno)" }
        return "\(call): \(String(cString: text))"
    }
}

/// libsystemd's convention: a negative result is a negated errno.
@discardableResult
func check(_ result: Int32, _ call: StaticString) throws(SystemdError) -> Int32 {
    guard result >= 0 else { throw SystemdError(call: "\(call)", errno: -result) }
    return result
}

/// The C library's convention: -1 and `errno`.
@discardableResult
func checkErrno(_ result: Int32, _ call: StaticString) throws(SystemdError) -> Int32 {
    guard result >= 0 else { throw SystemdError(call: "\(call)", errno: errno) }
    return result
}

// The three descriptors every program is given. Must run before anything else is opened: what is
// opened while one of them is closed takes its number, and words for the terminal go there.

import Glibc

package enum StandardStreams {
    /// Puts /dev/null where standard input, output or error is closed.
    package static func fillClosed() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            // open(2) takes the lowest free number, and those below are taken by now. Not
            // close-on-exec: whoever is started gets three as well.
            _ = open("/dev/null", O_RDWR)
        }
    }
}

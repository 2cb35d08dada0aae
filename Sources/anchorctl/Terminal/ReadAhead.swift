// What is printed for somebody who takes their time: a pager reads a page and waits for a key. What it
// does not take yet is kept here, so that the daemon, which lets go who leaves its replies lying, is read
// on. Must never wait before `finish`.

import Glibc

struct ReadAhead {
    /// PIPE_BUF: where poll(2) tells of room, a pipe takes this much without waiting (pipe(7)).
    private static let piece = 4096
    /// What was printed is dropped from the front when it comes to this, and not after every piece.
    private static let spent = 1 << 20

    /// A person's own history, in a person's own memory: some ten years are 20 MB.
    private var bytes: [UInt8] = []
    private var printed = 0

    mutating func add(_ more: some Sequence<UInt8>) {
        bytes += more
        while bytes.count - printed >= ReadAhead.piece, ReadAhead.hasRoom {
            let next = printed + ReadAhead.piece
            Output.raw(Array(bytes[printed..<next]))
            printed = next
        }
        if printed >= ReadAhead.spent, printed * 2 >= bytes.count {
            bytes.removeFirst(printed)
            printed = 0
        }
    }

    /// The rest, as fast as it is read.
    mutating func finish() {
        let rest = Array(bytes[printed...])
        bytes = []
        printed = 0
        Output.raw(rest)
    }

    /// Also when nobody is reading: the write finds out.
    private static var hasRoom: Bool {
        var polled = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        return poll(&polled, 1, 0) > 0
    }
}

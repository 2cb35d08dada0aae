// The terminal while somebody breathes: its size, its keys without echo, and the way it was before.
// Whoever enters leaves again on every way out.

import Glibc

final class BreatheTerminal {
    /// Whether the picture is drawn, and whether keys are read.
    let draws: Bool
    let hearsKeys: Bool
    private var original = termios()

    init(wantsPicture: Bool, term: String?) {
        let isForeground = { (descriptor: Int32) in
            isatty(descriptor) == 1 && tcgetpgrp(descriptor) == getpgrp()
        }
        let canMove = term.map { !$0.isEmpty && $0 != "dumb" } ?? false
        draws = wantsPicture && canMove && isForeground(STDOUT_FILENO)
        hearsKeys = isForeground(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &original) == 0
    }

    /// Also after a stop: the modes are set again from the ones that were found first.
    func enter() {
        if hearsKeys {
            var modes = original
            // Keys at once and unseen; Ctrl-C and Ctrl-Z stay signals.
            modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
            while tcsetattr(STDIN_FILENO, TCSANOW, &modes) != 0, errno == EINTR {}
        }
        if draws { _ = send(Array(BreatheScreen.enter.utf8)) }
    }

    func leave() {
        if draws { _ = send(Array(BreatheScreen.leave.utf8)) }
        if hearsKeys {
            // What was typed meanwhile was not meant for the shell.
            while tcsetattr(STDIN_FILENO, TCSAFLUSH, &original) != 0, errno == EINTR {}
        }
    }

    func size() -> (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
        else { return (80, 24) }
        // A window of more cells than this is a mistake of the terminal, and costs memory.
        return (min(Int(size.ws_col), 1000), min(Int(size.ws_row), 500))
    }

    /// Whether a frame would be taken at once: a slow line gets fewer frames, not later ones.
    var isReady: Bool {
        var polled = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        return poll(&polled, 1, 0) == 1 && polled.revents & Int16(POLLOUT) != 0
    }

    /// A terminal that takes nothing for this long is held (Ctrl-S) or gone.
    private static let patience: Int32 = 500

    enum Sent {
        case all
        /// Not all of it was written: what is on the screen is unknown.
        case some
        case gone
    }

    func send(_ bytes: [UInt8]) -> Sent {
        var rest = bytes[...]
        while !rest.isEmpty {
            var polled = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
            let ready = poll(&polled, 1, BreatheTerminal.patience)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return .some }
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return .gone }
            rest = rest.dropFirst(count)
        }
        return .all
    }

    enum Key { case end, gone, other }

    /// q, Enter, Escape alone, Ctrl-D. An arrow key begins with Escape too, and ends nothing.
    func key() -> Key {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return .other }
        guard count > 0 else { return .gone }
        if bytes[0] == 0x1B { return count == 1 ? .end : .other }
        let ends: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x0D, 0x0A, 0x04]
        return bytes[..<count].contains(where: ends.contains) ? .end : .other
    }
}

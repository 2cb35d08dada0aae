// A program on a terminal of its own: what a person at a keyboard has, for tests. The program is the
// leader of its session, so closing our end hangs it up. Killed at the latest when let go of.

package import Glibc

/// Confined to the test that started it.
package final class PseudoTerminal {
    package let pid: pid_t
    private var master: Int32
    private let name: String
    package private(set) var bytes: [UInt8] = []
    package private(set) var end: ProcessEnd?

    package var output: String { String(decoding: bytes, as: UTF8.self) }

    // This C library's import has neither posix_openpt nor these numbers of <asm/ioctls.h> and
    // <spawn.h>.
    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430
    private static let setSize: UInt = 0x5414
    private static let newSession: Int16 = 0x80

    package init(
        _ path: String, _ arguments: [String], environment: [String: String], columns: UInt16 = 80,
        rows: UInt16 = 24
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw SpawnError("/dev/ptmx", errno) }
        var no: Int32 = 0
        var index: Int32 = 0
        guard ioctl(master, PseudoTerminal.unlock, &no) == 0,
            ioctl(master, PseudoTerminal.number, &index) == 0
        else { throw SpawnError("/dev/ptmx", errno) }
        name = "/dev/pts/\(index)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, PseudoTerminal.setSize, &size)
        pid = try PseudoTerminal.spawn(path, arguments, environment, name)
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ name: String
    ) throws -> pid_t {
        // What is written to one that has ended is an error of that write, and not the tests' own end.
        Glibc.signal(SIGPIPE, SIG_IGN)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A session's leader that opens a terminal has it as its own.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession)
        let words = ([path] + arguments).map { strdup($0) }
        let variables = ShiftedClock.added(to: environment).map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(
            &child, path, &actions, &attributes, words + [nil], variables + [nil])
        guard code == 0 else { throw SpawnError(path, code) }
        return child
    }

    deinit {
        if end == nil {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        hangUp()
    }

    /// The window closes.
    package func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    package func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
    }

    package func signal(_ number: Int32) { kill(pid, number) }

    package func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, PseudoTerminal.setSize, &size)
    }

    /// Whether typed characters are shown, and lines are edited: how a shell expects to find it.
    package var isOrdinary: Bool {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return false }
        let both = tcflag_t(ECHO | ICANON)
        return modes.c_lflag & both == both
    }

    @discardableResult
    package func read(forAtMost seconds: Double = 20, until condition: (PseudoTerminal) -> Bool)
        -> Bool
    {
        let deadline = TestClock.now + seconds
        while !condition(self) {
            guard TestClock.now < deadline else { return false }
            look(milliseconds: 20)
        }
        return true
    }

    @discardableResult
    package func waitForEnd(forAtMost seconds: Double = 20) -> ProcessEnd? {
        read(forAtMost: seconds) { $0.end != nil }
        look(milliseconds: 0)
        return end
    }

    /// Reads what is there, or waits so long for it, and looks whether the program has ended.
    package func look(milliseconds: Int32) {
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        if poll(&polled, 1, milliseconds) > 0, polled.revents & Int16(POLLIN) != 0 {
            let count = Glibc.read(master, &chunk, chunk.count)
            if count > 0 { bytes += chunk[..<count] }
        } else if polled.revents != 0 {
            usleep(5000)
        }
        var status: Int32 = 0
        guard end == nil, waitpid(pid, &status, WNOHANG) == pid else { return }
        let signal = status & 0x7f
        end = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    }
}

// A program of the user's own for each event: one at a time, the event on its standard input, and no longer
// than it may take. What it says goes where anchorctl's own words go.

import CivilTime
import ControlInterface
import Glibc
import HostSystem
import Varlink

struct Hook: EventOutput {
    enum End: Hashable {
        case exited(Int32), signalled(Int32), tooLong
    }

    /// A lamp takes a second; a minute is a program that hangs.
    static let usualLimit = Span.minutes(1)
    /// Between being asked to end and being ended.
    private static let grace = Span.seconds(2)

    let session: Session
    let program: String
    let limit: Span

    var needsReader: Bool { false }

    func tell(_ event: Follow.Reply, _ parameters: [String: JSONValue]) throws {
        // The stream's own beginning and end happened to nobody.
        if event.kind == .following || event.kind == .ended { return }
        let words = session.words
        switch try run(Array((WireJSON.text(parameters) + "\n").utf8)) {
        case .exited(0): break
        case .exited(let code): Output.complain(words.hookFailed(program, code, event.event))
        case .signalled(let signal): Output.complain(words.hookDied(program, signal, event.event))
        case .tooLong: Output.complain(words.hookTooLong(program, "\(limit)", event.event))
        }
    }

    /// Throws where it cannot be started at all.
    func run(_ input: [UInt8]) throws(Failure) -> End {
        var children = sigset_t()
        sigemptyset(&children)
        sigaddset(&children, SIGCHLD)
        // Blocked, it waits to be asked for below, however early it comes.
        sigprocmask(SIG_BLOCK, &children, nil)
        let child = try start(input)
        let deadline = Hook.now + limit.microseconds
        if let end = wait(child, until: deadline, &children) { return end }
        // What it started too: the group is its own.
        kill(-child, SIGTERM)
        if wait(child, until: Hook.now + Hook.grace.microseconds, &children) == nil {
            kill(-child, SIGKILL)
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        return .tooLong
    }

    /// Nil when its time is over.
    private func wait(_ child: pid_t, until deadline: Int64, _ children: inout sigset_t) -> End? {
        while true {
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) == child {
                let signal = status & 0x7f
                return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
            }
            let left = deadline - Hook.now
            guard left > 0 else { return nil }
            var time = timespec(
                tv_sec: Int(left / 1_000_000), tv_nsec: Int(left % 1_000_000) * 1000)
            sigtimedwait(&children, nil, &time)
        }
    }

    private func start(_ input: [UInt8]) throws(Failure) -> pid_t {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw failure(errno) }
        defer { for end in ends { close(end) } }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // An event is some hundred bytes, a pipe takes 64 KiB at once.
        _ = input.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        var spawn = Spawn(program, [program], session.environment)
        spawn.isInPath = true
        spawn.descriptors[0] = .copy(of: ends[0])
        spawn.unblocks = true
        spawn.defaults = [SIGPIPE, SIGINT]
        spawn.group = .own
        do throws(Spawn.NotStarted) { return try spawn.start().get() } catch {
            throw failure(error.errno)
        }
    }

    private func failure(_ code: Int32) -> Failure {
        Failure(
            .failed, "\(program): \(String(cString: strerror(code)))", session.words.hookNotStarted)
    }

    /// Microseconds of the monotonic clock.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}

// How long GetStatus takes while many monitor and the state changes: before every tenth sample the
// day is paused or resumed, which is a record on disk and a new state for each monitor.

import ControlInterface
import Glibc
import Varlink

struct Watch {
    private let path: String
    private let monitors: Int
    private let samples: Int

    init(_ path: String, monitors: Int, samples: Int) {
        self.path = path
        self.monitors = monitors
        self.samples = samples
    }

    private static let perChange = 10
    private static let patience: Int32 = 20_000

    func run() -> (String, Int) {
        // The asker, the one who changes, and the monitors.
        var lines: [Line] = []
        for _ in 0..<monitors + 2 {
            guard let line = try? Line(path) else { return ("no connection", 1) }
            lines.append(line)
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
        defer { buffer.deallocate() }
        let monitor = Line.call(.monitor, more: true)
        for index in 2..<lines.count { _ = lines[index].send(monitor[...]) }
        guard pump(&lines, buffer, until: { $0.dropFirst(2).allSatisfy { $0.replies == 1 } }) else {
            return ("a monitor has no first state", 1)
        }
        var times: [Int64] = []
        let ask = Line.call(.getStatus)
        for number in 0..<samples {
            if number % Watch.perChange == 0 { change(&lines[1], number) }
            let before = lines[0].replies
            let begin = microseconds()
            _ = lines[0].send(ask[...])
            guard pump(&lines, buffer, until: { $0[0].replies > before }) else {
                return ("no reply to sample \(number)", 1)
            }
            times.append(microseconds() - begin)
        }
        let changes = (samples - 1) / Watch.perChange + 1
        // Nobody lags here, so every monitor has every change.
        let reached = pump(&lines, buffer) { lines in
            lines.dropFirst(2).allSatisfy { $0.replies >= 1 + changes }
        }
        let wrong = lines.reduce(0) { $0 + $1.errors } + (reached ? 0 : 1)
        times.sort()
        let p99 = times[min(times.count - 1, times.count * 99 / 100)]
        return (
            "median \(milliseconds(times[times.count / 2])) ms, 99% \(milliseconds(p99)) ms, "
                + "worst \(milliseconds(times.last ?? 0)) ms of \(samples), \(wrong) errors", wrong
        )
    }

    private func change(_ line: inout Line, _ number: Int) {
        let pause = number / Watch.perChange % 2 == 0
        let call =
            pause ? Line.call(.pause, ["forUSec": 3_600_000_000]) : Line.call(.resume)
        _ = line.send(call[...])
    }

    /// Reads whatever comes, the asker's first; false when nothing comes any more.
    private func pump(
        _ lines: inout [Line], _ buffer: UnsafeMutableRawBufferPointer,
        until isDone: ([Line]) -> Bool
    ) -> Bool {
        while !isDone(lines) {
            var polled = lines.map { pollfd(fd: $0.fd, events: Int16(POLLIN), revents: 0) }
            guard poll(&polled, nfds_t(polled.count), Watch.patience) > 0 else { return false }
            for index in lines.indices where polled[index].revents != 0 {
                lines[index].receive(buffer)
                if lines[index].isOver { return false }
                if isDone(lines) { return true }
            }
        }
        return true
    }
}

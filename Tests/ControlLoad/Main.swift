// Clients in great number, in a process of their own, for the tests and the benchmark of the control
// socket. `load SOCKET CLIENTS CALLS DEPTH` makes so many calls on each of so many connections, DEPTH
// of them under way at a time; `watch SOCKET MONITORS SAMPLES` times GetStatus while so many
// monitor and something changes; `mute SOCKET CLIENTS CALLS` asks and never reads. Prints one line;
// anything but the expected reply is an error and exit code 1.

import Glibc

@main
struct Main {
    static func main() {
        let words = CommandLine.arguments
        let numbers = words.dropFirst(3).compactMap { Int($0) }.map { max($0, 1) }
        raiseFileLimit()
        switch (words.count > 1 ? words[1] : "", numbers.count) {
        case ("load", 3):
            report(Load(words[2], clients: numbers[0], calls: numbers[1], depth: numbers[2]).run())
        case ("watch", 2):
            report(Watch(words[2], monitors: numbers[0], samples: numbers[1]).run())
        case ("mute", 2):
            report(Mute(words[2], clients: numbers[0], calls: numbers[1]).run())
        default:
            report(
                "load SOCKET CLIENTS CALLS DEPTH, watch SOCKET MONITORS SAMPLES or "
                    + "mute SOCKET CLIENTS CALLS", 2)
        }
    }

    private static func report(_ line: String, _ code: Int32) -> Never {
        print(line)
        exit(code)
    }

    private static func report(_ outcome: (line: String, errors: Int)) -> Never {
        report(outcome.line, outcome.errors == 0 ? 0 : 1)
    }

    /// Each client is a descriptor, and the usual limit is 1024.
    private static func raiseFileLimit() {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

func microseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
}

/// One digit after the point, which is all a timing is good for.
func milliseconds(_ microseconds: Int64) -> String {
    "\(microseconds / 1000).\(microseconds % 1000 / 100)"
}

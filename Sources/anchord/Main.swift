// The daemon's process: its arguments in, its exit code out. Everything else is AnchorDaemon's.

import AnchorDaemon
import Glibc

@main
struct Anchord {
    static func main() {
        if let problem = DaemonArguments.foreignBytes {
            write("anchord: \(problem)", to: STDERR_FILENO)
            exit(2)
        }
        let words = Array(CommandLine.arguments.dropFirst())
        // Started by the daemon, for what may hang; nobody else has a use for it.
        if words == [SharedHelper.word] { exit(SharedHelper.run()) }
        switch DaemonArguments(words, version: DaemonOptions.version) {
        case .run(let schedule, let state, let socket):
            exit(DaemonOptions(schedule: schedule, state: state, socket: socket).run())
        case .say(let text):
            write(text, to: STDOUT_FILENO)
            exit(0)
        case .refuse(let problem):
            write(problem, to: STDERR_FILENO)
            // Not understood: as anchorctl ends.
            exit(2)
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        let line = Array("\(text)\n".utf8)
        // To a reader that has gone there is nothing left to say.
        _ = Glibc.write(descriptor, line, line.count)
    }
}

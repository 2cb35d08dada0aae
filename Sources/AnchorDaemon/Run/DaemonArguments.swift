// The daemon's command line: three options, and what it says of them. Pure; prints nothing. By hand,
// because the argument parser took a sixth of every start (docs/decisions.md).

import HostSystem

package enum DaemonArguments: Equatable {
    /// What was given; nil is to be looked for.
    case run(schedule: String?, state: String?, socket: String?)
    /// For standard output, and the end with 0.
    case say(String)
    /// For standard error, and the end with 64 (EX_USAGE): wrong words.
    case refuse(String)

    private enum Option: String, CaseIterable {
        case schedule = "--schedule"
        case state = "--state"
        case socket = "--socket"

        var value: String {
            switch self {
            case .schedule: "<file>"
            case .state: "<dir>"
            case .socket: "<path>"
            }
        }
    }

    /// What was given that is not UTF-8; nil: nothing.
    package static var foreignBytes: String? { ForeignBytes.problem }

    /// - Parameter words: without the program's own name. A value follows its option or its `=`; of an
    ///   option that comes twice the last counts.
    package init(_ words: [String], version: String) {
        // Whatever else was asked for.
        if words.contains(where: { $0 == "-h" || $0 == "--help" }) {
            self = .say(DaemonArguments.help)
            return
        }
        if words.contains("--version") {
            self = .say(version)
            return
        }
        var values: [Option: String] = [:]
        var rest = words[...]
        while let word = rest.popFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let option = Option(rawValue: String(parts[0])) else {
                self = .refuse(DaemonArguments.unknown(word, String(parts[0])))
                return
            }
            // A word that begins with a dash is the next option and not a file: `=` is for that.
            let following = rest.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
            if parts.count == 1, following != nil { rest.removeFirst() }
            guard let value = parts.count > 1 ? String(parts[1]) : following, !value.isEmpty else {
                self = .refuse(
                    DaemonArguments.refusal(
                        "\(option.rawValue) needs a value: \(option.rawValue) \(option.value)"))
                return
            }
            values[option] = value
        }
        self = .run(
            schedule: values[.schedule], state: values[.state], socket: values[.socket])
    }

    private static func unknown(_ word: String, _ name: String) -> String {
        guard word.hasPrefix("-") else {
            return refusal("'\(word)' belongs to no option; anchord takes options alone")
        }
        let options = Option.allCases.map(\.rawValue) + ["--version", "--help"]
        let near = options.first { $0.hasPrefix(name) && name.utf8.count > 2 }
        return refusal("there is no option \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    private static func refusal(_ problem: String) -> String {
        "anchord: \(problem)\n\(usage)\n  See 'anchord --help' for more."
    }

    private static let usage =
        "Usage: anchord [--schedule <file>] [--state <dir>] [--socket <path>]"

    private static let help = """
        Keeps a few anchors in the day and nudges at the right moment, kindly, once.

        Runs in the foreground. Usually systemd starts it:
          systemctl --user enable --now anchord.socket anchord.service
        Answer, put off and look ahead with anchorctl.

        \(usage)

          --schedule <file>  The schedule to use.
          --state <dir>      The folder for the ledger.
          --socket <path>    The socket to answer on (or ANCHORD_SOCKET).
          --version          Show the version.
          -h, --help         Show this help.

        More in anchord(1).
        """
}

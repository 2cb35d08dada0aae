// The daemon's command line. Everything else is AnchorDaemon's.

import AnchorDaemon
import ArgumentParser

@main
struct Anchord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchord",
        abstract: "Keeps a few anchors in the day and nudges at the right moment, kindly, once.",
        discussion: """
            Runs in the foreground. Usually systemd starts it:
              systemctl --user enable --now anchord.socket anchord.service
            Answer, put off and look ahead with anchorctl.
            """,
        version: DaemonOptions.version)

    @Option(help: ArgumentHelp("The schedule to use.", valueName: "file"))
    var schedule: String?

    @Option(help: ArgumentHelp("The folder for the ledger.", valueName: "dir"))
    var state: String?

    @Option(help: ArgumentHelp("The socket to answer on (or ANCHORD_SOCKET).", valueName: "path"))
    var socket: String?

    func run() throws {
        let options = DaemonOptions(schedule: schedule, state: state, socket: socket)
        throw ExitCode(options.run())
    }
}

// `anchorctl monitor`: one line per change, for a terminal or a bar. When the daemon goes it waits for
// the next one, without polling and without ever starting what somebody stopped.

import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import Varlink

enum MonitorFormat: String, CaseIterable, ExpressibleByArgument { case plain, waybar, i3bar }

struct MonitorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract: "One line per change, for a bar too: monitor [--format waybar|i3bar].",
        discussion: """
              anchorctl monitor
              anchorctl monitor --format waybar --no-start    for a bar: starts nothing by itself
              anchorctl monitor --json
            """,
        aliases: ["volg"])

    @Option(help: "plain, waybar or i3bar.")
    var format: MonitorFormat?
    @Flag(help: "Wait for anchord; never start it.")
    var noStart = false
    @Flag(help: "In a bar, how long until the next one.")
    var countdown = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard common.json else { return }
        if format != nil { throw ValidationError { $0.exclusive(["--json", "--format"]) } }
        if countdown { throw ValidationError { $0.exclusive(["--json", "--countdown"]) } }
    }

    func run() throws {
        let session = Session(common)
        if common.json { return try stream(session) }
        let screen = MonitorScreen(session, format ?? .plain, countdown: countdown)
        screen.begin()
        var waits = noStart
        var hasFailed = false
        while true {
            if waits, try !wait(session, screen, afterFailure: hasFailed) { return }
            hasFailed = true
            do {
                try session.freshCaller().follow(
                    Monitor.name.full, reader: STDOUT_FILENO, patience: screen.patience,
                    tick: screen.redraw
                ) { reply throws(CallerError) in
                    hasFailed = false
                    let caller = try session.openCaller()
                    screen.show(try caller.decode(Status.self, reply.parameters))
                }
            } catch CallerError.socket(.readerGone) {
                return
            } catch {
                // What cannot be reached at first is told; what goes later is waited for.
                guard waits || !hasFailed else { throw session.failure(error) }
            }
            waits = true
        }
    }

    /// With --json: the daemon's stream as it is, and its end.
    private func stream(_ session: Session) throws {
        if noStart, !RunningMark.isSet(socket: session.socketPath) {
            throw Failure(.noDaemon, session.words.noDaemon)
        }
        let caller = try session.caller()
        do {
            try caller.stream(Monitor.name.full, patient: true) { reply throws(CallerError) in
                session.printJSON(reply.parameters)
                return true
            }
        } catch { throw session.failure(error) }
    }

    /// Until a daemon answers on the socket; false when nobody reads on.
    private func wait(
        _ session: Session, _ screen: MonitorScreen, afterFailure: Bool
    ) throws -> Bool {
        var isFirst = afterFailure
        while true {
            // Armed before it is looked, so that nothing falls in between.
            guard let folder = FolderWait(socket: session.socketPath, reader: STDOUT_FILENO) else {
                throw Failure(.noDaemon, session.words.noDaemon, session.words.howToStart)
            }
            if !isFirst, RunningMark.isSet(socket: session.socketPath) { return true }
            isFirst = false
            screen.show(nil)
            if folder.wait() == .readerGone { return false }
        }
    }
}

extension Session {
    /// On a connection of its own.
    fileprivate func freshCaller() throws(CallerError) -> Caller {
        hangUp()
        return try openCaller()
    }
}

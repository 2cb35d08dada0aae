// `anchorctl monitor`: one line per change, for a terminal or a bar; with --events, one per event. When the
// daemon goes it waits for the next one, without polling and without ever starting what somebody stopped.

import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import SpokenTime
import Varlink

enum MonitorFormat: String, CaseIterable, ExpressibleByArgument { case plain, waybar, i3bar }

struct MonitorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract: "One line per change, for a bar too: monitor [--format waybar|i3bar] [--events].",
        discussion: """
              anchorctl monitor
              anchorctl monitor --format waybar --no-start    for a bar: starts nothing by itself
              anchorctl monitor --events --exec ~/.config/anchord/hooks/lamp --cursor-file lamp.cursor
            """,
        aliases: ["volg"])

    @Option(help: "plain, waybar or i3bar.")
    var format: MonitorFormat?
    @Flag(help: "Wait for anchord; never start it.")
    var noStart = false
    @Flag(help: "In a bar, how long until the next one.")
    var countdown = false
    @Flag(help: "Every event as it happens, one by one.")
    var events = false
    @Option(help: ArgumentHelp("Events since this cursor, then what comes.", valueName: "cursor"))
    var since: String?
    @Option(
        help: ArgumentHelp(
            "A program to run for each event, which is on its input.", valueName: "program"),
        completion: .file())
    var exec: String?
    @Option(
        help: ArgumentHelp("Where the cursor of the last event is kept.", valueName: "file"),
        completion: .file())
    var cursorFile: String?
    @Option(help: ArgumentHelp("How long the program may take: 1min.", valueName: "length"))
    var limit: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if events {
            try exclude(["--events", "--format"], format != nil)
            try exclude(["--events", "--countdown"], countdown)
            try exclude(["--exec", "--json"], exec != nil && common.json)
            try exclude(["--since", "--cursor-file"], since != nil && cursorFile != nil)
            if limit != nil, exec == nil {
                throw ValidationError { $0.goesWith(["--limit"], ["--exec"]) }
            }
            return
        }
        let names = [
            (since, "--since"), (exec, "--exec"), (cursorFile, "--cursor-file"),
            (limit, "--limit"),
        ].compactMap { value, name in value.map { _ in name } }
        if !names.isEmpty { throw ValidationError { $0.goesWith(names, ["--events"]) } }
        try exclude(["--json", "--format"], common.json && format != nil)
        try exclude(["--json", "--countdown"], common.json && countdown)
    }

    private func exclude(_ names: [String], _ isBoth: Bool) throws {
        if isBoth { throw ValidationError { $0.exclusive(names) } }
    }

    func run() throws {
        let session = Session(common)
        if events { return try follow(session) }
        if common.json { return try stream(session) }
        let screen = MonitorScreen(session, format ?? .plain, countdown: countdown)
        screen.begin()
        var waits = noStart
        var hasFailed = false
        let wait = DaemonWait(session, reader: STDOUT_FILENO)
        while true {
            if waits, try !wait.untilThere(afterFailure: hasFailed, tell: { screen.show(nil) }) {
                return
            }
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
            try caller.follow(
                Monitor.name.full, reader: STDOUT_FILENO, patience: { nil }, tick: {}
            ) { reply throws(CallerError) in session.printJSON(reply.parameters) }
        } catch CallerError.socket(.readerGone) {
            // Whoever read it has gone, also between two changes.
            return
        } catch { throw session.failure(error) }
    }

    private func follow(_ session: Session) throws {
        let limit = try limit.map { text in
            try session.understand { listener throws(NotUnderstood) in try listener.length(text) }
        }
        let output: any EventOutput
        if let exec {
            output = Hook(session: session, program: exec, limit: limit ?? Hook.usualLimit)
        } else if common.json {
            output = EventJSON(session: session)
        } else {
            output = EventLines(session: session)
        }
        do {
            try EventFollower(
                session, output, cursor: since, file: cursorFile.map(CursorFile.init)
            ).run(waits: noStart)
        } catch let error as FileError {
            throw Failure(.failed, "\(error)")
        }
    }
}

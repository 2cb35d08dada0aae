// From the command line to a running loop, and down again. The order is the promise: one instance,
// then the ledger, the schedule, the socket, the desktop, and READY when a client would be answered.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import ScheduleReading
import Systemd
import Varlink

/// What exists before the engine does.
struct DaemonParts {
    let options: DaemonOptions
    let loop: EventLoop
    let log: Log
    let terminal: Terminal
    let ledger: LedgerKeeper
    let schedules: ScheduleKeeper
    let zones: ZoneKeeper
    let varlink: VarlinkService
}

extension DaemonOptions {
    /// Runs until told to end; returns only when it could not begin, with the exit code for that.
    package func run() -> Int32 {
        StandardStreams.fillClosed()
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is an error of that write, and no reason to die.
        signal(SIGXFSZ, SIG_IGN)
        umask(0o077)
        let files = FileLimit.raise(to: ControlServer.mostFiles)
        let taken = FileLimit.taken
        guard files - taken >= DaemonOptions.leastFiles else {
            complain(tooFew(files, taken))
            return 1
        }
        if let problem = XDGPaths.problem(withSocket: socket) {
            complain(problem)
            return 1
        }
        let lock = StateLock(folder: stateFolder)
        let isOld = lock.isOld
        do {
            do throws(StateLock.Trouble) { try lock.take() } catch {
                // Nudges come all the same, and the ledger says what is wrong.
                guard case .notNow = error else { throw error }
            }
            try withExtendedLifetime(lock) { try runLocked(lock, isOld: isOld) }
        } catch {
            complain(words(for: error))
            return 1
        }
    }

    /// 22 are in use where both buses are there; a schedule being read, a temporary file of SQLite's and
    /// some clients come on top.
    private static let leastFiles = 32

    private func tooFew(_ files: Int, _ taken: Int) -> String {
        let enough = ControlServer.mostFiles
        return
            "\(files) files may be open at a time, and \(taken) are from the start: that is too few"
            + " (\(DaemonOptions.leastFiles) more are needed; ulimit -n \(enough) in a shell, or"
            + " LimitNOFILE=\(enough) in the unit, is enough for every client)"
    }

    /// Who can write in it can put another ledger there, with words that nobody said.
    static func problem(withStateFolder path: String) -> String? {
        guard let facts = FolderFacts(path) else { return nil }
        if facts.owner != geteuid() {
            return
                "the state folder \(path) belongs to user \(facts.owner); another can be given with --state"
        }
        guard facts.mode & 0o022 != 0 else { return nil }
        return
            "others may write in the state folder \(path) (mode \(String(facts.mode, radix: 8)));"
            + " take that away with: chmod go-w \(path)"
    }

    private func words(for error: any Error) -> String {
        switch error {
        case StateLock.Trouble.held(let pid):
            let who = pid.map { " (process \($0))" } ?? ""
            return "another anchord is running\(who) with the state folder \(stateFolder)"
        case StateLock.Trouble.unfit(let words), StateLock.Trouble.notNow(let words): return words
        case let error as SystemdError where error.errno == EADDRINUSE:
            return "somebody answers on \(socket) already; another anchord?"
        default: return "\(error)"
        }
    }

    private func complain(_ text: String) {
        let line = Array("anchord: \(text)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private func runLocked(_ lock: StateLock, isOld: Bool) throws -> Never {
        let loop = try EventLoop()
        let hook = Hook()
        let zones = ZoneKeeper(loop, environment: environment) { hook.zoneChanged() }
        let terminal = Terminal(
            isAttached: !Terminal.isJournal(environment["JOURNAL_STREAM"]),
            zone: { zones.table.local },
            now: { Instant(microseconds: Clocks.read().realtimeUSec) },
            client: ClientCommand.words(environment: environment, paths: paths, socket: socket))
        let log = Log(terminal: terminal)
        let now = Moment(.read())
        var identifiers = IdentifierSource(seed: UInt64.random(in: .min ... .max))
        let ledger = LedgerKeeper(
            path: stateFolder + "/ledger.sqlite3", isOld: isOld,
            now: { Instant(microseconds: Clocks.read().realtimeUSec) }, claim: { lock.claim() }
        ) {
            identifiers.uuid()
        }
        let parts = DaemonParts(
            options: self, loop: loop, log: log, terminal: terminal, ledger: ledger,
            schedules: scheduleKeeper(), zones: zones, varlink: try service())
        try start(parts, hook, at: now)
    }

    private func service() throws -> VarlinkService {
        try VarlinkService(
            info: ServiceInfo(
                vendor: "The anchord authors", product: "anchord", version: DaemonOptions.version,
                url: "https://github.com/anchord/anchord"),
            interfaces: [try Interface.description()])
    }

    private func scheduleKeeper() -> ScheduleKeeper {
        let language = Language(environment: environment)
        let zones = ZoneFiles(environment: environment)
        return ScheduleKeeper(
            loader: ScheduleLoader(language: language, isZone: zones.zoneExists),
            language: language, keep: LastGoodSchedule(folder: stateFolder), locate: locate)
    }

    private func start(_ parts: DaemonParts, _ hook: Hook, at now: Moment) throws -> Never {
        let schedule = parts.schedules.schedule
        let zones = parts.zones.adopt(schedule)
        let today = zones.local.logicalDay(at: now.wall, startingAt: schedule.dayStartsAt)
        let shared = makeSharedFolder(parts, hook)
        shared?.waitForNewest()
        let restored = parts.ledger.restore(today: today)
        let boot = (try? BootID.read()) ?? ""
        var identifiers = IdentifierSource(seed: .random(in: .min ... .max))
        let login = LoginMark.take(socket: socket) { identifiers.uuid() }
        let (engine, effects) = Engine.start(
            schedule: schedule, zones: zones, host: HostName.current, ledger: restored,
            boot: boot, login: login.map { "\(boot) \($0)" }, seed: .random(in: .min ... .max),
            at: now)
        let daemon = Daemon(parts, hook, engine: engine)
        hook.daemon = daemon
        daemon.shared = shared
        daemon.moveSharedHelper()
        try daemon.live(first: effects)
    }
}

/// Breaks the knot: the zone watch exists before the daemon it tells.
final class Hook {
    weak var daemon: Daemon?
    func zoneChanged() {
        guard let daemon else { return }
        daemon.dispatch(.zoneChanged(daemon.zones.table))
    }
}

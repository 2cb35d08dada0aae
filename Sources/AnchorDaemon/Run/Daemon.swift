// The wiring: owns the adapters, carries what they say to the engine and what the engine wants to
// them, and arms the one timer. Contains no rule.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import Systemd
import Varlink

final class Daemon {
    let options: DaemonOptions
    let loop: EventLoop
    let manager: ServiceNotify
    let log: Log
    let terminal: Terminal
    let ledger: LedgerKeeper
    let schedules: ScheduleKeeper
    let zones: ZoneKeeper
    let varlink: VarlinkService
    let monitors = Monitors()
    private(set) lazy var spentMemory = SpentMemory(loop)
    private(set) lazy var followers = Followers(ledger) { [unowned self] in engine.schedule }
    var engine: Engine

    // Set while running.
    var inputs: [Input] = []
    var isDispatching = false
    let news = StatusNews<EngineStatus>()
    var nextToken: UInt64 = 1
    var waiting: [RequestToken: ControlConnection] = [:]
    var serverFacts: ServerFacts?
    /// There is none now, and the bus starts one for the next bubble.
    var serverCanBeStarted = false
    /// Somebody was told that there is none.
    var noServerIsKnown = false
    var reconnectDelay = Daemon.firstReconnect
    /// The last told to the engine; nil before the first.
    var surroundings: Surroundings?
    var sessionsKnown = false
    var sessionDelay = Daemon.firstReconnect
    private var lastStatus = ""

    // Made by `start`, in this order.
    var notifier: Notifier?
    var desktopWatch: DesktopWatch?
    var sessionWatch: SessionWatch?
    var sessionReconnect: Systemd.Timer?
    var control: ControlServer?
    /// The one timer. Invariant: armed for the engine's next deadline after every input, so any
    /// wake, for whatever reason, leaves it right.
    var timer: Systemd.Timer?
    var reconnect: Systemd.Timer?
    var scheduleWatch: ScheduleWatch?
    /// Beside the socket while this process answers on it, so that a bar can wait for a daemon
    /// without starting one: connecting to a socket of the service manager does.
    var runningMark: LockFile?
    var shared: SharedPort?
    var sources: [AnyObject] = []

    /// 1 µs, the least there is: 0 would mean 250 ms (sd_event_add_time(3)).
    static let accuracy: UInt64 = 1

    let parts: DaemonParts
    let hook: Hook

    init(_ parts: DaemonParts, _ hook: Hook, engine: Engine) {
        self.parts = parts
        self.hook = hook
        options = parts.options
        loop = parts.loop
        manager = ServiceNotify(parts.loop)
        log = parts.log
        terminal = parts.terminal
        ledger = parts.ledger
        schedules = parts.schedules
        zones = parts.zones
        varlink = parts.varlink
        self.engine = engine
    }

    func clocks() -> Moment { Moment(.read()) }

    // MARK: The one way into the engine

    /// Inputs that arise on the way (a record that failed, a bubble that could not be shown at
    /// once) are handled before this returns, the earliest first.
    func dispatch(_ input: Input) {
        inputs.append(input)
        guard !isDispatching else { return }
        isDispatching = true
        while !inputs.isEmpty {
            let next = inputs.removeFirst()
            run(engine.handle(next, at: clocks()))
        }
        isDispatching = false
        arm()
        followers.tell()
        tellOthers()
    }

    /// Performs effects in their order. Outcomes go to the front of the queue: a request waits for
    /// its record.
    func run(_ effects: [Effect]) {
        var outcomes: [Input] = []
        for effect in effects {
            switch effect {
            case .record(let changes, let id, let confirm):
                if let reason = ledger.apply(changes) {
                    outcomes.append(.recordFailed(id, changes, reason: reason))
                    continue
                }
                if confirm {
                    outcomes.append(.recorded(id))
                    // The ledger can be written again, and so can what lies beside it.
                    schedules.keepAgain()
                }
                followers.rowsCame()
                shared?.rowsWereKept()
                if changes.contains(where: \.erases) { shared?.rowsWereErased() }
            case .show(let nudge): show(nudge)
            case .close(let bubble): notifier?.close(bubble)
            case .openPage(let slot, let view): open(view, for: slot)
            case .tell(let nudge): terminal.tell(nudge)
            case .reply(let token, let reply): answer(token, reply)
            case .journal(let happening):
                log.write(JournalEntry(happening))
                passOn(happening)
            case .passing(let row): passOn(row)
            case .released(let slot): passOn(released: slot)
            case .changed: news.changed()
            }
        }
        inputs.insert(contentsOf: outcomes, at: 0)
    }

    func arm() {
        do {
            if let deadline = engine.nextDeadline {
                try timer?.arm(atUSec: deadline.microseconds)
            } else {
                try timer?.disarm()
            }
        } catch {
            // Arming fails for want of memory alone. Ending lets the service manager start it again.
            log.write(JournalEntry(.stopped, .error, "The timer could not be armed: \(error)"))
            try? loop.exit(1)
        }
    }

    // MARK: Everybody who watches

    func currentStatus() -> Status { onWire(engine.status(at: clocks())) }

    private func onWire(_ status: EngineStatus) -> Status {
        Status(
            status, schedule: engine.schedule, zone: zones.table.local.name, file: schedules.file,
            server: serverFacts?.name, problems: problems(status))
    }

    static let noServer = Message("nothing shows notifications here: nudges stay open, without one")

    /// What is wrong now, for `status` and the monitors.
    private func problems(_ status: EngineStatus) -> [ControlInterface.Problem] {
        let say = engine.schedule.language
        var found = schedules.problems
        found += ledger.problems.map { ControlInterface.Problem(.ledger, say($0)) }
        if let reason = status.recordProblem, ledger.problem == nil {
            found.append(
                ControlInterface.Problem(
                    .notRecorded, say("the ledger could not be written: \(reason)")))
        }
        if let problem = scheduleWatch?.problem {
            let text = say(
                "the schedule's folder cannot be watched (\(problem)); after an edit: anchorctl reload"
            )
            found.append(ControlInterface.Problem(.folderNotWatched, text))
        }
        if let value = zones.unknownTZ {
            found.append(
                ControlInterface.Problem(.unknownTimeZone, say(.unknownTimeZone(value))))
        }
        if let shared, let trouble = shared.trouble {
            found.append(
                ControlInterface.Problem(.sharedFolder, say(trouble.message(of: shared.path))))
        }
        if status.clockHeld {
            found.append(
                ControlInterface.Problem(
                    .clockWentBack,
                    say(
                        "the clock went back, to before the last thing in the ledger; nudges wait until it has caught up"
                    )))
        }
        if engine.server == nil, !serverCanBeStarted {
            found.append(ControlInterface.Problem(.noServer, say(Daemon.noServer)))
        }
        return found
    }

    private func tellOthers() {
        let now = clocks()
        news.tell {
            engine.status(at: now)
        } to: { status in
            if !monitors.isEmpty { monitors.publish(onWire(status)) }
            tellManager(status, at: now.wall)
        }
    }

    private func tellManager(_ status: EngineStatus, at now: Instant) {
        let text = ServiceStatus(
            status: status, zone: zones.table.local, now: now,
            problems: schedules.problems.count + ledger.problems.count
        ).text
        guard text != lastStatus else { return }
        lastStatus = text
        manager.status(text)
    }
}

extension Moment {
    init(_ clocks: Clocks) {
        self.init(
            wall: Instant(microseconds: clocks.realtimeUSec), boot: clocks.boottimeUSec,
            monotonic: clocks.monotonicUSec)
    }
}

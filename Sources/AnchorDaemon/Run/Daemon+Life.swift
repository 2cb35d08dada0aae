// The run of the daemon: sources on the loop, READY, and an end in good order.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import Glibc
import HostSystem
import Systemd

extension Daemon {
    func live(first effects: [Effect]) throws -> Never {
        timer = try loop.addTimer(
            clock: .realtime, accuracyUSec: Daemon.accuracy, name: "deadline"
        ) { [weak self] in self?.wake() }
        logStart()
        // What the desktop says from here on waits for the engine's first effects.
        isDispatching = true
        try startDesktop()
        try addWatches()
        try startSurroundings()
        try addSignals()
        try startControl()
        run(effects)
        isDispatching = false
        dispatch(.wake)
        shared?.look()
        manager.ready()
        let code = try loop.run()
        // The end of the process, which frees everything at once: nothing is taken apart before.
        exit(code)
    }

    /// The deadline, or a clock that was set. Also the moment to look for what was lost or changed
    /// without a word.
    private func wake() {
        connectBus()
        connectSystemBus()
        shared?.look()
        dispatch(.wake)
        // After what was due, which waits for nothing. An update of the time zones has no event of
        // its own, and a mount that came back has none.
        zones.look()
        if schedules.isMissing || scheduleWatch?.problem != nil { scheduleWatch?.look() }
    }

    private func addWatches() throws(SystemdError) {
        sources.append(try ClockWatch(loop: loop) { [weak self] in self?.wake() })
        scheduleWatch = try ScheduleWatch(loop, paths: options.schedulePaths) { [weak self] in
            self?.scheduleMayHaveChanged()
        }
    }

    private func addSignals() throws(SystemdError) {
        for number in [SIGTERM, SIGINT] {
            sources.append(
                try loop.addSignal(number, name: "stop") { [weak self] in self?.stop() })
        }
        sources.append(
            try loop.addSignal(SIGHUP, name: "reload") { [weak self] in
                self?.reloadSchedule()
            })
        try manager.startWatchdog()
    }

    /// The sockets the service manager made, else one of our own.
    private func startControl() throws {
        let server = try ControlServer(
            loop, perform: { [weak self] call, client in self?.handle(call, from: client) },
            letGo: { [weak self] peer, fault in self?.log.write(JournalEntry(peer, fault)) })
        control = server
        var passed = 0
        for socket in try ListenFDs.take() {
            switch socket.kind {
            case .listening:
                try server.listen(on: try UnixListener(adopting: socket.fd))
                passed += 1
            case .connected:
                server.serve(try UnixConnection(adopting: socket.fd))
                passed += 1
            case .somethingElse: Glibc.close(socket.fd)
            }
        }
        if passed == 0 { try listenOnOwnSocket(server) }
        // Last, so that whoever it wakes is answered. Without it only the waiting is lost.
        runningMark = try? LockFile(path: RunningMark.path(socket: options.socket))
    }

    private func listenOnOwnSocket(_ server: ControlServer) throws {
        let folder = options.socket.split(separator: "/").dropLast().joined(separator: "/")
        // 0700 as socket units make it; one that is there keeps its mode.
        _ = mkdir("/" + folder, 0o700)
        do {
            try server.listen(on: try UnixListener(path: options.socket, mode: 0o600))
        } catch  where error.errno != EADDRINUSE {
            throw NoSocket(path: options.socket, reason: error)
        }
    }

    private func logStart() {
        log.write(
            JournalEntry(
                .started, .info, "anchord \(DaemonOptions.version) is running",
                [("ANCHORD_ANCHORS", "\(engine.schedule.anchors.count)")]))
        if let value = zones.unknownTZ {
            log.write(
                JournalEntry(
                    .zoneChanged, .warning,
                    "TZ is \"\(value)\", which is no time zone; the machine's own is used"))
        }
        if !schedules.problems.isEmpty { logRefusal(schedules.problems) }
        for problem in ledger.problems { logLedger(problem) }
        ledger.onIncident = { [weak self] incident in
            self?.logLedger(incident)
            self?.news.changed()
        }
        terminal.line("schedule: \(schedules.file ?? "the built-in starter")")
    }

    private func logLedger(_ what: Message) {
        log.write(JournalEntry(.recordFailed, .error, what.text(in: .english)))
    }

    /// Closes what is on the screen, ends every stream with a last reply, leaves the ledger whole.
    private func stop() {
        manager.stopping()
        control?.stopListening()
        if runningMark != nil { unlink(RunningMark.path(socket: options.socket)) }
        dispatch(.stop)
        monitors.finish(currentStatus())
        followers.finish(at: clocks().wall)
        log.write(JournalEntry(.stopped, .info, "anchord stops"))
        notifier?.flush()
        shared?.finish()
        ledger.close()
        // Nothing is left to do: an error here still ends the loop.
        try? loop.exit(0)
    }
}

/// Where the daemon would have listened, for whoever starts it by hand or without a runtime folder.
struct NoSocket: Error, CustomStringConvertible {
    let path: String
    let reason: SystemdError

    var description: String {
        "cannot listen on \(path): \(reason) (its folder has to be there and writable; another place"
            + " can be given with --socket or ANCHORD_SOCKET)"
    }
}

// What is known of the person, carried to the engine: whole, at the start and at each change, and
// the sleep that logind announces. Contains no rule; finds the system bus again when it was lost.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import Glibc
import HostSystem
import Systemd

extension Daemon {
    /// How long the start waits for the first answers. They take some 10 ms; a service that hangs
    /// delays READY by no more than this, and its answer counts when it comes.
    static let firstAnswers: Int64 = 200_000

    /// Begins, and lets the first answers come before anything is decided.
    func startSurroundings() throws(SystemdError) {
        sessionReconnect = try loop.addTimer(
            clock: .boottime, accuracyUSec: 500_000, name: "system-bus-reconnect"
        ) { [weak self] in self?.connectSystemBus() }
        sessionWatch = try SessionWatch(
            loop: loop, address: BusAddress.system(environment: options.environment),
            user: geteuid()
        ) { [weak self] in self?.heard($0) }
        connectSystemBus()

        let end = Clocks.read().monotonicUSec + Daemon.firstAnswers
        while !isSurroundingsSettled {
            let left = end - Clocks.read().monotonicUSec
            guard left > 0 else { break }
            try loop.runOnce(timeoutUSec: UInt64(left))
        }
        // Before anything else that was heard meanwhile.
        guard let surroundings else { return }
        inputs.removeAll { if case .surroundings = $0 { true } else { false } }
        inputs.insert(.surroundings(surroundings), at: 0)
    }

    private var isSurroundingsSettled: Bool {
        let isServerKnown = serverFacts != nil || noServerIsKnown || notifier?.bus == nil
        return sessionWatch?.isSettled == true && desktopWatch?.isSettled != false && isServerKnown
    }

    // MARK: The session bus

    /// The notifier has a new connection, or lost its bus: the questions follow it.
    func watchDesktop() {
        desktopWatch = notifier?.bus.flatMap { bus in
            // Failing for want of memory alone: then nothing is known of this side.
            try? DesktopWatch(bus: bus, dconf: options.readDconf) { [weak self] in
                self?.tellSurroundings()
            }
        }
        desktopWatch?.serverIs(serverFacts?.name)
        tellSurroundings()
    }

    // MARK: The system bus

    /// Harmless when connected.
    func connectSystemBus() {
        guard let sessionWatch, !sessionWatch.isConnected else { return }
        do {
            try sessionWatch.connect()
        } catch {
            // A bus that was never there is looked for at each deadline alone.
            if sessionDelay > Daemon.firstReconnect { planSystemBus() }
        }
    }

    /// A bus that restarts is back within seconds. One that is not within ten minutes is looked for
    /// at each deadline, and no timer wakes for it.
    private func planSystemBus() {
        guard sessionDelay <= Daemon.longestReconnect else { return }
        try? sessionReconnect?.arm(atUSec: Clocks.read().boottimeUSec + sessionDelay)
        sessionDelay *= 2
    }

    private func heard(_ news: SessionWatch.News) {
        switch news {
        case .changed:
            noteSessions(sessionWatch?.sessions != nil)
            tellSurroundings()
        case .sleep(let isAsleep): dispatch(isAsleep ? .sleepAnnounced : .sleepOver)
        case .busLost: planSystemBus()
        }
    }

    private func noteSessions(_ areKnown: Bool) {
        if areKnown {
            sessionDelay = Daemon.firstReconnect
            try? sessionReconnect?.disarm()
        }
        guard areKnown != sessionsKnown else { return }
        sessionsKnown = areKnown
        log.write(
            areKnown
                ? JournalEntry(.sessionFound, .debug, "The login sessions are known")
                : JournalEntry(.sessionLost, .info, "The login sessions are not known any more"))
    }

    /// The first time when everybody has answered or is known not to be there: the engine takes the
    /// first word after a start for what it is, and "nobody has answered yet" is not one.
    private func tellSurroundings() {
        guard surroundings != nil || isSurroundingsSettled else { return }
        let now = Surroundings(
            Evidence(
                sessions: sessionWatch?.sessions,
                screenSaver: desktopWatch?.screenSaver ?? .unknown,
                silence: desktopWatch?.silence ?? .unknown,
                busy: .any([desktopWatch?.busy, sessionWatch?.busy].compactMap(\.self))))
        guard now != surroundings else { return }
        surroundings = now
        dispatch(.surroundings(now))
    }
}

extension DaemonOptions {
    /// dconf's database of this user, where GNOME and Cinnamon keep their switches. Another profile is
    /// somewhere else, and nothing is known of it then.
    func readDconf() -> DconfBytes {
        guard environment["DCONF_PROFILE"] == nil else { return .unreadable }
        let paths = XDGPaths(environment: environment, userID: geteuid())
        do throws(FileError) {
            return .bytes(try SafeFile.read(paths.dconf, limit: DconfFile.sizeLimit))
        } catch {
            if case .notFound = error { return .absent }
            return .unreadable
        }
    }
}

// The folder shared with another machine: there while the schedule names one. Carries its rows to the
// engine and the engine's to it; contains no rule.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import CivilTime
import Glibc
import HostSystem
import Systemd

extension DaemonOptions {
    /// Nil where the schedule names none: then nothing is written or read anywhere.
    func makeSharedFolder(_ parts: DaemonParts, _ hook: Hook) -> SharedPort? {
        guard let path = parts.schedules.schedule.shared.map(paths.expanded) else { return nil }
        func today() -> LocalDate {
            parts.zones.table.local.local(
                at: Instant(microseconds: Clocks.read().realtimeUSec)
            ).date
        }
        let ledger = parts.ledger
        let answers = SharedAnswers(
            parts.log, ledger, path: path, schedule: { parts.schedules.schedule }, today: today,
            heard: { hook.daemon?.dispatch(.elsewhere($0)) },
            erased: { ids in
                hook.daemon?.shared?.rowsWereErased()
                hook.daemon?.dispatch(.erased(.ids(Set(ids))))
            },
            troubled: { hook.daemon?.sharedTroubleChanged() })
        // Fails for want of memory or descriptors alone: then there is none until the next reload.
        return try? SharedPort(
            parts.loop, answers, path: path,
            begin: { answers.begin(host: ledger.host, machine: HostName.current) },
            today: { today().dayNumber },
            troubled: { hook.daemon?.sharedTroubleChanged() },
            start: { () throws(SystemdError) in
                try SharedProcess.start("/proc/self/exe", environment)
            })
    }

    /// The user's own service manager started this process.
    var isService: Bool {
        environment["SYSTEMD_EXEC_PID"] == "\(getpid())" && environment["MANAGERPID"] != nil
    }
}

extension SharedAnswers {
    /// What a helper is told first; nil while the ledger cannot say who this machine is.
    func begin(host: String?, machine: String) -> SharedMessage? {
        guard let host else { return nil }
        let words = [path, host, machine, DaemonOptions.version]
        let places = takePlaces().flatMap { [$0.key, $0.value] }
        return SharedMessage(.begin, [0], (words + places).map { Array($0.utf8) })
    }
}

extension Daemon {
    /// After the schedule was loaded again.
    func adoptShared(_ schedule: Schedule) {
        let wanted = schedule.shared.map(options.paths.expanded)
        if wanted != shared?.path {
            shared?.close()
            shared = options.makeSharedFolder(parts, hook)
            moveSharedHelper()
        }
        shared?.look()
    }

    func sharedTroubleChanged() {
        news.changed()
        dispatch(.wake)
    }

    /// Into a unit of its own, where this process is in one: also each that is started later.
    func moveSharedHelper() {
        guard options.isService, let shared else { return }
        shared.started = { [weak self] pid in
            guard let bus = self?.notifier?.bus else { return }
            SharedScope.move(pid, on: bus)
        }
        shared.pid.map(shared.started)
    }
}

extension LedgerChange {
    /// Rows of history are gone with it.
    var erases: Bool {
        if case .pruneHistory = self { return true }
        return false
    }
}

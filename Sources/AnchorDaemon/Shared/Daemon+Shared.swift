// The folder shared with another machine: there while the schedule names one. Carries its rows to the
// engine and the engine's to it; contains no rule.

import AnchorEngine
import AnchorModel
import HostSystem
import Systemd

extension DaemonOptions {
    /// Nil where the schedule names none: then nothing is written or read anywhere.
    func makeSharedFolder(_ parts: DaemonParts, _ hook: Hook) -> SharedFolder? {
        guard let path = parts.schedules.schedule.shared.map(paths.expanded) else { return nil }
        // Fails for want of memory or descriptors alone: then there is none until the next reload.
        return try? SharedFolder(
            parts.loop, parts.log, parts.ledger, path: path, machine: HostName.current,
            schedule: { parts.schedules.schedule },
            heard: { hook.daemon?.dispatch(.elsewhere($0)) },
            erased: { ids in
                hook.daemon?.shared?.rowsWereErased()
                hook.daemon?.dispatch(.erased(.ids(Set(ids))))
            },
            troubled: { hook.daemon?.sharedTroubleChanged() })
    }
}

extension Daemon {
    /// After the schedule was loaded again.
    func adoptShared(_ schedule: Schedule) {
        let wanted = schedule.shared.map(options.paths.expanded)
        if wanted != shared?.path { shared = options.makeSharedFolder(parts, hook) }
        shared?.look()
    }

    func sharedTroubleChanged() {
        news.changed()
        dispatch(.wake)
    }
}

extension LedgerChange {
    /// Rows of history are gone with it.
    var erases: Bool {
        if case .pruneHistory = self { return true }
        return false
    }
}

// Reading the schedule again: on a call, on SIGHUP, and when the file was saved. The service manager
// is told each time; a file that does not load changes nothing.

import AnchorEngine
import AnchorModel
import ControlInterface
import Systemd

extension Daemon {
    func reload(for client: ControlConnection) {
        switch reloadSchedule() {
        case .success(let schedule):
            client.reply(
                ReloadSchedule.Reply(
                    scheduleFile: schedules.file, anchors: schedule.anchors.count,
                    warnings: schedules.warnings))
        case .failure(let refused):
            client.fail(ControlError.scheduleInvalid(refused.problems).callError)
        }
    }

    /// The folder of the schedule changed.
    func scheduleMayHaveChanged() {
        guard let found = schedules.news() else { return }
        reloadSchedule(found)
    }

    /// - Parameter found: the file where it was read already.
    @discardableResult
    func reloadSchedule(_ found: ScheduleLocation? = nil) -> Result<Schedule, ScheduleRefused> {
        // RELOADING and READY go out around every reload, also a refused one (Type=notify on 252,
        // notify-reload on later ones). Without a service manager both do nothing.
        manager.reloading(monotonicUSec: Clocks.read().monotonicUSec)
        defer { manager.ready() }
        let result = schedules.reload(found)
        news.changed()
        switch result {
        case .success(let schedule):
            log.write(
                JournalEntry(
                    .scheduleLoaded, .info,
                    "Schedule loaded: \(schedules.file ?? "the built-in one")",
                    [("ANCHORD_ANCHORS", "\(schedule.anchors.count)")]))
            dispatch(.reload(schedule, zones.adopt(schedule)))
            adoptShared(schedule)
            passOnReload()
        case .failure(let refused):
            logRefusal(refused.problems)
            dispatch(.wake)
        }
        return result
    }

    /// One entry per problem, places and keys; a problem quotes the schedule's keys and values of
    /// its own format, never titles or reasons.
    func logRefusal(_ problems: [ControlInterface.Problem]) {
        for problem in problems {
            let place = [
                problem.file, problem.line.map(String.init), problem.column.map(String.init),
            ]
            .compactMap(\.self).joined(separator: ":")
            log.write(
                JournalEntry(
                    .scheduleRejected, .error,
                    "The schedule has a problem" + (place.isEmpty ? "" : " at \(place)"),
                    place.isEmpty ? [] : [("ANCHORD_PLACE", place)]))
            terminal.line(place.isEmpty ? problem.message : "\(place): \(problem.message)")
        }
    }
}

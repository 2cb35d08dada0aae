// What `doctor` sees without the daemon: the unit, the socket, the clock, the zone data, and, where
// no daemon answers, the schedule and the state folder. Looks, and changes nothing.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import ScheduleReading

extension Session {
    func ownChecks(daemonZone: String?) -> [Check] {
        [unitCheck, socketCheck, scheduleCheck, stateCheck, zoneCheck(daemonZone), clockCheck]
            .compactMap(\.self)
    }

    /// Another socket than the unit's is somebody's own doing, and the unit says nothing about it.
    private var isUnitsSocket: Bool {
        var environment = environment
        environment["ANCHORD_SOCKET"] = nil
        return socketPath == XDGPaths(environment: environment, userID: getuid()).socket
    }

    // MARK: The service manager

    private var unitCheck: Check? {
        guard isUnitsSocket else { return nil }
        guard let service = unit("anchord.service") else {
            return Check(.unit, .unknown, .noServiceManager)
        }
        if service["LoadState"] == "not-found" { return Check(.unit, .unknown, .unitMissing) }
        if service["ActiveState"] == "failed" { return Check(.unit, .problem, .unitFailed) }
        guard service["ActiveState"] == "active" else {
            return Check(.unit, .problem, .unitOff)
        }
        // The socket alone would start it at the first question, and nobody asks at night.
        return service["UnitFileState"] == "enabled"
            ? Check(.unit, .ok, .unitRuns) : Check(.unit, .problem, .unitNotAtLogin)
    }

    /// Nil without a user's service manager.
    private func unit(_ name: String) -> [String: String]? {
        let properties = "--property=LoadState,ActiveState,UnitFileState"
        guard
            let text = Child.output("systemctl", ["--user", "show", properties, name], environment)
        else {
            return nil
        }
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        return values["LoadState"] == nil ? nil : values
    }

    // MARK: Files

    private var socketCheck: Check {
        let folder = String(socketPath[..<(socketPath.lastIndex(of: "/") ?? socketPath.startIndex)])
        guard FolderFacts.mode(of: socketPath) != nil else {
            return Check(.socket, .problem, .socketMissing, socketPath)
        }
        // The folder keeps others out; a socket's own mode is looked at by Linux as well.
        if let mode = FolderFacts.mode(of: folder), mode & 0o077 != 0,
            let own = FolderFacts.mode(of: socketPath), own & 0o077 != 0
        {
            return Check.folderOpen(.socket, folder, mode)
        }
        return Check(.socket, .ok, .socketFine, socketPath)
    }

    private var scheduleCheck: Check {
        do throws(FileError) {
            guard let file = try ScheduleFile.find(in: paths.configFolders) else {
                return Check(.schedule, .ok, .starter)
            }
            switch CheckVerb.load(file.bytes, file.path, self) {
            case .success(let schedule):
                let on = schedule.anchors.filter(\.enabled).count
                return Check(
                    .schedule, .ok, .scheduleFine, file.path, "\(schedule.anchors.count)",
                    "\(on)")
            case .failure(let bad):
                return Check(
                    .schedule, .problem, .scheduleBroken, bad.problems.first?.description ?? "")
            }
        } catch {
            return Check(.schedule, .problem, .scheduleBroken, "\(error.path): \(error.reason)")
        }
    }

    private var stateCheck: Check {
        let folder = paths.stateFolder
        guard let facts = FolderFacts(folder, files: FolderFacts.ledgerFiles) else {
            return Check(.state, .ok, .stateMissing, folder)
        }
        return Check.state(
            folder, mode: facts.mode, isWritable: facts.isWritable, reason: facts.reason,
            kept: facts.kept, free: facts.free)
    }

    // MARK: Time

    private func zoneCheck(_ daemonZone: String?) -> Check {
        let zones = ZoneFiles(environment: environment)
        let local = zones.local()
        if let value = local.unknownTZ { return Check(.zone, .problem, .zoneWrong, value) }
        if local.source == .fallback { return Check(.zone, .problem, .noZone) }
        if let daemonZone, daemonZone != local.name, !zones.areLinked(daemonZone, local.name) {
            return Check(.zone, .problem, .zonesDiffer, daemonZone, local.name)
        }
        return Check(.zone, .ok, .zone, local.name, zones.release ?? "?")
    }

    private var clockCheck: Check {
        let now = clock.rules.local(at: clock.now)
        return Check.clock(year: now.date.year, isSynchronised: MachineClock.isSynchronised)
    }
}

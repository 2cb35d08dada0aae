// Finds the schedule file: the user's own folder first, then the system's. Owns the two names; does
// not know what is in the file.

import Glibc

/// Where a schedule was looked for, and what came of it.
package enum ScheduleLocation: Hashable, Sendable {
    case found(path: String, bytes: [UInt8])
    /// No folder has one; `path` is where the user's own would be.
    case nothing(path: String)
    /// There is one, and it cannot be read. Not passed over for another folder's: the user would
    /// wonder why saving the file changes nothing.
    case unusable(path: String, reason: String)

    package static let names = ["schedule.json", "schedule.plist"]

    /// Looks through the folders in order.
    package static func find(in folders: [String]) -> ScheduleLocation {
        for folder in folders {
            let paths = names.map { "\(folder)/\($0)" }.filter(exists)
            guard paths.count < 2 else {
                let error = FileError.twoSchedules(folder: folder)
                return .unusable(path: paths[0], reason: error.reason)
            }
            if let path = paths.first { return at(path) }
        }
        return .nothing(path: (folders.first ?? ".") + "/" + names[0])
    }

    /// One file, as `--schedule` gives it.
    package static func at(_ path: String) -> ScheduleLocation {
        do {
            return .found(path: path, bytes: try SafeFile.read(path, limit: SafeFile.scheduleLimit))
        } catch {
            if case .notFound = error, !exists(path) { return .nothing(path: path) }
            return .unusable(path: path, reason: error.reason)
        }
    }

    /// A dangling link counts: it is somebody's schedule that has gone.
    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}

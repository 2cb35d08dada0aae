// Where a schedule was looked for and what came of it, as one value: `ScheduleFile`'s answers for
// those who show them.

package enum ScheduleLocation: Hashable, Sendable {
    case found(path: String, bytes: [UInt8])
    /// No folder has one; `path` is where the user's own would be.
    case nothing(path: String)
    case unusable(path: String, reason: String)

    package static let names = ScheduleFile.names

    /// Looks through the folders in order.
    package static func find(in folders: [String]) -> ScheduleLocation {
        do {
            if let file = try ScheduleFile.find(in: folders) {
                return .found(path: file.path, bytes: file.bytes)
            }
            return .nothing(path: (folders.first ?? ".") + "/" + names[0])
        } catch { return .unusable(path: error.path, reason: error.reason) }
    }

    /// One file, as the command line gives it.
    package static func at(_ path: String) -> ScheduleLocation {
        do {
            return .found(path: path, bytes: try ScheduleFile.read(path).bytes)
        } catch {
            if case .notFound = error { return .nothing(path: path) }
            return .unusable(path: path, reason: error.reason)
        }
    }
}

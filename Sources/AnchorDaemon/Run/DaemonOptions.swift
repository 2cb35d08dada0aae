// What the command line and the environment say, resolved once at the start.

import ControlInterface
import Glibc
import HostSystem

package struct DaemonOptions {
    package static let version = Version.number

    let environment: [String: String]
    let paths: XDGPaths
    /// Given on the command line; nil: looked for in the XDG folders.
    let schedule: String?
    let stateFolder: String
    let socket: String

    package init(schedule: String?, state: String?, socket: String?) {
        environment = ProcessEnvironment.variables
        paths = XDGPaths(environment: environment, userID: geteuid())
        self.schedule = schedule.map(DaemonOptions.absolute)
        stateFolder = state.map(DaemonOptions.absolute) ?? paths.stateFolder
        // ANCHORD_SOCKET may be a relative path as well.
        self.socket = DaemonOptions.absolute(socket ?? paths.socket)
    }

    /// Every place a schedule may be, for watching.
    var schedulePaths: [String] {
        if let schedule { return [schedule] }
        return paths.configFolders.flatMap { folder in
            ScheduleFile.names.map { "\(folder)/\($0)" }
        }
    }

    func locate() -> ScheduleLocation {
        do throws(FileError) {
            if let schedule { return .found(try ScheduleFile.read(schedule)) }
            guard let file = try ScheduleFile.find(in: paths.configFolders) else { return .nowhere }
            return .found(file)
        } catch {
            return .unusable(error)
        }
    }

    /// Paths in messages and on the wire mean the same to everyone.
    private static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        // A folder whose name is not UTF-8 can still be where one is.
        return ForeignBytes.text(folder).map { $0 + "/" + path } ?? path
    }
}

enum ScheduleLocation: Equatable {
    case found(ScheduleFile)
    case nowhere
    case unusable(FileError)
}
